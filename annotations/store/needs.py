"""What an article's open claims add up to in an order of the queue, kept so that the queue is read page by page.

It follows from detections and decisions. What is due is noted where the machine's mentions change, and told by the log
where somebody decides: a decision writes nothing more for it.
"""

import sqlite3
from collections.abc import Iterable

# A claim is most uncertain at a check-worthiness of 0.5, and worth what it says (`learn.order`). Not through the view
# of all suggestions: SQLite would go through every mention of the project.
_SUMS = """SELECT coalesce(sum(4 * score * (1 - score)), 0.0), coalesce(sum(score), 0.0) FROM (
 SELECT coalesce(said ->> '$.score', 1.0) AS score FROM (
  SELECT mention_id, mention AS said FROM machine_mentions WHERE revision_id = ?1 AND kind = 'claim'
  UNION ALL
  SELECT mention_id, mention FROM imported_mentions WHERE revision_id = ?1 AND kind = 'claim' AND doubled = 0
 ) LEFT JOIN current_mentions c ON c.subject_id = mention_id
 WHERE coalesce(c.status, '') NOT IN ('accepted', 'corrected', 'rejected'))"""
_DUE = """SELECT position, revision_id FROM articles WHERE position IN (SELECT position FROM needs_due)
 OR article_id IN (SELECT article_id FROM events WHERE position > ?)"""


def due(conn: sqlite3.Connection, article_id: str) -> None:
    """Note that an article's suggestions changed, within the caller's transaction."""
    conn.execute("INSERT OR IGNORE INTO needs_due SELECT position FROM articles WHERE article_id = ?", (article_id,))


def all_due(conn: sqlite3.Connection) -> None:
    """Note that every article may be wanted more or less than is kept, within the caller's transaction."""
    conn.execute("INSERT OR IGNORE INTO needs_due SELECT position FROM articles")


def changed(conn: sqlite3.Connection) -> list[tuple[int, str]]:
    """Return (position, current revision) of the articles of which something changed since `keep`."""
    return conn.execute(_DUE, (_mark(conn),)).fetchall()


def keep(conn: sqlite3.Connection, articles: Iterable[tuple[int, str]]) -> None:
    """Add up what `changed` gave, and let the log count as seen, within the caller's transaction."""
    conn.executemany(
        "INSERT OR REPLACE INTO article_needs (position, uncertain, valuable) VALUES (?, ?, ?)",
        ((position, *conn.execute(_SUMS, (revision_id,)).fetchone()) for position, revision_id in articles),
    )
    conn.execute("DELETE FROM needs_due")
    conn.execute("UPDATE needs_seen SET events = (SELECT coalesce(max(position), 0) FROM events)")


def _mark(conn: sqlite3.Connection) -> int:
    return int(conn.execute("SELECT max(events) FROM needs_seen").fetchone()[0] or 0)
