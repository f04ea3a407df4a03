"""The log of decisions: appended in order, never edited. What follows from it is folded in the same transaction."""

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from annotations.clock import now
from annotations.errors import DamagedProjectError, ProjectError
from annotations.store import chain
from schemas.codec import DecodeError, encode, encode_short
from schemas.events import VERSION, Draft, Event
from schemas.state import SubjectState
from schemas.upcast import read_payload

TAIL = 2_000
"""Events at the end of a long log that an opening verifies, or twice as many: some 50 ms."""

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Fold = Callable[[str, Sequence[Event]], SubjectState | None]
"""(subject id, all its events in order, undone ones included) -> its state, None where nothing is left of it."""

_EVENT = ", ".join(chain.EVENT_COLUMNS)
_INSERT = (
    f"INSERT INTO events ({', '.join(chain.EVENT_COLUMNS + chain.CHAIN_COLUMNS)})"
    f" VALUES ({', '.join('?' * len(chain.EVENT_COLUMNS + chain.CHAIN_COLUMNS))})"
)


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One gesture: its events in order, and the events that it took back (undo and redo)."""

    batch_id: str
    label: str
    event_ids: tuple[str, ...]
    undone_targets: tuple[str, ...]


def to_json(value: object) -> str:
    """Return a contract's value as compact JSON."""
    return _compact(encode(value))


def to_short_json(value: object) -> str:
    """As `to_json`, without the fields that have their default: what is read by its contract alone."""
    return _compact(encode_short(value))


def event_of(row: Sequence[Any]) -> Event:
    """Return the Event of a row in the order of `chain.EVENT_COLUMNS`. Raises DamagedProjectError."""
    event_id, lamport, batch, label, reviewer, at, kind, version, article, subject, payload, app = row
    try:
        value = read_payload(kind, version, json.loads(payload))
    except (DecodeError, ValueError, TypeError, RecursionError) as problem:
        raise DamagedProjectError(f"A recorded decision cannot be read: {problem}.") from problem
    return Event(event_id, lamport, batch, label, reviewer, at, kind, version, article, subject, value, app)


def head_of(conn: sqlite3.Connection, project_id: str) -> chain.Mark:
    """Return the end of the log."""
    return chain.mark(conn, "head") or chain.Mark(0, 0, chain.genesis(project_id))


def append(
    conn: sqlite3.Connection,
    writer: chain.Writer,
    drafts: Sequence[Draft],
    *,
    batch_id: str,
    label: str,
    reviewer_id: str,
    app_version: str,
) -> list[Event]:
    """Record drafts as events, within the caller's transaction; the chain of `writer` goes on from what is stored.

    Order is by a counter (highest seen + 1), never by the clock.
    """
    head = head_of(conn, writer.project_id)
    row = conn.execute("SELECT seq, hash FROM events WHERE chain_id = ? ORDER BY seq DESC LIMIT 1", (writer.chain_id,))
    seq, prev_hash = row.fetchone() or (0, head.hash)
    lamport = conn.execute("SELECT coalesce(max(lamport), 0) FROM events").fetchone()[0]
    at = now()
    events: list[Event] = []
    position = head.position
    for number, d in enumerate(drafts, 1):
        event = Event(
            str(uuid.uuid4()), lamport + number, batch_id, label, reviewer_id, at, d.kind, VERSION, d.article_id,
            d.subject_id, d.payload, app_version,
        )  # fmt: skip
        record = chain.link(writer.project_id, writer.chain_id, seq + number, prev_hash, _content(event))
        position = _insert(conn, record)
        prev_hash = record.hash
        events.append(event)
    chain.set_mark(conn, "head", chain.Mark(position, head.events + len(events), prev_hash))
    _shorten_tail(conn, position)
    return events


def _shorten_tail(conn: sqlite3.Connection, position: int) -> None:
    """Let the checkpoint follow a long session, so that the next opening need not verify all of it."""
    start = chain.mark(conn, "checkpoint") or chain.Mark(0, 0, "")
    if position - start.position < 2 * TAIL:
        return
    row = conn.execute("SELECT hash FROM events WHERE position = ?", (position - TAIL,)).fetchone()
    between = "SELECT count(*) FROM events WHERE position > ? AND position <= ?"
    (passed,) = conn.execute(between, (start.position, position - TAIL)).fetchone()
    if row is not None:
        chain.set_mark(conn, "checkpoint", chain.Mark(position - TAIL, start.events + passed, row[0]))


def _content(event: Event) -> chain.Row:
    e = event
    return (
        e.event_id, e.lamport, e.batch_id, e.label, e.reviewer_id, e.recorded_at, e.kind, e.version, e.article_id,
        e.subject_id, to_json(e.payload), e.app_version,
    )  # fmt: skip


def _insert(conn: sqlite3.Connection, record: chain.Record) -> int:
    return cast(int, conn.execute(_INSERT, record.row).lastrowid)


