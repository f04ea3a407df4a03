"""What reviewers differ in, who sees what, and the choice of what holds: with real projects and their merge."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, RefusedError
from annotations.project.merge import merge, merge_files
from annotations.project.project import Project
from annotations.project.review import Dispute, disputes, settle, settle_clear, visible_verdicts

TEXT = "Harbour gets a crane\n\nMay 2, 2024\n\nThe port paid $3 million for it.\n\nIt lifts 40 tonnes.\n"
CLAIM = "The port paid $3 million for it."


def do(desk: Project, what: str, **line: Any) -> None:
    perform(desk, {"do": what, **line})


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A project with one claim, its figure and its evidence, decided by an editor."""
    article, path = tmp_path / "crane.txt", tmp_path / "base.factdesk"
    article.write_text(TEXT)
    with Project.open(path, create=True, reviewer="Editor") as desk:
        list(desk.ingest([article]))
        do(desk, "add", kind="claim", quote=CLAIM)
        do(desk, "evidence", claim={"quote": CLAIM}, evidence={"title": "The books"})
    return path


def copy_of(base: Path, name: str, *steps: tuple[str, dict[str, Any]]) -> Path:
    path = base.with_name(f"{name}.factdesk")
    if not path.exists():
        shutil.copyfile(base, path)
    with Project.open(path, reviewer=name) as desk:
        for what, line in steps:
            do(desk, what, **line)
    return path


def verdict(rating: str) -> tuple[str, dict[str, Any]]:
    return "verdict", {"claim": {"quote": CLAIM}, "verdict": rating}


def united(base: Path, *copies: Path) -> Path:
    out = base.with_name("united.factdesk")
    merge_files([base, *copies], out)
    return out


def the_only(desk: Project) -> Dispute:
    (found,) = disputes(desk)
    return found


def test_verdicts_that_differ_keep_a_claim_from_being_a_fact_until_one_holds(base: Path) -> None:
    path = united(base, copy_of(base, "Ada", verdict("true")), copy_of(base, "Ben", verdict("false")))
    with Project.open(path, reviewer="Chief") as desk:
        found = the_only(desk)
        assert (found.kind, sorted(v.said for v in found.versions), found.stale) == ("verdict", ["false", "true"], ())
        (claim,) = desk.store.claim_states()
        assert desk.why_not(claim) == ["reviewers differ in its verdict"] and desk.facts() == []
        pick = [v.said for v in found.versions].index("true")
        changes = settle(desk, found, "one", pick=pick)
        assert changes.undo == "adjudicate claim “The port paid $3 million for it.”"
        assert disputes(desk) == []
        (fact,) = desk.facts()
        assert (fact.verdict.rating, fact.reviewer_name) == ("true", "Chief")
        desk.undo()
        assert len(disputes(desk)) == 1 and desk.facts() == []
        desk.redo()
        assert [f.verdict.rating for f in desk.facts()] == ["true"]


def test_a_verdict_that_comes_later_makes_an_adjudication_stale(base: Path) -> None:
    ada, ben = copy_of(base, "Ada", verdict("true")), copy_of(base, "Ben", verdict("false"))
    path = united(base, ada, ben)
    with Project.open(path, reviewer="Chief") as desk:
        settle(desk, the_only(desk), "edited", edited=_verdict("half_true"))
        assert [f.verdict.rating for f in desk.facts()] == ["half_true"]
        cy = copy_of(base, "Cy", verdict("half_true"))
        report = merge(desk, [cy])
        assert report.decisions == {"Cy": 1, "the program": 1}
        found = the_only(desk)
        assert len(found.stale) == 1 and desk.facts() == []
        settle(desk, found, "none", note="an opinion")
        assert disputes(desk) == []
        (claim,) = desk.store.claim_states()
        assert claim.withdrawn == "an opinion"


def _verdict(rating: str) -> Any:
    from schemas.verdict import Verdict

    return Verdict(rating)


