"""A text cut where its marks begin and end, paragraph by paragraph; marks may overlap and lie in each other."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from annotations.export.notes import STATE_SIGNS, STATE_WORDS, Note
from schemas.state import MentionState

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands behind a mark: how it was decided."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """Text under the same marks. `kinds` names them, outermost first; `notes` and `signs` stand behind the text."""

    text: str
    kinds: tuple[str, ...]
    tone: str = ""
    notes: tuple[Note, ...] = ()
    signs: tuple[Sign, ...] = ()


def paragraphs(text: str, mentions: Sequence[MentionState], notes: Sequence[Note]) -> list[list[Run]]:
    """Return the paragraphs of a text as runs. Offsets of mentions and notes are code points of `text`."""
    marks = [(m.mention.start, m.mention.end, str(m.mention.kind)) for m in mentions]
    marks += [(*place, "finding") for n in notes if n.kind == "finding" for place in ((n.start, n.end), *n.also)]
    marks += [(n.start, n.end, "claim") for n in notes if n.kind == "claim"]
    lines = [at for at, c in enumerate(text) if c == "\n"]
    ends = [_last(text, n.end) for n in notes]
    cuts = sorted({0, len(text), *ends, *lines, *(at + 1 for at in lines), *_ends(text, marks)})
    cuts = [at for at in cuts if at <= len(text)]
    covering = _covering(cuts, marks)
    ends_of_notes = _by_end(cuts, [(_last(text, n.end), n) for n in notes])
    ends_of_mentions = _by_end(cuts, [(_last(text, m.mention.end), m) for m in mentions])
    tones = {(n.start, n.end): n.tone for n in notes if n.kind == "claim"}
    found: list[list[Run]] = [[]]
    for i, (start, end) in enumerate(pairwise(cuts)):
        if text[start:end] == "\n":
            found.append([])
            continue
        over = sorted(covering[i], key=lambda mark: (mark[0], -mark[1], mark[2]))
        tone = next((tones[m[:2]] for m in reversed(over) if m[2] == "claim" and m[:2] in tones), "")
        signs = [Sign(STATE_SIGNS[m.status], f"{m.mention.kind}, {STATE_WORDS[m.status]}") for m in ends_of_mentions[i]]
        found[-1].append(
            Run(
                text[start:end],
                tuple(dict.fromkeys(kind for _, _, kind in over)),
                tone,
                tuple(ends_of_notes[i]),
                tuple(dict.fromkeys(signs)),
            )
        )
    return [runs for runs in found if any(run.text.strip() for run in runs)]


def _ends(text: str, marks: Sequence[tuple[int, int, str]]) -> Iterator[int]:
    for start, end, _ in marks:
        yield from (start, end, _last(text, end))


def _last(text: str, end: int) -> int:
    """Return where the words of a mark end: nothing stands behind blanks and line breaks."""
    return len(text[:end].rstrip())


def _covering(cuts: list[int], marks: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    over: list[list[tuple[int, int, str]]] = [[] for _ in cuts]
    for mark in marks:
        for i in range(bisect_left(cuts, mark[0]), bisect_left(cuts, mark[1])):
            over[i].append(mark)
    return over


def _by_end(cuts: list[int], ends: list[tuple[int, T]]) -> list[list[T]]:
    """Return what ends with each run."""
    found: list[list[T]] = [[] for _ in cuts]
    for end, item in ends:
        found[max(0, bisect_left(cuts, end) - 1)].append(item)
    return found
