"""Articles come in piece by piece: progress is shown, it can be stopped, and decisions go on meanwhile."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.bridge import Bridge
from desktop_app.project_thread import Priority

if TYPE_CHECKING:
    from annotations.project import Imported, Project

AT_ONCE = 0.1
"""Seconds that one piece takes: a decision waits for no more."""


@dataclass(slots=True)
class _Run:
    """One import under way. `items` lives in the project's thread alone."""

    paths: list[Path]
    items: "Iterator[Imported] | None" = None
    results: "list[Imported]" = field(default_factory=list)
    stopped: bool = False


class Importing(QObject):
    """`progress(number of files read)`, `done(list of Imported)` at the end, also where it was stopped."""

    progress = Signal(int)
    done = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._runs: list[_Run] = []

    @property
    def busy(self) -> bool:
        return bool(self._runs)

    def add(self, paths: Sequence[Path]) -> None:
        """Read files and folders into the project, after what is being read already."""
        self._runs.append(_Run(list(paths)))
        if len(self._runs) == 1:
            self._go_on()

    def stop(self) -> None:
        """Read no further; what was read stays."""
        for run in self._runs:
            run.stopped = True

    def _go_on(self) -> None:
        run = self._runs[0]
        self.progress.emit(len(run.results))
        work: Callable[[Project], tuple[list[Imported], bool]] = lambda project: _piece(project, run)  # noqa: E731
        self._bridge.ask(work, self._arrived, failed=self._failed, priority=Priority.BACKGROUND)

    def _arrived(self, found: "tuple[list[Imported], bool]") -> None:
        run = self._runs[0]
        run.results += found[0]
        if found[1] or run.stopped:
            self._finish()
        else:
            self._go_on()

    def _failed(self, problem: Exception) -> None:
        self._bridge.report(problem)
        self._finish()

    def _finish(self) -> None:
        run = self._runs.pop(0)
        self.done.emit(run.results)
        if self._runs:
            self._go_on()


def _piece(project: "Project", run: _Run) -> "tuple[list[Imported], bool]":
    """Read for a while; returns what was read, and whether that was all."""
    if run.items is None:
        run.items = iter(project.ingest(run.paths))
    found: list[Imported] = []
    end = time.monotonic() + AT_ONCE
    while time.monotonic() < end and not run.stopped:
        item = next(run.items, None)
        if item is None:
            return found, True
        found.append(item)
    return found, False
