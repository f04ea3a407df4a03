"""The one thread that holds the open project. The window asks it and never waits; decisions go first."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from queue import PriorityQueue
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotations.project.project import Project

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


class Priority(IntEnum):
    """What is served first."""

    OPEN = 0
    DECISION = 1
    VIEW = 2
    BACKGROUND = 3
    CLOSE = 4


@dataclass(order=True, slots=True)
class Job:
    """A piece of work on the project, and what to do with its result or its error."""

    priority: Priority
    number: int
    work: "Callable[[Project], Any]" = field(compare=False)
    done: Done = field(compare=False)
    failed: Failed = field(compare=False)


class ProjectThread:
    """Opens the project in a thread of its own and serves jobs until closed, all of them, most urgent first.

    `deliver` is called in that thread with a call that is to be made in the window's thread.
    """

    def __init__(self, opener: "Callable[[], Project]", deliver: Callable[[Callable[[], None]], None]) -> None:
        self._opener = opener
        self._deliver = deliver
        self._jobs: PriorityQueue[Job] = PriorityQueue()
        self._numbers = count()
        self._thread = threading.Thread(target=self._serve, name="project", daemon=False)

    def start(self, opened: Done, failed: Failed) -> None:
        """Open the project; one of the two is called in the window's thread."""
        self._jobs.put(Job(Priority.OPEN, next(self._numbers), lambda project: project, opened, failed))
        self._thread.start()

    def ask(self, work: "Callable[[Project], Any]", done: Done, failed: Failed, priority: Priority) -> None:
        """Queue `work`; its result goes to `done`, its exception to `failed`, both in the window's thread."""
        self._jobs.put(Job(priority, next(self._numbers), work, done, failed))

    def close(self) -> None:
        """Serve what is queued, close the project, and end the thread. Waits for it."""
        if not self._thread.is_alive():
            return
        self._jobs.put(Job(Priority.CLOSE, next(self._numbers), lambda project: None, _ignore, _ignore))
        self._thread.join()

    def _serve(self) -> None:
        project: Project | None = None
        while True:
            job = self._jobs.get()
            try:
                if job.priority is Priority.OPEN:
                    project = self._opener()
                if job.priority is Priority.CLOSE or project is None:
                    break
                result = job.work(project)
            except Exception as problem:
                self._deliver(_call(job.failed, problem))
                if project is None:
                    break
            else:
                self._deliver(_call(job.done, result))
        if project is not None:
            project.close()


def _call(function: Callable[[Any], None], value: Any) -> Callable[[], None]:
    return lambda: function(value)


def _ignore(_: Any) -> None:
    return
