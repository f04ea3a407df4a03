"""What comes into an open project: tables, pages, marked texts; what is nearly known or wrongly stored is told."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from unit.ingest import made

from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.widgets.add_dialogs import AddressDialog, ChoicesDialog
from gui.conftest import status_of

BODY = "The harbour council voted on Tuesday to spend four million dollars on a new breakwater, its clerk told us. "
LONG = BODY + "Work begins in spring, takes two years, and closes the old quay to every ship longer than ninety metres."


def dialog_of(qtbot, kind: type) -> object:
    """Wait for the dialog that is asked next."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    return QApplication.activeModalWidget()


def settled(qtbot, session: Session, number: int) -> None:
    """Wait until the queue has so many articles, and nothing comes in any more."""
    qtbot.waitUntil(lambda: not session.projects.importing.busy, timeout=20_000)
    qtbot.waitUntil(lambda: len(session.desk.queue) == number, timeout=10_000)


def press_offer(desktop: Desktop, words: str) -> None:
    next(b for b in desktop.window.banner.findChildren(QPushButton) if b.text() == words and b.isVisible()).click()


def test_of_a_table_it_is_asked_what_its_columns_hold(
    qtbot, desktop: Desktop, session: Session, tmp_path: Path
) -> None:
    table = tmp_path / "stories.csv"
    table.write_text("kicker,was steht da\nBoats,Two boats sank.\nQuays,One quay closed.\n", encoding="utf-8")
    desktop.window.files_dropped.emit([table])
    dialog = dialog_of(qtbot, ChoicesDialog)
    dialog.fields["text"].show_code("")
    dialog.accept()
    assert dialog._problem.text() == "Choose the column that holds the text."
    dialog.fields["text"].show_code("was steht da")
    dialog.fields["title"].show_code("was steht da")
    dialog.accept()
    assert "chosen twice" in dialog._problem.text()
    dialog.fields["title"].show_code("kicker")
    dialog.accept()
    settled(qtbot, session, 3)
    assert {r.title for r in session.desk.queue} > {"Boats", "Quays"}

    table.write_text("kicker,was steht da\nCranes,One crane fell.\n", encoding="utf-8")
    desktop.window.files_dropped.emit([table])
    dialog = dialog_of(qtbot, ChoicesDialog)
    assert dialog.fields["text"].code() == "was steht da"
    dialog.accept()
    settled(qtbot, session, 4)


def test_a_spreadsheet_is_shown_before_it_is_read(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["headline", "body"])
    book.active.append(["Pier to reopen", LONG])
    book.save(tmp_path / "a.xlsx")
    desktop.window.files_dropped.emit([tmp_path / "a.xlsx"])
    dialog = dialog_of(qtbot, ChoicesDialog)
    assert (dialog.fields["text"].code(), dialog.fields["title"].code()) == ("body", "headline")
    dialog.reject()
    qtbot.wait(50)
    assert len(session.desk.queue) == 1


def test_what_is_nearly_known_is_told(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Breakwater\n\n{LONG}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Breakwater!\n\n{LONG} So it is.\n", encoding="utf-8")
    desktop.window.files_dropped.emit([tmp_path / "a.txt", tmp_path / "b.txt"])
    settled(qtbot, session, 3)
    assert "1 nearly the same as “Breakwater”" in desktop.window.banner.text
    press_offer(desktop, "Show which")
    assert "b.txt" in session.projects.problems[0].happened


def test_text_in_a_wrong_encoding_is_repaired_when_it_is_asked(
    qtbot, desktop: Desktop, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("It’s the mayor’s café.".encode().decode("cp1252"), encoding="utf-8")
    desktop.window.files_dropped.emit([tmp_path / "a.txt"])
    settled(qtbot, session, 2)
    assert "wrong encoding" in desktop.window.banner.text
    qtbot.waitUntil(lambda: "â€™" in session.desk.article.text)
    press_offer(desktop, "Repair")
    settled(qtbot, session, 2)
    qtbot.waitUntil(lambda: session.desk.article.text.strip() == "It’s the mayor’s café.", timeout=10_000)


def test_decisions_do_not_wait_for_a_file_that_takes_long(
    qtbot, desktop: Desktop, session: Session, press: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "slow.pdf").write_bytes(made.nested_streams())
    desktop.window.files_dropped.emit([tmp_path / "slow.pdf"])
    press("N")
    before = time.monotonic()
    press("A")
    assert time.monotonic() - before < 2
    if session.projects.importing.busy:
        desktop.window.status.cancelled.emit()
    qtbot.waitUntil(lambda: not session.projects.importing.busy, timeout=5_000)


def test_what_was_stopped_goes_on(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for i in range(150):
        (folder / f"{i:03}.txt").write_text(f"Report {i}\n\nIt cost ${i} million.\n", encoding="utf-8")
    importing = session.projects.importing
    once = iter([importing.stop])
    importing.progress.connect(lambda n: next(once, lambda: None)() if n else None)
    desktop.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: not importing.busy, timeout=20_000)
    assert desktop.window.banner.text.startswith("Stopped: ")
    press_offer(desktop, "Go on")
    settled(qtbot, session, 151)


def test_labels_of_other_programs_are_asked_for(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    text = session.desk.article.text
    at = text.index("yard")
    line = {"text": text, "label": [[at, at + 4, "Harbour"], [at, at + 4, "PERSON"], [0, 5, "Junk"]]}
    (tmp_path / "theirs.jsonl").write_text(json.dumps(line), encoding="utf-8")
    desktop.window.annotations_chosen.emit([tmp_path / "theirs.jsonl"])
    dialog = dialog_of(qtbot, ChoicesDialog)
    assert {n: f.code() for n, f in dialog.fields.items()} == {"Harbour": "", "PERSON": "entity-PER", "Junk": ""}
    dialog.fields["Harbour"].show_code("entity-LOC")
    dialog.fields["PERSON"].show_code("")
    dialog.accept()
    qtbot.waitUntil(lambda: "1 suggestion in 1 article" in desktop.window.banner.text, timeout=10_000)
    assert "2 with labels that mean nothing here" in desktop.window.banner.text
    shown = session.desk
    qtbot.waitUntil(lambda: any(m.mention.surface == "yard" for m in shown.article.mentions.values()), timeout=10_000)
    assert status_of(session, "yard", "entity") == "suggested"


def test_a_file_without_marks_is_told(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text("{}\n", encoding="utf-8")
    desktop.window.annotations_chosen.emit([tmp_path / "no.jsonl"])
    qtbot.waitUntil(lambda: "of no known format" in desktop.window.banner.text, timeout=10_000)


@pytest.fixture
def address() -> Iterator[str]:
    """A page of the web, on this machine."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            page = f"<html><head><title>Breakwater</title></head><body><article><h1>Breakwater</h1><p>{LONG}</p>"
            self.wfile.write(f"{page}</article></body></html>".encode())

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/page"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_fetched_when_its_address_is_given(
    qtbot, desktop: Desktop, session: Session, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    session.run(ACTIONS_BY_ID["import_address"])
    dialog = dialog_of(qtbot, AddressDialog)
    dialog.lines.setPlainText("")
    dialog.accept()
    assert dialog._problem.text() == "There is no address yet."
    dialog.lines.setPlainText("ftp://example.org/x")
    dialog.accept()
    assert "does not begin with" in dialog._problem.text()
    dialog.lines.setPlainText(address)
    dialog.accept()
    settled(qtbot, session, 2)
    qtbot.waitUntil(lambda: session.desk.article.article.source.url == address, timeout=10_000)
