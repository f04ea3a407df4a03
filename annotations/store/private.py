"""Private copies of a project lie in folders of their own, which are gone with them; those that a killed process left
are swept when the next one is made.

A folder is held by a lock that the system drops when its process ends, however it ends, so that nothing of a process
that lives is ever swept, not even of one in a container that shares the folder. Where the system has no such locks
(Windows) nothing is swept.
"""

import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations.errors import StorageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # asked for before use

PREFIX = "factdesk-copy-"
YOUNG_SECONDS = 60.0
"""A folder is left alone for so long: between being made and being held it looks as if nobody held it."""


class PrivateFolder:
    """A folder for one private copy, for its owner alone. Raises StorageError where it cannot be made."""

    def __init__(self) -> None:
        try:
            sweep_private()
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
        except OSError as problem:
            reason = problem.strerror
            raise StorageError(f"A private copy cannot be made ({reason}).", "Is the disk full?") from problem
        self._handle = _held(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the folder with all that is in it. Closing twice is no error."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def sweep_private() -> int:
    """Remove the folders of this user whose process has ended; returns how many there were. Links are not followed."""
    swept = 0
    if fcntl is None or not shutil.rmtree.avoids_symlink_attacks:
        return swept
    with suppress(OSError):
        for entry in os.scandir(tempfile.gettempdir()):
            if entry.name.startswith(PREFIX):
                swept += _swept(Path(entry.path))
    return swept


def _swept(folder: Path) -> bool:
    with suppress(OSError):
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            return False
        if time.time() - found.st_mtime < YOUNG_SECONDS:
            return False
        handle = _held(folder)
        if handle is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(handle)
            return not folder.exists()
    return False


def _held(folder: Path) -> int | None:
    """Return what holds a folder until it is closed; None where somebody else holds it, or it cannot be held."""
    if fcntl is None:
        return None
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            raise
        return handle
    return None
