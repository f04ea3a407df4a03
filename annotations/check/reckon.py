"""Reckoning with figures as wide as they are printed: what lies between a least and a most."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from annotations.check.article import CheckedArticle
from annotations.check.skeleton import Stated
from annotations.values import tolerance
from schemas.finding import Finding, Severity
from schemas.value import Quantity

_FAR = Decimal("Infinity")
_POINT = Decimal("0.5")
"""A share is rounded to whole percents: 40 % is 39.5 to 40.5, not 35 to 45."""
_ROUNDING = Decimal("0.05")
"""In a sum of round figures each counts for less than its last digit: from 3 to 5 million is no doubling."""
_SCALES = ((12, " trillion"), (9, " billion"), (6, " million"))
_OPEN = frozenset({"at_least", "at_most", "more_than", "less_than", "up_to", "nearly", "about"})
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"}


class Span(NamedTuple):
    """From `low` to `high`, both included; infinite where a side is open."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Span") -> bool:
        """Whether both have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def off(self, other: "Span") -> Decimal:
        """How far the two are apart; 0 where they meet."""
        return max(self.low - other.high, other.low - self.high, Decimal(0))

    def times(self, factor: Decimal) -> "Span":
        """The span in another unit."""
        return Span(self.low * factor, self.high * factor)


def span(stated: Stated, quantity: Quantity, loose: bool = False) -> Span:
    """Return what a figure may stand for; `loose` allows for a last digit that was cut off instead of rounded."""
    table = tolerance.current()
    widest = Decimal(1) if quantity.kind == "percent" else min(table.widest_rounding, _ROUNDING)
    table = replace(table, widest_rounding=widest)
    interval = tolerance.interval(quantity, stated.surface, table)
    step = tolerance.rounding(quantity, quantity.low, stated.surface, table)
    if quantity.kind == "percent" and quantity.modifier == "none" and (step > _POINT or quantity.low == 0):
        interval = tolerance.Interval(quantity.low - _POINT, quantity.high + _POINT)
        step = _POINT
    step = step if loose else Decimal(0)
    low = -_FAR if interval.low is None else interval.low - step
    high = _FAR if interval.high is None else interval.high + step
    return Span(low, high)


def same_value(a: tuple[Stated, Quantity], b: tuple[Stated, Quantity]) -> bool:
    """Whether two figures tell the same value; "at least 200" and "at least 600" could both hold, and do not."""
    p, q = a[1], b[1]
    if p.modifier == q.modifier and p.modifier in _OPEN:
        p, q = replace(p, modifier="none"), replace(q, modifier="none")
    return tolerance.agree(p, q, surfaces=(a[0].surface, b[0].surface)).agrees


def said(value: Decimal, quantity: Quantity) -> str:
    """Return a value in the unit of a figure, as a sentence would have it: "30 %", "£417 million", "11"."""
    if quantity.kind == "percent":
        return f"{short(value)} %"
    if quantity.kind in ("percentage_point", "basis_point"):
        return f"{short(value)} {quantity.kind.replace('_', ' ')}s"
    if quantity.kind == "money":
        sign = _SIGNS.get(quantity.unit, "")
        return f"{sign}{short(value)}" if sign else f"{short(value)} {quantity.unit}"
    unit = quantity.unit_name if quantity.kind in ("measure", "duration") else ""
    return f"{short(value)} {unit}{'s' if unit and value != 1 else ''}".strip()


def short(value: Decimal) -> str:
    """Return a number in few digits, with a scale word where it is large."""
    for power, word in _SCALES:
        if abs(value) >= Decimal(10) ** power:
            return f"{_plain(value.scaleb(-power))}{word}"
    return f"{_plain(value)}"


def _plain(value: Decimal) -> str:
    rounded = round(value, 2 if abs(value) < 1000 else 0).normalize()
    return f"{rounded:,f}"


def finding(
    check: tuple[str, str],
    article: CheckedArticle,
    places: Sequence[Stated | tuple[int, int]],
    words: str,
    tolerance_said: str,
    severity: Severity = "warning",
    confidence: float = 0.8,
) -> Finding:
    """Return a finding of `check` (name, version) inside one article; its members stand in text order."""
    spans = sorted({(p.start, p.end) if isinstance(p, Stated) else p for p in places})
    members = tuple(article.member(*place) for place in spans)
    return Finding(*check, severity, confidence, words, tolerance_said, members)
