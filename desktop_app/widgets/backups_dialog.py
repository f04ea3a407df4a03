"""The backups of a project: when, how large, whole or damaged; one is restored into a new file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.look.theme import Theme
from desktop_app.view_models.backups import BackupLine, look
from desktop_app.widgets.labels import button, label
from desktop_app.widgets.rows import RowList


class BackupsDialog(QDialog):
    """`restoring(BackupLine)`, `making`, `recovering` when asked for."""

    restoring = Signal(object)
    making = Signal()
    recovering = Signal()

    def __init__(self, theme: Theme, name: str, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[BackupLine] = []
        self.setWindowTitle(self.tr("Backups"))
        self.resize(theme.px(620), theme.px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Backups of %s").replace("%s", name), "title", wrap=True))
        column.addWidget(
            label(self.tr("Made when the project is opened and every half an hour in which something changed; of older "
                          "ones some an hour, day, week and month stay. Each is examined. A backup never replaces a "
                          "file: it is restored under a new name."), "hint", wrap=True)
        )  # fmt: skip
        self.list = RowList(theme, self.tr("Backups, the newest first"), lambda r: r.key, look)
        self.list.empty_text = self.tr("There is no backup yet.")
        self.list.picked.connect(lambda _: self._restore())
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        if writable:
            foot.addWidget(button(self.tr("Make one now"), self.making.emit, "link"))
        foot.addWidget(
            button(self.tr("Recover a damaged file…"), self.recovering.emit, "link",
                   self.tr("Saves what can be read of the project and its newest good backup into a new file"))
        )  # fmt: skip
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept))
        self._go = button(self.tr("Restore into a new file…"), self._restore, "primary")
        foot.addWidget(self._go)
        column.addLayout(foot)
        self._tell()

    @property
    def lines(self) -> list[BackupLine]:
        return self._lines

    def show_lines(self, lines: Sequence[BackupLine]) -> None:
        """Show the backups, as far as they are examined; what was looked at stays so."""
        at = self.list.currentIndex()
        wanted = self.list.rows.key_at(at) if at.isValid() else ""
        self._lines = list(lines)
        self.list.rows.replace(self._lines)
        if wanted:
            self.list.mark(wanted)
        elif self._lines:
            self.list.setCurrentIndex(self.list.rows.index(0))
            self.list.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._go.setEnabled(bool(self._lines))

    def _restore(self) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self._lines):
            self.restoring.emit(self._lines[at])
