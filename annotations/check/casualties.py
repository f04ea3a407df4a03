"""The dead, the hurt and the missing: told as a total in one place and with another number in another."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotations.check.likeness import agree
from annotations.check.measured import Measured, Surroundings
from annotations.check.words_en import APART, DEFINITE, PART_BEFORE

_LOOK = 40
_OPENING = 2
_WORDS = {"dead": "dead", "hurt": "injured", "missing": "missing"}


@dataclass(frozen=True, slots=True)
class _Toll:
    figure: Measured
    category: str
    total: bool


def casualties_that_differ(one: Surroundings) -> Iterator[tuple[Measured, Measured, str]]:
    """Yield two numbers of victims of one kind in an article that cannot both be the total, and words that say so.

    A total is one in the headline or the opening paragraph, or one with "the" or "all" before it; parts ("five more",
    "of them"), what was before ("up from nine") and sentences about another year do not count.
    """
    tolls = [t for t in map(_toll, _openings(one)) if t is not None and t.total]
    for i, first in enumerate(tolls):
        for other in tolls[i + 1 :]:
            if first.category == other.category and not agree(first.figure, other.figure) and _one_time(first, other):
                a, b = first.figure, other.figure
                word = _WORDS[first.category]
                yield a, b, f"The {word} are “{a.mention.surface}” here and “{b.mention.surface}” there."
                return


def _one_time(a: _Toll, b: _Toll) -> bool:
    times, others = a.figure.periods, b.figure.periods
    return not times or not others or bool(times & others)


def _openings(one: Surroundings) -> list[tuple[Measured, bool]]:
    text = one.article.text
    end = -1
    for _ in range(_OPENING):
        at = end + 1
        while at < len(text) and text[at] == "\n":
            at += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
    return [(m, m.mention.start < end) for m in one.figures if m.quantity.kind == "count"]


def _toll(placed: tuple[Measured, bool]) -> _Toll | None:
    figure, opening = placed
    if not figure.victims or figure.part:
        return None
    before = figure.article.text[max(figure.sentence[0], figure.mention.start - _LOOK) : figure.mention.start]
    year = figure.article.source.date[:4]
    if (
        APART.match(figure.text)
        or PART_BEFORE.search(before)
        or any(p[:4] != year for p in figure.periods if p[:4].isdigit())
    ):
        return None
    return _Toll(figure, figure.victims, opening or DEFINITE.search(before) is not None)
