"""Who decided what when; the project as it was at any moment, for reading; and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QApplication

from annotations.project.merge import merge_files
from annotations.project.project import Project
from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.widgets.history_dialog import HistoryDialog
from gui.conftest import opened, saved, select, status_of
from gui.made import ARTICLE, SENTENCE, made_project
from gui.several import copies

Press = Callable[..., None]


def history(qtbot, session: Session) -> HistoryDialog:
    session.run(ACTIONS_BY_ID["history"])
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    qtbot.waitUntil(lambda: bool(dialog._about.text()), timeout=5_000)
    return dialog


def test_the_history_of_a_mention_tells_who_when_from_what_to_what(qtbot, session: Session, press: Press) -> None:
    select(session, "$45 million")
    press("A")
    select(session, "$45 million")
    press("X")
    press("U")
    select(session, "$45 million")
    dialog = history(qtbot, session)
    rows = dialog._history.rows
    assert [r.label for r in rows] == ["undo reject $45 million", "reject $45 million", "accept $45 million"]
    assert [r.taken_back for r in rows] == [False, True, False]
    assert all(r.who and r.mark and r.when for r in rows)
    dialog.list.setCurrentIndex(dialog.list.rows.index(1))
    assert "State: accepted  →  rejected" in dialog.words
    assert dialog.windowTitle() == "History" and dialog.list.accessibleName()
    dialog.close()


def test_a_claim_has_the_history_of_its_verdict_and_findings_and_articles_have_theirs(
    qtbot, session: Session, press: Press
) -> None:
    from schemas.verdict import Verdict

    select(session, SENTENCE, "claim")
    session.decisions.give_verdict(Verdict("true"))
    session.decisions.give_verdict(Verdict("false", "looked again"))
    saved(qtbot, session)
    dialog = history(qtbot, session)
    assert "Verdict: True  →  False: looked again" in dialog.words
    dialog.close()
    session.desk.select("")
    dialog = history(qtbot, session)
    assert "Ferry line" in dialog._about.text() and dialog.list.empty_text.startswith("Nobody")
    dialog.close()


def test_without_anything_looked_at_it_says_so(qtbot, session: Session) -> None:
    session.views.show("overview")
    with qtbot.waitSignal(session.bridge.refused, timeout=2_000):
        session.run(ACTIONS_BY_ID["history"])


def test_the_project_is_shown_as_it_was_for_reading_and_back(
    qtbot, desktop: Desktop, session: Session, press: Press
) -> None:
    select(session, "$45 million")
    press("A")
    select(session, "$40 million")
    press("X")
    select(session, "$45 million")
    dialog = history(qtbot, session)
    dialog.list.setCurrentIndex(dialog.list.rows.index(0))
    dialog._then.click()
    qtbot.waitUntil(lambda: desktop.session is not session and desktop.session.desk.article is not None, timeout=15_000)
    then = desktop.session
    assert status_of(then, "$45 million") == "accepted" and status_of(then, "$40 million") == "suggested"
    assert then.desk.read_only and "as it was" in desktop.window.windowTitle()
    assert "For reading only" in desktop.window.banner.text
    select(then, "$40 million")
    then.decisions.accept()
    assert status_of(then, "$40 million") == "suggested"
    then.run(ACTIONS_BY_ID["back_to_now"])
    qtbot.waitUntil(lambda: desktop.session is not then and desktop.session.desk.article is not None, timeout=15_000)
    now = desktop.session
    assert status_of(now, "$40 million") == "rejected" and not now.desk.read_only
    assert desktop.window.banner.isHidden() and not now.desk.as_of


def test_a_moment_is_chosen_by_date_and_time(qtbot, desktop: Desktop, session: Session, press: Press) -> None:
    select(session, "$45 million")
    press("A")
    session.run(ACTIONS_BY_ID["as_it_was"])
    dialog = QApplication.activeModalWidget()
    dialog.at.setDateTime(QDateTime.currentDateTime().addDays(-1))
    with qtbot.waitSignal(desktop.window.moment_chosen) as chosen:
        dialog._go()
    assert chosen.args[0].endswith("Z")
    qtbot.waitUntil(lambda: desktop.session is not session, timeout=5_000)
    qtbot.waitUntil(lambda: "as it was" in desktop.window.windowTitle(), timeout=10_000)
    assert desktop.session.desk.queue == []


@pytest.fixture
def others(tmp_path: Path) -> Path:
    base, path = tmp_path / "base.factdesk", tmp_path / "Others.factdesk"
    made_project(base, ARTICLE)
    merge_files(copies(base, ("Ada", "true"), ("Ben", "false")), path)
    return path


def test_a_hidden_verdict_is_hidden_in_the_history_too(qtbot, qapp, others: Path, tmp_path: Path) -> None:
    for made in opened(qtbot, qapp, others, tmp_path):
        select(made.session, SENTENCE, "claim")
        dialog = history(qtbot, made.session)
        rows = [r for r in dialog._history.rows if r.label.startswith("verdict")]
        assert [r.label for r in rows] == ["verdict (hidden)"] * 2
        assert all("true" not in str(r.changes) and "false" not in str(r.changes) for r in rows)
        dialog.close()
    with Project.open(others, read_only=True) as desk:
        assert len(desk.store.reviewers()) == 2
