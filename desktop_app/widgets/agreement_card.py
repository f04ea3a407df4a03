"""Agreement between reviewers: a table with intervals drawn, for each pair, and what the numbers mean."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.agreement import NOTES, AgreementRow, AgreementView
from desktop_app.widgets.labels import label
from desktop_app.widgets.segments import Segments
from desktop_app.words import numeral


class IntervalBar(QWidget):
    """A coefficient from 0 to 1 as a point, with its interval as a line with ends."""

    def __init__(self, theme: Theme, row: AgreementRow) -> None:
        super().__init__()
        self._theme, self._row = theme, row
        self.setAccessibleName(row.spoken())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(90), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, t, px = QPainter(self), self._theme.tokens, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(px(6), 0, -px(6), 0)
        y = box.center().y()
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        for share in (0.0, 0.5, 1.0):
            x = box.left() + share * box.width()
            painter.drawLine(QPointF(x, y - px(4)), QPointF(x, y + px(4)))
        row = self._row
        if row.low is not None and row.high is not None:
            painter.setPen(QPen(QColor(t.accent), max(2, px(2))))
            low, high = self._x(box, row.low), self._x(box, row.high)
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for x in (low, high):
                painter.drawLine(QPointF(x, y - px(5)), QPointF(x, y + px(5)))
        if row.value is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.text))
            painter.drawEllipse(QPointF(self._x(box, row.value), y), px(4), px(4))
        painter.end()

    def _x(self, box: QRectF, value: float) -> float:
        return box.left() + min(1.0, max(0.0, value)) * box.width()


class AgreementCard(QWidget):
    """Shows the coefficients of one pair at a time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view = AgreementView((), (), "")
        self._pairs: Segments | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 14, 18, 16)
        self._column.setSpacing(8)
        self._column.addWidget(label(self.tr("Agreement between reviewers, in numbers"), "strong"))
        self._place = QHBoxLayout()
        self._column.addLayout(self._place)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(5)
        self._rows.setColumnStretch(3, 1)
        self._column.addLayout(self._rows)
        self._words = label("", "hint", wrap=True, select=True)
        self._column.addWidget(self._words)
        self._column.addStretch(1)

    @property
    def pair(self) -> str:
        """The pair that is shown."""
        return self._pairs.code if self._pairs is not None else ""

    def show_agreement(self, view: AgreementView) -> None:
        """Show the pairs and the numbers of one; the pair that was looked at stays."""
        if view == self._view and self._pairs is not None:
            return
        wanted, self._view = self.pair, view
        if self._pairs is not None:
            self._pairs.hide()
            self._pairs.deleteLater()
            self._pairs = None
        if view.names:
            chosen = wanted if wanted in view.names else view.names[0]
            self._pairs = Segments(self.tr("Between"), {n: n for n in view.names}, chosen)
            self._pairs.picked.connect(lambda _: self._fill())
            self._place.addWidget(self._pairs, 1)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fill()

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = self._view.rows(self.pair)
        if not rows:
            self._words.setText(self._view.empty)
            return
        heads = (self.tr("Of what"), self.tr("Measure"), self.tr("Value"), self.tr("0 … 1"), self.tr("95 %"),
                 self.tr("Items"))  # fmt: skip
        for column, words in enumerate(heads):
            self._rows.addWidget(label(words, "muted"), 0, column)
        line = 1
        what = said = ""
        for row in rows:
            said = said if row.what == what else ""
            self._row(row, line, first=row.what != what)
            what, line = row.what, line + 1
            if row.caution and row.caution != said:
                said = row.caution
                note = label(f"⚠ {row.caution}", "hint", wrap=True)
                self._rows.addWidget(note, line, 1, 1, 5)
                line += 1
        measures = {r.measure.casefold() for r in rows}
        meant = [f"{name}: {words}" for name, words in self._view.meanings if name.casefold() in measures]
        self._words.setText("\n\n".join([*meant, *NOTES.values()]))

    def _row(self, row: AgreementRow, line: int, *, first: bool) -> None:
        cells = (row.what if first else "", row.measure, row.number, "", row.interval, numeral(row.items))
        for column, words in enumerate(cells):
            if column == 3:
                self._rows.addWidget(IntervalBar(self._theme, row), line, column)
            else:
                self._rows.addWidget(label(words, "strong" if column == 2 else "", select=True), line, column)
