"""A passage in the reading face: its place tinted, what differs underlined and in bold. Plain text only."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.inconsistencies import Passage


class PassageText(QWidget):
    """Lays a passage out in the width that it gets; its height follows."""

    def __init__(self, theme: Theme, passage: Passage) -> None:
        super().__init__()
        self._theme, self._passage = theme, passage
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(f"{passage.title}: {passage.text}")
        self._layout, self._height = QTextLayout(), 0.0
        self._lay_out(max(200, self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(width)
        return int(self._height) + 2

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(200, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.tokens.text))
        self._layout.draw(painter, QPointF(0, 0), [], QRectF(self.rect()))
        self._underline(painter)
        painter.end()

    def _lay_out(self, width: int) -> None:
        p, t = self._passage, self._theme.tokens
        font = self._theme.reading_font(90)
        made = QTextLayout(p.text.replace("\n", "\u2028"), font)
        place, words = QTextCharFormat(), QTextCharFormat()
        tint = t.marks["finding"][0]
        place.setBackground(QColor(tint))
        words.setBackground(QColor(tint))
        words.setFontWeight(QFont.Weight.DemiBold)
        ranges = [self._range(p.start, p.end, place), *(self._range(a, b, words) for a, b in p.marks)]
        made.setFormats(ranges)
        made.beginLayout()
        y = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(max(80, width))
            line.setPosition(QPointF(0, y))
            y += line.height() + line.leading()
        made.endLayout()
        self._layout, self._height = made, y

    def _range(self, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = _units(self._passage.text[:start])
        made.length = _units(self._passage.text[start:end])
        made.format = form
        return made

    def _underline(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._theme.tokens.marks["finding"][1]), max(2, self._theme.px(2)))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in self._passage.marks:
            first, last = _units(self._passage.text[:start]), _units(self._passage.text[:end])
            for i in range(self._layout.lineCount()):
                line = self._layout.lineAt(i)
                low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
                if low < high:
                    left, right = _x(line, low), _x(line, high)
                    y = line.y() + line.ascent() + self._theme.px(4)
                    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # its stub says object


def _units(text: str) -> int:
    """Return how many UTF-16 units a text takes: Qt counts in these."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
