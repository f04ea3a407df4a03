"""Suggestions that came in with a file of another program: kept apart from what detectors find, so each run of those
leaves them. One that a detector finds too, at the same place, is shown once: as the detector's."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.store import needs
from annotations.store.chain import seal
from annotations.store.event_log import to_short_json
from schemas.mention import Mention


@dataclass(frozen=True, slots=True)
class ImportRun:
    """Which file brought suggestions, in which format, and when (ISO 8601 UTC)."""

    format: str
    file: str
    at: str


def record_import(
    conn: sqlite3.Connection,
    project_id: str,
    article_id: str,
    revision_id: str,
    run: ImportRun,
    mentions: Sequence[tuple[str, Mention]],
) -> None:
    """Replace what was imported for a revision in this format, within the caller's transaction."""
    rows = [
        (mention_id, revision_id, article_id, run.format, m.kind, m.start, m.end, to_short_json(m))
        for mention_id, m in dict(mentions).items()
    ]
    values = (revision_id, article_id, run.format, run.file, run.at)
    conn.execute("DELETE FROM imported_mentions WHERE revision_id = ? AND format = ?", (revision_id, run.format))
    conn.execute("DELETE FROM import_runs WHERE revision_id = ? AND format = ?", (revision_id, run.format))
    conn.execute(
        "INSERT INTO import_runs (revision_id, article_id, format, file, at, seal) VALUES (?, ?, ?, ?, ?, ?)",
        (*values, seal(project_id, *values, rows)),
    )
    conn.executemany(
        "INSERT INTO imported_mentions"
        " (mention_id, revision_id, article_id, format, kind, start_offset, end_offset, mention, doubled)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
        rows,
    )
    mark_doubled(conn, revision_id)
    needs.due(conn, article_id)


# By the article too, as the index goes.
_HERE = "c.article_id = (SELECT article_id FROM revisions WHERE revision_id = ?1) AND c.revision_id = ?1"


def mark_doubled(conn: sqlite3.Connection, revision_id: str) -> None:
    """Note which imported suggestions say what a detector, a reviewer or an earlier import says of the same place."""
    imported = conn.execute(
        "SELECT position, kind, start_offset, end_offset, doubled FROM imported_mentions WHERE revision_id = ?"
        " ORDER BY position",
        (revision_id,),
    ).fetchall()
    if not imported:
        return
    seen = set(
        conn.execute(
            "SELECT kind, json_extract(mention, '$.start'), json_extract(mention, '$.end') FROM machine_mentions"
            " WHERE revision_id = ?",
            (revision_id,),
        )
    )
    seen |= set(
        conn.execute(
            "SELECT c.kind, json_extract(c.state, '$.mention.start'), json_extract(c.state, '$.mention.end')"
            f" FROM current_mentions c WHERE {_HERE} AND c.status IN ('accepted', 'corrected', 'rejected')"
            " AND NOT EXISTS (SELECT 1 FROM imported_mentions i WHERE i.mention_id = c.subject_id)",
            (revision_id,),
        )
    )
    changed: list[tuple[bool, int]] = []
    for position, kind, start, end, before in imported:
        doubled = (kind, start, end) in seen
        seen.add((kind, start, end))
        if doubled != bool(before):
            changed.append((doubled, position))
    conn.executemany("UPDATE imported_mentions SET doubled = ? WHERE position = ?", changed)


def decided_places(conn: sqlite3.Connection, revision_id: str) -> set[tuple[str, int, int]]:
    """Return (kind, start, end) of the imported suggestions that a reviewer decided; a detector does not ask again."""
    rows = conn.execute(
        "SELECT i.kind, i.start_offset, i.end_offset FROM imported_mentions i"
        " JOIN current_mentions c ON c.subject_id = i.mention_id"
        " WHERE i.revision_id = ? AND c.status IN ('accepted', 'corrected', 'rejected')",
        (revision_id,),
    )
    return set(rows)


def carried_places(conn: sqlite3.Connection, revision_id: str) -> dict[tuple[str, int, int], str]:
    """Return (kind, start, end) of what a reviewer settled in an earlier revision and was carried over, with its id."""
    rows = conn.execute(
        "SELECT c.kind, json_extract(c.state, '$.mention.start'), json_extract(c.state, '$.mention.end'), c.subject_id"
        f" FROM current_mentions c WHERE {_HERE} AND c.status IN ('accepted', 'corrected', 'rejected')"
        " AND EXISTS (SELECT 1 FROM events e WHERE e.subject_id = c.subject_id AND e.kind = 'anchor_confirmed')",
        (revision_id,),
    )
    return {(kind, start, end): subject_id for kind, start, end, subject_id in rows}
