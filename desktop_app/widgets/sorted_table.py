"""A table that is sorted by a click on a heading, without a proxy between."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt

from desktop_app.widgets.qt_models import TableModel

Row = TypeVar("Row")


class SortedTable(TableModel[Row], Generic[Row]):
    """Columns are heading, what is shown, and what is sorted by. `key` tells rows apart."""

    def __init__(
        self,
        columns: Sequence[tuple[str, Callable[[Row], str], Callable[[Row], Any]]],
        key: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__([(heading, shown) for heading, shown, _ in columns], parent)
        self._keys = [by for _, _, by in columns]
        self._key = key
        self._by, self._order = 0, Qt.SortOrder.AscendingOrder

    def replace(self, rows: Sequence[Row]) -> None:
        super().replace(self._sorted(rows))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal in it stay as they stood."""
        if not 0 <= column < len(self._keys):
            return
        self._by, self._order = column, order
        super().replace(self._sorted(self.rows))

    def find(self, key: str) -> QModelIndex:
        """Return the index of the row with a key; an invalid one where there is none."""
        at = next((i for i, r in enumerate(self.rows) if self._key(r) == key), -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    def key_at(self, index: QModelIndex) -> str:
        return self._key(self.rows[index.row()]) if index.isValid() and index.row() < len(self.rows) else ""

    def _sorted(self, rows: Sequence[Row]) -> list[Row]:
        return sorted(rows, key=self._keys[self._by], reverse=self._order == Qt.SortOrder.DescendingOrder)
