"""Articles and their frozen revisions, with the bytes that they were read from."""

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from annotations.errors import DamagedProjectError
from annotations.store import needs, search
from annotations.store.chain import seal
from annotations.store.event_log import to_json
from schemas.article import Article, ArticleStatus, Notice, Part, Revision, Source
from schemas.codec import DecodeError, decode

STATUS_SQL = """CASE
  WHEN EXISTS (SELECT 1 FROM current_articles c WHERE c.subject_id = a.article_id AND c.finished = 1) THEN 'finished'
  WHEN EXISTS (SELECT 1 FROM current_mentions m WHERE m.article_id = a.article_id)
    OR EXISTS (SELECT 1 FROM current_claims k WHERE k.article_id = a.article_id) THEN 'in_check'
  ELSE 'queued' END"""
"""The status of the article `a`: it follows from the decisions and is stored nowhere."""


def find_by_sha256(conn: sqlite3.Connection, sha256: str) -> str | None:
    """Return the article of which a revision has this text."""
    row = conn.execute("SELECT article_id FROM revisions WHERE sha256 = ? LIMIT 1", (sha256,)).fetchone()
    return None if row is None else str(row[0])


def known_hashes(conn: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Return (article id, SHA-256 of the bytes, SHA-256 of the text) of every revision."""
    return conn.execute("SELECT article_id, raw_sha256, sha256 FROM revisions").fetchall()


def sources(conn: sqlite3.Connection) -> Iterator[tuple[str, Source]]:
    """Yield (article id, source as imported) of every article."""
    for article_id, source in conn.execute("SELECT article_id, source FROM articles ORDER BY rowid"):
        yield article_id, _decoded(Source, source)


def current_texts(conn: sqlite3.Connection, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield (article id, current text) of the articles that are not `known`."""
    query = "SELECT a.article_id, a.revision_id FROM articles a ORDER BY a.rowid"
    for article_id, revision_id in conn.execute(query).fetchall():
        if article_id not in known:
            yield (
                article_id,
                conn.execute("SELECT text FROM revisions WHERE revision_id = ?", (revision_id,)).fetchone()[0],
            )


def add_article(conn: sqlite3.Connection, project_id: str, article: Article, revision: Revision, raw: bytes) -> None:
    """Add an article with its first revision, within the caller's transaction."""
    if revision.article_id != article.article_id or revision.revision_id != article.revision_id:
        raise ValueError("the revision is not the article's")
    source = article.source
    values = (
        article.article_id, article.revision_id, source.title, source.publisher, source.date, to_json(source),
        article.imported_at, article.origin,
    )  # fmt: skip
    conn.execute(
        "INSERT INTO articles (article_id, revision_id, title, publisher, date, source, imported_at, origin, seal)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, seal(project_id, *values)),
    )
    _insert_revision(conn, project_id, revision, raw)
    search.index_article(conn, article.article_id)
    needs.due(conn, article.article_id)


def add_revision(conn: sqlite3.Connection, project_id: str, revision: Revision, raw: bytes) -> None:
    """Add a later revision of an article and make it the current one, within the caller's transaction."""
    _insert_revision(conn, project_id, revision, raw)
    row = conn.execute(
        "SELECT title, publisher, date, source, imported_at, origin FROM articles WHERE article_id = ?",
        (revision.article_id,),
    ).fetchone()
    replace_article(conn, project_id, (revision.article_id, revision.revision_id, *row))


def replace_article(conn: sqlite3.Connection, project_id: str, values: tuple[str, ...]) -> None:
    """Let an article's row say what it should, within the caller's transaction: article_id, revision_id, title,
    publisher, date, source, imported_at, origin."""
    conn.execute(
        "UPDATE articles SET revision_id = ?, title = ?, publisher = ?, date = ?, source = ?, imported_at = ?,"
        " origin = ?, seal = ? WHERE article_id = ?",
        (*values[1:], seal(project_id, *values), values[0]),
    )
    search.index_article(conn, values[0])
    needs.due(conn, values[0])


def _insert_revision(conn: sqlite3.Connection, project_id: str, revision: Revision, raw: bytes) -> None:
    r = revision
    conn.execute("INSERT OR IGNORE INTO raws (raw_sha256, bytes) VALUES (?, ?)", (r.raw_sha256, raw))
    values = (
        r.revision_id, r.article_id, r.number, r.text, r.sha256, r.raw_sha256, r.normalisation, r.created_at,
        to_json(r.parts), to_json(r.notices),
    )  # fmt: skip
    conn.execute(
        "INSERT INTO revisions (revision_id, article_id, number, text, sha256, raw_sha256, normalisation, created_at,"
        " parts, notices, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, seal(project_id, *values)),
    )
    search.index_text(conn, r.revision_id)


def article(conn: sqlite3.Connection, article_id: str) -> Article | None:
    """Return an article as it was imported, with its status as it stands."""
    row = conn.execute(
        f"SELECT source, revision_id, imported_at, origin, {STATUS_SQL} FROM articles a WHERE a.article_id = ?",
        (article_id,),
    ).fetchone()
    if row is None:
        return None
    source, revision_id, imported_at, origin, status = row
    known: ArticleStatus = status
    return Article(article_id, _decoded(Source, source), revision_id, known, imported_at, origin)


def revision(conn: sqlite3.Connection, revision_id: str) -> Revision | None:
    """Return a revision with its text."""
    row = conn.execute(
        "SELECT revision_id, article_id, number, text, sha256, raw_sha256, normalisation, created_at, parts, notices"
        " FROM revisions WHERE revision_id = ?",
        (revision_id,),
    ).fetchone()
    if row is None:
        return None
    *plain, parts, notices = row
    return replace(Revision(*plain), parts=_decoded_all(Part, parts), notices=_decoded_all(Notice, notices))


def revisions_of(conn: sqlite3.Connection, article_id: str) -> list[str]:
    """Return the ids of an article's revisions, oldest first."""
    query = "SELECT revision_id FROM revisions WHERE article_id = ? ORDER BY number"
    return [row[0] for row in conn.execute(query, (article_id,))]


def raw(conn: sqlite3.Connection, revision_id: str) -> bytes | None:
    """Return the bytes that a revision was read from."""
    row = conn.execute(
        "SELECT w.bytes FROM raws w JOIN revisions r USING (raw_sha256) WHERE r.revision_id = ?", (revision_id,)
    ).fetchone()
    return None if row is None else bytes(row[0])


def _decoded(cls: type[Any], text: str) -> Any:
    try:
        return decode(cls, json.loads(text))
    except (DecodeError, ValueError, TypeError, RecursionError) as problem:
        raise DamagedProjectError(f"An article cannot be read: {problem}.", "Open the latest good backup.") from problem


def _decoded_all(cls: type[Any], text: str) -> tuple[Any, ...]:
    try:
        return tuple(decode(cls, item) for item in json.loads(text))
    except (DecodeError, ValueError, TypeError, RecursionError) as problem:
        raise DamagedProjectError(f"An article cannot be read: {problem}.", "Open the latest good backup.") from problem
