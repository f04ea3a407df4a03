"""The program ends when the system asks it to, as if the reviewer had closed the window."""

import os
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class Watch(QObject):
    """Calls `close` when the system asks the program to end; signals reach Qt's loop through a socket."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        self._ours, self._theirs = socket.socketpair()
        self._theirs.setblocking(False)
        signal.set_wakeup_fd(self._theirs.fileno())
        for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(name, lambda *_: None)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: close())

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._ours.close()
        self._theirs.close()


def ended_by_signals(close: Callable[[], object]) -> list[Watch]:
    """Return what watches for SIGTERM, SIGINT and SIGHUP, where the system has them."""
    return [Watch(close)] if os.name == "posix" else []
