"""The checks that a project passes before anything is read of it."""

import sqlite3

from annotations.errors import DamagedProjectError
from annotations.store import chain
from annotations.store.contents import problems_of_contents
from annotations.store.guard import check_schema

PAGES_AT_ONCE = 32 * 1024 * 1024
"""Bytes of the largest file of which opening looks at every page. In larger ones `examine` does, while they are open;
so no project takes longer to open than one of this size."""


def check_opening(conn: sqlite3.Connection, name: str, *, whole: bool = False, pages: bool = True) -> str:
    """Return the project's id after the checks of opening; `whole` checks all hashes, not those of the log's tail.

    `pages` false leaves the pages that the tail does not touch to `annotations.store.examine`.
    """
    check_schema(conn, conn.execute("PRAGMA user_version").fetchone()[0], name)
    if pages or whole:
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
