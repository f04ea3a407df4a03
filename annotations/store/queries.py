"""What the lists show, each by one query on indexes."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from annotations.store.articles import STATUS_SQL
from annotations.store.search import match_of, narrowest
from schemas.article import ArticleStatus


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list. `mentions` counts all of its current revision, `open` those that nobody settled yet;
    `claims` those not withdrawn, `findings` those neither dismissed nor resolved."""

    article_id: str
    title: str
    publisher: str
    date: str
    status: ArticleStatus
    mentions: int
    open: int
    claims: int
    findings: int


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A claim that waits for a reviewer, with its check-worthiness (0 to 1)."""

    mention_id: str
    article_id: str
    surface: str
    score: float


def open_claims(conn: sqlite3.Connection) -> list[OpenClaim]:
    """Return the claims in the articles' current revisions that nobody has accepted, corrected or rejected."""
    rows = conn.execute(
        "SELECT m.mention_id, m.article_id, json_extract(m.mention, '$.surface'),"
        " coalesce(json_extract(m.mention, '$.score'), 1.0)"
        " FROM suggested_mentions m JOIN articles a USING (revision_id)"
        " LEFT JOIN current_mentions c ON c.subject_id = m.mention_id"
        " WHERE m.kind = 'claim' AND coalesce(c.status, '') NOT IN ('accepted', 'corrected', 'rejected')"
        " ORDER BY a.position, m.position"
    )
    return [OpenClaim(*row) for row in rows]


def articles_with_verdicts(conn: sqlite3.Connection) -> list[str]:
    """Return the ids of the articles of which a claim has a final verdict, in the order of import."""
    rows = conn.execute(
        "SELECT a.article_id FROM articles a"
        " WHERE EXISTS (SELECT 1 FROM current_claims k WHERE k.article_id = a.article_id AND k.final = 1)"
        " ORDER BY a.position"
    )
    return [row[0] for row in rows]


def articles_held_against(conn: sqlite3.Connection, fact_id: str) -> list[str]:
    """Return the ids of the articles with findings of which the fact is a member."""
    rows = conn.execute(
        "SELECT DISTINCT article_id FROM machine_findings"
        " WHERE scope >= 'fact:' AND scope < 'fact;' AND instr(finding, ?) > 0 ORDER BY article_id",
        (fact_id,),
    )
    return [row[0] for row in rows]


def articles_resting_on(conn: sqlite3.Connection, fact_id: str) -> list[str]:
    """Return the ids of the articles with claims whose verdict was carried over from the fact."""
    told = f'%"applied_fact":%"{fact_id}"%'
    rows = conn.execute("SELECT DISTINCT article_id FROM current_claims WHERE state LIKE ? ORDER BY 1", (told,))
    return [row[0] for row in rows]


# Counted table by table: a count over the view of all suggestions would go through every mention of the project.
_ROWS = f"""
WITH counted AS (
  SELECT a.position, {{place}} AS place, a.article_id, coalesce(d.title, a.title) AS title,
    coalesce(d.publisher, a.publisher) AS publisher, coalesce(d.date, a.date) AS date, {STATUS_SQL} AS status,
    (SELECT count(*) FROM machine_mentions m WHERE m.revision_id = a.revision_id)
      + (SELECT count(*) FROM imported_mentions i WHERE i.revision_id = a.revision_id AND i.doubled = 0)
      + (SELECT count(*) FROM current_mentions c WHERE c.article_id = a.article_id AND c.revision_id = a.revision_id
         AND NOT EXISTS (SELECT 1 FROM suggested_mentions m WHERE m.mention_id = c.subject_id)) AS mentions,
    (SELECT count(*) FROM current_mentions c WHERE c.article_id = a.article_id AND c.revision_id = a.revision_id
      AND c.status IN ('accepted', 'corrected', 'rejected')) AS settled,
    (SELECT count(*) FROM current_claims k WHERE k.article_id = a.article_id AND k.withdrawn = 0) AS claims,
    (SELECT count(*) FROM finding_articles f LEFT JOIN current_findings c ON c.subject_id = f.finding_id
      WHERE f.article_id = a.article_id AND CASE WHEN c.status IS NOT NULL THEN c.status IN ('open', 'confirmed')
        ELSE EXISTS (SELECT 1 FROM machine_findings m WHERE m.finding_id = f.finding_id) END) AS findings
  FROM {{rows}} LEFT JOIN current_articles d ON d.subject_id = a.article_id
  WHERE true {{narrowed}}
  ORDER BY {{place}} LIMIT {{size}}
)
SELECT article_id, title, publisher, date, status, mentions, mentions - settled, claims, findings
FROM counted ORDER BY place, position"""

# CROSS JOIN: the words first; SQLite would else go through every title. What stands in very many places is read only as
# far as the page that is asked for needs it.
_MATCHING = """AND a.position IN (
 SELECT b.position FROM (SELECT rowid AS place FROM search_index WHERE search_index MATCH ?1 LIMIT ?4)
  CROSS JOIN search_texts t ON t.position = place CROSS JOIN articles b ON b.article_id = t.id WHERE t.kind = 'article'
 UNION
 SELECT b.position FROM (SELECT rowid AS place FROM article_text_index WHERE article_text_index MATCH ?5 LIMIT ?4)
  CROSS JOIN revisions r ON r.position = place CROSS JOIN articles b ON b.revision_id = r.revision_id)"""
