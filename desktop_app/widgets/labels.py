"""Small parts: labels that show outside text as plain text, chips, buttons, areas."""

import html
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QToolTip, QWidget


def label(text: str = "", name: str = "", wrap: bool = False, select: bool = False) -> QLabel:
    """Return a label that never takes its text for markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if name:
        made.setObjectName(name)
    made.setWordWrap(wrap)
    if select:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class Elided(QLabel):
    """A label on one line of a card, which gives way: what has no room is cut with an ellipsis.

    It is opaque: otherwise Qt paints the card and the window below it each time its text changes.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, super().sizeHint().width()), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What was cut is told where the mouse rests."""
        if isinstance(event, QHelpEvent) and not self.toolTip():
            whole = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
            QToolTip.showText(event.globalPos(), "" if whole else plain_tip(self.text()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        box = self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.end()


class ElidedLink(QPushButton):
    """A link on one line, which gives way: what has no room is cut with an ellipsis."""

    def __init__(self, run: Callable[[], object]) -> None:
        super().__init__()
        self._whole = ""
        self.setObjectName("link")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("text-align: left;")
        self.clicked.connect(lambda: run())

    def show_text(self, text: str) -> None:
        """Show a text, or as much of it as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def _fit(self) -> None:
        room = self.width() - self.fontMetrics().averageCharWidth() * 2
        elided = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(elided.replace("&", "&&"))
        self.setToolTip("" if elided == self._whole else plain_tip(self._whole))


class OwnChip(QLabel):
    """A label of the project's own: its words, after a dot in its colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_label(self, words: str, colour: str) -> None:
        """Show a label, "" for none, in a colour, "" for that of every chip."""
        self.setText(f"● {words}")
        self.setVisible(bool(words))
        self.setStyleSheet(f"color: {colour};" if colour else "")


def plain_tip(text: str) -> str:
    """Return a tip that wraps its lines and never takes the text for markup."""
    return f"<qt>{html.escape(text)}</qt>"


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a chip or a banner another tone ("good", "warn", "bad" or "")."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def button(text: str, run: Callable[[], object], name: str = "", tip: str = "") -> QPushButton:
    """Return a push button; `name` "primary" or "link" sets its looks."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if name:
        made.setObjectName(name)
    if tip:
        made.setToolTip(tip)
    made.clicked.connect(lambda: run())
    return made


def scrolled(content: QWidget) -> QScrollArea:
    """Return an area in which the content scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("body")
    area.setWidget(content)
    return area
