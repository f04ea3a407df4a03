"""A changed article: what moved, what is asked about, what changed, what is gone; each settled by a key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotations.ingest.base import read_path
from annotations.project.project import Project
from annotations.project.revisions import revise
from desktop_app.pages.changes import ChangedArticles
from desktop_app.session import Session
from desktop_app.view_models.card import card
from gui.conftest import opened, saved
from gui.made import ARTICLE, SENTENCE, made_project
from gui.several import judge, settle_parts

Press = Callable[..., None]
SECOND = "About 1,200 people work at the yard, which is 46 years old."
NEW = (
    ARTICLE.replace("$40 million", "$44 million")
    .replace("1,200 people work at the yard", "1,200 persons work at the yard")
    .replace("The Harbor Post had reported $45 million in March.", "")
)


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path, file = tmp_path / "Desk.factdesk", tmp_path / "new.txt"
    made_project(path, ARTICLE)
    file.write_text(NEW)
    with Project.open(path, reviewer="Test") as desk:
        desk.set("blind", False)
        settle_parts(desk)
        judge(desk, "true", evidence=True)
        judge(desk, "false", SECOND)
        (row,) = desk.articles()
        done = revise(desk, row.article_id, read_path(file))
        assert {a.outcome for a in done.anchors} >= {"changed", "orphaned"}
    return path


@pytest.fixture
def desktop(qtbot, qapp, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


@pytest.fixture
def page(qtbot, session: Session, press: Press) -> ChangedArticles:
    press("Ctrl+8")
    found = session.views.changes
    qtbot.waitUntil(lambda: found.ready and found.looked_at is not None, timeout=10_000)
    return found


def shown(page: ChangedArticles) -> str:
    return "\n".join(w.text() for w in page.view.findChildren(QLabel) if w.isVisible())


def go_to(qtbot, page: ChangedArticles, surface: str) -> None:
    row = next(r for r in page.rows if r.anchors[0].surface == surface)
    page.view.list.mark(row.key)
    qtbot.waitUntil(lambda: page.looked_at is not None and page.looked_at.row.key == row.key, timeout=5_000)
    qtbot.wait(30)


def outcomes(page: ChangedArticles) -> dict[str, str]:
    return {r.anchors[0].surface: r.outcome for r in page.rows if not r.done}


def test_opening_the_article_tells_that_decisions_wait(qtbot, session: Session) -> None:
    qtbot.waitUntil(lambda: "This article changed" in session._window.banner.text, timeout=5_000)


def test_what_waits_is_listed_and_what_moved_too(qtbot, session: Session, page: ChangedArticles) -> None:
    found = outcomes(page)
    assert found[SENTENCE] == "changed" and found["$40 million"] == "changed" and found["$45 million"] == "orphaned"
    assert any(r.done for r in page.rows)
    go_to(qtbot, page, SENTENCE)
    words = shown(page)
    assert "Stale verdict: True" in words and "Another figure" in words and "Now, revision 2" in words
    go_to(qtbot, page, "$45 million")
    assert "No place" in shown(page)


def test_a_place_is_confirmed_and_its_verdict_becomes_a_draft(
    qtbot, session: Session, page: ChangedArticles, press: Press
) -> None:
    before = len(outcomes(page))
    go_to(qtbot, page, SENTENCE)
    press("Y")
    qtbot.waitUntil(lambda: SENTENCE not in outcomes(page), timeout=5_000)
    assert len(outcomes(page)) == before - 1
    claim = next(c for c in session.desk.article.claims.values() if c.selector.exact.startswith("The council"))
    qtbot.waitUntil(lambda: session.desk.article.claims[claim.claim_id].verdict.final is False, timeout=5_000)
    press("U")
    qtbot.waitUntil(lambda: SENTENCE in outcomes(page), timeout=5_000)


def test_what_is_taken_over_is_decided_again_on_the_desk(
    qtbot, session: Session, page: ChangedArticles, press: Press
) -> None:
    go_to(qtbot, page, SENTENCE)
    press("E")
    qtbot.waitUntil(lambda: session.views.current == "desk", timeout=5_000)
    qtbot.waitUntil(lambda: session.desk.article.selected_span is not None, timeout=5_000)
    start, end = session.desk.article.selected_span
    assert "$44 million" in session.desk.article.text[start:end]
    m = next(
        m for m in session.desk.article.mentions.values() if m.mention.kind == "claim" and "$44" in m.mention.surface
    )
    made = card(session.desk.article, m, [])
    assert made.claim.verdict == "True (draft)" and "its verdict is a draft" in made.claim.missing


def test_what_is_gone_is_let_go_or_put_elsewhere(qtbot, session: Session, page: ChangedArticles, press: Press) -> None:
    go_to(qtbot, page, "$45 million")
    with qtbot.waitSignal(session.bridge.refused, timeout=2_000):
        page.view.list.setFocus()
        try:
            page.confirm()
        except Exception as problem:
            session.bridge.report(problem)
    press("W")
    qtbot.waitUntil(lambda: "$45 million" not in outcomes(page), timeout=5_000)
    go_to(qtbot, page, "Harbor Post")
    press("P")
    page._sheet._words.setText("Port Anselm")
    qtbot.keyClick(page._sheet._words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Harbor Post" not in outcomes(page), timeout=5_000)
    saved(qtbot, session)
    found = outcomes(page)
    assert "$45 million" not in found


def test_without_changes_the_page_says_how_it_is_filled(qtbot, qapp, tmp_path: Path) -> None:
    path = tmp_path / "Same.factdesk"
    made_project(path, ARTICLE)
    for made in opened(qtbot, qapp, path, tmp_path):
        made.session.views.show("changes")
        page = made.session.views.changes
        qtbot.waitUntil(lambda p=page: p.ready, timeout=5_000)
        assert "No article has changed" in page.view.list.empty_text
