"""The verified facts in a table, and beside it one of them: evidence, where it is used, its history."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.look.theme import Theme
from desktop_app.view_models.facts import STANDINGS, FactRow, columns
from desktop_app.widgets.fact_card import FactCard
from desktop_app.widgets.labels import label
from desktop_app.widgets.rows import card
from desktop_app.widgets.segments import Segments
from desktop_app.widgets.sorted_table import SortedTable

_WIDTHS = (0, 92, 170, 130, 150, 96, 96, 96)
_BY_NEED = (1, 2, 5, 3, 4, 6, 7)
"""Columns by how much they are needed, beside the statement."""


class FactsPage(QWidget):
    """`narrowed`, `moved(fact id)`, `asked(action id)`, `withdrawn(reason)`, `superseded(fact id)`, `used(number)`."""

    narrowed = Signal()
    moved = Signal(str)
    asked = Signal(str)
    withdrawn = Signal(str)
    superseded = Signal(str)
    used = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ready = False
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(card(self._left()))
        self.card = FactCard()
        for name in ("asked", "withdrawn", "superseded", "used"):
            getattr(self.card, name).connect(getattr(self, name))
        self.card.left.connect(self.table.setFocus)
        splitter.addWidget(card(self.card))
        splitter.setSizes([860, 400])
        splitter.setStretchFactor(0, 1)
        row.addWidget(splitter)
        theme.changed.connect(self._fit_rows)
        self._fit_rows()

    # --- the table

    def _left(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(360)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 10)
        head.setSpacing(8)
        self.standing = Segments(self.tr("Show"), {**STANDINGS, "": self.tr("All")}, "stands")
        self.standing.picked.connect(lambda _: self.narrowed.emit())
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Filter by words: statement, name, figure, article …"))
        self.line.setAccessibleName(self.tr("Filter the facts"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda _: self.narrowed.emit())
        head.addWidget(self.standing)
        head.addWidget(self.line)
        column.addLayout(head)
        self.rows: SortedTable[FactRow] = SortedTable(columns(), lambda r: r.fact_id, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Verified facts"))
        self.table.setModel(self.rows)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        heading = self.table.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.doubleClicked.connect(lambda _: self.asked.emit("jump_fact"))
        self._empty = label("", "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(24, 40, 24, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        return side

    def _fit_rows(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().lineSpacing() + self._theme.px(14))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column its width and the statement the rest; what has no room is hidden, and stands in the card."""
        px = self._theme.px
        room = self.table.viewport().width() - px(300)
        shown = set()
        for i in _BY_NEED:
            if px(_WIDTHS[i]) <= room:
                room -= px(_WIDTHS[i])
                shown.add(i)
        for i, width in enumerate(_WIDTHS):
            if i:
                self.table.setColumnHidden(i, i not in shown)
                self.table.setColumnWidth(i, px(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_columns)

    @property
    def current_key(self) -> str:
        return self.rows.key_at(self.table.currentIndex())

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Show these facts; the one that was looked at stays so."""
        wanted = self.current_key
        self.table.selectionModel().blockSignals(True)
        self.rows.replace(rows)
        index = self.rows.find(wanted)
        if not index.isValid() and rows:
            index = self.rows.index(0, 0)
        self.table.setCurrentIndex(index)
        self.table.selectRow(index.row()) if index.isValid() else self.table.clearSelection()
        self.table.selectionModel().blockSignals(False)
        self.table.viewport().update()
        had_focus = self.table.hasFocus()
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if had_focus and not rows:
            self.standing.buttons[self.standing.code].setFocus()
        self._empty.setText(self._why_empty())

    def _why_empty(self) -> str:
        if not self.ready:
            return self.tr("Reading …")
        if self.line.text():
            return self.tr("No fact has all these words.")
        return {
            "stands": self.tr("No verified facts yet.\n\nA claim becomes one when its figures, dates and names are "
                              "settled, it has evidence (D), and a final verdict (V). The inspector on the desk says "
                              "what is missing."),
            "superseded": self.tr("No fact was superseded."),
            "withdrawn": self.tr("No fact was withdrawn."),
            "": self.tr("No verified facts yet."),
        }[self.standing.code]  # fmt: skip

    def _moved(self, current: QModelIndex, _: QModelIndex) -> None:
        self.moved.emit(self.rows.key_at(current))
