"""What a project file may hold: exactly the tables, indexes and triggers that the steps of the schema make."""

import sqlite3

from annotations.errors import DamagedProjectError
from annotations.store import schema

Entry = tuple[str, str, str, str]


def allowed(version: int) -> set[Entry]:
    """Return (type, name, table, sql) of everything in a file of a version, by making it in memory."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in (*schema.MIGRATIONS_TABLE, *(s for step in schema.STEPS[:version] for s in step)):
            conn.execute(statement)
        return _entries(conn)
    finally:
        conn.close()


def _entries(conn: sqlite3.Connection) -> set[Entry]:
    return set(conn.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"))


def check_schema(conn: sqlite3.Connection, version: int, name: str) -> None:
    """Raise DamagedProjectError where the file holds more, less or other than it may. Reads no table of the file.

    A trigger or view put in by someone else can change decisions silently, so it is refused before anything is read.
    """
    found, expected = _entries(conn), allowed(version)
    if foreign := sorted(entry[1] for entry in found - expected):
        raise DamagedProjectError(
            f"{name} holds things that Factdesk did not put there ({', '.join(foreign[:3])}).",
            "It is not opened; use the latest good backup.",
            "tampered-project",
        )
    if missing := sorted(entry[1] for entry in expected - found):
        raise DamagedProjectError(
            f"{name} is damaged: {', '.join(missing[:3])} is missing.",
            "Open the latest good backup.",
            "tampered-project",
        )
