"""What is not what it looks like is shown as it is, and must be looked at before it is decided."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.clock import now
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from desktop_app.app import Desktop
from gui.conftest import opened, saved
from schemas.article import Ingested, Source
from schemas.mention import EntityValue, Mention

TEXT = "Odd numbers\n\nThe rate is \u202e54%\u202c now, says Mr P\u0430vel.\n"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Odd.factdesk"
    with Project.open(path, create=True, reviewer="Test") as project:
        article_id, _ = project.add(Ingested(TEXT, TEXT.encode(), Source("Odd numbers")))
        text = project.article(article_id).revision.text
        found = [_mention(text, "54%"), _mention(text, "P\u0430vel")]
        project.record_detection(article_id, DetectorRun("made", "1", "none", now()), found)
    return path


def _mention(text: str, surface: str) -> Mention:
    at = text.index(surface)
    return Mention("entity", at, at + len(surface), surface, EntityValue("OTHER", "e-x", surface), 0.9, (), "made", "1")


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


def test_marks_stand_for_what_cannot_be_seen(desktop: Desktop) -> None:
    shown = desktop.session.panes.reader.text_at(0, len(desktop.session.desk.article.text))
    assert "\u202e" not in shown
    assert "↔54%↔" in shown


@pytest.mark.parametrize("presses", [1, 2])
def test_it_is_accepted_only_after_a_look(qtbot, desktop: Desktop, presses: int) -> None:
    session, reader = desktop.session, desktop.session.panes.reader
    for _ in range(presses):
        session.review.step(1)
    chosen = session.desk.article.selected
    qtbot.keyClick(reader, Qt.Key.Key_A)
    assert session.desk.article.mentions[chosen].status == "suggested"
    session.panes.refresh_card()
    assert "U+" in session.panes.inspector._raw.text()
    assert "raw characters" in desktop.window.banner.text
    qtbot.keyClick(reader, Qt.Key.Key_R)
    qtbot.keyClick(reader, Qt.Key.Key_A)
    saved(qtbot, session)
    assert session.desk.article.mentions[chosen].status == "accepted"
