"""Nothing lost: backups while one works, a list of them, restoring, and the recovery of a damaged file."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from desktop_app.running.aside import Aside
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.backups import BackupLine, recovered_words
from desktop_app.words import fill, say, several

if TYPE_CHECKING:
    from annotations.project.backup import Keeper
    from annotations.project.project import Project
    from annotations.store.recover import Recovered
    from desktop_app.desk.desk import Desk
    from desktop_app.look.theme import Theme
    from desktop_app.main_window import MainWindow
    from desktop_app.widgets.backups_dialog import BackupsDialog
    from schemas.events import Draft

FIRST_AFTER = 30_000
TICK = 60_000
"""Milliseconds until the backup of the opening is made, when the window has long been standing, and between looks."""


class Safekeeping(QObject):
    """Keeps backups of the project on the desk; files that are not open are dealt with aside."""

    def __init__(self, desk: "Desk", window: "MainWindow", theme: "Theme", project: Path) -> None:
        super().__init__()
        self._desk, self._window, self._theme, self._project = desk, window, theme, project
        self._aside = Aside()
        self._keeper: Keeper | None = None
        self.unsaved: list[tuple[Sequence[Draft], str]] = []
        self._dialog: BackupsDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_AFTER)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._aside.close()

    # --- while one works

    def tick(self) -> None:
        """Make a backup where one is due."""
        self._timer.setInterval(TICK)
        if not self._desk.read_only and self._desk.project_path is not None:
            self._desk.bridge.ask(self._keep, lambda _: None, priority=Priority.BACKGROUND)

    def _keep(self, project: "Project") -> None:
        """Runs in the project's thread, as all that touches the keeper."""
        from annotations.project.backup import Keeper

        if self._keeper is None:
            self._keeper = Keeper(project)
            self._keeper.at_opening()
        else:
            self._keeper.tick()

    # --- what could not be saved

    def hold(self, drafts: "Sequence[Draft]", label: str) -> None:
        """Keep a gesture that could not be written, until it is."""
        if (drafts, label) not in self.unsaved:
            self.unsaved.append((drafts, label))

    def let_go(self, label: str) -> None:
        """Hold a gesture no more: it is saved by now."""
        self.unsaved = [one for one in self.unsaved if one[1] != label]

    def ask_raft(self) -> None:
        """Ask for a file, on another disk perhaps, for the decisions that could not be saved."""
        kinds = self.tr("Decisions (*.jsonl)")
        dialog = QFileDialog(self._window, self.tr("Keep the decisions that were not saved"), "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jsonl")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.write_raft(Path(name)))
        dialog.open()

    def write_raft(self, to: Path) -> None:
        """Write them; `factdesk decide PROJECT FILE` takes them in again."""
        gestures = list(self.unsaved)

        def work(project: "Project") -> int:
            from annotations.project.raft import write

            write(to, gestures, project.store.project_id)
            return len(gestures)

        def done(number: int) -> None:
            words = self.tr("%1 kept in %2. “factdesk decide” takes them in when the project can be written again.")
            told = several("One decision", "%n decisions", number)
            self._window.banner.tell(fill(words, told, to), "good")

        self._desk.bridge.ask(work, done)

    # --- the list

    def show(self) -> None:
        """Show the backups; they are examined one after the other, the newest first."""
        from desktop_app.widgets.backups_dialog import BackupsDialog

        writable = not self._desk.read_only and self._desk.project_path is not None
        dialog = self._dialog = BackupsDialog(self._theme, self._project.name, writable=writable, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.restoring.connect(lambda line: self._ask_restore(line.path))
        dialog.recovering.connect(self.ask_recover)
        dialog.making.connect(self._make)
        self._aside.ask(partial(_found, self._project), self._list, self._desk.bridge.report)
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    def _list(self, lines: list[BackupLine]) -> None:
        if self._dialog is not None:
            self._dialog.show_lines(lines)
            self._examine_next()

    def _examine_next(self) -> None:
        line = next((one for one in self._dialog.lines if one.good is None), None) if self._dialog else None
        if line is not None:
            self._aside.ask(partial(_is_good, line.path), partial(self._examined, line), self._desk.bridge.report)

    def _examined(self, line: BackupLine, good: bool) -> None:
        if self._dialog is not None:
            self._dialog.show_lines(
                [one._replace(good=good) if one.path == line.path else one for one in self._dialog.lines]
            )
            self._examine_next()

    def _make(self) -> None:
        def work(project: "Project") -> bool:
            from annotations.project.backup import back_up

            return back_up(project) is not None

        def done(made: bool) -> None:
            if not made:
                self._desk.said.emit(self.tr("Nothing has changed since the last backup."))
            self._aside.ask(partial(_found, self._project), self._list, self._desk.bridge.report)

        self._desk.bridge.ask(work, done)

    # --- restoring and recovering

    def _ask_restore(self, backup: Path) -> None:
        self._ask_new(
            self.tr("Restore the backup as"), say("%1 restored", self._project.stem), partial(self.restore, backup)
        )

    def restore(self, backup: Path, to: Path) -> None:
        """Make a backup a project under a new name, and offer to open it."""

        def work() -> Path:
            from annotations.project.backup import restore

            return restore(self._project, to, backup)

        def done(_: Path) -> None:
            self._offer(self.tr("Restored: %s").replace("%s", str(to)), to)

        self._aside.ask(work, done, self._desk.bridge.report)

    def ask_recover(self) -> None:
        """Ask for the name of the file into which a damaged one is recovered."""
        self._ask_new(self.tr("Recover what can be saved into"), say("%1 recovered", self._project.stem), self.recover)

    def recover(self, to: Path) -> None:
        """Save what can be saved of the project and its newest good backup into a new file; it stays as it is."""

        def work() -> "Recovered":
            from annotations.project.backup import recover

            return recover(self._project, to)

        def done(report: "Recovered") -> None:
            self._window.status.show_work("", 0)
            names = {"events": "decisions", "revisions": "texts", "raws": "files"}
            self._offer(f"{to.name}: {recovered_words(report, names)}", to)

        def failed(problem: Exception) -> None:
            self._window.status.show_work("", 0)
            self._desk.bridge.report(problem)

        self._window.status.show_work(self.tr("Recovering …"), 0.0)
        self._aside.ask(work, done, failed)

    def actions(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """Return what is offered where a file is damaged."""
        return ((self.tr("Recover into a new file…"), self.ask_recover), (self.tr("Backups…"), self.show))

    def _offer(self, words: str, to: Path) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        open_it = (self.tr("Open it"), lambda: self._window.project_chosen.emit(to, False))
        self._window.banner.tell(words, "good", (open_it,))

    def _ask_new(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        kinds = self.tr("Factdesk projects (*.factdesk)")
        dialog = QFileDialog(self._window, title, str(self._project.with_name(f"{name}.factdesk")), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("factdesk")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()


def _found(project: Path) -> list[BackupLine]:
    from annotations.store.rotation import backups

    found = []
    for b in backups(project):
        with suppress(FileNotFoundError):  # let go by another backup since
            found.append(BackupLine(b.path, b.at, b.path.stat().st_size, None))
    return found


def _is_good(path: Path) -> bool:
    from annotations.store.rotation import is_good

    return is_good(path)
