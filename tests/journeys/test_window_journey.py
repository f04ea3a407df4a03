"""The real window, store and model: one sample article reviewed from the keyboard, closed, and opened again."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest
from gui.conftest import saved, select
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop_app.app import Desktop
from desktop_app.samples import sample_articles
from desktop_app.session import Session
from schemas.mention import EntityValue, FigureValue
from schemas.state import MentionState

ROOT = Path(__file__).resolve().parents[2]


class Hands:
    """Presses keys where the keyboard is, and reads what the window shows."""

    def __init__(self, qtbot, desktop: Desktop) -> None:
        self.qtbot, self.desktop = qtbot, desktop
        assert desktop.session is not None
        self.session: Session = desktop.session

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            focus = QApplication.focusWidget()
            assert focus is not None, f"nothing takes {key}"
            self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())
            saved(self.qtbot, self.session)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def mention(self, surface: str, kind: str) -> MentionState:
        found = sorted(self.session.desk.article.mentions.values(), key=lambda m: m.mention.start)
        return next(m for m in found if m.mention.surface == surface and m.mention.kind == kind)

    def claim_with(self, words: str) -> MentionState:
        found = self.session.desk.article.mentions.values()
        return next(m for m in found if m.mention.kind == "claim" and words in m.mention.surface)

    def go_to(self, surface: str, kind: str) -> None:
        """Step with J until the mention is selected."""
        wanted = self.mention(surface, kind).mention_id
        for _ in self.session.desk.article.mentions:
            if self.session.desk.article.selected == wanted:
                return
            self.qtbot.keyClick(self.session.panes.reader, "j")
        raise AssertionError(f"J never came to {surface}")


@pytest.fixture
def open_desk(qtbot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[], Hands]]:
    """Open the window on the same project, as often as asked."""
    opened: list[Desktop] = []

    def open_it() -> Hands:
        qapp.setStyle("Fusion")
        paths = [] if opened else sample_articles()[:1]
        desktop = Desktop(qapp, tmp_path / "Desk.factdesk", paths, tmp_path / "window.ini", scheme="light")
        opened.append(desktop)
        desktop.window.show()
        qtbot.waitUntil(
            lambda: desktop.session is not None and desktop.session.desk.article is not None, timeout=30_000
        )
        desktop.window.activateWindow()
        qtbot.waitUntil(lambda: desktop.session.panes.reader.hasFocus(), timeout=5_000)
        return Hands(qtbot, desktop)

    yield open_it
    for desktop in opened:
        desktop.window.close()


@pytest.mark.timeout(240)
def test_an_article_is_reviewed_and_everything_is_there_again(
    qtbot, open_desk: Callable[[], Hands], tmp_path: Path
) -> None:
    hands = open_desk()
    session, article = hands.session, hands.session.desk.article
    highlights_appear(qtbot, hands)
    keys_decide(hands)
    the_dollars_are_australian(hands)
    the_broadcaster_is_spelt_right(hands)
    a_span_is_made(hands)
    claim = evidence_and_verdict(hands)
    undo_and_redo(hands)
    before = states(session)
    hands.desktop.window.close()

    hands = open_desk()
    assert states(hands.session) == before
    assert hands.session.desk.undo_label.startswith("verdict")
    assert hands.session.desk.article.claim_of(hands.session.desk.article.mentions[claim]) is not None
    facts_are_exported(qtbot, hands, tmp_path / "facts.jsonl", article.text)


def highlights_appear(qtbot, hands: Hands) -> None:
    desk = hands.session.desk
    plain = hands.session.panes.reader.viewport().grab().toImage()
    banner = hands.desktop.window.banner
    qtbot.waitUntil(
        lambda: bool(banner.text) or (desk.article.detected and not hands.session.detection.left), timeout=120_000
    )
    assert banner.text == ""
    assert {m.mention.kind for m in desk.article.mentions.values()} == {"claim", "figure", "date", "entity", "quote"}
    qtbot.wait(100)
    assert hands.session.panes.reader.viewport().grab().toImage() != plain


def keys_decide(hands: Hands) -> None:
    article = hands.session.desk.article
    hands.press("N")
    first = article.selected
    hands.press("A")
    second = article.selected
    hands.press("X")
    assert (article.mentions[first].status, article.mentions[second].status) == ("accepted", "rejected")
    assert article.selected not in (first, second)


def the_dollars_are_australian(hands: Hands) -> None:
    hands.go_to("$5 billion", "figure")
    hands.press("E")
    hands.type("A$5bn")
    assert "Australian dollars" in hands.session.panes.inspector._forms["Figure"]._meaning.text()
    hands.press("Return")
    m = hands.mention("$5 billion", "figure")
    assert isinstance(m.mention.value, FigureValue)
    assert (m.status, m.mention.value.quantity.unit) == ("corrected", "AUD")


def the_broadcaster_is_spelt_right(hands: Hands) -> None:
    if any(
        m.mention.surface == "CNC" and m.mention.kind == "entity" for m in hands.session.desk.article.mentions.values()
    ):
        hands.go_to("CNC", "entity")
    else:
        at = hands.session.desk.article.text.index("CNC")
        hands.session.panes.reader.begin_span(at)
        hands.press("Shift+Right", "Shift+Right", "Shift+Right", "4")
    hands.press("E")
    hands.type("CNBC")
    hands.press("Return")
    value = hands.mention("CNC", "entity").mention.value
    assert isinstance(value, EntityValue) and value.name == "CNBC"


def a_span_is_made(hands: Hands) -> None:
    reader = hands.session.panes.reader
    hands.press("B")
    for _ in range(60):
        hands.press("Ctrl+Right")
        if hands.session.desk.article.text[reader.caret() :].startswith("spending"):
            break
    hands.press("Ctrl+Shift+Right")
    assert reader.span() is not None
    hands.press("4")
    made = hands.session.desk.article.selection
    assert (made.origin, made.status, made.mention.kind) == ("human", "accepted", "entity")


def evidence_and_verdict(hands: Hands) -> str:
    claim = hands.claim_with("$5 billion")
    select(hands.session, "$5 billion", "figure")
    hands.press("D")
    hands.type("Press release of 24 October 2023")
    hands.press("Return", "V", "2")
    hands.type("The sum is right, in Australian dollars.")
    hands.press("Return")
    article = hands.session.desk.article
    settle_what_lies_in(hands, claim)
    state = article.claim_of(article.mentions[claim.mention_id])
    assert state is not None and state.verdict is not None
    assert (len(state.evidence), state.verdict.rating) == (1, "mostly_true")
    assert hands.session.desk.undo_label
    return claim.mention_id


def settle_what_lies_in(hands: Hands, claim: MentionState) -> None:
    article = hands.session.desk.article
    for m in article.between(claim.mention.start, claim.mention.end):
        if m.mention.kind in ("figure", "date", "entity") and not m.settled:
            hands.session.desk.select(m.mention_id)
            hands.press("A")
    hands.session.desk.select(claim.mention_id)
    hands.press("V", "2")
    hands.type(" All of its parts are settled.")
    hands.press("Return")


def undo_and_redo(hands: Hands) -> None:
    desk = hands.session.desk
    before, label = states(hands.session), desk.undo_label
    hands.press("U")
    assert desk.redo_label == label
    assert states(hands.session) != before
    hands.press("Ctrl+Y")
    assert states(hands.session) == before


def states(session: Session) -> dict[str, object]:
    article = session.desk.article
    decided = {i: (m.status, m.mention) for i, m in article.mentions.items() if m.status != "suggested"}
    claims = {i: (c.value, c.evidence, c.verdict) for i, c in article.claims.items()}
    return {**decided, **claims}


def facts_are_exported(qtbot, hands: Hands, out: Path, text: str) -> None:
    hands.desktop.window.export_chosen.emit(out, False)
    qtbot.waitUntil(lambda: "exported" in hands.desktop.window.banner.text, timeout=20_000)
    (row,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    schema = json.loads((ROOT / "schemas" / "json" / "fact.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(row, schema)
    selector = row["selector"]
    assert text[selector["start"] : selector["end"]] == selector["exact"]
    assert "AUD" in {f["quantity"]["unit"] for f in row["figures"]}
