"""The verified facts in a table, and beside it one of them: evidence, where it is used, its history."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.sorted_table import SortedTable
from desktop_app.theme import Theme
from desktop_app.view_models.facts import STANDINGS, FactDetail, FactRow, Use, columns
from desktop_app.widgets.fields import Line
from desktop_app.widgets.labels import button, label, scrolled, set_tone
from desktop_app.widgets.rows import card
from desktop_app.widgets.segments import Segments


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
        splitter.addWidget(card(self._right()))
        splitter.setSizes([860, 400])
        splitter.setStretchFactor(0, 1)
        row.addWidget(splitter)
        theme.changed.connect(self._fit_rows)
        self._fit_rows()
        self.show_detail(None)

    # --- the table

    def _left(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(360)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
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
        head.addWidget(self.line, 1)
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
        heading.setStretchLastSection(True)
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
        px = self._theme.px
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().lineSpacing() + px(14))
        for i, width in enumerate((320, 92, 170, 130, 150, 92, 90, 90)):
            self.table.setColumnWidth(i, px(width))

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
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
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

    # --- one of them

    def _right(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(280)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        body = QWidget()
        self._inner = QVBoxLayout(body)
        self._inner.setContentsMargins(18, 16, 18, 12)
        self._inner.setSpacing(8)
        head = QHBoxLayout()
        self._rating, self._standing = label("", "chip"), label("", "muted", wrap=True, select=True)
        head.addWidget(self._rating)
        head.addStretch(1)
        self._inner.addLayout(head)
        self._statement = label("", "quoted", wrap=True, select=True)
        self._inner.addWidget(self._statement)
        self._inner.addWidget(self._standing)
        self._rationale = label("", "", wrap=True, select=True)
        self._inner.addWidget(self._rationale)
        self._lists: dict[str, QVBoxLayout] = {}
        for key, title in (
            ("evidence", self.tr("Evidence")), ("uses", self.tr("Where it is used")), ("history", self.tr("History")),
        ):  # fmt: skip
            heading = label(title, "heading")
            heading.setContentsMargins(0, 8, 0, 0)
            self._inner.addWidget(heading)
            self._lists[key] = QVBoxLayout()
            self._lists[key].setSpacing(4)
            self._inner.addLayout(self._lists[key])
        self._inner.addStretch(1)
        self._body = scrolled(body)
        self._nothing = label(
            self.tr("Select a fact to see its evidence, its uses and its history."), "muted", wrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(18, 18, 18, 18)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._body, 1)
        self._foot = self._feet()
        column.addWidget(self._foot)
        return side

    def _feet(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(18, 8, 18, 14)
        self._reason, self._successor = Line(), Line()
        for line, hint, name in (
            (self._reason, self.tr("Why does it not hold? Enter keeps, Esc leaves"), self.tr("Reason")),
            (self._successor, self.tr("Which fact takes its place? Type some words"), self.tr("Successor")),
        ):
            line.setPlaceholderText(hint)
            line.setAccessibleName(name)
            line.left.connect(self.leave_reason)
            line.hide()
            column.addWidget(line)
        self._reason.entered.connect(lambda: self.withdrawn.emit(self._reason.text()))
        self._successor.entered.connect(self._succeed)
        self._others: dict[str, str] = {}
        row = QHBoxLayout()
        row.addWidget(button(self.tr("To the desk  Enter"), lambda: self.asked.emit("jump_fact"), "link"))
        row.addStretch(1)
        self._change = [
            button(self.tr("Supersede  T"), lambda: self.asked.emit("supersede_fact")),
            button(self.tr("Withdraw  W"), lambda: self.asked.emit("withdraw_fact")),
        ]
        for made in self._change:
            row.addWidget(made)
        column.addLayout(row)
        return foot

    def show_detail(self, detail: FactDetail | None) -> None:
        """Show a fact, or that none is selected."""
        for part in (self._body, self._foot):
            part.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        row = detail.row
        self._rating.setText(row.rating)
        set_tone(
            self._rating, "" if not row.value else "good" if row.value >= 4 else "bad" if row.value <= 2 else "warn"
        )
        self._statement.setText(row.statement)
        self._standing.setText(detail.standing)
        self._standing.setVisible(row.standing != "stands")
        self._rationale.setText(detail.rationale)
        self._rationale.setVisible(bool(detail.rationale))
        for made in self._change:
            made.setEnabled(row.standing == "stands")
        self._fill("evidence", [label(text, "", wrap=True, select=True) for text in detail.evidence])
        self._fill("history", [self._step(s.when, s.who, s.what) for s in detail.history])
        self.show_uses([], done=False)

    def _step(self, when: str, who: str, what: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(label(what, "", wrap=True, select=True))
        column.addWidget(label(f"{who} · {when}", "hint", wrap=True))
        return made

    def show_uses(self, uses: Sequence[Use], *, done: bool) -> None:
        """Show where the fact is used; they arrive article by article."""
        made: list[QWidget] = [
            button(f"{use.surface}  —  {use.title}", partial(self.used.emit, i), "link") for i, use in enumerate(uses)
        ]
        if not made:
            made = [label(self.tr("In no other article.") if done else self.tr("Looking …"), "muted")]
        self._fill("uses", made)

    def _fill(self, key: str, widgets: Sequence[QWidget]) -> None:
        place = self._lists[key]
        while (item := place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            place.addWidget(widget)

    # --- reasons and successors

    def ask_reason(self) -> None:
        self._successor.hide()
        self._reason.clear()
        self._reason.show()
        self._reason.setFocus()

    def ask_successor(self, others: Sequence[FactRow]) -> None:
        """Offer the facts that may take its place, found by their words."""
        self._others = {r.statement: r.fact_id for r in others}
        completer = QCompleter(list(self._others), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._successor.setCompleter(completer)
        self._reason.hide()
        self._successor.clear()
        self._successor.show()
        self._successor.setFocus()

    def _succeed(self) -> None:
        text = self._successor.text().casefold().strip()
        fits = [i for statement, i in self._others.items() if statement.casefold() == text] or [
            i for statement, i in self._others.items() if text and text in statement.casefold()
        ]
        if len(fits) == 1:
            self.superseded.emit(fits[0])
        else:
            self._successor.selectAll()

    def leave_reason(self) -> None:
        self._reason.hide()
        self._successor.hide()
        self.table.setFocus()
