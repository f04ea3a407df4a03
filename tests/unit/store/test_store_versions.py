import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import APP, REVIEWER, TEXT, claim_drafts, noted, record

from annotations.errors import NewerProjectError
from annotations.review.state import fold_subject
from annotations.store import schema
from annotations.store.health import check_file
from annotations.store.open import open_store

KEPT = Path(__file__).resolve().parents[2] / "golden" / "projects"


def kept(version: int, into: Path) -> Path:
    return Path(shutil.copyfile(KEPT / f"version-{version}.factdesk", into))


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_a_project_of_every_version_opens_with_all_that_was_decided(path: Path, version: int) -> None:
    kept(version, path)
    with open_store(path, app_version=APP) as store:
        revision = store.revision("rev-1")
        assert revision is not None
        assert revision.text == TEXT
        assert [s.status for s in store.mention_states("a-1")] == ["suggested", "rejected", "accepted", "suggested"]
        claim = store.claim_state("c-1")
        assert claim is not None
        assert claim.verdict is not None
        assert (claim.verdict.rating, claim.evidence[0].title) == ("true", "Annual accounts")
        assert [f.status for f in store.finding_states("a-1")] == ["dismissed", "open"]
        assert store.reviewers()[REVIEWER].name == "Ada Lind"
        assert store.search("omnibus")
        record(store, *claim_drafts("c-2", "It can be gone on with."))
    assert check_file(path, fold_subject).problems == ()


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let the schema have one step more, as a later Factdesk will."""
    step = (
        "ALTER TABLE current_claims ADD COLUMN priority TEXT",
        "CREATE TABLE lessons (lesson_id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
        "INSERT INTO lessons VALUES ('l-1', 'a bare $ in Australia')",
    )
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, step))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    return schema.VERSION


def test_an_older_project_is_brought_forward_after_a_backup_that_still_opens(
    path: Path, sample: Path, next_version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copyfile(sample, path)
    with open_store(path, app_version=APP) as store:
        assert store.claim_state("c-1") is not None
        record(store, noted("a-1", "a-1", "after"))
    report = check_file(path, fold_subject)
    assert (report.problems, report.version) == ((), next_version)
    (backup,) = path.parent.glob(f"desk.version-{next_version - 1}-*.factdesk")
    monkeypatch.undo()
    with open_store(backup, app_version=APP) as store:
        assert store.claim_state("c-1") is not None
    with pytest.raises(NewerProjectError, match=f"version {next_version}"):
        open_store(path, app_version=APP)


def test_a_read_only_copy_of_an_older_project_leaves_the_file_at_its_version(
    path: Path, sample: Path, next_version: int
) -> None:
    shutil.copyfile(sample, path)
    before = path.read_bytes()
    with open_store(path, read_only=True, app_version=APP) as store:
        assert store.counts()["articles"] == 2
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_step_that_fails_leaves_the_older_version_whole(
    path: Path, sample: Path, next_version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copyfile(sample, path)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS[:-1], (*schema.STEPS[-1], "INSERT INTO nowhere VALUES (1)")))
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_store(path, app_version=APP)
    monkeypatch.undo()
    with open_store(path, app_version=APP) as store:
        assert store.counts()["articles"] == 2
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone()[0] == next_version - 1
        assert conn.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0] == next_version - 1


def test_opening_a_project_imports_nothing_heavy(path: Path, sample: Path) -> None:
    shutil.copyfile(sample, path)
    code = (
        "import sys, pathlib; from annotations.store.open import open_store;"
        f"open_store(pathlib.Path({str(path)!r}), app_version='0').close();"
        "heavy = {'sqlite_utils', 'numpy', 'spacy', 'pydantic', 'PySide6'} & set(sys.modules);"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_table_is_strict(path: Path, sample: Path) -> None:
    shutil.copyfile(sample, path)
    with closing(sqlite3.connect(path)) as conn:
        ours = "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        assert [name for name, strict in conn.execute(ours) if not strict and not name.startswith("sqlite_")] == []


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_the_doctor_examines_a_file_of_every_version_as_it_is(path: Path, version: int) -> None:
    before = kept(version, path).read_bytes()
    report = check_file(path, fold_subject)
    assert (report.problems, report.version) == ((), version)
    assert report.counts["articles"] == 2
    assert path.read_bytes() == before
