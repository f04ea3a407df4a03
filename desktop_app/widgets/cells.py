"""The cells of a table that has very many: painted at once, without Qt's style sheet and its seven questions a cell."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop_app.look.theme import Theme
from desktop_app.widgets.lazy_table import LazyTable

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints one line of text a cell, elided, with a thin rule below; one that fits is not measured again."""

    def __init__(self, theme: Theme, table: QTableView, rows: LazyTable[Any]) -> None:
        super().__init__(table)
        self._theme, self._rows = theme, rows
        theme.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        tokens = self._theme.tokens
        self._text, self._rule = QColor(tokens.text), QColor(tokens.border)
        self._chosen, self._focus = QColor(tokens.accent_tint), QColor(tokens.accent)
        self._pad = self._theme.px(8)
        self._elided: dict[tuple[str, int], str] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._chosen)
        painter.setPen(self._rule)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        text = self._rows.shown(index.row(), index.column())
        if text:
            metrics = option.fontMetrics
            width = box.width() - 2 * self._pad
            painter.setFont(option.font)
            painter.setPen(self._text)
            below = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(box.left() + self._pad, below), self._fitting(text, width, option))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._focus)
            painter.drawRect(box.adjusted(0, 0, -1, -2))

    def _fitting(self, text: str, width: int, option: QStyleOptionViewItem) -> str:
        found = self._elided.get((text, width))
        if found is None:
            if len(self._elided) > 4_000:
                self._elided.clear()
            line = text.replace("\n", " ")
            found = option.fontMetrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
            self._elided[(text, width)] = found
        return found
