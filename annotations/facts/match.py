"""Which verified facts a figure of an article concerns, and whether it agrees with them.

A figure is looked up by what it names and by the dimension of its unit; it concerns a fact where the words around both
tell of the same thing. Then the values are compared, each at the precision that it claims (`values.tolerance`). A claim
or a fact without figures is looked up by what it names; how two of these stand is for who can read sentences to say.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol

from annotations.values import periods
from annotations.values.tolerance import agree, prices_apart
from annotations.values.units import factor
from schemas.fact import Fact
from schemas.value import Quantity, TimeValue

Relation = Literal["corroborates", "contradicts", "related"]
Standing = Literal["stands", "withdrawn", "superseded"]
Key = tuple[str, str]

_COMPARED = frozenset({"money", "percent", "percentage_point", "basis_point", "count", "measure", "duration", "age"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?:ings?|ed|es|s|e)$")
_STOP = re.compile(
    r"(?:about|after|again|also|although|among|article|before|being|between|could|during|each|every|from|have|having"
    r"|into|just|last|like|more|most|much|near|nearly|only|other|over|said|same|says|since|some|such|tell|than|that"
    r"|their|them|then|there|these|they|this|those|told|under|until|were|what|when|where|which|while|will|with|within"
    r"|would|years?|your)$"
)
SHARED_WORDS = 2
_AGREES_FROM, _SMALL_AGREE_FROM, _DIFFERS_FROM = 0.25, 0.5, 0.4
_TOLD = "told"
_SMALL = 10
"""Counts up to this are equal by chance so often that the sentences have to be more alike."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure as an article or a fact states it: `names` and `words` (folded) and `times` of its sentence.

    Without a quantity it is a whole claim that states no figure.
    """

    start: int
    end: int
    surface: str
    quantity: Quantity | None
    names: frozenset[str]
    words: frozenset[str]
    times: tuple[TimeValue, ...] = ()

    @property
    def keys(self) -> Iterator[Key]:
        """What it is looked up by; nothing for kinds of figures that are not compared."""
        dimension = _TOLD if self.quantity is None else dimension_of(self.quantity)
        return ((name, dimension) for name in self.names if dimension)


@dataclass(frozen=True, slots=True)
class Known:
    """A fact with its figures, and whether it still stands; `why` it was withdrawn, or the id of its successor.

    `source` names the attached file that it is from; it is empty for a fact of the project itself.
    """

    fact: Fact
    said: tuple[Said, ...]
    standing: Standing = "stands"
    why: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A figure that concerns a fact. `why` says in words how they compare; `likeness` is 0 to 1."""

    relation: Relation
    here: Said
    there: Said
    known: Known
    likeness: float
    why: str


class Facts(Protocol):
    """Facts that can be asked which of their figures a figure may concern."""

    def near(self, said: Said) -> list[tuple[Known, Said]]:
        """Return the figures of facts that name, measure and speak of something that `said` does, each once."""
        ...

    def find(self, fact_id: str) -> Known | None:
        """Return a fact, also one that was withdrawn or superseded."""
        ...

    def all(self) -> Iterator[Known]:
        """Yield every fact."""
        ...


@dataclass(frozen=True, slots=True)
class Together:
    """Several sets of facts asked as one, in their order."""

    sets: tuple[Facts, ...]

    def near(self, said: Said) -> list[tuple[Known, Said]]:
        return [found for one in self.sets for found in one.near(said)]

    def find(self, fact_id: str) -> Known | None:
        return next((found for one in self.sets if (found := one.find(fact_id)) is not None), None)

    def all(self) -> Iterator[Known]:
        return (known for one in self.sets for known in one.all())


