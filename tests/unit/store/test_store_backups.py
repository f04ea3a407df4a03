"""Backups that make room for each other, restored under a new name; damaged files made anew."""

import random
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from store_samples import APP, noted, record

from annotations.cli import main
from annotations.errors import FactdeskError, ProjectError, StorageError
from annotations.project.backup import Keeper
from annotations.project.merge import check_event
from annotations.project.project import Project
from annotations.review.state import fold_subject
from annotations.store.foreign import open_foreign
from annotations.store.health import check_file
from annotations.store.open import open_store
from annotations.store.recover import recover
from annotations.store.rotation import backups, folder_of, keep, kept, newest_good, restore

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def desk(sample: Path, path: Path) -> Path:
    return Path(shutil.copyfile(sample, path))


def test_hours_days_weeks_and_months_keep_their_newest() -> None:
    every_half_hour = [NOON - timedelta(minutes=30 * n) for n in range(48 * 400)]
    stay = kept(every_half_hour)
    assert NOON in stay
    assert len({m for m in stay if NOON - m < timedelta(hours=12)}) == 12
    assert len({m.date() for m in stay if NOON - m < timedelta(days=12)}) == 12
    assert 12 + 11 + 8 + 6 <= len(stay) <= 12 + 12 + 10 + 9
    assert min(stay) < NOON - timedelta(days=200)
    assert kept([]) == set()
    assert kept(list(stay)) == stay


