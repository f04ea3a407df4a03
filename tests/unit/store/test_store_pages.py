"""The pieces of the project's pages add up to the whole, and follow decisions."""

from pathlib import Path

import pytest
from gui.made import ARTICLE, made_project

from annotations.project.project import Project
from annotations.review import decide
from annotations.store.pages import tally
from schemas.finding import Finding, FindingMember


@pytest.fixture
def project(tmp_path: Path):
    path = tmp_path / "p.factdesk"
    made_project(path, ARTICLE, "Another one\n\nOf few words.\n")
    with Project.open(path, reviewer="Test") as opened:
        yield opened


def _flag(project: Project, text: str) -> None:
    article = project.articles()[0].article_id
    members = [FindingMember(0, 5, "Ferry", article), FindingMember(6, 10, "line", article)]
    project.commit(decide.flag_inconsistency(article, members, text), "flag")


def test_all_findings_are_listed_in_pieces_with_the_words_of_their_places(project: Project) -> None:
    article = project.articles()[1].article_id
    found = [
        Finding("made", "1", "warning", 0.5, f"Nr {i}", "", (FindingMember(0, i + 1, "x" * i, article),) * 2)
        for i in range(5)
    ]
    project.store.record_findings("project", [(article, f) for f in found])
    project.store.record_findings(article, [(article, found[0])])
    first = project.store.finding_rows(0, 3)
    rest = project.store.finding_rows(first[-1].position, 300)
    rows = [*first, *rest]
    assert len({r.finding_id for r in rows}) == len(rows)
    assert sorted(r.explanation for r in rows if r.check == "made") == [f"Nr {i}" for i in range(5)]
    assert {r.title for r in rows if r.check == "made"} == {"Another one"}
    assert all(r.status == "open" for r in rows)


def test_what_was_decided_stays_in_the_list_when_no_check_finds_it(project: Project) -> None:
    _flag(project, "By hand")
    rows = project.store.decided_finding_rows()
    assert [(r.explanation, r.first, r.second, r.status) for r in rows] == [("By hand", "Ferry", "line", "open")]
    state = project.store.finding_state(rows[0].finding_id)
    assert state is not None
    project.commit(decide.dismiss_finding(state, "rounding"), "dismiss")
    assert [r.status for r in project.store.decided_finding_rows()] == ["dismissed"]


def test_tallies_add_up_whatever_the_size_of_the_pieces(project: Project) -> None:
    article = project.articles()[0].article_id
    view = project.article(article)
    for m in view.mentions[:4]:
        project.commit(decide.accept(m, view.revision), "accept")
    project.commit(decide.reject(view.mentions[5], view.revision), "reject")
    quality, left = project.store.tally("quality")
    assert left == 0
    assert sum(n for key, n in quality.items() if key[2] == "accepted") == 4
    assert sum(n for key, n in quality.items() if key[2] == "rejected") == 1
    assert {key[0] for key in quality} == {project.reviewer_id}
    whole, _ = project.store.tally("figures")
    assert whole == {("money",): 2, ("count",): 1}
    pieces: dict[tuple[str, ...], int] = {}
    after = 0
    while True:
        found, after = tally(project.store._conn, "figures", after, 2)
        for key, n in found.items():
            pieces[key] = pieces.get(key, 0) + n
        if not after:
            break
    assert pieces == whole
    days, _ = project.store.tally("days")
    assert sum(days.values()) == 5 + sum(m.mention.kind == "claim" for m in view.mentions[:4])
