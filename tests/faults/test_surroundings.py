"""F7, F16, F27, F28, F29: the file held, moved, replaced or written over; the clock, the locale, the folders of the
system, the network."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from faults.store_processes import child, run_child
from store_samples import APP, noted, project, record

from annotations.errors import LockedProjectError, StorageError
from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.open import open_store

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="this system does not tell who holds a file")
def test_who_holds_the_file_is_named(desk: Path) -> None:
    with child("hold", desk) as process:
        began = time.monotonic()
        with pytest.raises(LockedProjectError, match=rf"\(python.*, process {process.pid}\)"):
            open_store(desk, app_version=APP)
        assert time.monotonic() - began < 30


def overwritten(desk: Path, other: Path) -> None:
    with desk.open("r+b") as file:  # as `cp other desk` does: into the same file
        file.truncate()
        file.write(other.read_bytes())


def test_a_copy_put_over_an_open_project_is_noticed_before_the_next_commit(desk: Path, tmp_path: Path) -> None:
    older = Path(shutil.copyfile(desk, tmp_path / "older.factdesk"))
    other = project(tmp_path / "other.factdesk")
    for replacement in (older, other):
        store = open_store(desk, app_version=APP)
        record(store, noted("a-1", "a-1", "before"))
        time.sleep(0.01)
        overwritten(desk, replacement)
        with pytest.raises(StorageError, match="written over by another program"):
            record(store, noted("a-1", "a-1", "into what?"))
        store._conn.close()
        assert desk.read_bytes() == replacement.read_bytes(), "nothing of ours went into it"
        for left in tmp_path.glob("desk.factdesk-*"):
            left.unlink()
        assert check_file(desk, fold_subject).problems == ()


def test_a_file_that_was_only_touched_goes_on(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        record(store, noted("a-1", "a-1", "before"))
        os.utime(desk)
        record(store, noted("a-1", "a-1", "after"))
    assert check_file(desk, fold_subject).problems == ()


@pytest.mark.parametrize("how", ["removed", "replaced", "moved"])
def test_a_file_that_is_gone_or_another_takes_no_decision(desk: Path, tmp_path: Path, how: str) -> None:
    other = project(tmp_path / "other.factdesk")
    store = open_store(desk, app_version=APP)
    match how:
        case "removed":
            desk.unlink()
        case "moved":
            desk.rename(tmp_path / "elsewhere.factdesk")
        case _:
            other.replace(desk)
    with pytest.raises(StorageError, match="moved, replaced or removed"):
        record(store, noted("a-1", "a-1", "where to?"))
    assert store.counts()["articles"] == 2, "what is open can still be read and saved elsewhere"
    store.backup(tmp_path / "saved.factdesk")
    store._conn.close()
    assert check_file(tmp_path / "saved.factdesk", fold_subject).problems == ()


CLOCKS = ("1970-01-01T00:00:00", "2026-03-01T09:00:00", "2106-02-07T06:28:16", "1999-12-31T23:59:59")


def test_a_clock_that_jumps_does_not_change_the_order(desk: Path) -> None:
    """The clock of the child is set by a wrapper round the standard library's own; order is by count, not by time."""
    written = []
    for number, clock in enumerate(CLOCKS):
        done = run_child("at_clock", desk, extra={"FACTDESK_CLOCK": clock, "FACTDESK_NOTE": f"note {number}"})
        assert done.returncode == 0, done.stderr
        written.append(done.stdout.split()[0])
    with open_store(desk, app_version=APP) as store:
        events = [e for e in store.events() if e.event_id in written]
        assert [e.event_id for e in events] == written
        assert [e.recorded_at[:4] for e in events] == [c[:4] for c in CLOCKS]
        state = store.article_state("a-1")
        assert state is not None and [n.text for n in state.notes][-4:] == [f"note {n}" for n in range(4)]
    assert check_file(desk, fold_subject).problems == ()
    assert [e.event_id for e in sorted(events, key=lambda e: e.recorded_at)] != written, (
        "the control: by time it differs"
    )


def journey(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Open, import, decide, merge, back up and export in another process."""
    return run_child("journey", folder, script="work_child.py", extra=environment)


@pytest.fixture
def folder(sample: Path, tmp_path: Path) -> Path:
    for name in ("desk", "theirs"):
        shutil.copyfile(sample, tmp_path / f"{name}.factdesk")
    (tmp_path / "new.txt").write_text("Ünïcode – news\n\nThe café paid €3 million.\n", encoding="utf-8")
    return tmp_path


def test_odd_surroundings_change_nothing(folder: Path) -> None:
    bare = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}
    old = os.umask(0o077)
    try:
        done = journey(folder, **bare)
    finally:
        os.umask(old)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line.split()[1] for line in lines if line.startswith("saved")] == list("012345"), done.stdout
    assert "Ünïcode" in (folder / "desk.factdesk").read_bytes().decode(errors="ignore")
    assert check_file(folder / "desk.factdesk", fold_subject).problems == ()
    assert (folder / "desk.factdesk").stat().st_mode & 0o077 in (0o044, 0), "an existing file keeps its rights"


def test_nothing_asks_the_network(folder: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not here: calls to the network are not seen")
    seen = folder / "calls"
    under = [strace, "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(seen)]
    done = run_child("journey", folder, under, "work_child.py")
    assert done.returncode == 0 and "saved 5" in done.stdout, done.stderr
    assert re.findall(r"sa_family=AF_INET6?, .*", seen.read_text()) == []
    control = "import socket; s = socket.socket(); s.settimeout(0.1); s.connect_ex(('127.0.0.1', 9))"
    subprocess.run([*under, sys.executable, "-c", control], check=True)
    assert "AF_INET" in seen.read_text(), "the control: a call is seen"


def test_memory_that_runs_out_costs_nothing_that_was_saved(desk: Path) -> None:
    """F4: SQLite's allocations fail from some moment on; told in words, and what was saved is there."""
    told = saved = 0
    acknowledged: set[str] = set()
    for kilobytes in (200, 400, 600, 800, 1000, 1500, 3000):
        done = run_child("starved", desk, extra={"FACTDESK_HEAP": str(kilobytes * 1024)})
        assert done.returncode == 0, done.stderr
        lines = done.stdout.splitlines()
        told += sum(line.startswith("told") for line in lines)
        acknowledged |= {line.split()[1] for line in lines if line.startswith("saved")}
    saved = len(acknowledged)
    with open_store(desk, app_version=APP) as store:
        assert acknowledged <= {e.event_id for e in store.events()}
    assert check_file(desk, fold_subject).problems == ()
    assert told and saved
    print(f"F4: {told} failures of memory told, {saved} decisions acknowledged, none lost")
