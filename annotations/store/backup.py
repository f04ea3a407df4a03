"""Copies of a project: written beside their place, made durable, verified, and only then moved there."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from annotations.errors import StorageError
from annotations.store import chain, files
from annotations.store.connection import claim_file, connect, errors_in_words


def backup_connection(conn: sqlite3.Connection, to: Path) -> None:
    """Copy an open project to a file. Raises StorageError where it exists already, the disk fails, or the copy is bad.

    What stood at `to` is never replaced; nothing half-written stays.
    """
    if to.exists():
        raise StorageError(f"{to.name} exists already.", "Choose another name.")
    with files.folder_errors(to):
        handle, name = tempfile.mkstemp(suffix=".factdesk-tmp", dir=to.parent)
    os.close(handle)
    made = Path(name)
    try:
        with errors_in_words(to):
            with closing(sqlite3.connect(made)) as target:
                conn.backup(target)
            verify_copy(made)
        _sync(made)
        made.replace(to)
        files.sync_folder(to.parent)
    finally:
        for suffix in ("", *files.SIDECARS):
            files.sidecar(made, suffix).unlink(missing_ok=True)


def verify_copy(path: Path) -> None:
    """Raise StorageError unless a copy is whole: SQLite's own check, and every hash of the log."""
    with closing(connect(path)) as conn:
        claim_file(conn)
        found = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
        project_id = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()[0]
        problems = chain.verify(conn, project_id, whole=True).problems
    if found != "ok" or problems:
        raise StorageError(f"The copy could not be verified: {problems[0] if problems else found}.", "Check the disk.")


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
