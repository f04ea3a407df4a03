"""F14, F15, F17, F18: merging, migrating, backing up, restoring, recovering and exporting, killed at any write.

The project is as before or as after, never between; a new file is there whole or not at all; what was there stays.
"""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.store_processes import TRACED, run_child
from store_samples import APP, noted, record

from annotations.project.backup import backups_of
from annotations.review.state import fold_subject
from annotations.store.health import check_file
from annotations.store.open import open_store
from annotations.store.rotation import is_good, keep
from annotations.store.schema import VERSION

KILLS = int(os.environ.get("FACTDESK_WORK_KILLS", "2"))
SEED = int(os.environ.get("FACTDESK_SEED", "20260302"))
STRACE = shutil.which("strace")
OLD = Path(__file__).resolve().parents[1] / "golden" / "projects" / "version-1.factdesk"
WRITES = "pwrite64,write,fdatasync,fsync,rename,ftruncate,unlink"
MOST = {"merge_into": 120, "merge_new": 260, "backup": 90, "migrate": 200, "restore": 120, "recover": 260, "export": 30}
"""About how many calls that write each piece of work makes: a kill falls before, in and after it."""


def killed(what: str, folder: Path, when: int) -> bool:
    """Run a piece of work that is killed at its nth write; return whether it was done before that."""
    inject = f"inject={WRITES}:signal=KILL:when={when}"
    under = [str(STRACE), *TRACED, "-e", f"trace={WRITES}", "-e", inject]
    quiet = {"PYTHONDONTWRITEBYTECODE": "1"}
    done = run_child(what, folder, under, "work_child.py", quiet)
    assert done.returncode in (0, -9, 137), done.stderr[-2000:]
    return "done" in done.stdout


@pytest.fixture
def folder(sample: Path, tmp_path: Path) -> Path:
    """A project, another copy with decisions of its own, a backup, an export, and a project of the first version."""
    for name in ("desk", "theirs"):
        path = Path(shutil.copyfile(sample, tmp_path / f"{name}.factdesk"))
        with open_store(path, app_version=APP) as store:
            record(store, *(noted("a-1", "a-1", f"{name} {n}") for n in range(20)), reviewer=f"r-{name}")
            if name == "desk":
                keep(store)
    shutil.copyfile(OLD, tmp_path / "old.factdesk")
    done = run_child("export", tmp_path, script="work_child.py")
    assert "done" in done.stdout, done.stderr
    return tmp_path


def events(path: Path) -> set[str]:
    with open_store(path, read_only=True, app_version=APP) as store:
        return {e.event_id for e in store.events()}


def as_before_or_after(folder: Path, what: str) -> None:
    """The harness's question: is anything half done?"""
    desk = folder / "desk.factdesk"
    mine, theirs = events(desk), events(folder / "theirs.factdesk")
    if what != "merge_into":
        assert not theirs <= mine
    else:
        assert theirs <= mine or not (theirs - mine) < (theirs - _before(folder))
    for name in ("out.factdesk", "desk.factdesk"):
        path = folder / name
        if path.exists():
            open_store(path, app_version=APP).close()
            assert check_file(path, fold_subject).problems == (), name
    for row in backups_of(desk):
        assert row.good, "a backup is whole or not there"
    assert backups_of(desk)


def _before(folder: Path) -> set[str]:
    """What the project held at the start: the oldest backup was made then."""
    return events(backups_of(folder / "desk.factdesk")[-1].path)


def at_moments(what: str, folder: Path, look: Callable[[Path], None]) -> None:
    if STRACE is None:
        pytest.skip("strace is not here: work is not killed at its writes")
    chance = random.Random(f"{what} {KILLS} {SEED}")
    finished = 0
    kept = {p: p.read_bytes() for p in folder.iterdir() if p.is_file()}
    backups = {p: p.read_bytes() for p in (folder / "desk.backups").iterdir()}
    for _ in range(KILLS):
        finished += killed(what, folder, chance.randrange(1, MOST[what]))
        look(folder)
        for path in folder.iterdir():
            if path.is_file() and path not in kept:
                path.unlink()
        for path, content in {**kept, **backups}.items():
            path.write_bytes(content)
    print(f"{what}: {KILLS} kills, {finished} after the work was done, nothing half done")


@pytest.mark.parametrize("what", ["merge_into", "merge_new", "backup", "restore", "recover"])
def test_work_that_is_killed_leaves_nothing_half_done(folder: Path, what: str) -> None:
    at_moments(what, folder, lambda f: as_before_or_after(f, what))


def test_a_killed_migration_leaves_the_old_version_or_the_new_one_and_a_backup(folder: Path) -> None:
    def look(where: Path) -> None:
        path = where / "old.factdesk"
        report = check_file(path, fold_subject)
        assert report.problems == () and report.version in range(1, VERSION + 1)
        if report.version > 1:
            saved = list(where.glob("old.version-1-*.factdesk"))
            assert saved and all(is_good(p) for p in saved)
        open_store(path, app_version=APP).close()
        report = check_file(path, fold_subject)
        assert (report.problems, report.version) == ((), VERSION)

    at_moments("migrate", folder, look)


def test_a_killed_export_leaves_the_old_file_or_the_new_one(folder: Path) -> None:
    old = (folder / "rows.jsonl").read_bytes()

    def look(where: Path) -> None:
        now = (where / "rows.jsonl").read_bytes()
        assert now == old, "the same decisions give the same rows"

    at_moments("export", folder, look)


def test_the_harness_finds_a_file_that_is_written_where_it_stands(folder: Path) -> None:
    """The control: a program that writes in place is caught by the same kill."""
    if STRACE is None:
        pytest.skip("strace is not here")
    old = (folder / "rows.jsonl").read_bytes()
    assert not killed("careless", folder, 150), "the kill comes before the work is done"
    assert (folder / "rows.jsonl").read_bytes() != old
