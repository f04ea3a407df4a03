"""Files that are not opened: each with its own message, each left as it is, byte for byte."""

import os
import shutil
import sqlite3
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from faults.store_processes import child, run_child
from store_samples import APP, TEXT, article_of, noted, project, record

from annotations.errors import (
    DamagedProjectError,
    LockedProjectError,
    NewerProjectError,
    NotAProjectError,
    ProjectError,
    ReadOnlyProjectError,
    StorageError,
)
from annotations.review.state import fold_subject
from annotations.store.files import sidecar
from annotations.store.health import check_file
from annotations.store.open import open_store
from annotations.store.schema import VERSION


def patched(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


def by_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for statement in statements:
            conn.execute(statement)


def other_database(path: Path) -> None:
    path.unlink()
    by_sql(path, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('mine')")


REFUSED: dict[str, tuple[Callable[[Path], object], type[ProjectError], str]] = {
    "missing": (lambda p: p.unlink(), ProjectError, "There is no project at"),
    "empty": (lambda p: p.write_bytes(b""), ProjectError, "is empty"),
    "a few bytes": (lambda p: p.write_bytes(b"SQLite format 3\0"), NotAProjectError, "not a Factdesk project"),
    "text": (lambda p: p.write_text("Dear desk, " * 500), NotAProjectError, "not a Factdesk project"),
    "another database": (other_database, NotAProjectError, "database of another program"),
    "another application": (lambda p: patched(p, 68, b"GPKG"), NotAProjectError, "database of another program"),
    "newer": (
        lambda p: patched(p, 60, (VERSION + 6).to_bytes(4, "big")),
        NewerProjectError,
        f"version {VERSION + 6}; this one reads up to {VERSION}",
    ),
    "zeroed page": (lambda p: patched(p, 4096 * 3, bytes(4096)), DamagedProjectError, "is damaged"),
    "cut short": (lambda p: os.truncate(p, p.stat().st_size // 2), DamagedProjectError, "is damaged"),
    "a trigger that turns verdicts round": (
        lambda p: by_sql(
            p,
            "CREATE TRIGGER evil AFTER INSERT ON current_claims BEGIN UPDATE current_claims SET rating = 'true'; END",
        ),
        DamagedProjectError,
        r"did not put there \(evil\)",
    ),
    "a view instead of a table": (
        lambda p: by_sql(p, "DROP TABLE current_settings", "CREATE VIEW current_settings AS SELECT 1 AS subject_id"),
        DamagedProjectError,
        "did not put there",
    ),
    "an extra table": (lambda p: by_sql(p, "CREATE TABLE x (y)"), DamagedProjectError, "did not put there"),
    "no more append-only": (
        lambda p: by_sql(p, "DROP TRIGGER events_are_never_deleted"),
        DamagedProjectError,
        "events_are_never_deleted is missing",
    ),
    "a decision removed": (
        lambda p: (
            by_sql(
                p,
                "PRAGMA writable_schema = 1",
                "UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE DELETE', 'BEFORE UPDATE')"
                " WHERE name = 'events_are_never_deleted'",
            )
            or remove_last_event(p)
        ),
        DamagedProjectError,
        "decisions were recorded",
    ),
    "a decision rewritten": (lambda p: rewrite_event(p), DamagedProjectError, "is not what was recorded"),
}


def remove_last_event(path: Path) -> None:
    by_sql(path, "DELETE FROM events WHERE position = (SELECT max(position) FROM events)")
    by_sql(
        path,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE UPDATE', 'BEFORE DELETE')"
        " WHERE name = 'events_are_never_deleted'",
    )


def rewrite_event(path: Path) -> None:
    content = path.read_bytes()
    at = content.rindex(b"The accounts say so.")
    patched(path, at, b"The accounts say no.")


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_opened_says_why_and_stays_as_it_is(desk: Path, what: str) -> None:
    harm, error, words = REFUSED[what]
    harm(desk)
    before = desk.read_bytes() if desk.exists() else None
    for read_only in (False, True):
        with pytest.raises(error, match=words) as caught:
            open_store(desk, read_only=read_only, app_version=APP)
        assert type(caught.value) is error
    assert (desk.read_bytes() if desk.exists() else None) == before
    assert [p.name for p in desk.parent.iterdir()] == ([desk.name] if before is not None else [])


@pytest.mark.parametrize("what", [w for w in REFUSED if w not in ("missing", "empty")])
def test_creating_never_replaces_what_is_there(desk: Path, what: str) -> None:
    harm, error, _ = REFUSED[what]
    harm(desk)
    before = desk.read_bytes()
    with pytest.raises(error):
        open_store(desk, create=True, app_version=APP)
    assert desk.read_bytes() == before


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.factdesk"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        for create in (False, True):
            with pytest.raises(NotAProjectError, match="is not a file"):
                open_store(path, create=create, app_version=APP)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    with pytest.raises(ProjectError, match="There is no folder"):
        open_store(tmp_path / "none" / "new.factdesk", create=True, app_version=APP)


@pytest.mark.timeout(30)
def test_a_project_open_elsewhere_is_refused_at_once_and_can_be_read(desk: Path) -> None:
    with child("hold", desk):
        with pytest.raises(LockedProjectError, match="open in another window") as caught:
            open_store(desk, app_version=APP)
        assert "read-only copy" in caught.value.hint
        with open_store(desk, read_only=True, app_version=APP) as copy:
            assert copy.counts()["articles"] == 2
            assert copy.search("mayor")
            with pytest.raises(ReadOnlyProjectError, match="read-only copy"):
                copy.add_article(*article_of("Another text.\n", 9))
            with pytest.raises(ReadOnlyProjectError):
                copy.rebuild(fold_subject)
    with open_store(desk, app_version=APP):
        pass


def test_looking_at_an_open_project_does_not_let_go_of_its_lock(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        with pytest.raises(LockedProjectError):
            open_store(desk, app_version=APP)
        check_file(desk, fold_subject)
        open_store(desk, read_only=True, app_version=APP).close()
        assert run_child("try_open", desk).stdout.startswith("LockedProjectError")
        record(store, noted("a-1", "a-1", "still mine"))
    assert run_child("try_open", desk).stdout == "opened\n"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_without_the_right_to_write_a_project_opens_read_only_and_only_so(sample: Path, what: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = Path(shutil.copyfile(sample, folder / "desk.factdesk"))
        path.chmod(0o444 if what == "file" else 0o666)
        folder.chmod(0o777 if what == "file" else 0o555)
        before = path.read_bytes()
        lines = run_child("without_rights", path).stdout.splitlines()
        folder.chmod(0o777)
        assert lines[0].startswith("ReadOnlyProjectError desk.factdesk or its folder cannot be written.")
        assert lines[1] == "articles 2"
        assert lines[2].startswith("ReadOnlyProjectError")
        assert path.read_bytes() == before
        assert [p.name for p in folder.iterdir()] == ["desk.factdesk"]


def test_a_folder_that_cannot_be_written_takes_no_new_project(sample: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "desk.factdesk"
        Path(name).chmod(0o500)
        assert "ProjectError" in run_child("without_rights", path).stdout
        Path(name).chmod(0o700)


def test_the_log_of_another_program_beside_a_project_is_moved_aside(desk: Path, tmp_path: Path) -> None:
    other = project(tmp_path / "other.factdesk")
    with closing(sqlite3.connect(other, isolation_level=None)) as conn:
        conn.execute("PRAGMA journal_mode = wal")
        conn.execute("UPDATE current_claims SET state = 'theirs'")
        shutil.copyfile(sidecar(other, "-wal"), sidecar(desk, "-wal"))
    with open_store(desk, app_version=APP) as store:
        assert store.claim_states()[0].value.wording.startswith("The council")
        assert not store.recovered
    assert [p.name for p in desk.parent.glob("desk.factdesk-wal*")] != ["desk.factdesk-wal"]
    assert list(desk.parent.glob("desk.factdesk-wal.quarantined-*"))
    assert check_file(desk, fold_subject).problems == ()


def test_the_journal_of_another_project_beside_this_one_is_moved_aside(desk: Path, tmp_path: Path) -> None:
    other = project(tmp_path / "other.factdesk")
    with open_store(other, app_version=APP) as store:
        for number in range(30):
            record(store, noted("a-1", "a-1", f"note {number} of theirs"))
    run_child("spill", other)
    shutil.copyfile(sidecar(other, "-journal"), sidecar(desk, "-journal"))
    assert check_file(desk, fold_subject).problems == ()
    with open_store(desk, read_only=True, app_version=APP) as copy:
        assert copy.claim_states()[0].value.wording.startswith("The council")
    with open_store(desk, app_version=APP) as store:
        assert not store.recovered
        assert all("theirs" not in n.text for s in [store.article_state("a-1")] if s for n in s.notes)
    assert list(desk.parent.glob("desk.factdesk-journal.quarantined-*"))
    assert check_file(desk, fold_subject).problems == ()


def test_a_project_that_was_switched_to_a_write_ahead_log_is_opened_if_it_is_sound(desk: Path) -> None:
    by_sql(desk, "PRAGMA journal_mode = wal")
    with open_store(desk, app_version=APP) as store:
        assert store.counts()["articles"] == 2
    assert desk.read_bytes()[18:20] == b"\x01\x01"
    by_sql(desk, "PRAGMA journal_mode = wal", "CREATE TABLE x (y)")
    before = desk.read_bytes()
    with pytest.raises(DamagedProjectError):
        open_store(desk, app_version=APP)
    assert desk.read_bytes() == before


def test_a_project_moved_away_while_open_takes_no_more_decisions(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        moved = desk.rename(desk.with_name("moved.factdesk"))
        with pytest.raises(StorageError, match="moved, replaced or removed"):
            record(store, noted("a-1", "a-1", "lost?"))
        moved.rename(desk)
        record(store, noted("a-1", "a-1", "kept"))


def test_a_full_disk_is_told_and_nothing_is_half_written(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        pages = store._conn.execute("PRAGMA page_count").fetchone()[0]
        store._conn.execute(f"PRAGMA max_page_count = {pages}")
        before = store.counts()
        with pytest.raises(StorageError, match="disk is full"):
            for number in range(200):
                record(store, noted("a-1", "a-1", f"note {number} " + "x" * 500))
                before = store.counts()
        with pytest.raises(StorageError, match="disk is full"):
            store.add_article(*article_of(TEXT * 400, 7))
        assert store.counts() == before
        store._conn.execute("PRAGMA max_page_count = 100000")
        record(store, noted("a-1", "a-1", "space again"))
    assert check_file(desk, fold_subject).problems == ()


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on the size of files")
def test_a_disk_that_fails_to_write_is_told_and_work_goes_on_when_it_recovers(desk: Path) -> None:
    lines = run_child("outgrow", desk).stdout.splitlines()
    assert len([line for line in lines if line.startswith("told The disk")]) == 3
    saved = {line.split()[1] for line in lines if line.startswith("saved")}
    assert lines[-1].startswith("saved")
    with open_store(desk, app_version=APP) as store:
        assert saved <= {e.event_id for e in store.events()}
        assert len([e for e in store.events() if e.subject_id.startswith("a-")]) == len(saved) + 1
    assert check_file(desk, fold_subject).problems == ()


def test_a_project_is_created_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new.factdesk"
    sidecar(path, "-journal").write_bytes(b"left by an older project of this name")
    path.write_bytes(b"")
    with open_store(path, create=True, app_version=APP) as store:
        assert store.counts()["articles"] == 0
        assert store.project_id
    names = {p.name for p in tmp_path.iterdir()}
    assert "new.factdesk" in names
    assert not [n for n in names if n.endswith("-tmp")]
    assert [n for n in names if "quarantined" in n]
    with open_store(path, create=True, app_version=APP) as again:
        assert again.project_id == store.project_id


def test_temporary_files_of_a_killed_creation_are_swept_after_an_hour(desk: Path) -> None:
    old, new = desk.with_name(f".{desk.name}.a.factdesk-tmp"), desk.with_name(f".{desk.name}.b.factdesk-tmp")
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    open_store(desk, app_version=APP).close()
    assert (old.exists(), new.exists()) == (False, True)


def test_a_backup_is_a_whole_project_and_replaces_nothing(desk: Path, tmp_path: Path) -> None:
    to = tmp_path / "copy.factdesk"
    with open_store(desk, app_version=APP) as store:
        store.backup(to)
        with pytest.raises(StorageError, match="exists already"):
            store.backup(to)
        with pytest.raises(StorageError, match="cannot be written"):
            store.backup(tmp_path / "none" / "copy.factdesk")
        with open_store(to, app_version=APP) as copy:
            assert (copy.project_id, copy.counts()) == (store.project_id, store.counts())
    assert check_file(to, fold_subject).problems == ()
    assert {p.name for p in tmp_path.iterdir()} == {"desk.factdesk", "copy.factdesk"}
