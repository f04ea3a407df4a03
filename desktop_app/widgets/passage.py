"""A passage in the reading face: its place tinted, what differs underlined and in bold. Plain text only."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
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
        self._laid_for: tuple[object, ...] = ()
        self._laid = (QTextLayout(), 0.0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._lay_out(width)[1]) + 2

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.tokens.text))
        layout, _ = self._lay_out(self.width())
        layout.draw(painter, QPointF(0, 0), [], QRectF(self.rect()))
        self._underline(painter, layout)
        painter.end()

    def _lay_out(self, width: int) -> tuple[QTextLayout, float]:
        """Return the lines for a width and how high they are: a layout asks for widths that it then does not give."""
        wanted = (width, self._theme.reading_font(90).key(), self._theme.tokens)
        if self._laid_for != wanted:
            self._laid_for, self._laid = wanted, self._made(width)
        return self._laid

    def _made(self, width: int) -> tuple[QTextLayout, float]:
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
        return made, y

    def _range(self, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = _units(self._passage.text[:start])
        made.length = _units(self._passage.text[start:end])
        made.format = form
        return made

    def _underline(self, painter: QPainter, layout: QTextLayout) -> None:
        pen = QPen(QColor(self._theme.tokens.marks["finding"][1]), max(2, self._theme.px(2)))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in self._passage.marks:
            first, last = _units(self._passage.text[:start]), _units(self._passage.text[:end])
            for i in range(layout.lineCount()):
                line = layout.lineAt(i)
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
