"""Who holds a project open, for the message that refuses a second opening."""

import os
from contextlib import suppress
from pathlib import Path

_LOCKS = Path("/proc/locks")


def holder_of(path: Path) -> str:
    """Return the program that has a lock on a file ("factdesk, process 4711"), or an empty string: not every system
    tells, and nobody tells of another machine."""
    with suppress(OSError, ValueError, IndexError):
        found = path.stat()
        device = f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"
        for line in _LOCKS.read_text().splitlines():
            fields = line.split()
            if "->" not in fields and fields[5] == device and int(fields[4]) > 0:
                return _named(int(fields[4]))
    return ""


def _named(process: int) -> str:
    name = ""
    with suppress(OSError):
        name = Path(f"/proc/{process}/comm").read_text().strip()
    return f"{name}, process {process}" if name else f"process {process}"
