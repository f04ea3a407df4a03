"""Who decided what, when, from what to what; and a project as it was."""

import json
import time
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, ReadOnlyProjectError
from annotations.project.history import as_of, history
from annotations.project.project import Project

CLAIM = "The port paid $3 million for it."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    article, path = tmp_path / "crane.txt", tmp_path / "port.factdesk"
    article.write_text(f"Harbour gets a crane\n\n{CLAIM}\n")
    with Project.open(path, create=True, reviewer="Ada") as desk:
        list(desk.ingest([article]))
        perform(desk, {"do": "add", "kind": "claim", "quote": CLAIM})
        perform(desk, {"do": "evidence", "claim": {"quote": CLAIM}, "evidence": {"title": "The books"}})
        perform(desk, {"do": "verdict", "claim": {"quote": CLAIM}, "verdict": "false"})
        time.sleep(0.005)
    with Project.open(path, reviewer="Ben") as desk:
        perform(desk, {"do": "verdict", "claim": {"quote": CLAIM}, "verdict": "true"})
        desk.undo()
    return path


def test_every_change_says_who_when_from_what_to_what(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        (claim,) = desk.store.claim_states()
        entries = history(desk, subject_id=claim.claim_id)
        assert [(e.reviewer, e.kind, e.taken_back) for e in entries] == [
            ("Ada", "claim_created", False), ("Ada", "evidence_attached", False), ("Ada", "verdict_given", False),
            ("Ben", "verdict_given", True), ("Ben", "undone", False),
        ]  # fmt: skip
        assert (entries[1].before["evidence"], entries[1].after["evidence"]) == ("", "The books")
        assert (entries[3].before["verdict"], entries[3].after["verdict"]) == ("false", "true")
        assert entries[4].after["verdict"] == "false"
        assert all(e.recorded_at.endswith("Z") for e in entries)
        everything = history(desk)
        assert {e.subject_id[0] for e in everything} == {"m", "c", "r"}
        assert everything[0].reviewer == "the program"
        assert len(history(desk, article_id=claim.article_id)) == len(everything) - 2


def test_a_project_is_seen_as_it_was_and_only_read(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        (claim,) = desk.store.claim_states()
        entries = history(desk, subject_id=claim.claim_id)
        log = [e.event_id for e in desk.store.events()]
    before = path.read_bytes()
    for entry, rating in ((entries[1], None), (entries[2], "false"), (entries[3], "true"), (entries[4], "false")):
        with as_of(path, entry.event_id) as then:
            (claim,) = then.store.claim_states()
            assert (claim.verdict.rating if claim.verdict else None) == rating
            assert [e.event_id for e in then.store.events()][-1] == entry.event_id
            with pytest.raises(ReadOnlyProjectError):
                then.set("blind", False)
    with as_of(path, entries[0].recorded_at) as then:
        assert all(e.recorded_at <= entries[0].recorded_at for e in then.store.events())
    with as_of(path, "2999-01-01") as then:
        assert [e.event_id for e in then.store.events()] == log
    with as_of(path, "1999-01-01") as then:
        assert (then.articles(), list(then.store.events()), then.facts()) == ([], [], [])
    with pytest.raises(BadInputError, match="no time"):
        as_of(path, "yesterday")
    assert path.read_bytes() == before


def test_history_on_the_command_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", str(path), "--article", "Harbour", "--json"]) == 0
    entries = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    verdict = next(e for e in entries if e["kind"] == "verdict_given" and e["reviewer"] == "Ben")
    assert main(["history", str(path), "--as-of", verdict["event_id"]]) == 0
    out = capsys.readouterr().out
    assert "Ben: verdict true" in out and "verdict: false → true" in out and "0 verified facts" in out
    assert main(["history", str(path), "--as-of", "soon"]) == 2
