"""A figure in its surroundings: what it is comparable with, and how alike two surroundings are.

The words of a figure's sentence are weighed by their nearness to it and by their rarity (inverse document frequency
over sentences, Spärck Jones 1972); two figures are alike by the cosine of these.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from annotations.check.article import CheckedArticle
from annotations.check.names import name_key
from annotations.check.words_en import ENDINGS, STOP
from annotations.values import tolerance
from annotations.values.units import ratio
from schemas.mention import DateValue, EntityValue, FigureValue, Mention
from schemas.value import Quantity

_COMPARED = frozenset({"money", "percent", "percentage_point", "basis_point", "count", "measure", "duration", "age"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPEN = frozenset({"at_least", "more_than", "at_most", "less_than", "up_to"})
_LOOSE = Decimal("0.1")
_NEAR = 8
_LONGEST = 7
_COMMON, _COMMON_SHARE = 60, 0.05
"""Words of more sentences than both are not looked up: they weigh little and stand beside every figure."""
_UNNAMED = 0.7
"""What counts that do not say what they count are alike by, at most."""
_SMALL = 10
_BY_NUMBER, _BY_NEAR_NUMBER, _MOST_BY_NUMBERS = 0.1, 0.25, 0.3
_NEAR_NUMBER = 45
"""How much it adds that both sentences tell the same other figure, and within how many characters it is near."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure of an article; `words` maps the stems of its sentence to their nearness, 0 to 1.

    `numbers` maps the other figures of the sentence to their distance in characters; `actors` and `places` are its
    names, `periods` its dates.
    """

    article: CheckedArticle
    mention: Mention
    quantity: Quantity
    sentence: tuple[int, int]
    words: Mapping[str, float]
    numbers: Mapping[tuple[str, str, Decimal], int]
    actors: frozenset[str]
    places: frozenset[str]
    periods: frozenset[str]

    @property
    def text(self) -> str:
        """The characters of its sentence."""
        return self.article.text[slice(*self.sentence)]

    @property
    def key(self) -> tuple[object, ...]:
        """What it has in common with the same value told elsewhere in the article."""
        q = self.quantity
        return q.kind, q.unit, q.low, q.high, q.per


class Surroundings:
    """An article's figures with their surroundings, and how many of its sentences have each word."""

    def __init__(self, article: CheckedArticle) -> None:
        self.article = article

    @cached_property
    def _words(self) -> list[list[tuple[int, str]]]:
        """The content words of each sentence: position and stem."""
        return [
            [(w.start(), stem(w[0])) for w in _WORD.finditer(self.article.text, *span) if w[0].casefold() not in STOP]
            for span in self.article.sentences
        ]

    @cached_property
    def figures(self) -> list[Measured]:
        """Every figure of a kind that is compared, in text order."""
        return [
            self._measured(m, m.value.quantity)
            for m in self.article.of_kind("figure")
            if isinstance(m.value, FigureValue) and m.value.quantity.kind in _COMPARED
        ]

    @cached_property
    def counts(self) -> Counter[str]:
        """In how many sentences each stem stands."""
        return Counter(stem for words in self._words for stem in {s for _, s in words})

    @property
    def total(self) -> int:
        return len(self.article.sentences)

    def _measured(self, mention: Mention, quantity: Quantity) -> Measured:
        index = self.article.sentence_index(mention.start)
        inside = [m for m in self.article.by_sentence[index] if m is not mention]
        taken = [(m.start, m.end) for m in (*inside, mention) if m.kind in ("figure", "date")]
        words = [(at, s) for at, s in self._words[index] if not any(a <= at < b for a, b in taken)]
        numbers: dict[tuple[str, str, Decimal], int] = {}
        for other in inside:
            if isinstance(other.value, FigureValue) and not _overlap(other, mention):
                q = other.value.quantity
                if q.kind != "count" or q.low > _SMALL:
                    numbers[q.kind, q.unit, q.low] = _gap(other, mention)
        named = [m for m in inside if isinstance(m.value, EntityValue)]
        return Measured(
            self.article, mention, quantity, self.article.sentences[index], _nearness(mention, words), numbers,
            frozenset(_name(m) for m in named if m.value.type in ("PER", "ORG")),  # type: ignore[union-attr]
            frozenset(_name(m) for m in named if m.value.type == "LOC"),  # type: ignore[union-attr]
            frozenset(m.value.time.value for m in inside if isinstance(m.value, DateValue)),
        )  # fmt: skip


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
    more = min(_MOST_BY_NUMBERS, sum(_by_number(a, b, number) for number in a.numbers if number in b.numbers))
    apart = a.places and b.places and not a.places & b.places
    return min(1.0, dot + more) / (2 if apart else 1)


