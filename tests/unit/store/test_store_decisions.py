import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import (
    APP,
    REVIEWER,
    TEXT,
    between,
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
)

from annotations.errors import DamagedProjectError, ProjectError
from annotations.review.state import fold_subject
from annotations.store import chain
from annotations.store.event_log import merge
from annotations.store.open import open_store
from annotations.store.store import Store
from schemas.events import Draft, FindingDecided, MentionDecided, NoteAdded
from schemas.finding import finding_id
from schemas.selector import select
from schemas.state import MentionState, ReviewerState


def test_decisions_overlay_what_the_machine_suggests_in_text_order(filled: Store) -> None:
    states = filled.mention_states("a-1")
    assert [(s.mention.surface, s.status, s.origin) for s in states] == [
        ("Northbridge Council spent £3.2 million on buses", "suggested", "machine"),
        ("Northbridge Council", "rejected", "machine"),
        ("£3.2 million", "accepted", "machine"),
        ("Ida Voss", "suggested", "machine"),
    ]
    assert states[1].reason == "a building"
    assert filled.mention_state(states[0].mention_id) == states[0]
    assert filled.state(states[2].mention_id) == states[2]
    assert filled.mention_state("m-none") is None


def test_a_correction_moves_a_mention_and_undo_brings_the_suggestion_back(filled: Store) -> None:
    key, was = mentions_of(TEXT, "rev-1")[2]
    shorter = replace(money(TEXT, "3.2 million", "3200000"), score=1.0)
    events = record(filled, corrected(key, shorter, was))
    state = filled.mention_state(key)
    assert isinstance(state, MentionState)
    assert (state.status, state.mention, state.original) == ("corrected", shorter, was)
    record(filled, *undo(events))
    state = filled.mention_state(key)
    assert isinstance(state, MentionState)
    assert (state.status, state.mention) == ("accepted", was)
    accepted = [e for e in filled.events_of(key) if e.kind == "mention_accepted"]
    record(filled, *undo(accepted))
    assert filled.mention_state(key) == MentionState(key, "a-1", "rev-1", was)


def test_an_added_mention_is_listed_and_gone_when_undone(filled: Store) -> None:
    added = money(TEXT, "40 routes", "40")
    events = record(filled, decided("mention_added", "m-own", added))
    own = filled.mention_states("a-1")[-1]
    assert (own.mention, own.origin, own.status) == (added, "human", "accepted")
    record(filled, *undo(events))
    assert filled.state("m-own") is None
    assert all(s.mention_id != "m-own" for s in filled.mention_states("a-1"))


def test_a_note_on_a_suggestion_shows_and_leaves_it_open(filled: Store) -> None:
    key, m = mentions_of(TEXT, "rev-1")[3]
    record(
        filled,
        Draft(
            "note_added", "a-1", key, NoteAdded("spelling?", MentionDecided("rev-1", select(TEXT, m.start, m.end), m))
        ),
    )
    state = filled.mention_states("a-1")[-1]
    assert (state.status, [n.text for n in state.notes]) == ("suggested", ["spelling?"])
    assert filled.article_rows()[0].open == 2


def test_claims_entities_settings_and_reviewers_come_back(filled: Store) -> None:
    claim = filled.claim_state("c-1")
    assert claim is not None
    assert claim.verdict is not None
    assert (claim.verdict.rating, claim.evidence[0].title, claim.verdict_by) == ("true", "Annual accounts", REVIEWER)
    assert filled.claim_states() == filled.claim_states("a-1") == [claim]
    assert filled.claim_states("a-2") == []
    assert [e.entity.name for e in filled.entity_states()] == ["Ida Voss"]
    assert filled.state("e-voss") == filled.entity_states()[0]
    assert filled.settings() == {"two_person_rule": True}
    assert filled.reviewers() == {REVIEWER: ReviewerState(REVIEWER, "Ada Lind", "AL")}
    described = filled.article_state("a-1")
    assert described is not None
    assert dict(described.fields) == {"title": "Buses will stay"}


def test_findings_show_with_each_article_that_they_are_about(filled: Store) -> None:
    assert [(f.finding.check, f.status) for f in filled.finding_states("a-1")] == [
        ("round", "dismissed"),
        ("same_quantity", "open"),
    ]
    assert [f.finding.check for f in filled.finding_states("a-2")] == ["same_quantity"]
    assert len(filled.finding_states()) == 2
    assert filled.finding_state("f-none") is None
    shared = filled.finding_state(finding_id(between()))
    assert shared is not None
    assert shared.status == "open"


def test_a_finding_that_is_no_longer_found_stays_if_it_was_decided(filled: Store) -> None:
    filled.record_findings("a-1", [])
    filled.record_findings("project", [])
    assert [(f.finding, f.status) for f in filled.finding_states("a-1")] == [(within(), "dismissed")]
    assert filled.finding_states("a-2") == []
    assert filled.article_rows()[1].findings == 0


def test_a_finding_added_by_hand_shows_with_both_articles(filled: Store) -> None:
    by_hand = replace(between(), check="by_hand")
    record(filled, Draft("finding_added", "a-1", finding_id(by_hand), FindingDecided(by_hand)))
    assert by_hand in [f.finding for f in filled.finding_states("a-2")]
    assert filled.article_rows()[1].findings == 2


