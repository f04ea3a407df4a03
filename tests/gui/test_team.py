"""Several reviewers: copies are merged, others' verdicts stay hidden until one's own, a second one signs off."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotations.project.merge import merge
from annotations.project.project import Project
from annotations.store.backup import verify_copy
from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.view_models.card import card
from desktop_app.view_models.claims import claim_rows
from desktop_app.widgets.team_dialog import TeamDialog
from gui.conftest import opened, saved, select
from gui.made import ARTICLE, SENTENCE, made_project
from gui.several import copies, judge, settle_parts


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    return path


def merged(session: Session, qtbot, paths: list[Path]) -> str:
    session.trust.merging.merge(paths)
    qtbot.waitUntil(lambda: bool(session._window.banner.text), timeout=15_000)
    qtbot.waitUntil(lambda: not session.desk.article.eyes.alone, timeout=5_000)
    return session._window.banner.text


def claim_card(session: Session):
    m = session.desk.article.selection
    made = card(session.desk.article, m, [])
    assert made.claim is not None
    return made.claim


def shown(session: Session) -> str:
    """Return all words of the inspector."""
    session.panes.refresh_card()
    return "\n".join(w.text() for w in session.panes.inspector.findChildren(QLabel) if w.isVisible())


def test_a_merge_tells_what_was_new_and_decides_nothing(
    qtbot, session: Session, project_path: Path, tmp_path: Path
) -> None:
    ada, ben = copies_beside(session, tmp_path)
    words = merged(session, qtbot, [ada, ben])
    assert "New from Ada.factdesk and Ben.factdesk" in words
    assert "2 decisions of Ada" in words or "3 decisions of Ada" in words
    assert "1 dispute open (1 new)" in words and "Nothing was decided or overwritten" in words
    again = session._window.banner
    again.dismiss()
    session.trust.merging.merge([ada])
    qtbot.waitUntil(lambda: "Nothing in Ada.factdesk was new" in again.text, timeout=15_000)


def copies_beside(session: Session, tmp_path: Path) -> list[Path]:
    """Return two copies of the project that is open, made of a copy that the program wrote."""
    base = tmp_path / "sent.factdesk"
    done: list[bool] = []
    session.bridge.ask(lambda p: p.store.backup(base), lambda _: done.append(True))
    while not done:
        QApplication.processEvents()
    return copies(base, ("Ada", "true"), ("Ben", "false"))


def test_what_is_no_copy_goes_to_the_error_panel_and_nothing_changes(qtbot, session: Session, tmp_path: Path) -> None:
    other = tmp_path / "other.factdesk"
    made_project(other, "Another project\n\nIt has another article.\n")
    junk = tmp_path / "junk.factdesk"
    junk.write_bytes(b"not a project at all")
    for path in (other, junk):
        before = len(session.projects.problems)
        session.trust.merging.merge([path])
        qtbot.waitUntil(lambda n=before: len(session.projects.problems) == n + 1, timeout=10_000)
    assert session.desk.unsaved == 0 and session.desk.article.eyes.alone


def test_a_bundle_that_was_sent_is_merged_too(qtbot, session: Session, tmp_path: Path) -> None:
    (ada, _) = copies_beside(session, tmp_path)
    out = tmp_path / "Ada.factbundle"
    from desktop_app.trust.merging import written

    with Project.open(ada, reviewer="Ada") as desk:
        written(desk, out, False)
    assert "New from Ada.factbundle" in merged(session, qtbot, [out])


def test_what_is_decided_while_a_merge_runs_is_kept_beside_what_came(
    qtbot, session: Session, project_path: Path, tmp_path: Path
) -> None:
    """Decisions are made before, during and after the taking in: each is in the project, and so is each that came."""
    from desktop_app.trust.merging import written

    ada, ben = copies_beside(session, tmp_path)
    out = tmp_path / "Ada.factbundle"
    with Project.open(ada, reviewer="Ada") as desk:
        written(desk, out, False)
    session.trust.merging.merge([out, ben])
    made = 0
    while not session._window.banner.text and made < 200:
        session.review.step(1)
        if session.desk.article.selection.mention.kind != "claim":
            session.decisions.accept() if made % 2 else session.decisions.reject()
            made += 1
        qtbot.wait(5)
    assert made > 3 and "New from Ada.factbundle and Ben.factdesk" in session._window.banner.text
    saved(qtbot, session)
    session._window.close()
    with Project.open(project_path, read_only=True) as desk:
        names = {i: r.name for i, r in desk.store.reviewers().items()}
        by = [names.get(e.reviewer_id, "") for e in desk.store.events()]
        assert by.count("Ada") >= 2 and by.count("Ben") >= 2
        own = [n for n in by if n not in ("Ada", "Ben", "")]
        assert len(own) >= made
    verify_copy(project_path)


def test_a_copy_is_sent_under_a_new_name(qtbot, session: Session, tmp_path: Path) -> None:
    out = tmp_path / "for Ben.factdesk"
    session.trust.merging.send(out)
    qtbot.waitUntil(lambda: "Ready to be sent" in session._window.banner.text, timeout=10_000)
    with Project.open(out, reviewer="Ben") as desk:
        assert len(desk.articles()) == 1


def test_others_verdicts_show_only_after_ones_own(
    qtbot, session: Session, tmp_path: Path, press: Callable[..., None]
) -> None:
    merged(session, qtbot, copies_beside(session, tmp_path))
    select(session, SENTENCE, "claim")
    assert "Another reviewer gave a verdict" in shown(session)
    for word in ("because", "True", "False", "AD", "BE"):
        assert word not in shown(session).replace("Your", "")
    row = next(r for r in claim_rows(session.desk.article) if r.wording == SENTENCE)
    assert row.state == "Your verdict is missing"
    press("V")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, session)
    qtbot.waitUntil(lambda: len(claim_card(session).people) >= 2, timeout=5_000)
    assert {"AD Ada: True", "BE Ben: False"} <= set(claim_card(session).people)
    assert "AD Ada: True" in shown(session) and claim_card(session).verdict == "Half true"
    assert "reviewers differ in its verdict" in claim_card(session).missing
    press("U")
    qtbot.waitUntil(lambda: claim_card(session).verdict == "", timeout=5_000)
    qtbot.wait(100)
    assert "Another reviewer gave a verdict" in shown(session) and "Ada" not in shown(session)


def test_blind_is_a_setting_of_the_project(qtbot, session: Session, tmp_path: Path, desktop: Desktop) -> None:
    merged(session, qtbot, copies_beside(session, tmp_path))
    select(session, SENTENCE, "claim")
    session.run(ACTIONS_BY_ID["team"])
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.blind.isEnabled(), timeout=5_000)
    assert dialog.blind.isChecked() and not dialog.two_person.isChecked()
    words = [w.text() for w in dialog.findChildren(QLabel)]
    assert "Ada" in words and "BE" in words
    qtbot.mouseClick(dialog.blind, Qt.MouseButton.LeftButton, pos=dialog.blind.rect().bottomLeft() / 2)
    qtbot.waitUntil(lambda: not session.desk.article.eyes.blind, timeout=5_000)
    dialog.close()
    assert claim_card(session).verdict in ("True", "False")


def test_a_second_reviewer_signs_off_and_the_card_says_who_is_missing(qtbot, qapp, tmp_path: Path) -> None:
    path = tmp_path / "Two.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Ada") as desk:
        desk.set("two_person_rule", True)
        desk.set("blind", False)
        settle_parts(desk)
        judge(desk, "true", evidence=True)
        assert desk.facts() == []
    for made in opened(qtbot, qapp, path, tmp_path):
        session = made.session
        select(session, SENTENCE, "claim")
        found = claim_card(session)
        assert found.by == "AD" and found.signable
        assert found.people == ("○ Waits for a second signature: yours will do (Shift+V)",)
        assert found.missing == ("a second reviewer has not signed it off",)
        assert "1 of 2" in claim_rows(session.desk.article)[0].state
        qtbot.keyClick(session.panes.reader, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
        saved(qtbot, session)
        found = claim_card(session)
        assert found.missing == () and not found.signable
        assert found.people[0].startswith("✓ Signed off by ")
    with Project.open(path, read_only=True) as desk:
        assert [f.statement for f in desk.facts()] == [SENTENCE]


def test_nobody_signs_a_verdict_that_is_hidden(qtbot, session: Session, tmp_path: Path) -> None:
    merged(session, qtbot, copies_beside(session, tmp_path)[:1])
    select(session, SENTENCE, "claim")
    assert not claim_card(session).signable
    with qtbot.waitSignal(session.bridge.refused, timeout=2_000) as refused:
        session.run(ACTIONS_BY_ID["sign_off"])
    assert "hidden until then" in str(refused.args[0])


def test_initials_are_unique() -> None:
    from desktop_app.view_models.eyes import initials_of
    from schemas.state import ReviewerState

    people = [ReviewerState(f"r-{n}", n) for n in ("Anna Berg", "Anton Braun", "Ada", "Adam", "Zoë")]
    assert sorted(initials_of(people).values()) == ["AB", "AB2", "AD", "AD2", "ZO"]


def test_the_merge_of_the_window_is_that_of_the_engine(qtbot, session: Session, tmp_path: Path) -> None:
    ada, ben = copies_beside(session, tmp_path)
    merged(session, qtbot, [ben, ada])
    counts: list[dict[str, int]] = []
    session.bridge.ask(lambda p: p.store.counts(), counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    with Project.open(tmp_path / "sent.factdesk", reviewer="Test") as desk:
        merge(desk, [ada, ben])
        assert desk.store.counts()["events"] == counts[0]["events"]


def test_an_answer_that_comes_after_its_dialog_was_closed_is_dropped(qtbot, session: Session) -> None:
    answered: list[None] = []
    go_on = threading.Event()
    session.bridge.ask(lambda _: go_on.wait(5), lambda _: None)
    session.trust.show_team()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TeamDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    session.bridge.ask(lambda _: None, answered.append)
    go_on.set()
    qtbot.waitUntil(lambda: answered == [None], timeout=5_000)


@pytest.mark.parametrize(("key", "signs"), [(Qt.Key.Key_1, True), (Qt.Key.Key_5, False)])
def test_in_blind_review_a_second_verdict_stands_beside_the_first(
    qtbot, qapp, tmp_path: Path, key: Qt.Key, signs: bool
) -> None:
    """Two people are wanted and neither sees the other: the same verdict signs the first, another is a dispute."""
    path = tmp_path / "Two.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Ada") as desk:
        desk.set("two_person_rule", True)
        settle_parts(desk)
        judge(desk, "true", evidence=True)
    window = opened(qtbot, qapp, path, tmp_path)
    session = next(window).session
    try:
        select(session, SENTENCE, "claim")
        assert "Ada" not in shown(session)
        qtbot.keyClick(session.panes.reader, Qt.Key.Key_V)
        qtbot.keyClick(QApplication.focusWidget(), key)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        saved(qtbot, session)
        article = session.desk.article
        claim_id = article.claim_of(article.selection).claim_id
        qtbot.waitUntil(lambda: len(article.eyes.given.get(claim_id, ())) == 2)
        found = claim_card(session)
        assert any(line.startswith("✓ Signed off by ") and "Ada" in line for line in found.people) == signs
        assert ("reviewers differ in its verdict" in found.missing) != signs
        assert (found.missing == ()) == signs
    finally:
        next(window, None)
    with Project.open(path, read_only=True) as desk:
        assert [f.statement for f in desk.facts()] == ([SENTENCE] if signs else [])
