"""Find words in the article: the line below it, with how many there are."""

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.view_models.article import Span
from desktop_app.widgets.fields import Line
from desktop_app.widgets.labels import button, label
from desktop_app.words import numeral


class _FindLine(Line):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            back = event.key() == Qt.Key.Key_Up or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """`found(span)` the place to show, `left` when the reviewer goes back to the article."""

    found = Signal(object)
    left = Signal()

    def __init__(self, text: Callable[[], str], start: Callable[[], int]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._text, self._start = text, start
        self.places: list[Span] = []
        self.at = -1
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 10, 6)
        self.line = _FindLine()
        self.line.setPlaceholderText(self.tr("Find in the article"))
        self.line.setAccessibleName(self.tr("Find in the article"))
        self.line.textChanged.connect(lambda _: self._search())
        self.line.stepped.connect(self.step)
        self.line.left.connect(self.leave)
        self._count = label("", "muted")
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for words, name, by in (("↑", self.tr("The one before"), -1), ("↓", self.tr("The next one"), 1)):
            made = button(words, lambda by=by: self.step(by), "link", name)  # type: ignore[misc]  # a default binds it
            made.setAccessibleName(name)
            row.addWidget(made)
        close = button("✕", self.leave, "link", self.tr("Close"))
        close.setAccessibleName(self.tr("Close the search"))
        row.addWidget(close)
        self.hide()

    def begin(self) -> None:
        """Show the line, with what was searched last marked to be typed over."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        if self.line.text():
            self._search()

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def forget(self) -> None:
        """Another article is shown: its places are others."""
        self.places, self.at = [], -1
        self._count.clear()
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        words = self.line.text().split()
        pattern = r"\s+".join(map(re.escape, words))
        self.places = [m.span() for m in re.finditer(pattern, self._text(), re.IGNORECASE)] if words else []
        start = self._start()
        self.at = next((i for i, place in enumerate(self.places) if place[0] >= start), 0) if self.places else -1
        self._show()

    def step(self, by: int) -> None:
        """Go to the next (or previous, -1) place, round the end."""
        if self.places:
            self.at = (self.at + by) % len(self.places)
            self._show()

    def _show(self) -> None:
        if self.places:
            self._count.setText(f"{numeral(self.at + 1)} / {numeral(len(self.places))}")
            self.found.emit(self.places[self.at])
        else:
            self._count.setText(self.tr("Not found") if self.line.text().strip() else "")
