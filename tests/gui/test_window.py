"""The window itself: what it says, what it refuses, and that nothing of it stays behind."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from annotations.project.project import Project
from desktop_app.actions import ACTIONS
from desktop_app.app import Desktop, divided
from desktop_app.menu_names import MENUS
from desktop_app.samples import sample_articles
from desktop_app.session import Session
from gui.conftest import saved, select, status_of
from gui.made import made_project

ROOT = Path(__file__).resolve().parents[2]


def test_every_action_stands_in_its_menu_and_no_key_means_two_things(desktop: Desktop) -> None:
    keys: dict[tuple[str, str], str] = {}
    everywhere = {key for action in ACTIONS if action.scope == "window" for key in action.keys}
    for action in ACTIONS:
        for key in action.keys:
            assert (action.scope, key) not in keys, f"{key} means {keys[action.scope, key]} and {action.id}"
            assert action.scope == "window" or key not in everywhere, f"{key} of {action.id} has a meaning everywhere"
            keys[action.scope, key] = action.id
    titles = [a.text() for a in desktop.window.menuBar().actions()]
    assert titles == list(MENUS)
    shown = {a.objectName() for menu in desktop.window.menuBar().actions() for a in menu.menu().actions()}
    assert {a.id for a in ACTIONS if not a.id.startswith("choose_")} <= shown


def test_buttons_do_what_keys_do(qtbot, session: Session) -> None:
    select(session, "Port Anselm")
    session.panes.refresh_card()
    accept = next(b for b in session.panes.inspector.findChildren(QPushButton) if b.text() == "Accept  A")
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    saved(qtbot, session)
    assert status_of(session, "Port Anselm") == "accepted"


def test_outside_text_is_never_taken_for_markup(desktop: Desktop) -> None:
    labels = desktop.window.findChildren(QLabel)
    assert labels
    assert [w.text() for w in labels if w.textFormat() != Qt.TextFormat.PlainText and w.text()] == []


def test_everything_that_takes_the_keyboard_has_a_name(qtbot, desktop: Desktop, session: Session) -> None:
    for surface, kind in (
        ("$40 million", ""),
        ("Monday", ""),
        ("Ida Brandt", "entity"),
        ("We will open it in May,", ""),
    ):
        select(session, surface, kind)
        session.panes.refresh_card()
    nameless = [
        f"{type(w).__name__} {w.objectName()}"
        for w in desktop.window.findChildren(type(desktop.window).__mro__[1].__mro__[1])
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (w.accessibleName() or getattr(w, "text", str)() or w.windowTitle())
        and not w.objectName().startswith("qt_")
        and type(w).__name__ not in ("QTabBar", "QTabWidget", "QComboBoxPrivateContainer", "QMenuBar", "QListView")
    ]
    assert nameless == []


def test_files_dropped_on_the_window_become_articles(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A new report\n\nIt cost $3 million.\n", encoding="utf-8")
    (tmp_path / "bad.xyz").write_text("?", encoding="utf-8")
    drop(desktop, tmp_path / "new.txt")
    qtbot.waitUntil(lambda: session.desk.article.text.startswith("A new report"))
    assert len(session.panes.queue.rows.rows) == 2
    drop(desktop, tmp_path / "bad.xyz")
    qtbot.waitUntil(lambda: "cannot be read" in desktop.window.banner.text)


def drop(desktop: Desktop, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desktop.window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_a_project_that_is_open_elsewhere_is_offered_as_a_copy(qtbot, qapp, tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    made_project(path, "Some words\n\nOf an article.\n")
    with Project.open(path):
        made = Desktop(qapp, path, [], tmp_path / "w.ini", detect=False)
        made.window.show()
        qtbot.waitUntil(lambda: bool(made.window.banner.text), timeout=10_000)
        offered = [b.text() for b in made.window.banner.findChildren(QPushButton)]
        assert "Open a read-only copy" in offered
        made.open_project(path, read_only=True)
        qtbot.waitUntil(lambda: made.session is not None and made.session.desk.article is not None, timeout=10_000)
        assert "read only" in made.window.windowTitle()
        made.window.close()


def test_geometry_and_zoom_are_remembered(qtbot, qapp, project_path: Path, tmp_path: Path) -> None:
    first = shown(qtbot, qapp, project_path, tmp_path)
    first.window.resize(910, 640)
    first.session.review.zoom(20)
    first.window.close()
    second = shown(qtbot, qapp, project_path, tmp_path)
    assert (second.window.height(), second.session.panes.reader.zoom) == (640, 120)
    second.window.close()


def shown(qtbot, qapp, path: Path, tmp_path: Path, *, detect: bool = False) -> Desktop:
    made = Desktop(qapp, path, [], tmp_path / "w.ini", detect=detect)
    made.window.show()
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.article is not None, timeout=10_000)
    return made


def test_nothing_is_left_running(qtbot, qapp, project_path: Path, tmp_path: Path, left_running) -> None:
    made = shown(qtbot, qapp, project_path, tmp_path, detect=True)
    made.window.close()
    assert left_running() == []


def test_without_a_display_one_line_says_what_to_do() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app"], cwd=ROOT, env=_bare_environment(), capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "display" in done.stderr and "analyse" in done.stderr


def test_a_display_that_does_not_answer_is_said_too() -> None:
    environment = {**_bare_environment(), "DISPLAY": ":973"}
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert ":973" in done.stderr


def _bare_environment() -> dict[str, str]:
    import os

    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {k: v for k, v in os.environ.items() if k not in hidden}


@pytest.mark.parametrize(
    ("arguments", "project", "rest"),
    [
        ([], None, []),
        (["a.factdesk", "b.txt"], Path("a.factdesk"), [Path("b.txt")]),
        (["b.txt"], None, [Path("b.txt")]),
    ],
)
def test_arguments_are_divided_into_project_and_articles(arguments, project, rest) -> None:
    assert divided(arguments) == (project, rest)


def test_the_sample_articles_are_found() -> None:
    assert len(sample_articles()) >= 10


def test_heavy_modules_are_not_loaded_before_the_first_painting(tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app.app import Desktop
app = QApplication([])
desktop = Desktop(app, Path({str(tmp_path / "x.factdesk")!r}), [], Path({str(tmp_path / "w.ini")!r}))
desktop.window.painted.disconnect()
seen = []
def painted():
    heavy = (
        "typer rich click spacy numpy sqlite_utils pydantic jsonschema babel sqlite3 apsw qtawesome trafilatura lxml "
        "jinja2 pypdfium2 mammoth feedparser openpyxl annotations schemas desktop_app.actions desktop_app.session"
    )
    seen.append(sorted(set(heavy.split()) & set(sys.modules)))
    app.quit()
desktop.window.painted.connect(painted)
desktop.window.show()
app.exec()
print(seen[0])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**_bare_environment(), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_the_window_never_loads_what_it_must_not(project_path: Path, tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.app import Desktop
app = QApplication([])
desktop = Desktop(app, Path({str(project_path)!r}), [], Path({str(tmp_path / "w.ini")!r}), detect=False)
desktop.window.show()
def look():
    if desktop.session is None or desktop.session.desk.article is None:
        QTimer.singleShot(50, look)
        return
    banned = "PySide6.QtNetwork PySide6.QtQml PySide6.QtWebEngineCore spacy numpy typer"
    print(sorted(set(banned.split()) & set(sys.modules)))
    desktop.window.close()
    app.quit()
QTimer.singleShot(50, look)
app.exec()
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**_bare_environment(), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
