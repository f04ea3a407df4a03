"""Beside what is selected: facts verified before, applied with one key; relations made with two; other mentions."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from annotations.clock import now
from annotations.commands.decision_file import perform
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from desktop_app.session import Session
from desktop_app.view_models.beside import as_of_words
from gui.conftest import saved, select
from gui.made import ARTICLE, _at, made_project, mentions, money
from schemas.article import Ingested, Source
from schemas.mention import ClaimValue, EntityValue, FigureValue

LATER = "The ferry line of Port Anselm now costs $45 million.\n"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """An article with a verified fact, and a later one that says it otherwise; the later one is unfinished."""
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Test") as desk:
        on = {"article": "Ferry"}
        claim = mentions(ARTICLE)[-2]
        for m in desk.article(desk.articles()[0].article_id).mentions:
            if claim.start <= m.mention.start and m.mention.end <= claim.end:
                perform(desk, {"do": "accept", **on, "mention": m.mention_id})
        verdict = {"rating": "true", "rationale": "the budget says so"}
        at = {**on, "claim": {"quote": claim.surface}}
        perform(desk, {"do": "evidence", **at, "evidence": {"title": "Budget 2024"}})
        perform(desk, {"do": "verdict", **at, "verdict": verdict})
        perform(desk, {"do": "accept", **on, "mention": {"quote": "Ida Brandt"}})
        desk.commit(_finish(desk), "finish")
        text = "The ferry line is dearer than was said\n\n" + LATER
        article_id, _ = desk.add(Ingested(text, text.encode(), Source("Ferry dearer", date="2024-06-01")))
        sentence = LATER.strip()
        found = [
            _at(text, "claim", sentence, ClaimValue(sentence, "money", subject="Port Anselm")),
            _at(text, "entity", "Port Anselm", EntityValue("LOC", "e-anselm", "Port Anselm")),
            _at(text, "figure", "$45 million", FigureValue(money(45_000_000))),
        ]
        desk.record_detection(article_id, DetectorRun("made", "1", "none", now()), found)
    return path


def _finish(desk: Project) -> list:
    from annotations.review import decide

    return decide.finish_article(desk.articles()[0].article_id, [], 3)


def test_a_fact_verified_before_stands_beside_the_figure_and_is_applied_with_one_key(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    assert session.desk.article.article.source.title == "Ferry dearer"
    select(session, "$45 million")
    extras = session.panes.inspector.extras
    qtbot.waitUntil(lambda: len(extras.now.facts) == 1, timeout=5_000)
    (fact,) = extras.now.facts
    assert fact.words.startswith("Verified ") and "$40 million" in fact.words
    assert fact.words.endswith("here $45 million") and fact.badge in ("Differs", "Related")
    press("O")
    qtbot.waitUntil(lambda: any(c.verdict for c in session.desk.article.claims.values()), timeout=5_000)
    (claim,) = session.desk.article.claims.values()
    assert claim.verdict.rating == "true" and claim.applied_fact
    assert session.desk.undo_label.startswith("apply the fact The council of Port Anselm")
    press("U")
    qtbot.waitUntil(lambda: not any(c.verdict for c in session.desk.article.claims.values()), timeout=5_000)
    extras.shown.emit(fact.article_id, fact.place)
    qtbot.waitUntil(lambda: session.desk.article.article.source.title.startswith("Ferry line"))


def test_a_relation_is_made_with_two_keys_listed_drawn_and_taken_back(
    qtbot, session: Session, press: Callable[..., None]
) -> None:
    select(session, "$45 million")
    press(",")
    select(session, "Port Anselm")
    press(".")
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    assert [a.text() for a in menu.actions()] == ["&1  Measures", "&2  Is about"]
    menu.actions()[0].trigger()
    menu.close()
    saved(qtbot, session)
    figure = next(m for m in session.desk.article.mentions.values() if m.mention.kind == "figure")
    assert [r.surface for r in figure.relations] == ["Port Anselm"]
    assert session.desk.undo_label == "$45 million measures Port Anselm"
    extras = session.panes.inspector.extras
    qtbot.waitUntil(lambda: [x.words for x in extras.now.links] == ["$45 million → measures this"])
    session.panes.reader.activateWindow()
    session.panes.reader.setFocus()
    qtbot.waitUntil(session.panes.reader.hasFocus)
    assert not session.beside.links.isVisible()
    press("Shift+H")
    assert session.beside.links.isVisible()
    assert len(session.beside._pairs()) == 1
    extras.cut.emit(extras.now.links[0])
    saved(qtbot, session)
    qtbot.waitUntil(lambda: extras.now.links == ())
    press("U")
    qtbot.waitUntil(lambda: len(extras.now.links) == 1)


def test_a_relation_that_nothing_fits_is_refused_in_words(session: Session, press: Callable[..., None]) -> None:
    told: list[str] = []
    session.bridge.refused.connect(lambda problem: told.append(str(problem)))
    select(session, "Port Anselm")
    press(".")
    assert "No mention was taken" in told[-1]


def test_other_mentions_at_the_place_are_listed_and_gone_to(qtbot, session: Session) -> None:
    select(session, "$45 million")
    extras = session.panes.inspector.extras
    qtbot.waitUntil(lambda: len(extras.now.others) == 1)
    mention_id, words = extras.now.others[0]
    assert words.startswith("○  Claim: The ferry line")
    extras.picked.emit(mention_id)
    assert session.desk.article.selection.mention.kind == "claim"


def test_months_are_told_in_words() -> None:
    assert as_of_words("2024-02") == "February 2024"
    assert as_of_words("2024-02-03") == "3 February 2024"
    assert as_of_words("last year") == "last year"
