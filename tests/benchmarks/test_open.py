"""How long an article of 100,000 words and 10,000 mentions takes to the desk, beside a bare text widget's time."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from annotations.text.offsets import DisplayText
from benchmarks.conftest import Measured
from benchmarks.made_large import large_project
from desktop_app.app import Desktop
from desktop_app.view_models.article import OpenArticle

ROUNDS = 7
LIMIT = 300.0
"""Milliseconds in the window, after the file was read."""


def test_a_long_article_is_on_the_desk_at_once(
    qtbot, qapp: QApplication, tmp_path: Path, measured: Callable[[Measured], None]
) -> None:
    project = tmp_path / "Large.factdesk"
    large_project(project, 100_000, 10_000)
    qapp.setStyle("Fusion")
    desktop = Desktop(qapp, project, [], tmp_path / "window.ini", scheme="light", detect=False)
    desktop.window.show()
    qtbot.waitUntil(lambda: desktop.session is not None and desktop.session.desk.article is not None, timeout=30_000)
    session = desktop.session
    assert session is not None and session.desk.article is not None
    text, article_id = session.desk.article.text, session.desk.article.article_id
    bare = QPlainTextEdit()
    qtbot.addWidget(bare)
    bare.resize(900, 800)
    bare.show()
    plain, shown, whole = [], [], []
    for _ in range(ROUNDS):
        plain.append(_used(qapp, lambda: bare.setPlainText(text)))
        found: list[object] = []
        start = time.perf_counter()
        session.bridge.ask(lambda p: p.article(article_id), found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=30_000)  # noqa: B023
        read = time.perf_counter() - start
        view, article, display = found[0], OpenArticle(found[0]), DisplayText(text)
        shown.append(_used(qapp, lambda: session.desk._show(view, article, display, "")))  # noqa: B023
        whole.append(1000 * read + shown[-1])
        qtbot.wait(100)
    desktop.window.close()
    desktop.window.deleteLater()
    measured(Measured("open, in the window once it is read", statistics.median(shown), statistics.median(plain)))
    measured(Measured("open, with the reading of the file", statistics.median(whole), statistics.median(plain)))
    assert statistics.median(shown) <= LIMIT


def _used(app: QApplication, act: Callable[[], object]) -> float:
    """Return the milliseconds until it is done and painted."""
    start = time.perf_counter()
    act()
    app.processEvents()
    return 1000 * (time.perf_counter() - start)
