"""A project as it was at a moment: a private copy in which the log ends there, read-only."""

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

from annotations.errors import BadInputError
from annotations.store import projection
from annotations.store.event_log import Fold
from annotations.store.open import open_store
from annotations.store.store import Store


def open_as_of(path: Path, moment: str, fold: Fold, app_version: str) -> Store:
    """Return a project as of a decision (its id; the last one that counts) or a time (ISO 8601; a day is its end).

    Times are what the reviewers' clocks said, in UTC where none is named. Raises BadInputError where there is neither
    such a decision nor such a time, and what `open_store` raises.
    """
    store = open_store(path, read_only=True, app_version=app_version)
    try:
        conn = store._conn
        conn.execute("PRAGMA query_only = 0")
        _cut(conn, moment)
        projection.rebuild(conn, fold)
        conn.execute("PRAGMA query_only = 1")
        return store
    except BaseException:
        store.close()
        raise


def _cut(conn: sqlite3.Connection, moment: str) -> None:
    at = conn.execute("SELECT lamport, event_id, recorded_at FROM events WHERE event_id = ?", (moment,)).fetchone()
    until = at[2] if at else _utc(moment)
    conn.execute("PRAGMA foreign_keys = 0")
    # The copy is ours alone and is never verified again: what came later goes.
    for trigger in ("events_are_never_deleted", "revisions_are_never_deleted"):
        conn.execute(f"DROP TRIGGER {trigger}")
    if at:
        conn.execute("DELETE FROM events WHERE (lamport, event_id) > (?, ?)", at[:2])
    else:
        conn.execute("DELETE FROM events WHERE recorded_at > ?", (until,))
    conn.execute("DELETE FROM articles WHERE imported_at > ?", (until,))
    conn.execute(
        "UPDATE articles SET revision_id = coalesce((SELECT r.revision_id FROM revisions r"
        " WHERE r.article_id = articles.article_id AND r.created_at <= ? ORDER BY r.created_at DESC, r.revision_id DESC"
        " LIMIT 1), revision_id)",
        (until,),
    )
    kept = "SELECT revision_id FROM articles"
    conn.execute(f"DELETE FROM revisions WHERE created_at > ? AND revision_id NOT IN ({kept})", (until,))
    conn.execute("DELETE FROM fact_marks")


def _utc(text: str) -> str:
    try:
        if len(text) == 10:
            return f"{date.fromisoformat(text).isoformat()}T23:59:59.999Z"
        found = datetime.fromisoformat(text)
    except ValueError as problem:
        raise BadInputError(
            f"There is no decision {text!r}, and it is no time.", "Give an event's id, YYYY-MM-DD or YYYY-MM-DDTHH:MM."
        ) from problem
    found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")
