"""Opening a project file: looked at from outside, then locked, then checked, and only then read.

A file that fails is left as it is, byte for byte; nothing is ever opened as empty.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotations.errors import ProjectError, ReadOnlyProjectError
from annotations.store import chain, files, schema
from annotations.store.connection import claim_file, connect, errors_in_words, opening, transaction
from annotations.store.event_log import head_of
from annotations.store.private import PrivateFolder
from annotations.store.sidecars import fitting_journal, rehearse, settle_sidecars
from annotations.store.soundness import PAGES_AT_ONCE, check_opening
from annotations.store.staging import staged, sweep
from annotations.store.store import Store

TAIL_BEFORE_CHECKPOINT = 500
Fill = Callable[[sqlite3.Connection], object]


def open_store(path: Path, *, create: bool = False, read_only: bool = False, app_version: str) -> Store:
    """Return the store of a project file.

    `create` makes a file where there is none (or an empty one). `read_only` opens a private copy of the file, whoever
    holds it, and refuses every change. Raises ProjectError (missing, empty), NotAProjectError, NewerProjectError,
    LockedProjectError (within half a second), ReadOnlyProjectError, StorageError.
    """
    with errors_in_words(path):
        return _open(path, create, read_only, app_version)


def _open(path: Path, create: bool, read_only: bool, app_version: str) -> Store:
    if not create or not files.is_vacant(path):
        files.check_presence(path)
    else:
        _create(path, app_version)
    header = files.check_header(path)
    if read_only:
        return _open_copy(path, app_version)
    if not files.is_writable(path):
        raise ReadOnlyProjectError(
            f"{path.name} or its folder cannot be written.", "Open it read-only, or copy it to another folder."
        )
    sweep(path)
    recovered = settle_sidecars(path)
    version = _settled_version(path) if recovered else header.version
    if version < schema.VERSION:
        _bring_forward(path, version)
    with opening(path):
        return _open_checked(path, app_version, recovered)


def create_filled(path: Path, fill: Fill, *, app_version: str) -> None:
    """Make a project out of what `fill` writes into an empty one: whole, checked and durable, or not at all.

    Raises ProjectError where something is there already.
    """
    if not files.is_vacant(path):
        raise ProjectError(f"{path.name} exists already.", "Choose another name.")
    _create(path, app_version, fill)


def _open_checked(path: Path, app_version: str, recovered: bool) -> Store:
    conn = connect(path)
    try:
        if conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            rehearse(path, "-wal")
        claim_file(conn)
        pages = recovered or path.stat().st_size <= PAGES_AT_ONCE
        project_id = check_opening(conn, path.name, pages=pages)
        _move_checkpoint(conn, project_id)
        return Store(conn, path, project_id, app_version, recovered=recovered)
    except BaseException:
        conn.close()
        raise


def _move_checkpoint(conn: sqlite3.Connection, project_id: str) -> None:
    """Spare the next opening what this one has verified, once it is much."""
    end, start = head_of(conn, project_id), chain.mark(conn, "checkpoint")
    if end.events - (start.events if start else 0) > TAIL_BEFORE_CHECKPOINT:
        with transaction(conn):
            chain.set_mark(conn, "checkpoint", end)


def _create(path: Path, app_version: str, fill: Fill | None = None) -> None:
    """Make a project beside its place, let `fill` put something into it, and move it there when it is whole."""
    from annotations.store.migrations import create

    if not path.parent.is_dir():
        raise ProjectError(f"There is no folder {path.parent}.", "Create the folder first.")
    if not os.access(path.parent, os.W_OK):
        raise ReadOnlyProjectError(f"The folder {path.parent} cannot be written.", "Choose another folder.")
    for suffix in files.SIDECARS:
        files.quarantine(path, suffix)
    with errors_in_words(path), staged(path) as made:
        with closing(connect(made)) as conn:
            claim_file(conn)
            conn.execute("PRAGMA synchronous = 0")  # the whole file is made durable before it is moved
            create(conn, app_version)
            if fill is not None:
                fill(conn)
                check_opening(conn, path.name, whole=True)
        if not files.is_vacant(path):
            raise ProjectError(f"{path.name} exists already.", "Open it, or choose another name.")


def _settled_version(path: Path) -> int:
    """Return the version once a journal is replayed: a migration that was killed has written its header already."""
    with opening(path), closing(connect(path)) as conn:
        claim_file(conn)
        return int(conn.execute("PRAGMA user_version").fetchone()[0])


def _open_copy(path: Path, app_version: str) -> Store:
    folder = PrivateFolder()
    try:
        copy = folder.path / path.name
        files.snapshot(path, copy, fitting_journal(path))
        if _settled_version(copy) < schema.VERSION:
            _migrate(copy)
        with opening(path):
            conn = connect(copy)
            try:
                claim_file(conn)
                project_id = check_opening(conn, path.name)
                conn.execute("PRAGMA query_only = 1")
                return Store(conn, path, project_id, app_version, read_only=True, folder=folder)
            except BaseException:
                conn.close()
                raise
    except BaseException:
        folder.close()
        raise


def _bring_forward(path: Path, version: int) -> None:
    """Migrate an older file after a backup beside it, which is kept."""
    from annotations.clock import now
    from annotations.store.backup import backup_connection

    with opening(path), closing(connect(path)) as conn:
        claim_file(conn)
        check_opening(conn, path.name, whole=True)
        stamp = now().replace(":", "").replace("-", "")
        backup_connection(conn, path.with_name(f"{path.stem}.version-{version}-{stamp}{path.suffix}"))
    _migrate(path)


def _migrate(path: Path) -> None:
    from annotations.store.migrations import migrate

    with errors_in_words(path), closing(connect(path)) as conn:
        claim_file(conn)
        migrate(conn)
