"""Blind review hides a verdict that others are still forming, everywhere; a verified fact is settled and shown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotations.clock import now
from annotations.project.beside import facts_for
from annotations.project.project import Project
from annotations.project.review import visible_verdicts
from annotations.project.search import search
from annotations.project.search_words import parse
from annotations.review import decide
from annotations.store.fact_list import Listing
from annotations.store.machine import DetectorRun
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.export_preview import Asked, preview
from desktop_app.view_models.eyes import eyes_on, hidden_from
from desktop_app.view_models.facts import first_facts
from gui.made import ARTICLE, _at, made_project, money
from gui.several import SENTENCE, judge, settle_parts
from schemas.article import Ingested, Source
from schemas.mention import ClaimValue, EntityValue, FigureValue

LATER = "The ferry line of Port Anselm now costs $45 million."
Made = Callable[..., Project]


@pytest.fixture
def made(tmp_path: Path):
    """Return a project as Ben opens it, in which Ada judged a claim."""
    opened: list[Project] = []

    def make(*, evidence: bool, two_person: bool = False) -> Project:
        path = tmp_path / "Desk.factdesk"
        made_project(path, ARTICLE)
        with Project.open(path, reviewer="Ada") as ada:
            ada.set("two_person_rule", two_person)
            settle_parts(ada)
            judge(ada, "true", evidence=evidence)
        opened.append(Project.open(path, reviewer="Ben"))
        add_later(opened[0])
        return opened[0]

    yield make
    for project in opened:
        project.close()


def add_later(desk: Project) -> None:
    text = f"The ferry line is dearer than was said\n\n{LATER}\n"
    article_id, _ = desk.add(Ingested(text, text.encode(), Source("Ferry dearer", date="2024-06-01")))
    found = [
        _at(text, "claim", LATER, ClaimValue(LATER, "money", subject="Port Anselm")),
        _at(text, "entity", "Port Anselm", EntityValue("LOC", "e-anselm", "Port Anselm")),
        _at(text, "figure", "$45 million", FigureValue(money(45_000_000))),
    ]
    desk.record_detection(article_id, DetectorRun("made", "1", "none", now()), found)


def told(desk: Project) -> dict[str, bool]:
    """Return where Ada's verdict is seen."""
    first, later = (row.article_id for row in desk.articles())
    view = desk.article(first)
    (claim,) = [c for c in view.claims if c.value.wording == SENTENCE]
    article = OpenArticle(view, eyes_on(desk, view))
    mention = next(m for m in view.mentions if m.mention_id == claim.mention_id)
    shown = article.claim_of(mention)
    return {
        "the Facts page": bool(first_facts(desk, Listing(), 10).rows),
        "beside": bool(facts_for(desk, later)),
        "search by rating": bool(search(desk, parse("rating:true"))),
        "search by status": bool(search(desk, parse("kind:claim status:verified"))),
        "export preview": any("True" in row for row in preview(desk, Asked()).rows),
        "desk": shown is not None and shown.verdict is not None,
        "history": not hidden_from(desk, claim.claim_id),
        "versions": bool(visible_verdicts(desk, claim.claim_id)),
    }


def test_a_verified_fact_is_seen_everywhere(made: Made) -> None:
    assert set(told(made(evidence=True)).values()) == {True}


@pytest.mark.parametrize(("evidence", "two_person"), [(False, False), (True, True)])
def test_a_verdict_without_evidence_or_second_signature_is_seen_nowhere(
    made: Made, evidence: bool, two_person: bool
) -> None:
    assert set(told(made(evidence=evidence, two_person=two_person)).values()) == {False}


def test_the_second_signature_of_a_verdict_given_blind_makes_it_a_fact_for_all(made: Made, tmp_path: Path) -> None:
    desk = made(evidence=True, two_person=True)
    judge_again(desk, "true")
    assert set(told(desk).values()) == {True}
    desk.close()
    with Project.open(tmp_path / "Desk.factdesk", reviewer="Cy") as third:
        assert set(told(third).values()) == {True}


def test_a_fact_that_reviewers_differ_about_is_hidden_from_a_third(made: Made, tmp_path: Path) -> None:
    desk = made(evidence=True)
    judge_again(desk, "false")
    seen = told(desk)
    assert seen["desk"] and not seen["the Facts page"]
    desk.close()
    with Project.open(tmp_path / "Desk.factdesk", reviewer="Cy") as third:
        assert set(told(third).values()) == {False}


def judge_again(desk: Project, rating: str) -> None:
    from schemas.verdict import Verdict

    (claim,) = [c for c in desk.store.claim_states() if c.verdict is not None]
    desk.commit(decide.give_verdict(claim, Verdict(rating, "checked"), list(desk.scale())), "verdict")
