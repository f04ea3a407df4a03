"""What detectors and checks found: repeatable, so each run replaces the one before."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from annotations.clock import now
from annotations.errors import DamagedProjectError
from annotations.store import needs, projection
from annotations.store.chain import seal
from annotations.store.event_log import to_json, to_short_json
from annotations.store.imported import carried_places, decided_places, mark_doubled
from schemas.codec import DecodeError, decode
from schemas.finding import Finding, finding_id
from schemas.mention import VALUE_OF_KIND, Mention
from schemas.state import FindingState, MentionState, undecided


@dataclass(frozen=True, slots=True)
class DetectorRun:
    """Which pipeline looked at a revision, and when (ISO 8601 UTC)."""

    pipeline: str
    version: str
    model: str
    at: str


def record_detection(
    conn: sqlite3.Connection,
    project_id: str,
    article_id: str,
    revision_id: str,
    run: DetectorRun,
    mentions: Sequence[tuple[str, Mention]],
) -> None:
    """Replace the machine mentions of a revision, within the caller's transaction."""
    known = decided_places(conn, revision_id) | carried_places(conn, revision_id).keys()
    rows = [
        (mention_id, revision_id, article_id, m.kind, to_short_json(m))
        for mention_id, m in dict(mentions).items()
        if (m.kind, m.start, m.end) not in known
    ]
    values = (revision_id, article_id, run.pipeline, run.version, run.model, run.at)
    conn.execute("DELETE FROM machine_mentions WHERE revision_id = ?", (revision_id,))
    conn.execute("DELETE FROM detector_runs WHERE revision_id = ?", (revision_id,))
    conn.execute(
        "INSERT INTO detector_runs (revision_id, article_id, pipeline, version, model, at, seal)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*values, seal(project_id, *values, rows)),
    )
    conn.executemany(
        "INSERT INTO machine_mentions (mention_id, revision_id, article_id, kind, mention) VALUES (?, ?, ?, ?, ?)", rows
    )
    mark_doubled(conn, revision_id)
    needs.due(conn, article_id)


def detected(conn: sqlite3.Connection, article_id: str) -> DetectorRun | None:
    """Return the run that looked at the current revision of an article."""
    row = conn.execute(
        "SELECT d.pipeline, d.version, d.model, d.at FROM detector_runs d JOIN articles a USING (revision_id)"
        " WHERE a.article_id = ?",
        (article_id,),
    ).fetchone()
    return None if row is None else DetectorRun(*row)


def undetected(conn: sqlite3.Connection, run: DetectorRun | None) -> list[str]:
    """Return the ids of the articles whose current revision no detector has seen (or none like `run`), oldest first."""
    rows = conn.execute(
        "SELECT a.article_id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM detector_runs d"
        " WHERE d.revision_id = a.revision_id AND (?1 IS NULL OR (d.pipeline, d.version, d.model) = (?1, ?2, ?3)))"
        " ORDER BY a.position",
        (None, None, None) if run is None else (run.pipeline, run.version, run.model),
    )
    return [row[0] for row in rows]


def read_mention(text: str) -> Mention:
    """Return a stored mention. Raises DamagedProjectError."""
    try:
        mention = decode(Mention, json.loads(text))
        if type(mention.value) is not VALUE_OF_KIND[mention.kind]:
            raise DecodeError(f"a {mention.kind} has the value of another kind")
    except (ValueError, RecursionError) as problem:
        raise DamagedProjectError(
            f"A stored mention cannot be read: {problem}.", "`factdesk detect` finds the mentions anew."
        ) from problem
    return mention


def mention_states(conn: sqlite3.Connection, article_id: str, revision_id: str) -> list[MentionState]:
    """Return every mention of a revision, in text order: what was decided, else what the machine suggests."""
    rows = conn.execute(
        "SELECT m.mention_id, m.mention, c.state FROM suggested_mentions m"
        " LEFT JOIN current_mentions c ON c.subject_id = m.mention_id WHERE m.revision_id = ?1"
        " UNION ALL SELECT c.subject_id, NULL, c.state FROM current_mentions c"
        " WHERE c.article_id = ?2 AND c.revision_id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM suggested_mentions m WHERE m.mention_id = c.subject_id)",
        (revision_id, article_id),
    )
    found = [
        undecided(mention_id, article_id, revision_id, read_mention(mention))
        if state is None
        else projection.read(MentionState, state)
        for mention_id, mention, state in rows
    ]
    return sorted(found, key=lambda s: (s.mention.start, -s.mention.end, s.mention.kind, s.mention_id))