PAGES_READ = 10
"""So many pages of places beyond the page that is asked for are looked at."""


QueueOrder = Literal["imported", "uncertain", "valuable"]
# The page alone is sorted by what is wanted: its places are looked up in the index of `store.needs`.
_WANTED = """(SELECT position AS wanted, row_number() OVER () AS place FROM (
   SELECT position FROM article_needs ORDER BY {} DESC, position LIMIT ?1 OFFSET ?2)) n
   CROSS JOIN articles a ON a.position = n.wanted"""


def wanted_rows(conn: sqlite3.Connection, limit: int | None, offset: int, order: QueueOrder) -> list[ArticleRow]:
    """Return the articles by what their open claims add up to, as it is kept: the most wanted first."""
    rows = _WANTED.format({"uncertain": "uncertain", "valuable": "valuable"}[order])
    asked = _ROWS.format(rows=rows, place="n.place", narrowed="", size=-1)
    return [ArticleRow(*row) for row in conn.execute(asked, (-1 if limit is None else limit, offset))]


def article_rows(conn: sqlite3.Connection, limit: int | None, offset: int, query: str) -> list[ArticleRow]:
    """Return the articles in the order of import, or those of which title, publisher or text has all the words.

    Of words that stand in very many articles a page (`limit`) shows the first ones of those read, which are nearly
    always the first ones of all: an article that was described or imported anew counts as a late one.
    """
    match = match_of(query)
    if query.strip() and not match:
        return []
    size = -1 if limit is None else limit
    if match:
        read = -1 if limit is None else offset + PAGES_READ * limit
        titled, told = (narrowest(conn, index, match) for index in ("search_index", "article_text_index"))
        rows = conn.execute(_imported(_MATCHING, "?2 OFFSET ?3"), (titled, size, offset, read, told))
    else:
        rows = conn.execute(_imported("", "?1 OFFSET ?2"), (size, offset))
    return [ArticleRow(*row) for row in rows]


def _imported(narrowed: str, size: str) -> str:
    return _ROWS.format(rows="articles a", place="a.position", narrowed=narrowed, size=size)


def first_unfinished(conn: sqlite3.Connection) -> str:
    """Return the id of the first article that is not finished, "" where all are."""
    row = conn.execute(
        "SELECT article_id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM current_articles c"
        " WHERE c.subject_id = a.article_id AND c.finished = 1) ORDER BY position LIMIT 1"
    ).fetchone()
    return "" if row is None else str(row[0])


def counts(conn: sqlite3.Connection) -> dict[str, int]:
    """Return how many of everything the project holds; machine and decided mentions and findings apart."""
    tables = {
        "articles": "articles",
        "revisions": "revisions",
        "events": "events",
        "machine_mentions": "machine_mentions",
        "imported_mentions": "imported_mentions WHERE doubled = 0",
        "decided_mentions": "current_mentions WHERE status <> 'suggested'",
        "claims": "current_claims WHERE withdrawn = 0",
        "verdicts": "current_claims WHERE withdrawn = 0 AND final = 1",
        "entities": "current_entities WHERE merged_into = ''",
        "machine_findings": "machine_findings",
        "decided_findings": "current_findings",
        "reviewers": "current_reviewers",
    }
    return {name: conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for name, table in tables.items()}


def changed_at(conn: sqlite3.Connection) -> str:
    """Return when the project was last changed: the last decision, import or detection, else when it was made."""
    row = conn.execute(
        "SELECT max(at) FROM (SELECT * FROM (SELECT recorded_at AS at FROM events ORDER BY lamport DESC LIMIT 1)"
        " UNION ALL SELECT * FROM (SELECT imported_at FROM articles ORDER BY position DESC LIMIT 1)"
        " UNION ALL SELECT * FROM (SELECT at FROM detector_runs ORDER BY rowid DESC LIMIT 1))"
    ).fetchone()
    if row[0]:
        return str(row[0])
    made = conn.execute("SELECT value FROM meta WHERE key = 'created_at'").fetchone()
    return str(made[0]) if made else ""


def deciders(conn: sqlite3.Connection, kinds: Sequence[str], subject_ids: Sequence[str] | None) -> dict[str, set[str]]:
    """Return who made decisions of these kinds on each subject; on all subjects, or on those named."""
    where = f"kind IN ({', '.join('?' * len(kinds))})"
    if subject_ids is not None:
        where = f"subject_id IN ({', '.join('?' * len(subject_ids))}) AND {where}"
    found: dict[str, set[str]] = {}
    query = f"SELECT DISTINCT subject_id, reviewer_id FROM events WHERE {where}"
    for subject_id, reviewer_id in conn.execute(query, (*(subject_ids or ()), *kinds)):
        found.setdefault(subject_id, set()).add(reviewer_id)
    return found
