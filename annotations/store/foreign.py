"""Files that another reviewer sent: hostile until they have passed every check, and only ever read from a copy."""

from pathlib import Path

from annotations.errors import DamagedProjectError, ProjectError
from annotations.store import chain, files
from annotations.store.connection import opening
from annotations.store.contents import problems_of_contents
from annotations.store.open import open_store
from annotations.store.store import Store

LARGEST = 4 << 30
"""Bytes of the largest project that is taken in."""


def open_foreign(path: Path, app_version: str) -> Store:
    """Return another copy of a project, read-only: a private copy with its journal, after every check there is.

    Raises ProjectError where it is too large, and whatever `open_store` and the whole examination find.
    """
    files.check_presence(path)
    if path.stat().st_size > LARGEST:
        raise ProjectError(f"{path.name} is larger than {LARGEST >> 30} GB.", "It is not read.")
    store = open_store(path, read_only=True, app_version=app_version)
    try:
        with opening(path):
            _examine(store, path.name)
    except BaseException:
        store.close()
        raise
    return store


def _examine(store: Store, name: str) -> None:
    conn = store._conn
    problems = [row[0] for row in conn.execute("PRAGMA integrity_check(1)") if row[0] != "ok"]
    problems += [
        f"a row of {row[0]} points to nothing" for row in conn.execute("PRAGMA foreign_key_check").fetchmany(1)
    ]
    problems += chain.verify(conn, store.project_id, whole=True).problems[:1]
    problems += list(problems_of_contents(conn, store.project_id))[:1]
    if problems:
        raise DamagedProjectError(f"{name} is damaged: {problems[0]}.", "Nothing was taken from it.")
