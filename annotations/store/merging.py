"""Several copies of one project united in a new file."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from annotations.errors import ProjectError
from annotations.store import chain, projection, unite
from annotations.store.connection import transaction
from annotations.store.event_log import Fold
from annotations.store.open import create_filled
from annotations.store.reader import Reader

_IDENTITY = ("project_id", "created_at", "created_by")


def set_identity(conn: sqlite3.Connection, values: Sequence[str]) -> None:
    """Give an empty project the identity of another: project_id, created_at, created_by."""
    rows = [*zip(_IDENTITY, values, strict=True), ("seal", chain.seal(*values))]
    conn.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", rows)


def identity_of(conn: sqlite3.Connection) -> tuple[str, ...]:
    """Return project_id, created_at and created_by of a project."""
    found = dict(conn.execute("SELECT key, value FROM meta"))
    return tuple(str(found.get(key, "")) for key in _IDENTITY)


def unite_into(
    path: Path, others: Sequence[Reader], fold: Fold, check: unite.Check, *, app_version: str
) -> unite.United:
    """Make a new file of all that copies of one project hold; what it says does not hang on their order.

    Nothing half-written stays. Raises ProjectError where they are of different projects or do not fit together.
    """
    made: list[unite.United] = []

    def fill(conn: sqlite3.Connection) -> None:
        connections = [other._conn for other in others]
        identities = {identity_of(one) for one in connections}
        if len({one[0] for one in identities}) != 1:
            raise ProjectError("These files are different projects, not copies of one.", unite.NOTHING)
        identity = min(identities)
        with transaction(conn):
            set_identity(conn, identity)
            try:
                made.append(unite.unite(conn, identity[0], connections, fold, check))
            except sqlite3.IntegrityError as problem:
                raise ProjectError(f"The files do not fit together ({problem}).", unite.NOTHING) from problem
            projection.rebuild(conn, fold)

    create_filled(path, fill, app_version=app_version)
    return made[0]
