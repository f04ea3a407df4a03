"""From a decision to its commit on the disk, beside a bare commit of two rows with the same settings of SQLite."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from annotations.review import decide
from benchmarks.conftest import Measured
from benchmarks.desk import desk
from benchmarks.made_archive import make_archive
from benchmarks.made_large import large_project

COMMITS = 200
LABEL_STUDIO, DOCCANO = 148.0, 109.0
"""Milliseconds from gesture to acknowledged, in their windows, 1,000 words with 50 spans (the best measured)."""

Say = Callable[[Measured], None]


def bare(path: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(path, isolation_level=None)
    for setting in ("locking_mode = EXCLUSIVE", "journal_mode = TRUNCATE", "synchronous = FULL"):
        conn.execute(f"PRAGMA {setting}")
    conn.execute("CREATE TABLE events (at INTEGER PRIMARY KEY, words TEXT)")
    conn.execute("CREATE TABLE states (name TEXT PRIMARY KEY, words TEXT)")
    return conn


def test_a_decision_costs_little_more_than_a_bare_commit(tmp_path: Path, measured: Say) -> None:
    make_archive(tmp_path / "Desk.factdesk", 20, 3 * COMMITS // 20, 0)
    conn = bare(tmp_path / "bare.db")
    ours, base = [], []
    with Project.open(tmp_path / "Desk.factdesk", reviewer="Ada") as project:
        views = [project.article(row.article_id) for row in project.articles(20)]
        states = [(m, v.revision) for v in views for m in v.mentions][:COMMITS]
        for number, (state, revision) in enumerate(states):
            drafts = decide.accept(state, revision)
            start = time.perf_counter()
            project.commit(drafts, "accept", follow=False)
            ours.append(1000 * (time.perf_counter() - start))
            start = time.perf_counter()
            conn.execute("BEGIN IMMEDIATE")
            conn.execute("INSERT INTO events (words) VALUES (?)", ("x" * 400,))
            conn.execute("INSERT INTO states VALUES (?, ?)", (str(number), "x" * 400))
            conn.execute("COMMIT")
            base.append(1000 * (time.perf_counter() - start))
    conn.close()
    measured(Measured("decision to durable, median", median(ours), median(base), target=1.6, row="6"))
    measured(Measured("decision to durable, 99 %", sorted(ours)[-3], sorted(base)[-3]))


def test_a_gesture_in_the_window_is_saved_long_before_the_peers(
    qtbot, qapp: QApplication, tmp_path: Path, measured: Say
) -> None:
    for words, mentions in ((1_000, 50), (20_000, 1_000)):
        path = tmp_path / f"{words}.factdesk"
        large_project(path, words, mentions)
        with desk(qtbot, qapp, path) as session:
            times, pressed = [], 0
            session.review.step(1, open_only=True)
            for _ in range(min(40, mentions - 2)):
                with qtbot.waitSignal(session.bridge.changed, timeout=10_000):
                    start = time.perf_counter()
                    session.decisions.accept()
                    pressed += 1
                times.append(1000 * (time.perf_counter() - start))
                qtbot.wait(20)
            article = session.desk.article
            assert article is not None
            settled = article.settled_count
        name = f"gesture to saved, {words:,} words"
        measured(Measured(f"{name}, of doccano's", median(times), DOCCANO, target=0.03, row="8"))
        measured(Measured(f"{name}, of Label Studio's", median(times), LABEL_STUDIO, target=0.03, row="8"))
        measured(Measured(f"keys for a verdict, {words:,} words", pressed / settled, unit="keys", target=1.1, row="17"))
