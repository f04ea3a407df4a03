"""The verified facts of the project: sorted, filtered, with their history; superseded and withdrawn as decisions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from annotations.review import decide
from desktop_app.app import Desktop
from desktop_app.pages.facts import Facts
from desktop_app.session import Session
from gui.conftest import opened, saved
from gui.made import ARTICLE, made_project
from schemas.evidence import Evidence
from schemas.verdict import Verdict

AGAIN = "Ferry again\n\nThe council of Port Anselm repeats that the new ferry line would cost $40 million in all.\n"


def verified(project: Project, article_id: str) -> None:
    """Make facts of the article's claims: the first true, the second false."""
    view = project.article(article_id)
    for m in view.mentions:
        project.commit(decide.accept(m, view.revision), f"accept {m.mention.surface}")
    for number, claim in enumerate(project.article(article_id).claims):
        evidence = Evidence(f"ev-{number}", "Council minutes", quote="as stated")
        project.commit(decide.attach_evidence(claim, evidence), "evidence")
        claim = project.store.claim_state(claim.claim_id)
        for rating in ("half_true", "true" if number == 0 else "false"):
            project.commit(decide.give_verdict(claim, Verdict(rating), list(project.scale())), "verdict")


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    here, _ = made_project(path, ARTICLE, AGAIN)
    with Project.open(path, reviewer="Ida") as project:
        verified(project, here)
    return path


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


@pytest.fixture
def page(qtbot, desktop: Desktop, press: Callable[..., None]) -> Facts:
    press("Ctrl+3")
    found = desktop.session.views.facts
    qtbot.waitUntil(lambda: found.view.ready and found.looked_at is not None)
    return found


def _ratings(page: Facts) -> list[str]:
    return [r.rating for r in page.view.rows.known()]


def test_facts_are_sorted_by_any_column_and_filtered_by_words(qtbot, page: Facts, qtmodeltester, press) -> None:
    qtmodeltester.check(page.view.rows)
    page.view.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: _ratings(page) == ["False", "True"])
    page.view.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: _ratings(page) == ["True", "False"])
    assert page.view.standing.buttons["stands"].text() == "Stands  2"
    press("/")
    page.view.line.setText("yard peop")
    qtbot.waitUntil(lambda: _ratings(page) == ["False"])
    qtmodeltester.check(page.view.rows)
    page.view.line.setText("nothing of the kind")
    qtbot.waitUntil(lambda: page.view._empty.text() == "No fact has all these words.")


def test_the_fact_that_is_looked_at_stays_so_in_another_order(qtbot, page: Facts) -> None:
    for column, order in ((1, Qt.SortOrder.AscendingOrder), (0, Qt.SortOrder.DescendingOrder)):
        page.view.table.sortByColumn(column, order)
        page.view.table.selectRow(1)
        qtbot.waitUntil(lambda: page.looked_at.row == page.view.current)
        wanted = page.looked_at.row.fact_id
        page.view.table.sortByColumn(column, Qt.SortOrder(1 - order.value))
        qtbot.waitUntil(lambda: page.view.table.currentIndex().row() == 0 and page.view.current_key == wanted)  # noqa: B023


def test_a_fact_tells_its_evidence_and_who_changed_what(page: Facts) -> None:
    detail = page.looked_at
    assert any("Council minutes" in line for line in detail.evidence)
    told = [s.what for s in detail.history]
    assert told[0].startswith("Verdict: Half true → ")
    assert told[-1] == "Accepted as a claim"
    assert {s.who for s in detail.history} == {"Ida"}
    assert all(s.when for s in detail.history)


def test_withdrawing_asks_why_and_is_undone(qtbot, page: Facts, session: Session, press: Callable[..., None]) -> None:
    press("W")
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "The minutes were corrected")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(_ratings(page)) == 1)
    saved(qtbot, session)
    assert page.view.table.hasFocus()
    qtbot.mouseClick(page.view.standing.buttons["withdrawn"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.looked_at is not None and page.looked_at.row.standing == "withdrawn")
    assert page.looked_at.standing == "Withdrawn: The minutes were corrected"
    page.view.table.setFocus()
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: not page.view.rows.rowCount())


def test_another_fact_takes_its_place(qtbot, page: Facts, session: Session, press: Callable[..., None]) -> None:
    page.view.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: _ratings(page) == ["False", "True"])
    page.view.table.selectRow(0)
    qtbot.waitUntil(lambda: page.looked_at.row.rating == "False")
    press("T")
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "council of port anselm")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _ratings(page) == ["True"])
    qtbot.mouseClick(page.view.standing.buttons["superseded"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.looked_at is not None and page.looked_at.row.standing == "superseded")
    assert page.looked_at.standing.startswith("Superseded by “The council of Port Anselm said")


def test_enter_goes_to_the_claim_on_the_desk(qtbot, page: Facts, session: Session, press: Callable[..., None]) -> None:
    place = page.looked_at.row.place
    press("Return")
    qtbot.waitUntil(lambda: session.desk.article.selection is not None)
    chosen = session.desk.article.selection.mention
    assert (chosen.start, chosen.end) == place
    assert session.views.current == "desk"


def test_in_blind_review_facts_that_others_verified_are_listed(page: Facts, session: Session) -> None:
    assert session.desk.article.eyes.blind and not session.desk.article.eyes.alone
    assert len(_ratings(page)) == 2 and page.looked_at.row.by == "Ida"


def test_another_order_begins_at_the_top_and_reads_one_page(qtbot, page: Facts, session: Session) -> None:
    """However far down one was: no other page is read, and nothing waits for where the fact stands now."""
    table, rows = page.view.table, page.view.rows
    put_facts_in(session, qtbot, 2_000)
    page.enter()
    qtbot.waitUntil(lambda: rows.rowCount() == 2_000, timeout=20_000)
    table.selectRow(1_500)
    qtbot.waitUntil(lambda: page.view.current is not None)
    read: list[int] = []
    rows.wanted.connect(read.append)
    with qtbot.waitSignal(page.list.read):
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    qtbot.wait(50)
    assert table.rowAt(1) == 0 and table.currentIndex().row() == 0
    assert read == []


def put_facts_in(session: Session, qtbot, count: int) -> None:
    """Fill the open project's list with made-up facts."""
    from dataclasses import replace

    from annotations.project.facts import StoredFacts, row_of

    def fill(project: Project) -> None:
        known = next(project.known_facts.index(project).all())
        facts = [
            replace(known, fact=replace(known.fact, fact_id=f"c-made-{n}", statement=f"Made {n * 7919 % count:06}"))
            for n in range(count)
        ]
        StoredFacts(project.store).put([("a-made", [row_of(one) for one in facts])], whole=True)

    done: list[None] = []
    session.bridge.ask(fill, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
