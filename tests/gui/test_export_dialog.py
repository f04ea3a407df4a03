"""The export dialog: its preview follows the filters, what it says is written, and one key does it again."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.view_models.export_preview import Asked, kept, remembered
from desktop_app.widgets.export_dialog import ExportDialog
from gui.conftest import select


def opened(qtbot, desktop: Desktop, session: Session) -> ExportDialog:
    desktop.window.actions_by_id["export"].trigger()
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(ExportDialog)), timeout=10_000)
    (dialog,) = desktop.window.findChildren(ExportDialog)
    qtbot.waitUntil(lambda: "row" in dialog.told.text(), timeout=10_000)
    return dialog


def choose(dialog: ExportDialog, field: str, code: str) -> None:
    combo = getattr(dialog, field)
    assert combo.findData(code) >= 0, [combo.itemData(i) for i in range(combo.count())]
    combo.setCurrentIndex(combo.findData(code))


def test_the_preview_follows_and_the_export_can_be_repeated(
    qtbot, desktop: Desktop, session: Session, press, tmp_path: Path
) -> None:
    select(session, "1,200")
    press("A")
    dialog = opened(qtbot, desktop, session)
    assert dialog.told.text().startswith("0 rows")
    choose(dialog, "what", "annotations")
    choose(dialog, "form", "csv")
    qtbot.waitUntil(lambda: dialog.told.text().startswith("1 row"), timeout=10_000)
    assert dialog.rows.rows[0][:2] == ("1,200", "Figure")
    dialog.unconfirmed.setChecked(True)
    qtbot.waitUntil(lambda: not dialog.told.text().startswith("1 row"), timeout=10_000)
    dialog.unconfirmed.setChecked(False)
    choose(dialog, "kind", "date")
    qtbot.waitUntil(lambda: dialog.told.text().startswith("0 rows"), timeout=10_000)
    choose(dialog, "kind", "figure")
    assert Path(dialog.out.text()) == tmp_path / "annotations.csv"
    out = tmp_path / "mine.csv"
    dialog.out.setText(str(out))
    qtbot.keyClick(dialog.out, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"1 annotation exported to {out}" in desktop.window.banner.text, timeout=10_000)
    first = out.read_bytes()
    assert b"1,200" in first
    out.unlink()
    desktop.window.banner.dismiss()
    desktop.window.actions_by_id["export_again"].trigger()
    qtbot.waitUntil(out.exists, timeout=10_000)
    qtbot.waitUntil(lambda: "exported to" in desktop.window.banner.text, timeout=10_000)
    assert out.read_bytes() == first


def test_what_cannot_be_is_said_in_the_dialog(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    dialog = opened(qtbot, desktop, session)
    dialog.since.setText("yesterday")
    qtbot.waitUntil(lambda: "is no day" in dialog.told.text(), timeout=10_000)
    dialog.accept()
    assert dialog.isVisible()
    dialog.since.setText("")
    dialog.out.setText("")
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    QApplication.processEvents()


def test_a_proof_is_printed_from_the_window(qtbot, desktop: Desktop, session: Session, tmp_path: Path) -> None:
    dialog = opened(qtbot, desktop, session)
    choose(dialog, "what", "proof")
    choose(dialog, "form", "pdf")
    out = Path(dialog.out.text())
    assert out.name == "proof.pdf"
    dialog.accept()
    qtbot.waitUntil(lambda: "exported to" in desktop.window.banner.text, timeout=20_000)
    assert out.read_bytes().startswith(b"%PDF")
    told = json.loads(out.with_name("proof.pdf.manifest.json").read_text("utf-8"))
    assert told["format"] == "pdf"


def test_an_export_is_remembered_without_what_is_confidential(tmp_path: Path) -> None:
    asked = Asked("annotations", "csv", "a-1", "figure", "", "r-1", "2026-01-01", "", True, True, tmp_path / "x.csv")
    again = remembered(kept(asked))
    assert again == Asked(
        "annotations", "csv", "a-1", "figure", "", "r-1", "2026-01-01", "", True, False, tmp_path / "x.csv"
    )
    assert remembered(["{"]) is None and remembered([]) is None and remembered(['{"out": "x", "z": 1}']) is None
