"""What moved from article to article about one event: tolls, other figures and the spelling of names, newest last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from annotations.check.article import CheckedArticle
from annotations.check.likeness import agree
from annotations.check.measured import Measured, Surroundings, stem
from annotations.check.name_drift import NameDrift
from annotations.check.names import known_names, same_event
from annotations.check.pairing import pairs

_VICTIMS = {"dead": "dead", "hurt": "injured", "missing": "missing"}
_LIKE = 0.25


@dataclass(frozen=True, slots=True)
class Statement:
    """What an article of a day (ISO date, empty where unknown) says; offsets in code points."""

    date: str
    article_id: str
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the articles about one event say of one thing (`what`, in words), oldest first, at least two of it."""

    kind: Literal["toll", "figure", "name"]
    what: str
    statements: tuple[Statement, ...]


def timelines(articles: Sequence[CheckedArticle]) -> list[Timeline]:
    """Return what moved between articles about the same event; tolls first. What all tell alike is left out."""
    found = [line for event in events(articles) for line in _moved(event)]
    order = {"toll": 0, "figure": 1, "name": 2}
    return sorted(found, key=lambda line: (order[line.kind], line.statements[0].date, line.what))


def events(articles: Sequence[CheckedArticle]) -> list[list[CheckedArticle]]:
    """Return the articles that seem to tell of the same event, two or more together, oldest first."""
    names = [known_names(article) for article in articles]
    alike = [
        (i, k)
        for i, k in combinations(range(len(articles)), 2)
        if same_event(articles[i], articles[k], names[i], names[k])
    ]
    groups = _joined(len(articles), alike)
    return [sorted((articles[i] for i in group), key=_day) for group in groups if len(group) > 1]


def _moved(event: list[CheckedArticle]) -> Iterator[Timeline]:
    around = [Surroundings(article) for article in event]
    tolls = {name: [t for one in around if (t := _toll(one, name)) is not None] for name in _VICTIMS}
    for name, told in tolls.items():
        if _differ(told):
            yield Timeline("toll", _VICTIMS[name], tuple(map(_said, told)))
    figures = [m for one in around for m in one.figures if not m.victims]
    place = {id(m): i for i, m in enumerate(figures)}
    linked = [
        (place[id(pair.a)], place[id(pair.b)])
        for one, other in combinations(around, 2)
        for pair in pairs(one, other)
        if id(pair.a) in place and id(pair.b) in place and pair.likeness >= _LIKE
    ]
    for group in _joined(len(figures), linked):
        told = _one_each(figures[i] for i in sorted(group))
        if len(told) > 1 and _differ(told):
            yield Timeline("figure", _what(told), tuple(map(_said, told)))
    yield from _names(event)


def _names(event: list[CheckedArticle]) -> Iterator[Timeline]:
    """Yield each name that is written in several ways once, with all the articles that its spellings stand in."""
    days = {article.article_id: article.source.date for article in event}
    drift = [f.members for f in NameDrift().run(event) if len({m.article for m in f.members}) > 1]
    spelt = sorted({m.surface for members in drift for m in members})
    place = {surface: i for i, surface in enumerate(spelt)}
    linked = [(place[a.surface], place[b.surface]) for a, b in drift]
    for group in _joined(len(spelt), linked):
        ways = {spelt[i] for i in group}
        told = {
            (days[m.article or ""], m.article or "", m.start, m.end, m.surface)
            for members in drift for m in members if m.surface in ways
        }  # fmt: skip
        said = tuple(Statement(*one) for one in sorted(told))
        yield Timeline("name", said[-1].surface, said)


def _toll(one: Surroundings, name: str) -> Measured | None:
    """Return the first number of victims that an article gives as a whole: a headline and an opening come first."""
    year = one.article.source.date[:4]
    of_now = (m for m in one.figures if not any(p[:4].isdigit() and p[:4] != year for p in m.periods))
    return next((m for m in of_now if m.victims == name and not m.part), None)


def _one_each(told: Iterable[Measured]) -> list[Measured]:
    """Return the first figure of each article."""
    first: dict[str, Measured] = {}
    for m in told:
        first.setdefault(m.article.article_id, m)
    return sorted(first.values(), key=lambda m: _day(m.article))


def _differ(told: list[Measured]) -> bool:
    return any(a.quantity.prices == b.quantity.prices and not agree(a, b) for a, b in combinations(told, 2))


def _what(told: list[Measured]) -> str:
    """Return what the figures measure: their noun, and the words that all their sentences share, nearest first."""
    first = told[0]
    shared = [k for k in first.words if all(k in m.words for m in told[1:])]
    nearest = sorted(shared, key=lambda k: -first.words[k])[:4]
    printed = {stem(w): w for w in first.text.replace(",", " ").replace(".", " ").split()}
    noun = first.quantity.measures or first.quantity.unit_name
    return ", ".join(dict.fromkeys(filter(None, (noun, *(printed.get(k, k) for k in nearest)))))


def _said(m: Measured) -> Statement:
    return Statement(m.article.source.date, m.article.article_id, m.mention.start, m.mention.end, m.mention.surface)


def _day(article: CheckedArticle) -> tuple[str, str]:
    return article.source.date, article.article_id


def _joined(count: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the groups of numbers below `count` that links hold together."""
    root = list(range(count))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for a, b in links:
        root[find(b)] = find(a)
    groups: dict[int, list[int]] = {}
    for i in range(count):
        groups.setdefault(find(i), []).append(i)
    return list(groups.values())
