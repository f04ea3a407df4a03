"""Around a project: articles come in piece by piece, problems wait in one panel, copies and recent projects."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from annotations.project.project import Project
from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.transfer.projects import recent
from desktop_app.widgets.paste_dialog import PasteDialog
from gui.made import made_project


def _texts(folder: Path, number: int) -> None:
    for i in range(number):
        (folder / f"{i:03}.txt").write_text(f"Report {i}\n\nIt cost ${i} million.\n", encoding="utf-8")


def test_a_folder_is_read_with_progress_and_decisions_go_on(
    qtbot, desktop: Desktop, session: Session, press: Callable[..., None], tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    _texts(folder, 40)
    seen: list[int] = []
    session.projects.importing.progress.connect(seen.append)
    desktop.window.files_dropped.emit([folder])
    assert desktop.window.status._work.text().startswith("Adding …")
    press("N", "A")
    qtbot.waitUntil(lambda: not session.projects.importing.busy, timeout=20_000)
    qtbot.waitUntil(lambda: len(session.desk.queue) == 41, timeout=10_000)
    assert seen == sorted(seen)
    assert desktop.window.status._work.text() == ""


def test_reading_is_stopped_and_what_was_read_stays(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    _texts(folder, 300)
    importing = session.projects.importing
    importing.progress.connect(lambda n: importing.stop() if n else None)
    desktop.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: not importing.busy, timeout=20_000)
    qtbot.waitUntil(lambda: len(session.desk.queue) > 1, timeout=10_000)
    assert len(session.desk.queue) < 301


def test_problems_wait_in_a_panel_with_what_to_do(
    qtbot, qtmodeltester, desktop: Desktop, session: Session, press: Callable[..., None], tmp_path: Path
) -> None:
    for name in ("a.xyz", "b.xyz"):
        (tmp_path / name).write_text("?", encoding="utf-8")
    desktop.window.files_dropped.emit([tmp_path / "a.xyz", tmp_path / "b.xyz"])
    qtbot.waitUntil(lambda: len(session.projects.problems) == 2)
    assert desktop.window.status._problems.text() == "⚠ 2 problems"
    assert "2 of 2 files could not be read" in desktop.window.banner.text
    press("F7")
    panel = session.projects.panel
    assert panel is not None and panel.isVisible()
    qtmodeltester.check(panel.list.rows)
    rows = panel.list.rows.rows
    assert all("xyz" in r.happened and r.todo for r in rows)
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Clear").click()
    assert not panel.isVisible()
    assert not desktop.window.status._problems.isVisible()


def test_a_pasted_text_becomes_an_article(qtbot, session: Session, press: Callable[..., None]) -> None:
    QApplication.clipboard().setText("Bridge closed\n\nThe bridge cost $7 million.\n")
    press("Ctrl+Shift+V")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasteDialog)
    text = dialog.text.toPlainText()
    dialog.text.setPlainText("  ")
    dialog.accept()
    assert dialog._problem.text() == "There is no text yet."
    dialog.text.setPlainText(text)
    dialog.accept()
    qtbot.waitUntil(lambda: session.desk.article.text.startswith("Bridge closed"))
    assert session.desk.article.article.source.title == "Bridge closed"


def test_a_copy_is_a_whole_project(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    to = tmp_path / "Copy.factdesk"
    desktop.window.copy_chosen.emit(to)
    qtbot.waitUntil(lambda: "A copy was saved" in desktop.window.banner.text)
    with Project.open(to) as copy:
        assert len(copy.articles()) == 1
    desktop.window.copy_chosen.emit(to)
    qtbot.waitUntil(lambda: len(session.projects.problems) == 1)


def test_projects_that_were_opened_are_offered_again(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    first = session.desk.project_path
    other = tmp_path / "Other.factdesk"
    made_project(other, "Words\n\nOf another article.\n")
    desktop.open_project(other)
    qtbot.waitUntil(lambda: desktop.session.desk.article is not None)
    assert recent(desktop.geometry) == [other.resolve(), first.resolve()]
    desktop.session.run(ACTIONS_BY_ID["open_recent"])
    palette = QApplication.activeModalWidget()
    assert [a.text for a in palette.rows.rows] == ["Desk"]
    palette._choose(palette.rows.index(0))
    qtbot.waitUntil(lambda: desktop.session.desk.project_path == first.resolve())
    qtbot.waitUntil(lambda: desktop.session.desk.article is not None)
