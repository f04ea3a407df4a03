"""Figures of one sentence, or of neighbours, that do not follow from each other.

Changes ("rose 20 % from 50 to 65"), multiples ("doubled from 3 to 5"), a rise that falls, a range from high to low,
parts and their total, shares. Each figure counts as wide as it is printed; where any reading holds, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from annotations.check.article import CheckedArticle
from annotations.check.changes import Change, changes, relative
from annotations.check.reckon import Span, finding, said, short, span
from annotations.check.skeleton import F, Skeleton, skeletons
from annotations.check.totals import totals
from schemas.finding import Finding, Severity
from schemas.value import Quantity

_NAMES = {Decimal(2): "twice", Decimal("0.5"): "half"}
_TOLERANCE = "precision as printed"
_SWAPPED = re.compile(rf"\bbetween\s+(?P<a>{F})\s+and\s+(?P<b>{F})", re.IGNORECASE)


class _Size(NamedTuple):
    """How large a change is: every size that the printed figures leave open, their own, and that in words."""

    span: Span
    value: Decimal
    words: str


class Arithmetic:
    """Compares what a sentence states with what its other figures make."""

    name = "arithmetic"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            around = skeletons(article)
            for change in changes(around):
                yield from self._changed(article, change)
            for sentence in around:
                if sentence.text.count(F) > 1:
                    yield from self._swapped(article, sentence)
            yield from totals((self.name, self.version), article, around)

    def _changed(self, article: CheckedArticle, change: Change) -> Iterator[Finding]:
        (a, p), (b, q) = change.a, change.b
        rises = q.low > p.low
        if change.way and rises != (change.way == "up"):
            if change.plain and not span(a, p).meets(span(b, q)):
                told = "rise" if change.way == "up" else "fall"
                words = f"From “{a.surface}” to “{b.surface}” is a {'rise' if rises else 'fall'}, not a {told}."
                yield finding((self.name, self.version), article, [a, b], words, "the order of the two values")
            return
        if change.x is None:
            return
        x, r = change.x
        true = _size(change, r)
        if true is None or span(x, r, loose=True).meets(true.span):
            return
        words = f"From “{a.surface}” to “{b.surface}” is {true.words}, not “{x.surface}”."
        tolerance = f"{_TOLERANCE}; off by {short(abs(true.value - r.low))}"
        yield finding((self.name, self.version), article, [a, b, x], words, tolerance, confidence=0.85)

    def _swapped(self, article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
        for match in _SWAPPED.finditer(sentence.text):
            (a, p), (b, q) = sentence.quantity(match, "a"), sentence.quantity(match, "b")
            same = (p.kind, p.unit, p.unit_name) == (q.kind, q.unit, q.unit_name)
            if same and p.low > q.high and p.kind not in ("score", "rank"):
                words = f"The range runs from the higher to the lower value: “{a.surface}” and “{b.surface}”."
                yield finding((self.name, self.version), article, [a, b], words, "the order of the two values", "note")


def _size(change: Change, told: Quantity) -> _Size | None:
    """Return the true size of a change in the terms in which it is told, and in words; None for other terms."""
    (a, p), (b, q) = change.a, change.b
    low, high = (span(a, p), span(b, q)) if q.low > p.low else (span(b, q), span(a, p))
    least, most = max(Decimal(0), high.low - low.high), high.high - low.low
    apart = abs(q.low - p.low)
    if told.kind == "multiple" and low.low > 0 and p.low > 0:
        times = q.low / p.low
        own = Span(span(b, q).low / span(a, p).high, span(b, q).high / span(a, p).low)
        return _Size(own, times, f"{_NAMES.get(times, f'{short(times)} times')} as much")
    if told.kind == "percent":
        base = span(a, p)
        if base.low <= 0:
            return None
        share = abs(relative(p.low, q.low))
        own = Span(least / base.high * 100, most / base.low * 100)
        points = Span(least, most)
        if p.kind == "percent" and span(change.x[0], told, loose=True).meets(points) if change.x else False:
            return None
        return _Size(own, share, f"{short(share)} %")
    if p.kind == "percent" and told.kind in ("percentage_point", "basis_point"):
        factor = Decimal(100 if told.kind == "basis_point" else 1)
        return _Size(Span(least, most).times(factor), apart * factor, said(apart * factor, told))
    if (told.kind, told.unit, told.per) == (p.kind, p.unit, p.per) and told.unit_name in ("", p.unit_name, q.unit_name):
        return _Size(Span(least, most), apart, said(apart, told))
    return None
