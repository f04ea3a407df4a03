"""Held-out parts and scores of what is trained."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotations.errors import BadInputError

HELD_OUT = 0.25
"""The least share that is kept apart."""
GROUPS = 8
"""From so many articles on, whole articles are kept apart: sentences of one article resemble each other."""
T = TypeVar("T")


class TooLittleError(BadInputError):
    """What was decided does not suffice to learn from; the message says what is needed."""

    code = "too-little"


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1, 0 to 1; `average_precision` where things are ranked."""

    precision: float
    recall: float
    f1: float
    average_precision: float | None = None


def scored(right: int, proposed: int, wanted: int, average_precision: float | None = None) -> Scores:
    """Return the scores of `right` ones among those proposed and those wanted."""
    precision = right / proposed if proposed else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * right / (proposed + wanted) if right else 0.0
    rounded = None if average_precision is None else round(average_precision, 4)
    return Scores(round(precision, 4), round(recall, 4), round(f1, 4), rounded)


def average_precision(ranked: Iterable[bool]) -> float:
    """Return the mean of the precision at each right one, of answers ranked best first."""
    right, total = 0, 0.0
    for place, is_right in enumerate(ranked, 1):
        if is_right:
            right += 1
            total += right / place
    return total / right if right else 0.0


def split(
    items: Sequence[T], article_of: Callable[[T], str], name_of: Callable[[T], str]
) -> tuple[list[T], list[T], str]:
    """Return (to train on, held out, how they were parted): by article where there are enough, else by item.

    Which is which hangs on their ids alone, so that it is the same on every machine and in every order.
    """
    by_article = len({article_of(i) for i in items}) >= GROUPS
    key = article_of if by_article else name_of
    count: dict[str, int] = {}
    for item in items:
        count[key(item)] = count.get(key(item), 0) + 1
    held, size = set[str](), 0
    for group in sorted(count, key=lambda g: hashlib.sha256(g.encode()).hexdigest()):
        if size >= HELD_OUT * len(items):
            break
        held.add(group)
        size += count[group]
    train = [i for i in items if key(i) not in held]
    return train, [i for i in items if key(i) in held], "by article" if by_article else "by mention"
