"""Decisions and searches that nobody could have typed: refused in words, with nothing recorded and nothing hanging."""

import copy
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from gui.made import ARTICLE, made_project

from annotations.commands.decision_file import perform
from annotations.errors import BadInputError, FactdeskError
from annotations.project import search
from annotations.project.project import Project
from annotations.project.raft import lines_of, write
from annotations.project.scheme import scheme_of
from annotations.project.search_words import parse
from annotations.review import decide
from annotations.store.fact_list import Listing
from schemas.codec import DecodeError
from schemas.upcast import read_payload

pytestmark = pytest.mark.timeout(20)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made_project(tmp_path / "Desk.factdesk", ARTICLE)
    with Project.open(tmp_path / "Desk.factdesk", reviewer="Ada") as opened:
        yield opened


def lines(project: Project) -> list[dict[str, Any]]:
    view = project.article(project.articles()[0].article_id)
    gestures = [(decide.accept(m, view.revision), f"accept {m.mention.surface}") for m in view.mentions]
    return [json.loads(line) for line in lines_of(gestures, project.store.project_id)]


@pytest.mark.parametrize(
    "change",
    [
        *({"version": v} for v in (0, -1, -(10**30), 10**30, float("inf"), float("nan"), "1", None, True, [1])),
        *({"subject": s} for s in ("", "x", "f-1", "s-1", "x" * 100_000, None, "a\0b")),
        {"kind": "undone"}, {"kind": "setting_changed"}, {"kind": ["x"]}, {"article": "a-1"}, {"payload": None},
    ],
)  # fmt: skip
def test_a_raft_brings_nothing_that_could_not_have_been_decided(project: Project, change: dict[str, Any]) -> None:
    line = copy.deepcopy(lines(project)[0])
    line["decisions"][0] |= change
    before = project.store.end_of_log()
    with pytest.raises(BadInputError):
        perform(project, line)
    assert project.store.end_of_log() == before


@pytest.mark.parametrize(
    ("key", "value"),
    [("labels", "x"), ("labels", [{}]), ("attributes", [1]), ("relations", 1), ("rating_scale", []),
     ("tolerance.about", "x"), ("currency", "<b>")],
)  # fmt: skip
def test_a_raft_brings_no_scheme_that_nobody_can_read(project: Project, key: str, value: Any) -> None:
    line = copy.deepcopy(lines(project)[0])
    one = line["decisions"][0]
    one |= {"kind": "setting_changed", "article": "", "subject": f"s-{key}", "payload": {"key": key, "value": value}}
    with pytest.raises(BadInputError):
        perform(project, {**line, "decisions": [one]})
    scheme_of(project)


def test_a_raft_taken_in_twice_records_once(project: Project) -> None:
    raft = lines(project)
    for line in raft:
        perform(project, line)
    end = project.store.end_of_log()
    for line in raft:
        perform(project, line)
    assert project.store.end_of_log() == end


def test_an_event_of_an_impossible_version_is_refused_at_once() -> None:
    for version in (-(2**63), -1, 0):
        with pytest.raises(DecodeError, match="impossible"):
            read_payload("setting_changed", version, {"key": "x", "value": 1})


def test_halves_of_characters_are_told_wherever_they_come_from(project: Project, tmp_path: Path) -> None:
    half = "zz\ud800"
    with pytest.raises(BadInputError, match="half of a character"):
        project.set("currency.note", half)
    with pytest.raises(BadInputError, match="half of a character"):
        search.save(project, half, "kind:claim")
    assert project.search(half) == []
    with pytest.raises(BadInputError):
        search.search(project, parse("unit:\ud800 kind:figure"))
    view = project.article(project.articles()[0].article_id)
    write(tmp_path / "raft", [(decide.accept(view.mentions[0], view.revision), half)], project.store.project_id)
    assert json.loads((tmp_path / "raft").read_text("utf-8"))["label"] == "zz?"


WORDS = (
    '"', '""', "*", "a*", "NEAR(a b)", "a AND", "NOT", "- a", "a:b", "{a b}:c", "^a", "\0", "a\0b", "(", "\udcff",
    '"a', 'a"b"c', "\u202e", "'; drop table events; --", "a" * 300_000, "a " * 200_000,
    " ".join(f"w{i}" for i in range(60_000)), '"' * 300_000, "a\u0300" * 9_000, "kind:claim " * 1_500,
)  # fmt: skip


@pytest.mark.parametrize("words", WORDS, ids=range(len(WORDS)))
def test_words_are_searched_for_in_time_whatever_they_are(project: Project, words: str) -> None:
    project.search(words)
    table = project.known_facts.table(project)
    assert table.page(Listing(words=words), 20) == []
    try:
        query = parse(words)
    except FactdeskError:
        return
    assert parse(query.text()) == query
    search.search(project, query)


NESTED = "[" * 5_000


@pytest.mark.parametrize(
    "change",
    [("articles", "source"), ("current_mentions", "state"), ("machine_mentions", "mention"),
     ("current_settings", "state")],
)  # fmt: skip
@pytest.mark.parametrize("value", [NESTED, "1", "null", "[1]", "{}", '{"a": 1}', ""])
def test_cells_of_hostile_json_are_damage(tmp_path: Path, change: tuple[str, str], value: str) -> None:
    path = tmp_path / "Desk.factdesk"
    made_project(path, ARTICLE)
    with Project.open(path, reviewer="Ada") as opened:
        view = opened.article(opened.articles()[0].article_id)
        opened.commit(decide.accept(view.mentions[0], view.revision), "accept")
        opened.set("blind", False)
    with closing(sqlite3.connect(path)) as conn, conn:
        table, column = change
        conn.execute(f"UPDATE {table} SET {column} = ?", (value,))
    with suppress(FactdeskError), Project.open(path, reviewer="Ada") as opened:
        opened.article(opened.articles()[0].article_id)
        opened.store.settings()
