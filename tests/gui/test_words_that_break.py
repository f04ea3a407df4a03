"""Words that break programs, in the window: shown as words, searched for, and in the project as they were typed."""

import os
from pathlib import Path

import pytest
from export_samples import TEXT, desk
from faults.naughty import naughty
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget

from annotations.project.project import Project
from desktop_app.app import Desktop
from gui.conftest import opened, saved
from schemas.article import Ingested, Source
from schemas.events import Draft, NoteAdded

ALL = "FACTDESK_NAUGHTY" in os.environ
PORTION = 24
PORTIONS = -(-len(naughty()) // PORTION)
CHOSEN = range(PORTIONS) if ALL else range(0, PORTIONS, 9)


def portion(number: int) -> list[str]:
    return naughty()[number * PORTION : (number + 1) * PORTION]


@pytest.fixture
def project_path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / "Desk.factdesk"
    words = " ".join(portion(request.param))
    desk(path, f"{TEXT}\n{words}\n", f"Title {words}"[:3_000], words[:3_000]).close()
    return path


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path):
    yield from opened(qtbot, qapp, project_path, tmp_path)


def rich(window: QWidget) -> list[str]:
    """Return what in a window would be read as more than words."""
    found = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() in (Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText)
        or (label.textFormat() == Qt.TextFormat.AutoText and GuiQt.mightBeRichText(label.text()))
    ]
    found += [
        tip
        for widget in window.findChildren(QWidget)
        if GuiQt.mightBeRichText(tip := widget.toolTip()) and ("<img" in tip or "<script" in tip or "href" in tip)
    ]
    return found + ["a text edit" for _ in window.findChildren(QTextEdit)]


@pytest.mark.parametrize("project_path", CHOSEN, indirect=True, ids=lambda n: f"portion-{n}")
def test_they_are_words_everywhere(qtbot, desktop: Desktop, request: pytest.FixtureRequest) -> None:
    session = desktop.session
    assert session is not None
    words = portion(request.node.callspec.params["project_path"])
    article = session.desk.article
    shown = session.panes.reader.text_at(0, len(article.text))
    units = [len(text.replace("\n", "").encode("utf-16-le")) for text in (shown, article.text)]
    assert units[0] == units[1], "a mark stands for each sign; only long runs are broken into lines"
    for mention in list(article.mentions):
        session.desk.select(mention)
        session.panes.refresh_card()
        assert rich(desktop.window) == []
    claim = next(iter(article.claims))
    for one in words:
        if one.strip():
            session.desk.decide([Draft("note_added", article.article_id, claim, NoteAdded(one))], "note")
    saved(qtbot, session)
    session.views.show("search")
    line = session.views.search.view.line
    for one in words:
        line.setText(one)
        QApplication.processEvents()
    qtbot.wait(300)
    for view in ("desk", "facts", "overview"):
        session.views.show(view)
        QApplication.processEvents()
        assert rich(desktop.window) == []


@pytest.mark.parametrize("project_path", CHOSEN[:1], indirect=True)
def test_the_probe_sees_a_rich_label(desktop: Desktop) -> None:
    label = QLabel("<b>x</b> <img src=/dev/zero>", None)
    label.setParent(desktop.window)
    assert rich(desktop.window) == [label.text()]


def test_what_is_stored_is_what_was_typed(tmp_path: Path) -> None:
    typed = naughty()
    with Project.open(tmp_path / "a.factdesk", create=True, reviewer="Ada") as project:
        article_id, _ = project.add(Ingested(TEXT, TEXT.encode(), Source("Trams")))
        project.commit([Draft("note_added", article_id, article_id, NoteAdded(one)) for one in typed], "notes")
        state = project.store.article_state(article_id)
        assert state is not None and [note.text for note in state.notes] == typed