class FactIndex:
    """Facts in memory, by what they name and measure. Those of one article are replaced together."""

    def __init__(self) -> None:
        self._of_article: dict[str, tuple[Known, ...]] = {}
        self._by_key: dict[Key, dict[tuple[str, int], tuple[Known, Said]]] = {}

    def put(self, article_id: str, known: Sequence[Known]) -> None:
        """Make these the facts of an article."""
        for old in self._of_article.pop(article_id, ()):
            for key, place, _ in _entries(old):
                self._by_key[key].pop(place, None)
        if known:
            self._of_article[article_id] = tuple(known)
        for one in known:
            for key, place, said in _entries(one):
                self._by_key.setdefault(key, {})[place] = one, said

    def all(self) -> Iterator[Known]:
        """Yield every fact, by article in the order in which they came."""
        return (one for known in self._of_article.values() for one in known)

    def find(self, fact_id: str) -> Known | None:
        return next((one for one in self.all() if one.fact.fact_id == fact_id), None)

    def near(self, said: Said) -> list[tuple[Known, Said]]:
        """Return the figures of facts that name, measure and speak of something that `said` does, each once."""
        found: dict[tuple[str, int], tuple[Known, Said]] = {}
        for key in said.keys:
            for place, entry in self._by_key.get(key, {}).items():
                if len(said.words & entry[1].words) >= SHARED_WORDS:
                    found[place] = entry
        return [found[place] for place in sorted(found)]


def matches(article_id: str, figures: Iterable[Said], index: Facts, day: str = "") -> list[Match]:
    """Return how an article's figures stand to the facts of other articles, in text order.

    `day` is the ISO date of the article, which tells which facts are in force where a sentence names no time.

    A figure that a fact confirms is contradicted by none, and a fact's figure that the article tells rightly
    contradicts nothing there; of the others only the likeliest counterpart counts. Only facts that stand and whose
    rating upholds them contradict.
    """
    found = [
        match
        for here in figures
        for known, there in index.near(here)
        if known.fact.article_id != article_id and (match := compare_with(here, known, there, day)) is not None
    ]
    told = [m for m in found if m.relation == "corroborates"]
    here_told = {m.here.start for m in told if m.known.standing == "stands"}
    there_told = {(m.known.fact.fact_id, m.there.start) for m in told}
    others = [
        m
        for m in found
        if m.relation != "corroborates"
        and m.here.start not in here_told
        and (m.known.fact.fact_id, m.there.start) not in there_told
    ]
    best: dict[tuple[str, int], Match] = {}
    for m in sorted(others, key=lambda m: (-m.likeness, m.here.start)):
        best.setdefault((m.known.fact.fact_id, m.there.start), m)
    return sorted([*told, *best.values()], key=lambda m: (m.here.start, m.known.fact.fact_id, m.there.start))


def compare_with(here: Said, known: Known, there: Said, day: str = "") -> Match | None:
    """Return how a figure stands to one of a fact's, or None where they do not measure the same thing."""
    alike = likeness(here, there)
    p, q = here.quantity, there.quantity
    if p is None or q is None:
        return None
    small = p.kind == "count" and max(p.high, q.high) <= _SMALL
    if alike < (_SMALL_AGREE_FROM if small else _AGREES_FROM) or (p.direction == "none") != (q.direction == "none"):
        return None
    if apart := prices_apart(p, q):
        fits = (p.kind, p.unit, p.per) == (q.kind, q.unit, q.per) and alike >= _DIFFERS_FROM
        return stands_to(here, known, there, alike, "related", apart, day) if fits else None
    answer = agree(p, q, surfaces=(here.surface, there.surface))
    if not answer.comparable or (not answer.agrees and alike < _DIFFERS_FROM):
        return None
    return stands_to(here, known, there, alike, "corroborates" if answer.agrees else "contradicts", answer.why, day)


def stands_to(
    here: Said, known: Known, there: Said, alike: float, relation: Relation, why: str, day: str = ""
) -> Match:
    """Return a match of that relation where the fact can say so; else it is related, for the reason that it cannot."""
    if _other_period(here, there):
        return Match("related", here, there, known, alike, "they tell of different periods")
    if out_of_force := not_in_force(known.fact, here.times, day):
        return Match("related", here, there, known, alike, out_of_force)
    if not known.fact.upholds:
        return Match("related", here, there, known, alike, f"it was rated “{known.fact.rating_label}”")
    if relation == "contradicts" and known.standing != "stands":
        return Match("related", here, there, known, alike, f"the fact was {known.standing}")
    return Match(relation, here, there, known, alike, why)


