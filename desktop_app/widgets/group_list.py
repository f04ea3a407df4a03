"""A list of rows under headings: the headings are read, and never chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from desktop_app.look.theme import Theme
from desktop_app.view_models.rows import Look
from desktop_app.widgets.qt_models import ROW_ROLE, ListModel
from desktop_app.widgets.rows import RowDelegate, RowList

Index = QModelIndex | QPersistentModelIndex


class GroupModel(ListModel[Any]):
    """A list model whose headings cannot be selected."""

    def __init__(self, heads: type, *given: Any) -> None:
        super().__init__(*given)
        self._heads = heads

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and index.row() < len(self.rows) and isinstance(self.rows[index.row()], self._heads):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


class GroupDelegate(RowDelegate):
    """Paints headings small and quiet, rows as ever."""

    def __init__(self, heads: type, theme: Theme, look: Callable[[Any], Look], parent: QListView) -> None:
        super().__init__(theme, look, parent)
        self._heads = heads

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if not isinstance(index.data(ROW_ROLE), self._heads):
            return super().sizeHint(option, index)
        return QSize(self._view.viewport().width(), self._theme.px(17) + QFontMetrics(option.font).lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not isinstance(index.data(ROW_ROLE), self._heads):
            super().paint(painter, option, index)
            return
        look, t, px = self._look(index.data(ROW_ROLE)), self._theme.tokens, self._theme.px
        box: QRect = option.rect
        painter.save()
        painter.fillRect(box, QColor(t.raised))
        painter.setPen(QColor(t.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        font = self._small(option.font)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.muted))
        inner = box.adjusted(px(12), 0, -px(12), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, look.detail)
        room = inner.width() - QFontMetrics(font).horizontalAdvance(look.detail) - px(12)
        title = QFontMetrics(font).elidedText(look.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class GroupList(RowList):
    """`picked(key)` when a row is chosen; `moved(key)` when another one is looked at."""

    def __init__(
        self, heads: type, theme: Theme, name: str, key: Callable[[Any], str], look: Callable[[Any], Look]
    ) -> None:
        super().__init__(theme, name, key, look)
        from desktop_app.view_models.rows import spoken

        self._heads = heads
        self.rows = GroupModel(heads, lambda r: look(r).title, key, lambda r: spoken(look(r)), self)
        self.setModel(self.rows)
        self.setItemDelegate(GroupDelegate(heads, theme, look, self))
        # Otherwise all rows are laid out before the first is shown: 7 s for 20,000.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(100)

    @property
    def current_key(self) -> str:
        """The key of the row that is looked at, "" for none and for a heading."""
        index = self.currentIndex()
        if not index.isValid() or isinstance(self.rows.rows[index.row()], self._heads):
            return ""
        return self.rows.key_at(index)

    def step(self, by: int) -> bool:
        """Look at the next (or previous, -1) row that is no heading; False where there is none."""
        at = self.currentIndex().row() if self.currentIndex().isValid() else -1
        at += by
        while 0 <= at < self.rows.rowCount():
            if not isinstance(self.rows.rows[at], self._heads):
                self.setCurrentIndex(self.rows.index(at))
                return True
            at += by
        return False

    def after(self, key: str) -> str:
        """Return the key of the row that follows, else of the one before; "" where there is no other."""
        keys = [self.rows.key_at(self.rows.index(i)) for i, r in enumerate(self.rows.rows)
                if not isinstance(r, self._heads)]  # fmt: skip
        if key not in keys or len(keys) < 2:
            return ""
        at = keys.index(key)
        return keys[at + 1] if at + 1 < len(keys) else keys[at - 1]

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid() and not isinstance(self.rows.rows[index.row()], self._heads):
            super()._pick(index)
