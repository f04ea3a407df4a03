"""One SQLite connection with its safety settings, explicit transactions, and its errors in words.

Settings follow SQLite's "Defense Against The Dark Arts" (https://www.sqlite.org/security.html).
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from annotations.errors import (
    BadInputError,
    DamagedProjectError,
    FactdeskError,
    LockedProjectError,
    NotAProjectError,
    ReadOnlyProjectError,
    StorageError,
)
from annotations.store.holder import holder_of

LOCK_SECONDS = 0.3
LARGEST_VALUE = 64 * 1024 * 1024
"""Bytes of the largest text or blob that a project holds or reads."""

_SETTINGS: Mapping[str, object] = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "locking_mode": "exclusive",
    "journal_size_limit": 0,
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "recursive_triggers": 0,
    "temp_store": 2,
}
"""What is set on each connect and read back. Exclusive: one writer a file. synchronous=2 is FULL.

Without the limit of 0 a replayed journal would stay, with an empty header, in exclusive mode.
"""

_LIMITS: Mapping[int, int] = {
    sqlite3.SQLITE_LIMIT_LENGTH: LARGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_ATTACHED: 1,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
}


def uri(path: Path, **options: str | int) -> str:
    """Return the SQLite URI of a file."""
    query = "&".join(f"{key}={value}" for key, value in options.items())
    return f"{path.absolute().as_uri()}?{query}"


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection for reading and writing an existing file, with every setting set and read back.

    Raises sqlite3.Error; wrap the call in `errors_in_words`.
    """
    conn = sqlite3.connect(uri(path, mode="rw"), uri=True, timeout=LOCK_SECONDS, isolation_level=None)
    try:
        harden(conn)
    except BaseException:
        conn.close()
        raise
    return conn


def harden(conn: sqlite3.Connection) -> None:
    """Set limits and settings before the first table is read. Raises StorageError where SQLite ignores one."""
    for limit, value in _LIMITS.items():
        conn.setlimit(limit, value)
    for name, wanted in _SETTINGS.items():
        conn.execute(f"PRAGMA {name} = {wanted}").fetchall()
        found = conn.execute(f"PRAGMA {name}").fetchone()
        if found is not None and found[0] != wanted and name != "mmap_size":
            raise StorageError(f"SQLite did not take the setting {name}.", "Is this an unusual build of Python?")


def claim_file(conn: sqlite3.Connection) -> None:
    """Take the exclusive lock, which is kept until the connection closes; a hot journal is replayed here."""
    conn.execute("BEGIN EXCLUSIVE")
    conn.execute("COMMIT")
    mode = conn.execute("PRAGMA journal_mode = truncate").fetchone()[0]
    if mode != "truncate":
        raise StorageError("SQLite did not take the setting journal_mode.", "Is this an unusual build of Python?")


def _code(problem: sqlite3.Error) -> int:
    return getattr(problem, "sqlite_errorcode", 0) & 0xFF


def in_words(problem: sqlite3.Error, path: Path) -> FactdeskError | None:
    """Return the error to show for a failure of the file or the disk; None where the failure is a bug of ours."""
    name = path.name
    match _code(problem):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            holder = holder_of(path)
            return LockedProjectError(
                f"{name} is open in another window{f' ({holder})' if holder else ''}.",
                "Close it there, or open a read-only copy here.",
            )
        case sqlite3.SQLITE_NOTADB:
            return NotAProjectError(f"{name} is not a Factdesk project.")
        case sqlite3.SQLITE_CORRUPT:
            return DamagedProjectError(f"{name} is damaged: {problem}.", "Open the latest good backup.")
        case sqlite3.SQLITE_READONLY:
            return ReadOnlyProjectError(f"{name} cannot be written.", "Open it read-only, or copy it elsewhere.")
        case sqlite3.SQLITE_FULL:
            return StorageError("The disk is full.", "Free some space and try again; what was saved before is safe.")
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_NOMEM:
            return _failed(problem)
        case sqlite3.SQLITE_TOOBIG:
            return StorageError(f"A text or file of over {LARGEST_VALUE >> 20} MB does not fit in a project.")
    if "decode to UTF-8" in str(problem):
        return DamagedProjectError(f"{name} is damaged: a text in it cannot be read.", "Open the latest good backup.")
    return None


def _failed(why: object) -> StorageError:
    return StorageError(
        f"The disk did not take a write or a read ({why}).",
        "Check the disk and try again; what was saved before is safe.",
    )


@contextmanager
def errors_in_words(path: Path) -> Iterator[None]:
    """Turn errors of file and disk, SQLite's and the system's, into errors for a person; bugs pass unchanged."""
    try:
        yield
    except sqlite3.Error as problem:
        told = in_words(problem, path)
        if told is None:
            raise
        raise told from problem
    except OSError as problem:
        raise _failed(problem.strerror) from problem
    except UnicodeEncodeError as problem:
        raise BadInputError("This holds half of a character, which cannot be written.", "Write it anew.") from problem
    except MemoryError as problem:  # what Python makes of SQLITE_NOMEM
        raise StorageError(
            "There is not enough memory.", "Close other programs and try again; what was saved before is safe."
        ) from problem


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """As `errors_in_words`, for a file that is not known to be sound: what SQLite cannot make sense of is damaged."""
    try:
        with errors_in_words(path):
            yield
    except sqlite3.ProgrammingError:
        raise
    except (sqlite3.DatabaseError, UnicodeDecodeError) as problem:
        # Python itself fails to decode SQLite's message where a broken name is part of it.
        raise DamagedProjectError(f"{path.name} is damaged: {problem}.", "Open the latest good backup.") from problem


@contextmanager
def transaction(conn: sqlite3.Connection) -> Iterator[None]:
    """All or nothing. When this returns, what was written is on the disk."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        conn.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already, and a failing one may fail again: the first error is the news.
        if conn.in_transaction:
            with suppress(sqlite3.Error, MemoryError):
                conn.execute("ROLLBACK")
        raise
