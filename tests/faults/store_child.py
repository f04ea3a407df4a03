"""What the fault tests let another process do with a project; it is killed, or loses its rights, on the way."""

import importlib
import os
import sys
import time
from pathlib import Path

from store_samples import APP, TEXT, corrected, decided, mentions_of, money, noted, record, undo

from annotations.errors import FactdeskError, StorageError
from annotations.store import migrations  # noqa: F401 (imported before the rights are given up)
from annotations.store.open import open_store


def burst(path: Path) -> None:
    """Record gestures for ever; a line is printed for each only after it was acknowledged."""
    key, m = mentions_of(TEXT, "rev-1")[3]
    wider = money(TEXT, "40 routes", "40")
    with open_store(path, app_version=APP) as store:
        print("open", flush=True)
        while True:
            gestures = [
                record(store, decided("mention_accepted", key, m), noted("a-1", "a-1", "seen")),
                record(store, corrected(key, wider, m)),
            ]
            gestures.append(record(store, *undo(gestures[1])))
            for events in gestures:
                print(*(e.event_id for e in events), flush=True)


def hold(path: Path) -> None:
    """Keep a project open."""
    with open_store(path, app_version=APP):
        print("open", flush=True)
        time.sleep(60)


def spill(path: Path) -> None:
    """Die in the middle of a transaction that has reached the file."""
    with open_store(path, app_version=APP) as store:
        conn = store._conn
        conn.execute("PRAGMA cache_size = 2")
        conn.execute("BEGIN IMMEDIATE")
        many = "(VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9))"
        conn.execute(
            "INSERT INTO search_texts (kind, id, title, body, seal)"
            f" SELECT 'fact', hex(randomblob(9)), payload, payload, '' FROM events, {many}"
        )
        conn.execute("UPDATE current_claims SET state = 'gone'")
        os.kill(os.getpid(), 9)


def without_rights(path: Path) -> None:
    """Open a project as somebody who may not write there."""
    if os.getuid() == 0:
        os.setuid(65534)
    for read_only in (False, True):
        try:
            with open_store(path, read_only=read_only, app_version=APP) as store:
                print("articles", store.counts()["articles"])
                record(store, noted("a-1", "a-1", "never"))
        except FactdeskError as problem:
            print(type(problem).__name__, problem)


def outgrow(path: Path) -> None:
    """Record until the file may not grow any more (every write then fails), then get space and go on."""
    resource = importlib.import_module("resource")
    with open_store(path, app_version=APP) as store:
        limit, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
        failures = 0
        for number in range(60):
            try:
                events = record(store, noted("a-1", f"a-{number}", "x" * 900))
                print("saved", events[0].event_id)
            except StorageError as problem:
                failures += 1
                print("told", problem)
                if failures == 3:
                    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))


def at_clock(path: Path) -> None:
    """Record a note while the clock of the machine says another time."""
    import datetime as standard

    class Clock(standard.datetime):
        @classmethod
        def now(cls, tz: standard.tzinfo | None = None) -> "Clock":
            return cls.fromisoformat(os.environ["FACTDESK_CLOCK"]).replace(tzinfo=tz)

    clock = importlib.import_module("annotations.clock")
    vars(clock)["datetime"] = Clock
    with open_store(path, app_version=APP) as store:
        print(record(store, noted("a-1", "a-1", os.environ["FACTDESK_NOTE"]))[0].event_id)


def starved(path: Path) -> None:
    """Record while SQLite may take no more memory than so many bytes in all."""
    with open_store(path, app_version=APP) as store:
        try:
            store._conn.execute(f"PRAGMA hard_heap_limit = {os.environ['FACTDESK_HEAP']}").fetchall()
        except MemoryError:
            print("told at once")
        for number in range(5):
            try:
                print("saved", record(store, noted("a-1", "a-1", f"note {number} " + "x" * 2000))[0].event_id)
            except StorageError as problem:
                print("told", problem)


def try_open(path: Path) -> None:
    """Open a project and say what came of it, and in how many seconds."""
    began = time.monotonic()
    try:
        open_store(path, app_version=APP).close()
        print("opened")
    except FactdeskError as problem:
        print(type(problem).__name__, round(time.monotonic() - began, 2))


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
