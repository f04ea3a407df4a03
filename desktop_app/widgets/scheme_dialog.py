"""The project's own scheme in one dialog: ratings, relations, labels, attributes, tolerances. Saved as one decision."""

from collections.abc import Callable, Sequence
from typing import cast, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotations.errors import BadInputError, FactdeskError
from annotations.project.scheme import Scheme
from annotations.review import decide_attribute
from annotations.values import desk_table
from annotations.values.tolerance import Tolerances
from desktop_app.sentences import problem_said
from desktop_app.widgets.labels import button, label
from desktop_app.words import say
from schemas.mention import MentionKind
from schemas.relation import RelationType
from schemas.verdict import Rating

Save = Callable[[Scheme, Callable[[Exception], None], Callable[[], None]], None]


class SchemeDialog(QDialog):
    """`save(scheme, failed, done)` when the reviewer agrees; it stays open with the reason where that is refused."""

    def __init__(self, scheme: Scheme, save: Save, over: QWidget) -> None:
        super().__init__(over)
        self._save = save
        self.setWindowTitle(self.tr("The project's own scheme"))
        self.resize(min(820, over.width() - 60), min(560, over.height() - 60))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.ratings = _table(
            (
                self.tr("Name in files"),
                self.tr("Words"),
                self.tr("1 false to 5 true"),
                self.tr("May contradict others"),
            ),
            [(r.rating, r.label, "" if r.value is None else str(r.value), r.upholds) for r in scheme.ratings],
            self.tr("Rating scale"),
        )
        self.relations = _table(
            (self.tr("Name in files"), self.tr("Words"), self.tr("From kinds"), self.tr("To kinds")),
            [(r.name, r.label, ", ".join(r.sources), ", ".join(r.targets)) for r in scheme.relations],
            self.tr("Relations"),
        )
        self.labels, self.attributes = self._own(scheme)
        meanings = {row.name: row.meaning for row in desk_table.rows(Tolerances())}
        self.tolerances = _table(
            (self.tr("Word"), self.tr("Share"), self.tr("What it means")),
            [(name, share, meanings.get(name, "")) for name, share in scheme.tolerances.items()],
            self.tr("Tolerances"), fixed=(0, 2),
        )  # fmt: skip
        for table, words, why in (
            (self.ratings, self.tr("Ratings"), self.tr("The best first; the number keys of the verdict follow it.")),
            (self.relations, self.tr("Relations"),
             self.tr("Kinds: claim, figure, date, entity, quote; none means any. Made with , and . on the desk.")),
            (self.labels, self.tr("Labels"),
             self.tr("Given with ; and the key. Colours: blue, teal, green, orange, red, pink, violet, grey.")),
            (self.attributes, self.tr("Attributes"),
             self.tr("Types: choice, text, yes_no. Choices are parted by commas; no kinds means any.")),
            (self.tolerances, self.tr("Tolerances"), self.tr("A share such as 10 %, any (no limit), or default.")),
        ):  # fmt: skip
            self.tabs.addTab(self._page(table, why, grows=table is not self.tolerances), words)
        column.addWidget(self.tabs, 1)
        self._end(column)
        self.ratings.setFocus()

    def _end(self, column: QVBoxLayout) -> None:
        self.problem = label("", "problem", wrap=True)
        column.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Holds for the project and everybody who has a copy; one undo step."), "hint"), 1)
        foot.addWidget(button(self.tr("Cancel"), self.reject))
        foot.addWidget(button(self.tr("Save the scheme"), self.accept, "primary"))
        column.addLayout(foot)

    def _own(self, scheme: Scheme) -> tuple[QTableWidget, QTableWidget]:
        """Return the tables of labels and attributes."""
        names = (self.tr("Name in files"), self.tr("Words"))
        labels = _table(
            (*names, self.tr("Of kind"), self.tr("Key"), self.tr("Colour")),
            [(one.name, one.label, one.kind, one.key, one.colour) for one in scheme.labels],
            self.tr("Labels"),
        )
        attributes = _table(
            (*names, self.tr("Type"), self.tr("Of kinds"), self.tr("Choices")),
            [(a.name, a.label, a.type, ", ".join(a.kinds), ", ".join(a.choices)) for a in scheme.attributes],
            self.tr("Attributes"),
        )
        return labels, attributes

    def _page(self, table: QTableWidget, why: str, *, grows: bool) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(label(why, "hint", wrap=True))
        column.addWidget(table, 1)
        if grows:
            row = QHBoxLayout()
            row.addWidget(button(self.tr("Add a row"), lambda: _add(table), "link"))
            row.addWidget(button(self.tr("Remove the row"), lambda: table.removeRow(table.currentRow()), "link"))
            row.addWidget(button(self.tr("Move it up"), lambda: _up(table), "link"))
            row.addStretch(1)
            column.addLayout(row)
        return page

    def wanted(self) -> Scheme:
        """Return the scheme as it stands in the tables. Raises BadInputError for what cannot be read."""
        ratings = [
            Rating(name, words, _value(value), upholds == _YES) for name, words, value, upholds in _rows(self.ratings)
        ]
        relations = [
            RelationType(name, words, _kinds(sources), _kinds(targets))
            for name, words, sources, targets in _rows(self.relations)
        ]
        shares = {name: share for name, share, _ in _rows(self.tolerances)}
        labels = [
            {"name": name, "label": words, "kind": kind.lower(), "key": key, "colour": colour.lower()}
            for name, words, kind, key, colour in _rows(self.labels)
        ]
        attributes = [
            {
                "name": name, "label": words, "type": (kind.lower() or "text").replace("/", "_").replace("-", "_"),
                "kinds": list(_kinds(kinds)), "choices": [c.strip() for c in choices.split(",") if c.strip()],
            }
            for name, words, kind, kinds, choices in _rows(self.attributes)
        ]  # fmt: skip
        return Scheme(
            tuple(ratings), tuple(relations), shares,
            decide_attribute.read_labels(labels), decide_attribute.read_attributes(attributes),
        )  # fmt: skip

    def accept(self) -> None:
        for table in (self.ratings, self.relations, self.labels, self.attributes, self.tolerances):
            table.setCurrentCell(-1, -1)
        try:
            wanted = self.wanted()
        except FactdeskError as problem:
            self.problem.setText(problem_said(problem))
            return
        self._save(wanted, lambda problem: self.problem.setText(problem_said(problem)), super().accept)


