"""Decisions that could not be saved are written elsewhere, and taken in again as they were made."""

import json
from pathlib import Path

import pytest
from gui.made import ARTICLE, made_project

from annotations.commands.decision_file import perform
from annotations.errors import BadInputError
from annotations.project.backup import backups_of, before_many
from annotations.project.project import Project
from annotations.project.raft import write
from annotations.review import decide


def test_what_was_not_saved_is_recorded_from_the_raft(tmp_path: Path) -> None:
    path, raft = tmp_path / "Desk.factdesk", tmp_path / "raft.jsonl"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Ada") as project:
        view = project.article(project.articles()[0].article_id)
        gestures = [(decide.accept(m, view.revision), f"accept {m.mention.surface}") for m in view.mentions]
        write(raft, gestures, project.store.project_id)
        for line in map(json.loads, raft.read_text("utf-8").splitlines()):
            perform(project, line)
        assert all(m.status == "accepted" for m in project.article(view.article.article_id).mentions)
        assert project.undo_label() == gestures[-1][1]


@pytest.mark.parametrize(
    "change", [{"project": "another"}, {"decisions": [{"kind": "nothing"}]}, {"decisions": None}, {"decisions": ["x"]}]
)
def test_what_does_not_fit_is_refused_and_nothing_recorded(tmp_path: Path, change: dict[str, object]) -> None:
    path, raft = tmp_path / "Desk.factdesk", tmp_path / "raft.jsonl"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Ada") as project:
        view = project.article(project.articles()[0].article_id)
        write(raft, [(decide.accept(view.mentions[0], view.revision), "accept")], project.store.project_id)
        before = project.store.decisions()
        with pytest.raises(BadInputError):
            perform(project, {**json.loads(raft.read_text("utf-8")), **change})
        assert project.store.decisions() == before


def test_before_very_much_comes_in_what_was_decided_is_backed_up(tmp_path: Path) -> None:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Ada") as project:
        before_many(project)
        assert backups_of(path) == [], "nothing was decided yet"
        view = project.article(project.articles()[0].article_id)
        project.commit(decide.accept(view.mentions[0], view.revision), "accept")
        before_many(project)
        before_many(project)
        assert [b.good for b in backups_of(path)] == [True]
