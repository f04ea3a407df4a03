"""Backups are listed and restored into a new file; a damaged project is recovered into a new one."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotations.commands.decision_file import perform
from annotations.project.backup import back_up
from annotations.project.project import Project
from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.view_models.backups import size
from desktop_app.widgets.backups_dialog import BackupsDialog
from gui.conftest import select
from gui.made import ARTICLE, made_project


def shown(qtbot, session: Session) -> BackupsDialog:
    session.run(ACTIONS_BY_ID["backups"])
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    return dialog


def test_backups_are_made_listed_examined_and_restored(
    qtbot, desktop: Desktop, session: Session, tmp_path: Path
) -> None:
    session.trust.safekeeping.tick()
    dialog = shown(qtbot, session)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("Desk.backups/*.factdesk"))), timeout=10_000)
    select(session, "$45 million")
    session.decisions.accept()
    qtbot.waitUntil(lambda: session.desk.unsaved == 0, timeout=5_000)
    before = set(tmp_path.glob("Desk.backups/*.factdesk"))
    dialog.making.emit()
    qtbot.waitUntil(lambda: set(tmp_path.glob("Desk.backups/*.factdesk")) - before != set(), timeout=10_000)
    qtbot.waitUntil(lambda: bool(dialog.lines) and dialog.lines[0].path not in before, timeout=10_000)
    qtbot.waitUntil(lambda: bool(dialog.lines) and all(b.good for b in dialog.lines), timeout=20_000)
    out = tmp_path / "Again.factdesk"
    session.trust.safekeeping.restore(dialog.lines[0].path, out)
    qtbot.waitUntil(lambda: "Restored" in desktop.window.banner.text, timeout=10_000)
    with Project.open(out, reviewer="Test") as desk:
        (row,) = desk.articles()
        assert any(m.status == "accepted" for m in desk.article(row.article_id).mentions)


def test_a_damaged_backup_is_shown_as_such_and_a_file_is_never_replaced(
    qtbot, session: Session, tmp_path: Path
) -> None:
    session.trust.safekeeping.tick()
    folder = tmp_path / "Desk.backups"
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.factdesk"))), timeout=10_000)
    (made,) = folder.glob("*.factdesk")
    raw = bytearray(made.read_bytes())
    raw[5000:9000] = bytes(4000)
    made.write_bytes(raw)
    dialog = shown(qtbot, session)
    qtbot.waitUntil(lambda: [b.good for b in dialog.lines] == [False], timeout=10_000)
    dialog.close()
    taken = tmp_path / "taken.factdesk"
    taken.write_text("something")
    with qtbot.waitSignal(session.bridge.refused, timeout=10_000):
        session.trust.safekeeping.restore(made, taken)
    assert taken.read_text() == "something"


def test_a_damaged_project_is_recovered_into_a_new_file(qtbot, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Test") as desk:
        back_up(desk)
    raw = bytearray(path.read_bytes())
    for at in range(3 * 4096, len(raw) - 4096, 7 * 4096):
        raw[at : at + 300] = bytes(300)
    path.write_bytes(raw)
    made = Desktop(qapp, path, [], tmp_path / "window.ini", scheme="light", detect=False)
    try:
        made.window.show()
        qtbot.waitUntil(lambda: made.session is not None and "damaged" in made.window.banner.text, timeout=15_000)
        assert [b.text() for b in made.window.banner._actions] == ["Recover into a new file…", "Backups…"]
        assert len(made.session.projects.problems) == 1
        out = tmp_path / "Desk recovered.factdesk"
        made.session.trust.safekeeping.recover(out)
        qtbot.waitUntil(lambda: "decisions saved" in made.window.banner.text, timeout=20_000)
        assert path.read_bytes() == bytes(raw)
        with Project.open(out, read_only=True) as desk:
            assert len(desk.articles()) == 1
    finally:
        made.window.close()
        made.window.deleteLater()


@pytest.mark.parametrize(("number", "words"), [(12, "12 bytes"), (2048, "2.0 KB"), (5_000_000_000, "4.7 GB")])
def test_sizes_are_told(number: int, words: str) -> None:
    assert size(number) == words


def test_a_decision_that_cannot_be_saved_is_kept_in_a_file_and_taken_in_again(
    qtbot, desktop: Desktop, session: Session, project_path: Path, tmp_path: Path
) -> None:
    """The drive is pulled: the project's file is gone. What was decided goes into a file elsewhere."""
    away, raft = tmp_path / "away.factdesk", tmp_path / "raft.jsonl"
    select(session, "$45 million")
    project_path.rename(away)
    session.decisions.accept()
    qtbot.waitUntil(lambda: "Not saved" in desktop.window.banner.text, timeout=10_000)
    session.trust.safekeeping.write_raft(raft)
    qtbot.waitUntil(lambda: "One decision kept in" in desktop.window.banner.text, timeout=10_000)
    away.rename(project_path)
    line = json.loads(raft.read_text("utf-8"))
    session.bridge.ask(lambda project: perform(project, line), session.bridge.changed.emit)
    qtbot.waitUntil(lambda: not session.trust.safekeeping.unsaved, timeout=10_000)
    desktop.window.close()
    with Project.open(project_path, read_only=True) as project:
        (row,) = project.articles()
        accepted = [m.mention.surface for m in project.article(row.article_id).mentions if m.status == "accepted"]
    assert accepted == ["$45 million"]