def test_spans_labels_values_and_rejections_are_disputes_of_their_own(base: Path) -> None:
    figure = {"kind": "figure", "quote": "$3 million"}
    with Project.open(base, reviewer="Editor") as desk:
        do(desk, "add", kind="figure", quote="$3 million")
        do(desk, "add", kind="figure", quote="40 tonnes")
        do(desk, "add", kind="date", quote="May 2, 2024")
        do(desk, "add", kind="entity", quote="Harbour")
        for _ in range(1):
            assert disputes(desk) == []
    ada = copy_of(
        base, "Ada",
        ("correct", {"mention": figure, "quote": "3 million"}),
        ("correct", {"mention": {"quote": "40 tonnes"}, "say": "40 kg"}),
        ("reject", {"mention": {"quote": "May 2, 2024"}}),
        ("correct", {"mention": {"quote": "Harbour", "kind": "entity"}, "value": {"type": "ORG"}}),
    )  # fmt: skip
    ben = copy_of(base, "Ben", ("correct", {"mention": figure, "quote": "$3 million for it"}))
    path = united(base, ada, ben)
    with Project.open(path, reviewer="Chief") as desk:
        kinds = {d.kind: d for d in disputes(desk)}
        assert set(kinds) == {"span", "value", "status", "label"}
        assert len(kinds["span"].versions) == 3
        (claim,) = desk.store.claim_states()
        assert any("reviewers differ in the figure" in why for why in desk.why_not(claim))
        settle(desk, kinds["span"], "both")
        spans = {m.mention.surface for m in desk.store.mention_states(claim.article_id) if m.mention.kind == "figure"}
        assert {"$3 million", "3 million", "$3 million for it"} <= spans
        settle(desk, kinds["status"], "none")
        with pytest.raises(BadInputError, match="Both cannot hold"):
            settle(desk, kinds["value"], "both")
        settle(desk, kinds["value"], "one", pick=[v.reviewer_id for v in kinds["value"].versions].index(_id("Ada")))
        (weight,) = [m for m in desk.store.mention_states(claim.article_id) if m.mention.surface == "40 tonnes"]
        assert weight.mention.value.quantity.unit == "kg"  # type: ignore[union-attr]
        settle(desk, kinds["label"], "one")
        assert disputes(desk) == []


def _id(name: str) -> str:
    import uuid

    from annotations.project.project import REVIEWERS

    return "r-" + uuid.uuid5(REVIEWERS, name.casefold()).hex


def test_places_that_overlap_and_were_marked_apart_are_one_dispute(base: Path) -> None:
    ada = copy_of(base, "Ada", ("add", {"kind": "figure", "quote": "$3 million"}))
    ben = copy_of(base, "Ben", ("add", {"kind": "figure", "quote": "3 million"}))
    path = united(base, ada, ben)
    with Project.open(path, reviewer="Chief") as desk:
        found = the_only(desk)
        assert found.kind == "span" and len(found.subjects) == 2
        pick = [v.said.split("”")[0] for v in found.versions].index("figure “$3 million")
        settle(desk, found, "one", pick=pick)
        assert disputes(desk) == []
        states = {m.mention.surface: m.status for m in desk.store.mention_states(found.article_id)}
        assert (states["$3 million"], states["3 million"]) == ("accepted", "rejected")
        desk.undo()
        settle(desk, the_only(desk), "both")
        assert disputes(desk) == []


def test_others_verdicts_show_after_ones_own(base: Path) -> None:
    path = united(base, copy_of(base, "Ada", verdict("true")))
    with Project.open(path, reviewer="Ben") as desk:
        desk.set("two_person_rule", True)
        (claim,) = desk.store.claim_states()
        assert visible_verdicts(desk, claim.claim_id) == []
        assert [v.said for v in visible_verdicts(desk, claim.claim_id, _id("Ada"))] == ["true"]
        do(desk, *verdict("false")[:1], **verdict("false")[1])
        assert [v.said for v in visible_verdicts(desk, claim.claim_id)] == ["true", "false"]
        desk.undo()
        desk.set("blind", False)
        assert [v.said for v in visible_verdicts(desk, claim.claim_id)] == ["true"]


