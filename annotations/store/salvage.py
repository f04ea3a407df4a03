"""What can be read of a damaged project, row by row: only what has its own hash counts as saved."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from annotations.store import chain
from annotations.store.merging import identity_of

MOST_FAILURES = 50_000
"""So many rows that cannot be read end the attempt on a table."""
_REVISION = "revision_id, article_id, number, text, sha256, raw_sha256, normalisation, created_at, parts, notices"
_ARTICLE = "article_id, revision_id, title, publisher, date, source, imported_at, origin"
Row = tuple[Any, ...]


@dataclass(slots=True)
class Salvaged:
    """Rows that are what was stored, by id. `identity` is project_id, created_at, created_by; `recorded` is how many
    decisions the file says it had, None where it cannot say."""

    identity: tuple[str, ...] | None = None
    recorded: int | None = None
    articles: dict[str, Row] = field(default_factory=dict)
    revisions: dict[str, Row] = field(default_factory=dict)
    raws: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, chain.Record] = field(default_factory=dict)
    bad: dict[str, int] = field(default_factory=dict)
    """table -> rows that were read and are not what was stored, or could not be read."""

    def add(self, other: "Salvaged") -> None:
        """Take in what another file of the same project has and this one has not."""
        self.articles = {**other.articles, **self.articles}
        self.revisions = {**other.revisions, **self.revisions}
        self.raws = {**other.raws, **self.raws}
        self.records = {**other.records, **self.records}


def salvage(conn: sqlite3.Connection, identity: tuple[str, ...] | None = None) -> Salvaged:
    """Read all that can be read; `identity` is that of a backup, for a file that has lost its own."""
    found = Salvaged(identity=_identity(conn) or identity)
    if found.identity is None:
        return found
    project_id = found.identity[0]
    try:
        head = chain.mark(conn, "head")
        found.recorded = head.events if head else 0
    except sqlite3.Error:
        found.recorded = None
    for row in _rows(conn, "raws", "rowid", "raw_sha256, bytes", found.bad):
        _keep(found, "raws", row[0], row[1], hashlib.sha256(row[1]).hexdigest() == row[0])
    for row in _rows(conn, "revisions", "position", f"{_REVISION}, seal", found.bad):
        *values, own = row
        whole = chain.seal(project_id, *values) == own and _digest(values[3]) == values[4]
        _keep(found, "revisions", values[0], tuple(values), whole)
    for row in _rows(conn, "articles", "position", f"{_ARTICLE}, seal", found.bad):
        *values, own = row
        _keep(found, "articles", values[0], tuple(values), chain.seal(project_id, *values) == own)
    columns = ", ".join(chain.EVENT_COLUMNS + chain.CHAIN_COLUMNS)
    for row in _rows(conn, "events", "position", columns, found.bad):
        record = chain.record_of(row)
        _keep(found, "records", record.event_id, record, chain.is_intact(project_id, record))
    return found


def _identity(conn: sqlite3.Connection) -> tuple[str, ...] | None:
    try:
        values = identity_of(conn)
        own = conn.execute("SELECT value FROM meta WHERE key = 'seal'").fetchone()
    except sqlite3.Error:
        return None
    return values if own is not None and own[0] == chain.seal(*values) else None


def _keep(found: Salvaged, table: str, key: object, value: object, whole: bool) -> None:
    if whole:
        getattr(found, table).setdefault(key, value)
    else:
        name = "events" if table == "records" else table
        found.bad[name] = found.bad.get(name, 0) + 1


def _digest(text: object) -> str:
    return hashlib.sha256(str(text).encode()).hexdigest()


def _rows(conn: sqlite3.Connection, table: str, key: str, columns: str, bad: dict[str, int]) -> Iterator[Row]:
    """Yield the rows of a table around what is damaged: a range that fails is halved until it is one row."""
    query = f"SELECT {columns} FROM {table} WHERE {key} BETWEEN ? AND ? ORDER BY {key}"
    waiting = [(0, _last(conn, table, key))]
    failures = 0
    while waiting and failures < MOST_FAILURES:
        low, high = waiting.pop()
        try:
            rows = conn.execute(query, (low, high)).fetchall()
        except (sqlite3.Error, UnicodeDecodeError):
            if low == high:
                failures += 1
                bad[table] = bad.get(table, 0) + 1
            else:
                middle = (low + high) // 2
                waiting += [(middle + 1, high), (low, middle)]
            continue
        yield from rows


def _last(conn: sqlite3.Connection, table: str, key: str) -> int:
    for query in (f"SELECT max({key}) FROM {table}", "SELECT position + 1000 FROM log_marks WHERE name = 'head'"):
        try:
            row = conn.execute(query).fetchone()
        except sqlite3.Error:
            continue
        if row and isinstance(row[0], int):
            return row[0]
        return 0
    return 100_000


def chains_are_whole(project_id: str, records: Mapping[str, chain.Record]) -> bool:
    """Whether no decision is missing inside or before a chain (those at the end of the log cannot be known)."""
    seen = {chain.genesis(project_id)} | {r.hash for r in records.values()}
    by_chain: dict[str, list[chain.Record]] = {}
    for record in records.values():
        by_chain.setdefault(record.chain_id, []).append(record)
    for links in by_chain.values():
        links.sort(key=lambda r: r.seq)
        if links[0].prev_hash not in seen or [r.seq for r in links] != list(range(1, len(links) + 1)):
            return False
        if any(b.prev_hash != a.hash for a, b in pairwise(links)):
            return False
    return True
