"""All inconsistencies of the project: grouped, filtered, compared side by side, decided with one key."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from annotations.store.pages import FindingRow
from desktop_app.app import Desktop
from desktop_app.pages.inconsistencies import Inconsistencies
from desktop_app.session import Session
from desktop_app.view_models.inconsistencies import Group, context, differing, grouped
from gui.conftest import opened, saved
from gui.made import ARTICLE, made_project
from schemas.finding import Finding, FindingMember, Severity

OTHER = "Ferry line to cost more\n\nThe mayor of Port Anselm put the price of the line at $48 million on Friday.\n"


def _finding(first: tuple[str, str, str], second: tuple[str, str, str], check: str, severity: Severity) -> Finding:
    members = []
    for article_id, text, surface in (first, second):
        at = text.rindex(surface)
        members.append(FindingMember(at, at + len(surface), surface, article_id))
    return Finding(check, "1", severity, 0.8, f"{first[2]} or {second[2]}?", "at the precision given", tuple(members))


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    here, there = made_project(path, ARTICLE, OTHER)
    with Project.open(path, reviewer="Test") as project:
        a, b = (project.revision(project.store.article(i).revision_id).text for i in (here, there))
        found = [
            _finding((here, a, "$40 million"), (there, b, "$48 million"), "same-quantity", "error"),
            _finding((here, a, "$40 million"), (here, a, "$45 million"), "same-quantity", "warning"),
            _finding((here, a, "on Monday"), (there, b, "on Friday"), "weekday", "warning"),
        ]
        project.store.record_findings("project", [(here, f) for f in found])
    return path


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


@pytest.fixture
def page(qtbot, desktop: Desktop, press: Callable[..., None]) -> Inconsistencies:
    assert desktop.session.views.pages == {}, "pages are made when they are visited"
    press("Ctrl+2")
    found = desktop.session.views.inconsistencies
    qtbot.waitUntil(lambda: found.view.ready and found.looked_at is not None)
    qtbot.waitUntil(lambda: found.view.list.hasFocus())
    return found


def _titles(page: Inconsistencies) -> list[str]:
    return [r.title for r in page.view.list.rows.rows if isinstance(r, Group)]


def _explanations(page: Inconsistencies) -> list[str]:
    return [r.explanation for r in page.view.list.rows.rows if not isinstance(r, Group)]


def test_findings_stand_in_groups_the_gravest_first(page: Inconsistencies, qtmodeltester, press) -> None:
    qtmodeltester.check(page.view.list.rows)
    assert _titles(page) == ["Same thing, other figure", "Weekdays"]
    assert _explanations(page)[0] == "$40 million or $48 million?"
    assert page.view.status.buttons["open"].text() == "Open  3"
    press("B")
    assert _titles(page) == ["Ferry line to cost $40 million"]
    qtmodeltester.check(page.view.list.rows)


def test_both_passages_stand_in_their_context_with_the_difference_marked(page: Inconsistencies) -> None:
    first, second = page.looked_at.passages
    assert (first.text[first.start : first.end], second.text[second.start : second.end]) == (
        "$40 million",
        "$48 million",
    )
    assert "The council of Port Anselm" in first.text
    assert [first.text[a:b] for a, b in first.marks] == ["$40"]
    assert [second.text[a:b] for a, b in second.marks] == ["$48"]
    assert second.title == "Ferry line to cost more"


def test_one_key_confirms_dismisses_and_resolves_and_the_next_one_follows(
    qtbot, page: Inconsistencies, session: Session, press: Callable[..., None]
) -> None:
    press("Y")
    qtbot.waitUntil(lambda: page.looked_at.state.finding.explanation == "$40 million or $45 million?")
    press("2")
    qtbot.waitUntil(lambda: page.looked_at.state.finding.explanation == "on Monday or on Friday?")
    press("R")
    qtbot.waitUntil(lambda: page.looked_at is None)
    assert page.view.list.empty_text.startswith("Nothing is open.")
    kept: list[tuple[str, str | None]] = []
    session.bridge.ask(lambda p: [(f.status, f.resolution) for f in p.store.finding_states()], kept.extend)
    qtbot.waitUntil(lambda: bool(kept))
    assert sorted(kept) == [("confirmed", None), ("dismissed", "rounding"), ("resolved", "article_wrong")]
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: _explanations(page) == ["on Monday or on Friday?"])
    qtbot.mouseClick(page.view.status.buttons["dismissed"], Qt.MouseButton.LeftButton)
    assert _explanations(page) == ["$40 million or $45 million?"]


def test_a_note_is_typed_and_kept(qtbot, page: Inconsistencies, session: Session, press: Callable[..., None]) -> None:
    press("M")
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "Ask the mayor")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    saved(qtbot, session)
    qtbot.waitUntil(lambda: page.looked_at is not None and "Ask the mayor" in page.looked_at.status)
    assert page.view.list.hasFocus()


def test_words_filter_and_enter_goes_to_the_place_on_the_desk(
    qtbot, page: Inconsistencies, session: Session, press: Callable[..., None]
) -> None:
    press("/")
    qtbot.keyClicks(QApplication.focusWidget(), "friday")
    assert _explanations(page) == ["on Monday or on Friday?"]
    qtbot.waitUntil(lambda: page.looked_at.state.finding.check == "weekday")
    page.view.list.setFocus()
    press("Shift+Return")
    qtbot.waitUntil(lambda: session.desk.article.text.startswith("Ferry line to cost more"))
    assert session.views.current == "desk"
    assert session.panes.reader.hasFocus()
    start, end = session.panes.reader.selected_span
    assert session.desk.article.text[start:end] == "on Friday"


def test_the_menu_shows_what_the_page_can_do(desktop: Desktop, page: Inconsistencies) -> None:
    shown = [a.text() for a in desktop.window.menuBar().actions() if a.isVisible()]
    assert shown == ["File", "Edit", "Inconsistency", "View", "Help"]
    desktop.session.views.show("desk")
    shown = [a.text() for a in desktop.window.menuBar().actions() if a.isVisible()]
    assert shown == ["File", "Edit", "Decide", "Claim", "Go", "View", "Help"]


def test_f8_checks_the_whole_project_anew(qtbot, page: Inconsistencies, press: Callable[..., None]) -> None:
    assert "$40 million or $48 million?" in _explanations(page)
    press("F8")
    qtbot.waitUntil(lambda: page.view.ready and "$40 million or $48 million?" not in _explanations(page))


def test_only_words_that_differ_are_marked() -> None:
    assert differing("nearly 3 million people", ["nearly 4 million people"]) == [(7, 8)]
    assert differing("same words", ["Same words"]) == [(0, 10)]
    assert differing("", ["x"]) == []


def test_context_is_cut_at_paragraphs_and_words() -> None:
    text = "First one.\n\nSecond paragraph here.\n\nThird."
    at = text.index("paragraph")
    low, high = context(text, at, at + 9)
    assert text[low:high] == "Second paragraph here."
    long = "word " * 400
    low, high = context(long, 1000, 1004)
    assert long[low:high].startswith("word") and not long[low - 1].strip() and high - low < 600


def test_very_many_findings_are_shown_without_a_wait(qtbot, page: Inconsistencies) -> None:
    many = [
        FindingRow(i, f"f-{i}", f"a-{i // 5}", "An article", "weekday", "warning", "open", f"Nr {i} of many", "a", "b")
        for i in range(20_000)
    ]
    started = time.monotonic()
    page.view.show_rows(grouped(many, "open", "check"))
    QApplication.processEvents()
    assert time.monotonic() - started < 2.0
    assert page.view.list.rows.rowCount() == 20_001


def test_of_very_many_the_first_are_held_and_the_next_follow(
    qtbot, page: Inconsistencies, session: Session, press: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a bound of two: three are open, two are listed; one is decided, and the third comes at the next visit."""
    monkeypatch.setattr("desktop_app.pages.inconsistencies.MOST", 2)
    page.load()
    qtbot.waitUntil(lambda: page.view._more.isVisible())
    assert "the first 2 of each kind" in page.view._more.text()
    assert page.view.status.buttons["open"].text() == "Open  2"
    press("Y")
    saved(qtbot, session)
    press("Ctrl+1", "Ctrl+2")
    qtbot.waitUntil(lambda: page.view.status.buttons["open"].text() == "Open  2", timeout=5_000)
    assert page.view.status.buttons["confirmed"].text() == "Confirmed  1"
    qtbot.waitUntil(lambda: not page.view._more.isVisible(), timeout=5_000)
