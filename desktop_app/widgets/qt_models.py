"""The one list and the one table model: plain rows shown by Qt's views."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The role under which a delegate finds the row itself."""


class ListModel(QAbstractListModel, Generic[Row]):
    """Rows in one column. `text` is what is displayed and searched, `spoken` what assistive technology reads.

    `more` is called where the view comes to the end of the rows; it may add some later, by `replace`.
    """

    def __init__(
        self,
        text: Callable[[Row], str],
        key: Callable[[Row], str],
        spoken: Callable[[Row], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._text = text
        self._key = key
        self._spoken = spoken or text
        self.more: Callable[[], object] | None = None

    def canFetchMore(self, parent: Index) -> bool:
        return self.more is not None and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.more is not None:
            self.more()

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows. Where the same ones stand in the same order, only those that differ are repainted; what
        comes after them is added."""
        before = self.rows
        if before and [self._key(r) for r in before] == [self._key(r) for r in rows[: len(before)]]:
            if len(rows) > len(before):
                self.beginInsertRows(QModelIndex(), len(before), len(rows) - 1)
                self.rows = list(rows)
                self.endInsertRows()
            else:
                self.rows = list(rows)
            for i, (old, new) in enumerate(zip(before, rows, strict=False)):
                if old != new:
                    self.dataChanged.emit(self.index(i), self.index(i))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """Return the index of the row with a key; an invalid one where there is none."""
        at = next((i for i, r in enumerate(self.rows) if self._key(r) == key), -1)
        return self.index(at) if at >= 0 else QModelIndex()

    def key_at(self, index: Index) -> str:
        return self._key(self.rows[index.row()]) if index.isValid() else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == ROW_ROLE else None


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows in columns, each a heading and a function of the row."""

    def __init__(self, columns: Sequence[tuple[str, Callable[[Row], str]]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._columns = tuple(columns)

    def replace(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._columns[index.column()][1](row)
        return row if role == ROW_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0] if 0 <= section < len(self._columns) else None
        return None
