"""What was learned: lessons are taken back and hold again; entities are renamed, merged and split."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from desktop_app.pages.learned import LearnedThings
from desktop_app.session import Session
from gui.conftest import saved, select


@pytest.fixture
def page(qtbot, session: Session, press: Callable[..., None]) -> LearnedThings:
    for surface in ("Port Anselm", "Ida Brandt", "Harbor Post"):
        select(session, surface, "entity")
        press("A")
    press("Ctrl+5")
    found = session.views.learned
    qtbot.waitUntil(lambda: found.view.lesson is not None)
    return found


def _names(page: LearnedThings) -> list[str]:
    return [r.entity.name for r in page.view.entities.rows]


def test_a_lesson_tells_what_taught_it_and_is_taken_back(
    qtbot, qtmodeltester, page: LearnedThings, press: Callable[..., None]
) -> None:
    view = page.view
    qtmodeltester.check(view.lessons.rows)
    assert "Harbor Post" in view.lesson.sentence
    assert "Accepted: entity “Harbor Post”" in view._decisions.text()
    press("W")
    qtbot.waitUntil(lambda: any(getattr(r, "taken_back", False) for r in view.lessons.rows.rows))
    qtbot.waitUntil(lambda: view.lesson is not None and view.lesson.taken_back)
    press("W")
    qtbot.waitUntil(lambda: view.lesson is not None and not view.lesson.taken_back)


def test_an_entity_is_renamed_with_ids_and_undone(
    qtbot, qtmodeltester, session: Session, page: LearnedThings, press: Callable[..., None]
) -> None:
    press("B")
    qtmodeltester.check(page.view.entities)
    assert _names(page) == ["Harbor Post", "Ida Brandt", "Port Anselm"]
    form = page.view.form
    form.lines["name"].setText("The Harbor Post")
    form.lines["external_ids"].setText("wikidata:Q42; isni:1")
    qtbot.keyClick(form.lines["external_ids"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The Harbor Post" in _names(page))
    row = next(r for r in page.view.entities.rows if r.entity.name == "The Harbor Post")
    assert row.entity.external_ids == ("wikidata:Q42", "isni:1")
    assert "Harbor Post" in row.entity.aliases
    assert session.desk.undo_label == "rename Harbor Post to The Harbor Post"
    page.view.table.setFocus()
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: "Harbor Post" in _names(page))


def test_two_are_one_and_one_is_two(qtbot, session: Session, page: LearnedThings, press: Callable[..., None]) -> None:
    session.views.show("desk")
    select(session, "Harbor Post", "entity")
    press("1")
    press("Ctrl+5", "B")
    form = page.view.form
    qtbot.waitUntil(lambda: form._row is not None and form._row.entity.type == "PER")
    form.into.setText("ida b")
    qtbot.keyClick(form.into, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _names(page) == ["Ida Brandt", "Port Anselm"])
    page.view.table.selectRow(0)
    assert form.alias.code() == "Harbor Post"
    form._part()
    qtbot.waitUntil(lambda: sorted(_names(page)) == ["Harbor Post", "Ida Brandt", "Port Anselm"])
    saved(qtbot, session)
