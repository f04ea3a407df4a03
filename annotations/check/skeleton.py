"""A sentence with one sign in place of each figure and each date, so that patterns can speak of what stands there.

"fell from £38m to £23.5m since 2020" reads "fell from F to F since D", with F and D characters of a private use.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from annotations.check.article import CheckedArticle
from schemas.mention import DateValue, FigureValue, Mention
from schemas.value import Quantity, TimeValue

F, D = "\ue000", "\ue001"
_ENDS = re.compile(r"(.*?\d.*?)(\s*(?:\bto\b|\band\b|[-–—])\s*)([^\d\s]*\d.*)$", re.DOTALL)
_NUMBER = re.compile(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?")
_SCALE = re.compile(r"(?:thousand|million|billion|trillion|mn?|bn|tn|k|crore|lakh)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure, one end of a range ("from A to B"), or a date, with its place."""

    start: int
    end: int
    surface: str
    quantity: Quantity | None
    time: TimeValue | None = None


@dataclass(frozen=True)
class Skeleton:
    """One sentence: `text` with signs, what each sign stands for, and where in the article each character was."""

    article: CheckedArticle
    index: int
    text: str
    stated: tuple[tuple[int, Stated], ...]
    offsets: Sequence[int]

    def at(self, position: int) -> Stated:
        """Return what the sign at a position of `text` stands for. Raises KeyError where there is none."""
        return self._by_position[position]

    @cached_property
    def _by_position(self) -> dict[int, Stated]:
        return dict(self.stated)

    def quantity(self, match: re.Match[str], group: str) -> tuple[Stated, Quantity]:
        """Return the figure that a group of a match caught, and its value."""
        stated = self.at(match.start(group))
        assert stated.quantity is not None
        return stated, stated.quantity

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the article's offsets of a stretch of `text` that is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def figures(self) -> Iterator[tuple[int, Stated, Quantity]]:
        """Yield position, figure and value of every figure."""
        for position, stated in self.stated:
            if stated.quantity is not None:
                yield position, stated, stated.quantity


def skeletons(article: CheckedArticle) -> list[Skeleton]:
    """Return every sentence of an article with its figures and dates as signs."""
    # Kept with the article, as `cached_property` keeps things: nine checks ask for them.
    kept: list[Skeleton] | None = article.__dict__.get("skeletons")
    if kept is None:
        kept = article.__dict__["skeletons"] = [_skeleton(article, i) for i in range(len(article.sentences))]
    return kept


def _skeleton(article: CheckedArticle, index: int) -> Skeleton:
    start, end = article.sentences[index]
    if not article.by_sentence[index]:
        return Skeleton(article, index, article.text[start:end], (), range(start, end))
    text, offsets = "", list[int]()
    stated: list[tuple[int, Stated]] = []
    for one in _told(article.by_sentence[index]):
        text += article.text[start : one.start]
        offsets.extend(range(start, one.start))
        stated.append((len(text), one))
        text += D if one.quantity is None else F
        offsets.append(one.start)
        start = one.end
    text += article.text[start:end]
    offsets.extend(range(start, end))
    return Skeleton(article, index, text, tuple(stated), tuple(offsets))


def _told(mentions: list[Mention]) -> Iterator[Stated]:
    """Yield figures and dates in order, none over another: a date beats a figure, a figure a mere duration."""
    dates = [m for m in mentions if isinstance(m.value, DateValue) and m.value.time.type in ("DATE", "TIME")]
    figures = [m for m in mentions if isinstance(m.value, FigureValue)]
    done = -1
    for mention in sorted([*dates, *figures], key=lambda m: (m.start, m.kind != "date", -m.end)):
        covered = mention.kind == "figure" and any(d.start < mention.end and mention.start < d.end for d in dates)
        if covered or mention.start < done:
            continue
        done = mention.end
        if isinstance(mention.value, DateValue):
            yield Stated(mention.start, mention.end, mention.surface, None, mention.value.time)
        elif isinstance(mention.value, FigureValue):
            yield from _ends(mention, mention.value.quantity)


def _ends(mention: Mention, quantity: Quantity) -> Iterator[Stated]:
    """Yield a figure, or the two ends of one that is a range, in the order in which they are printed."""
    match = _ENDS.match(mention.surface) if quantity.modifier == "between" and quantity.low != quantity.high else None
    order = _order(match[1], match[3], quantity) if match else None
    if match is None or order is None:
        yield Stated(mention.start, mention.end, mention.surface, quantity)
        return
    middle = mention.start + match.start(3)
    for value, start, text in ((order[0], mention.start, match[1]), (order[1], middle, match[3])):
        yield Stated(start, start + len(text), text, replace(quantity, low=value, high=value, modifier="none"))


def _order(first: str, second: str, quantity: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return the two ends as printed; None where their scale words differ or their digits do not tell."""
    numbers = [_NUMBER.search(part) for part in (first, second)]
    scales = [_SCALE.findall(part.casefold()) for part in (first, second)]
    if numbers[0] is None or numbers[1] is None or (scales[0] and scales[0] != scales[1]):
        return None
    a, b = (Decimal(re.sub(r"[^\d.]", "", number[0])) for number in numbers if number is not None)
    return (quantity.low, quantity.high) if a < b else (quantity.high, quantity.low)
