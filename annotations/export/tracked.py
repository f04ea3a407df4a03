"""What a tracked copy changes and remarks, for the formats that show it (Word, Markdown)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotations.export.dossier import Dossier
from annotations.export.notes import Note, notes_of
from schemas.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Edit:
    """Text that is proposed in the place of a span; code points of the article's text."""

    start: int
    end: int
    new: str
    by: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on a span, in lines."""

    start: int
    end: int
    lines: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that belongs together: what begins before it and ends behind it, and the edit that it is part of."""

    text: str
    opening: tuple[int, ...]
    closing: tuple[int, ...]
    edit: Edit | None
    ends_edit: bool


@dataclass(frozen=True, slots=True)
class Tracked:
    """A tracked copy: stretches by paragraph. Numbers in stretches are places in `remarks`."""

    paragraphs: tuple[tuple[Stretch, ...], ...]
    remarks: tuple[Remark, ...]
    edits: tuple[Edit, ...]


def tracked(dossier: Dossier) -> Tracked:
    """Return the proposed corrections of an article as edits, and its notes as remarks.

    An edit that overlaps an earlier one, or a paragraph's end, stands in its remark only.
    """
    notes = [n for n in notes_of(dossier) if n.correction or n.kind != "claim" or n.tone != "plain" or n.lines]
    edits = tuple(_edits(dossier.text, notes))
    remarks = tuple(Remark(n.start, n.end, tuple(_words(n)), _author(n)) for n in notes)
    return Tracked(tuple(_paragraphs(dossier.text, edits, remarks)), remarks, edits)


def _author(note: Note) -> str:
    parts = [p for p in note.by.split(" · ") if p and p != "verified"]
    return parts[0] if parts else "Factdesk"


def _edits(text: str, notes: Iterable[Note]) -> Iterator[Edit]:
    end = 0
    for note in notes:
        if note.correction and note.start >= end and "\n" not in text[note.start : note.end]:
            end = note.end
            yield Edit(note.start, note.end, " ".join(note.correction.split()), _author(note))


def _words(note: Note) -> Iterator[str]:
    yield f"{note.sign} {note.verdict}: {note.title}"
    yield from note.lines
    if note.correction:
        yield f"Proposed: {note.correction}"
    yield from map(_source, note.evidence)


def _source(evidence: Evidence) -> str:
    parts = (evidence.title, evidence.publisher, evidence.locator, evidence.published, evidence.url)
    quoted = f" “{evidence.quote}”" if evidence.quote else ""
    return f"Evidence ({evidence.stance}): {', '.join(filter(None, parts))}{quoted}"


def _paragraphs(text: str, edits: tuple[Edit, ...], remarks: tuple[Remark, ...]) -> Iterator[tuple[Stretch, ...]]:
    opening, closing = _places(r.start for r in remarks), _places(r.end for r in remarks)
    places = sorted({*opening, *closing, *(at for e in edits for at in (e.start, e.end))})
    starts = [e.start for e in edits]
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = places[bisect_right(places, start) : bisect_left(places, end)]
        cuts = [start, *inside, end]
        found = []
        for a, b in pairwise(cuts):
            # A remark that begins or ends at a line break counts to the line before it.
            last = b == end
            opens = opening.get(a, ()) if a < b else ()
            opens = (*opens, *(opening.get(end, ()) if last else ()))
            closes = (*(closing.get(b, ()) if a < b else ()), *(closing.get(end + 1, ()) if last else ()))
            at = bisect_right(starts, a) - 1
            edit = edits[at] if at >= 0 and a < b <= edits[at].end else None
            found.append(Stretch(text[a:b], opens, closes, edit, edit is not None and edit.end == b))
        yield tuple(found)
        start = end + 1


def _places(ends: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return which remarks, by number, stand at each place."""
    found: dict[int, tuple[int, ...]] = {}
    for number, at in enumerate(ends):
        found[at] = (*found.get(at, ()), number)
    return found
