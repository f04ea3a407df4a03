"""kill -9 at any moment: what was acknowledged is there, the rest is there whole or not at all."""

import os
import random
import shutil
import signal
import time
from collections import Counter
from pathlib import Path

from faults.store_processes import child, run_child
from store_samples import APP

from annotations.review.state import fold_subject
from annotations.store.files import has_content, sidecar
from annotations.store.health import check_file
from annotations.store.open import open_store

KILLS = int(os.environ.get("FACTDESK_KILLS", "20"))
SEED = int(os.environ.get("FACTDESK_SEED", "20260302"))
ANEW = 100
"""After so many kills the next falls upon a fresh project: examining a log of thousands is not what is measured."""


def killed_burst(path: Path, seconds: float) -> list[str]:
    """Return the ids of the decisions that were acknowledged before the kill."""
    with child("burst", path) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        assert process.stdout is not None
        lines = process.stdout.read().split("\n")[:-1]
    return [event_id for line in lines for event_id in line.split()]


def test_no_acknowledged_decision_is_lost_in_a_burst(sample: Path, desk: Path) -> None:
    moments = random.Random(SEED)
    acknowledged: set[str] = set()
    slowest, before = 0.0, 0
    for number in range(KILLS):
        if number and number % ANEW == 0:
            shutil.copyfile(sample, desk)
            before += len(acknowledged)
            acknowledged.clear()
        acknowledged.update(killed_burst(desk, moments.uniform(0.0, 0.25)))
        began = time.monotonic()
        with open_store(desk, app_version=APP) as store:
            slowest = max(slowest, time.monotonic() - began)
            events = list(store.events())
        assert acknowledged <= {e.event_id for e in events}
        sizes = Counter(e.batch_id for e in events)
        notes = [e for e in events if e.kind == "note_added"]
        assert all(sizes[e.batch_id] == 2 for e in notes), "a gesture is there whole or not at all"
        assert check_file(desk, fold_subject).problems == ()
    assert before + len(acknowledged) > KILLS
    print(
        f"F1: {KILLS} kills, {before + len(acknowledged)} acknowledged, 0 lost, slowest opening {slowest * 1000:.0f} ms"
    )


def test_a_journal_left_by_a_kill_is_replayed(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        before, claims = store.counts(), store.claim_states()
    assert run_child("spill", desk).returncode == -signal.SIGKILL
    assert has_content(desk, "-journal")
    with open_store(desk, app_version=APP) as store:
        assert store.recovered
        assert (store.counts(), store.claim_states()) == (before, claims)
    assert not has_content(desk, "-journal")
    assert check_file(desk, fold_subject).problems == ()


def test_a_file_killed_before_it_grew_to_what_its_header_says_is_not_called_damaged(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        before = store.counts()
    run_child("spill", desk)
    with desk.open("r+b") as file:  # the first page of a commit reached the disk, its new last pages did not
        file.seek(28)
        pages = int.from_bytes(file.read(4), "big")
        file.seek(28)
        file.write((pages + 5000).to_bytes(4, "big"))
    with open_store(desk, read_only=True, app_version=APP) as copy:
        assert copy.counts() == before
    with open_store(desk, app_version=APP) as store:
        assert store.recovered
        assert store.counts() == before
    assert check_file(desk, fold_subject).problems == ()


def test_a_read_only_copy_of_a_killed_project_shows_it_whole_and_leaves_the_journal(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        before = store.counts()
    run_child("spill", desk)
    files = {p: p.read_bytes() for p in (desk, sidecar(desk, "-journal"))}
    with open_store(desk, read_only=True, app_version=APP) as store:
        assert store.counts() == before
    assert check_file(desk, fold_subject).problems == ()
    assert {p: p.read_bytes() for p in files} == files
