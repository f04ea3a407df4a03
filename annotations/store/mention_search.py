"""Mentions of the whole project that fit a search, read article by article so that no question holds up a decision.

What indexes and the stored JSON can say is decided here; what needs the article's text is left to the caller.
"""

import sqlite3
from dataclasses import dataclass

from annotations.store import projection
from annotations.store.machine import read_mention
from schemas.mention import MentionKind
from schemas.state import MentionState, MentionStatus, undecided


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of mentions; empty asks nothing. `kinds` are of mentions, `figures` kinds of figures, `unit` their
    code, `least` and `most` bounds on the value (a little wider than meant: floats)."""

    kinds: frozenset[MentionKind] = frozenset()
    statuses: frozenset[MentionStatus] = frozenset()
    figures: frozenset[str] = frozenset()
    unit: str = ""
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """An article in the order of import, as it is described now, with its current revision."""

    position: int
    article_id: str
    revision_id: str
    title: str
    publisher: str
    date: str


_ARTICLES = """SELECT a.position, a.article_id, a.revision_id, coalesce(d.title, a.title) AS title,
 coalesce(d.publisher, a.publisher), coalesce(d.date, a.date)
 FROM articles a LEFT JOIN current_articles d ON d.subject_id = a.article_id
 WHERE a.position > ?1 {match} ORDER BY a.position LIMIT ?2"""
# The words first: SQLite would else look every article up in the index.
_MATCH = """AND a.revision_id IN (SELECT r.revision_id FROM article_text_index x CROSS JOIN revisions r
 ON r.position = x.rowid WHERE x.article_text_index MATCH ?3)"""


def articles(conn: sqlite3.Connection, match: str, after: int, limit: int) -> list[Place]:
    """Return the next articles after a position; with `match` (FTS5) those whose current text has the words."""
    query = _ARTICLES.format(match=_MATCH if match else "")
    rows = conn.execute(query, (after, limit, match) if match else (after, limit))
    return [Place(*row) for row in rows]


# NOT MATERIALIZED would read the JSON twice; as a subquery it is read once for each row of the article.
_MENTIONS = """SELECT id, mention, state FROM (
 SELECT m.mention_id AS id, m.mention AS mention, c.state AS state, coalesce(c.status, 'suggested') AS status,
  coalesce(c.kind, m.kind) AS kind, coalesce(json_extract(c.state, '$.mention'), m.mention) AS said
 FROM suggested_mentions m LEFT JOIN current_mentions c ON c.subject_id = m.mention_id WHERE m.revision_id = :revision
 UNION ALL
 SELECT c.subject_id, NULL, c.state, c.status, c.kind, json_extract(c.state, '$.mention')
 FROM current_mentions c WHERE c.article_id = :article AND c.revision_id = :revision
 AND NOT EXISTS (SELECT 1 FROM suggested_mentions m WHERE m.mention_id = c.subject_id)
) WHERE true {conditions}"""


def mentions(conn: sqlite3.Connection, place: Place, wanted: Wanted) -> list[MentionState]:
    """Return the mentions of an article's current revision that fit, in text order."""
    values: dict[str, object] = {"revision": place.revision_id, "article": place.article_id}
    conditions = []
    for column, names in (
        ("kind", wanted.kinds), ("status", wanted.statuses), ("said ->> '$.value.quantity.kind'", wanted.figures),
    ):  # fmt: skip
        if names:
            marks = [f"v{len(values) + i}" for i in range(len(names))]
            values.update(zip(marks, sorted(names), strict=True))
            conditions.append(f"AND {column} IN ({', '.join(f':{m}' for m in marks)})")
    for condition, value in (
        ("AND said ->> '$.value.quantity.unit' = :unit", wanted.unit or None),
        ("AND CAST(said ->> '$.value.quantity.high' AS REAL) >= :least", wanted.least),
        ("AND CAST(said ->> '$.value.quantity.low' AS REAL) <= :most", wanted.most),
    ):
        if value is not None:
            conditions.append(condition)
            values[condition.rsplit(":", 1)[1]] = value
    rows = conn.execute(_MENTIONS.format(conditions=" ".join(conditions)), values)
    found = [
        undecided(mention_id, place.article_id, place.revision_id, read_mention(mention))
        if state is None
        else projection.read(MentionState, state)
        for mention_id, mention, state in rows
    ]
    return sorted(found, key=lambda s: (s.mention.start, -s.mention.end, s.mention.kind, s.mention_id))
