"""Copies of a project united: the same whatever the order and the number of times, and nothing hostile gets in."""

import itertools
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from store_samples import (
    APP,
    TEXT,
    article_of,
    claim_drafts,
    corrected,
    decided,
    mentions_of,
    money,
    noted,
    project,
    record,
    undo,
    within,
)  # fmt: skip

from annotations.errors import DamagedProjectError, FactdeskError, ProjectError
from annotations.project.merge import check_event
from annotations.review.state import fold_subject
from annotations.store import chain
from annotations.store.chain import link
from annotations.store.event_log import _content
from annotations.store.foreign import open_foreign
from annotations.store.health import check_file
from annotations.store.machine import DetectorRun
from annotations.store.merging import unite_into
from annotations.store.open import open_store
from schemas.events import (
    Draft,
    Event,
    FindingDecided,
    MentionDecided,
    SettingChanged,
    Undone,
    VerdictGiven,
)  # fmt: skip
from schemas.selector import select
from schemas.verdict import Verdict

SEEDS = int(os.environ.get("FACTDESK_MERGES", "4"))
FOUND = mentions_of(TEXT, "rev-1")
NOT_STATE = ("_sqlite_migrations", "check_runs", "machine_findings", "finding_articles", "fact_words")


def content(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table that says something, byte for byte."""
    with closing(sqlite3.connect(path)) as conn:
        tables = [r[0] for r in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {t: conn.execute(f"SELECT * FROM {t} ORDER BY 1").fetchall() for t in tables if t not in NOT_STATE}


def unite(out: Path, *paths: Path) -> Any:
    with ExitStack() as stack:
        others = [stack.enter_context(open_foreign(path, APP)) for path in paths]
        return unite_into(out, others, fold_subject, check_event, app_version=APP)


def worked(sample: Path, path: Path, reviewer: str, chance: random.Random) -> Path:
    """A copy of the project in which a reviewer did some work."""
    shutil.copyfile(sample, path)
    with open_store(path, app_version=APP) as store:
        store._conn.execute("PRAGMA synchronous = 0")
        text = f"Only {reviewer} read this: {chance.random()} routes.\n"
        article, revision, raw = article_of(text, chance.randrange(100, 10**9), reviewer)
        store.add_article(
            replace(article, imported_at=f"2026-03-0{chance.randrange(1, 9)}T08:00:00.000Z"), revision, raw
        )
        shared = article_of("Both read this.\n", 50)
        store.add_article(replace(shared[0], imported_at=f"2026-03-05T0{chance.randrange(9)}:00:00.000Z"), *shared[1:])
        run = DetectorRun("m", "1", "en", f"2026-03-04T08:00:0{chance.randrange(9)}.000Z")
        store.record_detection("a-2", "rev-2", run, [])
        for _ in range(chance.randrange(1, 6)):
            key, m = chance.choice(FOUND)
            step: list[Draft] = chance.choice(
                [
                    [decided(chance.choice(["mention_accepted", "mention_rejected"]), key, m)],
                    [corrected(key, money(TEXT, "3.2 million", "3200000"), m)],
                    claim_drafts("c-1", chance.choice("abc")),
                    [noted("a-1", "a-1", f"{reviewer} {chance.random()}")],
                    [Draft("setting_changed", "", "s-x", SettingChanged("x", chance.randrange(9)))],
                ]
            )
            events = record(store, *step, reviewer=f"r-{reviewer}")
            if chance.random() < 0.3:
                record(store, *undo(events), reviewer=f"r-{reviewer}")
    return path


@pytest.mark.parametrize("seed", range(SEEDS))
def test_six_orders_of_three_copies_and_any_number_of_times_give_the_same_bytes(
    sample: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    copies = [worked(sample, tmp_path / f"{name}.factdesk", name, chance) for name in ("ada", "ben", "cy")]
    seen = []
    for number, order in enumerate(itertools.permutations(copies)):
        out = tmp_path / f"out-{number}.factdesk"
        unite(out, *order)
        seen.append(content(out))
        assert check_file(out, fold_subject).problems == ()
    assert all(one == seen[0] for one in seen)
    again, nested = tmp_path / "again.factdesk", tmp_path / "nested.factdesk"
    unite(again, *copies, tmp_path / "out-0.factdesk", *copies)
    unite(tmp_path / "two.factdesk", copies[2], copies[0])
    unite(nested, copies[1], tmp_path / "two.factdesk")
    assert content(again) == content(nested) == seen[0]


def test_merging_into_an_open_project_says_what_was_new_and_a_second_time_nothing(sample: Path, tmp_path: Path) -> None:
    mine = worked(sample, tmp_path / "mine.factdesk", "ada", random.Random(1))
    theirs = worked(sample, tmp_path / "theirs.factdesk", "ben", random.Random(2))
    with open_store(mine, app_version=APP) as store, open_foreign(theirs, APP) as other:
        before = {e.event_id for e in store.events()}
        united = store.unite([other], fold_subject, check_event)
        assert len(united.articles) == 1
        assert {e.event_id for e in united.events} == {e.event_id for e in other.events()} - before
        assert before <= {e.event_id for e in store.events()}
        again = store.unite([other], fold_subject, check_event)
        assert (again.articles, again.revisions, again.runs, again.events) == ((), (), 0, ())
        record(store, noted("a-1", "a-1", "and on"))
    assert check_file(mine, fold_subject).problems == ()


def test_two_texts_that_an_article_became_in_two_copies_are_both_kept(sample: Path, tmp_path: Path) -> None:
    copies = []
    for name in ("ada", "ben"):
        path = Path(shutil.copyfile(sample, tmp_path / f"{name}.factdesk"))
        copies.append(path)
        with open_store(path, app_version=APP) as store:
            _, revision, raw = article_of(TEXT + name, 1)
            store.add_revision("a-1", replace(revision, revision_id=f"rev-{name}", number=2,
                               created_at=f"2026-04-0{len(copies)}T08:00:00.000Z"), raw)  # fmt: skip
    for number, order in enumerate((copies, copies[::-1])):
        out = tmp_path / f"{number}.factdesk"
        unite(out, *order)
        with open_store(out, app_version=APP) as store:
            assert store.revisions_of("a-1") == ["rev-1", "rev-ada", "rev-ben"]
            article = store.article("a-1")
            assert article is not None and article.revision_id == "rev-ben"


def forged(path: Path, draft: Draft, **fields: Any) -> None:
    """Append an event that this program would not have recorded, with a chain that is whole."""
    with open_store(path, app_version=APP) as store:
        record(store, noted("a-1", "a-1", "before"))
        conn = store._conn
        row = conn.execute("SELECT * FROM events ORDER BY position DESC LIMIT 1").fetchone()
        position, lamport, chain_id, seq, own = row[0], row[2], row[13], row[14], row[16]
        event = Event("forged", lamport + 1, "b", "forged", "r-ben", row[6], draft.kind, 1, draft.article_id,
                      draft.subject_id, draft.payload, APP)  # fmt: skip
        payload = fields.pop("payload", None)
        content = _content(replace(event, **fields))
        if payload is not None:
            content = (*content[:10], str(content[10]).replace('"3200000"', payload), *content[11:])
        made = link(store.project_id, chain_id, seq + 1, own, content)
        conn.execute(f"INSERT INTO events VALUES ({', '.join('?' * 17)})", (position + 1, *made.row))
        head = chain.mark(conn, "head")
        assert head is not None
        chain.set_mark(conn, "head", chain.Mark(position + 1, head.events + 1, made.hash))


HUGE = '"1E+999999999"'
OUTSIDE = replace(FOUND[2][1], start=5000, end=5012)
LYING = replace(FOUND[2][1], surface="£9.9 million")
REFUSED: dict[str, tuple[Draft, dict[str, Any], str]] = {
    "no room after it": (noted("a-1", "a-1", "x"), {"lamport": 2**62}, "place in the order"),
    "no such subject": (noted("a-1", "x-1", "x"), {}, "cannot be about"),
    "a verdict on a mention": (Draft("verdict_given", "a-1", "m-1", VerdictGiven(Verdict("true"))), {}, "be about"),
    "no time": (noted("a-1", "a-1", "x"), {"recorded_at": "<b>now</b>"}, "is no time"),
    "no reviewer": (noted("a-1", "a-1", "x"), {"reviewer_id": "root"}, "is no reviewer"),
    "a place outside the text": (
        Draft("mention_accepted", "a-1", FOUND[2][0],
              MentionDecided("rev-1", replace(select(TEXT, 0, 4), start=5000, end=5012), OUTSIDE)),
        {}, "do not stand in the text",
    ),
    "other words than the text's": (
        Draft("mention_accepted", "a-1", FOUND[2][0], MentionDecided("rev-1", select(TEXT, 0, 4), LYING)),
        {}, "mention does not stand",
    ),
    "a text that is not there": (
        Draft("mention_accepted", "a-1", FOUND[2][0], MentionDecided("rev-9", select(TEXT, 0, 4), FOUND[2][1])),
        {}, "no text rev-9",
    ),
    "a number that would fill the memory": (
        Draft("mention_accepted", "a-1", FOUND[2][0],
              MentionDecided("rev-1", select(TEXT, FOUND[2][1].start, FOUND[2][1].end), FOUND[2][1])),
        {"payload": HUGE}, "more than 400 digits",
    ),
    "an inconsistency without places": (
        Draft("finding_confirmed", "a-1", "f-1", FindingDecided(replace(within(), members=()))), {}, "has no places",
    ),
    "a tolerance that is none": (
        Draft("setting_changed", "", "s-tolerance.about", SettingChanged("tolerance.about", "lots")), {}, "no share",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_a_decision_that_could_not_have_been_recorded_is_not_taken_in(sample: Path, tmp_path: Path, what: str) -> None:
    draft, fields, words = REFUSED[what]
    fields = dict(fields)
    theirs = Path(shutil.copyfile(sample, tmp_path / "theirs.factdesk"))
    mine = Path(shutil.copyfile(sample, tmp_path / "mine.factdesk"))
    forged(theirs, draft, **fields)
    before = content(mine)
    with (
        open_store(mine, app_version=APP) as store,
        open_foreign(theirs, APP) as other,
        pytest.raises(ProjectError, match=words),
    ):
        store.unite([other], fold_subject, check_event)
    assert content(mine) == before
    with pytest.raises(ProjectError, match=words):
        unite(tmp_path / "out.factdesk", mine, theirs)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.factdesk", "theirs.factdesk"]


def test_the_same_decision_told_differently_is_an_error(sample: Path, tmp_path: Path) -> None:
    paths = []
    for name in ("ada", "ben"):
        paths.append(Path(shutil.copyfile(sample, tmp_path / f"{name}.factdesk")))
        forged(paths[-1], noted("a-1", "a-1", name))
    for order in (paths, paths[::-1]):
        with pytest.raises(ProjectError, match="tell decision forged differently"):
            unite(tmp_path / "out.factdesk", *order)
    assert not (tmp_path / "out.factdesk").exists()


def altered(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"The accounts say so.", b"The accounts say no."))


def triggered(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TRIGGER t AFTER INSERT ON events BEGIN SELECT 1; END")


@pytest.mark.parametrize("harm", [altered, triggered, lambda p: p.write_bytes(p.read_bytes()[:9000])])
def test_a_damaged_or_tampered_copy_is_not_read(sample: Path, tmp_path: Path, harm: Callable[[Path], None]) -> None:
    theirs = Path(shutil.copyfile(sample, tmp_path / "theirs.factdesk"))
    harm(theirs)
    with pytest.raises(DamagedProjectError):
        open_foreign(theirs, APP)


def test_another_project_is_refused(sample: Path, tmp_path: Path) -> None:
    other = project(tmp_path / "other.factdesk")
    with pytest.raises(ProjectError, match="different projects"):
        unite(tmp_path / "out.factdesk", sample, other)
    mine = Path(shutil.copyfile(sample, tmp_path / "mine.factdesk"))
    with (
        open_store(mine, app_version=APP) as store,
        open_foreign(other, APP) as foreign,
        pytest.raises(ProjectError, match="another project"),
    ):
        store.unite([foreign], fold_subject, check_event)


def test_an_existing_file_is_never_replaced(sample: Path, tmp_path: Path) -> None:
    out = Path(shutil.copyfile(sample, tmp_path / "out.factdesk"))
    before = out.read_bytes()
    with pytest.raises(FactdeskError, match="exists already"):
        unite(out, sample)
    assert out.read_bytes() == before


def test_nobody_takes_back_what_another_decided(sample: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copyfile(sample, tmp_path / "mine.factdesk"))
    with open_store(mine, app_version=APP) as store:
        events = record(store, noted("a-1", "a-1", "mine"))
        record(store, Draft("undone", "a-1", "a-1", Undone(events[0].event_id)), reviewer="r-ben")
        state = store.article_state("a-1")
        assert state is not None and [n.text for n in state.notes] == ["mine"]
