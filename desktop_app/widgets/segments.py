"""A row of choices of which one holds: filters and the ways in, by mouse, arrow keys and Tab."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy

from desktop_app.widgets.flow import Flow


class Segments(QFrame):
    """`picked(code)` when the reviewer picks another one."""

    picked = Signal(str)

    def __init__(self, name: str, choices: Mapping[str, str], chosen: str) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAccessibleName(name)
        row = Flow(self, gap=2)
        row.setContentsMargins(2, 2, 2, 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._words = dict(choices)
        self.buttons: dict[str, QPushButton] = {}
        for code, words in choices.items():
            made = QPushButton(words)
            made.setObjectName("segment")
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setAccessibleName(f"{name}: {words}")
            made.clicked.connect(lambda _=False, c=code: self.picked.emit(c))
            self._group.addButton(made)
            self.buttons[code] = made
            row.addWidget(made)
        self.choose(chosen)

    @property
    def code(self) -> str:
        return next((c for c, b in self.buttons.items() if b.isChecked()), "")

    def choose(self, code: str) -> None:
        """Show which one holds, without telling."""
        self.buttons[code].setChecked(True)

    def count(self, numbers: Mapping[str, int]) -> None:
        """Show a number beside each choice."""
        for code, number in numbers.items():
            words = self._words[code]
            self.buttons[code].setText(f"{words}  {number}" if number else words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        codes = list(self.buttons)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step:
            code = codes[(codes.index(self.code) + step) % len(codes)]
            self.choose(code)
            self.buttons[code].setFocus()
            self.picked.emit(code)
        else:
            super().keyPressEvent(event)