def not_in_force(fact: Fact, times: Sequence[TimeValue], day: str) -> str:
    """Return, in words, why a fact says nothing about a time (that of the sentence, else `day`); empty where it does.

    What holds for a part of the time that is told is in force. Nothing is known of an article without a date.
    """
    told = [p for time in times if (p := periods.interval(time)) is not None]
    days = [(p.earliest.isoformat(), p.latest.isoformat()) for p in told] or ([(day, day)] if day else [])
    if days and fact.valid_from and all(last < fact.valid_from for _, last in days):
        return f"the fact holds from {fact.valid_from} on"
    if days and fact.valid_until and all(first > fact.valid_until for first, _ in days):
        return f"the fact held until {fact.valid_until}"
    if day and fact.expires and day > fact.expires:
        return f"the fact was to be verified again after {fact.expires}"
    return ""


def as_of(fact: Fact) -> str:
    """Return of which time a fact is, in words: its own dates, else from when it holds, else when it was told."""
    dates = ", ".join(dict.fromkeys(d.surface for d in fact.dates))
    return dates or fact.valid_from or fact.article_date


def said_by(fact: Fact) -> tuple[Said, ...]:
    """Return the figures of a fact as they are looked up; where it has none, the fact itself."""
    names = frozenset(name for e in fact.entities if (name := name_of(e.type, e.name)))
    names |= {folded} if (folded := _fold(fact.subject)) else set()
    words = words_of(f"{fact.statement} {fact.selector.exact}")
    times = tuple(d.time for d in fact.dates)
    if not fact.figures:
        s = fact.selector
        return (Said(s.start, s.end, s.exact, None, names, words, times),)
    return tuple(Said(f.start, f.end, f.surface, f.quantity, names, words, times) for f in fact.figures)


def dimension_of(quantity: Quantity) -> str:
    """Return what a quantity measures, as far as its unit tells; empty for kinds that are not compared."""
    if quantity.kind not in _COMPARED:
        return ""
    if quantity.kind == "count":
        return f"count of {_stem(quantity.unit_name.split()[-1].casefold()) if quantity.unit_name else 'things'}"
    if quantity.kind in ("measure", "duration", "age"):
        known = factor(quantity.unit, quantity.unit_name)
        return known[0] if known is not None else quantity.unit or quantity.unit_name
    return quantity.kind


def name_of(kind: str, name: str) -> str:
    """Return a name as it is looked up: folded; of a person (kind "PER") the surname."""
    folded = _fold(name)
    return folded.split()[-1] if kind == "PER" and folded else folded


def words_of(text: str) -> frozenset[str]:
    """Return the stems of the words that tell what a text speaks of."""
    return frozenset(_stem(w) for w in _WORD.findall(text.casefold()) if not _STOP.match(w))


def _entries(known: Known) -> Iterator[tuple[Key, tuple[str, int], Said]]:
    for said in known.said:
        for key in said.keys:
            yield key, (known.fact.fact_id, said.start), said


def likeness(a: Said, b: Said) -> float:
    """Return what share of the shorter sentence's words the other has too, without names and the figures' words."""
    known = {_stem(word) for name in a.names | b.names for word in name.split()}
    known |= words_of(f"{a.surface} {b.surface}") if a.quantity is not None else set()
    first, second = a.words - known, b.words - known
    shared = len(first & second)
    return shared / min(len(first), len(second)) if shared >= SHARED_WORDS else 0.0


def _other_period(a: Said, b: Said) -> bool:
    first = [p for time in a.times if (p := periods.interval(time)) is not None]
    second = [p for time in b.times if (p := periods.interval(time)) is not None]
    meet = any(x.earliest <= y.latest and y.earliest <= x.latest for x in first for y in second)
    return bool(first and second) and not meet


@lru_cache(maxsize=20_000)
def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(ch for ch in plain if not unicodedata.combining(ch)).replace("’", "'")
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"'s\b|\bthe\s", " ", bare)))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    cut = _ENDING.sub("", word)
    return (cut if len(cut) >= 3 else word)[:7]
