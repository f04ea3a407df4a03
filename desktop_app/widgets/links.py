"""Relations as thin lines over the article, while they are asked for."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.article import Span
from desktop_app.widgets.page_view import PageView

Pair = tuple[Span, Span, str]
BELOW = 3
"""Pixels below the words in which a line runs: between these and the next line of text."""


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
            painter.setPen(QPen(line, 1.1))
            margin = self._margin()
            path = way(a, b, margin)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            painter.setBrush(QColor(t.accent))
            painter.drawEllipse(path.currentPosition(), 2.6, 2.6)
            self._name(painter, words, (a.bottom() + BELOW, b.bottom() + BELOW), margin)
        painter.end()

    def _name(self, painter: QPainter, words: str, ends: tuple[float, float], margin: float) -> None:
        """Say along the line in the margin what the relation is, where it is long enough; the inspector says it too."""
        metrics, long = painter.fontMetrics(), abs(ends[1] - ends[0])
        if metrics.horizontalAdvance(words) > long:
            return
        painter.save()
        painter.translate(margin - metrics.height() - 1, max(ends))
        painter.rotate(-90)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(QRectF(0, 0, long, metrics.height()), Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _margin(self) -> float:
        """Return where in the margin the lines go up and down, left of the bars of claims."""
        return self._page.document().documentMargin() * 0.45

    def _near(self, box: QRect) -> bool:
        return box.bottom() >= 0 and box.top() <= self.height()


def way(source: QRect, target: QRect, margin: float) -> QPainterPath:
    """Return a line from below one place to below another, which crosses no word: it runs below the lines of text,
    and from line to line in the margin (at x = `margin`)."""
    below_a, below_b = source.bottom() + BELOW, target.bottom() + BELOW
    path = QPainterPath(QPointF(source.center().x(), source.bottom() - 1))
    path.lineTo(source.center().x(), below_a)
    if source.top() != target.top():
        path.lineTo(margin, below_a)
        path.lineTo(margin, below_b)
    path.lineTo(target.center().x(), below_b)
    path.lineTo(target.center().x(), target.bottom() - 1)
    return path
