"""System calls of a child that fail, or at which it is killed: Linux's user notification of seccomp, by ctypes alone.

The child asks the kernel to stop it before the named calls and hands over the descriptor through which they are
answered (seccomp_unotify(2)). Only calls on files of one folder count, so that each injection falls on the work's own
data. No compiler, no tracer and no rights are needed; a call that is not named runs at its full speed.
"""

import ctypes
import errno
import fcntl
import os
import platform
import signal
import socket
import struct
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

NUMBERS: Mapping[str, int] = {
    "write": 1, "pread64": 17, "pwrite64": 18, "sendfile": 40, "fsync": 74, "fdatasync": 75, "ftruncate": 77,
    "rename": 82, "unlink": 87, "openat": 257, "renameat2": 316, "copy_file_range": 326,
}  # fmt: skip
"""The calls of x86-64 that touch a file."""
NAMES = {number: name for name, number in NUMBERS.items()}
WRITES = ("write", "pwrite64", "sendfile", "copy_file_range", "fsync", "fdatasync", "ftruncate", "rename", "renameat2",
          "unlink")  # fmt: skip
"""Whatever changes a file or a folder, or makes it last."""

_ARCH, _PRCTL_NO_NEW_PRIVS, _SECCOMP = 0xC000003E, 38, 317
_SET_FILTER, _NEW_LISTENER = 1, 8
_ALLOW, _NOTIFY = 0x7FFF0000, 0x7FC00000
_RECEIVE, _SEND, _GO_ON = 0xC0502100, 0xC0182101, 1
_PATH_ARGUMENT = {"openat": 1, "rename": 0, "renameat2": 1, "unlink": 0}
_TARGET_ARGUMENT = {"sendfile": 0, "copy_file_range": 2}


@dataclass(slots=True)
class Injection:
    """At the nth of these calls on a file of the folder: an error (`errno`), once or from then on, or a kill (0)."""

    calls: tuple[str, ...]
    at: int
    error: int = 0
    onwards: bool = False
    seen: Counter[str] = field(default_factory=Counter)
    hits: int = 0

    def __str__(self) -> str:
        what = errno.errorcode[self.error] if self.error else "kill"
        return f"{what} at {'/'.join(self.calls) if len(self.calls) < 3 else 'write'} {self.at}{'+' * self.onwards}"


def counting(*calls: str) -> Injection:
    """Return what injects nothing and counts the calls."""
    return Injection(calls, 1 << 60)


def available() -> bool:
    """Whether this system can stop a child at its calls (Linux on x86-64 from 5.5 on)."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return False
    ours, theirs = socket.socketpair()
    with ours, theirs:
        pid = os.fork()
        if pid == 0:
            try:
                stop_before(("sendfile",), theirs)
            except OSError:
                os._exit(1)
            os._exit(0)
        return os.waitpid(pid, 0)[1] == 0


def stop_before(calls: tuple[str, ...], to: socket.socket) -> None:
    """In the child: be stopped before these calls from now on; who answers gets the descriptor through `to`."""
    code = [(0x20, 0, 0, 4), (0x15, 1, 0, _ARCH), (0x06, 0, 0, _ALLOW), (0x20, 0, 0, 0)]
    for place, call in enumerate(calls):
        code.append((0x15, len(calls) - place, 0, NUMBERS[call]))
    code += [(0x06, 0, 0, _ALLOW), (0x06, 0, 0, _NOTIFY)]
    packed = b"".join(struct.pack("HBBI", *line) for line in code)
    lines = ctypes.create_string_buffer(packed, len(packed))
    program = struct.pack("HxxxxxxQ", len(code), ctypes.addressof(lines))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PRCTL_NO_NEW_PRIVS, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "no_new_privs")
    listener = libc.syscall(_SECCOMP, _SET_FILTER, _NEW_LISTENER, program)
    if listener < 0:
        raise OSError(ctypes.get_errno(), "seccomp")
    socket.send_fds(to, [b"x"], [listener])
    os.close(listener)


class Answering:
    """In the parent: answers the calls of a child, and injects."""

    def __init__(self, listener: int, injection: Injection, folder: Path) -> None:
        self.listener = listener
        self._injection = injection
        self._inside = f"{folder}/"

    def one(self) -> bool:
        """Answer the call that waits; returns False where the child is gone."""
        told = bytearray(80)
        try:
            fcntl.ioctl(self.listener, _RECEIVE, told, True)
        except OSError as problem:
            return problem.errno in (errno.EINTR, errno.EAGAIN)
        number, pid, _, call, _, _, *arguments = struct.unpack("QIIiIQ6Q", told)
        error = self._error(pid, NAMES[call], arguments)
        answer = struct.pack("QqiI", number, 0, -error, 0 if error else _GO_ON)
        with suppress(OSError):  # it was killed meanwhile
            fcntl.ioctl(self.listener, _SEND, answer)
        return True

    def _error(self, pid: int, call: str, arguments: list[int]) -> int:
        injection = self._injection
        if not self._path(pid, call, arguments).startswith(self._inside):
            return 0
        injection.seen[call] += 1
        number = injection.seen.total()
        if number < injection.at or (number > injection.at and not injection.onwards):
            return 0
        injection.hits += 1
        if not injection.error:
            os.kill(pid, signal.SIGKILL)
        return injection.error

    def _path(self, pid: int, call: str, arguments: list[int]) -> str:
        """Return which file a call is about; empty where it cannot be told."""
        with suppress(OSError):
            if call not in _PATH_ARGUMENT:
                return os.readlink(f"/proc/{pid}/fd/{arguments[_TARGET_ARGUMENT.get(call, 0)]}")  # noqa: PTH115
            with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123
                at, name = arguments[_PATH_ARGUMENT[call]], b""
                while b"\0" not in name and len(name) < 4096:
                    name += os.pread(memory.fileno(), 4096 - (at + len(name)) % 4096, at + len(name))
                return os.fsdecode(name.partition(b"\0")[0])
        return ""
