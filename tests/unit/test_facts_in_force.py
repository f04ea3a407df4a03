"""When a fact holds, a fact applied to a claim, what is beside an article, and fact sets of others."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from unit.test_against_facts import ARTICLES, VERIFIED, crane_project, told

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, FactdeskError, RefusedError
from annotations.project import attached
from annotations.project.beside import facts_for
from annotations.project.detect import detect_project
from annotations.project.project import Project
from schemas.codec import encode


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crane_project(tmp_path_factory.mktemp("force"))


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Iterator[Project]:
    with Project.open(Path(shutil.copy(made, tmp_path)), reviewer="Ada") as opened:
        yield opened


def article_id(desk: Project, title: str) -> str:
    return next(r.article_id for r in desk.articles() if r.title == title)


def date_fact(desk: Project, **days: str) -> None:
    (fact,) = desk.facts()
    perform(desk, {"do": "date-fact", "article": "Crane arrives", "claim": fact.fact_id, **days})


@pytest.mark.parametrize(
    ("days", "contradicted"),
    [
        ({"valid_from": "2023-01-01", "valid_until": "2023-12-31"}, True),
        ({"valid_from": "2024-01-01"}, False),
        ({"valid_until": "2022-12-31"}, False),
        ({"expires": "2024-04-01"}, False),
        ({"expires": "2030-01-01"}, True),
    ],
)
def test_only_a_fact_in_force_contradicts(desk: Project, days: dict[str, str], contradicted: bool) -> None:
    date_fact(desk, **days)
    desk.check()
    assert ("Budget talks" in told(desk)) is contradicted
    desk.undo()
    desk.check()
    assert "Budget talks" in told(desk)


def test_dates_of_a_fact_are_kept_with_it(desk: Project) -> None:
    date_fact(desk, valid_from="2023-01-01", expires="2030-01-01", reason="the accounts are yearly")
    (fact,) = desk.facts()
    assert (fact.valid_from, fact.valid_until, fact.expires) == ("2023-01-01", "", "2030-01-01")
    with pytest.raises(BadInputError, match="is no date"):
        date_fact(desk, valid_from="soon")
    with pytest.raises(BadInputError, match="from 2024-01-01 until 2023-01-01"):
        date_fact(desk, valid_from="2024-01-01", valid_until="2023-01-01")


def test_the_facts_beside_an_article_say_how_they_compare(desk: Project) -> None:
    (beside,) = facts_for(desk, article_id(desk, "Budget talks"))
    (fact,) = desk.facts()
    assert (beside.relation, beside.surface, beside.there) == ("contradicts", "$4.6 million", "$3.2 million")
    assert beside.told == f"verified {fact.verified_at[:10]}: $3.2 million, as of 2023; here $4.6 million"
    assert beside.mention_id.startswith("m-") and beside.why and beside.claim_id == ""
    (agreeing,) = facts_for(desk, article_id(desk, "Crane again"))
    assert agreeing.relation == "corroborates"
    (other,) = facts_for(desk, article_id(desk, "Earlier"))
    assert (other.relation, other.why) == ("related", "they tell of different periods")


def claim_in(desk: Project, title: str) -> str:
    quote = ARTICLES[title].rstrip(".")
    perform(desk, {"do": "add", "article": title, "kind": "claim", "quote": quote})
    (claim,) = [c for c in desk.article(article_id(desk, title)).claims if c.selector.exact == quote]
    return claim.claim_id


def test_a_fact_applied_to_a_claim_brings_verdict_and_evidence_in_one_gesture(desk: Project) -> None:
    (fact,) = desk.facts()
    claim_id = claim_in(desk, "Crane again")
    (beside,) = facts_for(desk, article_id(desk, "Crane again"))
    assert beside.claim_id == claim_id
    line = {"do": "apply_fact", "article": "Crane again", "claim": claim_id, "fact": fact.fact_id}
    perform(desk, line)
    claim = desk.store.claim_state(claim_id)
    assert claim is not None and claim.verdict is not None
    assert (claim.verdict.rating, claim.applied_fact) == ("true", fact.fact_id)
    assert [e.title for e in claim.evidence] == ["The port's accounts"] and fact.statement in claim.verdict.rationale
    before = desk.store.decisions()
    perform(desk, line)
    assert desk.store.decisions() == before, "applying it again changes nothing"
    desk.undo()
    claim = desk.store.claim_state(claim_id)
    assert claim is not None and claim.verdict is None and claim.evidence == () and claim.applied_fact == ""


def test_a_fact_that_ends_is_told_where_it_was_applied(desk: Project) -> None:
    (fact,) = desk.facts()
    claim_id = claim_in(desk, "Ferry plans")
    perform(desk, {"do": "apply-fact", "article": "Ferry plans", "claim": claim_id, "fact": fact.fact_id})
    carries = next(r.article_id for r in desk.articles() if r.title == "Ferry plans")
    assert desk.store.articles_resting_on(fact.fact_id) == [carries] and not desk.store.articles_resting_on("c-none")
    ending = {"do": "withdraw-fact", "article": "Crane arrives", "claim": fact.fact_id}
    perform(desk, {**ending, "reason": "the books were wrong"})
    desk.check()
    assert told(desk)["Ferry plans"].check == "withdrawn-fact"
    with pytest.raises(RefusedError, match="withdrawn"):
        perform(desk, {"do": "apply-fact", "article": "Ferry plans", "claim": claim_id, "fact": fact.fact_id})
    with pytest.raises(BadInputError, match="no fact c-none"):
        perform(desk, {"do": "apply-fact", "article": "Ferry plans", "claim": claim_id, "fact": "c-none"})


@pytest.fixture(scope="module")
def without_facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project of one article, and that article."""
    folder = tmp_path_factory.mktemp("without")
    article = folder / "bill.txt"
    article.write_text(f"Harbour bill\n\nMay 3, 2024\n\n{ARTICLES['Budget talks']}\n")
    with Project.open(folder / "mine.factdesk", create=True, reviewer="Bo") as mine:
        list(mine.ingest([article]))
        list(detect_project(mine, mine.undetected()))
    return folder


