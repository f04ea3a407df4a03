"""The window in German: a whole journey, every view and dialog, and no English left where a catalogue should speak."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget

from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.language import wanted
from desktop_app.pages.views import View
from desktop_app.session import Session
from desktop_app.settings import Geometry, Settings
from desktop_app.view_models.rows import finding_look
from desktop_app.view_models.wording import short
from gui.conftest import opened

VIEWS: tuple[View, ...] = get_args(View)
DIALOGS = ("settings", "shortcuts", "palette", "describe", "about", "tour", "team", "backups", "as_it_was", "history",
           "scheme", "export")  # fmt: skip
FROM_ELSEWHERE = re.compile(
    r"Ferry line to cost|million|The Paper|A\. Writer|Desk — Factdesk|Factdesk [\d.]+|YYYY-MM-DD|https?:|wikidata:Q42"
    r"|TIMEX3|EDTF|free words|money > 1m"
    r"|\w+\.factdesk|\b[a-z]+:(?=  )|\b(?:Enter|Esc|Tab|F\d+|(?:Ctrl|Shift|Alt)\+\S+|[A-Z])\b"
)
"""The article and its source, names of files, keys, codes: what no catalogue has."""


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path, language: str) -> Iterator[Desktop]:
    settings = Settings(Geometry(tmp_path / "window.ini"))
    settings.set("language", language)
    before = QLocale()
    yield from opened(qtbot, qapp, project_path, tmp_path)
    QLocale.setDefault(before)


@pytest.fixture
def language() -> str:
    return "de"


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield what can be read in a widget and in those inside it, tips and names for assistive technology included."""
    for w in (widget, *widget.findChildren(QWidget)):
        if isinstance(w, QLabel | QAbstractButton):
            yield w.text()
        if isinstance(w, QLineEdit | QPlainTextEdit):
            yield w.placeholderText()
        if isinstance(w, QMenu):
            yield w.title()
            yield from (a.text() for a in w.actions())
        yield from (w.toolTip(), w.accessibleName(), w.windowTitle())


def shut(qtbot) -> None:
    """Close the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
        qtbot.wait(20)


def test_a_journey_in_german(qtbot, desktop: Desktop, session: Session, press) -> None:
    menus = [m.title() for m in desktop.window.menuBar().findChildren(QMenu) if m.title()]
    assert {"Datei", "Bearbeiten", "Entscheiden", "Hilfe"} <= set(menus)
    press("N")
    name = short(session.desk.article.selection.mention.surface, 36)
    press("A")
    assert session.desk.article.settled_count == 1
    desktop.window._menus["Edit"].aboutToShow.emit()
    assert desktop.window.actions_by_id["undo"].text() == f"Rückgängig: Annehmen: {name}"
    for view in VIEWS:
        session.views.show(view)
        qtbot.wait(50)
    session.views.show("desk")
    for action in DIALOGS:
        session.run(ACTIONS_BY_ID[action])
        qtbot.wait(50)
        shut(qtbot)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen", "Qt's own dialogs speak German too"


def test_stored_words_stay_as_they_are(session: Session, press) -> None:
    """What goes into the project and out of it is the same in every language."""
    press("N", "A")
    assert session.desk.undo_label.startswith("accept ")


def test_what_is_open_is_counted_and_shown_by_its_state_not_by_its_word(session: Session, press) -> None:
    press("N", "I", "N", "I")
    found = session.desk.article.findings
    tab = session.panes.tabs.tabText(1)
    assert len(found) == 1 and tab == "Unstimmigkeiten  1"
    (row,) = session.panes.findings.rows.rows
    look = finding_look(row)
    assert (look.badge, look.tone, look.faded) == ("Ansehen", "warn", False)
    faded = finding_look(replace(row, status="dismissed"))
    assert (faded.badge, faded.tone, faded.faded) == ("Verworfen", "muted", True)


class _Marked(QTranslator):
    """A language whose words are those of the catalogue in brackets."""

    def translate(self, context: str, source: str, about: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        if context.startswith("Q"):
            return ""
        return f"⟦{source}⟧".replace("%n", str(n) if n >= 0 else "%n")


@pytest.mark.parametrize("language", ["en"])
def test_every_word_in_the_window_comes_from_the_catalogue(
    qtbot, qapp: QApplication, project_path: Path, tmp_path: Path, language: str
) -> None:
    marked = _Marked(qapp)
    qapp.installTranslator(marked)
    try:
        for desktop in opened(qtbot, qapp, project_path, tmp_path):
            session = desktop.session
            unmarked = set()
            for view in VIEWS:
                session.views.show(view)
                qtbot.wait(60)
                unmarked |= {(view, w) for w in words_of(desktop.window) if bare(w)}
            session.views.show("desk")
            for action in DIALOGS:
                session.run(ACTIONS_BY_ID[action])
                qtbot.wait(60)
                dialog = QApplication.activeModalWidget()
                if dialog is not None:
                    unmarked |= {(action, w) for w in words_of(dialog) if bare(w)}
                    shut(qtbot)
            left = sorted({w for _, w in unmarked})
            assert not left, "\n".join(left)
    finally:
        qapp.removeTranslator(marked)


def bare(words: str) -> bool:
    """Whether words have a stretch that is not from the catalogue."""
    left = re.sub(r"⟦[^⟦⟧]*⟧", "", words)
    while left != (left := re.sub(r"⟦[^⟦⟧]*⟧", "", left)):
        pass
    return any(c.isalpha() for c in FROM_ELSEWHERE.sub("", left))


def test_the_language_follows_the_system_unless_it_is_chosen(monkeypatch) -> None:
    for told, code in ((["de-DE", "en"], "de"), (["fr-FR", "de"], "de"), (["en-GB", "de"], "en"), (["ja"], "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda self, told=told: told)
        assert wanted("system") == code
    assert (wanted("en"), wanted("de")) == ("en", "de")