def comparable(a: Measured, b: Measured) -> bool:
    """Whether two figures could state the same quantity: kind, unit, rate, direction, counted noun and period fit.

    Figures in different units of one dimension only do where they agree ("48 hours", "two days").
    """
    p, q = a.quantity, b.quantity
    if (p.kind, p.per) != (q.kind, q.per) or {p.direction, q.direction} == {"up", "down"}:
        return False
    if p.kind == "count":
        if stem(p.unit_name) != stem(q.unit_name) and p.unit_name and q.unit_name:
            return False
    elif p.unit != q.unit and (p.kind == "money" or ratio(p, q) is None or not agree(a, b)):
        return False
    years, other_years = _years(a), _years(b)
    return not (years and other_years and not years & other_years)


def agree(a: Measured, b: Measured) -> bool:
    """Whether both can hold, each at the precision that its words and digits claim."""
    return tolerance.agree(a.quantity, b.quantity, surfaces=(a.mention.surface, b.mention.surface)).agrees


def same_value(a: Measured, b: Measured) -> bool:
    """Whether both tell the same value: they agree, and not only because one of them is open to one side."""
    p, q = a.quantity, b.quantity
    if p.unit == q.unit and {p.modifier, q.modifier} & _OPEN:
        apart = max(abs(p.low - q.low), abs(p.high - q.high))
        if apart > _LOOSE * max(abs(p.high), abs(q.high)):
            return False
    return agree(a, b)


def stem(word: str) -> str:
    """Return a word cut down to what its forms share, crudely: the last word of a phrase, without its ending."""
    folded = re.sub(r"['’]s?$", "", word.rsplit(" ", 1)[-1].casefold())
    for ending in ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= 3:
            folded = folded[: -len(ending)]
            break
    return folded[:_LONGEST]


def _nearness(mention: Mention, words: list[tuple[int, str]]) -> dict[str, float]:
    before = [s for at, s in words if at < mention.start]
    after = [s for at, s in words if at >= mention.end]
    near: dict[str, float] = {}
    for side in (before[::-1], after):
        for distance, word in enumerate(side):
            near[word] = max(near.get(word, 0.0), 1 / (1 + distance / _NEAR))
    return near


def _by_number(a: Measured, b: Measured, number: tuple[str, str, Decimal]) -> float:
    return _BY_NEAR_NUMBER if max(a.numbers[number], b.numbers[number]) <= _NEAR_NUMBER else _BY_NUMBER


def _gap(a: Mention, b: Mention) -> int:
    return max(a.start - b.end, b.start - a.end)


def _overlap(a: Mention, b: Mention) -> bool:
    return a.start < b.end and b.start < a.end


def _name(mention: Mention) -> str:
    words = name_key(mention.surface)
    return (
        words[-1]
        if isinstance(mention.value, EntityValue) and mention.value.type == "PER" and words
        else " ".join(words)
    )


def _years(figure: Measured) -> set[str]:
    """The months or years that the sentence names outright."""
    return {p[:7] for p in figure.periods if re.match(r"\d{4}(?:-\d\d)?$", p)}
