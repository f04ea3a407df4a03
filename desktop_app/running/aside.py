"""Work that needs no open project, in a thread of its own: files that are copied, examined or recovered."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Aside(QObject):
    """Does one piece of work at a time, in the order asked; results arrive in the window's thread."""

    _delivered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._delivered.connect(_run, Qt.ConnectionType.QueuedConnection)
        self._threads: list[threading.Thread] = []
        self._one = threading.Lock()
        self._closed = threading.Event()

    def ask(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:  # fmt: skip
        """Have `work` done; its result goes to `done`, its exception to `failed`."""
        if self._closed.is_set():
            return
        self._threads = [t for t in self._threads if t.is_alive()]
        thread = threading.Thread(target=self._serve, args=(work, done, failed), name="aside", daemon=False)
        self._threads.append(thread)
        thread.start()

    def close(self) -> None:
        """Begin nothing more, deliver nothing more, and wait for what is under way."""
        self._closed.set()
        for thread in self._threads:
            thread.join()

    def _serve(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:  # fmt: skip
        with self._one:
            if self._closed.is_set():
                return
            try:
                result = work()
            except Exception as problem:
                self._deliver(failed, problem)
            else:
                self._deliver(done, result)

    def _deliver(self, call: Callable[[Any], None], value: Any) -> None:
        self._delivered.emit(lambda: None if self._closed.is_set() else call(value))


def _run(call: Callable[[], None]) -> None:
    call()
