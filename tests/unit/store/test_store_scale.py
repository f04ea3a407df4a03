"""What a screen asks for costs the same in a small and in a large project, and goes by indexes.

Cost is counted in steps of SQLite's machine, so it is the same on every machine.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from benchmarks.made_archive import make_archive
from store_samples import APP, noted, record

from annotations.project.project import Project
from annotations.review import decide
from annotations.store import chain
from annotations.store.event_log import TAIL
from annotations.store.open import open_store

SMALL, LARGE = 30, 300
GROWTH = 1.5
"""How much more steps ten times as many articles may cost: a tree is a level deeper."""
EACH = 10

Ask = Callable[[Project], object]


def _open_one(project: Project) -> object:
    return project.article(project.articles(1, SMALL // 2)[0].article_id)


def _decide(project: Project) -> object:
    view = project.article(project.articles(1, SMALL // 2)[0].article_id)
    state = next(m for m in view.mentions if not m.settled and m.mention.kind == "figure")
    changes = project.commit(decide.accept(state, view.revision), "accept", follow=False)
    project.undo(follow=False)
    return changes


def _wanted_after_a_decision(project: Project) -> object:
    _decide(project)
    return project.wanted_articles("valuable", 20)


def _subject_history(project: Project) -> object:
    view = project.article(project.articles(1, SMALL // 2)[0].article_id)
    return project.store.events_of(next(m for m in view.mentions if m.settled).mention_id)


ASKED: dict[str, Ask] = {
    "first page of the queue": lambda p: p.articles(20),
    "a later page of the queue": lambda p: p.articles(10, 20),
    "the most uncertain articles": lambda p: p.wanted_articles("uncertain", 20),
    "a later page of the most valuable": lambda p: p.wanted_articles("valuable", 10, 20),
    "the most valuable after a decision": _wanted_after_a_decision,
    "queue filtered by a common word": lambda p: p.articles(2, 0, "paid"),
    "queue filtered by a rare word": lambda p: p.articles(2, 0, "report 17"),
    "search for common words": lambda p: p.store.search("paid part", 2),
    "search for a rare word": lambda p: p.store.search("1017", 2),
    "newest gestures": lambda p: p.store.batches_of(p.reviewer_id, 20),
    "history of a mention": _subject_history,
    "an article": _open_one,
    "a decision and its undoing": _decide,
    "first inconsistencies": lambda p: p.store.finding_rows(0, 20),
    "how many decisions": lambda p: p.store.decisions(),
    "when it was changed": lambda p: p.store.changed_at(),
}


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Project]]:
    """A project, and one of ten times as many articles."""
    folder = tmp_path_factory.mktemp("archive")
    for size in (SMALL, LARGE):
        make_archive(folder / f"{size}.factdesk", size, mentions=9, decided=4)
    with (
        Project.open(folder / f"{SMALL}.factdesk", reviewer="Ada") as small,
        Project.open(folder / f"{LARGE}.factdesk", reviewer="Ada") as large,
    ):
        yield small, large


def steps(project: Project, ask: Ask) -> int:
    """Return how many steps of SQLite's machine a question takes, in tens."""
    conn = project.store._conn
    ask(project)  # statements are compiled, states of the process are filled
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    conn.set_progress_handler(count, EACH)
    try:
        ask(project)
    finally:
        conn.set_progress_handler(None, EACH)
    return taken


@pytest.mark.parametrize("what", ASKED)
def test_ten_times_the_articles_cost_no_more(projects: tuple[Project, Project], what: str) -> None:
    small, large = (steps(project, ASKED[what]) for project in projects)
    assert large <= GROWTH * small + 50, f"{what}: {EACH * small} steps, then {EACH * large}"


def statements(project: Project, ask: Ask) -> set[str]:
    """Return the questions that are put to SQLite, without those that FTS5 puts to itself."""
    said: set[str] = set()
    project.store._conn.set_trace_callback(said.add)
    try:
        ask(project)
    finally:
        project.store._conn.set_trace_callback(None)
    return {s for s in said if re.match(r"(SELECT|WITH|UPDATE|DELETE)\b", s.lstrip())}


WALKED = re.compile(r"SCAN (?!(counted|f|CONSTANT ROW|\(|SUBQUERY|json_each)\b)(\w+)(?! VIRTUAL)")
SMALL_TABLES = {"current_reviewers", "current_settings", "fact_marks", "log_marks", "meta", "needs_seen"}


def walks(conn: sqlite3.Connection, statement: str) -> list[str]:
    """Return the tables that a question goes through from end to end; with a LIMIT it goes a few rows far."""
    plan = [row[3] for row in conn.execute(f"EXPLAIN QUERY PLAN {statement}")]
    found = [m[2] for line in plan if (m := WALKED.match(line)) and "VIRTUAL TABLE" not in line]
    return [name for name in found if name not in SMALL_TABLES and "LIMIT" not in statement]


@pytest.mark.parametrize("what", ASKED)
def test_what_a_screen_asks_goes_by_indexes(projects: tuple[Project, Project], what: str) -> None:
    project = projects[0]
    asked = statements(project, ASKED[what])
    assert asked
    walked = {s: found for s in asked if (found := walks(project.store._conn, s))}
    assert not walked


def test_a_long_session_leaves_a_short_tail_to_verify(path: Path) -> None:
    with open_store(path, create=True, app_version=APP) as store:
        for batch in range(9):
            record(store, *(noted("a-1", f"a-{batch}-{n}", "read") for n in range(TAIL // 3)))
        start, end = (chain.mark(store._conn, name) for name in ("checkpoint", "head"))
        assert start is not None and end is not None and TAIL <= end.events - start.events < 2 * TAIL
        assert chain.verify(store._conn, store.project_id, whole=False).events == end.events
        assert chain.verify(store._conn, store.project_id, whole=True).problems == []
