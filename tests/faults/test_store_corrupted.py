"""Bytes that changed on the disk: found by opening or by the doctor, wherever they change what the project says.

SQLite's own integrity_check misses two of three flipped bits that change content.
"""

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import APP, noted, record

from annotations.errors import FactdeskError
from annotations.review.state import fold_subject
from annotations.store import schema
from annotations.store.chain import verify
from annotations.store.health import check_file
from annotations.store.open import open_store

FLIPS = int(os.environ.get("FACTDESK_FLIPS", "100"))
MUTATIONS = int(os.environ.get("FACTDESK_MUTATIONS", "50"))

TABLES = (
    "meta", "articles", "raws", "revisions", "detector_runs", "machine_mentions", "check_runs", "machine_findings",
    "finding_articles", "events", "current_mentions", "current_claims", "current_entities", "current_findings",
    "current_articles", "current_settings", "current_reviewers", "search_texts",
)  # fmt: skip


def content(path: Path) -> object:
    """Return all rows that say something, or the error that reading them gives."""
    try:
        with closing(sqlite3.connect(path)) as conn:
            conn.text_factory = bytes
            return {table: conn.execute(f"SELECT * FROM {table} NOT INDEXED ORDER BY 1").fetchall() for table in TABLES}
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        return problem


def sqlite_sees_nothing(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as conn:
            return bool(conn.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def found(path: Path) -> tuple[str, ...]:
    """Return what opening or the doctor says is wrong."""
    try:
        open_store(path, read_only=True, app_version=APP).close()
        return check_file(path, fold_subject).problems
    except FactdeskError as problem:
        return (problem.message,)


def test_every_flipped_bit_that_changes_content_is_found(desk: Path, tmp_path: Path) -> None:
    sound, whole = desk.read_bytes(), content(desk)
    chance = random.Random(20260302)
    victim = tmp_path / "victim.factdesk"
    changed = missed = 0
    for _ in range(FLIPS):
        bit = chance.randrange(len(sound) * 8)
        bytes_now = bytearray(sound)
        bytes_now[bit // 8] ^= 1 << bit % 8
        victim.write_bytes(bytes_now)
        told = found(victim)
        if content(victim) != whole:
            changed += 1
            missed += sqlite_sees_nothing(victim)
            assert told, f"bit {bit} changed the project and nothing was noticed"
        assert victim.read_bytes() == bytes_now
    assert changed > FLIPS // 20
    assert missed or changed < 20, "the control: SQLite's own check does not see them all"
    print(f"F10: {FLIPS} flips, {changed} changed content, all found; SQLite's own check missed {missed}")


def mutations(sound: bytes, chance: random.Random) -> Iterator[bytes]:
    """Yield the file with 16 bytes, a page, the header, its end or an arbitrary cut ruined."""
    for number in range(MUTATIONS):
        ruined = bytearray(sound)
        at = chance.randrange(len(sound))
        match number % 5:
            case 0:
                ruined[at : at + 16] = chance.randbytes(16)
            case 1:
                page = at // 4096 * 4096
                ruined[page : page + 4096] = bytes(4096)
            case 2:
                ruined[chance.randrange(16, 100)] = chance.randrange(256)
            case 3:
                del ruined[at:]
            case _:
                page, other = at // 4096 * 4096, chance.randrange(len(sound)) // 4096 * 4096
                ruined[page : page + 4096] = sound[other : other + 4096]
        yield bytes(ruined)


def test_a_ruined_file_is_told_in_words_and_left_alone(desk: Path, tmp_path: Path) -> None:
    whole = content(desk)
    victim = tmp_path / "victim.factdesk"
    for ruined in mutations(desk.read_bytes(), random.Random(7)):
        victim.write_bytes(ruined)
        told = found(victim)
        assert told or content(victim) == whole
        assert victim.read_bytes() == ruined
        try:
            open_store(victim, app_version=APP).close()
        except FactdeskError:
            assert victim.read_bytes() == ruined


def test_a_decision_that_lost_its_place_is_told(desk: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as conn:
        conn.execute("ATTACH ? AS sound", (str(desk),))
        for table in ("meta", "events", "log_marks"):
            conn.execute(f"CREATE TABLE {table} AS SELECT * FROM sound.{table}")
        (project_id,) = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()
        assert not verify(conn, project_id, whole=True).problems
        conn.execute("UPDATE events SET seq = NULL WHERE position = 2")
        assert "is not what was recorded" in verify(conn, project_id, whole=True).problems[0]


@pytest.mark.parametrize(
    ("was", "becomes", "words"),
    [
        (b"The accounts say so.", b"The accounts say no.", "is not what was recorded"),
        (b"Mayor Ida Voss said 40 routes", b"Mayor Ida Voss said 90 routes", "is not what was stored"),
        (b'"publisher":"The Bridge"', b'"publisher":"The Fridge"', "is not what was stored"),
        (b"40 is a round figure.", b"40 is a found figure.", "was altered"),
        (b'"said so"', b'"said no"', "was altered"),
    ],
)
def test_the_doctor_says_what_was_altered(desk: Path, was: bytes, becomes: bytes, words: str) -> None:
    sound = desk.read_bytes()
    assert was in sound
    for at in [i for i in range(len(sound)) if sound.startswith(was, i)]:
        desk.write_bytes(sound[:at] + becomes + sound[at + len(was) :])
        problems = check_file(desk, fold_subject).problems
        assert problems
    desk.write_bytes(sound.replace(was, becomes))
    assert found(desk)
    assert any(words in problem for problem in check_file(desk, fold_subject).problems)


def test_a_state_that_does_not_follow_from_the_decisions_is_found_and_rebuilt(desk: Path) -> None:
    with closing(sqlite3.connect(desk, isolation_level=None)) as conn:
        conn.execute("UPDATE current_claims SET rating = 'false'")
        conn.execute("DELETE FROM current_entities")
    problems = check_file(desk, fold_subject).problems
    assert any("the state of c-1" in p for p in problems)
    assert any("the state of e-voss" in p for p in problems)
    with open_store(desk, app_version=APP) as store:
        store.rebuild(fold_subject)
    assert check_file(desk, fold_subject).problems == ()


def test_the_doctor_counts_a_sound_file_and_names_it(desk: Path) -> None:
    seen: list[tuple[int, int]] = []
    report = check_file(desk, fold_subject, lambda done, total: seen.append((done, total)))
    assert report.ok
    assert (report.version, report.bytes) == (schema.VERSION, desk.stat().st_size)
    assert report.counts["articles"] == 2
    with open_store(desk, app_version=APP) as store:
        assert report.project_id == store.project_id


def test_opening_a_long_log_checks_its_tail_only_and_the_doctor_all_of_it(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        record(store, *(noted("a-1", f"a-{n}", f"note {n}") for n in range(600)))
    open_store(desk, app_version=APP).close()
    sound = desk.read_bytes()
    early, late = b"The accounts say so.", b'"note 599"'
    altered = bytes(sound).replace(early, b"The accounts say no.")
    desk.write_bytes(altered)
    open_store(desk, app_version=APP).close()
    assert any("is not what was recorded" in p for p in check_file(desk).problems)
    desk.write_bytes(sound.replace(late, b'"note 500"'))
    assert any("is not what was recorded" in p for p in found(desk))
    shutil.copyfile(desk, desk.with_name("kept.factdesk"))
