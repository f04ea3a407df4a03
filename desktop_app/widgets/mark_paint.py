"""How marks look. Kind is told by shape and tint, state by the line under it and a small sign; never by colour alone.

Figures are boxes, entities pills, dates a stripe behind the lower half, quotes a pale tint between two rules, claims a
bar in the margin with corners in the text. Open is dashed, accepted solid with a tick, corrected double with a pencil,
skipped dotted, rejected struck through in grey.
"""

import math
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTextBlock, QTextLine

from desktop_app.look.own_colours import own_colour
from desktop_app.look.theme import Tokens
from desktop_app.view_models.marks import Mark

_PEN_STYLES = {
    "suggested": Qt.PenStyle.DashLine,
    "skipped": Qt.PenStyle.DotLine,
    "rejected": Qt.PenStyle.DotLine,
}


@dataclass(slots=True)
class Stretch:
    """The part of a span that lies on one line, in the block's coordinates: its box, and the baseline in it."""

    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    em: float


class Box(NamedTuple):
    """A rectangle that something is painted in, in the block's coordinates or the page's."""

    left: float
    top: float
    right: float
    bottom: float

    def moved(self, x: float, y: float) -> "Box":
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def meets(self, others: "list[Box]") -> bool:
        """Return whether it has a point in common with one of them."""
        left, top, right, bottom = self
        return any(left <= o.right and right >= o.left and top <= o.bottom and bottom >= o.top for o in others)


@dataclass(slots=True)
class Shape:
    """A mark with its stretches and all the room that it takes.

    `first` and `last` say whether its ends lie in this block.
    """

    mark: Mark
    stretches: list[Stretch]
    first: bool
    last: bool
    box: Box


def room(found: list[Stretch]) -> Box:
    """Return the room that the ring, the lines below and the signs of these stretches take."""
    first, last = found[0], found[-1]
    more = first.em * 0.3 + 4
    return Box(
        min(s.left for s in found) - more,
        first.baseline - first.em * 0.93 - more,
        max(s.right for s in found) + more,
        last.baseline + last.em * 0.42 + 8,
    )


def stretches(block: QTextBlock, start: int, end: int) -> list[Stretch]:
    """Return where `start` to `end` (UTF-16, within the block) lies on the block's laid out lines."""
    layout = block.layout()
    found: list[Stretch] = []
    line = layout.lineForTextPosition(start)
    while line.isValid():
        low, high = line.textStart(), line.textStart() + line.textLength()
        if low >= end and found:
            break
        left = _x(line, max(start, low))
        right = _x(line, min(end, high))
        if end >= high:
            right = min(right, line.naturalTextRect().right())
        if right < left:
            left, right = right, left
        baseline = line.y() + line.ascent()
        em = line.ascent() + line.descent()
        found.append(Stretch(left, right, line.y(), line.y() + line.height(), baseline, em / 1.37))
        number = line.lineNumber() + 1
        if high >= end or number >= layout.lineCount():
            break
        line = layout.lineAt(number)
    return found


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    return float(found[0])


