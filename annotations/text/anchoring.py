"""Finding a marked place again in another text of the same article: W3C position and quote selectors, and a diff.

Two revisions are diffed by paragraphs first, then by words in the changed ones. Figures are never found fuzzily:
"3.9%" that became "4.9%" is news.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Literal

from schemas.selector import Selector, select

Outcome = Literal["same", "moved", "quote", "orphaned"]

_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+$")
_WORD = re.compile(r"(?:\d(?:[\d.,\u00a0\u202f]*\d)?|[^\W\d]+|\S)\s*|\s+")
"""A word, number or sign with the white space after it."""
_MOST_WORDS = 6_000
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a selector is in the new text.

    `same` and `moved` are silent; `quote` is for the reviewer to confirm; `orphaned` has no selector. `became` is
    what stands in its place where the words were changed.
    """

    outcome: Outcome
    selector: Selector | None
    became: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters that both texts have: `length` of them, at `old` and at `new`."""

    old: int
    new: int
    length: int


class RevisionDiff:
    """What is unchanged between two texts, ready to carry any number of selectors over."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._runs = _merged(_unchanged(old, new))
        self._starts = [run.old for run in self._runs]

    def carry(self, selector: Selector, exactly: bool = False) -> Anchored:
        """Return where a selector of the old text is in the new one.

        `exactly` refuses changed words (figures, dates, names); without it a passage that was lightly edited is
        proposed as `quote`. Raises ValueError where the selector does not fit the old text.
        """
        start, end = selector.start, selector.end
        if self._old[start:end] != selector.exact:
            raise ValueError(f"the old text has {self._old[start:end]!r} at {start}, not {selector.exact!r}")
        run = self._run_at(start)
        if run is not None and end <= run.old + run.length:
            moved = run.new - run.old
            return Anchored("moved" if moved else "same", select(self._new, start + moved, end + moved))
        low, high = self._between(start, end)
        became = self._new[low:high]
        if not exactly and low < high and _similar(selector.exact, became) >= _ALIKE:
            return Anchored("quote", select(self._new, low, high), became)
        found = find(selector, self._new)
        if found.selector is not None:
            return Anchored("quote", found.selector)
        short = became if len(became) <= 3 * len(selector.exact) + 40 else ""
        return Anchored("orphaned", None, short.strip())

    def _run_at(self, at: int) -> _Run | None:
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self._runs[index].old + self._runs[index].length:
            return None
        return self._runs[index]

    def _between(self, start: int, end: int) -> tuple[int, int]:
        """Return the part of the new text that stands where `start` to `end` stood in the old one."""
        first = bisect_right(self._starts, start) - 1
        low = 0
        if first >= 0:
            run = self._runs[first]
            low = run.new + min(start - run.old, run.length)
        last = bisect_right(self._starts, end - 1) - 1
        if last >= 0 and end <= self._runs[last].old + self._runs[last].length:
            return low, self._runs[last].new + end - self._runs[last].old
        following = last + 1
        return low, self._runs[following].new if following < len(self._runs) else len(self._new)


def find(selector: Selector, text: str) -> Anchored:
    """Return where a selector from elsewhere is in `text`: at its position, or by its quote and what surrounds it.

    Among several places the one whose surroundings fit best counts; where two fit equally well, none does.
    """
    if not selector.exact:
        return Anchored("orphaned", None)
    if text[selector.start : selector.end] == selector.exact and _surroundings(selector, text, selector.start) == (
        len(selector.prefix) + len(selector.suffix)
    ):
        return Anchored("same", select(text, selector.start, selector.end))
    places = [at for at in _occurrences(selector.exact, text) if _stands_alone(text, at, at + len(selector.exact))]
    ranked = sorted(((_surroundings(selector, text, at), at) for at in places), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return Anchored("orphaned", None)
    at = ranked[0][1]
    return Anchored("quote", select(text, at, at + len(selector.exact)))


def _occurrences(exact: str, text: str) -> Iterator[int]:
    at = text.find(exact)
    while at >= 0:
        yield at
        at = text.find(exact, at + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word or number runs on over an end of the span: "$5" does not stand in "$5.5 million"."""
    around = text[max(0, start - 2) : start], text[end : end + 2]
    runs_on = text[end - 1].isalnum() and re.match(r"\w|[.,\u00a0\u202f]\d", around[1])
    runs_in = text[start].isalnum() and re.search(r"\w$|\d[.,\u00a0\u202f]$", around[0])
    return not (runs_on or runs_in)


def _surroundings(selector: Selector, text: str, at: int) -> int:
    before = text[max(0, at - len(selector.prefix)) : at]
    end = at + len(selector.exact)
    after = text[end : end + len(selector.suffix)]
    return _in_common(before[::-1], selector.prefix[::-1]) + _in_common(after, selector.suffix)


def _in_common(a: str, b: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _similar(a: str, b: str) -> float:
    words = _WORD.findall(a), _WORD.findall(b)
    if max(map(len, words)) > 2 * min(map(len, words)) or len(words[0]) > _MOST_WORDS:
        return 0.0
    return SequenceMatcher(None, *words, autojunk=False).ratio()


def _unchanged(old: str, new: str) -> Iterator[_Run]:
    before, after = _PARAGRAPH.findall(old), _PARAGRAPH.findall(new)
    at_old, at_new = _places(before), _places(after)
    for tag, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield _Run(at_old[i], at_new[j], at_old[i_end] - at_old[i])
        elif tag == "replace":
            for a, a_end, b, b_end in _counterparts(i, i_end, j, j_end):
                olds, news = "".join(before[a:a_end]), "".join(after[b:b_end])
                yield from _same_words(olds, news, at_old[a], at_new[b])


def _counterparts(i: int, i_end: int, j: int, j_end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield changed paragraphs one by one where there are as many new as old ones, else all of them together."""
    if i_end - i == j_end - j:
        yield from ((i + k, i + k + 1, j + k, j + k + 1) for k in range(i_end - i))
    else:
        yield i, i_end, j, j_end


def _same_words(old: str, new: str, at_old: int, at_new: int) -> Iterator[_Run]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        return
    olds, news = _places(before), _places(after)
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        if block.size:
            length = olds[block.a + block.size] - olds[block.a]
            yield _Run(at_old + olds[block.a], at_new + news[block.b], length)


def _places(pieces: Sequence[str]) -> list[int]:
    places = [0]
    for piece in pieces:
        places.append(places[-1] + len(piece))
    return places


def _merged(runs: Iterator[_Run]) -> list[_Run]:
    merged: list[_Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last is not None and last.old + last.length == run.old and last.new + last.length == run.new:
            merged[-1] = _Run(last.old, last.new, last.length + run.length)
        else:
            merged.append(run)
    return merged
