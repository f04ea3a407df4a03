"""Work in a forked child: warm, since all is imported already, and ended by a fault."""

import errno
import gc
import os
import select
import signal
import socket
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from faults.trials.calls import Answering, Injection, stop_before

LONGEST = 120.0
"""Seconds after which a child counts as hanging."""
PRIVATE = "private"
"""The folder, inside that of the trial, where the work keeps what is only its own for a while."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended: its exit code (negative: the signal), the lines that it wrote, the end of its errors."""

    code: int
    lines: tuple[str, ...]
    problem: str

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL

    def after(self, word: str) -> list[list[str]]:
        """Return the words that follow in all lines that begin with `word`."""
        return [line.split()[1:] for line in self.lines if line.split()[:1] == [word]]


def run(
    work: Callable[[Path], object], folder: Path, injection: Injection | None = None, kill_after: float | None = None
) -> Ended:
    """Let a forked child do a piece of work in a folder, and end it: by `injection`, or so many seconds after its
    first line was heard. A line counts only if it was written whole."""
    out, told = os.pipe()
    errors = os.memfd_create("errors")
    ours, theirs = socket.socketpair()
    gc.freeze()
    pid = os.fork()
    if pid == 0:
        ours.close()
        os.close(out)
        _work(work, folder, told, errors, theirs, injection)
    os.close(told)
    theirs.close()
    with ours:
        answering = Answering(_listener(ours), injection, folder) if injection else None
    try:
        heard = _heard(pid, out, answering, kill_after)
    finally:
        os.close(out)
        if answering:
            os.close(answering.listener)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
    size = os.fstat(errors).st_size
    problem = os.pread(errors, 3000, max(0, size - 3000)).decode(errors="replace")
    os.close(errors)
    lines = heard.decode(errors="replace").split("\n")[:-1]
    return Ended(os.waitstatus_to_exitcode(status), tuple(lines), problem)


def _listener(ours: socket.socket) -> int:
    _, handles, _, _ = socket.recv_fds(ours, 1, 1)
    if not handles:
        raise OSError(errno.ENOSYS, "calls of a child cannot be stopped on this system")
    return handles[0]


def _work(
    work: Callable[[Path], object], folder: Path, told: int, errors: int, to: socket.socket, injection: Injection | None
) -> None:
    code = 1
    try:
        os.dup2(told, 1)
        os.dup2(errors, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        tempfile.tempdir = str(folder / PRIVATE)
        if injection:
            stop_before(injection.calls, to)
        to.close()
        work(folder)
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        with suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _heard(pid: int, out: int, answering: Answering | None, kill_after: float | None) -> bytes:
    """Return all that the child wrote until it ended, and answer its calls meanwhile."""
    poll = select.poll()
    poll.register(out, select.POLLIN)
    if answering:
        poll.register(answering.listener, select.POLLIN)
    heard, end, kill_at = bytearray(), time.monotonic() + LONGEST, None
    while True:
        now = time.monotonic()
        if now >= (kill_at or end):
            os.kill(pid, signal.SIGKILL)
            kill_at, end = None, now + LONGEST
        for handle, event in poll.poll(1000 * ((kill_at or end) - now) + 1 if kill_at or end > now else 0):
            if answering and handle == answering.listener:
                if event & select.POLLHUP or not answering.one():
                    poll.unregister(handle)
            elif piece := os.read(out, 1 << 16):
                if not heard and kill_after is not None:
                    kill_at = time.monotonic() + kill_after
                heard += piece
            else:
                return bytes(heard)
