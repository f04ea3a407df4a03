"""Find an action by typing a part of its name; Enter does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.actions import Action
from desktop_app.view_models.shortcuts import shown_keys
from desktop_app.widgets.qt_models import ROW_ROLE, ListModel
from desktop_app.words import translated


class Palette(QDialog):
    """Lists the actions that can be done now; `run(action)` does the chosen one."""

    def __init__(self, actions: Sequence[Action], run: Callable[[Action], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find an action"))
        self.setModal(True)
        self._actions, self._run = list(actions), run
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("Find an action"))
        self.list = QListView()
        self.list.setObjectName("plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Actions"))
        self.rows: ListModel[Action] = ListModel(_line, lambda a: a.id, parent=self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_KeysOnTheRight(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.resize(min(560, parent.width() - 80), min(460, parent.height() - 120))
        self.line.textChanged.connect(self._filter)
        self.list.clicked.connect(self._choose)
        self._filter("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.list.currentIndex().row()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentIndex(self.rows.index(max(0, min(self.rows.rowCount() - 1, row + step))))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        self.rows.replace([a for a in self._actions if all(w in _searched(a) for w in words)])
        if self.rows.rows:
            self.list.setCurrentIndex(self.rows.index(0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            action = self.rows.rows[index.row()]
            self.accept()
            self._run(action)


class _KeysOnTheRight(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(option.font)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -14, 0), right, shown_keys(index.data(ROW_ROLE).keys[:1]))
        painter.restore()


def _line(action: Action) -> str:
    return translated(action.text).rstrip("…")


def _searched(action: Action) -> str:
    said = (translated(action.menu, "menu"), translated(action.text), translated(action.hint))
    return " ".join(said).casefold()
