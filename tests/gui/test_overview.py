"""How far the project is: counted from the project, pointed at with mouse and keys, saved as PNG and SVG."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from annotations.project.agreement import Agreement
from desktop_app.pages.overview import Overview
from desktop_app.session import Session
from desktop_app.view_models.plots import added, agreement, quality, throughput


@pytest.fixture
def page(qtbot, session: Session, press: Callable[..., None]) -> Overview:
    press("N", "A", "A", "X")
    press("Ctrl+4")
    found = session.views.overview
    qtbot.waitUntil(lambda: all(c.plot.plot.bars for n, c in found.view.cards.items() if n != "agreement"))
    return found


def _bars(page: Overview, name: str) -> dict[str, tuple[float, ...]]:
    return {b.label: b.parts for b in page.view.cards[name].plot.plot.bars}


def test_plots_tell_what_was_decided(page: Overview) -> None:
    kinds = _bars(page, "quality")
    assert sum(parts[0] for parts in kinds.values()) == 2
    assert sum(parts[2] for parts in kinds.values()) == 1
    assert _bars(page, "figures") == {"Money": (2,), "Count": (1,)}
    assert list(_bars(page, "throughput").values())[-1][0] >= 3
    about = page.view.cards["progress"].plot.plot.about
    assert about == "30 % of all mentions are settled"


def test_a_bar_says_its_numbers_when_pointed_at(qtbot, page: Overview) -> None:
    card = page.view.cards["figures"]
    plot = card.plot
    qtbot.waitUntil(lambda: bool(plot.areas))
    qtbot.mouseMove(plot, plot.areas[1].center().toPoint())
    qtbot.waitUntil(lambda: card._about.text() == "Count: 1")
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert card._about.text() == "Money: 2"
    assert "Money: 2. Count: 1" in plot.accessibleDescription()


def test_plots_follow_decisions(qtbot, page: Overview, session: Session, press: Callable[..., None]) -> None:
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: sum(p[2] for p in _bars(page, "quality").values()) == 0, timeout=5_000)


def test_a_plot_is_saved_as_svg_and_png(page: Overview, session: Session, tmp_path: Path) -> None:
    page.save("quality", tmp_path / "q.svg")
    svg = (tmp_path / "q.svg").read_text(encoding="utf-8")
    assert "What became of the program" in svg and "accepted" in svg
    page.save("quality", tmp_path / "q.png")
    assert QImage(str(tmp_path / "q.png")).size().width() == 1440
    said: list[str] = []
    page._around.desk.said.connect(said.append)
    page.save("quality", tmp_path / "no" / "such.png")
    assert not (tmp_path / "no").exists()


def test_days_without_decisions_are_shown_and_others_are_told_apart() -> None:
    plot = throughput({("2026-03-01", "me"): 4, ("2026-03-03", "you"): 2}, "me", date(2026, 3, 9))
    assert [b.label for b in plot.bars][:3] == ["1 Mar", "2 Mar", "3 Mar"]
    assert [b.parts for b in plot.bars][:3] == [(4, 0), (0, 0), (0, 2)]
    assert len(plot.bars) == 9
    assert throughput({}, "me", date(2026, 3, 9)).bars == ()


def test_only_ones_own_decisions_judge_the_detector() -> None:
    counted = added(
        {("me", "figure", "accepted"): 3}, {("you", "figure", "rejected"): 9, ("me", "figure", "accepted"): 1}
    )
    assert [b.parts for b in quality(counted, "me").bars] == [(4, 0, 0)]


def test_agreement_says_how_sure_it_is() -> None:
    one = Agreement("labels: figure", ("Ida", "Jo"), "Cohen's kappa", 4, 0.5, 0.1, 0.9, "only 4 items")
    plot = agreement([one, replace(one, what="verdicts", value=-0.2, caution="")], False)
    assert [(b.parts, b.end) for b in plot.bars] == [((0.5,), "0.50 *"), ((0.0,), "-0.20")]
    assert plot.bars[0].said.endswith("of 4 items, 95 % between 0.10 and 0.90; only 4 items")
    assert "second reviewer" in agreement([], False).empty
