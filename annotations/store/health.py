"""Whether a project file is sound, for `factdesk doctor`: everything that opening checks, and all the rest."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from annotations.errors import FactdeskError, ProjectError
from annotations.store import chain, files, projection, queries, schema
from annotations.store.connection import claim_file, connect, opening
from annotations.store.contents import problems_of_contents
from annotations.store.event_log import Fold
from annotations.store.guard import check_schema
from annotations.store.private import PrivateFolder
from annotations.store.sidecars import fitting_journal

MOST_PROBLEMS = 20
"""How many problems of one kind are told."""


@dataclass(frozen=True, slots=True)
class HealthReport:
    """What was found. `problems` are sentences, the worst first; `counts` is empty where the file cannot be read."""

    path: Path
    version: int
    project_id: str
    bytes: int
    counts: dict[str, int]
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_file(path: Path, fold: Fold | None = None, progress: chain.Progress | None = None) -> HealthReport:
    """Examine a private copy of a file, whoever holds it; the file itself is only read.

    With `fold` it is also checked, where nothing else is wrong, that the states are what the decisions add up to.
    Raises ProjectError where there is no such file or it is not a project.
    """
    files.check_presence(path)
    version = files.check_header(path).version
    size = path.stat().st_size
    with PrivateFolder() as folder:
        copy = folder.path / path.name
        journal = fitting_journal(path)
        try:
            files.snapshot(path, copy, journal)
            with opening(path), closing(connect(copy)) as conn:
                claim_file(conn)
                conn.text_factory = lambda text: text.decode(errors="replace")
                version = conn.execute("PRAGMA user_version").fetchone()[0]  # a journal may have brought it back
                check_schema(conn, version, path.name)
                if version < schema.VERSION:
                    _bring_forward(conn)
                report = _report(conn, path, version, size, fold, progress)
                if journal or files.is_whole(path):
                    return report
                lie = "its first page counts pages that are not there; recover it into a new file"
                return replace(report, problems=(lie, *report.problems))
        except FactdeskError as problem:
            return HealthReport(path, version, "", size, {}, (problem.message,))


def _bring_forward(conn: sqlite3.Connection) -> None:
    """Bring the private copy of an older file to today's tables; what it holds is examined as it is."""
    from annotations.store.migrations import migrate

    migrate(conn)


def _report(
    conn: sqlite3.Connection, path: Path, version: int, size: int, fold: Fold | None, progress: chain.Progress | None
) -> HealthReport:
    problems = [row[0] for row in conn.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})") if row[0] != "ok"]
    row = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()
    if row is None:
        raise ProjectError("The project has lost its identity.")
    problems += _examine(conn, row[0], progress)
    if fold is not None and not problems:
        problems += _wrong_states(conn, fold)
    return HealthReport(path, version, row[0], size, queries.counts(conn), tuple(problems))


def _examine(conn: sqlite3.Connection, project_id: str, progress: chain.Progress | None) -> Iterator[str]:
    for table, row_id, *_ in conn.execute("PRAGMA foreign_key_check").fetchmany(MOST_PROBLEMS):
        yield f"row {row_id} of {table} points to nothing"
    yield from chain.verify(conn, project_id, whole=True, progress=progress).problems[:MOST_PROBLEMS]
    yield from problems_of_contents(conn, project_id)
    for index in ("search_index", "article_text_index"):
        try:
            conn.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            yield f"the search index {index} does not fit what it indexes; `factdesk rebuild` makes it anew"


def _wrong_states(conn: sqlite3.Connection, fold: Fold) -> Iterator[str]:
    for subject_id in projection.differences(conn, fold)[:MOST_PROBLEMS]:
        yield f"the state of {subject_id} is not what its decisions add up to; `factdesk rebuild` makes it anew"
