"""What the whole project's pages show, read piece by piece so that no question keeps a decision waiting."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from schemas.finding import FindingStatus, Severity

Tally = Literal["days", "quality", "figures", "suggested"]
"""Decisions by day and reviewer; what became of the machine's mentions by reviewer, kind and status; figures by kind;
mentions of the machine by kind."""
PIECE = 20_000
"""Rows that one piece of a tally looks at: some 20 ms."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """An inconsistency in the list of all. `first` and `second` are the words at its first two places."""

    position: int
    finding_id: str
    article_id: str
    title: str
    check: str
    severity: Severity
    status: FindingStatus
    explanation: str
    first: str
    second: str


_FINDING_COLUMNS = """{id}, {article}, coalesce(d.title, a.title, ''), json_extract({json}, '$.check'),
 json_extract({json}, '$.severity'), {status}, json_extract({json}, '$.explanation'),
 coalesce(json_extract({json}, '$.members[0].surface'), ''),
 coalesce(json_extract({json}, '$.members[1].surface'), '')"""

_STANDING = (
    "SELECT m.position, "
    + _FINDING_COLUMNS.format(
        id="m.finding_id", article="m.article_id", json="m.finding", status="coalesce(c.status, 'open')"
    )
    + """ FROM machine_findings m LEFT JOIN current_findings c ON c.subject_id = m.finding_id
 LEFT JOIN articles a ON a.article_id = m.article_id LEFT JOIN current_articles d ON d.subject_id = m.article_id
 WHERE m.position > ?
 AND NOT EXISTS (SELECT 1 FROM machine_findings e WHERE e.finding_id = m.finding_id AND e.position < m.position)
 ORDER BY m.position LIMIT ?"""
)
_DECIDED_ONLY = (
    "SELECT 0, "
    + _FINDING_COLUMNS.format(id="c.subject_id", article="c.article_id", json="f", status="c.status")
    + """ FROM (SELECT *, json_extract(state, '$.finding') AS f FROM current_findings) c
 LEFT JOIN articles a ON a.article_id = c.article_id LEFT JOIN current_articles d ON d.subject_id = c.article_id
 WHERE NOT EXISTS (SELECT 1 FROM machine_findings m WHERE m.finding_id = c.subject_id) ORDER BY c.subject_id"""
)


def finding_rows(conn: sqlite3.Connection, after: int, limit: int) -> list[FindingRow]:
    """Return at most `limit` findings that checks stand by, from a position on; the next piece starts at the last's."""
    return [FindingRow(*row) for row in conn.execute(_STANDING, (after, limit))]


def decided_finding_rows(conn: sqlite3.Connection) -> list[FindingRow]:
    """Return the findings that were decided (or flagged by hand) and that no check finds any more, or ever did."""
    return [FindingRow(*row) for row in conn.execute(_DECIDED_ONLY)]


_TABLES: Mapping[Tally, str] = {
    "days": "events", "quality": "current_mentions", "figures": "machine_mentions", "suggested": "machine_mentions",
}  # fmt: skip
_TALLIES: Mapping[Tally, str] = {
    "days": "SELECT substr(recorded_at, 1, 10), reviewer_id, count(*) FROM events"
    " WHERE {range} AND kind NOT IN ('undone', 'reviewer_described', 'setting_changed') GROUP BY 1, 2",
    "quality": "SELECT coalesce(json_extract(state, '$.reviewer_id'), ''),"
    " coalesce(json_extract(state, '$.original.kind'), kind), status, count(*)"
    " FROM current_mentions WHERE {range} AND origin = 'machine' AND status IN ('accepted', 'corrected', 'rejected')"
    " GROUP BY 1, 2, 3",
    "figures": "SELECT json_extract(mention, '$.value.quantity.kind'), count(*) FROM machine_mentions"
    " WHERE {range} AND kind = 'figure' GROUP BY 1",
    "suggested": "SELECT kind, count(*) FROM machine_mentions WHERE {range} GROUP BY 1",
}

Counted = dict[tuple[str, ...], int]


def tally(conn: sqlite3.Connection, what: Tally, after: int, size: int = PIECE) -> tuple[Counted, int]:
    """Return the counts of the rows after a place, and the place to go on from; 0 where none are left.

    Adding up the pieces gives the whole.
    """
    table = _TABLES[what]
    last = conn.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0]
    upto = min(last, after + size)
    found = conn.execute(_TALLIES[what].format(range="rowid > ? AND rowid <= ?"), (after, upto))
    return {tuple(map(str, row[:-1])): row[-1] for row in found}, upto if upto < last else 0


def end_of_log(conn: sqlite3.Connection) -> int:
    """Return the place of the decision that came last into this file."""
    return int(conn.execute("SELECT coalesce(max(position), 0) FROM events").fetchone()[0])


def articles_decided_since(conn: sqlite3.Connection, position: int) -> set[str]:
    """Return the articles about which something came into the log after a place of it."""
    found = conn.execute("SELECT DISTINCT article_id FROM events WHERE position > ?", (position,))
    return {row[0] for row in found if row[0]}
