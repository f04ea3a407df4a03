"""The article, set to be read; marks are painted on it.

Positions are UTF-16 here and in the page below it, and nowhere else. Text flows one way and is never read back.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from annotations.text.offsets import DisplayText
from desktop_app.theme import Theme
from desktop_app.view_models.article import Span
from desktop_app.view_models.marks import Mark
from desktop_app.widgets.mark_paint import MarkPainter, Shape, Stretch, stretches
from desktop_app.widgets.page_view import PageView

_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class ReaderView(PageView):
    """Shows a text with its marks. `clicked(position)` in code points of the stored text."""

    clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._marks: Callable[[int, int], list[Mark]] = _no_marks
        self._places: Callable[[], list[Span]] = list
        self._selected: Span | None = None
        self._selected_is_wide = False
        self._hidden = False
        self._shapes: dict[int, list[Shape]] = {}
        self._stale: dict[int, list[Shape]] = {}
        self._painter = MarkPainter(theme.tokens, 0)
        # Opaque: otherwise Qt paints the card and the window below each line that changes.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.restyle()

    # --- what is shown

    def show_text(self, text: DisplayText, title_end: int = 0) -> None:
        """Show a text without marks; the paragraph that ends before `title_end` is set as a headline."""
        self._selected = None
        self._forget_shapes()
        super().show_text(text, title_end)

    def restyle(self) -> None:
        """Take over face, colours and measure from the theme."""
        super().restyle()
        margin, size = self.document().documentMargin(), self._theme.reading_font(self.zoom).pixelSize()
        self._painter = MarkPainter(self._theme.tokens, margin - size * 0.62)
        self.refresh_all()

    def show_marks(self, marks: Callable[[int, int], list[Mark]], places: Callable[[], list[Span]]) -> None:
        """Take marks of a stretch of text from `marks`, and the places of inconsistencies from `places`."""
        self._marks, self._places = marks, places
        self.refresh_all()

    def refresh(self, spans: Iterable[Span]) -> None:
        """Paint the lines of these spans anew, with the marks that they have now."""
        self._repaint(spans, changed=True)

    def _repaint(self, spans: Iterable[Span], *, changed: bool) -> None:
        document = self.document()
        for start, end in spans:
            first, last = self._display.span_to_display(start, end)
            block = document.findBlock(first)
            while block.isValid() and block.position() <= last:
                number = block.blockNumber()
                if changed and number in self._shapes:
                    self._stale[number] = self._shapes.pop(number)
                if self._in_view(block):
                    self._update_lines(block, start, end, whole=changed)
                block = block.next()

    def _update_lines(self, block: QTextBlock, start: int, end: int, *, whole: bool) -> None:
        """Have the lines of a span painted; of a single line only as much as the ring takes, unless `whole`."""
        found = self._stretches(block, start, end)
        if not found:
            return
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        top, bottom = origin.y() + found[0].top - 10, origin.y() + found[-1].bottom + 10
        left, right = 0.0, float(self.viewport().width())
        if len(found) == 1 and not whole:
            left, right = origin.x() + found[0].left - 10, origin.x() + found[0].right + 10
        self.viewport().update(QRect(int(left), int(top), int(right - left), int(bottom - top)))

    def refresh_all(self) -> None:
        self._forget_shapes()
        self.viewport().update()

    def select(self, span: Span | None, wide: bool = False) -> None:
        """Put the ring round a span and bring it into view; `wide` shades it too."""
        before, self._selected, self._selected_is_wide = self._selected, span, wide
        self._repaint([s for s in (before, span) if s is not None], changed=False)
        if span is not None and not self.spanning:
            self._set_caret(span[0], span[0])
            self._bring_into_view(span)

    def hide_marks(self, hidden: bool) -> None:
        """Show the text alone, or the marks again."""
        self._hidden = hidden
        self.viewport().update()

    @property
    def selected_span(self) -> Span | None:
        return self._selected

    @property
    def marks_hidden(self) -> bool:
        return self._hidden

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        blocks = self._blocks_in(area)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, self.palette().base())
        self._paint(painter, blocks, area, self._paint_under)
        if self.spanning or self.textCursor().hasSelection():
            painter.end()
            super().paintEvent(event)
            painter.begin(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        else:
            painter.setPen(self.palette().text().color())
            for block, origin in blocks:
                block.layout().draw(painter, origin, [], QRectF(area))
        self._paint(painter, blocks, area, self._paint_over)
        painter.end()

    def _paint(
        self,
        painter: QPainter,
        blocks: list[tuple[QTextBlock, QPointF]],
        area: QRect,
        paint: Callable[[QPainter, QTextBlock, float, float], None],
    ) -> None:
        for block, origin in blocks:
            painter.translate(origin)
            paint(painter, block, area.top() - origin.y(), area.bottom() - origin.y())
            painter.translate(-origin)

    def _blocks_in(self, area: QRect) -> list[tuple[QTextBlock, QPointF]]:
        found: list[tuple[QTextBlock, QPointF]] = []
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            box: QRectF = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > area.bottom():
                break
            if box.bottom() >= area.top() and block.length() > 1:
                found.append((block, QPointF(offset.x(), box.top())))
            block = block.next()
        return found

    def _paint_under(self, painter: QPainter, block: QTextBlock, top: float, bottom: float) -> None:
        if not self._hidden:
            ring = self._ring(block) if self._selected_is_wide else []
            if ring:
                self._painter.glow(painter, ring)
            for shape in self._shapes_of(block):
                if shape.top <= bottom and shape.bottom >= top:
                    self._painter.under(painter, shape)

    def _paint_over(self, painter: QPainter, block: QTextBlock, top: float, bottom: float) -> None:
        if not self._hidden:
            for shape in self._shapes_of(block):
                if shape.top <= bottom and shape.bottom >= top:
                    self._painter.over(painter, shape)
            for start, end in self._places():
                found = self._stretches(block, start, end)
                if found:
                    self._painter.finding(painter, found)
        ring = self._ring(block)
        if ring:
            self._painter.ring(painter, ring)

    def _ring(self, block: QTextBlock) -> list[Stretch]:
        return self._stretches(block, *self._selected) if self._selected is not None else []

    def _stretches(self, block: QTextBlock, start: int, end: int) -> list[Stretch]:
        first, last = self._display.span_to_display(start, end)
        low, high = first - block.position(), last - block.position()
        length = block.length() - 1
        if high <= 0 or low >= length:
            return []
        return stretches(block, max(0, low), min(length, high))

    def _shapes_of(self, block: QTextBlock) -> list[Shape]:
        known = self._shapes.get(block.blockNumber())
        if known is not None:
            return known
        start = self._display.from_display_utf16(block.position(), "left")
        end = self._display.from_display_utf16(block.position() + block.length() - 1, "right")
        made = []
        laid_out = {(s.mark.start, s.mark.end): s.stretches for s in self._stale.pop(block.blockNumber(), ())}
        for mark in self._marks(start, end):
            found = laid_out.get((mark.start, mark.end)) or self._stretches(block, mark.start, mark.end)
            if found:
                made.append(Shape(mark, found, mark.start >= start, mark.end <= end))
        if len(self._shapes) > 2_000:
            self._forget_shapes()
        self._shapes[block.blockNumber()] = made
        return made

    # --- what the reviewer does

    def _forget_shapes(self) -> None:
        self._shapes.clear()
        self._stale.clear()

    def _in_view(self, block: QTextBlock) -> bool:
        first = self.firstVisibleBlock().blockNumber()
        return first <= block.blockNumber() <= first + 400

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_shapes()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        bar = self.verticalScrollBar()
        if key in _MOVES and (self.spanning or shifted):
            if not self.spanning:
                self.begin_span(self.caret())
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            back = key == Qt.Key.Key_PageUp or (key == Qt.Key.Key_Space and shifted)
            bar.setValue(bar.value() + (-1 if back else 1) * max(1, bar.pageStep() - 2))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            if self.spanning:
                return
            cursor = self.cursorForPosition(event.position().toPoint())
            self.clicked.emit(self._under(cursor, event.position()))

    def _under(self, cursor: QTextCursor, point: QPointF) -> int:
        at = cursor.position()
        if self.cursorRect(cursor).left() > point.x() and cursor.positionInBlock() > 0:
            at -= 1
        return self._display.from_display_utf16(at)


def _no_marks(start: int, end: int) -> list[Mark]:
    return []
