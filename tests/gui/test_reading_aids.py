"""Find, the map beside the scroll bar, orders of the queue, and the first steps."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.actions import ACTIONS_BY_ID
from desktop_app.app import Desktop
from desktop_app.session import Session
from gui.conftest import select
from gui.made import ARTICLE, made_project


def test_words_are_found_in_the_article_and_stepped_through(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    press("Ctrl+F")
    bar = session.panes.find
    assert QApplication.focusWidget() is bar.line
    qtbot.keyClicks(bar.line, "MILLION")
    assert bar._count.text() == f"1 / {ARTICLE.count('million')}"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    start, end = session.panes.reader.selected_span
    assert session.desk.article.text[start:end] == "million"
    assert start == ARTICLE.index("million", ARTICLE.index("million") + 1)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.panes.reader.selected_span[0] == ARTICLE.index("million")
    bar.line.setText("no such words")
    assert bar._count.text() == "Not found"
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible() and session.panes.reader.hasFocus()


def test_words_are_found_across_the_ends_of_lines_and_whatever_their_case() -> None:
    from desktop_app.widgets.find_bar import FindBar

    bar = FindBar(lambda: "Strauß  und\nStrauss", lambda: 0)
    bar.line.setText("und strauss")
    assert bar.places == [(8, 19)]
    bar.line.setText("(")
    assert bar.places == []
    bar.deleteLater()


def test_the_map_shows_claims_and_goes_where_one_points(qtbot, session: Session, press: Callable[..., None]) -> None:
    minimap = session.panes.minimap
    qtbot.waitUntil(lambda: len(minimap.ticks) == 2, timeout=3_000)
    assert not any(t.settled for t in minimap.ticks)
    press("C", "A")
    qtbot.waitUntil(lambda: [t.settled for t in minimap.ticks] == [True, False], timeout=3_000)
    wanted: list[float] = []
    minimap.wanted.connect(wanted.append)
    qtbot.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(4, minimap.height() // 2))
    assert abs(wanted[0] - 0.5) < 0.05


def test_the_queue_is_put_in_another_order(qtbot, desktop: Desktop, tmp_path: Path) -> None:
    other = tmp_path / "Other.factdesk"
    made_project(other, "Nothing to check\n\nJust words.\n", ARTICLE)
    desktop.open_project(other)
    qtbot.waitUntil(lambda: len(desktop.session.desk.queue) == 2)
    session = desktop.session
    assert session.desk.queue[0].title == "Nothing to check"
    session.run(ACTIONS_BY_ID["order_valuable"])
    qtbot.waitUntil(lambda: session.desk.queue[0].title == "Ferry line to cost $40 million")
    session.run(ACTIONS_BY_ID["order_imported"])
    qtbot.waitUntil(lambda: session.desk.queue[0].title == "Nothing to check")
    qtbot.waitUntil(lambda: session.desk.article is not None)


def test_the_first_steps_come_with_a_new_project_and_once(qtbot, qapp, tmp_path: Path) -> None:
    made = Desktop(qapp, tmp_path / "New.factdesk", [], tmp_path / "w.ini", detect=False)
    made.window.show()
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.article is not None, timeout=20_000)
    tour = made.session.panes.tour
    assert tour is not None and tour._title.text() == "What the program found"
    assert "Press N" in tour._words.text()
    for _ in range(4):
        tour.go_on()
    assert tour._next.text() == "Done"
    tour.go_on()
    assert made.session.panes.tour is None
    assert made.settings.flag("tour")
    made.session.run(ACTIONS_BY_ID["tour"])
    assert made.session.panes.tour is not None
    made.window.close()


def test_a_selected_mention_is_left_for_a_place_that_was_found(session: Session, press: Callable[..., None]) -> None:
    select(session, "Port Anselm")
    press("Ctrl+F")
    session.panes.find.line.setText("yard")
    assert session.desk.article.selection is None