_YES = "yes"


def _table(
    heads: Sequence[str], rows: Sequence[Sequence[str | bool]], name: str, fixed: Sequence[int] = ()
) -> QTableWidget:
    made = QTableWidget(0, len(heads))
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(heads))
    made.setShowGrid(False)
    made.verticalHeader().hide()
    made.setTabKeyNavigation(False)
    made.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    heading = made.horizontalHeader()
    heading.setHighlightSections(False)
    heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    if fixed:
        for at, _ in enumerate(heads[:-1]):
            heading.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
    for row in rows:
        made.insertRow(made.rowCount())
        for at, value in enumerate(row):
            made.setItem(made.rowCount() - 1, at, _cell(value, editable=at not in fixed))
    return made


def _cell(value: str | bool, *, editable: bool = True) -> QTableWidgetItem:
    if isinstance(value, bool):
        made = QTableWidgetItem()
        made.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        made.setCheckState(Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)
        return made
    made = QTableWidgetItem(value)
    if not editable:
        made.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return made


def _add(table: QTableWidget) -> None:
    """Add an empty row like those above it, and go to it."""
    at = table.rowCount()
    table.insertRow(at)
    for column in range(table.columnCount()):
        above = table.item(at - 1, column) if at else None
        table.setItem(at, column, _cell(False if above is not None and _checks(above) else ""))
    table.setCurrentCell(at, 0)
    if (first := table.item(at, 0)) is not None:
        table.editItem(first)


def _up(table: QTableWidget) -> None:
    at = table.currentRow()
    if at < 1:
        return
    for column in range(table.columnCount()):
        here, above = table.takeItem(at, column), table.takeItem(at - 1, column)
        table.setItem(at - 1, column, here)
        table.setItem(at, column, above)
    table.setCurrentCell(at - 1, max(0, table.currentColumn()))


def _rows(table: QTableWidget) -> list[list[str]]:
    found = []
    for at in range(table.rowCount()):
        cells = [_said(table.item(at, column)) for column in range(table.columnCount())]
        if any(cells):
            found.append(cells)
    return found


def _checks(item: QTableWidgetItem) -> bool:
    return item.data(Qt.ItemDataRole.CheckStateRole) is not None


def _said(item: QTableWidgetItem | None) -> str:
    if item is None:
        return ""
    if _checks(item):
        return _YES if item.checkState() == Qt.CheckState.Checked else ""
    return item.text().strip()


def _value(text: str) -> int | None:
    if text and text not in "12345":
        raise BadInputError(say("“%1” is no value of a rating.", text), say("Write 1 (false) to 5 (true), or nothing."))
    return int(text) if text else None


def _kinds(text: str) -> tuple[MentionKind, ...]:
    names = text.replace(",", " ").lower().split()
    known = get_args(MentionKind)
    wrong = [n for n in names if n not in known]
    if wrong:
        raise BadInputError(say("There is no kind of mention “%1”.", wrong[0]), say("Use %1.", ", ".join(known)))
    return cast("tuple[MentionKind, ...]", tuple(names))
