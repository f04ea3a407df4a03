"""Every kind of write fails at the nth call, once or from then on: told in words, nothing acknowledged is lost."""

import os
import random
import shutil
from pathlib import Path

import pytest
from store_processes import run_child
from store_samples import APP

from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.open import open_store

INJECTIONS = int(os.environ.get("FACTDESK_INJECTIONS", "8"))
STRACE = shutil.which("strace")
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "pread64", "rename", "unlink")


def traceable(desk: Path) -> bool:
    return STRACE is not None and run_child("try_open", desk, [STRACE, "-qq", "-f", "-o", os.devnull]).returncode == 0


def test_a_failing_call_is_told_and_loses_nothing(desk: Path) -> None:
    if not traceable(desk):
        pytest.skip("strace is not here or may not trace")
    chance = random.Random(20260302)
    told = saved = 0
    for number in range(INJECTIONS):
        call, error = CALLS[number % len(CALLS)], chance.choice(["EIO", "ENOSPC"])
        when = f"{chance.randrange(1, 40)}{chance.choice(['', '+'])}"
        inject = f"inject={call}:error={error}:when={when}"
        under = [str(STRACE), "-qq", "-f", "-o", os.devnull, "-e", f"trace={call}", "-e", inject, "-P", str(desk)]
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
    print(f"{INJECTIONS} injections, {told} failures told, {saved} decisions acknowledged, none lost")
