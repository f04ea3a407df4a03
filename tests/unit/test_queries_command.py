"""`factdesk queries`: what is left to ask the author, as text to send."""

import json
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.project.project import Project

TEXT = "Harbour [gets] a crane\n\nMay 2, 2024\n\nThe port paid $3 million for it.\n\nIt lifts 40 tonnes.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a claim that has a draft verdict and a note, and two inconsistencies flagged by hand."""
    article, path = tmp_path / "crane.txt", tmp_path / "port.factdesk"
    article.write_text(TEXT)
    quiet = tmp_path / "quiet.txt"
    quiet.write_text("A quiet day\n\nNothing happened in the port.\n")
    with Project.open(path, create=True, reviewer="Ada") as desk:
        list(desk.ingest([article, quiet]))
        on = {"article": "Harbour"}
        quote = "The port paid $3 million for it."
        perform(desk, {"do": "add", **on, "kind": "claim", "quote": quote})
        claim = {**on, "claim": {"quote": quote}}
        perform(desk, {"do": "note", **claim, "text": "Which budget year?"})
        verdict = {"rating": "half_true", "rationale": "the books say 4", "final": False, "correction": "$4 million"}
        perform(desk, {"do": "verdict", **claim, "verdict": verdict})
        places = [{"quote": "$3 million"}, {"quote": "40 tonnes"}]
        perform(desk, {"do": "flag", **on, "places": places, "explanation": "A crane of *that* size costs more."})
        finding = {**on, "finding": {"check": "by-hand"}}
        perform(desk, {"do": "confirm", **finding, "note": "the maker's list says so"})
        more = [{"quote": "crane"}, {"quote": "lifts"}]
        perform(desk, {"do": "flag", **on, "places": more, "explanation": "Dismissed later."})
        perform(desk, {"do": "dismiss", **on, "finding": {"quote": "lifts"}, "reason": "other"})
    return path


def test_open_questions_are_markdown_to_send(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["queries", str(project)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# Questions about “Harbour \\[gets\\] a crane”\n\n2024-05-02\n")
    assert "1. A crane of \\*that\\* size costs more.\n   > The port paid $3 million for it.\n" in out
    assert "   - the maker's list says so\n" in out
    assert "2. The port paid $3 million for it.\n   - Draft verdict: Half true – the books say 4\n" in out
    assert "   - Proposed correction: $4 million\n   - Which budget year?\n" in out
    assert "Dismissed" not in out and "quiet" not in out


def test_one_article_and_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["queries", str(project), "--article", "quiet"]) == 0
    assert "Nothing is open." in capsys.readouterr().out
    assert main(["queries", str(project), "--json"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert [q["kind"] for q in first["queries"]] == ["inconsistency", "claim"] and second["queries"] == []
    assert main(["queries", str(project), "--article", "nowhere"]) == 2
