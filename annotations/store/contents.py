"""Whether what a project holds beside its log is what was stored: texts, bytes, runs. SQLite cannot tell."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator

from annotations.store.chain import seal


def problems_of_contents(conn: sqlite3.Connection, project_id: str) -> Iterator[str]:
    """Yield a sentence for every article, revision, raw file, detector run and check run that was altered."""
    meta = dict(conn.execute("SELECT key, value FROM meta"))
    if meta.pop("seal", "") != seal(*(meta.get(key) for key in ("project_id", "created_at", "created_by"))):
        yield "the identity of the project is not what was stored"
    yield from _sealed(
        conn, project_id, "article", "article_id, revision_id, title, publisher, date, source, imported_at, origin",
        "articles",
    )  # fmt: skip
    yield from _sealed(
        conn, project_id, "revision", "revision_id, article_id, number, text, sha256, raw_sha256, normalisation,"
        " created_at, parts, notices", "revisions",
    )  # fmt: skip
    for key, text, digest in conn.execute("SELECT revision_id, text, sha256 FROM revisions"):
        if _digest(text) != digest:
            yield f"the text of revision {key} does not have its hash"
    for digest, content in conn.execute("SELECT raw_sha256, bytes FROM raws"):
        if _digest(content) != digest:
            yield f"the file {str(digest)[:12]} that an article was read from was altered"
    for *values, stored in conn.execute("SELECT kind, id, title, body, seal FROM search_texts"):
        if seal(*values) != stored:
            yield f"what is searched of {values[1]} was altered"
    yield from _altered_runs(conn, project_id)
    yield from _altered_imports(conn, project_id)
    yield from _lost_links(conn)


def _digest(value: object) -> str:
    return hashlib.sha256(value if isinstance(value, bytes) else str(value).encode()).hexdigest()


def _sealed(conn: sqlite3.Connection, project_id: str, what: str, columns: str, table: str) -> Iterator[str]:
    for *values, stored in conn.execute(f"SELECT {columns}, seal FROM {table}"):
        if seal(project_id, *values) != stored:
            yield f"{what} {values[0]} is not what was stored"


def _altered_runs(conn: sqlite3.Connection, project_id: str) -> Iterator[str]:
    runs = "SELECT revision_id, article_id, pipeline, version, model, at, seal FROM detector_runs"
    for *values, stored in conn.execute(runs).fetchall():
        rows = conn.execute(
            "SELECT mention_id, revision_id, article_id, kind, mention FROM machine_mentions"
            " WHERE revision_id = ? ORDER BY position",
            (values[0],),
        )
        if seal(project_id, *values, rows.fetchall()) != stored:
            yield f"what was detected in revision {values[0]} was altered"
    for scope, at, stored in conn.execute("SELECT scope, at, seal FROM check_runs").fetchall():
        rows = conn.execute(
            "SELECT scope, finding_id, article_id, finding FROM machine_findings WHERE scope = ? ORDER BY position",
            (scope,),
        )
        if seal(project_id, scope, at, rows.fetchall()) != stored:
            yield f"what was found inconsistent in {scope} was altered"


def _altered_imports(conn: sqlite3.Connection, project_id: str) -> Iterator[str]:
    if conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'import_runs'").fetchone() is None:
        return  # a file of version 1, before it is brought forward
    imports = "SELECT revision_id, article_id, format, file, at, seal FROM import_runs"
    for *values, stored in conn.execute(imports).fetchall():
        rows = conn.execute(
            "SELECT mention_id, revision_id, article_id, format, kind, start_offset, end_offset, mention"
            " FROM imported_mentions WHERE revision_id = ? AND format = ? ORDER BY position",
            (values[0], values[2]),
        )
        if seal(project_id, *values, rows.fetchall()) != stored:
            yield f"what was imported as {values[2]} for revision {values[0]} was altered"


def _lost_links(conn: sqlite3.Connection) -> Iterator[str]:
    links = set(conn.execute("SELECT article_id, finding_id FROM finding_articles"))
    findings = "SELECT finding_id, article_id, finding FROM machine_findings"
    for key, article_id, finding in conn.execute(findings):
        try:
            members = {m["article"] for m in json.loads(finding)["members"]}
        except (ValueError, KeyError, TypeError):
            continue  # the run's seal tells of it
        about = {article_id, *members} - {"", None}
        if any((article, key) not in links for article in about):
            yield f"inconsistency {key} has lost an article that it is about"
