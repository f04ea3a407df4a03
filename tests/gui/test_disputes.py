"""Disputes between reviewers: side by side, decided with one key, the clear ones at once, undone, and stale again."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotations.project.merge import merge, merge_files
from annotations.project.project import Project
from annotations.project.review import disputes, disputes_in
from annotations.review import decide
from desktop_app.pages.disputes import Disputes
from desktop_app.session import Session
from gui.conftest import opened, saved
from gui.made import ARTICLE, SENTENCE, made_project, money
from gui.several import copies, judge
from schemas.mention import FigureValue

SECOND = "About 1,200 people work at the yard, which is 46 years old."
Press = Callable[..., None]


def correct(path: Path, name: str, amount: int) -> None:
    """Let a reviewer read $40 million otherwise, in a copy."""
    with Project.open(path, reviewer=name) as desk:
        (row,) = desk.articles()
        view = desk.article(row.article_id)
        m = next(m for m in view.mentions if m.mention.surface == "$40 million")
        desk.commit(decide.correct(m, view.revision, value=FigureValue(money(amount))), "correct")


def stretch(path: Path, name: str, by: int) -> None:
    """Let a reviewer begin a name earlier, in a copy."""
    with Project.open(path, reviewer=name) as desk:
        (row,) = desk.articles()
        view = desk.article(row.article_id)
        m = next(m for m in view.mentions if m.mention.surface == "Harbor Post")
        drafts = decide.correct(m, view.revision, start=m.mention.start - by, end=m.mention.end)
        desk.commit(drafts or decide.accept(m, view.revision), "correct")


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Three reviewers: two verdicts in dispute (one by majority), a value, a span."""
    base, path = tmp_path / "base.factdesk", tmp_path / "Desk.factdesk"
    made_project(base, ARTICLE)
    with Project.open(base, reviewer="Test") as desk:
        desk.set("blind", False)
    made = copies(base, ("Ada", "true"), ("Ben", "false"), ("Cy", "true"))
    for copy, rating in zip(made[:2], ("true", "false"), strict=True):
        with Project.open(copy, reviewer=copy.stem) as desk:
            judge(desk, rating, SECOND)
        correct(copy, copy.stem, 41_000_000 if rating == "true" else 42_000_000)
        stretch(copy, copy.stem, 4 if rating == "true" else 0)
    merge_files(made, path)
    return path


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


@pytest.fixture
def page(qtbot, session: Session, press: Press) -> Disputes:
    press("Ctrl+7")
    found = session.views.disputes
    qtbot.waitUntil(lambda: found.ready and found.looked_at is not None, timeout=10_000)
    return found


def go_to(qtbot, page: Disputes, about: str) -> None:
    row = min((r for r in page.rows if about in r.about), key=lambda r: len(r.about))
    page.view.list.mark(row.key)
    qtbot.waitUntil(lambda: page.looked_at is not None and page.looked_at.row.key == row.key, timeout=5_000)
    qtbot.wait(30)


def abouts(page: Disputes) -> list[tuple[str, str]]:
    return [(r.dispute.kind, r.about) for r in page.rows]


def shown(page: Disputes) -> str:
    return "\n".join(w.text() for w in page.view.findChildren(QLabel) if w.isVisible())


def test_all_are_listed_with_each_version_and_whose_it_is(qtbot, page: Disputes) -> None:
    kinds, words = zip(*abouts(page), strict=True)
    assert kinds == ("verdict", "value", "span", "verdict")
    assert (
        words[0] == SENTENCE and words[1] == "$40 million" and words[2].endswith("Harbor Post") and words[3] == SECOND
    )
    assert len(page.rows) == 4
    go_to(qtbot, page, "The council")
    words = shown(page)
    for expected in ("AD", "Ada", "BE", "Ben", "CY", "Cy", "True", "False", "because"):
        assert expected in words
    go_to(qtbot, page, "$40 million")
    assert "41 million US dollars" in shown(page) and "42 million US dollars" in shown(page)


def test_a_number_key_lets_a_version_hold_and_the_next_one_follows(
    qtbot, session: Session, page: Disputes, press: Press
) -> None:
    go_to(qtbot, page, "The council")
    number = next(s.number for s in page.looked_at.sides.sides if s.who == "Ben")
    press(str(number))
    saved(qtbot, session)
    qtbot.waitUntil(lambda: page.looked_at is not None and "The council" not in page.looked_at.row.about)
    assert len(page.rows) == 3
    claim = next(c for c in session.desk.article.claims.values() if c.selector.exact == SENTENCE)
    assert claim.verdict.rating == "false" and claim.verdict_by == session.desk.reviewer_id
    press("U")
    qtbot.waitUntil(lambda: len(page.rows) == 4, timeout=5_000)
    qtbot.waitUntil(lambda: "The council" in page.looked_at.row.about, timeout=5_000)


def test_none_withdraws_the_claim_and_both_marks_can_stand(
    qtbot, session: Session, page: Disputes, press: Press
) -> None:
    go_to(qtbot, page, "Harbor Post")
    press("B")
    qtbot.waitUntil(lambda: len(page.rows) == 3, timeout=5_000)
    marked = {
        m.mention.surface for m in session.desk.article.mentions.values() if m.status in ("accepted", "corrected")
    }
    assert {"Harbor Post", "The Harbor Post"} <= marked
    go_to(qtbot, page, "$40 million")
    press("X")
    qtbot.waitUntil(lambda: len(page.rows) == 2, timeout=5_000)
    go_to(qtbot, page, "About 1,200")
    press("B")
    qtbot.wait(50)
    assert len(page.rows) == 2  # a claim has one verdict


