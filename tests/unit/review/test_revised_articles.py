"""An article that changed: what was decided moves along, asks, is told as changed, or is listed; nothing vanishes."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError
from annotations.ingest.base import read_path
from annotations.project.project import Project
from annotations.project.revisions import Revised, confirm_anchor, revise, waiting
from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.machine import DetectorRun
from schemas.mention import Mention, QuoteValue

PAID = "The port paid $3 million for it in 2023."
RATE = "The rate rose to 3.9% in May."
GONE = "Nobody was hurt when the old crane fell."
MOVED = "It lifts 40 tonnes at once."
SAID = '"It lifts all," said Ida Voss.'
TEXT = f"Harbour gets a crane\n\n{PAID}\n\n{RATE}\n\n{GONE}\n\n{MOVED}\n\n{SAID}\n"
NEW = (
    f"Harbour gets a crane\n\nA new paragraph about the port.\n\n{PAID}\n\nThe rate rose to 4.9% in May.\n\n"
    f"It lifts 40 tonnes at a time.\n\n{SAID}\n"
)


def do(desk: Project, what: str, **line: Any) -> None:
    perform(desk, {"do": what, **line})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    article, path = tmp_path / "crane.txt", tmp_path / "port.factdesk"
    article.write_text(TEXT)
    with Project.open(path, create=True, reviewer="Ada") as desk:
        list(desk.ingest([article]))
        for quote in (PAID, RATE, GONE, MOVED):
            do(desk, "add", kind="claim", quote=quote)
            do(desk, "evidence", claim={"quote": quote}, evidence={"title": "The books"})
            do(desk, "verdict", claim={"quote": quote}, verdict="true")
        for quote in ("$3 million", "3.9%", "40 tonnes"):
            do(desk, "add", kind="figure", quote=quote)
        do(desk, "add", kind="quote", quote=SAID)
        do(desk, "reject", mention={"quote": SAID})
        assert len(desk.facts()) == 4
    return path


def revised(path: Path, desk: Project, text: str = NEW) -> Revised:
    file = path.with_name("crane-2.txt")
    file.write_text(text)
    (row,) = desk.articles()
    done = revise(desk, row.article_id, read_path(file))
    assert done is not None
    return done


def test_each_place_is_carried_asked_told_or_listed(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        done = revised(path, desk)
        outcomes = {(a.what, a.surface): a.outcome for a in done.anchors}
        assert outcomes == {
            ("claim", PAID): "moved", ("verdict", PAID): "moved", ("figure", "$3 million"): "moved",
            ("claim", RATE): "changed", ("verdict", RATE): "changed", ("figure", "3.9%"): "changed",
            ("claim", GONE): "orphaned", ("verdict", GONE): "orphaned",
            ("claim", MOVED): "quote", ("verdict", MOVED): "quote",
            ("figure", "40 tonnes"): outcomes["figure", "40 tonnes"],
            ("quote", SAID): "moved",
        }  # fmt: skip
        assert next(a for a in done.anchors if a.surface == "3.9%").became == "4.9%"
        assert [f.statement for f in desk.facts()] == [PAID]
        view = desk.article(done.article_id)
        for m in view.mentions:
            assert view.revision.text[m.mention.start : m.mention.end] == m.mention.surface
        assert {m.mention.surface: m.status for m in view.mentions}[SAID] == "rejected"
        by_words = {c.value.wording: c for c in view.claims}
        assert len(by_words) == 4
        assert "its place has to be confirmed" in desk.why_not(by_words[RATE])[0]
        assert desk.undo_label().startswith("reject"), "what the program carried over is nobody's to undo"
    assert check_file(path, fold_subject).problems == ()


def test_a_confirmed_place_brings_the_fact_back_and_a_changed_figure_asks_for_a_verdict(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        done = revised(path, desk)
        claims = {a.surface: a.subject_id for a in done.anchors if a.what == "verdict"}
        confirm_anchor(desk, claims[MOVED])
        for a in waiting(desk, done.article_id):
            if a.surface == "40 tonnes" and a.selector is not None:
                confirm_anchor(desk, a.subject_id)
        assert MOVED in {f.statement for f in desk.facts()}
        do(desk, "confirm-place", subject=claims[RATE])
        rate = desk.store.claim_state(claims[RATE])
        assert rate is not None and rate.verdict is not None and not rate.verdict.final
        assert desk.why_not(rate) == ["its verdict is a draft"]
        with pytest.raises(BadInputError, match="has no place"):
            confirm_anchor(desk, claims[GONE])
        with pytest.raises(BadInputError, match="holds no words"):
            confirm_anchor(desk, claims[GONE], (5, 9_999))
        confirm_anchor(desk, claims[GONE], (0, 12))
        assert desk.undo_label().startswith("confirm the place of Nobody")
        desk.undo()
        left = {a.surface for a in waiting(desk, done.article_id) if a.what == "verdict"}
        assert left == {GONE}


def test_going_back_to_the_first_text_is_a_revision_too(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        first = revised(path, desk)
        again = revised(path, desk, TEXT)
        assert (first.number, again.number) == (2, 3)
        assert len(desk.store.revisions_of(first.article_id)) == 3
        assert {f.statement for f in desk.facts()} >= {PAID}
        assert revise(desk, first.article_id, read_path(path.with_name("crane.txt"))) is None
        assert not [a for a in waiting(desk, first.article_id) if a.outcome not in ("same", "moved")]
    assert check_file(path, fold_subject).problems == ()


def test_a_detector_does_not_ask_again_what_was_carried_over(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        done = revised(path, desk)
        view = desk.article(done.article_id)
        settled = [m for m in view.mentions if m.settled]
        found = [m.mention for m in settled] + [Mention("quote", 0, 7, "Harbour", QuoteValue("direct"), detector="d")]
        desk.record_detection(done.article_id, DetectorRun("made", "1", "none", "2026-01-01T00:00:00Z"), found)
        after = desk.article(done.article_id).mentions
        assert [m.mention.surface for m in after if m.status == "suggested"] == ["Harbour"]
        assert len(after) == len(settled) + 1


def test_revising_on_the_command_line(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = path.with_name("new.txt")
    new.write_text(NEW)
    assert main(["revise", str(path), "Harbour", str(new)]) == 0
    out = capsys.readouterr().out
    assert "revision 2" in out and "figure “3.9%” → “4.9%”" in out and "kept with the earlier revision" in out
    assert main(["revise", str(path), "Harbour", str(new), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"changed": False}
    assert main(["revise", str(path), "Nowhere", str(new)]) == 2


def test_importing_a_file_or_page_that_changed_makes_a_revision(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "crane.txt"
    file.write_text(TEXT.replace("3.9%", "4.1%"))
    with Project.open(path, reviewer="Ada") as desk:
        (first,) = desk.articles()
        (done,) = list(desk.ingest([file]))
        assert (done.article_id, done.revision_of, done.known) == (first.article_id, first.article_id, False)
        assert len(desk.articles()) == 1 and len(desk.store.revisions_of(first.article_id)) == 2
        assert [a.outcome for a in waiting(desk, first.article_id) if a.what == "verdict"] == ["changed"]
        (again,) = list(desk.ingest([file]))
        assert again.known
        file.write_text("A quiet day\n\nNothing happened in the town today, and nobody came to see it.\n")
        (other,) = list(desk.ingest([file]))
        assert other.article_id != first.article_id and len(desk.articles()) == 2


def test_a_revision_is_whole_or_not_at_all_and_an_empty_text_is_none(path: Path, tmp_path: Path) -> None:
    from dataclasses import replace

    item = read_path(tmp_path / "crane.txt")
    with Project.open(path, reviewer="Ada") as desk:
        (row,) = desk.articles()
        with pytest.raises(BadInputError, match="holds no text"):
            revise(desk, row.article_id, replace(item, text=" \n"))
        with pytest.raises(BadInputError, match="no article"):
            revise(desk, "a-none", item)
        assert len(desk.store.revisions_of(row.article_id)) == 1
