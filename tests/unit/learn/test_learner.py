"""Which lessons go with an article."""

from pathlib import Path

import pytest
from unit.learn.made_decisions import decided, entity, money

from annotations.commands.decision_file import perform
from annotations.errors import BadInputError
from annotations.learn.lessons import learn
from annotations.learn.register import register
from annotations.learn.trained import Trained
from annotations.project.learn import Learner, concerning, known_of
from annotations.project.project import Project
from annotations.review import decide
from schemas.article import Ingested, Source

TEXT = "Northgate Rail paid $5 million. Nobody knows who asked.\n"


def added(project: Project, text: str, publisher: str = "") -> str:
    return project.add(Ingested(text, text.encode(), Source("Notes", publisher=publisher)))[0]


def test_an_article_gets_only_what_may_concern_it(tmp_path: Path) -> None:
    rail, five = entity(TEXT, "Northgate Rail"), money(TEXT, "$5 million", 5_000_000)
    rejections = [decided(TEXT, five, "rejected", name=n) for n in ("1", "2")]
    confirmed = decided(TEXT, rail, name="3")
    signs = [decided(TEXT, money(TEXT, "$5 million", 6, "USD"), now=money(TEXT, "$5 million", 6, "AUD"), name=n,
                     publisher="The Mail", section="News") for n in ("4", "5")]  # fmt: skip
    lessons = learn(register((), [confirmed]), [*rejections, *signs, confirmed])
    with Project.open(tmp_path / "desk.factdesk", create=True) as project:
        here = concerning(lessons, Trained(), project.article(added(project, TEXT, "The Mail")))
        away = concerning(lessons, Trained(), project.article(added(project, "Rain fell.\n", "The Post")))
    assert {one.kind for one in here.lessons} == {"name", "refused", "reread"}
    assert {one.kind for one in away.lessons} == {"name"}
    assert here.settled == ()


def test_lessons_follow_the_decisions_at_once(tmp_path: Path) -> None:
    with Project.open(tmp_path / "desk.factdesk", create=True, reviewer="Ada") as project:
        view = project.article(added(project, TEXT))
        learner = Learner()
        assert learner.lessons(project) == []
        value = entity(TEXT, "Northgate Rail").value
        project.commit(decide.add(view.revision, "entity", 0, 14, value), "add")
        learner.settle()
        assert [one.kind for one in learner.lessons(project)] == ["name"]
        view = project.article(view.article.article_id)
        lessons, ner = learner.lessons_for(project, view)
        assert [p.surface for p in lessons.settled] == ["Northgate Rail"] and ner == ""
        project.undo()
        learner.settle()
        assert learner.lessons(project) == []


def test_an_entity_known_from_a_mention_is_entered_when_it_is_renamed_or_merged(tmp_path: Path) -> None:
    text = "NR and Northgate Rail paid $5 million.\n"
    with Project.open(tmp_path / "desk.factdesk", create=True, reviewer="Ada") as project:
        view = project.article(added(project, text))
        for start, end in ((0, 2), (7, 21)):
            value = entity(text, text[start:end]).value
            project.commit(decide.add(view.revision, "entity", start, end, value), "add")
        assert [(k.entity.entity_id, k.entered) for k in known_of(project)] == [
            ("northgate-rail", False), ("nr", False)
        ]  # fmt: skip
        perform(project, {"do": "merge", "entity": "NR", "into": "Northgate Rail"})
        (known,) = known_of(project)
        assert known.entered and known.confirmed == 2 and known.entity.aliases == ("NR",)
        fields = {"name": "Northgate Railways", "external_ids": ["wikidata:Q0"]}
        perform(project, {"do": "rename", "entity": "Northgate Rail", "fields": fields})
        (known,) = known_of(project)
        assert known.entity.aliases == ("NR", "Northgate Rail")
        assert known.entity.external_ids == ("wikidata:Q0",) and known.confirmed == 2
        new = {"type": "ORG", "name": "Northern Roads"}
        perform(project, {"do": "split", "entity": "Northgate Railways", "surfaces": ["NR"], "as": new})
        assert {k.entity.name: (k.entity.aliases, k.confirmed) for k in known_of(project)} == {
            "Northern Roads": (("NR",), 1), "Northgate Railways": (("Northgate Rail",), 1),
        }  # fmt: skip
        for wrong in (
            {"do": "rename", "entity": "Nobody", "fields": {"name": "X"}},
            {"do": "rename", "entity": "Northern Roads", "fields": {"entity_id": "e-9"}},
            {"do": "rename", "entity": "Northern Roads", "fields": {"type": "SHIP"}},
            {"do": "split", "entity": "Northern Roads", "surfaces": ["Northern Roads"], "as": new},
            {"do": "enter", "entity": {"type": "ORG", "name": " "}},
            {"do": "take-back", "lesson": "none"},
        ):
            with pytest.raises(BadInputError):
                perform(project, wrong)


def test_entities_of_different_types_that_were_merged_stay_one(tmp_path: Path) -> None:
    text = "Northgate and Northgate Rail paid $5 million.\n"
    with Project.open(tmp_path / "desk.factdesk", create=True, reviewer="Ada") as project:
        view = project.article(added(project, text))
        for start, end, kind in ((0, 9, "LOC"), (14, 28, "ORG")):
            value = entity(text, text[start:end], kind).value
            project.commit(decide.add(view.revision, "entity", start, end, value), "add")
        perform(project, {"do": "merge", "entity": "Northgate", "into": "Northgate Rail"})
        (known,) = known_of(project)
        assert (known.entity.type, known.confirmed) == ("ORG", 2)
        project.undo()
        assert len(known_of(project)) == 2
