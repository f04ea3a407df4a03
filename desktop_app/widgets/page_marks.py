"""Where the marks of an article lie on its page, worked out once and kept until the text is laid out anew."""

from collections.abc import Callable

from PySide6.QtGui import QTextBlock

from annotations.text.offsets import DisplayText
from desktop_app.view_models.article import Span
from desktop_app.view_models.marks import Mark
from desktop_app.widgets.mark_paint import Box, MarkPainter, Shape, Stretch, room, stretches

Marks = Callable[[int, int], list[Mark]]
MOST = 2_000
"""So many paragraphs are remembered."""


class PageMarks:
    """The shapes of each paragraph that was painted, by its number; the ring; the places of inconsistencies."""

    def __init__(self) -> None:
        self.display = DisplayText("")
        self.selected: Span | None = None
        self._marks: Marks = _no_marks
        self._places: Callable[[], list[Span]] = list
        self._spans: list[Span] | None = None
        self._shapes: dict[int, list[Shape]] = {}
        self._rings: dict[int, list[Stretch]] = {}

    def ask(self, marks: Marks, places: Callable[[], list[Span]]) -> None:
        """Take marks of a stretch of text from `marks`, and the places of inconsistencies from `places`."""
        self._marks, self._places = marks, places
        self.forget()

    def forget(self) -> None:
        """The text was laid out anew, or anything may have changed."""
        self._shapes.clear()
        self._rings.clear()
        self._spans = None

    def select(self, span: Span | None) -> None:
        """Put the ring round a span."""
        self.selected = span
        self._rings.clear()

    def shapes(self, block: QTextBlock, painter: MarkPainter) -> list[Shape]:
        """Return the marks of a paragraph, in painting order."""
        known = self._shapes.get(block.blockNumber())
        if known is None:
            if len(self._shapes) > MOST:
                self._shapes.clear()
            known, _ = self._made(block, painter, [])
        return known

    def renewed(self, block: QTextBlock, painter: MarkPainter) -> list[Box]:
        """Work out a paragraph's marks anew; returns the room of those that came, went or look different."""
        before = self._shapes.get(block.blockNumber())
        if before is None:
            return []
        _, different = self._made(block, painter, before)
        return different

    def _made(self, block: QTextBlock, painter: MarkPainter, before: list[Shape]) -> tuple[list[Shape], list[Box]]:
        """Make and keep the shapes of a paragraph, with those that stay from `before`; what differs comes second."""
        start = self.display.from_display_utf16(block.position(), "left")
        end = self.display.from_display_utf16(block.position() + block.length() - 1, "right")
        known = {s.mark.mention_id: s for s in before}
        made: list[Shape] = []
        different: list[Box] = []
        for mark in self._marks(start, end):
            was = known.pop(mark.mention_id, None)
            if was is not None and was.mark == mark:
                made.append(was)
                continue
            same = was is not None and (was.mark.start, was.mark.end) == (mark.start, mark.end)
            found = was.stretches if was is not None and same else self.where(block, mark.start, mark.end)
            if found:
                made.append(Shape(mark, found, mark.start >= start, mark.end <= end, painter.room(mark, found)))
                different += [s.box for s in (was, made[-1]) if s is not None]
        self._shapes[block.blockNumber()] = made
        return made, different + [s.box for s in known.values()]

    def ring(self, block: QTextBlock) -> list[Stretch]:
        """Return where the ring runs in a paragraph; empty where it does not."""
        if self.selected is None:
            return []
        number = block.blockNumber()
        known = self._rings.get(number)
        if known is None:
            start, end = self.selected
            shapes = self._shapes.get(number, ())
            same = next((s.stretches for s in shapes if (s.mark.start, s.mark.end) == (start, end)), None)
            known = self._rings[number] = same or self.where(block, start, end)
        return known

    def ring_room(self, block: QTextBlock) -> Box | None:
        """Return the room of the ring in a paragraph."""
        found = self.ring(block)
        return room(found) if found else None

    def findings(self, block: QTextBlock) -> list[list[Stretch]]:
        """Return where the places of inconsistencies lie in a paragraph."""
        if self._spans is None:
            self._spans = self._places()
        return [found for start, end in self._spans if (found := self.where(block, start, end))]

    def findings_moved(self) -> bool:
        """Ask for the places of inconsistencies anew; returns whether they are others."""
        before, self._spans = self._spans, self._places()
        return before is not None and before != self._spans

    def where(self, block: QTextBlock, start: int, end: int) -> list[Stretch]:
        """Return where a span (code points) lies on the lines of a paragraph; empty where it does not."""
        first, last = self.display.span_to_display(start, end)
        low, high = first - block.position(), last - block.position()
        length = block.length() - 1
        if high <= 0 or low >= length:
            return []
        return stretches(block, max(0, low), min(length, high))


def _no_marks(start: int, end: int) -> list[Mark]:
    return []
