"""The current state of each subject, in tables that follow from the log and may be dropped and folded again."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from annotations.errors import DamagedProjectError
from annotations.store import needs, search
from annotations.store.event_log import Fold, by_subject, events_of, to_short_json
from schemas.codec import DecodeError, decode
from schemas.finding import Finding
from schemas.state import (
    ArticleState,
    ClaimState,
    EntityState,
    FindingState,
    MentionState,
    ReviewerState,
    SettingState,
    SubjectState,
)

S = TypeVar("S", bound=SubjectState)


@dataclass(frozen=True, slots=True)
class Table:
    """Where the states of a kind of subject live: the indexed columns, beside the state itself as JSON."""

    name: str
    columns: tuple[str, ...]
    values: Callable[[Any], tuple[object, ...]]

    @property
    def upsert(self) -> str:
        names = ("subject_id", *self.columns, "state")
        changes = ", ".join(f"{n} = excluded.{n}" for n in names[1:])
        marks = ", ".join("?" * len(names))
        return (
            f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({marks})"
            f" ON CONFLICT (subject_id) DO UPDATE SET {changes}"
        )


def _mention(s: MentionState) -> tuple[object, ...]:
    return s.article_id, s.revision_id, s.mention.kind, s.status, s.origin


def _claim(s: ClaimState) -> tuple[object, ...]:
    rating, final = (s.verdict.rating, s.verdict.final) if s.verdict else ("", False)
    value, withdrawn = s.value, int(s.withdrawn is not None)
    return s.article_id, s.mention_id, s.selector.start, value.kind, value.subject, rating, int(final), withdrawn


def _entity(s: EntityState) -> tuple[object, ...]:
    return s.entity.type, s.entity.name, s.merged_into


def _finding(s: FindingState) -> tuple[object, ...]:
    return s.article_id, s.status, s.finding.severity


def _article(s: ArticleState) -> tuple[object, ...]:
    fields = dict(s.fields)
    return int(s.finished), fields.get("title"), fields.get("publisher"), fields.get("date")


TABLES: Mapping[type[Any], Table] = {
    MentionState: Table("current_mentions", ("article_id", "revision_id", "kind", "status", "origin"), _mention),
    ClaimState: Table(
        "current_claims",
        ("article_id", "mention_id", "start_offset", "kind", "subject", "rating", "final", "withdrawn"),
        _claim,
    ),
    EntityState: Table("current_entities", ("type", "name", "merged_into"), _entity),
    FindingState: Table("current_findings", ("article_id", "status", "severity"), _finding),
    ArticleState: Table("current_articles", ("finished", "title", "publisher", "date"), _article),
    SettingState: Table("current_settings", ("key",), lambda s: (s.key,)),
    ReviewerState: Table("current_reviewers", ("name",), lambda s: (s.name,)),
}

STATE_OF_PREFIX: Mapping[str, type[SubjectState]] = {
    "m-": MentionState,
    "c-": ClaimState,
    "e-": EntityState,
    "f-": FindingState,
    "a-": ArticleState,
    "s-": SettingState,
    "r-": ReviewerState,
}


def state_class(subject_id: str) -> type[SubjectState]:
    """Return the class of a subject's state by the prefix of its id."""
    return STATE_OF_PREFIX[subject_id[:2]]


def read(cls: type[S], text: str) -> S:
    """Return a stored state. Raises DamagedProjectError."""
    try:
        return decode(cls, json.loads(text))
    except (DecodeError, ValueError, TypeError, RecursionError) as problem:
        raise DamagedProjectError(
            f"A stored state cannot be read: {problem}.", "`factdesk rebuild` makes the states anew from the decisions."
        ) from problem


def state(conn: sqlite3.Connection, cls: type[S], subject_id: str) -> S | None:
    """Return the state of a subject, None where nothing was decided about it."""
    query = f"SELECT state FROM {TABLES[cls].name} WHERE subject_id = ?"
    row = conn.execute(query, (subject_id,)).fetchone()
    return None if row is None else read(cls, row[0])


def states(conn: sqlite3.Connection, cls: type[S], where: str = "", *values: object) -> list[S]:
    """Return the states of a kind; `where` is SQL of ours on the indexed columns."""
    query = f"SELECT state FROM {TABLES[cls].name} {where}"
    return [read(cls, row[0]) for row in conn.execute(query, values)]


def refold(conn: sqlite3.Connection, subject_ids: Iterable[str], fold: Fold) -> None:
    """Fold subjects from their own events and write what comes out, within the caller's transaction."""
    for subject_id in dict.fromkeys(subject_ids):
        write(conn, subject_id, fold(subject_id, events_of(conn, subject_id)))


def write(conn: sqlite3.Connection, subject_id: str, value: SubjectState | None) -> None:
    """Write or remove the state of a subject, with what is searched and listed of it."""
    cls = state_class(subject_id)
    table = TABLES[cls]
    if value is None:
        conn.execute(f"DELETE FROM {table.name} WHERE subject_id = ?", (subject_id,))
    else:
        conn.execute(table.upsert, (subject_id, *table.values(value), to_short_json(value)))
    if cls is ClaimState:
        search.index_claim(conn, subject_id, value if isinstance(value, ClaimState) else None)
    if cls is ArticleState:
        search.index_article(conn, subject_id)
    if isinstance(value, FindingState):
        link_finding(conn, subject_id, value.article_id, value.finding)


def link_finding(conn: sqlite3.Connection, finding_id: str, article_id: str, finding: Finding) -> None:
    """Note which articles a finding is about. It follows from the finding's id, so it stays true for ever."""
    about = {article_id, *(m.article for m in finding.members)} - {"", None}
    conn.executemany(
        "INSERT OR IGNORE INTO finding_articles (article_id, finding_id) VALUES (?, ?)",
        [(article, finding_id) for article in sorted(filter(None, about))],
    )


def rebuild(conn: sqlite3.Connection, fold: Fold, progress: Callable[[int, int], None] | None = None) -> int:
    """Drop every state and fold it again from the log, within the caller's transaction.

    `progress` gets (events done, events in all). Returns how many subjects were folded.
    """
    total = conn.execute("SELECT count(*) FROM events").fetchone()[0]
    for table in TABLES.values():
        conn.execute(f"DELETE FROM {table.name}")
    search.clear_claims(conn)
    done = subjects = 0
    for subject_id, its_events in by_subject(conn):
        write(conn, subject_id, fold(subject_id, its_events))
        done, subjects = done + len(its_events), subjects + 1
        if progress is not None:
            progress(done, total)
    search.index_articles(conn)
    needs.all_due(conn)
    return subjects


def differences(conn: sqlite3.Connection, fold: Fold) -> list[str]:
    """Return the subjects whose stored state is not what their events add up to.

    States are compared as what they say: one that was written before its contract had a field more says the same.
    """
    stored: dict[str, tuple[object, ...]] = {}
    for cls, table in TABLES.items():
        query = f"SELECT subject_id, {', '.join(table.columns)}, state FROM {table.name}"
        stored.update((row[0], (*row[1:-1], _said(cls, row[-1]))) for row in conn.execute(query))
    wrong: list[str] = []
    for subject_id, its_events in by_subject(conn):
        value = fold(subject_id, its_events)
        table = TABLES[state_class(subject_id)]
        expected = None if value is None else (*table.values(value), value)
        if stored.pop(subject_id, None) != expected:
            wrong.append(subject_id)
    return sorted([*wrong, *stored])


def _said(cls: type[Any], text: str) -> object:
    try:
        return read(cls, text)
    except DamagedProjectError:
        return None
