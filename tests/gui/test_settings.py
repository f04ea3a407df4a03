"""Settings hold at once, only what differs is stored, and two actions never share a key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QSpinBox

from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.keymap import KeyTaken
from desktop_app.look.theme import SAFE, SCHEMES
from desktop_app.session import Session
from desktop_app.settings import Geometry, Settings
from desktop_app.widgets.fields import Pick
from desktop_app.widgets.settings_dialog import SettingsDialog
from gui.conftest import status_of


@pytest.fixture
def dialog(qtbot, desktop: Desktop, session: Session, press: Callable[..., None]) -> SettingsDialog:
    press("Ctrl+,")
    found = QApplication.activeModalWidget()
    assert isinstance(found, SettingsDialog)
    return found


def test_only_what_differs_is_stored(tmp_path: Path) -> None:
    geometry = Geometry(tmp_path / "w.ini")
    settings = Settings(geometry)
    assert (settings.text("scheme"), settings.number("measure"), settings.flag("motion")) == ("system", 68, False)
    settings.set("scheme", "dark")
    settings.set("motion", True)
    settings.set("measure", 68)
    geometry.save()
    stored = (tmp_path / "w.ini").read_text(encoding="utf-8")
    assert "scheme=dark" in stored and "motion=true" in stored and "measure" not in stored
    again = Settings(Geometry(tmp_path / "w.ini"))
    assert (again.text("scheme"), again.flag("motion")) == ("dark", True)
    again.reset()
    assert not again.overridden("scheme")


@pytest.mark.parametrize(("key", "value"), [("scheme", "pink"), ("measure", "many"), ("zoom", "99999")])
def test_a_damaged_file_gives_the_default_or_the_nearest(tmp_path: Path, key: str, value: str) -> None:
    (tmp_path / "w.ini").write_text(f"[General]\n{key}={value}\n", encoding="utf-8")
    settings = Settings(Geometry(tmp_path / "w.ini"))
    assert settings.text("scheme") == "system"
    assert settings.number("measure") == 68
    assert settings.number("zoom") in (100, 300)


def test_what_is_set_in_the_dialog_holds_at_once(qtbot, desktop: Desktop, dialog: SettingsDialog) -> None:
    scheme, measure = dialog.fields["scheme"], dialog.fields["measure"]
    assert isinstance(scheme, Pick) and isinstance(measure, QSpinBox)
    scheme.show_code("contrast")
    scheme.chosen.emit("contrast")
    assert desktop.theme.tokens is SCHEMES["contrast"]
    colours = dialog.fields["colours"]
    assert isinstance(colours, Pick)
    colours.chosen.emit("safe")
    assert desktop.theme.tokens is SAFE["contrast"]
    desktop.window.resize(1600, 800)
    before = desktop.session.panes.reader.viewportMargins().left()
    measure.setValue(40)
    assert desktop.session.panes.reader.viewportMargins().left() > before
    face = dialog.fields["face"]
    assert isinstance(face, Pick)
    face.chosen.emit("sans")
    assert QFontInfo(desktop.session.panes.reader.font()).family() == "Hanken Reading"
    still = dialog.fields["motion"]
    assert isinstance(still, QCheckBox)
    still.setChecked(True)
    assert QApplication.cursorFlashTime() == 0
    still.setChecked(False)
    dialog.close()


@pytest.mark.parametrize("face", ["serif", "sans"])
def test_space_between_lines_is_wider_and_closer(desktop: Desktop, dialog: SettingsDialog, face: str) -> None:
    pick, faces = dialog.fields["spacing"], dialog.fields["face"]
    assert isinstance(pick, Pick) and isinstance(faces, Pick)
    faces.chosen.emit(face)
    heights = []
    for spacing in ("close", "normal", "wide"):
        pick.chosen.emit(spacing)
        heights.append(QFontMetricsF(desktop.theme.reading_font()).lineSpacing())
    assert heights[0] < heights[1] < heights[2]
    dialog.close()


def test_a_key_is_changed_and_named_everywhere(
    qtbot, desktop: Desktop, session: Session, dialog: SettingsDialog, press: Callable[..., None], qtmodeltester
) -> None:
    dialog.tabs.setCurrentWidget(dialog.keys)
    qtmodeltester.check(dialog.keys.rows)
    dialog.keys.choose("accept")
    qtbot.keyClick(dialog.keys.typed, Qt.Key.Key_Z)
    dialog.keys.typed.editingFinished.emit()
    assert dialog.keys.problem.text() == ""
    dialog.close()
    assert desktop.window.actions_by_id["accept"].shortcut().toString() == "Z"
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    desktop.window.activateWindow()
    session.panes.reader.setFocus()
    qtbot.waitUntil(lambda: session.panes.reader.hasFocus() and desktop.window.isActiveWindow())
    press("N", "N", "Z")
    assert status_of(session, "Port Anselm") == "accepted"
    session.panes.refresh_card()
    buttons = [b.text() for b in session.panes.inspector.findChildren(QPushButton)]
    assert "Accept  Z" in buttons
    assert "Z accept" in desktop.window.status._hint.text()


def test_a_key_that_is_taken_is_refused(qtbot, desktop: Desktop, dialog: SettingsDialog) -> None:
    dialog.keys.choose("accept")
    qtbot.keyClick(dialog.keys.typed, Qt.Key.Key_X)
    dialog.keys.typed.editingFinished.emit()
    assert dialog.keys.problem.text() == "X is taken: Reject (Decide)."
    assert desktop.keymap.keys(ACTIONS_BY_ID["accept"]) == ("A", "Return", "Enter")
    dialog.close()


def test_keys_of_pages_may_be_those_of_the_desk_but_not_those_of_the_window(desktop: Desktop) -> None:
    keymap = desktop.keymap
    keymap.set(ACTIONS_BY_ID["confirm_one"], ["X"])
    with pytest.raises(KeyTaken):
        keymap.set(ACTIONS_BY_ID["confirm_one"], ["Ctrl+O"])
    keymap.set(ACTIONS_BY_ID["next_one"], ["Y"])
    with pytest.raises(KeyTaken):
        keymap.reset(ACTIONS_BY_ID["confirm_one"])
    keymap.reset_all()
    assert keymap.keys(ACTIONS_BY_ID["confirm_one"]) == ("Y",)
    assert desktop.window.actions_by_id["confirm_one"].shortcut().toString() == "Y"


def test_changed_keys_survive_a_restart(tmp_path: Path, desktop: Desktop) -> None:
    desktop.keymap.set(ACTIONS_BY_ID["skip"], ["Ctrl+Shift+J"])
    desktop.geometry.save()
    assert Settings(Geometry(tmp_path / "window.ini")).keys("skip") == ("Ctrl+Shift+J",)


def test_a_reviewers_name_stands_with_the_decisions(qtbot, desktop: Desktop) -> None:
    desktop.settings.set("reviewer", "Ida Brandt")
    qtbot.waitUntil(lambda: desktop.session is not None and desktop.session.desk.reviewer_name == "Ida Brandt")
    qtbot.waitUntil(lambda: desktop.session.desk.article is not None)
