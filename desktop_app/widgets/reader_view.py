"""The article, set to be read; marks are painted on it. The only place where positions are UTF-16.

Text flows one way, from the store to here, and is never read back.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from annotations.text.offsets import DisplayText
from desktop_app.theme import Theme
from desktop_app.view_models.article import Span
from desktop_app.view_models.marks import Mark
from desktop_app.widgets.mark_paint import MarkPainter, Shape, Stretch, stretches

MEASURE = 68
"""Characters on a line that one likes to read."""
UNBROKEN = 2_000
"""A stretch without a space that is longer is wrapped anywhere: laying it out by words is quadratic."""
FILL = 200_000
"""UTF-16 units that are put into the widget at once; the rest follows piece by piece."""

_MOVES = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class ReaderView(QPlainTextEdit):
    """Shows a text with its marks. All positions in its interface are code points of the stored text."""

    clicked = Signal(int)
    span_changed = Signal()
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName(self.tr("Article"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(0)
        self.setAcceptDrops(False)
        self.zoom = 100
        self.spanning = False
        self._theme = theme
        self._display = DisplayText("")
        self._rest = ""
        self._filler = QTimer(self)
        self._filler.setInterval(0)
        self._filler.timeout.connect(self._fill)
        self._marks: Callable[[int, int], list[Mark]] = _no_marks
        self._places: Callable[[], list[Span]] = list
        self._selected: Span | None = None
        self._selected_is_wide = False
        self._hidden = False
        self._shapes: dict[int, list[Shape]] = {}
        self._painter = MarkPainter(theme.tokens, 0)
        self.selectionChanged.connect(self.span_changed)
        theme.changed.connect(self.restyle)
        self.restyle()

    # --- what is shown

    def show_text(self, text: str, title_end: int = 0) -> None:
        """Show a stored text from its beginning; the paragraph that ends before `title_end` is set as a headline."""
        self.leave_span()
        self._selected = None
        self._shapes.clear()
        self._display = DisplayText(text)
        shown = self._display.text
        longest = max(map(len, shown.split()), default=0)
        wrap = QTextOption.WrapMode.WrapAnywhere if longest > UNBROKEN else QTextOption.WrapMode.WordWrap
        self.setWordWrapMode(wrap)
        cut = shown.find("\n", FILL) if len(shown) > FILL else -1
        first, self._rest = (shown, "") if cut < 0 else (shown[:cut], shown[cut:])
        self.setPlainText(first)
        if title_end:
            self._set_headline(title_end)
        if self._rest:
            self._filler.start()
        self.verticalScrollBar().setValue(0)

    def show_marks(self, marks: Callable[[int, int], list[Mark]], places: Callable[[], list[Span]]) -> None:
        """Take marks of a stretch of text from `marks`, and the places of inconsistencies from `places`."""
        self._marks, self._places = marks, places
        self.refresh_all()

    def refresh(self, spans: Iterable[Span]) -> None:
        """Paint the paragraphs of these spans anew."""
        document, top = self.document(), self.contentOffset()
        for start, end in spans:
            first, last = self._display.span_to_display(start, end)
            block = document.findBlock(first)
            while block.isValid() and block.position() <= last:
                self._shapes.pop(block.blockNumber(), None)
                if block.isVisible() and self._in_view(block):
                    box = self.blockBoundingGeometry(block).translated(top)
                    self.viewport().update(
                        QRect(0, int(box.top()) - 6, self.viewport().width(), int(box.height()) + 12)
                    )
                block = block.next()

    def refresh_all(self) -> None:
        self._shapes.clear()
        self.viewport().update()

    def select(self, span: Span | None, wide: bool = False) -> None:
        """Put the ring round a span and bring it into view; `wide` shades it too."""
        before, self._selected, self._selected_is_wide = self._selected, span, wide
        self.refresh([s for s in (before, span) if s is not None])
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

    def first_visible(self) -> int:
        """Return where the topmost paragraph in view starts."""
        return self._display.from_display_utf16(self.firstVisibleBlock().position())

    @property
    def marks_hidden(self) -> bool:
        return self._hidden

    # --- the caret and the span made with it

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._display.from_display_utf16(self.textCursor().position())

    def span(self) -> Span | None:
        """Return the marked stretch of text, widened to whole characters; None where nothing is marked."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = self._display.span_from_display(cursor.selectionStart(), cursor.selectionEnd())
        return (start, end) if start < end else None

    def begin_span(self, at: int) -> None:
        """Show the caret at a position, to make a span with the keyboard."""
        self.spanning = True
        self.setCursorWidth(max(2, self._theme.px(2)))
        self._set_caret(at, at)
        self.ensureCursorVisible()
        self.span_changed.emit()

    def leave_span(self) -> None:
        """Hide the caret and unmark."""
        cursor = self.textCursor()
        had = self.spanning or cursor.hasSelection()
        self.spanning = False
        self.setCursorWidth(0)
        cursor.clearSelection()
        self.setTextCursor(cursor)
        if had:
            self.span_changed.emit()

    def text_at(self, start: int, end: int) -> str:
        """Return the characters as they are shown."""
        first, last = self._display.span_to_display(start, end)
        return self._display.text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le", "replace")

    # --- looks

    def set_zoom(self, percent: int) -> None:
        """Set the type's size, 60 to 300 percent."""
        self.zoom = max(60, min(300, percent))
        self.restyle()
        self.zoomed.emit(self.zoom)

    def restyle(self) -> None:
        """Take over face, colours and measure from the theme."""
        font = self._theme.reading_font(self.zoom)
        self.document().setDefaultFont(font)
        self.setFont(font)
        sheet_font = ",".join(f'"{f}"' for f in font.families())
        self.setStyleSheet(f"QPlainTextEdit#reader {{ font-family: {sheet_font}; font-size: {font.pixelSize()}px; }}")
        self.document().setDocumentMargin(round(font.pixelSize() * 1.9))
        self._painter = MarkPainter(self._theme.tokens, self.document().documentMargin() - font.pixelSize() * 0.62)
        self._set_measure()
        self.refresh_all()

    def _set_measure(self) -> None:
        metrics = QFontMetricsF(self._theme.reading_font(self.zoom))
        letters = "the quick brown fox jumps over a lazy dog and runs on "
        wanted = metrics.horizontalAdvance(letters) / len(letters) * MEASURE + 2 * self.document().documentMargin()
        spare = max(0, self.width() - self.verticalScrollBar().sizeHint().width() - int(wanted))
        self.setViewportMargins(spare // 2, 0, spare - spare // 2, 0)
        self._shapes.clear()

    def _set_headline(self, title_end: int) -> None:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 2)
        cursor = QTextCursor(self.document())
        cursor.setPosition(0)
        cursor.setPosition(self._display.to_display_utf16(title_end, "left"), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)

    # --- filling and scrolling

    def _fill(self) -> None:
        cut = self._rest.find("\n", FILL) if len(self._rest) > FILL else -1
        piece, self._rest = (self._rest, "") if cut < 0 else (self._rest[:cut], self._rest[cut:])
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(piece)
        if not self._rest:
            self._filler.stop()

    def _fill_to(self, position: int) -> None:
        while self._rest and position >= self.document().characterCount() - 1:
            self._fill()

    def _set_caret(self, start: int, end: int) -> None:
        first, last = self._display.span_to_display(start, end) if start < end else (
            self._display.to_display_utf16(start),
        ) * 2  # fmt: skip
        self._fill_to(last)
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _bring_into_view(self, span: Span) -> None:
        box = self.cursorRect()
        end = QTextCursor(self.document())
        end.setPosition(min(self._display.span_to_display(*span)[1], self.document().characterCount() - 1))
        bottom = self.cursorRect(end).bottom()
        height = self.viewport().height()
        if box.top() < height * 0.08 or bottom > height * 0.9:
            line = self.textCursor().block().firstLineNumber() + self._line_in_block()
            spacing = max(1.0, QFontMetricsF(self.document().defaultFont()).lineSpacing())
            self.verticalScrollBar().setValue(max(0, line - int(height / spacing / 3)))

    def _line_in_block(self) -> int:
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        return line.lineNumber() if line.isValid() else 0

    def _in_view(self, block: QTextBlock) -> bool:
        first = self.firstVisibleBlock().blockNumber()
        return first <= block.blockNumber() <= first + 400

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        blocks = self._blocks_in(event.rect())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, origin in blocks:
            painter.translate(origin)
            self._paint_under(painter, block)
            painter.translate(-origin)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, origin in blocks:
            painter.translate(origin)
            self._paint_over(painter, block)
            painter.translate(-origin)
        painter.end()

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

    def _paint_under(self, painter: QPainter, block: QTextBlock) -> None:
        if not self._hidden:
            ring = self._ring(block) if self._selected_is_wide else []
            if ring:
                self._painter.glow(painter, ring)
            for shape in self._shapes_of(block):
                self._painter.under(painter, shape)

    def _paint_over(self, painter: QPainter, block: QTextBlock) -> None:
        if not self._hidden:
            for shape in self._shapes_of(block):
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
        for mark in self._marks(start, end):
            found = self._stretches(block, mark.start, mark.end)
            if found:
                made.append(Shape(mark, found, mark.start >= start, mark.end <= end))
        if len(self._shapes) > 2_000:
            self._shapes.clear()
        self._shapes[block.blockNumber()] = made
        return made

    # --- what the reviewer does

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_measure()
        super().resizeEvent(event)
        self._shapes.clear()

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom + (10 if event.angleDelta().y() > 0 else -10))
        else:
            super().wheelEvent(event)


def _no_marks(start: int, end: int) -> list[Mark]:
    return []
