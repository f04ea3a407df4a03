"""A list of rows that look alike: sign, title, detail, badge, and a thin bar of progress."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.rows import Look, spoken
from desktop_app.widgets.qt_models import ROW_ROLE, ListModel

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints `Look`s; the height follows the width of the list."""

    def __init__(self, theme: Theme, look: Callable[[Any], Look], parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = self._look(index.data(ROW_ROLE))
        px = self._theme.px
        width = self._view.viewport().width()
        lines = len(self._lines(look, width - px(46), option.font))
        metrics = QFontMetrics(option.font)
        small = QFontMetrics(self._small(option.font))
        lines_below = 2 if self._stacked(look, width - px(46), small) else 1
        height = px(20) + lines * metrics.lineSpacing() + px(3) + lines_below * small.lineSpacing()
        return QSize(width, height + (px(7) if look.share is not None else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._look(index.data(ROW_ROLE))
        t, px = self._theme.tokens, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(t.accent_tint))
            painter.fillRect(QRect(box.left(), box.top(), px(3), box.height()), QColor(t.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(t.raised))
        painter.setPen(QColor(t.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        left, right, top = box.left() + px(34), box.right() - px(12), box.top() + px(10)
        painter.setFont(option.font)
        painter.setPen(QColor(_tone(t, look.tone)) if look.tone != "muted" else QColor(t.muted))
        metrics = QFontMetrics(option.font)
        painter.drawText(
            QRect(box.left() + px(8), top, px(22), metrics.lineSpacing()), Qt.AlignmentFlag.AlignCenter, look.sign
        )
        painter.setPen(QColor(t.muted if look.faded else t.text))
        for line in self._lines(look, right - left, option.font):
            painter.drawText(QPointF(left, top + metrics.ascent()), line)
            top += metrics.lineSpacing()
        self._paint_detail(painter, look, QRect(left, top + px(3), right - left, metrics.lineSpacing()), option.font)
        if look.share is not None:
            self._paint_share(painter, look.share, QRectF(left, box.bottom() - px(10), right - left, px(3)))
        painter.restore()

    def _paint_detail(self, painter: QPainter, look: Look, box: QRect, font: QFont) -> None:
        t, px = self._theme.tokens, self._theme.px
        small = self._small(font)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        wide = metrics.horizontalAdvance(look.badge)
        stacked = self._stacked(look, box.width(), metrics)
        painter.setPen(QColor(_tone(t, look.tone)))
        below = box.translated(0, metrics.lineSpacing()) if stacked else box
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        painter.drawText(below, side | Qt.AlignmentFlag.AlignTop, look.badge)
        painter.setPen(QColor(t.muted))
        room = box.width() - (wide + px(12) if look.badge and not stacked else 0)
        detail = metrics.elidedText(look.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, detail)

    def _stacked(self, look: Look, width: int, metrics: QFontMetrics) -> bool:
        """Return whether the badge stands below the detail, as too little of that could be read beside it."""
        wanted, badge = metrics.horizontalAdvance(look.detail), metrics.horizontalAdvance(look.badge)
        return bool(look.badge) and width - badge - self._theme.px(12) < min(wanted, width) * 0.55

    def _paint_share(self, painter: QPainter, share: float, box: QRectF) -> None:
        t = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.border))
        painter.drawRoundedRect(box, 1.5, 1.5)
        if share > 0:
            painter.setBrush(QColor(t.good if share >= 1 else t.accent))
            painter.drawRoundedRect(
                QRectF(box.left(), box.top(), max(3.0, box.width() * share), box.height()), 1.5, 1.5
            )

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPixelSize(self._theme.px(12))
        return small

    def _lines(self, look: Look, width: int, font: QFont) -> list[str]:
        """Return the title in at most `look.lines` lines, the last one elided."""
        text = look.title[:400]
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        for _ in range(look.lines + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width))
            starts.append(line.textStart())
        layout.endLayout()
        units = text.encode("utf-16-le")
        ends = [*starts[1:], len(units) // 2]
        pieces = [
            units[2 * a : 2 * b].decode("utf-16-le", "replace").rstrip() for a, b in zip(starts, ends, strict=True)
        ]
        if len(pieces) > look.lines:
            rest = " ".join(pieces[look.lines - 1 :])
            rest = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            pieces = [*pieces[: look.lines - 1], rest]
        return pieces or [""]


def _tone(tokens: Any, tone: str) -> str:
    return str(getattr(tokens, tone)) if tone else str(tokens.muted)


class RowList(QListView):
    """A list of rows. `picked(key)` when the reviewer chooses one with mouse or keyboard."""

    picked = Signal(str)

    def __init__(self, theme: Theme, name: str, key: Callable[[Any], str], look: Callable[[Any], Look]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows: ListModel[Any] = ListModel(lambda r: look(r).title, key, lambda r: spoken(look(r)), self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)
        self._theme = theme
        self.empty_text = ""

    def mark(self, key: str) -> None:
        """Show which row is on the desk, without choosing it."""
        index = self.rows.find(key)
        if not index.isValid():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if not self.rows.rows and self.empty_text:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._theme.tokens.muted)))
            margin = self._theme.px(20)
            box = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(box, int(flags), self.empty_text)
            painter.end()

    def _pick(self, index: QModelIndex) -> None:
        key = self.rows.key_at(index)
        if key:
            self.picked.emit(key)


def card(*content: QWidget, parent: QWidget | None = None) -> QFrame:
    """Return a white card with its content, one below the other."""
    from PySide6.QtWidgets import QVBoxLayout

    frame = QFrame(parent)
    frame.setObjectName("card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for widget in content:
        column.addWidget(widget)
    return frame
