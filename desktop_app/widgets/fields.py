"""Fields that one can leave: lines and paragraphs that keep Enter and Esc for themselves, choices that are chosen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QSizePolicy


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
