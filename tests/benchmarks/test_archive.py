"""A large project: opening, its lists, searches, history and decisions, and the making anew of its states.

FACTDESK_ARTICLES says how many articles are made (50 mentions and 20 decisions each; default 300), or FACTDESK_ARCHIVE
names a project that was made before by `python -m tests.benchmarks.made_archive FILE ARTICLES`; it is not changed but
for one decision, which is undone. Times are of the processor; opening and decisions also wait for the disk.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest

from annotations.project.learn import Learner
from annotations.project.project import Project
from annotations.review import decide
from benchmarks.conftest import Measured
from benchmarks.made_archive import DECIDED, make_archive

ARTICLES = int(os.environ.get("FACTDESK_ARTICLES", "300"))
LISTS: dict[str, Callable[[Project], object]] = {
    "first page of the queue": lambda p: p.articles(50),
    "the most uncertain articles": lambda p: p.wanted_articles("uncertain", 50),
    "the most valuable articles": lambda p: p.wanted_articles("valuable", 50),
    "queue filtered, first letter": lambda p: p.articles(50, 0, "p"),
    "queue filtered, a common word": lambda p: p.articles(50, 0, "paid"),
    "queue filtered, a rare word": lambda p: p.articles(50, 0, "report 17"),
    "search, a common word": lambda p: p.store.search("paid", 50),
    "search, two common words": lambda p: p.store.search("paid part", 50),
    "search, a rare word": lambda p: p.store.search("1017", 50),
    "history, 50 gestures": lambda p: p.store.batches_of(p.reviewer_id, 50),
    "inconsistencies, first page": lambda p: p.store.finding_rows(0, 50),
    "an article": lambda p: p.article(p.articles(1, 7)[0].article_id),
}

LATER = LISTS["the most uncertain articles"]

Say = Callable[[Measured], None]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    given = os.environ.get("FACTDESK_ARCHIVE")
    if given:
        yield Path(given)
        return
    path = tmp_path_factory.mktemp("archive") / "Archive.factdesk"
    make_archive(path, ARTICLES)
    yield path
    path.unlink()


def timed(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the median of milliseconds of the processor, the first round left out: other programs do not count."""
    times = []
    for _ in range(rounds + 1):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return median(times[1:] or times)


def test_a_large_project_opens_and_lists_at_once(archive: Path, measured: Say) -> None:
    opened = []
    for _ in range(3):
        start = time.process_time()
        Project.open(archive, reviewer="Ada").close()
        opened.append(1000 * (time.process_time() - start))
    with Project.open(archive, reviewer="Ada") as project:
        counts = project.store.counts()
        size = f"{counts['articles']:,} articles, {counts['events']:,} events"
        measured(Measured(f"open, {size}", min(opened), target=500.0))

        for name, ask in LISTS.items():
            measured(Measured(name, timed(lambda: ask(project)), target=50.0))  # noqa: B023
        middle = counts["articles"] // 2
        measured(
            Measured("a page in the middle of the queue", timed(lambda: project.articles(50, middle)), target=50.0)
        )
        measured(Measured("a decision", *_decided(project), target=50.0))
        measured(Measured("the most uncertain articles after one", timed(lambda: LATER(project), 0), target=50.0))
        learner = Learner()
        measured(Measured("lessons drawn for the first time", timed(lambda: learner.lessons(project), 0)))
    bytes_a_mention = archive.stat().st_size / max(1, counts["machine_mentions"])
    measured(Measured("size of the file for each mention", bytes_a_mention, unit="bytes"))


def _decided(project: Project) -> tuple[float]:
    view = project.article(project.articles(1, 7)[0].article_id)
    state = next(m for m in view.mentions if not m.settled and m.mention.kind == "figure")
    times = []
    for _ in range(3):
        start = time.process_time()
        project.commit(decide.accept(state, view.revision), "accept", follow=False)
        times.append(1000 * (time.process_time() - start))
        project.undo(follow=False)
    return (median(times),)


@pytest.mark.skipif("FACTDESK_ARCHIVE" in os.environ, reason="a project that is given is not made anew")
def test_states_are_made_anew_in_linear_time(tmp_path: Path, measured: Say) -> None:
    times = {}
    for articles in (ARTICLES // 4, ARTICLES):
        path = tmp_path / f"{articles}.factdesk"
        make_archive(path, articles)
        with Project.open(path, reviewer="Ada") as project:
            told: list[tuple[int, int]] = []
            start = time.perf_counter()
            project.rebuild(lambda done, of: told.append((done, of)))  # noqa: B023
            times[articles] = 1000 * (time.perf_counter() - start) / (articles * DECIDED)
            assert told[-1][0] == told[-1][1]
            if articles == ARTICLES:
                start = time.perf_counter()
                project.store.decisions()
                list(project.store.events(max(0, articles * DECIDED - 10_000)))
        start = time.perf_counter()
        Project.open(path, reviewer="Ada").close()
        reopened = 1000 * (time.perf_counter() - start)
    small, large = times.values()
    measured(Measured("states made anew, for each decision", large, small, target=1.5))
    measured(Measured("open with the states, of making them anew", reopened, large * ARTICLES * DECIDED, row="15"))


def test_rows_go_in_almost_as_fast_as_bare_ones(tmp_path: Path, measured: Say) -> None:
    """Both write the same rows of mentions; ours through the store, sealed and indexed."""
    from annotations.clock import now
    from annotations.project.project import with_ids
    from annotations.store.event_log import to_json
    from annotations.store.machine import DetectorRun
    from benchmarks.made_archive import article
    from schemas.article import Ingested, Source

    run = DetectorRun("made", "1", "none", now())
    articles = 200
    with Project.open(tmp_path / "ours.factdesk", create=True, reviewer="Ada") as project:
        made = []
        with project.store.together():
            for number in range(articles):
                text, found = article(number, 300)
                article_id, _ = project.add(Ingested(text, text.encode(), Source("made"), ""))
                revision_id = project.store.article(article_id).revision_id  # type: ignore[union-attr]
                made.append((article_id, revision_id, with_ids(revision_id, found)))
        start = time.perf_counter()
        with project.store.together():
            for article_id, revision_id, named in made:
                project.store.record_detection(article_id, revision_id, run, named)
        ours = 1000 * (time.perf_counter() - start)
    rows = [(i, r, a, m.kind, to_json(m)) for a, r, named in made for i, m in named]
    conn = sqlite3.connect(tmp_path / "bare.db", isolation_level=None)
    conn.execute(
        "CREATE TABLE m (position INTEGER PRIMARY KEY, id TEXT UNIQUE, r TEXT, a TEXT, kind TEXT, mention TEXT)"
    )
    conn.execute("CREATE INDEX by_r ON m (r)")
    start = time.perf_counter()
    conn.execute("BEGIN")
    conn.executemany("INSERT INTO m (id, r, a, kind, mention) VALUES (?, ?, ?, ?, ?)", rows)
    conn.execute("COMMIT")
    bare = 1000 * (time.perf_counter() - start)
    conn.close()
    measured(Measured(f"{len(rows):,} mentions stored, of bare rows", ours, bare, row="14"))