def test_a_backup_is_made_where_something_changed_and_old_ones_go(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        made = [keep(store, NOON)]
        assert keep(store, NOON + timedelta(hours=1)) is None
        for hour in range(1, 31):
            record(store, noted("a-1", "a-1", f"note {hour}"))
            made.append(keep(store, NOON + timedelta(hours=hour)))
        assert all(made)
    found = backups(desk)
    assert 12 <= len(found) <= 15
    assert found[0].at == NOON + timedelta(hours=30)
    assert [b.at for b in found] == sorted((b.at for b in found), reverse=True)
    for one in found:
        assert check_file(one.path, fold_subject).problems == ()


def test_a_clock_that_jumps_back_does_not_cost_the_backup_just_made(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        for hour in range(30):
            record(store, noted("a-1", "a-1", f"note {hour}"))
            keep(store, NOON + timedelta(days=400, hours=hour))
        record(store, noted("a-1", "a-1", "after the jump"))
        made = keep(store, NOON)
    assert made is not None and made.path.exists()


def test_the_newest_backup_that_is_whole_is_offered(desk: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        for hour in range(3):
            record(store, noted("a-1", "a-1", f"note {hour}"))
            keep(store, NOON + timedelta(hours=hour))
    newest, second, _ = backups(desk)
    damaged = bytearray(newest.path.read_bytes())
    at = damaged.rindex(b"The accounts say so.")
    damaged[at + 4] ^= 1
    newest.path.write_bytes(damaged)
    good = newest_good(desk)
    assert good is not None and good.path == second.path
    for text in (b"", b"no database", newest.path.read_bytes()[:5000]):
        second.path.write_bytes(text)
        assert newest_good(desk) is not None and newest_good(desk) != good


def test_a_backup_is_restored_under_a_new_name_only(desk: Path, tmp_path: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        made = keep(store)
        before = store.counts()
        record(store, noted("a-1", "a-1", "later"))
    assert made is not None
    to = tmp_path / "restored.factdesk"
    (tmp_path / "restored.factdesk-journal").write_bytes(b"left by an older project of this name")
    restore(made.path, to, APP)
    with open_store(to, app_version=APP) as store:
        assert store.counts() == before and not store.recovered
    with pytest.raises(StorageError, match="exists already"):
        restore(made.path, desk, APP)
    made.path.write_bytes(made.path.read_bytes()[:9000])
    with pytest.raises(StorageError, match="is damaged"):
        restore(made.path, tmp_path / "other.factdesk", APP)
    assert not (tmp_path / "other.factdesk").exists()


def test_backups_while_one_works(desk: Path) -> None:
    with Project.open(desk, reviewer="Ada") as project:
        keeper = Keeper(project, every=0.0)
        assert keeper.at_opening() is not None
        assert keeper.tick() is None
        project.set("blind", False)
        assert keeper.tick() is not None
        assert Keeper(project).tick() is None
    with Project.open(desk, reviewer="Ada") as project:
        assert Keeper(project).at_opening() is None
    assert len(backups(desk)) == 1  # of an hour the newest stays


def test_a_folder_that_cannot_take_backups_is_told(desk: Path) -> None:
    folder_of(desk).write_bytes(b"a file where the folder should be")
    with open_store(desk, app_version=APP) as store, pytest.raises(StorageError, match="cannot be made"):
        keep(store)


def ruin(path: Path, pages: list[int]) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[4096 * page : 4096 * (page + 1)] = bytes(4096)
    path.write_bytes(content)


def test_of_a_damaged_file_all_that_its_backup_and_its_pages_hold_is_saved(desk: Path, tmp_path: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        record(store, *(noted("a-1", f"a-{n}", f"note {n} " + "x" * 200) for n in range(200)))
        keep(store)
        record(store, *(noted("a-1", f"a-{n}", f"late {n}") for n in range(40)))
        log = [e.event_id for e in store.events()]
    pages = desk.stat().st_size // 4096
    chance = random.Random(5)
    for number in range(12):
        victim = Path(shutil.copyfile(desk, tmp_path / f"victim-{number}.factdesk"))
        shutil.copytree(folder_of(desk), folder_of(victim))
        for one in list(folder_of(victim).iterdir()):
            one.rename(one.with_name(one.name.replace(desk.stem, victim.stem, 1)))
        ruin(victim, [chance.randrange(1, pages) for _ in range(3)])
        before = victim.read_bytes()
        to = tmp_path / f"saved-{number}.factdesk"
        report = recover(victim, to, fold_subject, APP)
        assert victim.read_bytes() == before
        assert report.backup and check_file(to, fold_subject).problems == ()
        with open_store(to, app_version=APP) as store:
            saved = [e.event_id for e in store.events()]
            assert set(log[:-40]) <= set(saved) <= set(log)
            assert len(saved) == report.decisions
            assert store.counts()["articles"] == 2
        if report.same_project:
            with open_store(desk, app_version=APP) as mine, open_foreign(to, APP) as other:
                assert mine.unite([other], fold_subject, check_event).events == ()
        with open_store(to, app_version=APP) as store:
            record(store, noted("a-1", "a-1", "and on"))


def test_without_a_backup_what_has_its_hash_is_saved_and_the_gaps_are_told(desk: Path, tmp_path: Path) -> None:
    with open_store(desk, app_version=APP) as store:
        record(store, *(noted("a-1", f"a-{n}", f"note {n} " + "x" * 200) for n in range(300)))
    content = bytearray(desk.read_bytes())
    at = content.index(b"note 150 ")
    ruin(desk, [at // 4096])
    to = tmp_path / "saved.factdesk"
    report = recover(desk, to, fold_subject, APP)
    assert report.backup == "" and report.missing and not report.same_project
    assert 280 < report.decisions < 315
    assert check_file(to, fold_subject).problems == ()
    with open_store(to, app_version=APP) as store:
        assert store.counts()["articles"] == 2


def test_a_sound_file_is_recovered_as_it_is(desk: Path, tmp_path: Path) -> None:
    to = tmp_path / "same.factdesk"
    report = recover(desk, to, fold_subject, APP)
    assert (report.missing, report.same_project, report.unreadable, report.texts_without_file) == (0, True, (), 0)
    with open_store(to, app_version=APP) as copy, open_store(desk, app_version=APP) as store:
        assert copy.project_id == store.project_id
        assert list(copy.events()) == list(store.events())
        assert copy.claim_states() == store.claim_states()
        assert copy.raw("rev-1") == store.raw("rev-1")


@pytest.mark.parametrize("text", [b"Dear desk, " * 900, bytes(40960)])
def test_of_what_is_no_project_nothing_is_made(tmp_path: Path, text: bytes) -> None:
    path, to = tmp_path / "no.factdesk", tmp_path / "to.factdesk"
    path.write_bytes(text)
    with pytest.raises(ProjectError, match="Nothing of"):
        recover(path, to, fold_subject, APP)
    with pytest.raises(FactdeskError):
        recover(tmp_path / "none.factdesk", to, fold_subject, APP)
    assert [p.name for p in tmp_path.iterdir()] == ["no.factdesk"]


def test_backup_restore_and_recover_on_the_command_line(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    to = desk.with_name("to.factdesk")
    assert main(["restore", str(desk), "-o", str(to)]) == 2
    assert main(["backup", str(desk)]) == 0
    assert main(["backup", str(desk)]) == 0
    assert "nothing changed since" in capsys.readouterr().out
    assert main(["backup", str(desk), "--list"]) == 0
    assert "1 backups" in capsys.readouterr().out
    assert main(["restore", str(desk), "-o", str(to)]) == 0
    assert main(["recover", str(desk), "-o", str(to)]) == 2
    assert main(["recover", str(desk), "-o", str(desk.with_name("new.factdesk"))]) == 0
    assert "0 are missing" in capsys.readouterr().out
