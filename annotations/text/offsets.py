"""Offsets are code points everywhere; UTF-16 exists only in the reader widget. This maps both ways.

Text flows one way, store to widget, and is never read back: Qt counts UTF-16 units, accepts a position inside a
surrogate pair, and changes characters.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Literal, NewType

from annotations.text.graphemes import snap as whole_graphemes
from annotations.text.hazards import HazardKind, hidden

CodePoint = NewType("CodePoint", int)
Utf16 = NewType("Utf16", int)
Side = Literal["left", "right"]

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_LOOK_BACK = 400
LONGEST = 2_500
"""Code points in a displayed paragraph: Qt lays out a paragraph as a whole, and long ones freeze the window."""


class OffsetMap:
    """Code points of one text to UTF-16 units and back, in O(log n) of its wide characters."""

    __slots__ = ("_units", "_wide", "length")

    def __init__(self, text: str) -> None:
        self.length = CodePoint(len(text))
        self._wide = [] if text.isascii() else [m.start() for m in _WIDE.finditer(text)]
        self._units = [at + i for i, at in enumerate(self._wide)]

    def to_utf16(self, at: CodePoint) -> Utf16:
        """Return the UTF-16 position of a code point position."""
        return Utf16(at + bisect_left(self._wide, at))

    def from_utf16(self, at: Utf16, snap: Side = "left") -> CodePoint:
        """Return the code point position of a UTF-16 one; inside a surrogate pair, the side that `snap` names."""
        before = bisect_left(self._units, at)
        inside = before > 0 and at == self._units[before - 1] + 1
        return CodePoint(at - before + (1 if inside and snap == "right" else 0))

    def span_from_utf16(self, start: Utf16, end: Utf16) -> tuple[CodePoint, CodePoint]:
        """Return a span in code points, snapped outwards where an end lies inside a surrogate pair."""
        return self.from_utf16(start, "left"), self.from_utf16(end, "right")


class DisplayText:
    """What the reader widget shows of a stored text, and the map between the two.

    Paragraphs longer than `longest` are broken by extra newlines, at a space where there is one. Characters that
    deceive (direction, invisible) are replaced by visible marks of the same UTF-16 length. `text` is the display
    text, `breaks` are the stored positions (code points) before which an extra newline stands.
    """

    __slots__ = ("_at_break", "_map", "_stored", "breaks", "text")

    def __init__(self, text: str, longest: int = LONGEST) -> None:
        self._stored = text
        self._map = OffsetMap(text)
        self.breaks = list(_breaks(text, longest))
        self._at_break = [self._map.to_utf16(CodePoint(at)) + i for i, at in enumerate(self.breaks)]
        self.text = _displayed(text, self.breaks)

    @property
    def offsets(self) -> OffsetMap:
        """The map of the stored text, without the extra newlines."""
        return self._map

    def to_display_utf16(self, at: int, side: Side = "right") -> Utf16:
        """Return the display position of a stored code point position.

        At an extra newline "right" is after it (where a span starts), "left" before it (where a span ends).
        """
        added = bisect_right(self.breaks, at) if side == "right" else bisect_left(self.breaks, at)
        return Utf16(self._map.to_utf16(CodePoint(at)) + added)

    def from_display_utf16(self, at: int, snap: Side = "left") -> CodePoint:
        """Return the stored position of a display one; both sides of an extra newline are the same position."""
        added = bisect_left(self._at_break, at)
        return self._map.from_utf16(Utf16(at - added), snap)

    def span_to_display(self, start: int, end: int) -> tuple[Utf16, Utf16]:
        """Return a stored span (code points) as a display span, without an extra newline at its ends."""
        return self.to_display_utf16(start, "right"), self.to_display_utf16(end, "left")

    def span_from_display(self, start: int, end: int) -> tuple[CodePoint, CodePoint]:
        """Return a selection in the display as a stored span, widened to whole characters as a reader sees them."""
        low, high = self.from_display_utf16(start, "left"), self.from_display_utf16(end, "right")
        first, last = whole_graphemes(self._stored, low, high)
        return CodePoint(first), CodePoint(last)


def _breaks(text: str, longest: int) -> Iterator[int]:
    for paragraph in re.finditer(rf"^[^\n]{{{longest + 1},}}", text, re.MULTILINE):
        start, end = paragraph.span()
        while end - start > longest:
            start = _cut(text, start, start + longest)
            yield start


def _cut(text: str, start: int, limit: int) -> int:
    low = max(start, limit - _LOOK_BACK)
    space = text.rfind(" ", low, limit)
    if space > start:
        return space + 1
    # In a stretch of the text: a letter under 100,000 accents is not walked over at each cut.
    whole, _ = whole_graphemes(text[low : limit + 1], limit - low, limit - low)
    return low + whole if whole > 0 else limit


MARKS: Mapping[HazardKind, str] = {"bidi": "\u2194", "invisible": "\u25af"}
"""What stands for a character that cannot be seen (twice for one of two UTF-16 units)."""

_SOFT_HYPHEN_MARK = "\u00ac"


def _displayed(text: str, breaks: list[int]) -> str:
    changes = [(at, 0, "\n") for at in breaks]
    for at, kind in hidden(text):
        mark = _SOFT_HYPHEN_MARK if text[at] == "\u00ad" else MARKS[kind]
        changes.append((at, 1, mark * (2 if text[at] > "\uffff" else 1)))
    pieces: list[str] = []
    done = 0
    for at, length, instead in sorted(changes):
        pieces += [text[done:at], instead]
        done = at + length
    return "".join([*pieces, text[done:]])
