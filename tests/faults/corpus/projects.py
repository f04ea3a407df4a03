"""Project files of somebody else: 70."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path

from faults.corpus.case import Build, Case
from store_samples import APP, noted, project, record

from annotations.store.files import sidecar
from annotations.store.open import open_store
from annotations.store.schema import VERSION

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "projects"
PAGE = 4096
DAMAGED, FOREIGN, TAMPERED = "damaged-project", "not-a-project", "tampered-project"
Change = Callable[[bytearray, random.Random], object]


@cache
def sound() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return project(Path(folder) / "desk.factdesk").read_bytes()


@cache
def _another() -> bytes:
    """Another project, with more decisions."""
    with tempfile.TemporaryDirectory() as folder:
        path = project(Path(folder) / "other.factdesk")
        with open_store(path, app_version=APP) as store:
            for number in range(30):
                record(store, noted("a-1", "a-1", f"note {number} of theirs"))
        return path.read_bytes()


def _case(name: str, ends: str, build: Build, read: int | None = None) -> Case:
    return Case("project", f"{name}.factdesk", ends, build=build, read=read)


def _sql(*statements: str) -> Build:
    def build(path: Path, _: random.Random) -> None:
        path.write_bytes(sound())
        with closing(sqlite3.connect(path, isolation_level=None)) as conn:
            conn.execute("PRAGMA writable_schema = 1")
            for statement in statements:
                conn.execute(statement)

    return build


def _changed(change: Change) -> Build:
    def build(path: Path, chance: random.Random) -> None:
        content = bytearray(sound())
        change(content, chance)
        path.write_bytes(content)

    return build


def _hostile() -> list[Case]:
    """Things in the schema that would act: none may be run, none of the tables may be read."""
    on = "CREATE TRIGGER evil AFTER INSERT ON current_claims BEGIN"
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
    same = "UPDATE sqlite_schema SET sql = "
    never = " WHERE name = 'events_are_never_deleted'"
    attacks = {
        "turns-verdicts": (f"{on} UPDATE current_claims SET rating = 'true'; END",),
        "swallows": ("CREATE TRIGGER evil BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END",),
        "fills-the-disk": (f"{on} INSERT INTO raws SELECT hex(randomblob(32)), zeroblob(9999999); END",),
        "endless-trigger": (f"{on} SELECT count(*) FROM ({endless} SELECT i FROM n); END",),
        "view-for-table": ("DROP TABLE current_settings", "CREATE VIEW current_settings AS SELECT 1 AS subject_id"),
        "endless-view": ("DROP TABLE meta", f"CREATE VIEW meta AS {endless} SELECT i AS key, i AS value FROM n"),
        "view-beside": (f"CREATE VIEW x AS {endless} SELECT i FROM n",),
        "table-beside": ("CREATE TABLE x (y DEFAULT (randomblob(9999999)))",),
        "index-beside": ("CREATE INDEX x ON events (length(hex(payload)))",),
        "virtual-table": ("CREATE VIRTUAL TABLE x USING fts5 (y)",),
        "statistics": ("ANALYZE",),
        "no-longer-for-ever": ("DROP TRIGGER events_are_never_deleted",),
        "empty-guard": (
            f"{same}'CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT 1; END'{never}",),
        "other-collation": (f"{same} replace(sql, 'TEXT', 'TEXT COLLATE NOCASE') WHERE name = 'events'",),
        "generated-column": (
            f"{same} replace(sql, '(', '(evil TEXT AS (hex(zeroblob(99999999))),') WHERE name = 'meta'",),
    }  # fmt: skip
    return [_case(f"hostile-{name}", TAMPERED, _sql(*found)) for name, found in attacks.items()]


def _zeroed(page: int) -> Change:
    def change(content: bytearray, _: random.Random) -> None:
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)

    return change


def _cut(tenths: int) -> Change:
    def change(content: bytearray, _: random.Random) -> None:
        del content[len(content) * tenths // 10 + 7 :]

    return change


def _noise(page: int) -> Change:
    def change(content: bytearray, chance: random.Random) -> None:
        content[page * PAGE : page * PAGE + 64] = chance.randbytes(64)

    return change


def _swapped(one: int, other: int) -> Change:
    def change(content: bytearray, _: random.Random) -> None:
        first, second = slice(one * PAGE, (one + 1) * PAGE), slice(other * PAGE, (other + 1) * PAGE)
        content[first], content[second] = content[second], content[first]

    return change


def _words(was: bytes, becomes: bytes) -> Change:
    def change(content: bytearray, _: random.Random) -> None:
        assert was in content
        content[:] = content.replace(was, becomes)

    return change


def _at(offset: int, new: bytes) -> Change:
    def change(content: bytearray, _: random.Random) -> None:
        content[offset : offset + len(new)] = new

    return change


def _corrupted() -> list[Case]:
    words = (
        (b"The accounts say so.", b"The accounts say no."), (b"Ida Voss said 40 routes", b"Ida Voss said 90 routes"),
        (b'"publisher":"The Bridge"', b'"publisher":"The Fridge"'), (b'"said so"', b'"said no"'),
        (b"2026-03-03T08:00:00.000Z", b"2027-03-03T08:00:00.000Z"),
    )  # fmt: skip
    headers = {
        "magic": (_at(0, b"SQLite format 4\0"), FOREIGN), "page-size": (_at(16, b"\x02\x00"), DAMAGED),
        "format": (_at(18, b"\x09\x09"), FOREIGN),
        "free-pages": (_at(32, b"\0\0\x01\0"), DAMAGED),
        "encoding": (_at(56, b"\0\0\0\x02"), DAMAGED),
    }  # fmt: skip
    return [
        *(_case(f"zeroed-{n}", DAMAGED, _changed(_zeroed(n))) for n in range(1, 9)),
        *(_case(f"cut-{n}", DAMAGED, _changed(_cut(n))) for n in range(1, 10)),
        *(_case(f"noise-{n}", DAMAGED, _changed(_noise(n))) for n in range(1, 9)),
        *(_case(f"swapped-{n}", DAMAGED, _changed(_swapped(n, n + 5))) for n in range(1, 6)),
        *(_case(f"words-{n}", DAMAGED, _changed(_words(*w))) for n, w in enumerate(words, 1)),
        *(_case(f"header-{name}", ends, _changed(change)) for name, (change, ends) in headers.items()),
    ]


def _copied(content: Callable[[], bytes]) -> Build:
    return lambda path, _: (path.write_bytes(content()), None)[1]


def _older(version: int) -> Build:
    return lambda path, _: (shutil.copyfile(GOLDEN / f"version-{version}.factdesk", path), None)[1]


def _spilled(path: Path, of: bytes) -> None:
    """Leave a project with the journal of a commit that was killed."""
    path.write_bytes(of)
    here = Path(__file__).resolve()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (here.parents[2], here.parents[3])))}
    subprocess.run([sys.executable, str(here.parents[1] / "store_child.py"), "spill", str(path)], env=environment)


def _beside(suffix: str, own: bool, wal: bool = False) -> Build:
    """The sidecar of another project, or noise, beside a sound one; `wal`: beside one that says it has such a log."""

    def build(path: Path, chance: random.Random) -> None:
        with tempfile.TemporaryDirectory() as folder:
            other = Path(folder) / path.name
            if suffix == "-journal" and own:
                _spilled(other, _another())
                left = sidecar(other, suffix).read_bytes()
            elif own:
                other.write_bytes(_another())
                with closing(sqlite3.connect(other, isolation_level=None)) as conn:
                    conn.execute("PRAGMA journal_mode = wal")
                    conn.execute("UPDATE current_claims SET state = 'theirs'")
                    left = sidecar(other, suffix).read_bytes()
            else:
                left = chance.randbytes(9_000)
        path.write_bytes(sound())
        if wal:
            with closing(sqlite3.connect(path)) as conn:
                conn.execute("PRAGMA journal_mode = wal")
        sidecar(path, suffix).write_bytes(left)

    return build


def _surroundings() -> list[Case]:
    huge = "UPDATE search_texts SET body = (SELECT replace(hex(zeroblob(35000000)), '0', 'x'))"
    not_utf8 = "UPDATE meta SET value = CAST(x'ff41' AS TEXT) WHERE key <> 'project_id'"
    return [
        _case("newer", "newer-project", _changed(_at(60, (VERSION + 3).to_bytes(4, "big")))),
        *(_case(f"older-{n}", "ok", _older(n)) for n in (1, 2)),
        _case("another-program", FOREIGN, _changed(_at(68, b"GPKG"))),
        _case("empty", "project", _copied(bytes)),
        _case("words", FOREIGN, _copied(lambda: b"Dear desk, this is no project. " * 300)),
        _case("their-journal", "ok", _beside("-journal", True), read=2),
        _case("noise-journal", "ok", _beside("-journal", False), read=2),
        _case("their-wal", "ok", _beside("-wal", True), read=2),
        _case("noise-wal", "ok", _beside("-wal", False), read=2),
        _case("their-wal-in-wal-mode", "ok", _beside("-wal", True, wal=True), read=2),
        _case("noise-wal-in-wal-mode", "ok", _beside("-wal", False, wal=True), read=2),
        _case("hot-journal", "ok", lambda path, _: _spilled(path, sound()), read=2),
        _case("huge-row", "storage", _sql(huge)),
        _case("not-utf-8", DAMAGED, _sql(not_utf8)),
    ]


def cases() -> list[Case]:
    """Return the family."""
    return [*_hostile(), *_corrupted(), *_surroundings()]