def merge(conn: sqlite3.Connection, project_id: str, records: Iterable[chain.Record]) -> list[Event]:
    """Add records of another copy of this project, within the caller's transaction: set union on the event's id.

    Returns the events that were new. Raises ProjectError where a record is not what was recorded, or where one id has
    two contents; the caller's transaction then undoes all of it.
    """
    head = head_of(conn, project_id)
    position, count, last = head.position, head.events, head.hash
    added: list[Event] = []
    for record in sorted(records, key=lambda r: (r.content[1], r.event_id)):
        if not chain.is_intact(project_id, record):
            raise ProjectError(
                f"Decision {record.event_id} of the other file was altered, or belongs to another project.",
                "Nothing was merged.",
            )
        held = conn.execute("SELECT hash FROM events WHERE event_id = ?", (record.event_id,)).fetchone()
        if held is not None:
            if held[0] != record.hash:
                raise ProjectError(
                    f"The two files tell decision {record.event_id} differently.",
                    "Nothing was merged.",
                )
            continue
        position = _insert(conn, record)
        count, last = count + 1, record.hash
        added.append(event_of(record.content))
    chain.set_mark(conn, "head", chain.Mark(position, count, last))
    return added


def events_of(conn: sqlite3.Connection, subject_id: str) -> list[Event]:
    """Return every event of a subject in order, undone ones included."""
    query = f"SELECT {_EVENT} FROM events WHERE subject_id = ? ORDER BY lamport, event_id"
    return [event_of(row) for row in conn.execute(query, (subject_id,))]


def subjects(conn: sqlite3.Connection, article_id: str) -> list[str]:
    """Return what was decided on in an article, or anywhere ("" for all), in the order of the first decision."""
    where, values = ("WHERE article_id = ?", (article_id,)) if article_id else ("", ())
    query = f"SELECT subject_id FROM events {where} GROUP BY subject_id ORDER BY min(lamport), min(event_id)"
    return [row[0] for row in conn.execute(query, values)]


def decided_since(conn: sqlite3.Connection, position: int, most: int) -> tuple[list[str], int]:
    """Return what was decided on after a place in the log, each once, the newest last, and the log's end.

    Of more than `most` subjects the newest; no more of the log is read than these.
    """
    end = conn.execute("SELECT coalesce(max(position), 0) FROM events").fetchone()[0]
    query = "SELECT subject_id FROM events WHERE position > ? ORDER BY position DESC"
    if position == 0:
        query = "SELECT subject_id FROM events ORDER BY lamport DESC, event_id DESC"
    found: dict[str, None] = {}
    for (subject_id,) in conn.execute(query, (position,) if position else ()):
        found.setdefault(subject_id)
        if len(found) >= most:
            break
    return list(reversed(found)), end


def events_of_batch(conn: sqlite3.Connection, batch_id: str) -> list[Event]:
    """Return the events of one gesture in order."""
    query = f"SELECT {_EVENT} FROM events WHERE batch_id = ? ORDER BY lamport, event_id"
    return [event_of(row) for row in conn.execute(query, (batch_id,))]


def events(conn: sqlite3.Connection, after_lamport: int = 0) -> Iterator[Event]:
    """Yield the events after a count, in order."""
    query = f"SELECT {_EVENT} FROM events WHERE lamport > ? ORDER BY lamport, event_id"
    return (event_of(row) for row in conn.execute(query, (after_lamport,)))


def by_subject(conn: sqlite3.Connection) -> Iterator[tuple[str, list[Event]]]:
    """Yield each subject with all its events in order."""
    query = f"SELECT {_EVENT} FROM events ORDER BY subject_id, lamport, event_id"
    held: list[Event] = []
    for row in conn.execute(query):
        event = event_of(row)
        if held and held[0].subject_id != event.subject_id:
            yield held[0].subject_id, held
            held = []
        held.append(event)
    if held:
        yield held[0].subject_id, held


def batches_of(conn: sqlite3.Connection, reviewer_id: str, limit: int) -> list[BatchRow]:
    """Return the newest `limit` gestures of a reviewer, newest first. Reads no more of the log than these."""
    query = (
        "SELECT batch_id, label, event_id, CASE kind WHEN 'undone' THEN payload END FROM events WHERE reviewer_id = ?"
        " ORDER BY lamport DESC, event_id DESC"
    )
    found: dict[str, list[Row]] = {}
    held: list[Row] = []
    last = ""
    for row in conn.execute(query, (reviewer_id,)):
        if row[0] != last:
            last = row[0]
            if last not in found and len(found) >= limit:
                break
            held = found.setdefault(last, [])
        held.append(row)
    return [_batch(batch_id, newest_first[::-1]) for batch_id, newest_first in found.items()]


Row = tuple[str, str, str, str | None]


def _batch(batch_id: str, rows: list[Row]) -> BatchRow:
    targets = tuple(str(json.loads(row[3])["target"]) for row in rows if row[3] is not None)
    return BatchRow(batch_id, rows[0][1], tuple(row[2] for row in rows), targets)
