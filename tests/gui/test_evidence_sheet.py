"""Evidence in the window: every field, a file or an address dropped, the clipboard, cited again."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.session import Session
from desktop_app.view_models.pasted import fields_of
from desktop_app.widgets.evidence_sheet import EvidenceSheet
from gui.conftest import saved
from gui.made import SENTENCE


@pytest.fixture
def sheet(session: Session, press: Callable[..., None]) -> EvidenceSheet:
    press("C", "D")
    found = session.panes.inspector.sheet("evidence")
    assert isinstance(found, EvidenceSheet) and found.isVisible()
    return found


def _dropped(sheet: EvidenceSheet, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    sheet.dropEvent(event)


def _kept(qtbot, session: Session, count: int = 1) -> tuple:
    qtbot.waitUntil(lambda: any(len(c.evidence) == count for c in session.desk.article.claims.values()), timeout=5_000)
    saved(qtbot, session)
    return next(c.evidence for c in session.desk.article.claims.values() if c.evidence)


def test_a_dropped_file_is_copied_beside_the_project_when_the_evidence_is_kept(
    qtbot, session: Session, sheet: EvidenceSheet, project_path: Path, tmp_path: Path
) -> None:
    report = tmp_path / "annual_report.csv"
    report.write_text("year,cost\n2024,40\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(report))])
    _dropped(sheet, mime)
    assert "A copy of annual_report.csv will be kept" in sheet._kept_copy.text()
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    (evidence,) = _kept(qtbot, session)
    assert (evidence.title, evidence.type) == ("annual report", "dataset")
    copy = project_path.with_suffix(".evidence") / evidence.snapshot
    assert copy.read_bytes() == report.read_bytes()
    assert "Copy kept: " + evidence.snapshot in session.panes.inspector._card.claim.evidence[0].detail


def test_an_address_is_dropped_and_a_passage_pasted(qtbot, session: Session, sheet: EvidenceSheet) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://port.example/minutes")])
    _dropped(sheet, mime)
    QApplication.clipboard().setText("The council voted\nfor forty million.")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(sheet.first(), "Minutes")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    (evidence,) = _kept(qtbot, session)
    assert (evidence.url, evidence.title) == ("https://port.example/minutes", "Minutes")
    assert evidence.quote == "The council voted\nfor forty million."
    assert evidence.retrieved


def test_evidence_is_cited_again(qtbot, session: Session, sheet: EvidenceSheet, press: Callable[..., None]) -> None:
    qtbot.keyClicks(sheet.first(), "Minutes of May")
    sheet._fields["locator"].setText("p. 4")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    (first,) = _kept(qtbot, session)
    press("D")
    qtbot.waitUntil(lambda: len(sheet.title_line._rows.rows) == 1)
    qtbot.keyClick(sheet.title_line, Qt.Key.Key_Down)
    popup = sheet.title_line._offered.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert sheet._fields["locator"].text() == "p. 4"
    qtbot.keyClick(sheet.title_line, Qt.Key.Key_Return)
    both = _kept(qtbot, session, 2)
    assert both[1].title == "Minutes of May" and both[1].evidence_id != first.evidence_id


def test_a_copy_that_comes_late_is_not_kept_for_another_claim(qtbot, sheet: EvidenceSheet, tmp_path: Path) -> None:
    kept: list[object] = []
    sheet.kept.connect(kept.append)
    sheet.page_wanted.disconnect()
    sheet.file_given.disconnect()
    sheet.fill({"url": "https://port.example/minutes"})
    sheet._ask_page()
    sheet.begin("another claim")
    sheet.page_kept("0123456789ab-minutes.html", "0" * 64)
    assert sheet._snapshot == ("", "")
    sheet.take_file(tmp_path / "report.csv")
    sheet.keep()
    sheet.begin("a third claim")
    sheet.keep_with("0123456789ab-report.csv", "0" * 64)
    sheet.refuse("The disk is full.")
    assert kept == []
    assert sheet._problem.text() == ""


def test_a_file_that_cannot_be_copied_is_told_and_nothing_kept(
    qtbot, session: Session, sheet: EvidenceSheet, tmp_path: Path
) -> None:
    sheet.take_file(tmp_path / "gone.pdf")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cannot be read" in sheet._problem.text())
    assert sheet.isVisible() and not any(c.evidence for c in session.desk.article.claims.values())


def test_confidential_evidence_with_a_contact_is_kept_so(qtbot, session: Session, sheet: EvidenceSheet) -> None:
    qtbot.keyClicks(sheet.first(), "Call with the clerk")
    sheet._fields["contact"].setText("A. Clerk, +1 555 0100")
    sheet._picks["confidentiality"].show_code("source_at_risk")
    sheet._picks["type"].show_code("interview")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    (evidence,) = _kept(qtbot, session)
    assert (evidence.confidentiality, evidence.type, evidence.contact) == (
        "source_at_risk", "interview", "A. Clerk, +1 555 0100",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.example/x.", {"url": "https://a.example/x"}),
        ("Annual report – https://a.example/r", {"url": "https://a.example/r", "title": "Annual report"}),
        (SENTENCE, {"quote": SENTENCE}),
        ("  ", {}),
    ],
)
def test_what_words_say_of_evidence(text: str, found: dict[str, str]) -> None:
    assert fields_of(text) == found


def test_recorded_evidence_is_changed_in_its_place_and_the_log_keeps_what_it_was(
    qtbot, session: Session, sheet: EvidenceSheet, press: Callable[..., None]
) -> None:
    qtbot.keyClicks(sheet.first(), "Minutes of May")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    _kept(qtbot, session)
    press("D")
    qtbot.keyClicks(sheet.first(), "Budget")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    first, _ = _kept(qtbot, session, 2)
    change = next(
        b for b in session.panes.inspector.findChildren(QPushButton) if b.accessibleName().endswith("Minutes of May")
    )
    change.click()
    assert sheet.isVisible() and sheet.first().text() == "Minutes of May"
    sheet._picks["stance"].show_code("contradicts")
    sheet._fields["locator"].setText("p. 9")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    changed, second = _kept(qtbot, session, 2)
    assert (changed.evidence_id, changed.locator, changed.stance) == (first.evidence_id, "p. 9", "contradicts")
    assert second.title == "Budget"
    assert session.desk.undo_label == "change the evidence Minutes of May"
    found: list[list[str]] = []
    session.bridge.ask(
        lambda p: [e.payload.evidence.locator for e in p.store.events() if e.kind == "evidence_attached"], found.append
    )
    qtbot.waitUntil(lambda: bool(found))
    assert found == [["", "", "p. 9"]]
    press("U")
    assert _kept(qtbot, session, 2)[0].locator == ""


def test_the_one_piece_of_evidence_is_changed_with_a_key(
    qtbot, session: Session, sheet: EvidenceSheet, press: Callable[..., None]
) -> None:
    qtbot.keyClicks(sheet.first(), "Minutes of May")
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    _kept(qtbot, session)
    press("Shift+D")
    assert sheet.isVisible() and sheet.first().text() == "Minutes of May"
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    assert session.desk.undo_label == "evidence Minutes of May", "nothing was changed, nothing is recorded"


def test_what_is_dropped_on_a_claim_begins_evidence_for_it(qtbot, session: Session, press: Callable[..., None]) -> None:
    press("C")
    mime = QMimeData()
    mime.setUrls([QUrl("https://port.example/budget")])
    claims = session.panes.claims
    where = claims.visualRect(claims.rows.index(1)).center()
    enter = QDragEnterEvent(
        where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    claims.dragEnterEvent(enter)
    assert enter.isAccepted()
    claims.dropEvent(
        QDropEvent(
            QPointF(where), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    sheet = session.panes.inspector.sheet("evidence")
    assert isinstance(sheet, EvidenceSheet) and sheet.isVisible()
    assert session.desk.article.selected == claims.rows.rows[1].mention_id
    assert sheet._fields["url"].text() == "https://port.example/budget"
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Escape)
    mime = QMimeData()
    mime.setText("The council voted\nfor it.")
    session.panes.inspector.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert sheet.isVisible() and sheet._fields["quote"].toPlainText() == "The council voted\nfor it."


def test_a_page_is_fetched_only_when_asked_and_kept_as_it_came(
    qtbot, session: Session, sheet: EvidenceSheet, project_path: Path, web_page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    sheet._page.click()
    assert sheet._problem.text() == "There is no URL yet."
    sheet._fields["url"].setText(web_page)
    assert not project_path.with_suffix(".evidence").exists()
    sheet._page.click()
    qtbot.waitUntil(lambda: "With the copy" in sheet._kept_copy.text(), timeout=10_000)
    qtbot.keyClick(sheet.first(), Qt.Key.Key_Return)
    (evidence,) = _kept(qtbot, session)
    copy = project_path.with_suffix(".evidence") / evidence.snapshot
    assert copy.read_bytes() == PAGE and evidence.snapshot.endswith("minutes.html")
    assert hashlib.sha256(PAGE).hexdigest() == evidence.snapshot_sha256
    session.panes.inspector.asked.emit("evidence")
    sheet._fields["url"].setText(web_page.replace("minutes", "gone"))
    sheet._page.click()
    qtbot.waitUntil(lambda: "404" in sheet._problem.text(), timeout=10_000)


def test_the_answer_to_an_earlier_address_is_not_kept_for_a_later_one(
    qtbot, session: Session, sheet: EvidenceSheet, web_page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    for address in (web_page, web_page.replace("minutes", "gone")):
        session.panes.inspector.asked.emit("evidence")
        sheet._fields["url"].setText(address)
        sheet._page.click()
    qtbot.waitUntil(lambda: "404" in sheet._problem.text(), timeout=10_000)
    assert "With the copy" not in sheet._kept_copy.text()


PAGE = b"<html><head><title>Minutes</title></head><body><p>Forty million.</p></body></html>"


@pytest.fixture
def web_page() -> Iterator[str]:
    """A page of the web on this machine."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            there = self.path == "/minutes"
            self.send_response(200 if there else 404)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE if there else b"")

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/minutes"
    server.shutdown()
    thread.join()
    server.server_close()