def test_clear_cases_are_settled_together_and_the_rest_is_left(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copies = [copy_of(base, n, verdict(r)) for n, r in (("Ada", "true"), ("Ben", "true"), ("Cy", "false"))]
    path = united(base, *copies)
    assert main(["disputes", str(path), "--json"]) == 0
    (shown,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted((v["reviewer"], v["said"]) for v in shown["versions"]) == [
        ("Ada", "true"), ("Ben", "true"), ("Cy", "false"),
    ]  # fmt: skip
    with Project.open(path, reviewer="Chief") as desk:
        assert settle_clear(desk, "unanimous").settled == 0
        from fractions import Fraction

        assert settle_clear(desk, "threshold", Fraction(3, 4)).settled == 0
        assert settle_clear(desk, "threshold").settled == 1
        assert [f.verdict.rating for f in desk.facts()] == ["true"]
        desk.undo()
        assert len(disputes(desk)) == 1
    assert main(["adjudicate", str(path), "--strategy", "majority", "--reviewer", "Chief"]) == 0
    assert "1 disputes settled, 0 left" in capsys.readouterr().out
    assert main(["adjudicate", str(path), "--strategy", "loudest"]) == 2


def test_an_adjudication_can_be_scripted(base: Path) -> None:
    path = united(base, copy_of(base, "Ada", verdict("true")), copy_of(base, "Ben", verdict("false")))
    with Project.open(path, reviewer="Chief") as desk:
        dispute = the_only(desk).dispute_id
        for line, words in (
            ({"dispute": "c-none", "choose": 1}, "no open dispute"),
            ({"dispute": dispute, "choose": 3}, "no version 3"),
            ({"dispute": dispute, "choose": "both"}, "one verdict"),
            ({"dispute": dispute, "choose": "edited", "verdict": "so-so"}, "not on the rating scale"),
            ({"dispute": dispute}, "is no choice"),
        ):
            with pytest.raises(BadInputError, match=words):
                do(desk, "adjudicate", **line)
        do(desk, "adjudicate", dispute=dispute, choose="edited", verdict="half_true", note="met in the middle")
        assert [f.verdict.rating for f in desk.facts()] == ["half_true"]


def test_a_fact_of_two_persons_needs_the_signature_of_another(base: Path) -> None:
    path = copy_of(base, "Ada", verdict("true"))
    with Project.open(path, reviewer="Ada") as desk:
        desk.set("two_person_rule", True)
        (claim,) = desk.store.claim_states()
        assert desk.why_not(claim) == ["a second reviewer has not signed it off"]
        with pytest.raises(RefusedError, match="their own verdict"):
            do(desk, "sign-off", claim={"quote": CLAIM})
    with Project.open(path, reviewer="Ben") as desk:
        do(desk, "sign-off", claim={"quote": CLAIM}, note="seen the books")
        assert len(desk.facts()) == 1
        desk.undo()
        assert desk.facts() == []
        desk.redo()
    with Project.open(path, reviewer="Ada") as desk:
        do(desk, *verdict("mostly_true")[:1], **verdict("mostly_true")[1])
        assert desk.facts() == []


def test_different_projects_are_not_merged(base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.factdesk"
    Project.open(other, create=True).close()
    assert main(["merge", str(base), str(other), "-o", str(tmp_path / "out.factdesk")]) == 2
    assert "different projects" in capsys.readouterr().err
    assert not (tmp_path / "out.factdesk").exists()


def test_what_two_reviewers_mark_apart_in_the_same_words_meets(base: Path) -> None:
    claim = "It lifts 40 tonnes."
    steps = ("add", {"kind": "claim", "quote": claim})
    copies = [
        copy_of(base, name, steps, ("verdict", {"claim": {"quote": claim}, "verdict": rating}))
        for name, rating in (("Ada", "true"), ("Ben", "false"))
    ]
    with Project.open(united(base, *copies), reviewer="Chief") as desk:
        (found,) = [c for c in desk.store.claim_states() if c.value.wording == claim]
        assert the_only(desk).dispute_id == found.claim_id
        assert "reviewers differ in its verdict" in desk.why_not(found)


def test_a_mark_beside_one_that_was_moved_away_is_another(base: Path) -> None:
    with Project.open(base, reviewer="Ada") as desk:
        do(desk, "add", kind="figure", quote="40 tonnes")
        do(desk, "correct", mention={"quote": "40 tonnes"}, quote="40")
        do(desk, "add", kind="figure", quote="40 tonnes")
        (row,) = desk.articles()
        figures = sorted(m.mention.surface for m in desk.article(row.article_id).mentions if m.mention.kind == "figure")
        assert figures == ["40", "40 tonnes"]


def test_a_merge_tells_what_was_new_and_what_is_disputed(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copies = [str(copy_of(base, "Ada", verdict("true"))), str(copy_of(base, "Ben", verdict("false")))]
    out = base.with_name("out.factdesk")
    assert main(["merge", *copies, "-o", str(out)]) == 0
    told = capsys.readouterr().out
    assert "1 decisions of Ada" in told and "1 decisions of Ben" in told and "1 disputes" in told
    assert main(["merge", *copies, "-o", str(out)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert main(["merge", *copies, "-o", str(base.with_name("json.factdesk")), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["articles"], report["disputes"], report["decisions"]["Ada"]) == (1, 1, 1)
