"""Work in a thread of its own that gives its results piece by piece, no faster than they are taken."""

import threading
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

WAITING = 2
"""Pieces that may be on their way: memory stays flat, however much there is."""
_END_SECONDS = 3.0


class Pieces(QObject):
    """`came(piece)` for each piece; `taken` allows one more. `ended(None or the exception)` after the last.

    `make` is called in the thread and yields the pieces; `interrupt` ends from outside what it may be waiting for.
    """

    came = Signal(object)
    ended = Signal(object)
    _made = Signal(object)
    _done = Signal(object)

    def __init__(self, make: Callable[[], Iterable[Any]], interrupt: Callable[[], None]) -> None:
        super().__init__()
        self._made.connect(self.came, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        self._make, self._interrupt = make, interrupt
        self._room = threading.Semaphore(WAITING)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="pieces", daemon=True)
        self._thread.start()

    def taken(self) -> None:
        self._room.release()

    def stop(self) -> None:
        """Make no more pieces; `ended` follows."""
        self._stop.set()
        self._interrupt()
        self._room.release()

    def close(self) -> None:
        """Stop, and wait for the thread; what cannot be interrupted (an address that does not answer) ends alone."""
        self.stop()
        self._thread.join(_END_SECONDS)

    def _run(self) -> None:
        problem: Exception | None = None
        try:
            for piece in self._make():
                self._room.acquire()
                if self._stop.is_set():
                    break
                self._made.emit(piece)
        except Exception as error:  # it is reported in the window
            problem = None if self._stop.is_set() else error
        self._done.emit(problem)
