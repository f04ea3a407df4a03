"""The open project is examined whole, beside the work on it; damage ends writing and is told."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.desk.desk import Desk
from desktop_app.running.bridge import Bridge
from desktop_app.running.project_thread import Priority
from desktop_app.words import fill, say

if TYPE_CHECKING:
    from annotations.store.examine import Examination

BEGIN_AFTER = 20_000
LOOK_EVERY = 1_000
"""Milliseconds until it begins, when the window has long been standing, and between two looks at it."""


class Examining(QObject):
    """`damaged(DamagedProjectError)` where something is wrong; the desk is for reading only from then on."""

    damaged = Signal(object)

    def __init__(self, bridge: Bridge, desk: Desk) -> None:
        super().__init__()
        self._bridge, self._desk = bridge, desk
        self._path = Path()
        self._examination: Examination | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def begin_later(self, path: Path, after: int = BEGIN_AFTER) -> None:
        """Examine a project after so many milliseconds."""
        self._path = path
        self._timer.start(after)

    def stop(self) -> None:
        """Give it up."""
        self._timer.stop()
        if self._examination is not None:
            self._examination.stop()

    def _look(self) -> None:
        if self._examination is None:
            from annotations.store.examine import Examination

            self._examination = Examination(self._path)
            self._timer.start(LOOK_EVERY)
            return
        problems = self._examination.problems()
        if problems is not None:
            self._timer.stop()
            if problems:
                self._tell(problems[0])

    def _tell(self, problem: str) -> None:
        from annotations.errors import DamagedProjectError

        self._desk.read_only = True
        self._bridge.ask(lambda project: project.store.distrust(problem), lambda _: None, priority=Priority.DECISION)
        said = self.tr("%1 is damaged: %2. Nothing more is written into it.")
        name = self._path.name
        told = problem.rstrip(".").removeprefix(f"{name} is damaged: ")
        words = fill(said, name, told)
        self.damaged.emit(DamagedProjectError(words, say("Open the latest good backup.")))
