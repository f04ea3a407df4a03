"""Articles against the verified facts of other articles, with a real project and the real model."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, RefusedError
from annotations.project import check as project_check
from annotations.project.detect import detect_project
from annotations.project.project import Project
from schemas.finding import Finding

VERIFIED = "The port of Brandvik paid $3.2 million for the new harbour crane in 2023."
ARTICLES = {
    "Crane arrives": f"{VERIFIED} Workers cheered on the quay.",
    "Budget talks": "The port of Brandvik paid $4.6 million for its new harbour crane in 2023, the council heard.",
    "Crane again": "Critics say the port of Brandvik paid about $3.2 million for the new harbour crane in 2023.",
    "Ferry plans": "The port of Brandvik will spend $9 million on electric ferries next summer.",
    "Earlier": "The port of Brandvik paid $1.1 million for a new harbour crane in 1998.",
}


@pytest.fixture(scope="module")
def verified(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crane_project(tmp_path_factory.mktemp("facts"))


def crane_project(folder: Path) -> Path:
    """Make a project in which the claim of the first article is a verified fact; four other articles stand beside."""
    for title, text in ARTICLES.items():
        (folder / f"{title}.txt").write_text(f"{title}\n\nMay 2, 2024\n\n{text}\n")
    path = folder / "desk.factdesk"
    with Project.open(path, create=True, reviewer="Ada") as desk:
        list(desk.ingest([folder / f"{title}.txt" for title in ARTICLES]))
        list(detect_project(desk, desk.undetected()))
        verify(desk, "Crane arrives", VERIFIED)
    return path


@pytest.fixture
def desk(verified: Path, tmp_path: Path) -> Iterator[Project]:
    copy = tmp_path / verified.name
    copy.write_bytes(verified.read_bytes())
    with Project.open(copy, reviewer="Ada") as opened:
        yield opened


def verify(desk: Project, article: str, quote: str, rating: str = "true") -> str:
    """Make the sentence a verified fact; returns its id."""
    perform(desk, {"do": "add", "article": article, "kind": "claim", "quote": quote})
    view = desk.article(next(r.article_id for r in desk.articles() if r.title == article))
    (claim,) = [c for c in view.claims if c.selector.exact == quote]
    for m in view.mentions:
        inside = m.mention.start < claim.selector.end and claim.selector.start < m.mention.end
        if inside and not m.settled and m.mention.kind in ("figure", "date", "entity"):
            perform(desk, {"do": "accept", "article": article, "mention": m.mention_id})
    line: dict[str, Any] = {"article": article, "claim": claim.claim_id}
    perform(desk, {"do": "evidence", **line, "evidence": {"title": "The port's accounts", "stance": "supports"}})
    perform(desk, {"do": "verdict", **line, "verdict": rating})
    return claim.claim_id


def told(desk: Project) -> dict[str, Finding]:
    """Return the findings about facts by the title of their article."""
    titles = {r.article_id: r.title for r in desk.articles()}
    found = [s.finding for s in desk.store.finding_states() if any(m.fact for m in s.finding.members)]
    return {titles[f.members[0].article or ""]: f for f in found}


def test_another_value_than_a_verified_fact_is_found(desk: Project) -> None:
    desk.check()
    (fact,) = desk.facts()
    assert list(told(desk)) == ["Budget talks"]
    finding = told(desk)["Budget talks"]
    assert finding.check == "verified-fact" and [m.surface for m in finding.members] == ["$4.6 million", "$3.2 million"]
    assert finding.members[1].fact == fact.fact_id and finding.members[1].article is None
    assert "Crane arrives" in finding.explanation and fact.statement in finding.explanation


def test_detection_in_an_article_compares_it_at_once(desk: Project) -> None:
    rows = {r.title: r.article_id for r in desk.articles()}
    list(detect_project(desk, [rows["Budget talks"]]))
    assert list(told(desk)) == ["Budget talks"]


def test_a_dismissed_finding_stays_dismissed(desk: Project) -> None:
    desk.check()
    perform(
        desk, {"do": "dismiss", "article": "Budget talks", "finding": {"check": "verified-fact"}, "reason": "other"}
    )
    assert [s.status for s in desk.check() if s.finding.check == "verified-fact"] == ["dismissed"]


def test_a_rating_that_does_not_uphold_contradicts_nothing(desk: Project) -> None:
    (fact,) = desk.facts()
    perform(desk, {"do": "verdict", "article": "Crane arrives", "claim": fact.fact_id, "verdict": "half_true"})
    desk.check()
    assert told(desk) == {}


def test_the_switch_of_the_check_holds(desk: Project) -> None:
    desk.set("check.verified-fact", False)
    desk.check()
    assert told(desk) == {}


def test_each_article_is_told_what_it_has_to_do_with_the_fact(desk: Project) -> None:
    found = {}
    for row in desk.articles():
        for match in project_check.matches_of(desk, project_check.checked(desk, row.article_id)):
            found[row.title] = match.relation
    assert found == {"Budget talks": "contradicts", "Crane again": "corroborates", "Earlier": "related"}


OTHER = "Harbour bill\n\nThe port of Brandvik paid $4.6 million for its new harbour crane in 2023.\n"


def test_texts_are_compared_with_the_facts_of_a_project_that_stays_as_it_is(
    desk: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article, project = tmp_path / "bill.txt", desk.store.path
    article.write_text(OTHER)
    (fact,) = desk.facts()
    before = project.read_bytes()
    command = ["analyse", str(article), "--against", str(project), "--fail-on", "warning"]
    assert main([*command, "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert [(m["fact"], m["surface"]) for m in finding["members"]] == [
        (None, "$4.6 million"),
        (fact.fact_id, "$3.2 million"),
    ]
    assert main([*command, "--sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == "verified-fact"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert project.read_bytes() == before
    assert main(["analyse", str(article), "--fail-on", "note"]) == 0


def test_options_that_do_not_go_together_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "bill.txt"
    article.write_text(OTHER)
    assert main(["analyse", str(article), "--sarif", "--json"]) == 2
    assert main(["analyse", str(article), "--against", str(article)]) == 2
    assert main(["analyse", str(article), "--against", str(tmp_path / "none.factdesk")]) == 2
    assert capsys.readouterr().err.count("factdesk: ") == 3


def test_a_withdrawn_fact_is_told_where_articles_rest_on_it_until_that_is_undone(desk: Project) -> None:
    desk.check()
    (fact,) = desk.facts()
    line = {"do": "withdraw-fact", "article": "Crane arrives", "claim": fact.fact_id, "reason": "the books were wrong"}
    changes = perform(desk, line)
    rows = {r.title: r.article_id for r in desk.articles()}
    assert {rows["Budget talks"], rows["Crane again"]} <= changes.articles
    assert desk.facts() == []
    assert list(told(desk)) == ["Crane again"]
    finding = told(desk)["Crane again"]
    assert finding.check == "withdrawn-fact" and "the books were wrong" in finding.explanation
    with pytest.raises(RefusedError, match="no verified fact"):
        perform(desk, line)
    desk.undo()
    assert [f.fact_id for f in desk.facts()] == [fact.fact_id]
    assert {t: f.check for t, f in told(desk).items()} == {"Budget talks": "verified-fact"}


def test_a_superseded_fact_gives_way_to_its_successor(desk: Project) -> None:
    newer = verify(desk, "Budget talks", f"{ARTICLES['Budget talks'].partition(', the council')[0]}")
    (old,) = (f.fact_id for f in desk.facts() if f.fact_id != newer)
    line = {"do": "supersede-fact", "article": "Crane arrives", "claim": old}
    with pytest.raises(RefusedError, match="itself"):
        perform(desk, {**line, "by": {"claim": old}})
    with pytest.raises(BadInputError, match="names no successor"):
        perform(desk, line)
    perform(desk, {**line, "by": {"article": "Budget talks", "claim": newer}})
    assert [f.fact_id for f in desk.facts()] == [newer]
    titles = {r.article_id: r.title for r in desk.articles()}
    states = [s for s in desk.store.finding_states() if any(m.fact for m in s.finding.members)]
    told_of = {(titles[s.article_id], s.finding.check) for s in states}
    assert told_of == {
        ("Crane again", "withdrawn-fact"), ("Crane again", "verified-fact"), ("Crane arrives", "verified-fact"),
    }  # fmt: skip


def test_a_withdrawal_needs_a_fact_and_a_reason(desk: Project) -> None:
    (fact,) = desk.facts()
    before = desk.store.decisions()
    with pytest.raises(BadInputError, match="needs a reason"):
        perform(desk, {"do": "withdraw-fact", "article": "Crane arrives", "claim": fact.fact_id})
    assert desk.store.decisions() == before


def test_where_a_fact_is_used(desk: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (fact,) = desk.facts()
    again = next(r.article_id for r in desk.articles() if r.title == "Crane again")
    assert main(["facts", str(desk.store.path), "--used", "--json"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["fact"], line["standing"]) == (fact.fact_id, "stands")
    assert [(u["article"], u["surface"]) for u in line["used"]] == [(again, "$3.2 million")]
    assert main(["facts", str(desk.store.path), "--used"]) == 0
    assert "in Crane again" in capsys.readouterr().out


def test_a_changed_verdict_takes_its_findings_with_it(desk: Project) -> None:
    desk.check()
    (fact,) = desk.facts()
    perform(desk, {"do": "verdict", "article": "Crane arrives", "claim": fact.fact_id, "verdict": "false"})
    assert told(desk) == {}
    desk.undo()
    desk.check()
    assert list(told(desk)) == ["Budget talks"]
