"""A day told by nearness and by name, against the article's own day: "yesterday, Monday"; "last year" gone stale."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import dateline
from annotations.check.reckon import finding
from schemas.finding import Finding, Severity

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "tomorrow": 1}
_NAMED = re.compile(
    rf"\b(?P<near>{'|'.join(_NEAR)})(?:,\s+|\s+\()(?:on\s+)?(?P<day>{'|'.join(_DAYS)})\b"
    rf"|\b(?P<first>{'|'.join(_DAYS)})\s+\((?P<then>{'|'.join(_NEAR)})\)",
    re.IGNORECASE,
)
_STALE = re.compile(r"\b(?:last|this|next) (?:year|month)\b", re.IGNORECASE)
_LONG = 300
"""Days after which what a text calls "last year" is no longer what a reader takes it for."""


class RelativeDay:
    """Compares with the article's date and the dateline; a text may be published the day after it was written."""

    name = "relative-day"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            line = dateline(article)
            written = [line[1]] if line is not None else []
            if article.source.date:
                written.append(dt.date.fromisoformat(article.source.date))
            if not written:
                continue
            for match in _NAMED.finditer(article.text):
                yield from self._named(article, match, written)
            if line is not None and (max(written) - min(written)).days > _LONG:
                yield from self._stale(article, line[0], written)

    def _named(self, article: CheckedArticle, match: re.Match[str], written: list[dt.date]) -> Iterator[Finding]:
        near = (match["near"] or match["then"]).casefold()
        told = _DAYS.index((match["day"] or match["first"]).title())
        shift = dt.timedelta(days=_NEAR[near])
        possible = {(day + shift - dt.timedelta(days=late)).weekday() for day in written for late in (0, 1)}
        if told in possible:
            return
        day = max(written)
        true = _DAYS[(day + shift).weekday()]
        words = (
            f"Of an article of {_DAYS[day.weekday()]}, {day.day} {day:%B %Y}, {near} is a {true}, not a {_DAYS[told]}."
        )
        places = [match.span()]
        yield finding((self.name, self.version), article, places, words, "one day for printing", confidence=0.85)

    def _stale(self, article: CheckedArticle, line: tuple[int, int], written: list[dt.date]) -> Iterator[Finding]:
        match = _STALE.search(article.text)
        if match is None:
            return
        old, new = min(written), max(written)
        words = (
            f"“{match[0]}” has gone stale: the text is of {old.day} {old:%B %Y}, the article of {new.day} {new:%B %Y}."
        )
        off = f"{_LONG} days; {(new - old).days} days apart"
        yield finding((self.name, self.version), article, [match.span(), line], words, off, "note", 0.6)
