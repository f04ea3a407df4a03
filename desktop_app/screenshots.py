"""Pictures of every view, for the guide and for looking at: `python -m desktop_app.screenshots FOLDER [PROJECT]`.

Opens the sample articles in a project of its own (or a copy of PROJECT), reviews a little of the first one, and saves
each view in light, dark and high contrast at 1024x700, 1280x800 and, with two pixels a point, 2560x1440; the sheets and
dialogs once a theme, and the desk with text at 200 %. Each size has a process of its own, since Qt takes the pixels a
point from its start. Needs a display or QT_QPA_PLATFORM=offscreen.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.words import say

if TYPE_CHECKING:
    from desktop_app.pages.views import View

SCHEMES = ("light", "dark", "contrast")
SIZES = (("1024x700", 1), ("1280x800", 1), ("2560x1440", 2))
"""Size in pixels, and pixels a point."""
VIEWS: "tuple[View, ...]" = ("desk", "inconsistencies", "facts", "overview", "learned", "disputes", "changes")
DIALOGS = (("settings", "settings"), ("shortcuts", "shortcuts"), ("palette", "palette"), ("describe", "article"))
PATIENCE = 120.0


def main(folder: Path, project: Path | None = None) -> int:
    """Save all pictures in `folder`; returns the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        prepared = Path(made) / "Desk.factdesk"
        if project is not None:
            shutil.copy(project, prepared)
        for size, pixels in SIZES:
            arguments = [sys.executable, "-m", "desktop_app.screenshots", "--size", size, str(folder), str(prepared)]
            environment = {**os.environ, "QT_SCALE_FACTOR": str(pixels)}
            status = subprocess.run(arguments, env=environment, check=False).returncode
            if status:
                return status
    return 0


def one_size(size: str, folder: Path, project: Path) -> int:
    """Save the pictures of one size (in pixels); a project that is not there is made and reviewed a little."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    fresh = not project.exists()
    desktop = Desktop(app, project, [], project.with_name("window.ini"), scheme="light", detect=fresh)
    desktop.settings.set("tour", True)
    desktop.window.show()
    wait_for(lambda: desktop.session is not None and _ready(desktop.session, detected=fresh))
    assert desktop.session is not None
    if fresh:
        _review(desktop.session)
    press(desktop.session, "C")
    settle(1000)
    ratio = desktop.window.devicePixelRatioF()
    width, height = (round(int(part) / ratio) for part in size.split("x"))
    desktop.window.resize(width, height)
    for scheme in SCHEMES:
        desktop.theme.choose(scheme)
        _views(desktop, folder, f"{scheme}-{size}")
        if size == SIZES[1][0]:
            _sheets(desktop, folder, scheme)
    if size == SIZES[0][0]:
        desktop.theme.choose("light")
        desktop.theme.resize(200)
        _views(desktop, folder, f"light-{size}-200-percent")
        desktop.theme.resize(100)
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
        sequence: Any = QKeySequence(key)
        combination = sequence[0]
        QTest.keyClick(reader, combination.key(), combination.keyboardModifiers())
        settle(30)


def _ready(session: Session, *, detected: bool) -> bool:
    article, rows = session.desk.article, session.desk.queue
    read = not detected or all(r.state not in (say("New"), say("Being read by the detector")) for r in rows)
    return article is not None and (article.detected or not detected) and bool(rows) and read


def _review(session: Session) -> None:
    press(session, "N", "A", "A", "A", "X", "A", "S", "A", "A", "N")


def _views(desktop: Desktop, folder: Path, name: str) -> None:
    session = desktop.session
    assert session is not None
    for view in VIEWS:
        session.views.show(view)
        settle(300)
        if view == "facts":
            wait_for(lambda: session.views.facts.view.ready)
        if view == "inconsistencies":
            wait_for(lambda: session.views.inconsistencies.view.ready)
        _save(desktop, folder / f"{view}-{name}.png")
    session.views.show("desk")


def _sheets(desktop: Desktop, folder: Path, scheme: str) -> None:
    session = desktop.session
    assert session is not None
    press(session, "C")
    for key, name in (("V", "verdict"), ("D", "evidence")):
        press(session, key)
        _save(desktop, folder / f"desk-{scheme}-{name}.png")
        session.review.focus_article()
    press(session, "Ctrl+F")
    session.panes.find.line.setText("billion")
    _save(desktop, folder / f"desk-{scheme}-find.png")
    session.panes.find.leave()
    for action, name in DIALOGS:
        session.run(ACTIONS_BY_ID[action])
        settle(200)
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.grab().save(str(folder / f"{name}-{scheme}.png"))
            dialog.close()
            settle(50)


def _save(desktop: Desktop, path: Path) -> None:
    settle(350)
    desktop.window.grab().save(str(path))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--size"]:
        sys.exit(one_size(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])))
    given = [Path(a) for a in sys.argv[1:]]
    sys.exit(main(given[0] if given else Path("screenshots"), given[1] if len(given) > 1 else None))
