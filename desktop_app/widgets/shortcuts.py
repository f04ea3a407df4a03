"""The shortcut sheet: every key, by menu, with a line to filter them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from desktop_app.actions import Action
from desktop_app.view_models.shortcuts import row_keys, row_text, shortcut_rows
from desktop_app.widgets.qt_models import TableModel
from desktop_app.words import translated


class ShortcutSheet(QDialog):
    """Shows the keys of all actions."""

    def __init__(self, actions: Sequence[Action], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._rows = shortcut_rows(actions)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter"))
        self.line.setAccessibleName(self.tr("Filter the shortcuts"))
        self.rows: TableModel[Action] = TableModel(
            [
                (self.tr("Keys"), row_keys),
                (self.tr("What they do"), row_text),
                (self.tr("Menu"), lambda a: translated(a.menu, "menu")),
                (self.tr("More"), lambda a: translated(a.hint)),
            ],
            self,
        )
        self.rows.replace(self._rows)
        table = QTableView()
        table.setModel(self.rows)
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 14)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(table)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(min(120 * letter, parent.width() - 60), min(92 * letter, parent.height() - 60))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.line.textChanged.connect(self._filter)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        kept = [
            a for a in self._rows
            if all(w in _searched(a) for w in words)
        ]  # fmt: skip
        self.rows.replace(kept)


def _searched(action: Action) -> str:
    said = (row_keys(action), row_text(action), translated(action.menu, "menu"), translated(action.hint))
    return " ".join(said).casefold()
