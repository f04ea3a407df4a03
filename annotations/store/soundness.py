"""The checks that a project passes before anything is read of it."""

import sqlite3

from annotations.errors import DamagedProjectError
from annotations.store import chain
from annotations.store.contents import problems_of_contents
from annotations.store.guard import check_schema


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
