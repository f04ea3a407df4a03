"""F3, F5 over a whole journey: every kind of call of the disk fails once, or from then on.

A project is opened, read into, decided on, merged, backed up and exported meanwhile. Failures are told in words;
nothing acknowledged is lost, nothing is half done.
"""

import os
import random
import shutil
from pathlib import Path

import pytest
from faults.store_processes import TRACED, run_child
from store_samples import APP, noted, record

from annotations.project.backup import backups_of
from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.open import open_store

INJECTIONS = int(os.environ.get("FACTDESK_WORK_INJECTIONS", "4"))
SEED = int(os.environ.get("FACTDESK_SEED", "20260302"))
STRACE = shutil.which("strace")
CALLS = {"pwrite64": 160, "fdatasync": 50, "fsync": 8, "ftruncate": 40, "rename": 4, "pread64": 200, "openat": 60}
"""Which calls fail, and about how many of each a journey makes."""
ERRORS = ("EIO", "ENOSPC")


@pytest.fixture
def folder(sample: Path, tmp_path: Path) -> Path:
    where = tmp_path / "work"
    where.mkdir()
    for name in ("desk", "theirs"):
        path = Path(shutil.copyfile(sample, where / f"{name}.factdesk"))
        with open_store(path, app_version=APP) as store:
            record(store, noted("a-1", "a-1", name), reviewer=f"r-{name}")
    (where / "new.txt").write_text("News\n\nThe café paid €3 million.\n", encoding="utf-8")
    return where


def failing(what: str, folder: Path, call: str, error: str, when: str) -> tuple[int, list[str], str]:
    inject = f"inject={call}:error={error}:when={when}"
    under = [str(STRACE), *TRACED, "-e", f"trace={call}", "-e", inject]
    if call == "openat":  # the program's own modules are read by it too
        for name in ("desk.factdesk", "desk.factdesk-journal", "desk.backups", "rows.jsonl"):
            under += ["-P", str(folder / name)]
    done = run_child(what, folder, under, "work_child.py", {"PYTHONDONTWRITEBYTECODE": "1"})
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_a_journey_over_a_failing_disk_loses_nothing(folder: Path, tmp_path: Path) -> None:
    if STRACE is None:
        pytest.skip("strace is not here: calls of the disk are not made to fail")
    chance = random.Random(SEED)
    told = saved = 0
    kept = {p.name: p.read_bytes() for p in folder.iterdir()}
    for number in range(INJECTIONS):
        call = list(CALLS)[number % len(CALLS)]
        when = f"{chance.randrange(1, CALLS[call])}{chance.choice(['', '+'])}"
        code, lines, problem = failing("journey", folder, call, chance.choice(ERRORS), when)
        assert code == 0, (call, when, problem[-3000:])
        told += sum(line.startswith("told") for line in lines)
        saved += sum(line.startswith("saved") for line in lines)
        last = next((line for line in reversed(lines) if line.startswith("saved")), "saved 0")
        with open_store(folder / "desk.factdesk", app_version=APP) as store:
            assert set(last.split()[2:]) <= {e.event_id for e in store.events()}, (call, when)
        assert check_file(folder / "desk.factdesk", fold_subject).problems == (), (call, when)
        assert all(row.good for row in backups_of(folder / "desk.factdesk")), (call, when)
        rows = folder / "rows.jsonl"
        assert not rows.exists() or rows.read_bytes().endswith(b"\n"), (call, when)
        shutil.rmtree(folder)
        folder.mkdir()
        for name, content in kept.items():
            (folder / name).write_bytes(content)
    print(f"F3: {INJECTIONS} failing journeys, {told} failures told, {saved} steps acknowledged, none lost")


def test_the_journal_of_a_write_that_failed_for_good_outlives_closing(folder: Path) -> None:
    """SQLite removes a journal when it leaves exclusive mode, even one that the file needs to be whole again."""
    if STRACE is None:
        pytest.skip("strace is not here")
    kept = {p.name: p.read_bytes() for p in folder.iterdir()}
    for when in (64, 78):
        failing("journey", folder, "pwrite64", "EIO", f"{when}+")
        with open_store(folder / "desk.factdesk", app_version=APP):
            pass
        assert check_file(folder / "desk.factdesk", fold_subject).problems == (), when
        for name, content in kept.items():
            (folder / name).write_bytes(content)


def test_the_harness_finds_a_program_that_writes_in_place(folder: Path) -> None:
    """The control: the same failure leaves half a file where nobody takes care."""
    if STRACE is None:
        pytest.skip("strace is not here")
    rows = folder / "rows.jsonl"
    rows.write_bytes(b'{"old": 1}\n' * 800)
    code, _, problem = failing("careless", folder, "pwrite64", "EIO", "150")
    assert code == 1 and "OSError" in problem
    assert b"new" in rows.read_bytes() and b"old" in rows.read_bytes()
