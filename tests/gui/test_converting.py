"""Conversions in the inspector: asked when a figure rests, shown when they come, gone with it."""

from decimal import Decimal
from pathlib import Path

from annotations.project.project import Project
from desktop_app.session import Session
from desktop_app.view_models.converted import convert, warm_up
from gui.conftest import select
from schemas.value import Quantity

MONEY = Quantity("money", Decimal(40_000_000), Decimal(40_000_000), "USD", "US dollar")
SAID = "about 36.8 million euros · about 31.5 million British pounds (ECB reference rate of 10 April 2024)"


def test_a_figure_of_money_shows_what_it_was_in_other_currencies(qtbot, session: Session) -> None:
    line = session.panes.inspector._conversions
    select(session, "$40 million")
    qtbot.waitUntil(lambda: line.text() == SAID, timeout=10_000)
    assert not line.isHidden()
    select(session, "Port Anselm")
    qtbot.waitUntil(line.isHidden)


def test_what_is_known_is_shown_at_once_when_the_card_is_shown_again(qtbot, session: Session) -> None:
    line = session.panes.inspector._conversions
    select(session, "$40 million")
    qtbot.waitUntil(lambda: line.text() == SAID, timeout=10_000)
    session.panes.refresh_card()
    assert line.text() == SAID


def test_an_answer_for_what_is_no_longer_selected_is_not_shown(qtbot, session: Session) -> None:
    line = session.panes.inspector._conversions
    select(session, "$40 million")
    select(session, "1,200")
    qtbot.wait(300)
    assert line.text() == ""


def test_units_and_sources_are_lines_of_plain_words(tmp_path: Path) -> None:
    with Project.open(tmp_path / "p.factdesk", create=True) as project:
        assert convert(MONEY, "2024-04-10", project) == SAID
        assert convert(MONEY, "", project) == ""
        far = Quantity("measure", Decimal(200), Decimal(200), "km", "kilometre", "at_least")
        assert convert(far, "", project) == "at least 124 miles (units as defined by UCUM)"


def test_after_the_warm_up_conversions_go_on(tmp_path: Path) -> None:
    with Project.open(tmp_path / "p.factdesk", create=True) as project:
        warm_up()
        convert(MONEY, "2024-04-10", project)
        assert convert(MONEY, "2024-04-11", project)
