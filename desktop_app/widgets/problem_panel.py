"""What went wrong, in one place: what happened, what to do, and when; instead of dialogs one on the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.look.theme import Theme
from desktop_app.view_models.problems import Problem, look
from desktop_app.widgets.labels import button, label
from desktop_app.widgets.rows import RowList


class ProblemPanel(QFrame):
    """`cleared` when the reviewer has dealt with them, `left` when it is to be put away."""

    cleared = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 10, 6)
        self._title = label("", "strong")
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(button(self.tr("Clear"), self.cleared.emit, "link", self.tr("These are dealt with")))
        close = button("✕", self.left.emit, "link", self.tr("Put the panel away"))
        close.setAccessibleName(self.tr("Put the panel away"))
        head.addWidget(close)
        column.addLayout(head)
        self.list = RowList(theme, self.tr("What went wrong"), lambda p: str(p.number), look)
        self.list.empty_text = self.tr("Nothing went wrong.")
        column.addWidget(self.list, 1)

    def show_problems(self, problems: list[Problem]) -> None:
        """Show them, the newest first."""
        self.list.rows.replace(problems)
        self._title.setText(self.tr("What went wrong") + (f"  {len(problems)}" if problems else ""))
        rows = min(3, max(1, len(problems)))
        self.setFixedHeight(self._theme.px(40) + rows * self._theme.px(64))
