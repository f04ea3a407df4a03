"""From a source article to exported verified facts, by engine and command line, with the real model."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.export.choice import Choice
from annotations.project.detect import detect_project
from annotations.project.export import export_project
from annotations.project.project import Project
from schemas.mention import EntityValue, FigureValue

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "seeds" / "01-microsoft-japan" / "article.txt"
CUSTOMER = ROOT.parent / "shared" / "seeds" / "microsoft-japan-investment.txt"


@pytest.fixture(scope="module", params=["sample", "customer"])
def detected(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one article, detected by the real model in its process."""
    article = SAMPLE if request.param == "sample" else CUSTOMER
    if not article.exists():
        pytest.skip("the customer's article is not on this machine")
    path = tmp_path_factory.mktemp("journey") / f"{request.param}.factdesk"
    with Project.open(path, create=True, reviewer="Ada") as project:
        (imported,) = project.ingest([article])
        (again,) = project.ingest([article])
        assert (again.article_id, again.known) == (imported.article_id, True)
        (done,) = detect_project(project, project.undetected())
        assert done.failed == "" and done.mentions > 50
    return path


@pytest.fixture
def project(detected: Path, tmp_path: Path) -> Iterator[Project]:
    copy = tmp_path / detected.name
    copy.write_bytes(detected.read_bytes())
    with Project.open(copy, reviewer="Ada") as opened:
        yield opened


def quantities(project: Project, surface: str) -> list[tuple[str, str, str]]:
    view = project.article(project.articles()[0].article_id)
    return [
        (m.status, str(m.mention.value.quantity.low.normalize()), m.mention.value.quantity.unit)
        for m in view.mentions
        if isinstance(m.mention.value, FigureValue) and m.mention.surface == surface
    ]


def claim_with(project: Project, words: str) -> dict[str, Any]:
    view = project.article(project.articles()[0].article_id)
    fits = [m for m in view.mentions if m.mention.kind == "claim" and words in m.mention.surface]
    assert fits, f"no claim with {words!r}"
    return {"kind": "claim", "quote": fits[0].mention.surface}


def settle(project: Project, claim: dict[str, Any]) -> None:
    """Accept the claim and whatever in it is still open."""
    perform(project, {"do": "accept", "mention": claim})
    view = project.article(project.articles()[0].article_id)
    (span,) = [c.selector for c in view.claims if c.selector.exact == claim["quote"]]
    for m in view.mentions:
        inside = m.mention.start < span.end and span.start < m.mention.end
        if inside and not m.settled and m.mention.kind in ("figure", "date", "entity"):
            perform(project, {"do": "accept", "mention": m.mention_id})


def test_the_figures_mean_what_the_article_says(project: Project) -> None:
    assert {("suggested", "2.9E+9", "USD")} == set(quantities(project, "$2.9 billion"))
    assert quantities(project, "$5 billion") == [("suggested", "5E+9", "USD")]


def test_a_bare_dollar_in_australia_is_flagged(project: Project) -> None:
    findings = project.article(project.articles()[0].article_id).findings
    assert any(f.finding.check == "bare-dollar" and f.finding.members[0].surface == "$5 billion" for f in findings)


def test_the_whole_way_of_a_claim(project: Project, tmp_path: Path) -> None:
    dollars = {"kind": "figure", "quote": "$5 billion"}
    perform(project, {"do": "correct", "mention": dollars, "say": "A$5bn"})
    assert quantities(project, "$5 billion") == [("corrected", "5E+9", "AUD")]

    view = project.article(project.articles()[0].article_id)
    if any(m.mention.surface == "CNC" for m in view.mentions if m.mention.kind == "entity"):
        perform(project, {"do": "correct", "mention": {"kind": "entity", "quote": "CNC"}, "say": "CNBC"})
    else:
        perform(project, {"do": "add", "kind": "entity", "quote": "CNC", "value": {"type": "ORG", "name": "CNBC"}})
    (cnbc,) = [m for m in project.article(view.article.article_id).mentions if m.mention.surface == "CNC"]
    assert isinstance(cnbc.mention.value, EntityValue) and cnbc.mention.value.name == "CNBC"

    claim = claim_with(project, "$5 billion")
    settle(project, claim)
    (state,) = project.article(view.article.article_id).claims
    assert set(project.why_not(state)) == {"it has no evidence", "it has no verdict"}
    evidence = {"title": "Press release", "url": "https://example.org/a", "quote": "A$5 billion", "stance": "supports"}
    perform(project, {"do": "evidence", "claim": claim, "evidence": evidence})
    perform(
        project, {"do": "verdict", "claim": claim, "verdict": {"rating": "mostly_true", "rationale": "A$, not US$"}}
    )
    (fact,) = project.facts()
    assert [f.quantity.unit for f in fact.figures if f.surface == "$5 billion"] == ["AUD"]
    assert (fact.rating_label, fact.reviewer_name, fact.evidence[0].title) == ("Mostly true", "Ada", "Press release")

    perform(project, {"do": "undo"})
    assert project.facts() == []
    assert project.redo_label() == "verdict mostly_true"
    perform(project, {"do": "redo"})
    assert project.facts() == [fact]

    project.close()
    with Project.open(project.store.path, reviewer="Ada") as reopened:
        assert reopened.facts() == [fact]
        assert reopened.undo_label() == "verdict mostly_true"
        facts_are_exported(reopened, tmp_path)
        annotations_are_exported(reopened, tmp_path)
    assert main(["doctor", str(project.store.path)]) == 0


