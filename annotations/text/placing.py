"""Where a span of a text from elsewhere stands in the stored text: line ends, units and blanks may differ."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.text.anchoring import find
from annotations.text.normalise import clean
from annotations.text.offsets import OffsetMap, Utf16
from schemas.selector import Selector

Place = tuple[int, int]
_CRLF = re.compile("\r\n")


class Cleaned:
    """A text from a file and what it is when it is stored, with the way from offsets of the one to the other."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self.text = clean(raw)[0]
        self._shift = len(raw) - len(raw.lstrip("\ufeff"))
        self._pairs = [found.start() for found in _CRLF.finditer(raw)]
        self._units: OffsetMap | None = None

    def place(self, start: int, end: int, exact: str, prefix: str = "", suffix: str = "") -> Place | None:
        """Return the span in the stored text, in code points; None where it is nowhere, or nowhere for sure.

        The offsets count if what stands there is `exact` (or that is ""), else as UTF-16 code units, as older
        programs count; else the one place where `exact` stands.
        """
        wanted = clean(exact)[0] if exact else ""
        for first, last in ((start, end), self._of_units(start, end)):
            place = self._at(first), self._at(last)
            if 0 <= place[0] < place[1] <= len(self.text) and wanted in ("", self.text[place[0] : place[1]]):
                return place
        first, last = self._at(start), self._at(end)
        if last > len(self.text):
            first = last = 0  # no place at all: only the quotation counts
        found = find(Selector(first, last, wanted, clean(prefix)[0], clean(suffix)[0]), self.text)
        return (found.selector.start, found.selector.end) if found.selector is not None else None

    def _at(self, offset: int) -> int:
        return max(0, offset - self._shift - bisect_right(self._pairs, offset - 2))

    def _of_units(self, start: int, end: int) -> Place:
        if self._units is None:
            self._units = OffsetMap(self._raw)
        first, last = self._units.span_from_utf16(Utf16(start), Utf16(end))
        return int(first), int(last)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text of which the tokens are known and not the blanks, held against one that has the same signs."""

    places: Sequence[int]
    counts: Sequence[int]

    @classmethod
    def between(cls, pieces: str, text: str) -> "Pieces":
        """Prepare the way from offsets of `pieces` to those of `text`; without blanks the two must be the same."""
        places = [at for at, character in enumerate(text) if not character.isspace()]
        counts, seen = [0], 0
        for character in pieces:
            seen += not character.isspace()
            counts.append(seen)
        return cls(places, counts)

    def place(self, start: int, end: int) -> Place | None:
        """Return the span in the text."""
        if not 0 <= start < end < len(self.counts) or self.counts[end] == self.counts[start]:
            return None
        return self.places[self.counts[start]], self.places[self.counts[end] - 1] + 1


def without_blanks(text: str) -> str:
    """Return a text without any white space: what tokens have in common with it."""
    return "".join(text.split())
