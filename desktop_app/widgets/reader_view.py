"""The article, set to be read; marks are painted on it.

Positions are UTF-16 here and in the page below it, and nowhere else. Text flows one way and is never read back.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, cast

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from annotations.text.offsets import DisplayText
from desktop_app.look.theme import Theme
from desktop_app.view_models.article import Span
from desktop_app.widgets.mark_paint import Box, MarkPainter
from desktop_app.widgets.page_marks import Marks, PageMarks
from desktop_app.widgets.page_view import PageView

_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


FOLLOW_AFTER = 4
"""Milliseconds after which caret and page follow the selection: its ring is on the screen by then."""


class Seen(NamedTuple):
    """A paragraph in view: where it stands on the page, and the parts of it that are painted, in its coordinates."""

    block: QTextBlock
    origin: QPointF
    parts: list[Box]


class ReaderView(PageView):
    """Shows a text with its marks. `clicked(position)` in code points of the stored text."""

    clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._on_page = PageMarks()
        self._wide = False
        self._hidden = False
        self._in_view: list[tuple[QTextBlock, QPointF, float]] = []
        self._painter = MarkPainter(theme.tokens, 0)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_AFTER)
        self._follow.timeout.connect(self._go_to_selected)
        self.document().contentsChanged.connect(self._in_view.clear)
        # Opaque: otherwise Qt paints the card and the window below each line that changes.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.restyle()

    # --- what is shown

    def show_text(self, text: DisplayText, title_end: int = 0) -> None:
        """Show a text without marks; the paragraph that ends before `title_end` is set as a headline."""
        self._follow.stop()
        self._on_page.select(None)
        self._on_page.display = text
        self._laid_out_anew()
        super().show_text(text, title_end)

    def restyle(self) -> None:
        """Take over face, colours and measure from the theme."""
        super().restyle()
        margin, size = self.document().documentMargin(), self._theme.reading_font(self.zoom).pixelSize()
        self._painter = MarkPainter(self._theme.tokens, margin - size * 0.62)
        self.refresh_all()
        if self._on_page.selected is not None:
            self._follow.start()

    def show_marks(self, marks: Marks, places: Callable[[], list[Span]]) -> None:
        """Take marks of a stretch of text from `marks`, and the places of inconsistencies from `places`."""
        self._on_page.ask(marks, places)
        self.viewport().update()

    def refresh(self, spans: Iterable[Span]) -> None:
        """Paint what changed in the paragraphs of these spans, with the marks that they have now."""
        for block, origin in self._blocks(spans):
            for box in self._on_page.renewed(block, self._painter):
                self._update(origin, box)
        if self._on_page.findings_moved():
            self.viewport().update()

    def refresh_all(self) -> None:
        self._laid_out_anew()
        self.viewport().update()

    def select(self, span: Span | None, wide: bool = False) -> None:
        """Put the ring round a span and bring it into view; `wide` shades it too."""
        self._update_ring()
        self._on_page.select(span)
        self._wide = wide
        self._update_ring()
        if span is not None:
            self._follow.start()

    def hide_marks(self, hidden: bool) -> None:
        """Show the text alone, or the marks again."""
        self._hidden = hidden
        self.viewport().update()

    def caret(self) -> int:
        """Return where the caret stands: at the selected mention, unless it was moved."""
        self._follow_now()
        return super().caret()

    def begin_span(self, at: int) -> None:
        """Show the caret at a position, to make a span with the keyboard."""
        self._follow_now()
        super().begin_span(at)

    @property
    def selected_span(self) -> Span | None:
        return self._on_page.selected

    @property
    def marks_hidden(self) -> bool:
        return self._hidden

    # --- what has to be painted

    def _update_ring(self) -> None:
        selected = self._on_page.selected
        for block, origin in self._blocks([selected] if selected is not None else []):
            box = self._on_page.ring_room(block)
            if box is not None:
                self._update(origin, box)

    def _blocks(self, spans: Iterable[Span]) -> list[tuple[QTextBlock, QPointF]]:
        """Return the paragraphs in view that one of the spans touches, each with where it stands."""
        found = []
        wanted = {self._display.span_to_display(*s) for s in spans}
        for block, origin, _ in self._view() if wanted else ():
            start = block.position()
            end = start + block.length() - 1
            if any(first <= end and last >= start for first, last in wanted):
                found.append((block, origin))
        return found

    def _update(self, origin: QPointF, box: Box) -> None:
        left, top, right, bottom = box.moved(origin.x(), origin.y())
        self.viewport().update(int(left), int(top), int(right - left) + 2, int(bottom - top) + 2)

    def _view(self) -> list[tuple[QTextBlock, QPointF, float]]:
        """Return the paragraphs in view, each with where it stands and where it ends; known until the page moves."""
        if not self._in_view:
            block, offset, height = self.firstVisibleBlock(), self.contentOffset(), self.viewport().height()
            while block.isValid():
                box = self.blockBoundingGeometry(block).translated(offset)
                if box.top() > height:
                    break
                if block.length() > 1:
                    self._in_view.append((block, QPointF(offset.x(), box.top()), box.bottom()))
                block = block.next()
        return self._in_view

    def _laid_out_anew(self) -> None:
        self._on_page.forget()
        self._in_view.clear()

    def _go_to_selected(self) -> None:
        span = self._on_page.selected
        if span is not None and not self.spanning:
            self._set_caret(span[0], span[0])
            self._bring_into_view(span)

    def _follow_now(self) -> None:
        if self._follow.isActive():
            self._follow.stop()
            self._go_to_selected()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        areas = [Box(a.left(), a.top(), a.right() + 1, a.bottom() + 1) for a in _rectangles(event.region())]
        seen = self._seen(areas)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.palette().base())
        self._paint_under(painter, seen)
        if self.spanning or self.textCursor().hasSelection():
            painter.end()
            super().paintEvent(event)
            painter.begin(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        else:
            painter.setPen(self.palette().text().color())
            for block, origin, parts in seen:
                _draw_lines(painter, block, origin, parts)
        self._paint_over(painter, seen)
        painter.end()

    def _seen(self, areas: list[Box]) -> list[Seen]:
        """Return the paragraphs that lie in one of the areas."""
        found: list[Seen] = []
        for block, origin, bottom in self._view():
            y = origin.y()
            parts = [a.moved(-origin.x(), -y) for a in areas if a.bottom >= y and a.top <= bottom]
            if parts:
                found.append(Seen(block, origin, parts))
        return found

    def _paint_under(self, painter: QPainter, seen: list[Seen]) -> None:
        for block, origin, parts in seen if not self._hidden else ():
            painter.translate(origin)
            if self._wide and (ring := self._on_page.ring(block)):
                self._painter.glow(painter, ring)
            for shape in self._on_page.shapes(block, self._painter):
                if shape.box.meets(parts):
                    self._painter.under(painter, shape)
            painter.translate(-origin)

    def _paint_over(self, painter: QPainter, seen: list[Seen]) -> None:
        for block, origin, parts in seen:
            painter.translate(origin)
            if not self._hidden:
                for shape in self._on_page.shapes(block, self._painter):
                    if shape.box.meets(parts):
                        self._painter.over(painter, shape)
                for found in self._on_page.findings(block):
                    self._painter.finding(painter, found)
            if ring := self._on_page.ring(block):
                self._painter.ring(painter, ring)
            painter.translate(-origin)

    # --- what the reviewer does

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._in_view.clear()
        super().scrollContentsBy(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out_anew()

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


def _draw_lines(painter: QPainter, block: QTextBlock, origin: QPointF, parts: list[Box]) -> None:
    """Draw the lines of a paragraph that lie in one of the parts, each once."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        top = line.y()
        bottom = top + line.height()
        if any(p.top <= bottom and p.bottom >= top for p in parts):
            line.draw(painter, origin)


def _rectangles(region: QRegion) -> list[QRect]:
    return list(cast("Iterable[QRect]", region))
