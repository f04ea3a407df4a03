"""What keys and clicks do to the article on the desk, as a reviewer sees it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotations.project.project import Project
from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from desktop_app.widgets.article_dialog import ArticleDialog
from gui.conftest import saved, select, status_of
from schemas.article import Ingested, Source
from schemas.finding import Finding, FindingMember
from schemas.mention import DateValue, EntityValue, FigureValue, QuoteValue
from schemas.state import FindingState

Press = Callable[..., None]


def test_keys_accept_reject_and_skip_and_go_on_to_the_next_open_item(session: Session, press: Press) -> None:
    press("N")
    first = session.desk.article.selection
    assert first.mention.kind == "claim"
    press("A")
    second = session.desk.article.selection
    assert session.desk.article.mentions[first.mention_id].status == "accepted"
    assert second.mention.surface == "Port Anselm"
    press("X")
    assert session.desk.article.mentions[second.mention_id].status == "rejected"
    third = session.desk.article.selection
    press("S")
    assert session.desk.article.mentions[third.mention_id].status == "skipped"
    assert session.desk.article.selection.status == "suggested"


def test_enter_accepts_and_shift_c_goes_back_to_the_claim_before(session: Session, press: Press) -> None:
    press("C", "C")
    assert session.desk.article.selection.mention.surface.startswith("About 1,200")
    press("Shift+C", "Return")
    assert session.panes.claims.rows.rows[0].state == "No evidence yet"


def test_undo_and_redo_say_what_they_take_back(desktop: Desktop, session: Session, press: Press) -> None:
    select(session, "Port Anselm")
    press("A")
    assert desktop.window.status._undo.text() == "Undo: accept Port Anselm"
    desktop.window._menus["Edit"].aboutToShow.emit()
    assert desktop.window.actions_by_id["undo"].text() == "Undo accept Port Anselm"
    desktop.window._menus["Edit"].aboutToHide.emit()
    press("U")
    assert status_of(session, "Port Anselm") == "suggested"
    assert session.desk.article.selection.mention.surface == "Port Anselm"
    press("Ctrl+Y")
    assert status_of(session, "Port Anselm") == "accepted"
    press("Ctrl+Z", "Ctrl+Shift+Z")
    assert status_of(session, "Port Anselm") == "accepted"


def test_saved_is_shown_only_after_the_commit(qtbot, desktop: Desktop, session: Session) -> None:
    select(session, "Port Anselm")
    said: list[str] = []
    session.bridge.unsaved.connect(lambda _: said.append(desktop.window.status._saved.text()))
    qtbot.keyClick(session.panes.reader, Qt.Key.Key_A)
    assert session.desk.unsaved == 1
    assert status_of(session, "Port Anselm") == "accepted"
    saved(qtbot, session)
    assert said[0] == "Saving …"
    assert desktop.window.status._saved.text().startswith("Saved ")
    assert session.bridge  # the project knows it too:
    found: list[str] = []
    article = session.desk.article.article_id
    session.bridge.ask(lambda p: [m.status for m in p.article(article).mentions], found.extend)
    qtbot.waitUntil(lambda: bool(found))
    assert found.count("accepted") == 1


def test_correcting_a_figure_is_typing_what_one_would_say(qtbot, session: Session, press: Press) -> None:
    select(session, "$40 million")
    press("E")
    line = QApplication.focusWidget()
    form = session.panes.inspector._forms["Figure"]
    qtbot.keyClicks(line, "A$40m")
    assert form._meaning.text() == "= 40 million Australian dollars · AUD"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    saved(qtbot, session)
    m = next(m for m in session.desk.article.mentions.values() if m.mention.surface == "$40 million")
    assert m.status == "corrected"
    assert isinstance(m.mention.value, FigureValue)
    assert m.mention.value.quantity.unit == "AUD"
    assert m.original is not None
    assert session.panes.reader.hasFocus()


def test_what_cannot_be_understood_is_said_at_once_and_changes_nothing(qtbot, session: Session, press: Press) -> None:
    select(session, "$40 million")
    press("E")
    line = QApplication.focusWidget()
    qtbot.keyClicks(line, "plenty of it")
    form = session.panes.inspector._forms["Figure"]
    assert form._meaning.objectName() == "problem"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert status_of(session, "$40 million") == "suggested"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert session.panes.reader.hasFocus()
    assert line.text() == "$40 million"


def test_number_keys_choose_another_reading_and_a_type(session: Session, press: Press) -> None:
    select(session, "$40 million")
    press("1")
    m = next(m for m in session.desk.article.mentions.values() if m.mention.surface == "$40 million")
    assert m.mention.value.quantity.unit == "AUD"
    select(session, "Harbor Post")
    press("3")
    m = next(m for m in session.desk.article.mentions.values() if m.mention.surface == "Harbor Post")
    assert isinstance(m.mention.value, EntityValue)
    assert m.mention.value.type == "LOC"


def test_name_date_and_speaker_are_corrected_in_their_first_line(qtbot, session: Session, press: Press) -> None:
    said = {"Harbor Post": "Harbour Post", "Monday": "1 April 2024", "We will open it in May,": "I. Brandt"}
    for surface, typed in said.items():
        select(session, surface)
        press("E")
        qtbot.keyClicks(QApplication.focusWidget(), typed)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        saved(qtbot, session)
        assert status_of(session, surface) == "corrected"
    values = {m.mention.surface: m.mention.value for m in session.desk.article.mentions.values()}
    assert isinstance(values["Harbor Post"], EntityValue) and values["Harbor Post"].name == "Harbour Post"
    assert isinstance(values["Monday"], DateValue) and values["Monday"].time.value == "2024-04-01"
    quote = values["We will open it in May,"]
    assert isinstance(quote, QuoteValue) and quote.speaker is not None and quote.speaker.name == "I. Brandt"


def test_a_field_is_set_on_its_own(qtbot, session: Session, press: Press) -> None:
    select(session, "1,200")
    session.panes.refresh_card()
    modifier = session.panes.inspector._forms["Figure"]._controls["modifier"]
    modifier.show_code("at_least")
    modifier.activated.emit(modifier.currentIndex())
    saved(qtbot, session)
    m = session.desk.article.selection
    assert m.mention.surface == "1,200" and m.mention.value.quantity.modifier == "at_least"


def test_span_grows_and_shrinks_by_word_and_character(session: Session, press: Press) -> None:
    select(session, "Harbor Post")
    press("{")
    assert session.desk.article.selection.mention.surface == "The Harbor Post"
    press("]")
    assert session.desk.article.selection.mention.surface == "The Harbor Post had"
    press("[", "}")
    assert session.desk.article.selection.mention.surface == "Harbor Post"
    press("Ctrl+[")
    assert session.desk.article.selection.mention.surface == "Harbor Pos"
    press("U", "U", "U", "U", "U")
    assert status_of(session, "Harbor Post") == "suggested"


def test_a_span_is_made_with_the_keyboard_alone(qtbot, session: Session, press: Press) -> None:
    select(session, "1,200")
    press("B", "Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "Shift+Ctrl+Right")
    assert session.panes.reader.span() is not None
    press("4")
    added = session.desk.article.selection
    assert (added.mention.kind, added.origin, added.status) == ("entity", "human", "accepted")
    assert added.mention.surface.strip() == added.mention.surface
    assert session.panes.reader.span() is None
    press("U")
    assert added.mention_id not in session.desk.article.mentions


def test_a_click_selects_and_again_cycles_what_overlaps(qtbot, session: Session) -> None:
    article, reader = session.desk.article, session.panes.reader
    at = article.text.index("$40 million", 40) + 2
    reader.clicked.emit(at)
    assert article.selection.mention.kind == "figure"
    reader.clicked.emit(at)
    assert article.selection.mention.kind == "claim"
    reader.clicked.emit(at)
    assert article.selection.mention.kind == "figure"


def test_tab_cycles_what_overlaps(session: Session, press: Press) -> None:
    select(session, "$40 million")
    press("Tab")
    assert session.desk.article.selection.mention.surface != "$40 million"


def test_evidence_and_verdict_make_a_fact(qtbot, session: Session, press: Press) -> None:
    press("C", "C")
    select(session, "1,200")
    press("D")
    sheet = session.panes.inspector.sheet("evidence")
    assert QApplication.focusWidget() is sheet._fields["title"]
    qtbot.keyClicks(QApplication.focusWidget(), "Yard's annual report")
    qtbot.keyClicks(sheet._fields["locator"], "p. 3")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, session)
    assert session.panes.reader.hasFocus()
    press("V")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    qtbot.keyClicks(QApplication.focusWidget(), "The report says 1,198.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, session)
    rows = {r.wording[:5]: r for r in session.panes.claims.rows.rows}
    assert rows["About"].state == "Mostly true"
    claim = next(iter(session.desk.article.claims.values()))
    assert [e.locator for e in claim.evidence] == ["p. 3"]
    select(session, "1,200")
    press("A")
    facts: list[object] = []
    session.bridge.ask(lambda p: p.facts(), facts.extend)
    qtbot.waitUntil(lambda: bool(facts))
    assert facts[0].statement.startswith("About 1,200")  # type: ignore[attr-defined]


def test_ctrl_enter_keeps_what_a_sheet_holds_wherever_the_keyboard_is_in_it(
    qtbot, desktop: Desktop, session: Session, press: Press
) -> None:
    select(session, "1,200")
    for name, where in (("locator", 1), ("quote", 2)):
        press("D")
        sheet = session.panes.inspector.sheet("evidence")
        qtbot.keyClicks(sheet._fields["title"], f"Report {where}")
        sheet._fields[name].setFocus()
        qtbot.keyClick(sheet._fields[name], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        saved(qtbot, session)
        assert [e.title for c in session.desk.article.claims.values() for e in c.evidence] == ["Report 1", "Report 2"][
            :where
        ]
        assert session.panes.reader.hasFocus()
    press("V")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, session)
    assert next(iter(session.desk.article.claims.values())).verdict is not None
    assert not desktop.window.banner.isVisible(), "the article is not asked to be finished"


def test_a_note_is_kept(qtbot, session: Session, press: Press) -> None:
    select(session, "Harbor Post")
    press("M")
    qtbot.keyClicks(QApplication.focusWidget(), "Spelling?")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    saved(qtbot, session)
    assert [n.text for n in session.desk.article.selection.notes] == ["Spelling?"]
    assert session.panes.inspector._notes.text() == "✎ Spelling?"


def test_finishing_is_refused_with_a_list_of_what_is_open(
    qtbot, desktop: Desktop, session: Session, press: Press
) -> None:
    press("Ctrl+Return")
    assert "still open" in desktop.window.banner.text
    assert not session.desk.article.finished


def test_everything_is_there_after_closing(
    qtbot, desktop: Desktop, session: Session, press: Press, project_path
) -> None:
    press("N", "A", "A", "X")
    desktop.window.close()
    with Project.open(project_path) as project:
        view = project.article(project.articles()[0].article_id)
        assert sorted(m.status for m in view.mentions if m.settled) == ["accepted", "accepted", "rejected"]


def test_highlights_can_be_hidden(session: Session, press: Press) -> None:
    before = session.panes.reader.viewport().grab().toImage()
    press("H")
    hidden = session.panes.reader.viewport().grab().toImage()
    press("H")
    assert session.panes.reader.viewport().grab().toImage() == before
    assert hidden != before


def test_checks_follow_what_was_decided(qtbot, session: Session, press: Press) -> None:
    before = len(session.desk.article.findings)
    session.desk.touched.disconnect(session.panes._touched)
    session.desk.touched.connect(session.panes._touched)
    with qtbot.waitSignal(session.desk.touched, timeout=5_000, check_params_cb=lambda spans: spans is None):
        select(session, "$45 million")
        press("X")
    assert len(session.desk.article.findings) <= before


def test_two_places_are_flagged_and_dismissed_by_hand(qtbot, session: Session, press: Press) -> None:
    select(session, "$40 million")
    press("I")
    select(session, "$45 million")
    press("I")
    flagged = [f for f in session.desk.article.findings.values() if f.origin == "human"]
    assert len(flagged) == 1
    session.compare.show(flagged[0].finding_id)
    first = session.desk.article.selection.mention.surface
    press("G")
    assert {first, session.desk.article.selection.mention.surface} == {"$40 million", "$45 million"}
    session.compare.dismiss(session.compare._state, "different_scope")
    saved(qtbot, session)
    assert session.desk.article.findings[flagged[0].finding_id].status == "dismissed"
    press("U")
    assert session.desk.article.findings[flagged[0].finding_id].status == "open"


def test_what_is_known_of_the_article_is_put_right(qtbot, desktop: Desktop, session: Session) -> None:
    session.run(ACTIONS_BY_ID["describe"])
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArticleDialog)
    dialog._lines["date"].setText("yesterday")
    dialog.accept()
    assert dialog.isVisible() and not dialog._problem.isHidden()
    dialog._lines["date"].setText("2024-05-01")
    dialog._lines["author"].setText("Ada Quill")
    dialog.accept()
    saved(qtbot, session)
    source = session.desk.article.article.source
    assert (source.date, source.author) == ("2024-05-01", "Ada Quill")
    assert session.desk.undo_label.startswith("change author, date")


def test_g_goes_to_the_place_in_another_article_and_back(qtbot, session: Session, press: Press) -> None:
    text = "The yard\n\nThe ferry line will cost $50 million.\n"
    added: list[str] = []
    session.bridge.ask(lambda p: p.add(Ingested(text, text.encode(), Source("The yard")))[0], added.append)
    qtbot.waitUntil(lambda: bool(added))
    here = session.desk.article
    at, there = here.text.index("$40 million"), text.index("$50 million")
    places = (
        FindingMember(there, there + 11, "$50 million", added[0]),
        FindingMember(at, at + 11, "$40 million", here.article_id),
    )
    found = Finding("made", "1", "warning", 1.0, "Two articles tell two costs.", "", places)
    here.findings["f-made"] = FindingState("f-made", here.article_id, found)
    session.panes.refresh_lists()
    session.compare.show("f-made")
    assert session.panes.reader.selected_span == (at, at + 11)
    press("G")
    qtbot.waitUntil(lambda: session.desk.article.article_id == added[0])
    assert session.panes.reader.selected_span == (there, there + 11)
    session.desk.touched.emit([])
    session.desk.check_again()
    qtbot.waitSignal(session.desk.touched, timeout=5_000).wait()
    assert session.panes.reader.selected_span == (there, there + 11)
    press("G")
    qtbot.waitUntil(lambda: session.desk.article.article_id == here.article_id)
    assert session.panes.reader.selected_span == (at, at + 11)
