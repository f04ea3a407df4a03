"""Evidence in the window: every field, a file or an address dropped, the clipboard, cited again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

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
