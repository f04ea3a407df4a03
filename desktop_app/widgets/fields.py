"""Fields that one can leave: lines and paragraphs that keep Enter and Esc for themselves, choices that are chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLineEdit, QPlainTextEdit, QSizePolicy

from desktop_app.view_models.names import Name
from desktop_app.widgets.qt_models import ROW_ROLE, Index, ListModel
from schemas.entity import Entity


def form() -> QFormLayout:
    """Return an empty form whose fields take the width, and stand below their names where that is narrow."""
    made = QFormLayout()
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
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


class NameLine(Line):
    """A line that offers names as one types: arrows or the mouse pick one, Enter keeps what stands there.

    `wanted` when it is about to be typed in; `picked` is the entity that was picked, until more is typed.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picked: Entity | None = None
        self._names: ListModel[Name] = ListModel(lambda n: n.label, lambda n: n.entity.entity_id, parent=self)
        self._completer = Completer(self._names, self)
        self.setCompleter(self._completer)
        signals: Any = self._completer  # of two signals each, which Qt's own type stubs do not tell
        signals.highlighted[QModelIndex].connect(self._pick)
        signals.activated[QModelIndex].connect(self._pick_and_enter)
        self.textEdited.connect(lambda _: self._pick(QModelIndex()))

    def offer(self, names: Sequence[Name]) -> None:
        """Offer other names."""
        self._names.replace(names)

    def setText(self, text: str | None) -> None:
        self.picked = None
        super().setText(text)

    def _pick(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE) if index.isValid() else None
        self.picked = row.entity if isinstance(row, Name) else None

    def _pick_and_enter(self, index: QModelIndex) -> None:
        self._pick(index)
        self.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self._completer.popup()
        if (
            offered is not None
            and offered.isVisible()
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        ):
            offered.hide()
            if event.key() == Qt.Key.Key_Escape:
                return
        super().keyPressEvent(event)


class Completer(QCompleter):
    """Finds names by any part of them, and puts the name alone into the line."""

    def __init__(self, names: "ListModel[Name]", parent: QObject) -> None:
        super().__init__(names, parent)
        self.setCompletionRole(int(Qt.ItemDataRole.DisplayRole))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(8)
        popup = self.popup()
        if popup is not None:
            popup.setObjectName("offered")

    def pathFromIndex(self, index: Index) -> str:
        row = index.data(ROW_ROLE)
        return row.entity.name if isinstance(row, Name) else ""


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
        self.setMinimumContentsLength(5)
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
