"""The checks of a whole project in pieces: the same findings, and what is decided meanwhile is not written over."""

from pathlib import Path

from gui.made import ARTICLE, made_project

from annotations.commands.decision_file import perform
from annotations.project.check import whole_check
from annotations.project.project import Project
from annotations.review import decide

BUDGET = "Budget\n\nThe council spent between 60 percent and 20 percent on roads.\n"
AGAIN = ARTICLE + "\n\nA bidi \u202e mark stands here.\n"


def told(project: Project) -> list[tuple[str, str]]:
    return sorted((f.finding.check, f.finding.explanation) for f in project.store.finding_states())


def test_pieces_find_what_the_whole_finds(tmp_path: Path) -> None:
    made_project(tmp_path / "a.factdesk", ARTICLE, AGAIN)
    with Project.open(tmp_path / "a.factdesk", reviewer="Ada") as project:
        project.check()
        before = told(project)
        whole = whole_check(project)
        shares = [whole.share]
        while not whole.read(project, 0.0001):
            shares.append(whole.share)
        whole.compare()
        while not whole.note(project, 0.0001):
            shares.append(whole.share)
        assert told(project) == before != []
        assert shares == sorted(shares) and shares[0] == 0 and whole.share == 1


def test_an_article_that_was_decided_about_meanwhile_is_checked_as_it_is_now(tmp_path: Path) -> None:
    """What was found in the article as it was read must not come back, though nobody checked it since."""
    here, other = made_project(tmp_path / "a.factdesk", BUDGET, AGAIN, found=False)
    with Project.open(tmp_path / "a.factdesk", reviewer="Ada") as project:
        for quote in ("60 percent", "20 percent"):
            perform(project, {"do": "add", "article": here, "kind": "figure", "quote": quote})
        project.check()
        untouched = inside(project, other)
        assert inside(project, here) == ["arithmetic"] and untouched
        whole = whole_check(project)
        whole.read(project)
        view = project.article(here)
        for mention in view.mentions:
            if mention.mention.kind == "figure":
                project.commit(decide.reject(mention, view.revision), "reject", follow=False)
        decided = project.store.decisions()
        whole.compare()
        whole.note(project)
        assert inside(project, here) == []
        assert inside(project, other) == untouched
        assert project.store.decisions() == decided
        project.check()
        assert inside(project, here) == []


def inside(project: Project, article_id: str) -> list[str]:
    """Return what does not hold inside an article, by check."""
    found = project.store.finding_states(article_id)
    return sorted(f.finding.check for f in found if {m.article for m in f.finding.members} == {article_id})
