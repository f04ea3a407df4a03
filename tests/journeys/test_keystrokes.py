"""Key presses for each action of a reviewer, counted while they are done in the real window.

The limits are those that the program is held to; a change that costs a key fails here.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gui.conftest import opened, saved, select
from gui.made import ARTICLE, made_project
from gui.several import copies
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from annotations.project.merge import merge_files
from annotations.project.project import Project
from desktop_app.app import Desktop
from desktop_app.session import Session

ONE = "Trains\n\nNothing to check here.\n"


class Counted:
    """Presses keys and counts them; a typed character counts as none, it is the reviewer's own words."""

    def __init__(self, qtbot, session: Session) -> None:
        self.qtbot, self.session, self.presses = qtbot, session, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            focus = QApplication.focusWidget() or self.session.panes.reader
            self.qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())
            self.presses += 1
            saved(self.qtbot, self.session)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def status(self, surface: str) -> str:
        found = sorted(self.session.desk.article.mentions.values(), key=lambda m: m.mention.start)
        return next(m.status for m in found if m.mention.surface == surface)


@pytest.fixture
def desktop(qtbot, qapp: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE, ONE)
    yield from opened(qtbot, qapp, path, tmp_path)


@pytest.fixture
def hands(qtbot, desktop: Desktop) -> Counted:
    assert desktop.session is not None
    return Counted(qtbot, desktop.session)


def accept(h: Counted) -> None:
    h.press("A")
    assert h.status("$40 million") == "accepted"


def reject(h: Counted) -> None:
    h.press("X")
    assert h.status("$40 million") == "rejected"


def make_span(h: Counted) -> None:
    h.press("B", "Ctrl+Shift+Right", "Ctrl+Shift+Right", "2")
    assert any(m.origin == "human" for m in h.session.desk.article.mentions.values())


def change_label(h: Counted) -> None:
    h.press("Alt+4")
    assert h.session.desk.article.selection.mention.kind == "entity"


def delete_and_undo(h: Counted) -> None:
    h.press("X")
    assert h.status("$40 million") == "rejected"
    h.press("Ctrl+Z")
    assert h.status("$40 million") == "suggested"


def the_same_everywhere(h: Counted) -> None:
    h.press("Shift+A")
    assert h.status("$40 million") == "accepted"


def next_article(h: Counted) -> None:
    h.press("Alt+Down")
    h.qtbot.waitUntil(lambda: h.session.desk.article.article.source.title == "Trains", timeout=5_000)


def next_open_item(h: Counted) -> None:
    before = h.session.desk.article.selected
    h.press("N")
    assert h.session.desk.article.selected != before


def mark_done_refused(h: Counted) -> None:
    told: list[str] = []
    h.session.bridge.refused.connect(lambda problem: told.append(str(problem)))
    h.press("Ctrl+Return")
    assert "still open" in told[-1]


def note(h: Counted) -> None:
    h.press("M")
    h.type("ask the mayor")
    h.press("Return")
    assert h.session.desk.article.selection.notes[-1].text == "ask the mayor"


def correct_a_figure(h: Counted) -> None:
    h.press("E")
    QApplication.focusWidget().setText("41 million dollars")
    h.press("Return")
    assert h.status("$40 million") == "corrected"


def verdict(h: Counted) -> None:
    h.press("V", "2")
    h.type("close to it")
    h.press("Return")
    assert any(c.verdict for c in h.session.desk.article.claims.values())


def evidence(h: Counted) -> None:
    h.press("D")
    h.type("Budget 2024")
    h.press("Return")
    assert any(c.evidence for c in h.session.desk.article.claims.values())


def relation(h: Counted) -> None:
    h.press(",")
    select(h.session, "Port Anselm")
    h.press(".")


def search_project(h: Counted) -> None:
    h.press("Ctrl+Shift+F")
    h.type("money > 1m")
    h.qtbot.waitUntil(lambda: len(h.session.views.search.view.hits) == 2, timeout=5_000)
    h.press("F3")
    assert h.session.views.current == "desk"


def next_conflict(h: Counted) -> None:
    flagged(h)
    h.press("F")
    assert h.session.desk.article.selection.mention.surface in ("$40 million", "$45 million")


def flagged(h: Counted) -> None:
    """Let there be an inconsistency; these keys are not counted."""
    counted = h.presses
    for surface in ("$40 million", "$45 million"):
        select(h.session, surface, "figure")
        h.press("I")
    h.session.desk.select("")
    h.presses = counted


def reject_everywhere(h: Counted) -> None:
    h.press("Shift+X")
    assert h.status("$40 million") == "rejected"


def label_of_ones_own(h: Counted) -> None:
    h.session.bridge.ask(lambda p: p.set("labels", [{"name": "budget", "label": "Budget", "kind": "figure"}]), print)
    article_id, chosen = h.session.desk.article.article_id, h.session.desk.article.selected
    h.session.desk.open(article_id, chosen)
    h.qtbot.waitUntil(lambda: bool(h.session.desk.article.own.labels), timeout=5_000)
    h.press(";")
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    h.presses += 1  # the key of the label, which the menu takes
    menu.actions()[0].trigger()
    menu.close()
    saved(h.qtbot, h.session)
    assert dict(h.session.desk.article.selection.attributes) == {"label": "budget"}


ACTIONS: dict[Callable[[Counted], None], int] = {
    accept: 1, reject: 1, make_span: 4, change_label: 1, delete_and_undo: 2, the_same_everywhere: 1, next_article: 1,
    next_open_item: 1, mark_done_refused: 1, note: 2, correct_a_figure: 2, verdict: 3, evidence: 2, relation: 2,
    search_project: 2, next_conflict: 1, reject_everywhere: 1, label_of_ones_own: 2,
}  # fmt: skip


@pytest.mark.parametrize(("action", "most"), ACTIONS.items(), ids=[a.__name__ for a in ACTIONS])
def test_an_action_costs_no_more_keys(hands: Counted, action: Callable[[Counted], None], most: int) -> None:
    select(hands.session, "$40 million", "figure")
    action(hands)
    assert hands.presses <= most


def test_finishing_an_article_costs_one_key(qtbot, hands: Counted) -> None:
    desk = hands.session.desk
    desk.open_next(1)
    qtbot.waitUntil(lambda: desk.article.article.source.title == "Trains", timeout=5_000)
    hands.press("Ctrl+Return")
    assert desk.article.finished and hands.presses == 1


@pytest.fixture
def disputed(tmp_path: Path) -> Path:
    """A project in which two reviewers differ in one verdict."""
    base, path = tmp_path / "base.factdesk", tmp_path / "Both.factdesk"
    made_project(base, ARTICLE)
    with Project.open(base, reviewer="Test") as desk:
        desk.set("blind", False)
    merge_files(copies(base, ("Ada", "true"), ("Ben", "false")), path)
    return path


@pytest.mark.parametrize(("key", "left"), [("1", 0), ("2", 0), ("X", 0)])
def test_adjudicating_one_difference_costs_one_key(
    qtbot, qapp: QApplication, tmp_path: Path, disputed: Path, key: str, left: int
) -> None:
    windows = opened(qtbot, qapp, disputed, tmp_path)
    session = next(windows).session
    assert session is not None
    hands = Counted(qtbot, session)
    session.views.show("disputes")
    page = session.views.disputes
    qtbot.waitUntil(lambda: page.ready and page.looked_at is not None, timeout=10_000)
    hands.press(key)
    qtbot.waitUntil(lambda: len(page.rows) == left, timeout=5_000)
    assert hands.presses == 1
    next(windows, None)
