"""The checks of the whole project beside the work: read and noted between decisions, compared in a thread aside."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.running.aside import Aside
from desktop_app.running.bridge import Bridge
from desktop_app.running.project_thread import Priority

if TYPE_CHECKING:
    from annotations.project.project import Project
    from annotations.project.whole_check import WholeCheck

PIECE = 0.03
"""Seconds that a decision waits for at most."""


class Rechecking(QObject):
    """`progress(share)`, then `done` when all findings are noted."""

    progress = Signal(float)
    done = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge, self._aside = bridge, Aside()
        self._whole: WholeCheck | None = None

    def begin(self) -> None:
        """Check all anew; what is under way is given up."""
        self._bridge.ask(_whole_check, self._read, priority=Priority.BACKGROUND)

    def stop(self) -> None:
        """Ask for nothing more."""
        self._whole = None
        self._aside.close()

    def _read(self, whole: "WholeCheck") -> None:
        self._whole = whole
        self._go_on(whole, whole.read, lambda: self._aside.ask(whole.compare, lambda _: self._note(whole), self._fail))

    def _note(self, whole: "WholeCheck") -> None:
        self._go_on(whole, whole.note, self._finish)

    def _go_on(self, whole: "WholeCheck", step: "Callable[[Project, float], bool]", then: Callable[[], None]) -> None:
        def stepped(ended: bool) -> None:
            if self._whole is not whole:
                return
            self.progress.emit(whole.share)
            if ended:
                then()
            else:
                self._go_on(whole, step, then)

        if self._whole is whole:
            self._bridge.ask(
                lambda project: step(project, PIECE), stepped, failed=self._fail, priority=Priority.BACKGROUND
            )

    def _finish(self) -> None:
        self._whole = None
        self.done.emit()

    def _fail(self, problem: Exception) -> None:
        self._finish()
        self._bridge.report(problem)


def _whole_check(project: "Project") -> "WholeCheck":
    from annotations.project.check import whole_check

    return whole_check(project)
