"""What is dropped on the window: files as articles, words through the dialog, an address asked about first."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.widgets.add_dialogs import AddressDialog
from desktop_app.widgets.links import way
from desktop_app.widgets.paste_dialog import PasteDialog


def _drop(desktop: Desktop, mime: QMimeData) -> None:
    where = QPoint(200, 200)
    buttons = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(where, *buttons)
    desktop.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    desktop.window.dropEvent(QDropEvent(QPointF(where), *buttons))


def _dialog(qtbot, kind: type) -> object:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=5_000)
    return QApplication.activeModalWidget()


def test_several_files_and_a_folder_become_articles(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "week"
    folder.mkdir()
    places = [tmp_path / "one.txt", tmp_path / "two.txt", folder / "three.txt"]
    for number, place in enumerate(places):
        place.write_text(f"Title {number}\n\nThe harbour took in {number + 3} ships on that day.\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in (*places[:2], folder)])
    _drop(desktop, mime)
    qtbot.waitUntil(lambda: len(session.desk.queue) == 4, timeout=20_000)


def test_a_dropped_text_becomes_an_article_through_the_dialog(qtbot, desktop: Desktop, session: Session) -> None:
    mime = QMimeData()
    mime.setText("A dropped story\n\nThe bridge cost $7 million.\n")
    _drop(desktop, mime)
    dialog = _dialog(qtbot, PasteDialog)
    assert isinstance(dialog, PasteDialog) and dialog.text.toPlainText().startswith("A dropped story")
    assert len(session.desk.queue) == 1
    dialog.accept()
    qtbot.waitUntil(lambda: session.desk.article.article.source.title == "A dropped story", timeout=10_000)


def test_a_dropped_address_is_asked_about_and_nothing_fetched(qtbot, desktop: Desktop, session: Session) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://port.example/minutes")])
    _drop(desktop, mime)
    dialog = _dialog(qtbot, AddressDialog)
    assert isinstance(dialog, AddressDialog) and dialog.lines.toPlainText() == "https://port.example/minutes"
    assert not session.projects.importing.busy
    dialog.reject()
    assert not session.projects.importing.busy and len(session.desk.queue) == 1


def test_files_on_the_clipboard_are_added_as_files(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    place = tmp_path / "pasted.txt"
    place.write_text("Pasted file\n\nIt counts 12 words or so.\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(place))])
    QApplication.clipboard().setMimeData(mime)
    session.dialogs.paste_article()
    qtbot.waitUntil(lambda: len(session.desk.queue) == 2, timeout=20_000)


def test_the_line_of_a_relation_crosses_no_word() -> None:
    first, below = QRect(300, 100, 60, 20), QRect(180, 190, 50, 20)
    words = [QRect(60, top, 500, 20).adjusted(0, 2, 0, -2) for top in (100, 130, 160, 190)]
    for a, b in ((first, below), (below, first), (first, QRect(80, 100, 40, 20))):
        path = way(a, b, 30)
        points = [path.pointAtPercent(i / 400) for i in range(401)]
        assert not any(box.contains(p.toPoint()) for box in words for p in points)


def test_nothing_moves_where_the_reviewer_says_so(qapp: QApplication, desktop: Desktop) -> None:
    desktop.settings.set("motion", True)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    desktop.settings.set("motion", False)
    assert qapp.cursorFlashTime() == desktop._blinking
