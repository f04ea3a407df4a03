"""The union of several copies of one project: rows of the others, each checked, put into one file.

What is there stays. Which of two equal things is kept, and in which order all of it lies, follows from the contents
alone, so that the order of merging does not matter.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from annotations.errors import ProjectError
from annotations.store import articles, chain, event_log, imported, machine, projection
from annotations.store.machine import DetectorRun
from schemas.article import Revision
from schemas.codec import DecodeError
from schemas.events import Event
from schemas.mention import Mention

Check = Callable[[Event, Callable[[str], str | None]], str]
"""(event, text of a revision by its id) -> why the event cannot be taken in, empty if it can."""
NOTHING = "Nothing was merged."


@dataclass(frozen=True, slots=True)
class United:
    """What was new: ids of articles and revisions, how many detector runs were taken over, and the decisions."""

    articles: tuple[str, ...]
    revisions: tuple[str, ...]
    runs: int
    events: tuple[Event, ...]


def unite(
    conn: sqlite3.Connection, project_id: str, others: Sequence[sqlite3.Connection], fold: event_log.Fold, check: Check
) -> United:
    """Add what other copies hold, within the caller's transaction.

    Raises ProjectError where a copy is of another project, or tells something of the same id differently.
    """
    for other in others:
        row = other.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()
        if row is None or row[0] != project_id:
            raise ProjectError("The other file is another project, not a copy of this one.", NOTHING)
    revisions = _revisions(conn, project_id, others)
    events = event_log.merge(conn, project_id, _records(conn, others, check))
    projection.refold(conn, (e.subject_id for e in events), fold)
    runs = _runs(conn, project_id, others) + _imports(conn, project_id, others)
    _order(conn)
    return United(tuple(dict.fromkeys(r.article_id for r in revisions if r.number == 1)),
                  tuple(r.revision_id for r in revisions), runs, tuple(events))  # fmt: skip


def _revisions(conn: sqlite3.Connection, project_id: str, others: Sequence[sqlite3.Connection]) -> list[Revision]:
    held = {row[0]: row[1:] for row in conn.execute("SELECT revision_id, article_id, sha256 FROM revisions")}
    wanted: dict[str, tuple[str, int]] = {}
    for number, other in enumerate(others):
        for key, article_id, sha256, made in other.execute(
            "SELECT revision_id, article_id, sha256, created_at || seal FROM revisions"
        ):
            if held.setdefault(key, (article_id, sha256)) != (article_id, sha256):
                raise ProjectError(f"The two files tell the text {key} differently.", NOTHING)
            if key not in wanted or made < wanted[key][0]:
                wanted[key] = (made, number)
    here = {row[0] for row in conn.execute("SELECT revision_id FROM revisions")}
    taken: list[Revision] = []
    for key, (_, number) in sorted(wanted.items(), key=lambda item: (item[1][0], item[0])):
        if key not in here:
            taken.append(_take_revision(conn, project_id, others[number], key))
    for article_id in dict.fromkeys(held[key][0] for key in wanted):
        _settle_article(conn, project_id, others, article_id)
    return taken


def _take_revision(conn: sqlite3.Connection, project_id: str, other: sqlite3.Connection, key: str) -> Revision:
    revision, raw = articles.revision(other, key), articles.raw(other, key)
    article = None if revision is None else articles.article(other, revision.article_id)
    if revision is None or raw is None or article is None:
        raise ProjectError(f"The text {key} of the other file is not whole.", NOTHING)
    if not revision.article_id.startswith("a-"):
        raise ProjectError(f"{revision.article_id} is no article.", NOTHING)
    last = conn.execute("SELECT max(number) FROM revisions WHERE article_id = ?", (revision.article_id,)).fetchone()[0]
    revision = replace(revision, number=(last or 0) + 1)
    if last is None:
        articles.add_article(conn, project_id, replace(article, revision_id=key), revision, raw)
    else:
        articles.add_revision(conn, project_id, revision, raw)
    return revision


_ARTICLE = "imported_at, title, publisher, date, source, origin"


def _settle_article(
    conn: sqlite3.Connection, project_id: str, others: Sequence[sqlite3.Connection], article_id: str
) -> None:
    """Let the article say what its first import said, and its latest revision be the current one."""
    rows = [
        row
        for one in (conn, *others)
        for row in one.execute(f"SELECT {_ARTICLE} FROM articles WHERE article_id = ?", (article_id,))
    ]
    imported_at, title, publisher, date, source, origin = min(rows)
    latest = conn.execute(
        "SELECT revision_id FROM revisions WHERE article_id = ? ORDER BY created_at DESC, revision_id DESC LIMIT 1",
        (article_id,),
    ).fetchone()[0]
    values = (article_id, latest, title, publisher, date, source, imported_at, origin)
    articles.replace_article(conn, project_id, values)


def _latest(
    conn: sqlite3.Connection, others: Sequence[sqlite3.Connection], query: str
) -> list[tuple[sqlite3.Connection, tuple[str, ...]]]:
    """Return the latest row of each key that is not here yet, with the file it is in; a row is (key, when, ...)."""
    best: dict[str, tuple[tuple[str, ...], sqlite3.Connection]] = {}
    for one in (conn, *others):
        for key, *row in one.execute(query):
            if key not in best or tuple(row) > best[key][0]:
                best[key] = (tuple(row), one)
    return [(one, row) for _, (row, one) in sorted(best.items(), key=lambda item: item[0]) if one is not conn]


def _runs(conn: sqlite3.Connection, project_id: str, others: Sequence[sqlite3.Connection]) -> int:
    """Take over what a detector found where none has looked here, or a later one looked there."""
    columns = "revision_id, at, pipeline, version, model, revision_id, article_id"
    latest = _latest(conn, others, f"SELECT {columns} FROM detector_runs")
    for other, (at, pipeline, version, model, key, article_id) in latest:
        rows = other.execute(
            "SELECT mention_id, mention FROM machine_mentions WHERE revision_id = ? ORDER BY position", (key,)
        )
        found = _mentions(conn, key, rows)
        machine.record_detection(conn, project_id, article_id, key, DetectorRun(pipeline, version, model, at), found)
    return len(latest)


def _imports(conn: sqlite3.Connection, project_id: str, others: Sequence[sqlite3.Connection]) -> int:
    """Take over the suggestions of other programs that are not here, or were read there later."""
    columns = "revision_id || ' ' || format, at, file, format, revision_id, article_id"
    latest = _latest(conn, others, f"SELECT {columns} FROM import_runs")
    for other, (at, file, form, key, article_id) in latest:
        rows = other.execute(
            "SELECT mention_id, mention FROM imported_mentions WHERE revision_id = ? AND format = ? ORDER BY position",
            (key, form),
        )
        run = imported.ImportRun(form, file, at)
        imported.record_import(conn, project_id, article_id, key, run, _mentions(conn, key, rows))
    return len(latest)


def _mentions(conn: sqlite3.Connection, revision_id: str, rows: Iterable[tuple[str, str]]) -> list[tuple[str, Mention]]:
    mentions = [(mention_id, machine.read_mention(text)) for mention_id, text in rows]
    _check_places(conn, revision_id, mentions)
    return mentions


def _check_places(conn: sqlite3.Connection, revision_id: str, mentions: Iterable[tuple[str, Mention]]) -> None:
    text = _text(conn, revision_id) or ""
    for mention_id, m in mentions:
        if not mention_id.startswith("m-") or not 0 <= m.start < m.end or text[m.start : m.end] != m.surface:
            raise ProjectError(f"The mention {mention_id} of the other file does not stand in its text.", NOTHING)


def _text(conn: sqlite3.Connection, revision_id: str) -> str | None:
    row = conn.execute("SELECT text FROM revisions WHERE revision_id = ?", (revision_id,)).fetchone()
    return None if row is None else str(row[0])


def _records(conn: sqlite3.Connection, others: Sequence[sqlite3.Connection], check: Check) -> list[chain.Record]:
    texts: dict[str, str | None] = {}

    def text_of(revision_id: str) -> str | None:
        if revision_id not in texts:
            texts[revision_id] = _text(conn, revision_id)
        return texts[revision_id]

    found = []
    held = dict(conn.execute("SELECT event_id, hash FROM events"))
    for other in others:
        for _, record in chain.records(other):
            if held.get(record.event_id) != record.hash:
                _check_record(record, check, text_of)
                found.append(record)
    return found


def _check_record(record: chain.Record, check: Check, text_of: Callable[[str], str | None]) -> None:
    try:
        json.dumps([*record.content, json.loads(str(record.content[10]))], ensure_ascii=False).encode()
        problem = check(event_log.event_of(record.content), text_of)
    except (DecodeError, ValueError, RecursionError) as error:
        problem = f"it cannot be read ({type(error).__name__})"
    if problem:
        raise ProjectError(f"Decision {record.event_id} of the other file is not taken in: {problem}.", NOTHING)


def _order(conn: sqlite3.Connection) -> None:
    """Put the articles in the order of their first import, whichever file they came from."""
    rows = conn.execute("SELECT position FROM articles ORDER BY imported_at, article_id").fetchall()
    wanted = [(number, row[0]) for number, row in enumerate(rows, 1)]
    if all(new == old for new, old in wanted):
        return
    conn.executemany("UPDATE articles SET position = -? WHERE position = ?", wanted)
    conn.execute("UPDATE articles SET position = -position WHERE position < 0")
