"""Small parts that several panes use: labels that show outside text as plain text, chips, lines that can be left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)


def label(text: str = "", name: str = "", wrap: bool = False, select: bool = False) -> QLabel:
    """Return a label that never takes its text for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if name:
        made.setObjectName(name)
    made.setWordWrap(wrap)
    if select:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class Elided(QLabel):
    """A label on one line that gives way: what has no room is cut with an ellipsis."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, super().sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.end()


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a chip or a banner another tone ("good", "warn", "bad" or "")."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(text: str, run: Callable[[], object], name: str = "", tip: str = "") -> QPushButton:
    """Return a push button; `name` "primary" or "link" sets its looks."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if name:
        made.setObjectName(name)
    if tip:
        made.setToolTip(tip)
    made.clicked.connect(lambda: run())
    return made


def form() -> QFormLayout:
    """Return an empty form whose fields take the width."""
    made = QFormLayout()
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    made.setHorizontalSpacing(12)
    made.setVerticalSpacing(7)
    return made


class Line(QLineEdit):
    """A line; Enter is `entered`, Esc is `left`."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return _kept(event) or super().event(event)


class Paragraph(QPlainTextEdit):
    """A few lines of text; Enter is `entered` (Shift+Enter a new line), Esc is `left`, Tab goes on."""

    entered = Signal()
    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setObjectName("field")
        self.setTabChangesFocus(True)
        self._lines = lines
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 22)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (_CONTROL | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return _kept(event) or super().event(event)


class Pick(QComboBox):
    """A choice that the wheel does not change by accident. `chosen(code)` only when the reviewer picks."""

    chosen = Signal(str)

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        for code, words in choices:
            self.addItem(words, code)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _: self.chosen.emit(self.code()))

    def code(self) -> str:
        return str(self.currentData())

    def show_code(self, code: str) -> None:
        self.setCurrentIndex(self.findData(code))

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()


_CONTROL = Qt.KeyboardModifier.ControlModifier


def _kept(event: QEvent) -> bool:
    """Keep Enter and Esc for the field, whatever shortcuts the window has for them."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
        plain = not event.modifiers() & _CONTROL
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.accept()
            return True
    return False
