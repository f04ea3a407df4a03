"""What a figure is comparable with, and how alike the surroundings of two figures are.

The words of a figure's sentence are weighed by their nearness to it and by their rarity (inverse document frequency
over sentences, Spärck Jones 1972); two figures are alike by the cosine of these.
"""

import math
import re
from dataclasses import replace
from decimal import Decimal

from annotations.check.measured import Measured, Surroundings, of_others, stem
from annotations.values import tolerance
from annotations.values.units import ratio

_COMMON, _COMMON_SHARE = 60, 0.05
"""Words of more sentences than both are not looked up: they weigh little and stand beside every figure."""
_UNNAMED = 0.7
"""What counts that do not say what they count are alike by, at most."""
_SAME_VICTIMS = 0.2
_BY_NUMBER, _BY_NEAR_NUMBER, _MOST_BY_NUMBERS = 0.1, 0.25, 0.3
_NEAR_NUMBER = 45
"""How much it adds that both sentences tell the same other figure, and within how many characters it is near."""
_LIMITS = frozenset({"more_than", "at_most", "less_than", "up_to"})
_OPEN = frozenset({"at_least", "more_than", "at_most", "less_than", "up_to"})
_LOOSE = Decimal("0.1")


class Likeness:
    """How alike the surroundings of figures are, from 0 to 1, by the rarity of words in both their articles."""

    def __init__(self, one: Surroundings, other: Surroundings) -> None:
        self._within = one is other
        self._one, self._other = one, other
        self._counts = one.counts if self._within else one.counts + other.counts
        self._total = one.total if self._within else one.total + other.total

    def pairs(self) -> list[tuple[float, Measured, Measured]]:
        """Return the pairs of figures that could state the same quantity, the likeliest first.

        Inside one article the two stand in different sentences, in text order. Pairs that share no word are left out.
        """
        index: dict[str, list[tuple[int, float]]] = {}
        for i, figure in enumerate(self._other.figures):
            for key, weight in self._vector(figure).items():
                index.setdefault(key, []).append((i, weight))
        found: list[tuple[float, int, int]] = []
        for i, a in enumerate(self._one.figures):
            dots: dict[int, float] = {}
            for key, weight in self._vector(a).items():
                for k, other in index.get(key, ()):
                    dots[k] = dots.get(k, 0.0) + weight * other
            for k, dot in dots.items():
                b = self._other.figures[k]
                if comparable(a, b) and not (self._within and (k <= i or a.sentence == b.sentence)):
                    found.append((_likeness(dot, a, b), i, k))
        found.sort(key=lambda row: (-row[0], row[1], row[2]))
        return [(alike, self._one.figures[i], self._other.figures[k]) for alike, i, k in found if alike > 0]

    def _vector(self, figure: Measured) -> dict[str, float]:
        """Return the weights of a figure's words, of length 1; words that are everywhere are left out."""
        weights = {k: w * self._rarity(k) for k, w in figure.words.items()}
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        common = max(_COMMON, self._total * _COMMON_SHARE)
        return {k: w / length for k, w in weights.items() if self._counts[k] <= common}

    def _rarity(self, key: str) -> float:
        return math.log(1 + self._total / max(1, self._counts[key]))


def _likeness(dot: float, a: Measured, b: Measured) -> float:
    if a.actors and b.actors and not a.actors & b.actors:
        return 0.0
    if a.quantity.kind == "count" and not (a.quantity.unit_name and b.quantity.unit_name):
        dot *= _UNNAMED
    if a.victims and b.victims and a.victims != b.victims:
        return 0.0
    if a.victims:
        dot += _SAME_VICTIMS if b.victims else 0.0
    more = min(_MOST_BY_NUMBERS, sum(_by_number(a, b, number) for number in a.numbers if number in b.numbers))
    apart = a.place and b.place and a.place not in b.places and b.place not in a.places
    return min(1.0, dot + more) / (2 if apart else 1)


def comparable(a: Measured, b: Measured) -> bool:
    """Whether two figures could state the same quantity: kind, unit, rate, direction, noun, period and scope fit.

    Figures in different units of one dimension, and a part and a whole, only do where they agree ("48 hours", "two
    days"). Sums in two currencies only do where the numbers are equal: then one of the currencies is wrong.
    """
    p, q = a.quantity, b.quantity
    if (p.kind, p.per) != (q.kind, q.per) or {p.direction, q.direction} == {"up", "down"}:
        return False
    if of_others(p, q):
        return False
    if p.kind == "count" and p.unit_name and q.unit_name and stem(p.unit_name) != stem(q.unit_name):
        return False
    if p.kind == "rank" and p.measures and q.measures and stem(p.measures) != stem(q.measures):
        return False
    if p.kind == "money" and p.unit != q.unit:
        return (p.low, p.high) == (q.low, q.high)
    if p.kind == "measure" and p.unit != q.unit and (p.low, p.high) == (q.low, q.high):
        return ratio(p, q) is not None
    years, other_years = _years(a), _years(b)
    if years and other_years and not years & other_years:
        return False
    other_scope = p.direction != q.direction or a.part != b.part or (p.kind != "count" and p.unit != q.unit)
    return not other_scope or agree(a, b)


def agree(a: Measured, b: Measured) -> bool:
    """Whether both can hold, each at the precision that its words and digits claim.

    Where both set the same limit, the limits are compared: "within 14 days" and "within 30 days" do not agree.
    """
    p, q = a.quantity, b.quantity
    if p.modifier == q.modifier and p.modifier in _LIMITS:
        p, q = replace(p, modifier="none"), replace(q, modifier="none")
    return tolerance.agree(p, q, surfaces=(a.mention.surface, b.mention.surface)).agrees


def add_up(a: Measured, b: Measured) -> bool:
    """Whether one of them is the sum of the other and a figure beside that: "15 in Germany and one in Sweden", 16."""
    return b.quantity.low in a.sums or a.quantity.low in b.sums


def same_value(a: Measured, b: Measured) -> bool:
    """Whether both tell the same value: they agree, and not only because one of them is open to one side."""
    p, q = a.quantity, b.quantity
    if p.unit == q.unit and {p.modifier, q.modifier} & _OPEN:
        apart = max(abs(p.low - q.low), abs(p.high - q.high))
        if apart > _LOOSE * max(abs(p.high), abs(q.high)):
            return False
    return agree(a, b)


def _by_number(a: Measured, b: Measured, number: tuple[str, str, Decimal]) -> float:
    return _BY_NEAR_NUMBER if max(a.numbers[number], b.numbers[number]) <= _NEAR_NUMBER else _BY_NUMBER


def _years(figure: Measured) -> set[str]:
    """The months or years that the sentence names outright."""
    return {p[:7] for p in figure.periods if re.match(r"\d{4}(?:-\d\d)?$", p)}
