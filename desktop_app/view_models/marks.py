"""What is painted on a stretch of text: marks in painting order, each with a lane so that underlines never meet."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from schemas.mention import MentionKind
from schemas.own import LABEL
from schemas.state import MentionState, MentionStatus

LANES = 3


class Mark(NamedTuple):
    """One mention to paint. Offsets are code points of the article's text, half-open.

    `lane` is the underline's (or the margin bar's) place among those it overlaps, 0 the nearest to the text; `colour`
    the name of the colour of a label of the project's own.
    """

    mention_id: str
    kind: MentionKind
    status: MentionStatus
    start: int
    end: int
    lane: int
    colour: str = ""


def marks(mentions: Iterable[MentionState], colours: Mapping[tuple[MentionKind, str], str]) -> list[Mark]:
    """Return the marks of mentions given in text order, wide ones first so that narrow ones are painted over them.

    `colours` has the names of the colours of own labels, by their kind and name.
    """
    made: list[Mark] = []
    bars: list[int] = [-1] * LANES
    lines: list[int] = [-1] * LANES
    for m in mentions:
        start, end, kind = m.mention.start, m.mention.end, m.mention.kind
        lane = _free(bars if kind == "claim" else lines, start, end) if kind != "quote" else 0
        own = dict(m.attributes).get(LABEL, "") if m.attributes else ""
        made.append(Mark(m.mention_id, kind, m.status, start, end, lane, colours.get((kind, own), "")))
    return sorted(made, key=lambda mark: (mark.start - mark.end, mark.start))


def _free(ends: list[int], start: int, end: int) -> int:
    lane = next((i for i, taken in enumerate(ends) if taken <= start), len(ends) - 1)
    ends[lane] = max(ends[lane], end)
    return lane
