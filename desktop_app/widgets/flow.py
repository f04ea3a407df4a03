"""A row that goes on below where it has no more room: nothing in it is ever cut."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets in their own size, from left to right, then in the next row; `right` puts rows to the right.

    `apart` puts the last widget at the right edge of its row, away from the others.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 6, right: bool = False, apart: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._right, self._apart = gap, right, apart
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        m: QMargins = self.contentsMargins()
        inner = width - m.left() - m.right()
        rows = self._rows(inner)
        heights = sum(max(_size(i, inner).height() for i in row) for row in rows)
        return heights + self._gap * max(0, len(rows) - 1) + m.top() + m.bottom()

    def sizeHint(self) -> QSize:
        m = self.contentsMargins()
        shown = [i.sizeHint() for i in self._shown()]
        wide = sum(s.width() for s in shown) + self._gap * max(0, len(shown) - 1)
        high = max((s.height() for s in shown), default=0)
        return QSize(wide + m.left() + m.right(), high + m.top() + m.bottom())

    def minimumSize(self) -> QSize:
        m = self.contentsMargins()
        shown = [i.sizeHint() for i in self._shown()]
        wide = max((s.width() for s in shown), default=0)
        high = max((s.height() for s in shown), default=0)
        return QSize(wide + m.left() + m.right(), high + m.top() + m.bottom())

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        inner = box.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for row in self._rows(inner.width()):
            sizes = [_size(i, inner.width()) for i in row]
            wide = sum(size.width() for size in sizes) + self._gap * (len(row) - 1)
            x = inner.left() + (max(0, inner.width() - wide) if self._right else 0)
            high = max(size.height() for size in sizes)
            for item, size in zip(row, sizes, strict=True):
                if self._apart and item is self._items[-1]:
                    x = inner.left() + inner.width() - size.width()
                item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [i for i in self._items if not i.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = -1
        for item in self._shown():
            wide = min(width, item.sizeHint().width())
            if not rows or wide > left:
                rows.append([])
                left = width
            rows[-1].append(item)
            left -= wide + self._gap
        return rows


def _size(item: QLayoutItem, room: int) -> QSize:
    """Return the size that an item gets: its own, narrower and higher where there is less room."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    return QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else size.height())
