"""The window at two prices: view-models on a made-up article, and the whole window on a project with known mentions."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop_app.app import Desktop
from desktop_app.session import Session
from gui.made import ARTICLE, made_project


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project with one article in which every kind of mention was detected."""
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    return path


@pytest.fixture
def desktop(qtbot, qapp: QApplication, project_path: Path, tmp_path: Path) -> Iterator[Desktop]:
    """The window on that project, shown, its article on the desk; without a detector."""
    yield from opened(qtbot, qapp, project_path, tmp_path)


def opened(qtbot, qapp: QApplication, path: Path, tmp_path: Path, *, detect: bool = False) -> Iterator[Desktop]:
    """Open the window on a project, and close it at the end."""
    qapp.setStyle("Fusion")
    made = Desktop(qapp, path, [], tmp_path / "window.ini", scheme="light", detect=detect)
    made.window.show()
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.article is not None, timeout=15_000)
    made.window.activateWindow()
    qtbot.waitUntil(lambda: made.session.panes.reader.hasFocus(), timeout=5_000)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    qapp.processEvents()


@pytest.fixture
def session(desktop: Desktop) -> Session:
    assert desktop.session is not None
    return desktop.session


@pytest.fixture
def press(qtbot, session: Session) -> Callable[..., None]:
    """Press keys in the article, and wait until what they decided is saved."""

    def pressed(*keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            focus = QApplication.focusWidget() or session.panes.reader
            qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())
            saved(qtbot, session)

    return pressed


def saved(qtbot, session: Session) -> None:
    """Wait until every decision is on the disk and the lists show it."""
    qtbot.waitUntil(lambda: session.desk.unsaved == 0, timeout=10_000)
    session.panes.refresh_lists()


def status_of(session: Session, surface: str, kind: str = "") -> str:
    """Return the state of the first mention with these words."""
    return next(
        m.status
        for m in sorted(session.desk.article.mentions.values(), key=lambda m: m.mention.start)
        if m.mention.surface == surface and (not kind or m.mention.kind == kind)
    )


def select(session: Session, surface: str, kind: str = "") -> None:
    """Select the first mention with these words, as a click on it does."""
    found = sorted(session.desk.article.mentions.values(), key=lambda m: m.mention.start)
    session.desk.select(
        next(m.mention_id for m in found if m.mention.surface == surface and (not kind or m.mention.kind == kind))
    )
    session.panes.reader.setFocus(Qt.FocusReason.OtherFocusReason)


@pytest.fixture
def left_running() -> Callable[[], list[str]]:
    """Return what threads, child processes and active timers there are now that were not there at the start."""
    before = {t.ident for t in threading.enumerate()}
    children = _children()

    def found() -> list[str]:
        QApplication.processEvents()
        threads = [f"thread {t.name}" for t in threading.enumerate() if t.ident not in before and t.is_alive()]
        return [*threads, *(f"process {pid}" for pid in _children() - children)]

    return found


@pytest.fixture(autouse=True)
def _nothing_stays(left_running: Callable[[], list[str]]) -> Iterator[None]:
    yield
    left = left_running()
    assert left == [], f"left running: {left}"


def _children() -> set[str]:
    path = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return set(path.read_text().split()) if path.exists() else set()
