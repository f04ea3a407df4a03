"""One person's hour: the first sample article reviewed completely, in keys pressed and in the program's own time.

Every claim, figure, date, name and quote settled, evidence and verdict for three claims, one inconsistency, export.
Typed words count as none: they are the reviewer's own. `python -m tests.benchmarks -k hour` prints both ways.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gui.conftest import opened, saved
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from annotations.project.detect import detect_project
from annotations.project.project import Project
from desktop_app.app import Desktop
from desktop_app.samples import sample_articles
from desktop_app.session import Session
from desktop_app.widgets.export_dialog import ExportDialog
from desktop_app.widgets.sure_dialog import SureDialog


class Hour:
    """Presses keys where the keyboard is, counts them, and adds up how long each took until it was saved."""

    def __init__(self, qtbot, session: Session) -> None:
        self.qtbot, self.session, self.keys, self.seconds = qtbot, session, 0, 0.0

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            focus = QApplication.focusWidget() or self.session.panes.reader
            begun = time.perf_counter()
            self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())
            saved(self.qtbot, self.session)
            self.seconds += time.perf_counter() - begun
            self.keys += 1

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def at_desk(self) -> None:
        """Give the keyboard back to the article, as a closing dialog does on a screen."""
        self.session.panes.reader.activateWindow()
        self.session.panes.reader.setFocus()
        self.qtbot.waitUntil(self.session.panes.reader.hasFocus)


@pytest.fixture(scope="session")
def detected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hour") / "Desk.factdesk"
    with Project.open(path, create=True, reviewer="Test") as project:
        list(project.ingest(sample_articles()[:1]))
        list(detect_project(project))
    return path


@pytest.fixture
def hour(qtbot, qapp: QApplication, detected: Path, tmp_path: Path) -> Iterator[Hour]:
    path = tmp_path / "Desk.factdesk"
    path.write_bytes(detected.read_bytes())
    desktops: Iterator[Desktop] = opened(qtbot, qapp, path, tmp_path)
    desktop = next(desktops)
    assert desktop.session is not None
    yield Hour(qtbot, desktop.session)
    next(desktops, None)


def three_claims(hour: Hour) -> None:
    """Evidence and verdict for the first three claims; each is accepted by that. The second cites the first's again."""
    for number in range(3):
        hour.press("C", "D")
        hour.type(f"Filing, page {number + 1}")
        hour.press("Return", "V", "1")
        hour.type("as filed")
        hour.press("Return")


def one_inconsistency(hour: Hour) -> None:
    hour.press("F", "Y")


def export(hour: Hour, out: Path) -> None:
    hour.press("Ctrl+E")
    window = hour.session.panes.reader.window()
    hour.qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)), timeout=10_000)
    (dialog,) = window.findChildren(ExportDialog)
    hour.qtbot.waitUntil(lambda: "row" in dialog.told.text(), timeout=10_000)
    dialog.out.setText(str(out))
    dialog.out.setFocus()
    hour.press("Return")
    hour.qtbot.waitUntil(out.exists, timeout=10_000)
    hour.at_desk()


def one_by_one(hour: Hour) -> None:
    """Settle what is open mention by mention."""
    while hour.session.desk.article.open_count:
        hour.press("N" if hour.session.desk.article.selection is None else "A")


def in_bulk(hour: Hour) -> None:
    """Settle what the program is sure of at once, then what says the same together, then the rest."""
    hour.press("Ctrl+Shift+A")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SureDialog)
    hour.qtbot.waitUntil(dialog.slider.hasFocus)
    hour.press("Return")
    hour.at_desk()
    while hour.session.desk.article.open_count:
        chosen = hour.session.desk.article.selection
        hour.press("N" if chosen is None or chosen.settled else "Shift+A")


@pytest.mark.parametrize(("way", "most"), [(one_by_one, 140), (in_bulk, 75)])
def test_one_article_is_reviewed_completely(
    hour: Hour, way: Callable[[Hour], None], most: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    mentions = len(hour.session.desk.article.mentions)
    three_claims(hour)
    one_inconsistency(hour)
    way(hour)
    export(hour, tmp_path / "facts.jsonl")
    article = hour.session.desk.article
    assert article.open_count == 0
    assert sum(c.verdict is not None and bool(c.evidence) for c in article.claims.values()) == 3
    assert any(f.status == "confirmed" for f in article.findings.values())
    record_property("keys", hour.keys)
    print(f"\n{way.__name__}: {mentions} mentions, {hour.keys} keys, {hour.seconds:.2f} s of the program's time")
    assert hour.keys <= most
