"""Writing a file whole or not at all: beside its place, flushed to the disk, then renamed."""

import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from annotations.errors import ExportError

MARK = ".factdesk-tmp"
"""How the names of files end that are not in their place yet."""
_STALE = 3_600.0


def write_atomically(path: Path, content: bytes | Iterable[bytes], check: Callable[[Path], None] | None = None) -> None:
    """Write a file so that a crash at any moment leaves the old one or the new one, never a part.

    What makes the content may raise, and so may `check`, which gets the file before it is moved to its place: nothing
    is left then. Raises ExportError where the file cannot be written.
    """
    check_place(path)
    chunks = [content] if isinstance(content, bytes) else content
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}{MARK}")
    try:
        sweep(path.parent)
        try:
            with beside.open("xb") as file:
                for chunk in chunks:
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            if check is not None:
                check(beside)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as problem:
        reason = problem.strerror or "the disk refused it"
        raise ExportError(f"{path} cannot be written: {reason}.", "Choose another folder.") from problem


def check_place(path: Path) -> None:
    """Raise ExportError where no file can be written: something else is there, or the system refuses the name."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ExportError(f"{path} is not an ordinary file.", "Choose another name.")
    except FileNotFoundError:
        return
    except OSError as problem:
        raise ExportError(f"{path} cannot be written: {problem.strerror}.", "Choose another name.") from problem


def sweep(folder: Path) -> int:
    """Delete what a killed export left in a folder an hour ago or earlier; returns how many of them there were."""
    swept = 0
    for left in folder.glob(f".*{MARK}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _STALE:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
                swept += 1
    return swept


def sync_folder(folder: Path) -> None:
    """Make the new name last; systems that cannot open a folder (Windows) do so by themselves."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
