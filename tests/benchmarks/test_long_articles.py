"""Long articles in the window: opening, a decision painted, scrolling; beside short ones and the peers' figures."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from benchmarks.conftest import Measured
from benchmarks.desk import desk, taken
from benchmarks.made_large import large_project
from desktop_app.session import Session

DECISIONS = 30
OPENED = {"Label Studio": (5_373.0, 0.01), "doccano": (1_632.0, 0.02), "brat": (2_198.0, 0.02)}
"""Milliseconds of a full page load of 20,000 words with 1,000 spans, and the share of it to stay under."""

Say = Callable[[Measured], None]


def decisions(app: QApplication, qtbot, session: Session) -> float:
    """Return the processor time of the window's thread for a decision and its painting, in milliseconds."""
    session.review.step(1, open_only=True)
    used = []
    for _ in range(DECISIONS):
        qtbot.wait(30)
        used.append(taken(app, session.decisions.accept)[1])
    return median(used)


def scrolling(app: QApplication, session: Session) -> float:
    bar = session.panes.reader.verticalScrollBar()
    bar.setValue(0)
    app.processEvents()
    return median(taken(app, lambda: bar.setValue(bar.value() + bar.pageStep()))[1] for _ in range(DECISIONS))


def opening(app: QApplication, qtbot, session: Session) -> float:
    """Return the milliseconds from asking for the article to its painting."""
    assert session.desk.article is not None
    article_id = session.desk.article.article_id
    times = []
    for _ in range(3):
        with qtbot.waitSignal(session.desk.opened, timeout=60_000):
            start, _ = taken(app, lambda: session.desk.open(article_id))
            began = time.perf_counter()
        app.processEvents()
        times.append(start + 1000 * (time.perf_counter() - began))
        qtbot.wait(200)
    return median(times)


Article = tuple[str, int, int, int]
SHORT: Article = ("1,000 words", 1_000, 50, 90)
LONG: Article = ("20,000 words", 20_000, 1_000, 90)
WHOLE: Article = ("100,000 words", 100_000, 10_000, 90)
UNBROKEN: Article = ("100,000 words in one paragraph", 100_000, 10_000, 100_001)
HUGE: Article = ("1,000,000 words", 1_000_000, 100_000, 90)


def used(qtbot, app: QApplication, folder: Path, article: Article, measured: Say) -> tuple[float, float]:
    """Return the milliseconds that opening and a decision take."""
    name, words, mentions, paragraph = article
    path = folder / f"{words}-{paragraph}.factdesk"
    large_project(path, words, mentions, paragraph)
    with desk(qtbot, app, path) as session:
        opened = opening(app, qtbot, session)
        scrolled = scrolling(app, session)
        decided = decisions(app, qtbot, session)
    measured(Measured(f"scroll by a page, {name}", scrolled, target=16.0))
    measured(Measured(f"open, {name}", opened))
    return opened, decided


def test_opening_beside_the_peers(qtbot, qapp: QApplication, tmp_path: Path, measured: Say) -> None:
    opened, _ = used(qtbot, qapp, tmp_path, LONG, measured)
    for peer, (base, target) in OPENED.items():
        measured(Measured(f"open 20,000 words, of {peer}'s", opened, base, target=target, row="9"))


def test_a_long_paragraph(qtbot, qapp: QApplication, tmp_path: Path, measured: Say) -> None:
    whole, one = (used(qtbot, qapp, tmp_path, article, measured)[1] for article in (WHOLE, UNBROKEN))
    measured(Measured("decision painted, one paragraph of 100,000 words", one, whole, target=4.0, row="10"))


def test_a_million_words(qtbot, qapp: QApplication, tmp_path: Path, measured: Say) -> None:
    short, huge = (used(qtbot, qapp, tmp_path, article, measured)[1] for article in (SHORT, HUGE))
    measured(Measured("decision painted, 1,000,000 words beside 1,000", huge, short, target=1.2, row="5"))
