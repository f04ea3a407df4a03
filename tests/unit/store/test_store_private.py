"""Private copies: gone when they are closed, swept when their process was killed, and only then."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from store_samples import APP, project

from annotations.errors import StorageError
from annotations.store.open import open_store
from annotations.store.private import PREFIX, PrivateFolder, sweep_private
from annotations.store.rotation import keep
from annotations.store.staging import TEMPORARY

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there nothing is swept")
KILLED = """
import os, sys
from pathlib import Path
from annotations.store.open import open_store
store = open_store(Path(sys.argv[1]), read_only=True, app_version="1")
print(store._folder.path, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the system for what is temporary."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def aged(folder: Path) -> Path:
    os.utime(folder, (1_000_000_000, 1_000_000_000))
    return folder


def test_what_a_killed_process_left_is_swept_when_the_next_copy_is_made(tmp_path: Path, there: Path) -> None:
    desk = project(tmp_path / "desk.factdesk")
    command = [sys.executable, "-c", KILLED, str(desk)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        left = aged(Path(process.stdout.readline().strip()))
        assert list(left.iterdir())
        assert sweep_private() == 0, "its process lives"
        process.kill()
    open_store(desk, read_only=True, app_version=APP).close()
    assert list(there.iterdir()) == []


def test_a_copy_that_was_closed_is_gone(there: Path) -> None:
    folder = PrivateFolder()
    assert folder.path.stat().st_mode & 0o077 == 0
    folder.close()
    folder.close()
    assert list(there.iterdir()) == []


def test_nothing_else_is_swept(tmp_path: Path, there: Path) -> None:
    elsewhere = tmp_path / "mine"
    elsewhere.mkdir()
    (elsewhere / "letter").write_text("dear")
    (there / f"{PREFIX}link").symlink_to(elsewhere, target_is_directory=True)
    (there / f"{PREFIX}file").write_text("a file of somebody's")
    (there / "factdesk-other").mkdir()
    (there / f"{PREFIX}young").mkdir()
    inside = there / f"{PREFIX}dead"
    inside.mkdir()
    (inside / "link").symlink_to(elsewhere, target_is_directory=True)
    for name in ("link", "file"):
        os.utime(there / f"{PREFIX}{name}", (1, 1), follow_symlinks=False)
    aged(there / "factdesk-other")
    aged(inside)
    assert sweep_private() == 1
    assert sorted(p.name for p in there.iterdir()) == sorted(
        [f"{PREFIX}link", f"{PREFIX}file", f"{PREFIX}young", "factdesk-other"]
    )
    assert (elsewhere / "letter").read_text() == "dear"


@pytest.mark.skipif(os.getuid() != 0, reason="only root may give a folder away")
def test_a_folder_of_another_user_is_left_alone(there: Path) -> None:
    left = there / f"{PREFIX}theirs"
    left.mkdir()
    os.chown(left, 65534, 65534)
    aged(left)
    assert sweep_private() == 0
    assert left.exists()


def test_no_room_for_a_copy_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(StorageError, match="A private copy cannot be made"):
        PrivateFolder()


def test_what_a_killed_migration_or_backup_left_is_swept(tmp_path: Path) -> None:
    desk = project(tmp_path / "desk.factdesk")
    left = [tmp_path / f".desk.version-1-20260101.factdesk.0a{TEMPORARY}{end}" for end in ("", "-journal")]
    for path in left:
        path.write_bytes(b"half")
    with open_store(desk, app_version=APP) as store:
        assert all(path.exists() for path in left), "somebody may be writing it"
        for path in left:
            aged(path)
        keep(store)
    open_store(desk, app_version=APP).close()
    assert not any(path.exists() for path in left)
