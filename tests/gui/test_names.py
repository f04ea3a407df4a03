"""Names are offered as one types them; what is picked is linked to that entity."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from annotations.review.decide_entity import enter
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.widgets.fields import NameLine
from gui.conftest import saved, select, status_of
from schemas.entity import Entity

Press = Callable[..., None]
POST = Entity("e-harbour-post", "ORG", "The Harbour Post", ("Harbour Mail",))


@pytest.fixture
def project_path(project_path: Path) -> Path:
    with Project.open(project_path, reviewer="Test") as project:
        project.commit([*enter(POST), *enter(Entity("e-harbour", "LOC", "Harbour Town"))], "enter two")
    return project_path


@pytest.fixture
def line(qtbot, session: Session, press: Press) -> NameLine:
    """The line of the name, with the keyboard in it and the register at hand."""
    select(session, "Harbor Post")
    press("E")
    found = QApplication.focusWidget()
    assert isinstance(found, NameLine)
    qtbot.waitUntil(lambda: len(found._names.rows) >= 4)
    return found


def offered(line: NameLine) -> list[str]:
    popup = line._completer.popup()
    model = popup.model()
    return [model.index(i, 0).data() for i in range(model.rowCount())] if popup.isVisible() else []


def linked(session: Session, surface: str) -> tuple[str, str]:
    value = next(m.mention.value for m in session.desk.article.mentions.values() if m.mention.surface == surface)
    return value.entity, value.name


def test_the_register_and_the_article_are_offered(qtbot, line: NameLine) -> None:
    qtbot.keyClicks(line, "harbour")
    assert offered(line) == ["Harbour Town · Place", "The Harbour Post · Organisation · Harbour Mail"]
    line.selectAll()
    qtbot.keyClicks(line, "ida")
    assert offered(line) == ["Ida Brandt · Person"]


def test_an_arrow_picks_and_enter_links_to_that_entity(qtbot, session: Session, line: NameLine) -> None:
    qtbot.keyClicks(line, "mail")
    popup = line._completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    assert line.text() == "The Harbour Post"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    saved(qtbot, session)
    assert not popup.isVisible()
    assert linked(session, "Harbor Post") == ("e-harbour-post", "The Harbour Post")
    assert status_of(session, "Harbor Post") == "corrected"
    assert session.panes.reader.hasFocus()
    assert session.desk.undo_label == "link Harbor Post to The Harbour Post"


def test_the_mouse_picks_too(qtbot, session: Session, line: NameLine) -> None:
    qtbot.keyClicks(line, "harbour p")
    popup = line._completer.popup()
    box = popup.visualRect(popup.model().index(0, 0))
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    saved(qtbot, session)
    assert linked(session, "Harbor Post") == ("e-harbour-post", "The Harbour Post")


def test_enter_keeps_what_was_typed(qtbot, session: Session, line: NameLine) -> None:
    qtbot.keyClicks(line, "Harbour")
    popup = line._completer.popup()
    assert popup.isVisible() and status_of(session, "Harbor Post") == "suggested"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    saved(qtbot, session)
    assert linked(session, "Harbor Post")[1] == "Harbour"
    assert not popup.isVisible()


def test_typing_on_after_an_arrow_is_a_name_of_its_own(qtbot, session: Session, line: NameLine) -> None:
    qtbot.keyClicks(line, "mail")
    popup = line._completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClicks(popup, " on Sunday")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    saved(qtbot, session)
    assert linked(session, "Harbor Post") == ("the-harbour-post-on-sunday", "The Harbour Post on Sunday")


def test_escape_closes_the_list_first_and_then_leaves_the_name_as_it_was(
    qtbot, session: Session, line: NameLine
) -> None:
    qtbot.keyClicks(line, "harbour")
    popup = line._completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible() and line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "Harbor Post" and session.panes.reader.hasFocus()
    assert status_of(session, "Harbor Post") == "suggested"


def test_closing_the_window_keeps_what_was_typed_last(
    qtbot, desktop: Desktop, session: Session, line: NameLine, project_path: Path
) -> None:
    qtbot.keyClicks(line, "Harbour Post")
    desktop.window.close()
    with Project.open(project_path) as project:
        view = project.article(project.articles()[0].article_id)
        assert "Harbour Post" in {m.mention.value.name for m in view.mentions if m.mention.kind == "entity"}
