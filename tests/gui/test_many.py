"""Many mentions at once with the count told before, one undo step each; spans by sentence and snapped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.clock import now
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from desktop_app.session import Session
from desktop_app.view_models.spans import moved, sentences, snapped
from desktop_app.widgets.sure_dialog import SureDialog
from gui.conftest import saved, select
from gui.made import money
from schemas.article import Ingested, Source
from schemas.mention import EntityValue, FigureValue, Mention

TEXT = """Ferry costs $40 million

The $40 million ferry of Ida Brandt. Brandt says $40 million is little. Ida Brandt left.
"""


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    path = tmp_path / "Desk.factdesk"
    found = []
    for surface, kind, value in (
        ("$40 million", "figure", FigureValue(money(40_000_000))),
        ("Ida Brandt", "entity", EntityValue("PER", "e-1", "Ida Brandt")),
        ("Brandt", "entity", EntityValue("PER", "e-1", "Ida Brandt")),
    ):
        at = TEXT.find(surface)
        while at >= 0:
            if not any(m.start <= at < m.end for m in found):
                score = 0.95 if kind == "figure" else 0.7
                found.append(Mention(kind, at, at + len(surface), surface, value, score, (), "made", "1"))
            at = TEXT.find(surface, at + 1)
    with Project.open(path, create=True, reviewer="Test") as project:
        article_id, _ = project.add(Ingested(TEXT, TEXT.encode(), Source("Ferry", date="2024-04-10")))
        project.record_detection(article_id, DetectorRun("made", "1", "none", now()), found)
    return path


def _statuses(session: Session, surface: str) -> list[str]:
    found = sorted(session.desk.article.mentions.values(), key=lambda m: m.mention.start)
    return [m.status for m in found if m.mention.surface == surface]


def test_the_same_is_done_to_the_others_after_they_were_counted(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    told: list[str] = []
    session.desk.said.connect(told.append)
    select(session, "$40 million")
    press("A")
    qtbot.waitUntil(lambda: any("2 more like “$40 million” are open: T" in words for words in told))
    press("T")
    assert _statuses(session, "$40 million") == ["accepted"] * 3
    assert session.desk.undo_label == "accept $40 million in 2 more places"
    press("U")
    assert _statuses(session, "$40 million") == ["accepted", "suggested", "suggested"]


def test_a_name_carries_over_to_its_other_words_and_a_rejection_only_to_the_same(
    session: Session, press: Callable[..., None]
) -> None:
    select(session, "Ida Brandt")
    press("A", "T")
    assert _statuses(session, "Ida Brandt") == ["accepted"] * 2
    assert _statuses(session, "Brandt") == ["accepted"]
    press("U", "U")
    select(session, "Ida Brandt")
    press("X", "T")
    assert _statuses(session, "Ida Brandt") == ["rejected"] * 2
    assert _statuses(session, "Brandt") == ["suggested"]


def test_a_correction_carries_over_with_its_span(qtbot, session: Session, press: Callable[..., None]) -> None:
    select(session, "$40 million")
    press("[", "T")
    assert _statuses(session, "$40") == ["corrected"] * 3
    select(session, "$40")
    press("U", "U")
    press("E")
    line = QApplication.focusWidget()
    line.setText("30 million euros")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    saved(qtbot, session)
    press("T")
    values = [m.mention.value.quantity for m in session.desk.article.mentions.values() if m.mention.kind == "figure"]
    assert {(int(q.low), q.unit) for q in values} == {(30_000_000, "EUR")}


def test_rejecting_everywhere_is_one_step(session: Session, press: Callable[..., None]) -> None:
    select(session, "$40 million")
    press("Shift+X")
    assert _statuses(session, "$40 million") == ["rejected"] * 3
    press("U")
    assert _statuses(session, "$40 million") == ["suggested"] * 3


def test_all_that_is_sure_is_accepted_with_its_count(qtbot, session: Session, press: Callable[..., None]) -> None:
    press("Ctrl+Shift+A")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SureDialog)
    assert dialog.told.text() == "3 figures" and dialog.go.text() == "Accept 3"
    dialog.slider.setValue(60)
    assert dialog.go.text() == "Accept 6" and "3 entities" in dialog.told.text()
    dialog.kinds["entity"].setChecked(False)
    assert dialog.go.text() == "Accept 3"
    qtbot.waitUntil(dialog.slider.hasFocus)
    qtbot.keyClick(dialog.slider, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    session.panes.reader.activateWindow()
    qtbot.waitUntil(session.panes.reader.hasFocus)
    saved(qtbot, session)
    assert _statuses(session, "$40 million") == ["accepted"] * 3
    assert session.desk.undo_label == "accept 3 scored 60% or more"
    press("U")
    assert _statuses(session, "$40 million") == ["suggested"] * 3


def test_where_nothing_is_like_it_that_is_told(session: Session, press: Callable[..., None]) -> None:
    told: list[str] = []
    session.bridge.refused.connect(lambda problem: told.append(str(problem)))
    press("T")
    assert "Nothing was decided here yet" in told[-1]


def test_a_span_grows_and_shrinks_by_sentences(session: Session, press: Callable[..., None]) -> None:
    select(session, "Brandt")
    press("Alt+]")
    m = session.desk.article.selection.mention
    assert m.surface == "Brandt says $40 million is little."
    press("Alt+{", "Alt+}")
    assert session.desk.article.selection.mention.surface == m.surface
    press("Alt+]")
    assert session.desk.article.selection.mention.surface.endswith("Ida Brandt left.")
    press("Alt+[")
    assert session.desk.article.selection.mention.surface == m.surface
    press("U")
    assert session.desk.article.selection.mention.surface.endswith("Ida Brandt left.")


def test_a_span_snaps_to_whole_words(session: Session, press: Callable[..., None]) -> None:
    select(session, "$40 million")
    press("Ctrl+[", "Ctrl+[")
    assert session.desk.article.selection.mention.surface == "$40 milli"
    press("Q")
    assert session.desk.article.selection.mention.surface == "$40 million"


@pytest.mark.parametrize(
    ("text", "span", "found"),
    [
        ("about 1,200.5 people", (8, 9), "1,200.5"),
        ("O’Neill’s yard", (2, 4), "O’Neill’s"),
        ("he said, yes. No", (3, 9), "said"),
        ("a 😀b c", (3, 4), "b"),
    ],
)
def test_whole_words(text: str, span: tuple[int, int], found: str) -> None:
    start, end = snapped(text, span)
    assert text[start:end] == found


def test_sentences_end_at_stops_and_lines() -> None:
    text = "Title\nIt is so. “Is it?” he asked. 3.5 million\n\nEnd"
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [
        "Title", "It is so.", "“Is it?”", "he asked.", "3.5 million", "End",
    ]  # fmt: skip
    assert moved(text, (6, 8), "end", 1, "sentence") == (6, 15)
