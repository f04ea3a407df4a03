"""The figures of two articles laid side by side: which tell the same, and which the same quantity otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotations.check.likeness import Likeness, add_up, agree, same_value
from annotations.check.measured import Measured, Surroundings, stem
from annotations.check.scope import denies, of_a_row, other_scope
from annotations.check.words_en import CHANGED

_AGREE_FROM = 0.12
_DIFFER_FROM, _COUNTS_DIFFER_FROM = 0.25, 0.42
_MARGIN = 0.9
_FAR = 5
"""Counts that differ by more have to share a deed, not only what they count."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that state the same quantity; `related` where the later one tells how it moved, or prices differ."""

    a: Measured
    b: Measured
    likeness: float
    relation: Literal["corroborates", "contradicts", "related"]


def pairs(one: Surroundings, other: Surroundings) -> Iterator[Pair]:
    """Yield how the figures of two articles about the same event stand to each other.

    A figure whose value the other article tells too contradicts nothing there. Of the others, two are the same
    quantity only where each is clearly the likeliest counterpart of the other.
    """
    laid = Likeness(one, other).pairs()
    told: set[tuple[object, ...]] = set()
    for alike, a, b in laid:
        if alike >= _AGREE_FROM and same_value(a, b):
            if ((1, *a.key) not in told or (2, *b.key) not in told) and denies(a) == denies(b):
                yield Pair(a, b, alike, "corroborates")
            told |= {(1, *a.key), (2, *b.key)}
    untold = [
        (alike, a, b)
        for alike, a, b in laid
        if not told & {(1, *a.key), (2, *b.key)} and not agree(a, b) and not add_up(a, b)
    ]
    yield from _clearly_matched(untold)


def _clearly_matched(rows: list[tuple[float, Measured, Measured]]) -> Iterator[Pair]:
    """Yield the pairs that are each other's likeliest, by a margin over every other value. `rows` are sorted."""
    done: set[tuple[object, ...]] = set()
    for i, (alike, a, b) in enumerate(rows):
        if alike < (_COUNTS_DIFFER_FROM if a.quantity.kind == "count" else _DIFFER_FROM):
            continue
        keys = {(1, *a.key), (2, *b.key)}
        if done & keys:
            done |= keys
            continue
        done |= keys
        if (_far_apart(a, b) and not _same_deed(a, b)) or of_a_row(a) or of_a_row(b) or other_scope(a, b):
            continue
        rivals = [r for r, x, y in rows[i + 1 :] if (x.key == a.key) != (y.key == b.key)]
        if not rivals or rivals[0] < _MARGIN * alike:
            apart = _moved_on(a, b) or a.quantity.prices != b.quantity.prices
            yield Pair(a, b, alike, "related" if apart else "contradicts")


def _far_apart(a: Measured, b: Measured) -> bool:
    p, q = a.quantity, b.quantity
    return p.kind == "count" and not min(p.high, q.high) * _FAR > max(p.low, q.low)


def _same_deed(a: Measured, b: Measured) -> bool:
    """Whether the sentences share more than the nouns that they count: two hurt passengers, and 114 on board."""
    counted = {
        stem(word) for m in (a, b) for q in (m.quantity, *m.beside) for word in f"{q.measures} {q.unit_name}".split()
    }
    return bool(set(a.words) & set(b.words) - counted) or bool(a.victims and a.victims == b.victims)


def _moved_on(a: Measured, b: Measured) -> bool:
    dates = a.article.source.date, b.article.source.date
    if not all(dates) or dates[0] == dates[1]:
        return False
    later = b if dates[1] > dates[0] else a
    earlier = a if later is b else b
    return bool(set(CHANGED.findall(later.text)) - set(CHANGED.findall(earlier.text)))
