"""Articles come in piece by piece: read in a thread of their own, taken in by the project's between decisions."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from desktop_app.running.bridge import Bridge
from desktop_app.running.pieces import Pieces
from desktop_app.running.project_thread import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.project.project import Project

AT_ONCE = 0.1
"""Seconds that one piece takes: a decision waits for no more."""


class Run(Protocol):
    """One import. `begin`, `prepare` and `take` are called in the project's thread, `pieces` in one of its own."""

    stopped: bool

    def begin(self, project: "Project") -> None: ...

    def prepare(self, seconds: float) -> bool:
        """Do what comes before reading for so long; returns whether all of it is done."""
        ...

    def pieces(self) -> "Iterator[Any]": ...

    def interrupt(self) -> None:
        """End what `pieces` waits for, from another thread."""
        ...

    def take(self, project: "Project", piece: Any) -> None: ...

    def words(self) -> tuple[str, float]:
        """Return how far it is, in words and as a share from 0 to 1."""
        ...

    @property
    def number(self) -> int:
        """How many were taken in."""
        ...


class Importing(QObject):
    """One import after the other. `progress(number taken in)`, `done(Run)` at the end, also where it was stopped."""

    progress = Signal(int)
    done = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._runs: list[Run] = []
        self._pieces: Pieces | None = None
        self._read = False
        self._waiting = 0

    @property
    def busy(self) -> bool:
        return bool(self._runs)

    @property
    def run(self) -> Run:
        """The import under way."""
        return self._runs[0]

    def add(self, run: Run) -> None:
        """Take in what a run reads, after what is being read already."""
        self._runs.append(run)
        if len(self._runs) == 1:
            self._begin()

    def stop(self) -> None:
        """Read no further; what was read stays."""
        for run in self._runs:
            run.stopped = True
        if self._pieces is not None:
            self._pieces.stop()

    def close(self) -> None:
        """Stop, and end the thread."""
        self.stop()
        self._runs = []
        if self._pieces is not None:
            self._pieces.close()
            self._pieces = None

    def _begin(self) -> None:
        self._read, self._waiting = False, 0
        self.progress.emit(0)
        self._ask(self.run.begin, self._prepare)

    def _prepare(self, _: object) -> None:
        if self.run.stopped:
            self._finish()
            return
        run = self.run
        self._ask(lambda _: run.prepare(AT_ONCE), self._prepared)

    def _prepared(self, ready: bool) -> None:
        if not ready or self.run.stopped:
            self._prepare(None)
            return
        self._pieces = Pieces(self.run.pieces, self.run.interrupt)
        self._pieces.came.connect(self._came)
        self._pieces.ended.connect(self._ended)

    def _came(self, piece: Any) -> None:
        if self._runs:
            self._waiting += 1
            self._ask(partial(self.run.take, piece=piece), self._taken)

    def _taken(self, _: object) -> None:
        self._waiting -= 1
        if self._pieces is not None:
            self._pieces.taken()
        self.progress.emit(self.run.number)
        self._finish_if_read()

    def _ended(self, problem: Exception | None) -> None:
        if not self._runs:
            return
        self._read = True
        if problem is not None:
            self._bridge.report(problem)
        self._finish_if_read()

    def _finish_if_read(self) -> None:
        if self._read and not self._waiting:
            self._finish()

    def _ask(self, work: "Callable[[Project], Any]", done: Callable[[Any], None]) -> None:
        self._bridge.ask(work, self._while_running(done), failed=self._failed, priority=Priority.BACKGROUND)

    def _while_running(self, done: Callable[[Any], None]) -> Callable[[Any], None]:
        run = self.run
        return lambda found: done(found) if self._runs and self._runs[0] is run else None

    def _failed(self, problem: Exception) -> None:
        self._bridge.report(problem)
        if self._runs:
            self.run.stopped = True
            self._finish()

    def _finish(self) -> None:
        if self._pieces is not None:
            self._pieces.close()
            self._pieces = None
        run = self._runs.pop(0)
        self.done.emit(run)
        if self._runs:
            self._begin()