def test_what_holds_is_typed_where_no_version_is_right(qtbot, session: Session, page: Disputes, press: Press) -> None:
    go_to(qtbot, page, "$40 million")
    press("E")
    sheet = page.view.pages.currentWidget()
    assert sheet is page._mention
    sheet._value.setText("about $43 million")
    qtbot.keyClick(sheet._value, Qt.Key.Key_Return)
    saved(qtbot, session)
    qtbot.waitUntil(lambda: len(page.rows) == 3, timeout=5_000)
    m = next(m for m in session.desk.article.mentions.values() if m.mention.surface == "$40 million")
    assert m.mention.value.quantity.low == Decimal(43_000_000) and m.status == "corrected"
    go_to(qtbot, page, "About 1,200")
    press("E")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.rows) == 2, timeout=5_000)
    saved(qtbot, session)
    claim = next(c for c in session.desk.article.claims.values() if c.selector.exact == SECOND)
    assert claim.verdict.rating == "half_true"


def test_words_that_do_not_stand_in_the_article_are_refused(
    qtbot, session: Session, page: Disputes, press: Press
) -> None:
    go_to(qtbot, page, "$40 million")
    press("E")
    page._mention._words.setText("$99 million")
    with qtbot.waitSignal(session.bridge.refused, timeout=2_000) as refused:
        qtbot.keyClick(page._mention._words, Qt.Key.Key_Return)
    assert "does not stand in the article" in str(refused.args[0]) and len(page.rows) == 4


def test_the_clear_ones_are_settled_at_once_after_a_preview(
    qtbot, session: Session, page: Disputes, press: Press
) -> None:
    press("S")
    strategies = page._strategies
    assert "1 of 4 disputes are clear" in strategies._preview.text()
    strategies.strategy.choose("unanimous")
    strategies.look_again()
    assert "0 of 4" in strategies._preview.text() and not strategies.settle.isEnabled()
    strategies.strategy.choose("majority")
    strategies.look_again()
    qtbot.mouseClick(strategies.settle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.desk.undo_label == "adjudicate 1 by majority", timeout=5_000)
    qtbot.waitUntil(lambda: len(page.rows) == 3, timeout=5_000)
    press("U")
    qtbot.waitUntil(lambda: len(page.rows) == 4, timeout=5_000)


def test_an_adjudication_is_stale_when_another_verdict_comes(qtbot, qapp, project_path: Path, tmp_path: Path) -> None:
    late = tmp_path / "Dee.factdesk"
    shutil.copyfile(project_path, late)
    with Project.open(late, reviewer="Dee") as desk:
        judge(desk, "mostly_true")
    with Project.open(project_path, reviewer="Chief") as desk:
        from annotations.project.review import settle_clear

        settle_clear(desk, "majority")
        merge(desk, [late])
    for made in opened(qtbot, qapp, project_path, tmp_path):
        made.session.views.show("disputes")
        page = made.session.views.disputes
        qtbot.waitUntil(lambda p=page: p.ready and p.looked_at is not None, timeout=10_000)
        page.view.filter.choose("stale")
        page.view.narrowed.emit()
        qtbot.waitUntil(lambda p=page: p.looked_at is not None and bool(p.looked_at.row.dispute.stale), timeout=5_000)
        qtbot.waitUntil(lambda p=page: "decided after it was adjudicated" in shown(p), timeout=5_000)
        assert "Stale" in shown(page)


def test_in_a_blind_project_verdicts_show_when_one_adjudicates(qtbot, qapp, project_path: Path, tmp_path: Path) -> None:
    with Project.open(project_path, reviewer="Test") as desk:
        desk.set("blind", True)
    for made in opened(qtbot, qapp, project_path, tmp_path):
        session = made.session
        session.views.show("disputes")
        page = session.views.disputes
        qtbot.waitUntil(lambda p=page: p.ready and p.looked_at is not None, timeout=10_000)
        go_to(qtbot, page, "The council")
        assert "because" not in shown(page) and "Hidden" in shown(page)
        qtbot.keyClick(page.view.list, Qt.Key.Key_1)
        qtbot.wait(50)
        assert len(page.rows) == 4
        qtbot.keyClick(page.view.list, Qt.Key.Key_R)
        qtbot.waitUntil(lambda p=page: "because" in shown(p), timeout=5_000)


def test_a_dispute_is_found_on_the_desk(qtbot, session: Session, page: Disputes, press: Press) -> None:
    go_to(qtbot, page, "$40 million")
    press("Return")
    assert session.views.current == "desk"
    qtbot.waitUntil(lambda: session.desk.article.selected_span is not None)
    start, end = session.desk.article.selected_span
    assert session.desk.article.text[start:end] == "$40 million"


def test_one_article_has_what_the_whole_project_has(project_path: Path) -> None:
    with Project.open(project_path, reviewer="Test") as desk:
        (row,) = desk.articles()
        assert disputes_in(desk, row.article_id) == disputes(desk) and len(disputes(desk)) == 4


def test_without_others_the_page_says_how_it_is_filled(qtbot, qapp, tmp_path: Path) -> None:
    path = tmp_path / "Alone.factdesk"
    made_project(path, ARTICLE)
    for made in opened(qtbot, qapp, path, tmp_path):
        made.session.views.show("disputes")
        page = made.session.views.disputes
        qtbot.waitUntil(lambda p=page: p.ready, timeout=5_000)
        assert "differ in nothing" in page.view.list.empty_text
