"""A search as the queue of the desk: the articles it narrows, the way through its places, and the way out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.session import Session
from desktop_app.widgets.palette import Palette
from gui.made import ARTICLE, made_project

OTHER = "Trains in 2023\n\nNobody knows what the million trains cost.\n"
QUIET = "Quiet week\n\nNothing happened in the harbour.\n"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    made_project(path, QUIET, ARTICLE, OTHER)
    return path


def _titles(session: Session) -> list[str]:
    return [r.title for r in session.panes.queue.rows.rows]


def _as_queue(qtbot, session: Session, press: Callable[..., None], text: str) -> None:
    press("Ctrl+Shift+F")
    session.views.search.view.line.setText(text)
    press("Ctrl+J")
    qtbot.waitUntil(lambda: bool(session.search_queue.name), timeout=5_000)
    assert session.views.current == "desk"


def test_a_search_narrows_the_queue_and_n_walks_through_its_open_places(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    _as_queue(qtbot, session, press, "money > 1m status:open")
    qtbot.waitUntil(lambda: session.desk.article.selection is not None, timeout=5_000)
    assert _titles(session) == ["Ferry line to cost $40 million"]
    assert session.panes.queue.rows.rows[0].byline.endswith("2 found")
    assert session.panes.queue_head.isVisible() and "2 of 2 places open" in session.panes.queue_head._count.text()
    assert session.desk.article.selection.mention.surface == "$40 million"
    press("A")
    assert session.desk.article.selection.mention.surface == "$45 million"
    assert "1 of 2 places open" in session.panes.queue_head._count.text()
    press("P")
    assert session.desk.article.selection.mention.surface == "$45 million", "what was decided is not walked to again"
    press("X", "N")
    assert session.search_queue.left == 0
    press("Shift+Esc")
    qtbot.waitUntil(lambda: len(_titles(session)) == 3, timeout=5_000)
    assert not session.panes.queue_head.isVisible()
    press("N")
    assert session.desk.article.selection.mention.surface not in ("$40 million", "$45 million")


def test_it_walks_across_articles_and_esc_in_the_list_leaves_it(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    _as_queue(qtbot, session, press, "million")
    qtbot.waitUntil(lambda: len(_titles(session)) == 2, timeout=5_000)
    qtbot.waitUntil(lambda: session.desk.article.selected_span is not None, timeout=5_000)
    for _ in range(3):
        press("N")
    qtbot.waitUntil(lambda: session.desk.article.article.source.title == "Trains in 2023", timeout=5_000)
    session.panes.queue.setFocus()
    qtbot.keyClick(session.panes.queue, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_titles(session)) == 3, timeout=5_000)


def test_a_saved_search_is_chosen_by_its_name(qtbot, session: Session, press: Callable[..., None]) -> None:
    press("Ctrl+Shift+F")
    page = session.views.search
    page.view.line.setText("money > 41m")
    press("Ctrl+S")
    qtbot.keyClicks(page.view.name, "large sums")
    qtbot.keyClick(page.view.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [r.name for r in page.view.queues.rows.rows] == ["large sums"])
    page.view.line.clear()
    press("Esc", "Ctrl+J")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Palette))
    qtbot.keyClick(QApplication.activeModalWidget().line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.search_queue.name == "large sums", timeout=5_000)
    qtbot.waitUntil(lambda: session.desk.article.selection is not None, timeout=5_000)
    assert session.desk.article.selection.mention.surface == "$45 million"


def test_a_search_that_finds_nothing_leaves_the_queue_as_it_is(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    press("Ctrl+Shift+F")
    session.views.search.view.line.setText("money > 9bn")
    with qtbot.waitSignal(session.desk.said, timeout=5_000) as told:
        press("Ctrl+J")
    assert told.args == ["Nothing in the project fits."] and len(_titles(session)) == 3
