"""Every page and dialog: names for assistive technology, plain text, a place for the keyboard, room at 200 %."""

from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.pages.views import View
from desktop_app.session import Session

VIEWS = get_args(View)
UNNAMED = ("QTabBar", "QTabWidget", "QComboBoxPrivateContainer", "QMenuBar", "QListView", "QWidget", "QScrollArea")


def nameless(top: QWidget) -> list[str]:
    return [
        f"{type(w).__name__} {w.objectName()}"
        for w in top.findChildren(QWidget)
        if w.isVisible()
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (w.accessibleName() or getattr(w, "text", str)() or w.windowTitle())
        and not w.objectName().startswith("qt_")
        and type(w).__name__ not in UNNAMED
    ]


@pytest.mark.parametrize("number", range(1, 9))
def test_every_page_is_reached_by_its_key_and_has_names(
    qtbot, desktop: Desktop, session: Session, press: Callable[..., None], number: int
) -> None:
    press(f"Ctrl+{number}")
    assert session.views.current == VIEWS[number - 1]
    assert desktop.window.actions_by_id[f"view_{session.views.current}"].isChecked()
    qtbot.wait(200)
    assert nameless(desktop.window) == []
    rich = [
        w.text() for w in desktop.window.findChildren(QLabel) if w.textFormat() != Qt.TextFormat.PlainText and w.text()
    ]
    assert rich == []
    focus = QApplication.focusWidget()
    page = session.views.stack.currentWidget()
    assert focus is not None and (focus is page or page.isAncestorOf(focus))


@pytest.mark.parametrize(
    "action",
    [
        "settings",
        "paste_article",
        "open_recent",
        "describe",
        "shortcuts",
        "palette",
        "team",
        "backups",
        "as_it_was",
        "history",
    ],
)
def test_every_dialog_has_names(session: Session, action: str) -> None:
    session.run(ACTIONS_BY_ID[action])
    dialog = QApplication.activeModalWidget()
    assert dialog is not None and dialog.windowTitle()
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("view", ["inconsistencies", "facts", "learned", "disputes", "changes"])
def test_no_button_is_cut_with_text_at_200_percent_in_a_small_window(
    qtbot, desktop: Desktop, session: Session, view: str
) -> None:
    desktop.window.resize(1024, 700)
    desktop.theme.resize(200)
    session.views.show(view)
    qtbot.wait(300)
    page = session.views.stack.currentWidget()
    cut = [
        b.text()
        for b in page.findChildren(QPushButton)
        if b.isVisible() and b.text() and b.width() < b.fontMetrics().horizontalAdvance(b.text())
    ]
    assert cut == []
    assert desktop.window.width() == 1024
    desktop.theme.resize(100)


def test_esc_goes_back_to_the_article_from_every_page(session: Session, press: Callable[..., None]) -> None:
    for number in range(2, 6):
        press(f"Ctrl+{number}", "Esc")
        assert session.views.current == "desk"
        assert session.panes.reader.hasFocus()
