"""What a desk notices: confirmed once, found everywhere; rejected twice, not proposed again; taken back, proposed."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, RefusedError
from annotations.project.detect import detect_project
from annotations.project.learn import known_of, lessons_of
from annotations.project.project import ArticleView, Project
from schemas.article import Ingested, Source
from schemas.lesson import Lesson
from schemas.mention import EntityValue, FigureValue
from schemas.state import MentionState

FIRST = (
    "Ferry fares rise\n\nCNBC said on Tuesday that ferry fares in Torvik would rise by 4 percent.\n"
    "The operator, quayline, carried 2 million passengers last year. It asked for $30 million.\n"
)
SECOND = (
    "Harbour to close\n\nThe harbour of Torvik closes in May, CNBC reported. People of quayline must take the bus.\n"
    "Repairs cost $12 million, and $3 million was paid in advance.\n"
)


def added(project: Project, text: str, publisher: str = "") -> str:
    source = Source(text.splitlines()[0], publisher=publisher, date="2026-05-05")
    return project.add(Ingested(text, text.encode(), source))[0]


def detect(project: Project, *ids: str) -> None:
    assert [done.failed for done in detect_project(project, ids)] == [""] * len(ids)


def named(view: ArticleView, surface: str, kind: str = "entity") -> list[MentionState]:
    return [m for m in view.mentions if m.mention.surface == surface and m.mention.kind == kind]


def kinds(lessons: Sequence[Lesson], kind: str) -> list[Lesson]:
    return [one for one in lessons if one.kind == kind]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.open(tmp_path / "desk.factdesk", create=True, reviewer="Ada")


def test_confirmed_once_a_name_is_found_everywhere_and_says_why(project: Project) -> None:
    with project:
        first, second = added(project, FIRST), added(project, SECOND)
        detect(project, first)
        assert not named(project.article(first), "quayline")
        quayline = {"type": "ORG", "entity": "quayline", "name": "quayline"}
        perform(project, {"do": "add", "article": first, "kind": "entity", "quote": "quayline", "value": quayline})
        acme = {"type": "ORG", "name": "Consumer News and Business Channel", "aliases": ["CNBC"]}
        perform(project, {"do": "link", "article": first, "mention": {"quote": "CNBC"}, "entity": acme})
        detect(project, second)
        view = project.article(second)
        (cnbc,) = named(view, "CNBC")
        (known,) = [k for k in known_of(project) if "CNBC" in k.entity.aliases]
        assert isinstance(cnbc.mention.value, EntityValue)
        assert cnbc.mention.value.entity == known.entity.entity_id
        assert (cnbc.mention.value.type, cnbc.mention.value.name) == ("ORG", known.entity.name)
        assert "known from the register" in cnbc.mention.reasons
        assert cnbc.status == "suggested"
        (ferries,) = named(view, "quayline")
        assert isinstance(ferries.mention.value, EntityValue)
        assert (ferries.mention.value.type, ferries.mention.detector) == ("ORG", "register")


def test_rejected_twice_it_is_not_proposed_again_until_the_lesson_is_taken_back(project: Project) -> None:
    with project:
        ids = [added(project, f"Notes {n}\n\nTorvik is quiet. Repairs number {n} cost much.\n") for n in range(3)]
        detect(project, *ids[:2])
        surface, kind = "Torvik", "entity"
        for article_id in ids[:2]:
            assert named(project.article(article_id), surface, kind)
            for m in named(project.article(article_id), surface, kind):
                perform(project, {"do": "reject", "article": article_id, "mention": m.mention_id})
        detect(project, ids[2])
        assert not named(project.article(ids[2]), surface, kind)
        (lesson,) = kinds(lessons_of(project), "refused")
        assert "Torvik" in lesson.sentence and "twice" in lesson.sentence
        assert len(lesson.decisions) == 2
        assert all(project.store.events_of(d)[-1].kind == "mention_rejected" for d in lesson.decisions)

        perform(project, {"do": "take-back", "lesson": lesson.lesson_id})
        assert [one.taken_back for one in lessons_of(project)] == [True]
        detect(project, ids[2])
        assert named(project.article(ids[2]), surface, kind)
        with pytest.raises(RefusedError):
            perform(project, {"do": "take-back", "lesson": lesson.lesson_id})

        perform(project, {"do": "undo"})
        assert [one.taken_back for one in lessons_of(project)] == [False]
        perform(project, {"do": "take-back", "lesson": lesson.lesson_id})
        perform(project, {"do": "learn-again", "lesson": lesson.lesson_id})
        assert [one.taken_back for one in lessons_of(project)] == [False]


def test_a_rejection_that_is_undone_teaches_nothing(project: Project) -> None:
    with project:
        article_id = added(project, FIRST)
        detect(project, article_id)
        perform(project, {"do": "reject", "mention": {"quote": "4 percent", "kind": "figure"}})
        assert len(kinds(lessons_of(project), "refused")) == 1
        perform(project, {"do": "undo"})
        assert lessons_of(project) == []


def test_a_bare_dollar_that_a_desk_corrected_twice_is_read_so_in_that_publishers_articles(project: Project) -> None:
    with project:
        first = added(project, FIRST + "A further $8 million is missing.\n", "The Torvik Mail")
        second, other = added(project, SECOND, "The Torvik Mail"), added(project, SECOND + "More.\n", "Elsewhere")
        detect(project, first)
        for quote, said in (("$30 million", "A$30 million"), ("$8 million", "A$8 million")):
            mention = {"quote": quote, "kind": "figure"}
            perform(project, {"do": "correct", "article": first, "mention": mention, "say": said})
        detect(project, second, other)
        (twelve,) = named(project.article(second), "$12 million", "figure")
        assert isinstance(twelve.mention.value, FigureValue)
        assert twelve.mention.value.quantity.unit == "AUD"
        assert twelve.mention.value.alternatives[0].quantity.unit == "USD"
        assert any("this desk" in reason for reason in twelve.mention.reasons)
        (elsewhere,) = named(project.article(other), "$12 million", "figure")
        assert isinstance(elsewhere.mention.value, FigureValue)
        assert elsewhere.mention.value.quantity.unit == "USD"


def test_what_was_settled_stays_as_it_was_when_its_article_is_detected_anew(project: Project) -> None:
    with project:
        article_id = added(project, FIRST)
        detect(project, article_id)
        value = {"type": "ORG", "entity": "quayline", "name": "Quayline"}
        perform(project, {"do": "add", "kind": "entity", "quote": "quayline", "value": value})
        perform(project, {"do": "accept", "mention": {"quote": "CNBC"}})
        before = [m for m in project.article(article_id).mentions if m.settled]
        detect(project, article_id)
        after = project.article(article_id).mentions
        assert [m for m in after if m.settled] == before
        assert len(named(project.article(article_id), "quayline")) == 1


def test_two_entities_are_merged_and_split_again(project: Project) -> None:
    with project:
        first, second = added(project, FIRST), added(project, SECOND)
        detect(project, first, second)
        perform(project, {"do": "enter", "entity": {"type": "LOC", "name": "Torvik Island"}})
        perform(project, {"do": "enter", "entity": {"type": "LOC", "name": "Torvik"}})
        perform(project, {"do": "merge", "entity": "Torvik", "into": "Torvik Island"})
        (known,) = known_of(project)
        assert (known.entity.name, known.entity.aliases) == ("Torvik Island", ("Torvik",))
        split = {"type": "LOC", "name": "Torvik town"}
        perform(project, {"do": "split", "entity": "Torvik Island", "surfaces": ["Torvik"], "as": split})
        assert {k.entity.name: k.entity.aliases for k in known_of(project)} == {
            "Torvik Island": (), "Torvik town": ("Torvik",),
        }  # fmt: skip
        perform(project, {"do": "undo"})
        assert len(known_of(project)) == 1
        with pytest.raises(BadInputError):
            perform(project, {"do": "merge", "entity": "Torvik Island", "into": "Torvik Island"})


def test_lessons_and_entities_are_listed_on_the_command_line(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with project:
        path = str(project.store.path)
        added(project, FIRST)
        detect(project, *project.undetected())
        perform(project, {"do": "accept", "mention": {"quote": "CNBC"}})
    assert main(["entities", path, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["entity"]["name"] == "CNBC"
    assert main(["lessons", path, "--json"]) == 0
    lesson = json.loads(capsys.readouterr().out)
    assert "CNBC" in lesson["sentence"] and len(lesson["decisions"]) == 1
    assert main(["lessons", path, "--take-back", lesson["lesson_id"][:8]]) == 0
    assert "(taken back)" in capsys.readouterr().out
    assert main(["lessons", path, "--take-back", "no-such-lesson"]) == 2
    assert main(["stats", path, "--order", "uncertain"]) == 0
    assert main(["stats", path, "--order", "alphabet"]) == 2
