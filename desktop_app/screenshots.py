"""Pictures of the window for the README and for looking at: `python -m desktop_app.screenshots FOLDER`.

Opens the sample articles in a project of its own, reviews a little of the first one, and saves the window in light and
dark, in two sizes, and with text at 150 %. Needs a display or QT_QPA_PLATFORM=offscreen.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.view_models.queue import BEING_READ

SIZES = ((1280, 800), (1920, 1200))
PATIENCE = 90.0


def main(folder: Path) -> int:
    """Save all pictures in `folder`; returns the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        desktop = Desktop(app, Path(made) / "Desk.factdesk", [], Path(made) / "window.ini", scheme="light")
        desktop.window.show()
        wait_for(lambda: desktop.session is not None and _ready(desktop.session))
        assert desktop.session is not None
        session = desktop.session
        _review(session)
        for scheme in ("light", "dark"):
            desktop.theme.choose(scheme)
            for width, height in SIZES:
                desktop.window.resize(width, height)
                _save(desktop, folder / f"desk-{scheme}-{width}x{height}.png")
            desktop.window.resize(1280, 800)
            desktop.theme.resize(150)
            _save(desktop, folder / f"desk-{scheme}-150-percent.png")
            desktop.theme.resize(100)
            _sheets(desktop, session, folder, scheme)
        desktop.window.close()
    return 0


def wait_for(holds: Callable[[], bool]) -> None:
    """Serve the window until a condition holds. Raises TimeoutError where it does not come."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        settle(20)


def settle(milliseconds: int) -> None:
    """Serve the window for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(session: Session, *keys: str) -> None:
    """Press keys in the article, one after the other."""
    reader = session.panes.reader
    reader.window().activateWindow()
    reader.setFocus()
    settle(30)
    for key in keys:
        combination: Any = QKeySequence(key)[0]  # type: ignore[index]
        QTest.keyClick(reader, combination.key(), combination.keyboardModifiers())
        settle(30)


def _ready(session: Session) -> bool:
    article, rows = session.desk.article, session.desk.queue
    return article is not None and article.detected and all(r.state not in ("New", BEING_READ) for r in rows)


def _review(session: Session) -> None:
    press(session, "N", "A", "A", "A", "X", "A", "S", "A", "A", "N")
    press(session, "C")
    settle(300)


def _sheets(desktop: Desktop, session: Session, folder: Path, scheme: str) -> None:
    for key, name in (("V", "verdict"), ("D", "evidence")):
        press(session, key)
        _save(desktop, folder / f"desk-{scheme}-{name}.png")
        session.review.focus_article()
    press(session, "F")
    _save(desktop, folder / f"desk-{scheme}-inconsistencies.png")
    for key, name in (("?", "shortcuts"), ("Ctrl+K", "palette")):
        press(session, key)
        settle(200)
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.grab().save(str(folder / f"desk-{scheme}-{name}.png"))
            dialog.close()
    session.panes.tabs.setCurrentIndex(0)


def _save(desktop: Desktop, path: Path) -> None:
    settle(350)
    desktop.window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
    desktop.window.grab().save(str(path))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")))
