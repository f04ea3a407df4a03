"""Searching the project: typed, completed, jumped to, walked through, saved as a queue."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.pages.searching import Searching
from desktop_app.session import Session
from gui.made import ARTICLE, made_project

OTHER = "Trains in 2023\n\nNobody knows what the million trains cost.\n"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE, OTHER)
    return path


@pytest.fixture
def page(session: Session, press: Callable[..., None]) -> Searching:
    press("Ctrl+Shift+F")
    assert session.views.current == "search"
    found = session.views.search
    assert found.view.line.hasFocus()
    return found


def _found(qtbot, page: Searching, query: str, *surfaces: str) -> None:
    page.view.line.setText(query)
    qtbot.waitUntil(lambda: [h.surface for h in page.view.hits] == list(surfaces), timeout=5_000)


def test_figures_are_found_by_value_and_jumped_to(qtbot, qtmodeltester, session: Session, page: Searching) -> None:
    _found(qtbot, page, "money > 41m", "$45 million")
    qtmodeltester.check(page.view.list.rows)
    assert page.view.told.text() == "money more than 41,000,000 — 1 found"
    qtbot.keyClick(page.view.line, Qt.Key.Key_Return)
    assert page.view.list.hasFocus()
    qtbot.keyClick(page.view.list, Qt.Key.Key_Return)
    assert session.views.current == "desk"
    qtbot.waitUntil(lambda: session.desk.article.selection is not None)
    assert session.desk.article.selection.mention.surface == "$45 million"


def test_a_search_is_walked_through_on_the_desk_across_articles(
    qtbot, session: Session, press: Callable[..., None], page: Searching
) -> None:
    _found(qtbot, page, "million", "million", "million", "million", "million")
    press("Esc", "F3", "F3", "F3", "F3")
    qtbot.waitUntil(lambda: session.desk.article.article.source.title == "Trains in 2023")
    place = session.desk.article.selected_span
    assert session.desk.article.text[slice(*place)] == "million"
    press("Shift+F3")
    qtbot.waitUntil(lambda: session.desk.article.article.source.title.startswith("Ferry"))


def test_a_line_is_completed_as_it_is_typed(qtbot, page: Searching) -> None:
    line = page.view.line
    qtbot.keyClicks(line, "money > 1m cur")
    assert [c.said for c in line.offered] == ["currency:"]
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "money > 1m currency:" and line.hasFocus()
    qtbot.keyClicks(line, "usd ki")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert [c.said.strip() for c in line.offered][:2] == ["kind:claim", "kind:figure"]
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.offered and line.hasFocus()


def test_what_cannot_be_read_is_told_and_nothing_found_too(qtbot, page: Searching) -> None:
    page.view.line.setText("colour:red")
    qtbot.waitUntil(lambda: "no “colour:”" in page.view.told.text())
    page.view.line.setText("money > 1bn")
    qtbot.waitUntil(lambda: page.view.told.text().endswith("0 found"))
    assert page.view.list.empty_text == "Nothing in the project fits."


def test_a_search_is_saved_as_a_queue_run_undone_and_forgotten(
    qtbot, session: Session, press: Callable[..., None], page: Searching
) -> None:
    _found(qtbot, page, "money > 41m", "$45 million")
    press("Ctrl+S")
    assert QApplication.focusWidget() is page.view.name
    qtbot.keyClicks(page.view.name, "large sums")
    qtbot.keyClick(page.view.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [r.name for r in page.view.queues.rows.rows] == ["large sums"])
    assert session.desk.undo_label == "save the search large sums"
    page.view.line.clear()
    page.view.queues.setCurrentIndex(page.view.queues.rows.index(0))
    page.view.queues.setFocus()
    qtbot.keyClick(page.view.queues, Qt.Key.Key_Return)
    _found(qtbot, page, page.view.line.text(), "$45 million")
    page.view.queues.setFocus()
    press("Del")
    qtbot.waitUntil(lambda: page.view.queues.rows.rows == [])
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: [r.name for r in page.view.queues.rows.rows] == ["large sums"])
