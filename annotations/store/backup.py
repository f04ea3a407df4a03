"""Copies of a project: written beside their place, verified, and only then moved there."""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotations.errors import StorageError
from annotations.store import chain
from annotations.store.connection import claim_file, connect, errors_in_words
from annotations.store.staging import staged


def backup_connection(conn: sqlite3.Connection, to: Path) -> None:
    """Copy an open project to a file. Raises StorageError where it exists already, the disk fails, or the copy is bad.

    What stood at `to` is never replaced; nothing half-written stays.
    """
    if to.exists():
        raise StorageError(f"{to.name} exists already.", "Choose another name.")
    with errors_in_words(to), staged(to) as made:
        with closing(sqlite3.connect(made)) as target:
            conn.backup(target)
        verify_copy(made)


def verify_copy(path: Path) -> None:
    """Raise StorageError unless a copy is whole: SQLite's own check, and every hash of the log."""
    with closing(connect(path)) as conn:
        claim_file(conn)
        found = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
        project_id = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()[0]
        problems = chain.verify(conn, project_id, whole=True).problems
    if found != "ok" or problems:
        raise StorageError(f"The copy could not be verified: {problems[0] if problems else found}.", "Check the disk.")
