"""A weekday against its date: "Tuesday 9 April 2024" must have been a Tuesday."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from annotations.check.article import CheckedArticle
from schemas.finding import Finding, Severity

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAY_NAME = r"\b(?P<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun(?=day|\.))(?:day|\.)?"
_MONTH = rf"(?P<month>{'|'.join(f'{m[:3]}(?:{m[3:]})?' if m[3:] else m for m in _MONTHS)}|Sept)\.?"
_DAY = r"(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>1[89]\d\d|20\d\d)\b)?"
_FORMS = (
    re.compile(rf"{_DAY_NAME},?\s+\(?{_MONTH}\s+{_DAY}\b(?!\s*[-–:])(?![.,]\d){_YEAR}"),
    re.compile(rf"{_DAY_NAME},?\s+\(?{_DAY}\s+(?:of\s+)?{_MONTH}\b{_YEAR}"),
)


class Weekday:
    """Compares by the calendar. Without a year the one nearest to the article's date counts."""

    name = "weekday"
    version = "1"
    severity: Severity = "error"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            for form in _FORMS:
                for match in form.finditer(article.text):
                    yield from self._compared(article, match)

    def _compared(self, article: CheckedArticle, match: re.Match[str]) -> Iterator[Finding]:
        day = _date_of(match, article.source.date)
        said = next(i for i, name in enumerate(_DAYS) if name.startswith(match["weekday"][:3]))
        if day is None or day.weekday() == said:
            return
        is_or_was = "is" if article.source.date and day.isoformat() >= article.source.date else "was"
        words = (
            f"{day.day} {_MONTHS[day.month - 1]} {day.year} {is_or_was} a {_DAYS[day.weekday()]}, not a {_DAYS[said]}."
        )
        sure = 0.95 if match["year"] else 0.85
        member = article.member(*match.span())
        yield Finding(self.name, self.version, self.severity, sure, words, "exact", (member,))


def _date_of(match: re.Match[str], written: str) -> date | None:
    month = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(match["month"][:3]))
    if match["year"]:
        return _date(int(match["year"]), month, int(match["day"]))
    if not written:
        return None
    reference = date.fromisoformat(written)
    near = [_date(reference.year + shift, month, int(match["day"])) for shift in (-1, 0, 1)]
    return min((d for d in near if d is not None), key=lambda d: abs(d - reference), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
