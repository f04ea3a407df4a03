"""Between the project's thread and the window: Changes become one signal, errors become messages."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from desktop_app.running.project_thread import Priority, ProjectThread

if TYPE_CHECKING:
    from annotations.errors import FactdeskError
    from annotations.project.project import Project
    from schemas.changes import Changes
    from schemas.events import Draft


AFTER_PAINT = 3
"""Milliseconds after which a decision leaves for the project's thread: the screen shows it by then."""


class Bridge(QObject):
    """The window's side of the project.

    What follows from a change for findings is left to `Project.follow_up`: "saved" does not wait for it.
    `changed(Changes)` after every durable change, `refused(FactdeskError)` where the user or the environment is at
    fault, `crashed(Exception)` where we are, `unsaved(int)` how many gestures wait for their commit.
    """

    changed = Signal(object)
    refused = Signal(object)
    crashed = Signal(object)
    unsaved = Signal(int)
    lost = Signal(object, object, str)
    """(FactdeskError, drafts, label): a gesture that could not be written."""

    _delivered = Signal(object)

    def __init__(self, opener: "Callable[[], Project]") -> None:
        super().__init__()
        self._delivered.connect(_run, Qt.ConnectionType.QueuedConnection)
        self._thread = ProjectThread(opener, self._delivered.emit)
        self.waiting = 0
        self._closed = False
        self._unsent: list[tuple[Sequence[Draft], str]] = []
        self._sender = QTimer(self)
        self._sender.setInterval(AFTER_PAINT)
        self._sender.setSingleShot(True)
        self._sender.timeout.connect(self._send)

    def start(self, opened: "Callable[[Project], None]") -> None:
        """Open the project and call `opened` in the window's thread."""
        self._thread.start(opened, self.report)

    def ask(
        self,
        work: "Callable[[Project], Any]",
        done: Callable[[Any], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        priority: Priority = Priority.VIEW,
    ) -> None:
        """Have the project's thread do `work` and hand the result to `done`; an error is reported unless caught."""
        if not self._closed:
            self._thread.ask(work, self._unless_closed(done), self._unless_closed(failed or self.report), priority)

    def commit(self, drafts: "Sequence[Draft]", label: str) -> None:
        """Record one gesture; `changed` follows when it is on the disk, `lost` where it could not be written.

        It leaves for the project's thread after the painting that is due: two threads would share one interpreter.
        A burst of decisions does not put it off.
        """
        self.waiting += 1
        self._unsent.append((drafts, label))
        if not self._sender.isActive():
            self._sender.start()

    def _send(self) -> None:
        self._sender.stop()
        unsent, self._unsent = self._unsent, []
        self._count(0)
        for drafts, label in unsent:
            self.ask(
                partial(_commit, drafts=drafts, label=label),
                self._settled,
                failed=partial(self._failed, drafts=drafts, label=label),
                priority=Priority.DECISION,
            )

    def undo(self) -> None:
        self._send()
        self._count(1)
        self.ask(lambda p: p.undo(follow=False), self._settled, failed=self._step_failed, priority=Priority.DECISION)

    def redo(self) -> None:
        self._send()
        self._count(1)
        self.ask(lambda p: p.redo(follow=False), self._settled, failed=self._step_failed, priority=Priority.DECISION)

    def close(self) -> None:
        """Let the thread write what is queued and end it; nothing is delivered any more."""
        self._send()
        self._closed = True
        self._thread.close()

    def report(self, problem: Exception) -> None:
        """Show an error of the user's or the environment's as a message, one of ours as a crash."""
        from annotations.errors import FactdeskError

        (self.refused if isinstance(problem, FactdeskError) else self.crashed).emit(problem)

    def _settled(self, changes: "Changes | None") -> None:
        self._count(-1)
        if changes is not None:
            self.changed.emit(changes)

    def _failed(self, problem: "Exception | FactdeskError", drafts: "Sequence[Draft]", label: str) -> None:
        self._count(-1)
        self.lost.emit(problem, drafts, label)
        self.report(problem)

    def _step_failed(self, problem: Exception) -> None:
        self._count(-1)
        self.report(problem)

    def _count(self, step: int) -> None:
        self.waiting += step
        self.unsaved.emit(self.waiting)

    def _unless_closed(self, call: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda value: None if self._closed or _gone(call) else call(value)


def _commit(project: "Project", drafts: "Sequence[Draft]", label: str) -> "Changes":
    return project.commit(drafts, label, follow=False)


def _run(call: Callable[[], None]) -> None:
    call()


def _gone(call: Callable[[Any], None]) -> bool:
    """Return whether who asked was deleted meanwhile: a dialog that was closed before its answer came."""
    asker = getattr(call, "__self__", None)
    return isinstance(asker, QObject) and not isValid(asker)
