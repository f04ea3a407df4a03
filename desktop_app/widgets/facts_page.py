"""The verified facts in a table, and beside it one of them: evidence, where it is used, its history."""

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

from annotations.store.fact_list import FEW, FactOrder
from desktop_app.look.theme import Theme
from desktop_app.view_models.facts import ORDERS, STANDINGS, FactPage, FactRow, columns
from desktop_app.widgets.cells import CellDelegate
from desktop_app.widgets.fact_card import FactCard
from desktop_app.widgets.labels import label
from desktop_app.widgets.lazy_table import LazyTable
from desktop_app.widgets.rows import card
from desktop_app.widgets.segments import Segments

_WIDTHS = (0, 92, 170, 130, 150, 96, 96, 96)
_BY_NEED = (1, 2, 5, 3, 4, 6, 7)
"""Columns by how much they are needed, beside the statement."""


class FactsPage(QWidget):
    """`narrowed`, `moved(row)`, `asked(action id)`, `withdrawn(reason)`, `superseded(words)`, `used(number)`,
    `named(words)`: a successor is being typed."""

    narrowed = Signal()
    moved = Signal(int)
    named = Signal(str)
    asked = Signal(str)
    withdrawn = Signal(str)
    superseded = Signal(str)
    used = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ready = False
        self.order: FactOrder = "verified"
        self.down = True
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(card(self._left()))
        self.table.setItemDelegate(CellDelegate(theme, self.table, self.rows))
        self.card = FactCard()
        for name in ("asked", "withdrawn", "superseded", "used", "named"):
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
        self.rows: LazyTable[FactRow] = LazyTable(columns(), self)
        self.rows.ordered.connect(self._order)
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
        self._note = label("", "hint", wrap=True)
        self._note.setContentsMargins(12, 0, 12, 8)
        column.addWidget(self._note)
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
    def current(self) -> FactRow | None:
        """The fact that is looked at."""
        return self.rows.row(self.table.currentIndex().row())

    @property
    def current_key(self) -> str:
        row = self.current
        return row.fact_id if row is not None else ""

    def _order(self, column: int, down: bool) -> None:
        self.order, self.down = ORDERS[column], down
        self.narrowed.emit()

    def show_page(self, page: FactPage, number: int) -> None:
        """Show that the first facts of a listing were read; row `number` is looked at, or one near it."""
        self.ready = page.ready
        self.standing.count(page.counts)
        rows = self.rows.rowCount()
        self._note.setText(self._told(page))
        self._note.setVisible(bool(self._note.text()))
        had_focus = self.table.hasFocus()
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if had_focus and not rows:
            self.standing.buttons[self.standing.code].setFocus()
        self._empty.setText(self._why_empty())
        if rows:
            self.look_at(max(0, min(number, rows - 1)))

    def look_at(self, number: int) -> None:
        """Make a row the one that is looked at."""
        self.table.selectionModel().blockSignals(True)
        self.table.setCurrentIndex(self.rows.index(number, 0))
        self.table.selectRow(number)
        self.table.selectionModel().blockSignals(False)
        self.table.viewport().update()

    def _told(self, page: FactPage) -> str:
        if page.listing.has_words and page.total > FEW:
            return self.tr("Very many facts have these words: the newest are listed. More words narrow it.")
        return ""

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
        self.moved.emit(current.row())
