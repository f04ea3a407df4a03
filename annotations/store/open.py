"""Opening a project file: looked at from outside, then locked, then checked, and only then read.

A file that fails is left as it is, byte for byte; nothing is ever opened as empty.
"""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from annotations.errors import DamagedProjectError, ProjectError, ReadOnlyProjectError
from annotations.store import chain, files, schema
from annotations.store.connection import claim_file, connect, errors_in_words, opening, transaction
from annotations.store.contents import problems_of_contents
from annotations.store.event_log import head_of
from annotations.store.guard import check_schema
from annotations.store.staging import staged, sweep
from annotations.store.store import Store

TAIL_BEFORE_CHECKPOINT = 500


def open_store(path: Path, *, create: bool = False, read_only: bool = False, app_version: str) -> Store:
    """Return the store of a project file.

    `create` makes a file where there is none (or an empty one). `read_only` opens a private copy of the file, whoever
    holds it, and refuses every change. Raises ProjectError (missing, empty), NotAProjectError, NewerProjectError,
    DamagedProjectError, LockedProjectError (within half a second), ReadOnlyProjectError, StorageError.
    """
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
    recovered = _settle_sidecars(path)
    if header.version < schema.VERSION:
        _bring_forward(path, header.version)
    with opening(path):
        return _open_checked(path, app_version, recovered)


def _open_checked(path: Path, app_version: str, recovered: bool) -> Store:
    conn = connect(path)
    try:
        if conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            _rehearse(path, "-wal")
        claim_file(conn)
        project_id = check_opening(conn, path.name)
        _move_checkpoint(conn, project_id)
        return Store(conn, path, project_id, app_version, recovered=recovered)
    except BaseException:
        conn.close()
        raise


def check_opening(conn: sqlite3.Connection, name: str, *, whole: bool = False) -> str:
    """Return the project's id after the checks of opening; `whole` checks all hashes, not those of the log's tail."""
    check_schema(conn, conn.execute("PRAGMA user_version").fetchone()[0], name)
    found = conn.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise DamagedProjectError(f"{name} is damaged: {found}.", "Open the latest good backup.")
    row = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()
    if row is None:
        raise DamagedProjectError(f"{name} is damaged: it has lost its identity.", "Open the latest good backup.")
    log = chain.verify(conn, row[0], whole=whole)
    problems = log.problems or (list(problems_of_contents(conn, row[0])) if whole else [])
    if problems:
        raise DamagedProjectError(f"{name} is damaged: {problems[0]}.", "Open the latest good backup.")
    return str(row[0])


def _move_checkpoint(conn: sqlite3.Connection, project_id: str) -> None:
    """Spare the next opening what this one has verified, once it is much."""
    end, start = head_of(conn, project_id), chain.mark(conn, "checkpoint")
    if end.events - (start.events if start else 0) > TAIL_BEFORE_CHECKPOINT:
        with transaction(conn):
            chain.set_mark(conn, "checkpoint", end)


def _create(path: Path, app_version: str) -> None:
    """Make a project beside its place and move it there when it is whole."""
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
        if not files.is_vacant(path):
            raise ProjectError(f"{path.name} exists already.", "Open it, or choose another name.")


def _settle_sidecars(path: Path) -> bool:
    """Make what lies beside the file safe to open; return whether opening will replay a journal.

    A journal or log of another project replays silently, so it is replayed in a copy first and the copy is checked.
    """
    replays = False
    if files.has_content(path, "-wal") and not files.is_wal(path):
        files.quarantine(path, "-wal")
        files.quarantine(path, "-shm")
    for suffix in ("-journal", "-wal"):
        if files.has_content(path, suffix):
            replays = _rehearse(path, suffix) or replays
    return replays


def _rehearse(path: Path, suffix: str) -> bool:
    problem = _problem_of_copy(path, (suffix,))
    if problem is None:
        return True
    if _problem_of_copy(path, ()) is None:
        files.quarantine(path, suffix)
        return False
    raise problem


def _problem_of_copy(path: Path, suffixes: tuple[str, ...]) -> ProjectError | None:
    try:
        with tempfile.TemporaryDirectory(prefix="factdesk-") as folder:
            copy = Path(folder) / path.name
            files.snapshot(path, copy, suffixes)
            with opening(path), closing(connect(copy)) as conn:
                claim_file(conn)
                check_opening(conn, path.name, whole=True)
    except ProjectError as problem:
        if isinstance(problem, DamagedProjectError):
            return problem
        raise
    return None


def _open_copy(path: Path, app_version: str) -> Store:
    folder = Path(tempfile.mkdtemp(prefix="factdesk-"))
    try:
        copy = folder / path.name
        files.snapshot(path, copy, ("-journal",))
        if files.check_header(copy).version < schema.VERSION:
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
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _bring_forward(path: Path, version: int) -> None:
    """Migrate an older file after a backup beside it, which is kept."""
    from annotations.store.backup import backup_connection
    from annotations.store.event_log import now

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
