"""The checks of a whole project in pieces: the same findings, and what is decided meanwhile is not written over."""

from pathlib import Path

from annotations.project.check import whole_check
from annotations.project.project import Project
from annotations.review import decide
from gui.made import ARTICLE, made_project

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
    ids = made_project(tmp_path / "a.factdesk", ARTICLE, AGAIN)
    with Project.open(tmp_path / "a.factdesk", reviewer="Ada") as project:
        whole = whole_check(project)
        whole.read(project)
        view = project.article(ids[0])
        for mention in view.mentions:
            if mention.mention.kind == "figure":
                project.commit(decide.reject(mention, view.revision), "reject")
        project.check_article(ids[0])
        inside = [f.finding_id for f in project.store.finding_states(ids[0]) if len(f.finding.members) == 2]
        decided = project.store.decisions()
        whole.compare()
        whole.note(project)
        after = project.store.finding_states(ids[0])
        assert [f.finding_id for f in after if {m.article for m in f.finding.members} == {ids[0]}] == [
            i for i in inside if any(f.finding_id == i for f in after)
        ]
        assert project.store.decisions() == decided
