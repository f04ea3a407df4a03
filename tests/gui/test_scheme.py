"""The project's own scheme: ratings, relations and tolerances changed in one dialog, one undo step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableWidgetItem

from desktop_app.session import Session
from desktop_app.widgets.scheme_dialog import SchemeDialog
from gui.conftest import saved, select


@pytest.fixture
def dialog(qtbot, session: Session, press: Callable[..., None]) -> SchemeDialog:
    press("F4")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SchemeDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, SchemeDialog)
    return found


def _row(table, *cells: str) -> None:
    at = table.rowCount()
    table.insertRow(at)
    for column, text in enumerate(cells):
        table.setItem(at, column, QTableWidgetItem(text))


def test_a_rating_a_relation_and_a_tolerance_are_changed_as_one_step(
    qtbot, session: Session, dialog: SchemeDialog, press: Callable[..., None]
) -> None:
    _row(dialog.ratings, "missing_context", "Missing context", "3", "")
    _row(dialog.relations, "mayor-of", "Mayor of", "entity", "entity")
    about = next(i for i in range(dialog.tolerances.rowCount()) if dialog.tolerances.item(i, 0).text() == "about")
    dialog.tolerances.item(about, 1).setText("12 %")
    dialog.accept()
    qtbot.waitUntil(lambda: session.desk.undo_label == "change the project's scheme")
    qtbot.waitUntil(lambda: session.desk.article.scale[-1].label == "Missing context", timeout=5_000)
    qtbot.waitUntil(lambda: any(t.name == "mayor-of" for t in session.beside._types), timeout=5_000)
    found: list[object] = []
    session.bridge.ask(lambda p: p.store.settings(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0]["tolerance.about"] == "0.12"
    session.panes.reader.activateWindow()
    session.panes.reader.setFocus()
    qtbot.waitUntil(session.panes.reader.hasFocus)
    press("U")
    qtbot.waitUntil(lambda: all(t.name != "mayor-of" for t in session.beside._types), timeout=5_000)


def test_what_cannot_be_is_told_and_nothing_is_saved(qtbot, session: Session, dialog: SchemeDialog) -> None:
    for row, told in (
        (("two words", "X", "thing", ""), "no kind of mention"),
        (("two words", "X", "entity", ""), "cannot be the name"),
    ):
        _row(dialog.relations, *row)
        dialog.accept()
        qtbot.waitUntil(lambda told=told: told in dialog.problem.text())
        dialog.relations.removeRow(dialog.relations.rowCount() - 1)
    dialog.ratings.item(0, 2).setText("9")
    dialog.accept()
    assert "no value of a rating" in dialog.problem.text() and dialog.isVisible()
    dialog.reject()
    assert session.desk.undo_label == ""


def test_a_rating_in_use_is_not_taken_away(qtbot, session: Session, press: Callable[..., None]) -> None:
    select(session, "$40 million")
    press("V", "1", "Return")
    qtbot.waitUntil(lambda: session.desk.undo_label.startswith("verdict"))
    press("F4")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SchemeDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SchemeDialog)
    dialog.ratings.removeRow(0)
    dialog.accept()
    qtbot.waitUntil(lambda: "1 verdicts have the rating 'true'" in dialog.problem.text())
    dialog.reject()


def test_a_label_and_an_attribute_of_ones_own_are_made_and_given_with_keys(
    qtbot, session: Session, dialog: SchemeDialog, press: Callable[..., None]
) -> None:
    _row(dialog.labels, "budget", "Budget line", "figure", "b", "teal")
    _row(dialog.attributes, "urgency", "Urgency", "choice", "", "high, low")
    _row(dialog.attributes, "desk", "Desk", "text", "figure", "")
    dialog.accept()
    qtbot.waitUntil(lambda: len(session.desk.article.own.attributes) == 2, timeout=5_000)
    session.panes.reader.activateWindow()
    select(session, "$40 million", "figure")
    qtbot.waitUntil(session.panes.reader.hasFocus)
    qtbot.keyClick(session.panes.reader, Qt.Key.Key_Semicolon)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    assert [a.text() for a in menu.actions()] == ["&B  Budget line", "&1  Urgency: high", "&2  Urgency: low"]
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b")
    override.ignore()
    QApplication.sendEvent(menu, override)
    assert override.isAccepted(), "the window's own B, which begins a span, rests while the menu is open"
    qtbot.keyClick(menu, Qt.Key.Key_B)
    saved(qtbot, session)
    assert not session.panes.reader.spanning
    assert session.desk.undo_label == "label of $40 million: budget"
    colours = {m.colour for m in session.panes._marks(0, len(session.desk.article.text))}
    assert colours == {"", "teal"}, "its colour shows on the mark"
    inspector = session.panes.inspector
    assert inspector._own.isVisible() and inspector._own.text() == "● Budget line"
    form = next(f for f in inspector._forms.values() if f.isVisible())
    assert form._controls["own:label"].code() == "budget"
    line = form._controls["own:desk"]
    line.setFocus()
    qtbot.keyClicks(line, "city")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    saved(qtbot, session)
    assert dict(session.desk.article.selection.attributes) == {"desk": "city", "label": "budget"}
    for left in ({"label": "budget"}, {}):
        session.bridge.undo()
        qtbot.waitUntil(lambda left=left: dict(session.desk.article.selection.attributes) == left, timeout=5_000)
    saved(qtbot, session)
    assert not inspector._own.isVisible()


def test_labels_that_cannot_be_are_told(qtbot, session: Session, dialog: SchemeDialog) -> None:
    for row, told in (
        (("Big", "Big", "figure", "", ""), "cannot be the name"),
        (("big", "Big", "thing", "", ""), "cannot be read"),
        (("big", "Big", "figure", "ab", ""), "cannot be the key"),
    ):
        _row(dialog.labels, *row)
        dialog.accept()
        assert told in dialog.problem.text(), row
        dialog.labels.removeRow(0)
    dialog.reject()