def test_batches_are_newest_first_with_what_they_took_back(filled: Store) -> None:
    key, m = mentions_of(TEXT, "rev-1")[3]
    first = record(filled, decided("mention_accepted", key, m), noted("a-1", "a-1", "done"), label="accept Ida Voss")
    second = record(filled, *undo(first), label="undo accept Ida Voss")
    record(filled, noted("a-1", "a-1", "mine"), reviewer="r-bo", label="note")
    newest, before = filled.batches_of(REVIEWER, 2)
    assert (newest.label, newest.event_ids) == ("undo accept Ida Voss", tuple(e.event_id for e in second))
    assert newest.undone_targets == tuple(e.event_id for e in reversed(first))
    assert (before.label, before.event_ids) == ("accept Ida Voss", tuple(e.event_id for e in first))
    assert before.undone_targets == ()
    assert filled.events_of_batch(before.batch_id) == first
    assert [b.label for b in filled.batches_of("r-bo", 9)] == ["note"]
    assert filled.batches_of("r-none", 9) == []


def test_events_are_numbered_on_and_read_back_as_they_were_recorded(path: Path) -> None:
    project(path)
    with open_store(path, app_version="0.2.0") as store:
        before = list(store.events())
        new = record(store, noted("a-1", "a-1", "later"))
        assert [e.lamport for e in before] == list(range(1, len(before) + 1))
        assert new[0].lamport == len(before) + 1
        assert new[0].app_version == "0.2.0"
        assert list(store.events(after_lamport=len(before))) == new
        assert store.events_of("a-1")[-1] == new[0]
        assert record(store) == []


def test_events_and_texts_cannot_be_changed_or_removed_even_by_sql(path: Path) -> None:
    project(path)
    with closing(sqlite3.connect(path)) as conn:
        for table in ("events", "revisions", "raws"):
            with pytest.raises(sqlite3.IntegrityError, match=r"append-only|frozen"):
                conn.execute(f"DELETE FROM {table}")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            conn.execute("UPDATE events SET payload = '{}'")
        with pytest.raises(sqlite3.IntegrityError, match="frozen"):
            conn.execute("UPDATE revisions SET text = ''")


def test_a_fold_that_fails_leaves_nothing_of_the_gesture(filled: Store) -> None:
    def failing(subject_id: str, events: object) -> None:
        raise RuntimeError("a bug")

    before = filled.counts()
    with pytest.raises(RuntimeError):
        filled.append(claim_drafts("c-2"), batch_id="b", label="x", reviewer_id=REVIEWER, fold=failing)
    assert filled.counts() == before
    assert filled.claim_state("c-2") is None
    record(filled, *claim_drafts("c-2"))
    assert filled.claim_state("c-2") is not None


def test_rebuild_gives_what_was_there(filled: Store) -> None:
    key, m = mentions_of(TEXT, "rev-1")[3]
    record(filled, *undo(record(filled, decided("mention_accepted", key, m))))
    record(filled, *claim_drafts("c-0", "Buses were expensive."))

    def everything() -> list[object]:
        return [
            filled.mention_states("a-1"), filled.claim_states(), filled.entity_states(), filled.finding_states(),
            filled.settings(), filled.reviewers(), filled.article_rows(), filled.search("buses"), filled.counts(),
        ]  # fmt: skip

    before, seen = everything(), []
    subjects = filled.rebuild(fold_subject, lambda done, total: seen.append((done, total)))
    assert everything() == before
    assert subjects == len({e.subject_id for e in filled.events()})
    assert seen[-1] == (len(list(filled.events())),) * 2


def test_a_cancelled_rebuild_changes_nothing(filled: Store) -> None:
    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filled.rebuild(fold_subject, cancel)
    assert filled.claim_state("c-1") is not None


def test_merging_what_was_altered_or_belongs_elsewhere_is_refused(filled: Store, tmp_path: Path) -> None:
    with open_store(project(tmp_path / "other.factdesk"), app_version=APP) as other:
        foreign = [record for _, record in chain.records(other._conn)]
    before = filled.counts()
    with pytest.raises(ProjectError, match="another project"):
        merge(filled._conn, filled.project_id, foreign)
    _, mine = next(chain.records(filled._conn))
    altered = replace(mine, content=(*mine.content[:4], "r-eve", *mine.content[5:]))
    with pytest.raises(ProjectError, match="altered"):
        merge(filled._conn, filled.project_id, [altered])
    assert filled.counts() == before


def test_an_event_of_a_newer_factdesk_is_told_not_guessed(path: Path) -> None:
    project(path)
    with open_store(path, app_version=APP) as store, pytest.raises(DamagedProjectError, match="newer Factdesk"):
        store._conn.execute(
            "INSERT INTO events SELECT 999, 'new', lamport + 99, batch_id, label, reviewer_id, recorded_at, 'dreamt',"
            " version, article_id, subject_id, payload, app_version, 'chain', 1, prev_hash, hash FROM events LIMIT 1"
        )
        list(store.events())


def test_a_decision_reads_no_more_of_a_large_project_than_of_a_small_one(filled: Store) -> None:
    key, m = mentions_of(TEXT, "rev-1")[3]
    statements: list[str] = []
    filled._conn.set_trace_callback(statements.append)
    record(filled, *undo(record(filled, decided("mention_accepted", key, m), *claim_drafts("c-5"))))
    filled.batches_of(REVIEWER, 20)
    filled.mention_state(key)
    filled.find_by_sha256("0" * 64)
    filled.finding_states("a-1")
    filled._conn.set_trace_callback(None)
    read = [s for s in statements if s.startswith(("SELECT", "DELETE", "UPDATE")) and "search_index" not in s]
    assert len(read) > 10
    for statement in read:
        plan = [row[3] for row in filled._conn.execute(f"EXPLAIN QUERY PLAN {statement}")]
        assert not [step for step in plan if step.startswith("SCAN ")], (statement, plan)
