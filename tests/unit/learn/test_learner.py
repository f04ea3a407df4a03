"""Which lessons go with an article."""

from pathlib import Path

from unit.learn.made_decisions import decided, entity, money

from annotations.learn.lessons import learn
from annotations.learn.register import register
from annotations.learn.trained import Trained
from annotations.project import Project
from annotations.project_learn import Learner, concerning
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
