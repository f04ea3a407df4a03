"""What a kill leaves beside a project is replayed, and read without being touched. (`trials` kills in numbers.)"""

import signal
from pathlib import Path

from faults.store_processes import run_child
from store_samples import APP

from annotations.review.state import fold_subject
from annotations.store.files import has_content, sidecar
from annotations.store.health import check_file
from annotations.store.open import open_store


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
