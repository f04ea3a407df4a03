"""The hash chain over the events: what SQLite's own checks cannot see (two of three bit flips that change content).

Each time a file is opened for writing a new chain begins, rooted at the head that was found; so copies that are mailed
never fork a chain, and the union of two logs keeps every chain whole. The project's id is part of every hash, so that
pages of another project are noticed.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

EVENT_COLUMNS = (
    "event_id", "lamport", "batch_id", "label", "reviewer_id", "recorded_at", "kind", "version", "article_id",
    "subject_id", "payload", "app_version",
)  # fmt: skip
CHAIN_COLUMNS = ("chain_id", "seq", "prev_hash", "hash")

Row = tuple[str | int, ...]
Progress = Callable[[int, int], None]
NEWEST = 2**63 - 1
LONG_LOG = 20_000
"""Events before the checkpoint from which on opening leaves the roots of merged chains to the whole examination: each
costs a walk over the log."""


@dataclass(frozen=True, slots=True)
class Record:
    """An event exactly as it is stored: the twelve columns of the event, and its place in its chain."""

    content: Row
    chain_id: str
    seq: int
    prev_hash: str
    hash: str

    @property
    def event_id(self) -> str:
        return str(self.content[0])

    @property
    def row(self) -> Row:
        return (*self.content, self.chain_id, self.seq, self.prev_hash, self.hash)


def record_of(row: tuple[Any, ...]) -> Record:
    """Return the Record of a row in the order of EVENT_COLUMNS + CHAIN_COLUMNS."""
    chain_id, seq, prev_hash, own_hash = row[12:]
    return Record(row[:12], chain_id, seq, prev_hash, own_hash)


def seal(*values: object) -> str:
    """Return the SHA-256 of plain values as canonical JSON, 64 hexadecimal digits."""
    # A damaged file may hold bytes where a text was; whatever it is, it does not have the hash.
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=repr)
    return hashlib.sha256(text.encode()).hexdigest()


def genesis(project_id: str) -> str:
    """Return the root of a project's first chain."""
    return seal("factdesk", project_id)


def link(project_id: str, chain_id: str, seq: int, prev_hash: str, content: Row) -> Record:
    """Return an event with its place in a chain and its hash."""
    return Record(content, chain_id, seq, prev_hash, seal(project_id, chain_id, seq, prev_hash, *content))


def is_intact(project_id: str, record: Record) -> bool:
    """Whether the content of a record is what was hashed when it was written."""
    return seal(project_id, record.chain_id, record.seq, record.prev_hash, *record.content) == record.hash


@dataclass(slots=True)
class Writer:
    """The chain that this opening of the file appends to; it begins with the first append."""

    project_id: str
    chain_id: str
    seq: int = 0
    prev_hash: str = ""


@dataclass(slots=True)
class Verification:
    """What a walk over the log found. `problems` are sentences."""

    events: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the log: the row, how many events up to it, and the hash of its event."""

    position: int
    events: int
    hash: str


def mark(conn: sqlite3.Connection, name: str) -> Mark | None:
    """Return the mark "head" or "checkpoint"."""
    row = conn.execute("SELECT position, events, hash FROM log_marks WHERE name = ?", (name,)).fetchone()
    return None if row is None else Mark(*row)


def set_mark(conn: sqlite3.Connection, name: str, at: Mark) -> None:
    """Move a mark, within the caller's transaction."""
    conn.execute(
        "INSERT INTO log_marks VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE"
        " SET position = excluded.position, events = excluded.events, hash = excluded.hash",
        (name, at.position, at.events, at.hash),
    )


_COLUMNS = ", ".join(EVENT_COLUMNS + CHAIN_COLUMNS)


def records(conn: sqlite3.Connection, after_position: int = 0, upto: int = NEWEST) -> Iterator[tuple[int, Record]]:
    """Yield (position, record) in the order of recording."""
    query = f"SELECT position, {_COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position"
    for row in conn.execute(query, (after_position, upto)):
        yield row[0], record_of(row[1:])


def verify(conn: sqlite3.Connection, project_id: str, *, whole: bool, progress: Progress | None = None) -> Verification:
    """Check the log: from the last checkpoint on (`whole` false: what opening does), or all of it.

    Checked are each event's content, its link to the one before it in its chain, the root of each chain, and that the
    log ends where it ended when it was last written.
    """
    head = mark(conn, "head") or Mark(0, 0, genesis(project_id))
    # Asked first: the file that is examined may be written meanwhile.
    beyond = conn.execute("SELECT count(*) FROM events WHERE position > ?", (head.position,)).fetchone()[0]
    start = None if whole else mark(conn, "checkpoint")
    found = Verification(events=start.events if start else 0)
    _check_checkpoint(conn, project_id, start, found)
    last = start.hash if start else genesis(project_id)
    end = after = start.position if start else 0
    heads: dict[str, tuple[int, str]] = {}
    seen: set[str] = {genesis(project_id), last}
    roots: list[Record] = []
    for end, record in records(conn, after, head.position):  # noqa: B007 - the last one is used after the loop
        found.events += 1
        if not is_intact(project_id, record):
            found.problems.append(f"decision {found.events} ({record.event_id}) is not what was recorded")
        if not isinstance(record.seq, int):
            continue  # a lost cell: it has no place in its chain
        before = heads.get(record.chain_id) or _previous(conn, record)
        if record.seq == 1:
            roots.append(record)
        elif before != (record.seq - 1, record.prev_hash):
            found.problems.append(f"a decision is missing before decision {found.events} ({record.event_id})")
        heads[record.chain_id] = (record.seq, record.hash)
        seen.add(record.hash)
        last = record.hash
        if progress is not None and found.events % 500 == 0:
            progress(found.events, head.events)
    if start is not None and start.events > LONG_LOG:
        roots.clear()
    for root in roots:
        if root.prev_hash not in seen and not _is_recorded(conn, root.prev_hash, whole):
            found.problems.append(f"what came before decision {root.event_id} is missing")
    if beyond or (end, found.events, last) != (head.position, head.events, head.hash):
        found.problems.append(f"{head.events} decisions were recorded, {found.events + beyond} are there")
    return found


def _check_checkpoint(conn: sqlite3.Connection, project_id: str, at: Mark | None, found: Verification) -> None:
    if at is None or at.events == 0:
        return
    row = conn.execute(f"SELECT {_COLUMNS} FROM events WHERE position = ?", (at.position,)).fetchone()
    record = None if row is None else record_of(row)
    if record is None or record.hash != at.hash or not is_intact(project_id, record):
        found.problems.append(f"decision {at.events} is not what was recorded")


def _previous(conn: sqlite3.Connection, record: Record) -> tuple[int, str] | None:
    if record.seq == 1:
        return None
    query = "SELECT seq, hash FROM events WHERE chain_id = ? AND seq = ?"
    found: tuple[int, str] | None = conn.execute(query, (record.chain_id, record.seq - 1)).fetchone()
    return found


def _is_recorded(conn: sqlite3.Connection, value: str, whole: bool) -> bool:
    if whole:
        return False
    return conn.execute("SELECT 1 FROM events WHERE hash = ?", (value,)).fetchone() is not None
