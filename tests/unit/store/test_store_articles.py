from dataclasses import replace

import pytest
from store_samples import OTHER_TEXT, TEXT, article_of, claim_drafts, decided, mentions_of, noted, record, undo

from annotations.errors import StorageError
from annotations.store.connection import LARGEST_VALUE
from annotations.store.machine import DetectorRun
from annotations.store.store import Store
from schemas.article import Revision
from schemas.events import ArticleDescribed, ArticleFinished, Draft

RUN = DetectorRun("en", "1", "en", "2026-03-03T08:00:01.000Z")


def test_an_article_comes_back_as_it_was_added(store: Store) -> None:
    article, revision, raw = article_of(TEXT)
    assert store.add_article(article, revision, raw)
    assert store.article("a-1") == article
    assert store.revision("rev-1") == revision
    assert store.raw("rev-1") == raw
    assert store.find_by_sha256(revision.sha256) == "a-1"
    assert store.article("a-9") is None
    assert store.revision("rev-9") is None
    assert store.find_by_sha256("0" * 64) is None


def test_the_same_text_twice_is_one_article(store: Store) -> None:
    article, revision, raw = article_of(TEXT)
    store.add_article(article, revision, raw)
    again = replace(article, article_id="a-2", revision_id="rev-2")
    assert not store.add_article(again, replace(revision, article_id="a-2", revision_id="rev-2"), raw)
    assert [row.article_id for row in store.article_rows()] == ["a-1"]


def second_revision(text: str) -> tuple[Revision, bytes]:
    _, revision, raw = article_of(text)
    return replace(revision, revision_id="rev-1b", number=2), raw


def test_a_later_revision_becomes_the_current_one_and_old_suggestions_leave_the_list(filled: Store) -> None:
    settled = len(filled.mention_states("a-1"))
    later = TEXT.replace("40 routes", "41 routes")
    filled.add_revision("a-1", *second_revision(later))
    article = filled.article("a-1")
    assert article is not None
    assert article.revision_id == "rev-1b"
    assert filled.revisions_of("a-1") == ["rev-1", "rev-1b"]
    assert filled.detected("a-1") is None
    assert filled.mention_states("a-1") == []
    assert len(filled.mention_states("a-1", "rev-1")) == settled
    assert filled.search("41")[0].id == "a-1"
    assert filled.search("40") == []


def test_a_revision_of_another_article_is_refused(store: Store) -> None:
    store.add_article(*article_of(TEXT))
    with pytest.raises(ValueError, match="not the article's"):
        store.add_revision("a-2", *second_revision(OTHER_TEXT))


def test_a_file_that_does_not_fit_is_refused_and_leaves_nothing(store: Store) -> None:
    article, revision, _ = article_of(TEXT)
    with pytest.raises(StorageError, match="64 MB"):
        store.add_article(article, revision, b"x" * (LARGEST_VALUE + 1))
    assert store.article_rows() == []
    assert store.add_article(article, revision, b"x")


def test_the_list_counts_what_is_there_and_what_is_open(filled: Store) -> None:
    first, second = filled.article_rows()
    assert (first.title, first.publisher, first.date) == ("Buses will stay", "The Bridge", "2026-03-02")
    assert (first.status, first.mentions, first.open, first.claims, first.findings) == ("in_check", 4, 2, 1, 1)
    assert (second.title, second.status) == ("What buses cost", "queued")
    assert (second.mentions, second.open, second.claims, second.findings) == (0, 0, 0, 1)
    key, m = mentions_of(TEXT, "rev-1")[3]
    record(filled, decided("mention_skipped", key, m))
    assert filled.article_rows()[0].open == 2
    record(filled, decided("mention_accepted", key, m), decided("mention_added", "m-own", m))
    row = filled.article_rows()[0]
    assert (row.mentions, row.open) == (5, 1)


def test_the_status_follows_from_the_decisions(store: Store) -> None:
    store.add_article(*article_of(TEXT))
    assert store.article_rows()[0].status == "queued"
    record(store, *claim_drafts())
    assert store.article_rows()[0].status == "in_check"
    finished = record(store, Draft("article_finished", "a-1", "a-1", ArticleFinished(1)))
    assert store.article_rows()[0].status == "finished"
    record(store, *undo(finished))
    article = store.article("a-1")
    assert article is not None
    assert article.status == "in_check"


def test_the_list_is_paged_and_filtered_by_words(filled: Store) -> None:
    assert [r.article_id for r in filled.article_rows(limit=1, offset=1)] == ["a-2"]
    assert [r.article_id for r in filled.article_rows(query="mayor")] == ["a-1"]
    assert [r.article_id for r in filled.article_rows(query="northbridge")] == ["a-1", "a-2"]
    assert [r.article_id for r in filled.article_rows(query="will sta")] == ["a-1"]
    assert filled.article_rows(query="?!") == []
    assert len(filled.article_rows(query="  ")) == 2


def test_a_title_that_a_reviewer_set_replaces_the_imported_one_in_list_and_search(filled: Store) -> None:
    assert [h.title for h in filled.search("stay") if h.kind == "article"] == ["Buses will stay"]
    described = record(filled, Draft("article_described", "a-1", "a-1", ArticleDescribed({"title": "Coaches"})))
    assert [h.id for h in filled.search("coaches")] == ["a-1"]
    record(filled, *undo(described))
    assert filled.search("coaches") == []
    assert filled.article_rows()[0].title == "Buses will stay"


def test_a_new_run_replaces_what_the_machine_found_and_keeps_what_was_decided(filled: Store) -> None:
    found = mentions_of(TEXT, "rev-1")
    record(filled, noted("a-1", found[2][0], "checked by phone"))
    filled.record_detection("a-1", "rev-1", RUN, found[3:])
    assert filled.detected("a-1") == RUN
    states = filled.mention_states("a-1")
    assert [(s.mention.surface, s.status) for s in states] == [
        ("Northbridge Council", "rejected"),
        ("£3.2 million", "accepted"),
        ("Ida Voss", "suggested"),
    ]
    assert [n.text for n in states[1].notes] == ["checked by phone"]


def test_the_same_mention_twice_in_one_run_is_one(store: Store) -> None:
    store.add_article(*article_of(TEXT))
    found = mentions_of(TEXT, "rev-1")
    store.record_detection("a-1", "rev-1", RUN, found + found)
    assert len(store.mention_states("a-1")) == len(found)