REVIEW = {
    "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://example.org/crane",
    "claimReviewed": VERIFIED, "datePublished": "2024-03-01", "author": {"@type": "Organization", "name": "Kestrel"},
    "reviewRating": {"@type": "Rating", "ratingValue": 5, "worstRating": 1, "bestRating": 5},
}  # fmt: skip


@pytest.mark.parametrize("kind", ["project", "lines", "review", "feed"])
def test_articles_are_checked_against_what_is_attached(
    desk: Project, without_facts: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(without_facts, tmp_path / "mine")
    mine = folder / "mine.factdesk"
    feed = {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]}
    files = {
        "project": desk.store.path,
        "lines": folder / "set.jsonl",
        "review": folder / "a.jsonld",
        "feed": folder / "f.json",
    }
    file = files[kind]
    if kind == "lines":
        file.write_text("".join(json.dumps(encode(fact)) + "\n" for fact in desk.facts()))
    elif kind != "project":
        file.write_text(json.dumps(REVIEW if kind == "review" else feed))
    before = file.read_bytes()
    assert main(["attach", str(mine), str(file)]) == 0
    assert "1 facts attached" in capsys.readouterr().out
    with Project.open(mine, reviewer="Bo") as project:
        (finding,) = [s.finding for s in project.check() if s.finding.check == "verified-fact"]
        assert [m.surface for m in finding.members] == [
            "$4.6 million",
            "$3.2 million",
        ] and file.name in finding.explanation
        assert facts_for(project, project.articles()[0].article_id)[0].known.source == file.name
    assert file.read_bytes() == before
    assert main(["attached", str(mine), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["facts"] == 1
    if kind in ("project", "review"):
        assert main(["analyse", str(folder / "bill.txt"), "--against", str(file), "--fail-on", "warning"]) == 1
    assert main(["detach", str(mine), str(file)]) == 0
    with Project.open(mine, reviewer="Bo") as project:
        assert [s for s in project.check() if s.finding.check == "verified-fact"] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", b"not json\n"),
        ("a.jsonl", b'{"fact_id": 7}\n'),
        ("a.json", b"[" * 100_000),
        ("a.json", b"{}"),
        ("a.json", b'{"@type": "ClaimReview", "claimReviewed": ["x"]}'),
        ("a.json", b"\xff\xfe"),
        ("a.factdesk", b"no project"),
        ("missing.jsonl", None),
        ("missing.json", None),
    ],
)
def test_what_is_no_fact_set_is_refused_in_words(
    desk: Project, tmp_path: Path, name: str, content: bytes | None
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = desk.store.decisions()
    with pytest.raises(FactdeskError) as problem:
        attached.attach(desk, path)
    assert problem.value.message and desk.store.decisions() == before


def test_an_attached_file_that_is_gone_stops_no_check(
    desk: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(encode(fact)) + "\n" for fact in desk.facts()))
    attached.attach(desk, path)
    path.unlink()
    desk.check()
    assert list(told(desk)) == ["Budget talks"]
    (one,) = desk.attached.of(desk)
    assert one.facts is None and one.problem is not None and "cannot be read" in caplog.text
    attached.detach(desk, path)
    with pytest.raises(BadInputError, match="is not attached"):
        attached.detach(desk, path)
