"""A figure in its surroundings: the words, names, dates and other figures of its sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from annotations.check.article import TEXTS_KEPT, CheckedArticle, sentences_of
from annotations.check.names import name_key
from annotations.check.words_en import (
    CASUALTIES,
    ENDINGS,
    NOT_ONE_NUMBER,
    NUMBERED,
    ONE_MORE,
    PART_AFTER,
    SAYS_AFTER,
    SAYS_BEFORE,
    STOP,
)
from schemas.mention import DateValue, EntityValue, FigureValue, Mention
from schemas.value import Quantity

_COMPARED = frozenset(
    {"money", "percent", "percentage_point", "basis_point", "count", "measure", "duration", "age", "rank"}
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEAR = 8
_LOOK = 70
_LONGEST = 7
_SMALL = 10
_SMALL_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AND_SOME = re.compile(rf"\b(?:and|plus)\s+({'|'.join(_SMALL_WORDS)})\s+(?:in|at|on|near|from)\b")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure of an article; `words` maps the stems of its sentence to their nearness, 0 to 1.

    `numbers` maps the other figures of the sentence to their distance in characters; `actors` and `places` are its
    names (without who merely says so), `place` the nearest, `periods` its dates. `sums` are what it makes with each
    other figure like it in the sentence; `part` says that it counts a part of a whole ("two of the", "five more")
    or an average;
    `victims` is "dead", "hurt" or "missing" where it counts such people; `beside` are the sentence's other figures.
    """

    article: CheckedArticle
    mention: Mention
    quantity: Quantity
    sentence: tuple[int, int]
    words: Mapping[str, float]
    numbers: Mapping[tuple[str, str, Decimal], int]
    actors: frozenset[str]
    places: frozenset[str]
    place: str
    periods: frozenset[str]
    sums: frozenset[Decimal]
    part: bool
    victims: str
    beside: tuple[Quantity, ...] = ()

    @property
    def text(self) -> str:
        """The characters of its sentence."""
        return self.article.text[slice(*self.sentence)]

    @property
    def key(self) -> tuple[object, ...]:
        """What it has in common with the same value told elsewhere in the article."""
        q = self.quantity
        return q.kind, q.unit, q.low, q.high, q.per, q.prices


class Surroundings:
    """An article's figures with their surroundings, and how many of its sentences have each word."""

    def __init__(self, article: CheckedArticle) -> None:
        self.article = article

    @cached_property
    def figures(self) -> list[Measured]:
        """Every figure of a kind that is compared, in text order."""
        return [
            self._measured(m, m.value.quantity)
            for m in self.article.of_kind("figure")
            if isinstance(m.value, FigureValue)
            and m.value.quantity.kind in _COMPARED
            and not NUMBERED.search(self.article.text[max(0, m.start - 8) : m.start])
        ]

    @cached_property
    def counts(self) -> Counter[str]:
        """In how many sentences each stem stands."""
        return Counter(stem for words in _words(self.article.text) for stem in {s for _, s in words})

    @property
    def total(self) -> int:
        return len(self.article.sentences)

    def _measured(self, mention: Mention, quantity: Quantity) -> Measured:
        index = self.article.sentence_index(mention.start)
        inside = [m for m in self.article.by_sentence[index] if m is not mention]
        taken = [(m.start, m.end) for m in (*inside, mention) if m.kind in ("figure", "date")]
        words = [(at, s) for at, s in _words(self.article.text)[index] if not any(a <= at < b for a, b in taken)]
        figures = [m.value.quantity for m in inside if isinstance(m.value, FigureValue) and not _overlap(m, mention)]
        names = [m for m in inside if m.kind == "entity"]
        text, sentence = self.article.text, self.article.sentences[index]
        places = [m for m in names if _type(m) == "LOC"]
        nearest = min(places, key=lambda m: _gap(m, mention) - (m.start > mention.end), default=None)
        return Measured(
            self.article,
            mention,
            quantity,
            sentence,
            _nearness(mention, words),
            _numbers(mention, inside),
            frozenset(_name(m) for m in names if _type(m) in ("PER", "ORG") and not _merely_says(text, m)),
            frozenset(_name(m) for m in places),
            _name(nearest) if nearest is not None else "",
            frozenset(m.value.time.value for m in inside if isinstance(m.value, DateValue)),
            frozenset(quantity.low + more for more in _beside(figures, quantity, text[slice(*sentence)])),
            _is_part(text, mention),
            _victims(text, mention, sentence) if quantity.kind == "count" else "",
            tuple(figures),
        )


@lru_cache(maxsize=TEXTS_KEPT)
def _words(text: str) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Return the content words of each sentence: position and stem."""
    return tuple(
        tuple((w.start(), stem(w[0])) for w in _WORD.finditer(text, *span) if w[0].casefold() not in STOP)
        for span in sentences_of(text)
    )


def _beside(figures: Sequence[Quantity], quantity: Quantity, sentence: str) -> Iterator[Decimal]:
    """Yield the other figures of a sentence that a figure could be added to; "and one in Sweden" is one of them."""
    yield from (q.low for q in figures if (q.kind, q.unit) == (quantity.kind, quantity.unit))
    if quantity.kind == "count":
        yield from (Decimal(_SMALL_WORDS.index(m[1]) + 1) for m in _AND_SOME.finditer(sentence))


def _numbers(mention: Mention, inside: Sequence[Mention]) -> dict[tuple[str, str, Decimal], int]:
    found: dict[tuple[str, str, Decimal], int] = {}
    for other in inside:
        if isinstance(other.value, FigureValue) and not _overlap(other, mention):
            q = other.value.quantity
            if q.kind != "count" or q.low > _SMALL:
                found[q.kind, q.unit, q.low] = _gap(other, mention)
    return found


def _merely_says(text: str, mention: Mention) -> bool:
    return bool(
        SAYS_AFTER.match(text, mention.end) or SAYS_BEFORE.search(text[max(0, mention.start - 40) : mention.start])
    )


def _victims(text: str, mention: Mention, sentence: tuple[int, int]) -> str:
    before = text[max(sentence[0], mention.start - _LOOK) : mention.start]
    after = text[mention.end : min(sentence[1], mention.end + _LOOK)]
    fits = (name for name, (behind, ahead) in CASUALTIES.items() if behind.match(after) or ahead.search(before))
    return next(fits, "")


def _is_part(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 30) : mention.start]
    return bool(PART_AFTER.match(text, mention.end) or ONE_MORE.search(before) or NOT_ONE_NUMBER.search(before))


def of_others(a: Quantity, b: Quantity) -> bool:
    """Whether what they measure is told apart by names: "Norland exports" and "Sudland exports"."""
    one, other = ({w for w in q.measures.split()[:-1] if w[:1].isupper()} for q in (a, b))
    return bool(one and other and not one & other)


@lru_cache(maxsize=20_000)
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


def _gap(a: Mention, b: Mention) -> int:
    return max(a.start - b.end, b.start - a.end)


def _overlap(a: Mention, b: Mention) -> bool:
    return a.start < b.end and b.start < a.end


def _type(mention: Mention) -> str:
    return mention.value.type if isinstance(mention.value, EntityValue) else ""


def _name(mention: Mention) -> str:
    words = name_key(mention.surface)
    return (
        words[-1]
        if isinstance(mention.value, EntityValue) and mention.value.type == "PER" and words
        else " ".join(words)
    )
