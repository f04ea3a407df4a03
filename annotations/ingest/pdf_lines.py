"""The lines of a PDF's pages as pdfium reads them, with their places, and text that a reader of the page cannot see."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotations.ingest.page import raised

_BREAKS = frozenset("\r\n")
_SOFT_HYPHENS = frozenset("\x02\ufffe\xad")
SOFT = "\xad"
"""Stands at the end of a line whose last word goes on in the next."""
_TINY = 2.0
"""Points below which no one reads."""
_WHITE = 250


@dataclass(slots=True)
class Line:
    """A line of a page; places in points from the lower left corner, `y` that of its baseline."""

    text: str
    left: float
    right: float
    y: float
    size: float


@dataclass(slots=True)
class Unseen:
    """Text of a page that is drawn invisibly, in white, tiny or beside the page."""

    text: str
    invisible: bool
    """Drawn in no colour at all, as the text that programs put under a scanned picture."""


def page_lines(page: Any) -> tuple[list[Line], list[Unseen]]:
    """Return the lines of a page in reading order, and those stretches of them that are not seen."""
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    try:
        width, height = page.get_size()
        reader = _PageReader(pdfium, textpage, width, height)
        lines = list(reader.lines())
        return lines, reader.unseen
    finally:
        textpage.close()


class _PageReader:
    def __init__(self, pdfium: Any, textpage: Any, width: float, height: float) -> None:
        self._pdfium, self._textpage = pdfium, textpage
        self._width, self._height = width, height
        self._object = 0
        self._place = (0.0, 0.0)
        self._hidden: Unseen | None = None
        self.unseen: list[Unseen] = []

    def lines(self) -> Iterator[Line]:
        chars: list[str] = []
        placed: list[int] = []
        for index in range(self._textpage.count_chars()):
            char = chr(self._pdfium.FPDFText_GetUnicode(self._textpage, index))
            if char in _BREAKS:
                yield from self._line(chars, placed)
                chars, placed = [], []
                continue
            if not char.isspace():
                self._look(index, char)
                char = raised(char) if placed and self._is_raised(placed[0]) else char
                placed.append(index)
            elif self._hidden is not None:
                self._hidden.text += char
            chars.append(SOFT if char in _SOFT_HYPHENS else char)
            if chars[-1] == SOFT:  # pdfium has joined the lines of a divided word
                yield from self._line(chars, placed)
                chars, placed = [], []
        yield from self._line(chars, placed)

    def _line(self, chars: list[str], placed: list[int]) -> Iterator[Line]:
        text = "".join(chars).strip(" ")
        if not text or not placed:
            return
        if any("\ud800" <= c <= "\udfff" for c in text):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        left, y = self._origin(placed[0])
        right = self._textpage.get_charbox(placed[-1])[2] if len(placed) > 1 else left
        yield Line(text, left, right, y, self._size_of(placed[0]))

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._textpage, index, x, y)
        return x.value, y.value

    def _size_of(self, index: int) -> float:
        matrix = self._pdfium.FS_MATRIX()
        self._pdfium.FPDFText_GetMatrix(self._textpage, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return float(self._pdfium.FPDFText_GetFontSize(self._textpage, index)) * scale

    def _look(self, index: int, char: str) -> None:
        """Ask once for each stretch of text that is drawn at once whether it is seen."""
        pointer = self._pdfium.FPDFText_GetTextObject(self._textpage, index)
        address = ctypes.cast(pointer, ctypes.c_void_p).value or 0
        if address != self._object:
            self._object = address
            self._place = (self._origin(index)[1], self._size_of(index))
            self._hidden = self._unseen_from(index, pointer)
            if self._hidden is not None:
                self.unseen.append(self._hidden)
        if self._hidden is not None:
            self._hidden.text += char

    def _is_raised(self, first: int) -> bool:
        """Whether what is being drawn is smaller than its line begins, and above its baseline."""
        y, size = self._place
        whole = self._size_of(first)
        return size < 0.9 * whole and y > self._origin(first)[1] + 0.2 * whole

    def _unseen_from(self, index: int, pointer: Any) -> Unseen | None:
        if not pointer:
            return None
        if self._pdfium.FPDFTextObj_GetTextRenderMode(pointer) == self._pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return Unseen("", True)
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        self._pdfium.FPDFText_GetFillColor(self._textpage, index, red, green, blue, alpha)
        white = alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE
        x, y = self._origin(index)
        outside = not (-_TINY <= x <= self._width + _TINY and -_TINY <= y <= self._height + _TINY)
        return Unseen("", False) if white or outside or self._size_of(index) < _TINY else None
