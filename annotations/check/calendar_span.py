"""Spans of time between dates, as wide as the dates leave open, and what the article's own date is."""

import datetime as dt
import re
from decimal import Decimal

from annotations.check.article import CheckedArticle
from annotations.check.reckon import Span, span
from annotations.check.skeleton import Skeleton, Stated
from annotations.values import units
from annotations.values.periods import Period, interval
from schemas.mention import DateValue, Mention

_DAY_SECONDS = Decimal(86_400)
_ABSOLUTE = re.compile(r"\b(?:1[0-9]|20)\d\d\b")


def period(stated: Stated) -> Period | None:
    """Return the days that a date lies in; None for a figure and for what no calendar fixes."""
    return interval(stated.time) if stated.time is not None else None


def apart(a: Skeleton, b: Skeleton) -> bool:
    """Whether two sentences both name times, and none that they share."""
    one, other = ([p for _, s in k.stated if (p := period(s)) is not None] for k in (a, b))
    meet = any(x.earliest <= y.latest and y.earliest <= x.latest for x in one for y in other)
    return bool(one and other) and not meet


def absolute(surface: str) -> bool:
    """Whether a date names its year, so that no reading of the article's date plays a part."""
    return _ABSOLUTE.search(surface) is not None


def reference(article: CheckedArticle) -> dt.date | None:
    """Return the article's date, or a later one that stands alone on a line (its dateline); None without either."""
    dates = [dt.date.fromisoformat(article.source.date)] if article.source.date else []
    line = dateline(article)
    return max([*dates, *([line[1]] if line is not None else [])], default=None)


def dateline(article: CheckedArticle) -> tuple[tuple[int, int], dt.date] | None:
    """Return place and day of the latest date that stands alone on a line; None without one."""
    lines = [((m.start, m.end), p.latest) for m in article.of_kind("date") if (p := _alone(article, m)) is not None]
    return max(lines, key=lambda line: line[1], default=None)


def _alone(article: CheckedArticle, mention: Mention) -> Period | None:
    start, end = article.text.rfind("\n", 0, mention.start) + 1, article.text.find("\n", mention.end)
    beside = article.text[start : mention.start] + article.text[mention.end : end if end >= 0 else None]
    alone = not beside.strip() and "\n" in article.text and absolute(mention.surface)
    found = interval(mention.value.time) if alone and isinstance(mention.value, DateValue) else None
    return found if found is not None and found.earliest == found.latest else None


def days_of(stated: Stated, loose: bool = False) -> tuple[Span, Decimal] | None:
    """Return how many days a duration may last, and how many its unit has; None for what is no duration."""
    quantity = stated.quantity
    if quantity is None or quantity.kind not in ("duration", "age"):
        return None
    size = units.factor(quantity.unit, quantity.unit_name)
    if size is None or size[0] != "time":
        return None
    unit = size[1] / _DAY_SECONDS
    return span(stated, quantity, loose).times(unit), unit


def elapsed(first: Period, last: Period) -> Span:
    """Return the least and the most days that lie between two dates."""
    return Span(Decimal((last.earliest - first.latest).days), Decimal((last.latest - first.earliest).days + 1))


def years(days: Decimal) -> int:
    """Return days as whole years."""
    return round(days / Decimal("365.25"))
