"""Relations as thin lines over the article, while they are asked for."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.article import Span
from desktop_app.widgets.page_view import PageView

Pair = tuple[Span, Span, str]


class Links(QWidget):
    """Lies over a page and lets the mouse through; `pairs` tells what is linked in `text[start:end]`."""

    def __init__(self, page: PageView, theme: Theme, pairs: Callable[[], Iterable[Pair]]) -> None:
        super().__init__(page.viewport())
        self._page, self._theme, self._pairs = page, theme, pairs
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Relations"))
        self.hide()
        page.viewport().installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._moved)

    def turn(self) -> None:
        """Show the lines, or hide them."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.setGeometry(self._page.viewport().rect())
            self.raise_()

    def _moved(self) -> None:
        if self.isVisible():
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._page.viewport().rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme.tokens
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(11))
        painter.setFont(font)
        for source, target, words in self._pairs():
            a, b = self._page.box_of(source), self._page.box_of(target)
            if a is None or b is None or not (self._near(a) or self._near(b)):
                continue
            line = QColor(t.accent)
            line.setAlpha(170)
            painter.setPen(QPen(line, 1.3))
            start, end = _anchor(a), _anchor(b)
            path, middle = _curve(start, end)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(end, 2.6, 2.6)
            box = painter.fontMetrics().boundingRect(words).adjusted(-5, -2, 5, 2)
            box.moveCenter(middle.toPoint())
            painter.setPen(QPen(QColor(t.accent), 1))
            painter.setBrush(QColor(t.card))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(t.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _near(self, box: QRect) -> bool:
        return box.bottom() >= 0 and box.top() <= self.height()


def _anchor(box: QRect) -> QPointF:
    return QPointF(box.center().x(), box.top() + 2)


def _curve(start: QPointF, end: QPointF) -> tuple[QPainterPath, QPointF]:
    """Return an arc that leaves and arrives from above, and the place near its start where its name stands."""
    rise = 16 + min(60.0, abs(end.x() - start.x()) * 0.12 + abs(end.y() - start.y()) * 0.08)
    path = QPainterPath(start)
    path.cubicTo(start - QPointF(0, rise), end - QPointF(0, rise), end)
    return path, path.pointAtPercent(0.12)
