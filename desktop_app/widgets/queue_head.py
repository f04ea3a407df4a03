"""Above the queue: which search it is, how much of it is left, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.widgets.labels import Elided, button, label
from desktop_app.words import numeral


class QueueHead(QWidget):
    """`left` when all articles are to stand in the queue again."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(1)
        row = QHBoxLayout()
        self._name = Elided("strong")
        row.addWidget(self._name, 1)
        out = button("✕", self.left.emit, "link", self.tr("All articles again"))
        out.setAccessibleName(self.tr("All articles again"))
        row.addWidget(out)
        column.addLayout(row)
        self._count = label("", "hint", wrap=True)
        column.addWidget(self._count)

    def show_queue(self, name: str, left: int, size: tuple[int, int], key: str) -> None:
        """Show a search: its name, how many of its places wait, how many there are in how many articles."""
        self._name.setText(f"★ {name}")
        self._name.setToolTip(name)
        places, articles = size
        words = self.tr("%1 of %2 places open, articles: %3") if left else self.tr("%2 places, articles: %3")
        words = words.replace("%1", numeral(left)).replace("%2", numeral(places)).replace("%3", numeral(articles))
        out = self.tr("%s shows all articles").replace("%s", key)
        self._count.setText(f"{words}. {out}." if key else f"{words}.")
        self.setAccessibleName(f"{name}: {words}")
