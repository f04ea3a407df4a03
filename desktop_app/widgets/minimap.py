"""Beside the scroll bar: where in the article claims and inconsistencies lie, and what of them is open."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.minimap import Tick


class Minimap(QWidget):
    """`wanted(share)` when the reviewer points at a place, 0 the top and 1 the bottom of the article."""

    wanted = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.ticks: list[Tick] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Map of claims and inconsistencies"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Claims (filled: decided) on the left, inconsistencies on the right"))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), 100)

    def show_ticks(self, ticks: list[Tick]) -> None:
        """Show these; painted only where they differ."""
        if ticks != self.ticks:
            self.ticks = ticks
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        for tick in self.ticks:
            y = 3 + tick.share * (self.height() - 8)
            if tick.finding:
                painter.fillRect(QRectF(px(10), y, px(5), px(3)), QColor(t.marks["finding"][1]))
            elif tick.settled:
                painter.fillRect(QRectF(px(2), y, px(6), px(2)), QColor(t.good))
            else:
                painter.setPen(QColor(t.marks["claim"][1]))
                painter.drawRect(QRectF(px(2), y, px(6), px(2)))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
