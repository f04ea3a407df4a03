"""A project file seen from outside: its header, what lies beside it, and copies of it.

The file itself is only ever read through SQLite (`immutable=1`: no lock, no replay). Reading it with `open` would, on
closing, drop every lock that this process holds on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
"""

import os
import shutil
import sqlite3
import stat
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotations.errors import LockedProjectError, NewerProjectError, NotAProjectError, ProjectError
from annotations.store import schema
from annotations.store.connection import errors_in_words, opening, uri

SIDECARS = ("-journal", "-wal", "-shm")
SNAPSHOT_ATTEMPTS = 8
SMALLEST = 512
"""Bytes of the smallest possible SQLite file: one page of the smallest size."""


@dataclass(frozen=True, slots=True)
class Header:
    application_id: int
    version: int


def sidecar(path: Path, suffix: str) -> Path:
    """Return the path of the file that SQLite keeps beside a database."""
    return path.with_name(path.name + suffix)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def check_presence(path: Path) -> None:
    """Raise ProjectError unless there is an ordinary file with something in it."""
    try:
        found = path.stat()
    except FileNotFoundError as problem:
        raise ProjectError(f"There is no project at {path}.", "Check the name, or create a new project.") from problem
    except OSError as problem:
        raise ProjectError(f"{path.name} cannot be opened ({problem.strerror}).") from problem
    if not stat.S_ISREG(found.st_mode):
        raise NotAProjectError(f"{path.name} is not a file.")
    if not os.access(path, os.R_OK):
        raise ProjectError(f"{path.name} may not be read.", "Ask its owner for access.")
    if found.st_size == 0:
        raise ProjectError(f"{path.name} is empty.", "It is not opened as a project; use the latest good backup.")
    if found.st_size < SMALLEST:
        raise NotAProjectError(f"{path.name} is not a Factdesk project.")


def check_header(path: Path) -> Header:
    """Return what the header says. Raises NotAProjectError for another kind of file, NewerProjectError for a newer one.

    The file is not changed and nothing is replayed.
    """
    with opening(path), closing(immutable(path)) as conn:
        header = Header(*(conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")))
    if header.application_id != schema.APPLICATION_ID or header.version < 1:
        raise NotAProjectError(f"{path.name} is a database of another program, not a Factdesk project.")
    if header.version > schema.VERSION:
        raise NewerProjectError(
            f"{path.name} was written by a newer Factdesk (project version {header.version};"
            f" this one reads up to {schema.VERSION}).",
            "Install the newer Factdesk; the file was not changed.",
        )
    return header


def immutable(path: Path) -> sqlite3.Connection:
    """Return a connection that reads the pages as they lie on the disk, without a lock and without a replay."""
    conn = sqlite3.connect(uri(path, mode="ro", immutable=1), uri=True, isolation_level=None)
    # A commit that was killed may have left a header that counts pages which are not there yet. The journal beside it
    # puts that right, so it is no damage; this is SQLite's switch for looking at such a file all the same.
    conn.execute("PRAGMA writable_schema = 1")
    return conn


def is_whole(path: Path) -> bool:
    """Whether a file without a journal has all the pages that its header counts; else it opens for reading only."""
    with closing(sqlite3.connect(uri(path, mode="ro", immutable=1), uri=True)) as conn:
        try:
            conn.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        except sqlite3.DatabaseError:
            return False
    return True


def is_vacant(path: Path) -> bool:
    """Whether a project may be made at a place: nothing is there, or an ordinary file with nothing in it."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == 0


def has_content(path: Path, suffix: str) -> bool:
    """Whether there is a sidecar with something in it (an empty journal is what a clean close leaves)."""
    return _size(sidecar(path, suffix)) > 0


def is_strange(path: Path, suffix: str) -> bool:
    """Whether there is something in a sidecar's place that SQLite never puts there: a link, a folder, a pipe, a device.
    It would be followed, or waited for without end."""
    try:
        return not stat.S_ISREG(sidecar(path, suffix).lstat().st_mode)
    except FileNotFoundError:
        return False


def is_wal(path: Path) -> bool:
    """Whether the header says that another program has switched the file to a write-ahead log (bytes 18 and 19)."""
    with opening(path), closing(immutable(path)) as conn:
        return conn.serialize()[18:20] != b"\x01\x01"


def quarantine(path: Path, suffix: str) -> Path | None:
    """Move a sidecar aside, keeping it, and return where it is now; None if there is none."""
    found = sidecar(path, suffix)
    if not os.path.lexists(found):
        return None
    moved = found.with_name(f"{found.name}.quarantined-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    found.rename(moved)
    return moved


def signature(path: Path) -> tuple[tuple[int, int, int], ...]:
    """Return what changes with every write into the file or its sidecars."""
    found = []
    for one in (path, *(sidecar(path, suffix) for suffix in SIDECARS[:2])):
        try:
            status = one.stat()
            found.append((status.st_ino, status.st_size, status.st_mtime_ns))
        except FileNotFoundError:
            found.append((0, 0, 0))
    return tuple(found)


def snapshot(path: Path, into: Path, suffixes: tuple[str, ...]) -> None:
    """Copy a file with the named sidecars to `into`, as they are together at one moment.

    Raises LockedProjectError where another process keeps changing them, DamagedProjectError where pages are missing.
    """
    for _ in range(SNAPSHOT_ATTEMPTS):
        before = signature(path)
        with errors_in_words(path):
            into.unlink(missing_ok=True)
            copy_pages(path, into)
            for suffix in suffixes:
                if has_content(path, suffix):
                    with suppress(FileNotFoundError):  # its writer has just finished; the copy is then made again
                        shutil.copyfile(sidecar(path, suffix), sidecar(into, suffix))
        if signature(path) == before:
            return
        time.sleep(0.02)
    raise LockedProjectError(f"{path.name} is being changed in another window.", "Try again in a moment.")


def copy_pages(path: Path, into: Path) -> None:
    """Copy the pages of a file as they are on the disk, without taking a lock."""
    with opening(path), closing(immutable(path)) as source, closing(sqlite3.connect(into)) as target:
        source.backup(target)


def end_of_log(path: Path) -> tuple[object, ...]:
    """Return what a file says on the disk: its project, how many decisions it holds and the hash of the last."""
    with opening(path), closing(immutable(path)) as conn:
        return end_told(conn)


def end_told(conn: sqlite3.Connection) -> tuple[object, ...]:
    """Return the same as a connection sees it."""
    meta = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()
    head = conn.execute("SELECT events, hash FROM log_marks WHERE name = 'head'").fetchone()
    return (*(meta or ("",)), *(head or (0, "")))


def is_writable(path: Path) -> bool:
    """Whether the file and its folder (where the journal goes) may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
