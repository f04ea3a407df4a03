"""A plot drawn by hand: hovered or stepped through with the arrow keys, and saved as PNG or SVG.

Each series has a pattern of its own beside its colour, and is named in the legend.
"""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.look.theme import BASE_SIZE, Theme, Tokens
from desktop_app.look.typefaces import INTERFACE
from desktop_app.view_models.plots import Plot

_PATTERNS = (None, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense5Pattern)
PICTURE = QSize(720, 360)


class Ink(NamedTuple):
    """What a plot is drawn with; `px` scales a length at 100 %."""

    tokens: Tokens
    scale: float

    def px(self, size: float) -> float:
        return size * self.scale

    def font(self, size: float = BASE_SIZE, bold: bool = False) -> QFont:
        made = QFont(INTERFACE)
        made.setPixelSize(max(7, round(self.px(size))))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made


def draw(painter: QPainter, box: QRectF, plot: Plot, ink: Ink, chosen: int = -1) -> list[QRectF]:
    """Draw the bars, the axis and the legend in a box; returns where each bar can be pointed at."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not plot.bars or plot.most <= 0:
        painter.setFont(ink.font())
        painter.setPen(QColor(ink.tokens.muted))
        inner = box.adjusted(ink.px(4), ink.px(8), -ink.px(40), 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), plot.empty)
        return []
    if len(plot.series) > 1:
        below = box.bottom() - ink.px(18)
        if not plot.upright:
            below = min(below, box.top() + ink.px(34) * len(plot.bars) + ink.px(10))
        _legend(painter, QRectF(box.left(), below, box.width(), ink.px(18)), plot, ink)
        box = box.adjusted(0, 0, 0, -ink.px(28))
    return (_standing if plot.upright else _lying)(painter, box, plot, ink, chosen)


def _lying(painter: QPainter, box: QRectF, plot: Plot, ink: Ink, chosen: int) -> list[QRectF]:
    metrics = QFontMetricsF(ink.font())
    left = box.left() + min(box.width() * 0.4, max(metrics.horizontalAdvance(b.label) for b in plot.bars) + ink.px(12))
    room = box.right() - left - ink.px(56)
    pitch = min(ink.px(34), box.height() / len(plot.bars))
    thick = min(ink.px(18), pitch * 0.66)
    areas = []
    for i, bar in enumerate(plot.bars):
        area = QRectF(box.left(), box.top() + i * pitch, box.width(), pitch)
        areas.append(area)
        _shade(painter, area, ink, i == chosen)
        painter.setFont(ink.font(BASE_SIZE, i == chosen))
        painter.setPen(QColor(ink.tokens.text))
        name = QRectF(box.left() + ink.px(4), area.top(), left - box.left() - ink.px(8), pitch)
        words = QFontMetricsF(painter.font()).elidedText(bar.label, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter), words)
        x = left
        for j, part in enumerate(bar.parts):
            wide = room * part / plot.most
            if wide > 0:
                _part(painter, QRectF(x, area.center().y() - thick / 2, max(1.5, wide), thick), plot.tones[j], j, ink)
            x += wide
        painter.setPen(QColor(ink.tokens.muted))
        painter.setFont(ink.font(12))
        painter.drawText(
            QRectF(x + ink.px(6), area.top(), ink.px(60), pitch), int(Qt.AlignmentFlag.AlignVCenter), bar.end
        )
    return areas


def _standing(painter: QPainter, box: QRectF, plot: Plot, ink: Ink, chosen: int) -> list[QRectF]:
    foot = box.bottom() - ink.px(20)
    top = box.top() + ink.px(18)
    pitch = box.width() / len(plot.bars)
    thick = min(ink.px(26), pitch * 0.62)
    painter.setPen(QPen(QColor(ink.tokens.border), 1))
    painter.drawLine(QPointF(box.left(), foot), QPointF(box.right(), foot))
    every = max(1, round(ink.px(52) / pitch + 0.49))
    areas = []
    for i, bar in enumerate(plot.bars):
        area = QRectF(box.left() + i * pitch, box.top(), pitch, box.height())
        areas.append(area)
        _shade(painter, area, ink, i == chosen)
        y = foot
        for j, part in enumerate(bar.parts):
            high = (foot - top) * part / plot.most
            if high > 0:
                y -= high
                _part(painter, QRectF(area.center().x() - thick / 2, y, thick, max(1.5, high)), plot.tones[j], j, ink)
        painter.setFont(ink.font(11, i == chosen))
        painter.setPen(QColor(ink.tokens.muted))
        wide = QRectF(area.center().x() - ink.px(40), foot + ink.px(3), ink.px(80), ink.px(17))
        if (len(plot.bars) - 1 - i) % every == 0:
            painter.drawText(wide, int(Qt.AlignmentFlag.AlignCenter), bar.label)
        if sum(bar.parts) and (pitch > ink.px(24) or i == chosen):
            over = QRectF(wide.left(), y - ink.px(17), wide.width(), ink.px(16))
            painter.drawText(over, int(Qt.AlignmentFlag.AlignCenter), f"{sum(bar.parts):,.0f}")
    return areas


def _shade(painter: QPainter, area: QRectF, ink: Ink, chosen: bool) -> None:
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink.tokens.accent_tint))
        painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)


def _part(painter: QPainter, box: QRectF, tone: str, number: int, ink: Ink) -> None:
    colour = QColor(getattr(ink.tokens, tone))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = min(ink.px(3), box.width() / 2, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)
    pattern = _PATTERNS[number % len(_PATTERNS)]
    if pattern is not None:
        veil = QColor(ink.tokens.card)
        veil.setAlpha(150)
        painter.setBrush(QBrush(veil, pattern))
        painter.drawRoundedRect(box, radius, radius)


def _legend(painter: QPainter, box: QRectF, plot: Plot, ink: Ink) -> None:
    painter.setFont(ink.font(12))
    x = box.left() + ink.px(4)
    for j, name in enumerate(plot.series):
        _part(painter, QRectF(x, box.center().y() - ink.px(5), ink.px(16), ink.px(10)), plot.tones[j], j, ink)
        painter.setPen(QColor(ink.tokens.muted))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(name) + ink.px(4)
        painter.drawText(
            QRectF(x + ink.px(22), box.top(), wide, box.height()), int(Qt.AlignmentFlag.AlignVCenter), name
        )
        x += ink.px(22) + wide + ink.px(16)


def picture(painter: QPainter, size: QSize, plot: Plot, tokens: Tokens) -> None:
    """Draw a plot with its title on a ground of its own, to be saved."""
    ink = Ink(tokens, 1.0)
    painter.fillRect(0, 0, size.width(), size.height(), QColor(tokens.card))
    painter.setPen(QColor(tokens.text))
    painter.setFont(ink.font(16, bold=True))
    painter.drawText(QRectF(24, 18, size.width() - 48, 24), int(Qt.AlignmentFlag.AlignVCenter), plot.title)
    painter.setPen(QColor(tokens.muted))
    painter.setFont(ink.font(12))
    painter.drawText(QRectF(24, 42, size.width() - 48, 20), int(Qt.AlignmentFlag.AlignVCenter), plot.about)
    draw(painter, QRectF(24, 74, size.width() - 48, size.height() - 94), plot, ink)


def save(plot: Plot, path: Path, tokens: Tokens) -> bool:
    """Write a plot as SVG, or as PNG at twice its size; False where the file cannot be written."""
    if path.suffix.lower() == ".svg":
        from PySide6.QtSvg import QSvgGenerator

        written = QSvgGenerator()
        written.setFileName(str(path))
        written.setSize(PICTURE)
        written.setViewBox(QRectF(0, 0, PICTURE.width(), PICTURE.height()))
        written.setTitle(plot.title)
        written.setDescription(plot.spoken())
        painter = QPainter()
        if not painter.begin(written):
            return False
        picture(painter, PICTURE, plot, tokens)
        painter.end()
        return path.exists()
    image = QImage(PICTURE * 2, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    picture(painter, PICTURE, plot, tokens)
    painter.end()
    return image.save(str(path))


class PlotView(QWidget):
    """`pointed(words)` what the bar under the pointer (or chosen with the arrow keys) says, "" for none."""

    pointed = Signal(str)

    def __init__(self, theme: Theme, plot: Plot) -> None:
        super().__init__()
        self._theme, self.plot = theme, plot
        self.chosen = -1
        self.areas: list[QRectF] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_plot(plot)

    def show_plot(self, plot: Plot) -> None:
        self.plot = plot
        self.chosen = min(self.chosen, len(plot.bars) - 1)
        self.setAccessibleName(plot.title)
        self.setAccessibleDescription(plot.spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        lying = px(34) * max(3, len(self.plot.bars)) + px(40)
        return QSize(px(320), px(210) if self.plot.upright else lying)

    def minimumSizeHint(self) -> QSize:
        px = self._theme.px
        lying = px(22) * max(3, len(self.plot.bars)) + px(30)
        return QSize(px(200), px(150) if self.plot.upright else lying)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = Ink(self._theme.tokens, self._theme.percent / 100)
        self.areas = draw(painter, QRectF(self.rect()).adjusted(4, 2, -4, -2), self.plot, ink, self.chosen)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _choose(self, number: int) -> None:
        if number != self.chosen:
            self.chosen = number
            self.pointed.emit(self.plot.bars[number].said if 0 <= number < len(self.plot.bars) else "")
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self._choose(next((i for i, area in enumerate(self.areas) if area.contains(at)), -1))

    def leaveEvent(self, event: QEvent) -> None:
        self._choose(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()), 0)  # fmt: skip
        if step and self.plot.bars:
            self._choose(max(0, min(len(self.plot.bars) - 1, self.chosen + step)))
        else:
            super().keyPressEvent(event)
