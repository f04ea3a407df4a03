"""Verdicts on the desk's own scale, and the export of facts with evidence that may not be shown."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from desktop_app.app import Desktop
from desktop_app.session import Session
from gui.conftest import saved, select
from schemas.evidence import Evidence
from schemas.verdict import Verdict

Press = Callable[..., None]
SCALE = [
    {"rating": "holds", "label": "Holds", "value": 5, "upholds": True},
    {"rating": "shaky", "label": "On shaky ground", "value": 3},
    {"rating": "fails", "label": "Fails & falls", "value": 1},
    {"rating": "none", "label": "Cannot be told", "value": None},
]


@pytest.fixture
def own_scale(project_path: Path) -> Path:
    with Project.open(project_path, reviewer="Test") as project:
        project.set("rating_scale", SCALE)
    return project_path


def claim_row(session: Session) -> tuple[str, str]:
    row = next(r for r in session.panes.claims.rows.rows if r.wording.startswith("About 1,200"))
    return row.state.split(" · ")[0], row.tone


def test_the_sheet_offers_the_scale_of_the_project(
    qtbot, own_scale: Path, desktop: Desktop, session: Session, press: Press
) -> None:
    select(session, "1,200")
    press("V")
    sheet = session.panes.inspector.sheet("verdict")
    words = [b.text() for b in sheet._rating_buttons]
    assert words == ["1   Holds", "2   On shaky ground", "3   Fails && falls", "4   Cannot be told"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, session)
    assert claim_row(session) == ("On shaky ground", "warn")
    assert session.panes.inspector._claim._verdict.text() == "On shaky ground"
    assert session.desk.undo_label.startswith("verdict On shaky ground on")
    press("V")
    assert [b.isChecked() for b in sheet._rating_buttons] == [False, True, False, False]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, session)
    assert claim_row(session) == ("Fails & falls", "bad")


def test_confidential_evidence_is_exported_where_it_is_asked_for(
    qtbot, desktop: Desktop, session: Session, press: Press, tmp_path: Path
) -> None:
    select(session, "1,200")
    press("A")
    session.decisions._desk.select(session.decisions._article.claim_around(
        next(m for m in session.desk.article.mentions.values() if m.mention.surface == "1,200")
    ).mention_id)  # fmt: skip
    session.decisions.attach(Evidence("open", title="Annual report", stance="supports"))
    session.decisions.attach(
        Evidence("hidden", title="A call with the foreman", stance="supports", confidentiality="source_at_risk")
    )
    session.decisions.give_verdict(Verdict("true", "Both say so."))
    saved(qtbot, session)
    shown, whole = tmp_path / "shown.jsonl", tmp_path / "whole.jsonl"
    for out, confidential in ((shown, False), (whole, True)):
        desktop.window.banner.dismiss()
        desktop.window.export_chosen.emit(out, confidential)
        qtbot.waitUntil(lambda: "exported" in desktop.window.banner.text, timeout=20_000)
        assert ("confidential evidence" in desktop.window.banner.text) is confidential
    assert "foreman" not in shown.read_text() and "Annual report" in shown.read_text()
    assert "foreman" in whole.read_text()
    assert all(json.loads(line) for line in whole.read_text().splitlines())
