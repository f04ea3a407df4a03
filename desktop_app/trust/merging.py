"""Copies of the project that others worked in: one's own is sent, theirs are merged, and what was new is told."""

import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from annotations.errors import BadInputError, FactdeskError
from desktop_app.desk.desk import Desk
from desktop_app.running.aside import Aside
from desktop_app.running.rechecking import Rechecking
from desktop_app.view_models.merged import Merged, told
from desktop_app.view_models.wording import short
from desktop_app.words import say

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.main_window import MainWindow

BUNDLE = ".factbundle"


class Merging(QObject):
    """`came` is called when others' decisions came in, `to_disputes` when the reviewer wants to see them."""

    def __init__(
        self, desk: Desk, window: "MainWindow", came: Callable[[], None], to_disputes: Callable[[], None]
    ) -> None:  # fmt: skip
        super().__init__()
        self._desk, self._window, self._came, self._to_disputes = desk, window, came, to_disputes
        self._aside = Aside()
        self._checks = Rechecking(desk.bridge)
        self._checks.progress.connect(lambda share: window.status.show_work(self.tr("Checking again …"), share))
        self._checks.done.connect(self._checked)

    def stop(self) -> None:
        """End what goes on before and after a merge."""
        self._aside.close()
        self._checks.stop()

    def check_all(self) -> None:
        """Check the whole project again, beside the work; what is under way begins anew."""
        if not self._desk.read_only:
            self._checks.begin()

    # --- theirs

    def ask(self) -> None:
        """Let copies be chosen."""
        kinds = self.tr("Copies and bundles (*.factdesk *.factbundle);;All files (*)")
        dialog = QFileDialog(self._window, self.tr("Merge copies of this project"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.merge([Path(n) for n in names]))
        dialog.open()

    def merge(self, paths: Sequence[Path]) -> None:
        """Add what copies hold, all of them or none; what was new is told, and nothing is decided by it."""
        if self._desk.read_only:
            self._desk.said.emit(self.tr("This project is open for reading only."))
            return
        names = ", ".join(short(p.name, 40) for p in paths)
        self._window.status.show_work(self.tr("Merging %s …").replace("%s", names), 0.0)
        folder = tempfile.TemporaryDirectory(prefix="factdesk-")

        def unpacked(copies: Sequence[Path]) -> None:
            self._desk.bridge.ask(lambda project: taken_in(project, folder, paths, copies), self._done, failed=failed)

        def failed(problem: Exception) -> None:
            folder.cleanup()
            self._failed(problem)

        self._aside.ask(lambda: unbundled(paths, Path(folder.name)), unpacked, failed)

    def _done(self, found: Merged) -> None:
        self._window.status.show_work("", 0)
        actions: tuple[tuple[str, Callable[[], None]], ...] = ()
        if found.disputes:
            actions = ((self.tr("Show the disputes"), self._to_disputes),)
        self._window.banner.tell(told(found), "good", actions)
        self._came()
        if not found.report.nothing_new:
            self._checks.begin()

    def _checked(self) -> None:
        self._window.status.show_work("", 0)
        self._came()

    def _failed(self, problem: Exception) -> None:
        self._window.status.show_work("", 0)
        self._desk.bridge.report(problem)

    # --- one's own

    def ask_where(self) -> None:
        """Let a name be chosen for the copy that is sent."""
        name = self._desk.project_path.stem if self._desk.project_path is not None else self.tr("Project")
        kinds = self.tr("Copy of the project (*.factdesk);;Bundle, smaller (*.factbundle)")
        dialog = QFileDialog(self._window, self.tr("Send a copy"), f"{name} {self._desk.reviewer_name}", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("factdesk")
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix("factbundle" if BUNDLE in kind else "factdesk")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.send(Path(name)))
        dialog.open()

    def send(self, to: Path, *, confidential: bool = False) -> None:
        """Write a copy of the project, or where the name ends so a bundle, to be mailed to another reviewer."""

        def failed(problem: Exception) -> None:
            if isinstance(problem, FactdeskError) and problem.code == "confidential":
                along = (self.tr("Send it with them"), lambda: self.send(to, confidential=True))
                self._window.banner.tell(problem.message, "bad", (along,))
            else:
                self._desk.bridge.report(problem)

        def done(_: object) -> None:
            words = self.tr("Ready to be sent: %s. Whoever gets it works in it, and you merge what comes back.")
            self._window.banner.tell(words.replace("%s", str(to)), "good")

        self._desk.bridge.ask(lambda project: written(project, to, confidential), done, failed=failed)


def unbundled(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Return copies as project files; bundles are unpacked into a folder. In any thread; raises FactdeskError."""
    from annotations.project.documents import import_bundle

    copies = []
    for number, path in enumerate(paths):
        if not zipfile.is_zipfile(path):
            copies.append(path)
            continue
        copies.append(folder / f"{number}-{path.stem}.factdesk")
        import_bundle(path, copies[-1])
    return copies


def taken_in(
    project: "Project", folder: "tempfile.TemporaryDirectory[str]", paths: Sequence[Path], copies: Sequence[Path]
) -> Merged:
    """Merge `copies`, which were unpacked from `paths`, into the open project, and remove the folder they lie in.

    Called in the project's thread; raises FactdeskError.
    """
    from annotations.project.merge import merge
    from annotations.project.review import disputes

    own = project.store.path.resolve()
    if any(path.resolve() == own for path in paths):
        raise BadInputError(
            say("That is the project that is open."), say("Choose the copies that the others worked in.")
        )
    with folder:
        before = {d.dispute_id for d in disputes(project)}
        report = merge(project, copies, check=False)
    open_now = disputes(project)
    return Merged(
        tuple(p.name for p in paths), report, len(open_now), sum(d.dispute_id not in before for d in open_now)
    )


def written(project: "Project", to: Path, confidential: bool) -> None:
    """Write a copy or a bundle. Raises FactdeskError."""
    if to.suffix.lower() != BUNDLE:
        project.store.backup(to)
        return
    from annotations.export.choice import Choice
    from annotations.project.export import export_project

    export_project(project, to, "project", "bundle", Choice(confidential=confidential))
