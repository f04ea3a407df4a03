"""Whatever is decided and undone, in any order, over any number of openings: states are what the log adds up to."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
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
    record,
    undo,
)

from annotations.project.merge import check_event
from annotations.review.state import fold_subject
from annotations.store import chain, projection
from annotations.store.foreign import open_foreign
from annotations.store.health import check_file
from annotations.store.open import open_store
from annotations.store.store import Store
from schemas.events import (
    ArticleDescribed,
    ArticleFinished,
    ArticleReopened,
    ClaimReworded,
    ClaimWithdrawn,
    Draft,
    FindingDecided,
    SettingChanged,
)
from schemas.finding import finding_id

FOUND = mentions_of(TEXT, "rev-1")


def quick(path: Path) -> Store:
    """Open a project without waiting for the disk: nothing is killed here."""
    store = open_store(path, app_version=APP)
    store._conn.execute("PRAGMA synchronous = 0")
    return store


def gestures() -> st.SearchStrategy[list[Draft] | str | int]:
    """What a reviewer does next: drafts, an undo of the nth gesture so far, "reopen" or "detect"."""
    mention = st.sampled_from(FOUND)
    kinds = st.sampled_from(["mention_accepted", "mention_rejected", "mention_skipped", "mention_added"])
    claims = st.sampled_from(["c-1", "c-2"])
    texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
    return st.one_of(
        st.builds(lambda kind, m: [decided(kind, *m)], kinds, mention),
        st.builds(lambda m: [corrected(m[0], money(TEXT, "3.2 million", "3200000"), m[1])], mention),
        st.builds(lambda c, wording: claim_drafts(c, wording), claims, texts),
        st.builds(lambda c, w: [Draft("claim_reworded", "a-1", c, ClaimReworded(w, "other", "fact"))], claims, texts),
        st.builds(lambda c: [Draft("claim_withdrawn", "a-1", c, ClaimWithdrawn())], claims),
        st.builds(lambda m, t: [noted("a-1", m[0], t), noted("a-1", "a-1", t)], mention, texts),
        st.builds(lambda t: [Draft("article_described", "a-1", "a-1", ArticleDescribed({"title": t}))], texts),
        st.just([Draft("article_finished", "a-1", "a-1", ArticleFinished())]),
        st.just([Draft("article_reopened", "a-1", "a-1", ArticleReopened())]),
        st.just([Draft("finding_confirmed", "a-1", finding_id(between()), FindingDecided(between()))]),
        st.builds(lambda v: [Draft("setting_changed", "", "s-x", SettingChanged("x", v))], st.integers(0, 3)),
        st.integers(0, 30),
        st.sampled_from(["reopen", "detect"]),
    )


def seen(store: Store) -> list[Any]:
    """Return everything that a view reads of the decisions."""
    return [
        store.mention_states("a-1"), store.claim_states(), store.finding_states(), store.finding_states("a-2"),
        store.article_state("a-1"), store.settings(), store.article_rows(), store.counts(), store.search("n"),
    ]  # fmt: skip


@given(steps=st.lists(gestures(), min_size=1, max_size=25))
@settings(deadline=None, max_examples=40)
def test_incremental_state_is_rebuilt_state_after_any_decisions_and_undos(sample: Path, steps: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(sample, Path(folder) / "desk.factdesk"))
        store = quick(path)
        try:
            for step in steps:
                if step == "reopen":
                    store.close()
                    store = quick(path)
                elif step == "detect":
                    run = store.detected("a-1")
                    assert run is not None
                    store.record_detection("a-1", "rev-1", run, FOUND[: len(store.batches_of(REVIEWER, 9)) % 5])
                elif isinstance(step, int):
                    batches = store.batches_of(REVIEWER, 31)
                    record(store, *undo(store.events_of_batch(batches[step % len(batches)].batch_id)))
                else:
                    record(store, *step)
            assert projection.differences(store._conn, fold_subject) == []
            before = seen(store)
            store.rebuild(fold_subject)
            assert seen(store) == before
            assert chain.verify(store._conn, store.project_id, whole=True).problems == []
        finally:
            store.close()
        assert check_file(path, fold_subject).problems == ()


def take_in(store: Store, copies: list[Path]) -> None:
    """Unite a project with copies of it."""
    for copy in copies:
        with open_foreign(copy, APP) as other:
            store.unite([other], fold_subject, check_event)


@given(orders=st.permutations(range(3)), cuts=st.lists(st.integers(0, 3), min_size=3, max_size=3))
@settings(deadline=None, max_examples=15)
def test_merging_in_any_order_and_in_parts_gives_the_identical_states(
    sample: Path, orders: list[int], cuts: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(shutil.copyfile(sample, Path(folder) / f"{n}.factdesk")) for n in range(3)]
        for number, copy in enumerate(copies):
            with quick(copy) as store:
                take_in(store, copies[: min(number, cuts[number])])
                key, m = FOUND[number]
                record(store, decided("mention_rejected", key, m), noted("a-1", "a-1", f"{number}"), reviewer="r-x")
        results = []
        for order in (range(3), orders):
            target = Path(shutil.copyfile(sample, Path(folder) / "target.factdesk"))
            with quick(target) as store:
                for number in order:
                    take_in(store, [copies[number]])
                results.append((list(store.events()), seen(store)))
            assert check_file(target, fold_subject).problems == ()
            target.unlink()
        assert results[0] == results[1]