def facts_are_exported(project: Project, folder: Path) -> None:
    manifest = export_project(project, folder / "facts.jsonl", "facts", "jsonl")
    assert manifest.rows == 1
    (row,) = [json.loads(line) for line in (folder / "facts.jsonl").read_text(encoding="utf-8").splitlines()]
    jsonschema.validate(row, json.loads((ROOT / "schemas" / "json" / "fact.schema.json").read_text(encoding="utf-8")))
    text = project.article(row["article_id"]).revision.text
    assert text[row["selector"]["start"] : row["selector"]["end"]] == row["selector"]["exact"]
    export_project(project, folder / "facts.csv", "facts", "csv")
    with (folder / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        (cells,) = csv.DictReader(file)
    assert cells["statement"] == row["statement"]


def annotations_are_exported(project: Project, folder: Path) -> None:
    settled = export_project(project, folder / "a.jsonl", "annotations", "jsonl")
    everything = export_project(project, folder / "b.jsonl", "annotations", "jsonl", choice=Choice(unconfirmed=True))
    assert 0 < settled.rows < everything.rows
    rows = [json.loads(line) for line in (folder / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["status"] for row in rows} <= {"accepted", "corrected"}
    assert all(row["reviewer"] == "Ada" for row in rows)


def test_a_span_can_be_made_moved_and_rejected(project: Project) -> None:
    perform(project, {"do": "add", "kind": "figure", "quote": "46-year", "say": "46 years", "nth": 1})
    view = project.article(project.articles()[0].article_id)
    (made,) = [m for m in view.mentions if m.origin == "human"]
    perform(
        project,
        {"do": "correct", "mention": made.mention_id, "start": made.mention.start, "end": made.mention.start + 2},
    )
    perform(project, {"do": "reject", "mention": made.mention_id, "reason": "stands there already"})
    state = project.store.mention_state(made.mention_id)
    assert state is not None and (state.status, state.mention.surface) == ("rejected", "46")
    for _ in range(3):
        perform(project, {"do": "undo"})
    assert project.store.mention_state(made.mention_id) is None


def test_all_mentions_alike_are_one_undo_step(project: Project) -> None:
    perform(project, {"do": "accept", "mention": {"kind": "figure", "quote": "$2.9 billion", "nth": 1}, "alike": True})
    found = quantities(project, "$2.9 billion")
    assert len(found) > 1 and {status for status, _, _ in found} == {"accepted"}
    perform(project, {"do": "undo"})
    assert {status for status, _, _ in quantities(project, "$2.9 billion")} == {"suggested"}


def test_current_state_is_what_the_log_says(project: Project) -> None:
    settle(project, claim_with(project, "$2.9 billion"))
    perform(project, {"do": "undo"})
    article_id = project.articles()[0].article_id
    before = project.article(article_id)
    assert project.rebuild() > 0
    assert project.article(article_id) == before


def test_the_command_line_does_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "cli.factdesk")
    assert main(["import", path, str(SAMPLE)]) == 0
    assert main(["detect", path]) == 0
    decisions = tmp_path / "decisions.jsonl"
    lines: list[dict[str, Any]] = [
        {"do": "correct", "mention": {"kind": "figure", "quote": "$5 billion"}, "say": "A$5bn"},
        {"do": "note", "text": "ask the author"},
        {"do": "finish"},
    ]
    decisions.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    capsys.readouterr()
    assert main(["decide", path, str(decisions)]) == 2
    assert "Line 3: The article is not finished" in capsys.readouterr().err
    assert main(["check", path, "--fail-on", "open"]) in (0, 1)
    assert main(["facts", path]) == 0
    assert main(["stats", path, "--json"]) == 0
    counts = json.loads(capsys.readouterr().out.splitlines()[-1])["counts"]
    assert counts["articles"] == 1 and counts["verified_facts"] == 0
    assert main(["export", path, str(tmp_path / "out.csv"), "--what", "annotations", "--format", "csv"]) == 0
    assert main(["rebuild", path]) == 0


def test_analyse_prints_the_contract(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["analyse", str(SAMPLE), "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    analysis = json.loads(line)
    jsonschema.validate(
        analysis, json.loads((ROOT / "schemas" / "json" / "analysis.schema.json").read_text(encoding="utf-8"))
    )
    text = analysis["article"]["text"]
    for layer in ("figures", "dates", "entities", "quotes"):
        assert analysis[layer]
        assert all(text[m["start"] : m["end"]] == m["surface"] for m in analysis[layer])
    assert all(text[c["start"] : c["end"]] == c["text"] for c in analysis["claims"])
    given = tmp_path / "texts.jsonl"
    given.write_text('{"id": "b", "text": "It cost $3 million."}\n{"id": "a", "text": ""}\n', encoding="utf-8")
    assert main(["analyse", "--jsonl", str(given)]) == 0
    first, second = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (first["id"], second["id"]) == ("b", "a")
    assert first["figures"][0]["low"] == "3000000"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["analyse", "missing.txt"], "missing.txt"),
        (["analyse", "--date", "tomorrow"], "YYYY-MM-DD"),
        (["detect", "missing.factdesk"], "missing.factdesk"),
        (["frobnicate"], "frobnicate"),
        (["analyse", "--jsonl", "missing.jsonl"], "missing.jsonl"),
    ],
)
def test_a_users_error_is_a_sentence(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert words in error and "Traceback" not in error
