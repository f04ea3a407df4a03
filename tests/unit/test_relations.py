"""Relations between mentions: made, taken back, undone, merged, exported; the project's own."""

import json
from pathlib import Path

import pytest
from gui.made import ARTICLE, made_project

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, RefusedError
from annotations.project.history import history
from annotations.project.project import Project
from annotations.review.decide_relation import KEY, of_settings
from schemas.relation import DEFAULT_RELATIONS, Relation

MONEY, LINE, PEOPLE = {"quote": "$40 million", "kind": "figure"}, {"quote": "Port Anselm"}, {"quote": "Ida Brandt"}
QUOTE = {"quote": "We will open it in May,", "kind": "quote"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "desk.factdesk"
    made_project(made, ARTICLE)
    return made


def _relations(desk: Project) -> dict[str, tuple[Relation, ...]]:
    view = desk.article(desk.articles()[0].article_id)
    return {m.mention.surface: m.relations for m in view.mentions if m.relations}


def test_a_relation_is_made_undone_and_taken_back(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        perform(desk, {"do": "relate", "mention": MONEY, "to": LINE, "relation": "measures"})
        ((relation,),) = _relations(desk).values()
        assert (relation.kind, relation.surface) == ("measures", "Port Anselm")
        assert desk.undo_label() == "relate $40 million to Port Anselm"
        desk.undo()
        assert _relations(desk) == {}
        desk.redo()
        perform(desk, {"do": "unrelate", "mention": MONEY, "to": LINE, "relation": "measures"})
        assert _relations(desk) == {}
        desk.undo()
        assert len(_relations(desk)) == 1
        desk.rebuild()
        assert len(_relations(desk)) == 1
        view = desk.article(desk.articles()[0].article_id)
        money = next(m for m in view.mentions if m.relations)
        assert money.status == "suggested"
        perform(desk, {"do": "accept", "mention": MONEY})
        assert len(_relations(desk)) == 1
    assert main(["doctor", str(path)]) == 0


def test_what_does_not_fit_is_refused(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        with pytest.raises(RefusedError, match="cannot stand so"):
            perform(desk, {"do": "relate", "mention": LINE, "to": PEOPLE, "relation": "speaker"})
        with pytest.raises(RefusedError, match="two mentions"):
            perform(desk, {"do": "relate", "mention": MONEY, "to": MONEY, "relation": "about"})
        with pytest.raises(BadInputError, match="no relation 'married'"):
            perform(desk, {"do": "relate", "mention": LINE, "to": PEOPLE, "relation": "married"})
        with pytest.raises(BadInputError, match="no such relation"):
            perform(desk, {"do": "unrelate", "mention": LINE, "to": PEOPLE, "relation": "about"})


def test_the_desk_has_relations_of_its_own(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        assert of_settings(desk.store.settings()) == DEFAULT_RELATIONS
        own = [{"name": "mayor-of", "label": "Mayor of", "sources": ["entity"], "targets": ["entity"]}]
        desk.set(KEY, own)
        perform(desk, {"do": "relate", "mention": PEOPLE, "to": LINE, "relation": "mayor-of"})
        assert list(_relations(desk)) == ["Ida Brandt"]
        for wrong in ("x", [{"name": "A b", "label": "x"}], [*own, *own], [{"name": "a", "label": " "}], [{"name": 1}]):
            with pytest.raises(BadInputError):
                desk.set(KEY, wrong)


def test_relations_are_exported_where_the_format_can(path: Path, tmp_path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        perform(desk, {"do": "relate", "mention": MONEY, "to": LINE, "relation": "measures"})
        perform(desk, {"do": "accept", "mention": MONEY})
        perform(desk, {"do": "accept", "mention": LINE})
    brat, studio, doccano = tmp_path / "brat", tmp_path / "ls", tmp_path / "d.jsonl"
    for form, out in (("brat", brat), ("labelstudio", studio), ("doccano-relations", doccano)):
        assert main(["export", str(path), str(out), "--what", "annotations", "--format", form]) == 0
    (ann,) = brat.glob("*.ann")
    assert "measures Arg1:" in ann.read_text()
    assert "measures\tArg1:<ENTITY>" in (brat / "annotation.conf").read_text()
    assert '<Relation value="measures"/>' in "".join(p.read_text() for p in studio.iterdir())
    assert "measures" in {r["type"] for r in json.loads(doccano.read_text().splitlines()[0])["relations"]}


def test_relations_of_two_copies_meet_when_they_are_merged(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.factdesk"
    other.write_bytes(path.read_bytes())
    for copy, who, to in ((path, "Ada", LINE), (other, "Ben", PEOPLE)):
        with Project.open(copy, reviewer=who) as desk:
            perform(desk, {"do": "relate", "mention": MONEY, "to": to, "relation": "measures"})
    out = tmp_path / "both.factdesk"
    assert main(["merge", str(path), str(other), "-o", str(out)]) == 0
    with Project.open(out, read_only=True) as desk:
        assert {r.surface for r in _relations(desk)["$40 million"]} == {"Port Anselm", "Ida Brandt"}


def test_the_history_tells_of_them(path: Path) -> None:
    with Project.open(path, reviewer="Ada") as desk:
        changes = perform(desk, {"do": "relate", "mention": QUOTE, "to": PEOPLE, "relation": "speaker"})
        (subject,) = changes.states
        assert desk.store.events_of(subject)[0].kind == "relation_added"
        assert any("speaker" in str(e.after) for e in history(desk, subject_id=subject))
