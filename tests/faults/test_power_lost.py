"""F2: the power is lost at any moment: what was acknowledged is there, and the log is whole.

The model of the disk is `power_vfs`; without syncs, or without a journal on the disk, the same harness must find
losses (else it would be blind).
"""

import os
import random
import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from store_samples import APP, REVIEWER, noted

from annotations.errors import FactdeskError
from annotations.review.state import fold_subject
from annotations.store import chain, event_log, projection
from annotations.store.connection import _SETTINGS
from annotations.store.open import open_store

apsw = pytest.importorskip("apsw", reason="apsw is not here: losses of power are not simulated")
from faults.power_vfs import Disk, PowerVFS  # noqa: E402

LOSSES = int(os.environ.get("FACTDESK_LOSSES", "600"))
WHOLE_EVERY = 100
"""One in so many states is opened as a project with all checks; the others by SQLite and the chain."""


class Cursor:
    def __init__(self, conn: Any, cursor: Any) -> None:
        self._conn, self._cursor = conn, cursor

    @property
    def lastrowid(self) -> int:
        return int(self._conn.last_insert_rowid())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)


class Connection:
    """An apsw connection, as far as the store's own functions need one."""

    def __init__(self, conn: Any) -> None:
        self._conn = conn

    def execute(self, sql: str, values: Any = ()) -> Any:
        return Cursor(self._conn, self._conn.execute(sql, tuple(values) if values else None))


@contextmanager
def recorded(path: Path, control: dict[str, str]) -> Iterator[tuple[Any, PowerVFS]]:
    name = f"power-{uuid.uuid4().hex}"
    vfs = PowerVFS(name)
    conn = apsw.Connection(str(path), vfs=name)
    try:
        for name, value in {**_SETTINGS, "journal_mode": "truncate", **control}.items():
            conn.execute(f"PRAGMA {name} = {value}").fetchall()
        yield conn, vfs
    finally:
        conn.close()


def worked(path: Path, control: dict[str, str], commits: int) -> tuple[list[Any], list[tuple[int, str]], str]:
    """Record gestures by the store's own code; return the log of the disk, and (place in it, event) of each ack."""
    with closing(sqlite3.connect(path)) as plain:
        project_id = plain.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()[0]
    acks: list[tuple[int, str]] = []
    with recorded(path, control) as (raw, vfs):
        conn: Any = Connection(raw)
        writer = chain.Writer(project_id, str(uuid.uuid4()))
        for number in range(commits):
            conn.execute("BEGIN IMMEDIATE")
            events = event_log.append(
                conn, writer, [noted("a-1", "a-1", f"note {number} " + "x" * (number % 7) * 300)],
                batch_id=f"b-{number}", label="note", reviewer_id=REVIEWER, app_version=APP,
            )  # fmt: skip
            projection.refold(conn, [e.subject_id for e in events], fold_subject)
            conn.execute("COMMIT")
            acks += [(len(vfs.log), e.event_id) for e in events]
        return list(vfs.log), acks, project_id


def failure(folder: Path, files: dict[str, bytes], project_id: str, acknowledged: set[str], whole: bool) -> str:
    """Return what is wrong after a restart: "lost" or "corrupt"; empty if nothing is."""
    for left in folder.iterdir():
        left.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    path = folder / "desk.factdesk"
    try:
        if whole:
            with open_store(path, app_version=APP) as store:
                found = {e.event_id for e in store.events()}
        else:
            with closing(sqlite3.connect(path, isolation_level=None)) as conn:
                if conn.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                    return "corrupt"
                if chain.verify(conn, project_id, whole=True).problems:
                    return "corrupt"
                found = {row[0] for row in conn.execute("SELECT event_id FROM events")}
    except (FactdeskError, sqlite3.Error):
        return "corrupt"
    return "" if acknowledged <= found else "lost"


def losses(sample: Path, control: dict[str, str], times: int, seed: int) -> dict[str, int]:
    """Lose the power `times` times, spread over the log; return how often what went wrong."""
    chance = random.Random(seed)
    told = {"": 0, "lost": 0, "corrupt": 0}
    base = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory(dir=base) as after:
        path = Path(shutil.copyfile(sample, Path(name) / "desk.factdesk"))
        start = {path.name: path.read_bytes()}
        log, acks, project_id = worked(path, control, 24)
        disk, done, acknowledged = Disk(start), 0, set[str]()
        moments = sorted(chance.randrange(len(log) + 1) for _ in range(times))
        for number, moment in enumerate(moments):
            while done < moment:
                disk.advance(log[done])
                done += 1
            acknowledged = {event for at, event in acks if at <= moment}
            whole = number % WHOLE_EVERY == 0
            told[failure(Path(after), disk.lose_power(chance), project_id, acknowledged, whole)] += 1
    return told


def test_nothing_acknowledged_is_lost_with_the_power(sample: Path) -> None:
    told = {"": 0, "lost": 0, "corrupt": 0}
    rounds = max(1, LOSSES // 5_000)
    for seed in range(rounds):
        for what, count in losses(sample, {}, LOSSES // rounds, seed).items():
            told[what] += count
    print(f"F2: {sum(told.values())} losses of power, {told['lost']} lost, {told['corrupt']} corrupt")
    assert (told["lost"], told["corrupt"]) == (0, 0)


@pytest.mark.parametrize("control", [{"synchronous": "off"}, {"journal_mode": "memory"}])
def test_the_harness_finds_losses_where_the_settings_are_unsafe(sample: Path, control: dict[str, str]) -> None:
    times = max(100, LOSSES // 20)
    told = losses(sample, control, times, 1)
    wrong = told["lost"] + told["corrupt"]
    print(f"F2 control {control}: {times} losses, {told['lost']} lost, {told['corrupt']} corrupt")
    assert wrong > 0.3 * times
