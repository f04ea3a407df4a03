"""A text set to be read: measure, leading, zoom, and the caret with which a span is made.

Here and in the reader positions are UTF-16; everywhere else they are code points of the stored text.
"""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from annotations.text.offsets import DisplayText
from desktop_app.look.theme import Theme
from desktop_app.view_models.article import Span

UNBROKEN = 2_000
"""A stretch without a space that is longer is wrapped anywhere: laying it out by words is quadratic."""
FILL = 200_000
FILL_LINES = 20_000
"""Characters and paragraphs that are put into the widget at once; the rest follows piece by piece."""


class PageView(QPlainTextEdit):
    """Shows a text. Positions in its interface are code points of the stored text.

    `span_changed` when another stretch is marked, `zoomed(percent)`.
    """

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
        self.selectionChanged.connect(self.span_changed)
        theme.changed.connect(self.restyle)

    def show_text(self, text: DisplayText, title_end: int = 0) -> None:
        """Show a text from its beginning; the paragraph that ends before `title_end` is set as a headline."""
        self.leave_span()
        self._display = text
        shown = self._display.text
        longest = max(map(len, shown.split()), default=0)
        wrap = QTextOption.WrapMode.WrapAnywhere if longest > UNBROKEN else QTextOption.WrapMode.WordWrap
        self.setWordWrapMode(wrap)
        first, self._rest = _divided(shown)
        self.setPlainText(first)
        if title_end:
            self._set_headline(title_end)
        if self._rest:
            self._filler.start()
        self.verticalScrollBar().setValue(0)

    def first_visible(self) -> int:
        """Return where the topmost paragraph in view starts."""
        return self._display.from_display_utf16(self.firstVisibleBlock().position())

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

    def box_of(self, span: Span) -> QRect | None:
        """Return where a stretch begins in the viewport, on its first line; None where it is not laid out yet."""
        first, last = self._display.span_to_display(*span)
        if last >= self.document().characterCount():
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        start = self.cursorRect(cursor)
        cursor.setPosition(last)
        end = self.cursorRect(cursor)
        return start.united(end) if start.top() == end.top() else start.adjusted(0, 0, 40, 0)

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
        self._set_measure()

    def _set_measure(self) -> None:
        metrics = QFontMetricsF(self._theme.reading_font(self.zoom))
        letters = "the quick brown fox jumps over a lazy dog and runs on "
        letter = metrics.horizontalAdvance(letters) / len(letters)
        wanted = letter * self._theme.measure + 2 * self.document().documentMargin()
        spare = max(0, self.width() - self.verticalScrollBar().sizeHint().width() - int(wanted))
        self.setViewportMargins(spare // 2, 0, spare - spare // 2, 0)

    def _set_headline(self, title_end: int) -> None:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(0)
        cursor.setPosition(self._display.to_display_utf16(title_end, "left"), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)

    # --- filling and scrolling

    def _fill(self) -> None:
        piece, self._rest = _divided(self._rest)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_measure()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom + (10 if event.angleDelta().y() > 0 else -10))
        else:
            super().wheelEvent(event)


def _divided(text: str) -> tuple[str, str]:
    """Return as much of the text as is put in at once, up to the end of a paragraph, and the rest."""
    lines = text.count("\n", 0, FILL)
    size = FILL if lines <= FILL_LINES else FILL * FILL_LINES // lines
    cut = text.find("\n", size) if len(text) > size else -1
    return (text, "") if cut < 0 else (text[:cut], text[cut:])