def imported_mentions(conn: sqlite3.Connection, revision_id: str, form: str) -> list[Mention]:
    """Return what was imported for a revision in a format, in the order of the file."""
    rows = conn.execute(
        "SELECT mention FROM imported_mentions WHERE revision_id = ? AND format = ? ORDER BY position",
        (revision_id, form),
    )
    return [read_mention(row[0]) for row in rows]


def suggested(conn: sqlite3.Connection, mention_id: str) -> MentionState | None:
    """Return what the machine suggests under an id."""
    row = conn.execute(
        "SELECT article_id, revision_id, mention FROM suggested_mentions WHERE mention_id = ?", (mention_id,)
    ).fetchone()
    return None if row is None else undecided(mention_id, row[0], row[1], read_mention(row[2]))


def record_findings(
    conn: sqlite3.Connection, project_id: str, scope: str, findings: Sequence[tuple[str, Finding]]
) -> None:
    """Replace the machine findings of a scope, within the caller's transaction.

    A scope is an article's id, "project", or "fact:" and the id of an article that was held against verified facts.
    """
    unique = {finding_id(finding): (article_id, finding) for article_id, finding in findings}
    rows = [(scope, key, article_id, to_json(finding)) for key, (article_id, finding) in unique.items()]
    at = now()
    conn.execute("DELETE FROM machine_findings WHERE scope = ?", (scope,))
    conn.execute("DELETE FROM check_runs WHERE scope = ?", (scope,))
    conn.execute(
        "INSERT INTO check_runs (scope, at, seal) VALUES (?, ?, ?)", (scope, at, seal(project_id, scope, at, rows))
    )
    conn.executemany("INSERT INTO machine_findings (scope, finding_id, article_id, finding) VALUES (?, ?, ?, ?)", rows)
    for key, (article_id, finding) in unique.items():
        projection.link_finding(conn, key, article_id, finding)


def _open_finding(finding: str, key: str, article_id: str) -> FindingState:
    try:
        return FindingState(key, article_id, decode(Finding, json.loads(finding)))
    except (DecodeError, ValueError, RecursionError) as problem:
        raise DamagedProjectError(
            f"A stored inconsistency cannot be read: {problem}.", "`factdesk check` looks for them anew."
        ) from problem


_FOUND = """SELECT m.finding_id, m.article_id, m.finding, c.state FROM machine_findings m
LEFT JOIN current_findings c ON c.subject_id = m.finding_id"""
_ABOUT = "WHERE {} IN (SELECT finding_id FROM finding_articles WHERE article_id = ?)"


def finding_states(conn: sqlite3.Connection, article_id: str | None) -> list[FindingState]:
    """Return the findings about an article, or all: what was decided, else what the checks found.

    A finding that is no longer produced stays if it was decided.
    """
    about, values = ("", ()) if article_id is None else (_ABOUT, (article_id,))
    rows = conn.execute(f"{_FOUND} {about.format('m.finding_id')} ORDER BY m.position", values)
    found: dict[str, FindingState] = {}
    for key, article, finding, state in rows:
        if key not in found:
            found[key] = _open_finding(finding, key, article) if state is None else projection.read(FindingState, state)
    for decided in projection.states(conn, FindingState, f"{about.format('subject_id')} ORDER BY subject_id", *values):
        found.setdefault(decided.finding_id, decided)
    return list(found.values())


def finding_state(conn: sqlite3.Connection, key: str) -> FindingState | None:
    """Return a finding by its id: what was decided, else what the checks found."""
    decided = projection.state(conn, FindingState, key)
    if decided is not None:
        return decided
    row = conn.execute("SELECT finding, article_id FROM machine_findings WHERE finding_id = ?", (key,)).fetchone()
    return None if row is None else _open_finding(row[0], key, row[1])
