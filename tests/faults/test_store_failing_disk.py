"""Every kind of write fails at the nth call, once or from then on: told in words, nothing acknowledged is lost."""

import os
import random
import shutil
from pathlib import Path

import pytest
from faults.store_processes import TRACED, run_child
from store_samples import APP

from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.open import open_store

INJECTIONS = int(os.environ.get("FACTDESK_INJECTIONS", "8"))
STRACE = shutil.which("strace")
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "pread64", "rename", "unlink")


def traceable(desk: Path) -> bool:
    return STRACE is not None and run_child("try_open", desk, [STRACE, *TRACED]).returncode == 0


def test_a_failing_call_is_told_and_loses_nothing(desk: Path) -> None:
    if not traceable(desk):
        pytest.skip("strace is not here or may not trace")
    chance = random.Random(20260302)
    told = saved = 0
    for number in range(INJECTIONS):
        call, error = CALLS[number % len(CALLS)], chance.choice(["EIO", "ENOSPC"])
        when = f"{chance.randrange(1, 40)}{chance.choice(['', '+'])}"
        inject = f"inject={call}:error={error}:when={when}"
        under = [str(STRACE), *TRACED, "-e", f"trace={call}", "-e", inject, "-P", str(desk)]
        under += ["-P", f"{desk}-journal"] if call != "pread64" else []
        done = run_child("steady", desk, under)
        assert done.returncode == 0, (inject, done.stderr)
        lines = done.stdout.splitlines()
        told += sum(line.startswith("told") for line in lines)
        acknowledged = {line.split()[1] for line in lines if line.startswith("saved")}
        saved += len(acknowledged)
        with open_store(desk, app_version=APP) as store:
            assert acknowledged <= {e.event_id for e in store.events()}, inject
        assert check_file(desk, fold_subject).problems == (), inject
        for copy in desk.parent.glob("backup-*.factdesk"):
            assert check_file(copy, fold_subject).problems == (), inject
            copy.unlink()
        assert not list(desk.parent.glob(".*")), inject
    assert saved > INJECTIONS
    print(f"F3: {INJECTIONS} injections, {told} failures told, {saved} decisions acknowledged, none lost")


def test_a_kill_at_the_nth_write_loses_nothing(desk: Path) -> None:
    """A kill at a random moment seldom falls into a commit; here each does."""
    if not traceable(desk):
        pytest.skip("strace is not here or may not trace")
    acknowledged: set[str] = set()
    replayed = 0
    for number in range(INJECTIONS):
        call, when = ("pwrite64", "ftruncate", "fdatasync")[number % 3], 1 + number
        inject = f"inject={call}:signal=KILL:when={when}"
        under = [str(STRACE), *TRACED, "-e", f"trace={call}", "-e", inject]
        done = run_child("burst", desk, [*under, "-P", str(desk), "-P", f"{desk}-journal"])
        acknowledged.update(i for line in done.stdout.split("\n")[1:-1] for i in line.split())
        with open_store(desk, read_only=True, app_version=APP) as copy:
            assert acknowledged <= {e.event_id for e in copy.events()}, inject
        with open_store(desk, app_version=APP) as store:
            replayed += store.recovered
            assert acknowledged <= {e.event_id for e in store.events()}, inject
        assert check_file(desk, fold_subject).problems == (), inject
    assert replayed > 0
    print(f"F1: {INJECTIONS} kills at a write, {len(acknowledged)} acknowledged, {replayed} journals replayed")