def outline(shape: list[Stretch], grow: float = 2.0) -> QPainterPath:
    """Return one path round all stretches."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    single = len(shape) == 1
    for i, s in enumerate(shape):
        top = s.baseline - s.em * 0.93 if i == 0 else s.top
        bottom = s.baseline + s.em * 0.42 if i == len(shape) - 1 else s.bottom
        box = QRectF(QPointF(s.left - grow, top - grow), QPointF(s.right + grow, bottom))
        if single:
            path.addRoundedRect(box, 3, 3)
        else:
            path.addRect(box)
    return path if single else path.simplified()


class MarkPainter:
    """Paints shapes of one scheme; `bar_x` is where the margin bar nearest to the text stands."""

    def __init__(self, tokens: Tokens, bar_x: float) -> None:
        self.bar_x = bar_x
        self._tokens = tokens
        self._tints = {kind: QColor(pair[0]) for kind, pair in tokens.marks.items()}
        self._lines = {kind: QColor(pair[1]) for kind, pair in tokens.marks.items()}
        self._grey = QColor(tokens.muted)
        self._card = QColor(tokens.card)
        self._accent, self._glow = QColor(tokens.accent), QColor(tokens.accent_tint)
        self._ring_pen = QPen(self._accent, 2)
        self._ring_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._pens: dict[tuple[str, str, str], QPen] = {}
        self._drawn: dict[tuple[str, int, float], QPixmap] = {}
        self._signs = {
            "accepted": QColor(tokens.good),
            "corrected": QColor(tokens.accent),
            "skipped": QColor(tokens.warn),
        }

    def room(self, mark: Mark, found: list[Stretch]) -> Box:
        """Return the room that a mark takes: for a claim from its bar in the margin."""
        box = room(found)
        left = self.bar_x - 7 * mark.lane - 10 if mark.kind == "claim" else box.left
        return Box(min(left, box.left), box.top, box.right, box.bottom + 3.5 * mark.lane)

    def under(self, painter: QPainter, shape: Shape) -> None:
        """Paint what lies behind the text."""
        mark = shape.mark
        if mark.status == "rejected" or mark.kind == "claim":
            return
        tint = self._tints[mark.kind]
        if mark.kind == "entity":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
        for s in shape.stretches:
            top, bottom = s.baseline - s.em * 0.86, s.baseline + s.em * 0.27
            if mark.kind == "date":
                top = s.baseline - s.em * 0.42
            box = QRectF(s.left - 1, top, s.right - s.left + 2, bottom - top)
            if mark.kind == "entity":
                painter.drawRoundedRect(box, s.em * 0.3, s.em * 0.3)
            else:
                painter.fillRect(box, tint)

    def over(self, painter: QPainter, shape: Shape) -> None:
        """Paint what lies over the text: lines, rules, corners, signs, and the margin bar of a claim."""
        mark = shape.mark
        if mark.kind == "claim":
            self._claim(painter, shape)
        elif mark.status == "rejected":
            self._struck(painter, shape)
        elif mark.kind == "quote":
            self._rules(painter, shape)
        else:
            self._underline(painter, shape)
        if shape.last and shape.stretches and mark.kind != "claim":
            s = shape.stretches[-1]
            self._sign(painter, QPointF(s.right + 1, s.baseline - s.em * 0.86), s.em * 0.27, mark.status)

    def finding(self, painter: QPainter, found: list[Stretch]) -> None:
        """Paint a wavy line below the stretches."""
        painter.setPen(QPen(self._lines["finding"], 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for s in found:
            wave = QPainterPath(QPointF(s.left, s.baseline + s.em * 0.6))
            x, up = s.left, True
            while x < s.right:
                x += 3
                wave.lineTo(min(x, s.right), s.baseline + s.em * (0.5 if up else 0.6))
                up = not up
            painter.drawPath(wave)

    def ring(self, painter: QPainter, found: list[Stretch]) -> None:
        """Paint the focus ring round the selected mention."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._ring_pen)
        painter.drawPath(outline(found))

    def glow(self, painter: QPainter, found: list[Stretch]) -> None:
        """Paint the ground of the selected claim."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(outline(found), self._glow)

    def _pen(self, use: str, mark: Mark, width: float) -> QPen:
        """Return the pen of a kind, a state and the colour of an own label (then a stronger one), made once."""
        known = (f"{use} {mark.kind}", mark.status, mark.colour)
        pen = self._pens.get(known)
        if pen is None:
            colour = self._grey if mark.status == "rejected" else self._lines[mark.kind]
            if mark.colour and mark.status != "rejected":
                colour, width = QColor(own_colour(self._tokens, mark.colour)), width + 1.4
            pen = self._pens[known] = QPen(colour, width, _PEN_STYLES.get(mark.status, Qt.PenStyle.SolidLine))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _underline(self, painter: QPainter, shape: Shape) -> None:
        mark = shape.mark
        painter.setPen(self._pen("line", mark, 1.6 if mark.status in ("accepted", "corrected") else 1.3))
        for s in shape.stretches:
            y = s.baseline + s.em * 0.27 + 1 + 3.5 * mark.lane
            painter.drawLine(QLineF(s.left, y, s.right, y))
            if mark.status == "corrected":
                painter.drawLine(QLineF(s.left, y + 3, s.right, y + 3))

    def _struck(self, painter: QPainter, shape: Shape) -> None:
        for s in shape.stretches:
            painter.setPen(QPen(self._grey, 1.2))
            painter.drawLine(QLineF(s.left, s.baseline - s.em * 0.24, s.right, s.baseline - s.em * 0.24))
            painter.setPen(self._pen("line", shape.mark, 1.2))
            painter.drawLine(QLineF(s.left, s.baseline + s.em * 0.3, s.right, s.baseline + s.em * 0.3))

    def _rules(self, painter: QPainter, shape: Shape) -> None:
        painter.setPen(self._pen("line", shape.mark, 2))
        double = shape.mark.status == "corrected"
        ends = ([(shape.stretches[0], True)] if shape.first else []) + (
            [(shape.stretches[-1], False)] if shape.last else []
        )
        for s, at_start in ends:
            x = s.left - 2 if at_start else s.right + 2
            for shift in (0, 3) if double else (0,):
                x += shift if at_start else -shift
                painter.drawLine(QLineF(x, s.baseline - s.em * 0.86, x, s.baseline + s.em * 0.27))

    def _claim(self, painter: QPainter, shape: Shape) -> None:
        mark = shape.mark
        first, last = shape.stretches[0], shape.stretches[-1]
        x = self.bar_x - 7 * mark.lane
        top, bottom = first.baseline - first.em * 0.8, last.baseline + last.em * 0.25
        painter.setPen(self._pen("bar", mark, 3 if mark.status == "accepted" else 2))
        painter.drawLine(QLineF(x, top, x, bottom))
        if mark.status == "corrected":
            painter.drawLine(QLineF(x - 3, top, x - 3, bottom))
        if mark.status != "rejected":
            self._corners(painter, shape)
        if shape.first:
            self._sign(painter, QPointF(x, top), first.em * 0.27, mark.status)

    def _corners(self, painter: QPainter, shape: Shape) -> None:
        painter.setPen(QPen(self._lines["claim"], 1.3))
        if shape.first:
            s = shape.stretches[0]
            x, y = s.left - 2, s.baseline - s.em * 0.92
            painter.drawPolyline([QPointF(x, y + s.em * 0.3), QPointF(x, y), QPointF(x + s.em * 0.3, y)])
        if shape.last:
            s = shape.stretches[-1]
            x, y = s.right + 2, s.baseline + s.em * 0.4
            painter.drawPolyline([QPointF(x, y - s.em * 0.3), QPointF(x, y), QPointF(x - s.em * 0.3, y)])

    def _sign(self, painter: QPainter, centre: QPointF, r: float, status: str) -> None:
        colour = self._signs.get(status)
        if colour is None:
            return
        ratio = painter.device().devicePixelRatioF()
        known = (status, round(r * 4), ratio)
        drawn = self._drawn.get(known)
        if drawn is None:
            drawn = self._drawn[known] = self._draw_sign(colour, r, status, ratio)
        half = drawn.width() / ratio / 2
        painter.drawPixmap(QPointF(centre.x() - half, centre.y() - half), drawn)

    def _draw_sign(self, colour: QColor, r: float, status: str, ratio: float) -> QPixmap:
        size = math.ceil(2 * r + 3)
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        centre = QPointF(size / 2, size / 2)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._card, 1))
        painter.setBrush(colour)
        painter.drawEllipse(centre, r, r)
        pen = QPen(self._card, max(1.2, r * 0.32))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in _GLYPHS[status]:
            painter.drawPolyline([QPointF(centre.x() + x * r, centre.y() + y * r) for x, y in line])
        painter.end()
        return picture


_GLYPHS = {
    "accepted": (((-0.5, 0.05), (-0.12, 0.42), (0.5, -0.4)),),
    "corrected": (((-0.45, 0.45), (0.4, -0.4)), ((-0.45, 0.45), (-0.45, 0.2))),
    "skipped": (((-0.45, -0.4), (-0.05, 0.0), (-0.45, 0.4)), ((0.1, -0.4), (0.5, 0.0), (0.1, 0.4))),
}
