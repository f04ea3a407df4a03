"""A table of any length, of which only the pages are held that are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from desktop_app.widgets.qt_models import ROW_ROLE, Index

Row = TypeVar("Row")
PAGE = 64
_KEPT = 100
_COMING = "…"


class LazyTable(QAbstractTableModel, Generic[Row]):
    """`wanted(page)` when rows of a page are looked at that are not here: `put` them when they are read.

    `ordered(column, down)` when the reviewer wants another order; rows do not move until `reset`.
    """

    wanted = Signal(int)
    ordered = Signal(int, bool)

    def __init__(self, columns: Sequence[tuple[str, Callable[[Row], str]]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._total = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: set[int] = set()

    def start(self, total: int, rows: Sequence[Row]) -> None:
        """Have so many rows, of which the first page is known. Qt's view goes through all rows if they are not as many
        as before."""
        if total != self._total:
            self.reset(total)
            self.put(0, rows)
            return
        self._pages.clear()
        self._asked.clear()
        self._pages[0] = rows
        if total:
            self.dataChanged.emit(self.index(0, 0), self.index(total - 1, len(self._columns) - 1))

    def reset(self, total: int) -> None:
        """Have so many rows, none of them known."""
        self.beginResetModel()
        self._total = total
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def put(self, page: int, rows: Sequence[Row]) -> None:
        """Know the rows of a page, in place of what was known of them."""
        self._asked.discard(page)
        self._pages[page] = rows
        self._pages.move_to_end(page)
        if len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, self._total) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self._columns) - 1))

    def give_up(self, pages: Sequence[int]) -> None:
        """Let pages be asked for again: what was asked is not read."""
        self._asked -= set(pages)

    def row(self, number: int) -> Row | None:
        """Return a row, None where it is not known yet; then it is asked for."""
        if not 0 <= number < self._total:
            return None
        page, at = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is not None:
            return rows[at] if at < len(rows) else None
        if page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page)
        return None

    def known(self) -> list[Row]:
        """Return the rows that are known, from the first on."""
        return [row for page in sorted(self._pages) for row in self._pages[page]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not index.isValid() or not (shown or role == ROW_ROLE):
            return None
        return (self.shown(index.row(), index.column()) or None) if shown else self.row(index.row())

    def shown(self, number: int, column: int) -> str:
        """Return what a cell shows; a row that is not known is asked for."""
        row = self.row(number)
        if row is None:
            return "" if column else _COMING
        return self._columns[column][1](row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0] if 0 <= section < len(self._columns) else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self._columns):
            self.ordered.emit(column, order == Qt.SortOrder.DescendingOrder)
