"""The history of a thing: its decisions, the newest first, and what each changed; and a way back to each moment."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.history import History, HistoryRow, look, told
from desktop_app.widgets.labels import button, label, scrolled
from desktop_app.widgets.rows import RowList


class HistoryDialog(QDialog):
    """`back_to(moment, words)` when the project is to be seen as it was after a decision."""

    back_to = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = History("", ())
        self.setWindowTitle(self.tr("History"))
        self.resize(theme.px(720), theme.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        self._about = label("", "title", wrap=True)
        column.addWidget(self._about)
        self.list = RowList(theme, self.tr("Decisions, the newest first"), lambda r: r.event_id, look)
        self.list.empty_text = self.tr("Reading …")
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        column.addWidget(self.list, 3)
        self._told = label("", "", wrap=True, select=True)
        self._told.setContentsMargins(8, 6, 8, 6)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told.setAccessibleName(self.tr("What it changed"))
        column.addWidget(scrolled(self._told), 2)
        foot = QHBoxLayout()
        self._then = button(self.tr("The project as it was then…"), self._go_back, "link")
        foot.addWidget(self._then)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept, "primary"))
        column.addLayout(foot)
        self.list.picked.connect(lambda _: self._go_back())

    @property
    def current(self) -> HistoryRow | None:
        at = self.list.currentIndex().row()
        return self._history.rows[at] if 0 <= at < len(self._history.rows) else None

    @property
    def words(self) -> str:
        """What the decision that is looked at changed."""
        return self._told.text()

    def show_history(self, history: History) -> None:
        """Show the decisions; the newest one is looked at."""
        self._history = history
        self._about.setText(history.about)
        self.list.empty_text = self.tr("Nobody has decided anything about this yet.")
        self.list.rows.replace(history.rows)
        if history.rows:
            self.list.setCurrentIndex(self.list.rows.index(0))
        self.list.setFocus()
        self._tell()

    def _tell(self) -> None:
        row = self.current
        self._told.setText(told(row) if row is not None else "")
        self._then.setEnabled(row is not None)

    def _go_back(self) -> None:
        row = self.current
        if row is not None:
            self.back_to.emit(row.event_id, row.when)
            self.accept()
