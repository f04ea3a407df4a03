"""Findings after decisions: found again at once, dismissed for good, and less sure where such were dismissed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations.commands.decision_file import perform
from annotations.project.findings import as_decided
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from schemas.article import Ingested, Source
from schemas.finding import Finding

LINES = ("opened on Monday 9 April 2024", "closed on Friday 11 April 2024", "paid on Sunday 15 April 2024")
TEXT = "Fair opens\n\n" + "".join(f"The fair {line}.\n\n" for line in LINES)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Project]:
    with Project.open(tmp_path / "p.factdesk", create=True, reviewer="Ada") as project:
        article_id, _ = project.add(Ingested(TEXT, TEXT.encode(), Source("Fair opens", date="2024-04-20")))
        project.record_detection(article_id, DetectorRun("", "", "", ""), [])
        yield project


def dismiss(desk: Project, quote: str, reason: str = "detector_error") -> None:
    perform(desk, {"do": "dismiss", "finding": {"check": "weekday", "quote": quote}, "reason": reason})


def found(desk: Project) -> dict[str, Finding]:
    return {s.finding.members[0].surface: s.finding for s in desk.check() if s.status == "open"}


def test_dismissals_of_one_kind_make_a_check_less_sure_and_it_says_so(desk: Project) -> None:
    first, second, third = (line.partition(" on ")[2] for line in LINES)
    before = found(desk)[third].confidence
    dismiss(desk, first)
    assert found(desk)[third].confidence == before, "one says little"
    dismiss(desk, second)
    after = found(desk)[third]
    assert after.confidence < before and "2 of 2 such findings were dismissed" in after.tolerance
    desk.undo()
    assert found(desk)[third].confidence == before


def test_a_dismissal_that_blames_the_article_lowers_nothing(desk: Project) -> None:
    first, second, third = (line.partition(" on ")[2] for line in LINES)
    before = found(desk)[third].confidence
    dismiss(desk, first, "article_wrong")
    dismiss(desk, second, "other")
    assert found(desk)[third].confidence == before


def test_a_dismissed_pair_stays_dismissed_where_the_article_changed_elsewhere(desk: Project) -> None:
    (first, *_) = (line.partition(" on ")[2] for line in LINES)
    dismiss(desk, first)
    assert first not in found(desk)
    states = desk.store.finding_states()
    (dismissed,) = [s for s in states if s.status == "dismissed"]
    place = dismissed.finding.members[0]
    moved = replace(dismissed.finding, members=(replace(place, start=place.start + 40, end=place.end + 40),))
    twin = [dismissed.finding, moved]
    assert as_decided(desk.store, [moved], states) == []
    assert len(as_decided(desk.store, twin, states)) == 2, "where the old one still stands, the other is another"


def test_a_figure_that_is_added_or_rejected_is_checked_at_once(desk: Project) -> None:
    text = "Budget\n\nThe council spent between 60 percent and 20 percent on roads.\n"
    article_id, _ = desk.add(Ingested(text, text.encode(), Source("Budget", date="2024-04-20")))
    desk.record_detection(article_id, DetectorRun("", "", "", ""), [])
    for quote in ("60 percent", "20 percent"):
        line = {"do": "add", "article": article_id, "kind": "figure", "quote": quote}
        changes = perform(desk, line)
        assert article_id in changes.articles
    assert [s.finding.check for s in desk.store.finding_states(article_id)] == ["arithmetic"]
    desk.undo()
    assert desk.store.finding_states(article_id) == []
