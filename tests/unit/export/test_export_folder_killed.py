"""A folder that an export replaces: one of the two is there at every moment; a kill does not stop the next export."""

from pathlib import Path

import pytest

from annotations.errors import ExportError
from annotations.export.base import put_manifest
from annotations.export.placing import digest_of, pending_path, place_folder
from schemas.export_manifest import ExportManifest


def manifest(files: dict[str, str], out: Path) -> None:
    put_manifest(
        ExportManifest(out.name, "proof", "html", "0.1.0", "all", 1, (), digest_of(files), "", "", {}, files), out
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder that was exported once, and once more by an export that was killed before its manifest."""
    folder = tmp_path / "proofs"
    manifest(place_folder([("a.html", b"old"), ("b.html", b"old")], folder), folder)
    place_folder([("a.html", b"new"), ("c.html", b"new")], folder)
    return folder


def test_the_next_export_replaces_what_a_killed_one_left(out: Path) -> None:
    assert pending_path(out).exists()
    manifest(place_folder([("a.html", b"newest")], out), out)
    assert sorted(p.name for p in out.parent.iterdir()) == ["proofs", "proofs.manifest.json"]
    assert [(p.name, p.read_bytes()) for p in out.iterdir()] == [("a.html", b"newest")]


def test_what_somebody_changed_after_the_kill_is_not_replaced(out: Path) -> None:
    (out / "a.html").write_bytes(b"mine")
    with pytest.raises(ExportError, match="was changed since it was exported"):
        place_folder([("a.html", b"newest")], out)
    (out / "a.html").unlink()
    (out / "letter.txt").write_bytes(b"dear")
    with pytest.raises(ExportError, match="holds other files"):
        place_folder([("a.html", b"newest")], out)
    assert (out / "letter.txt").read_bytes() == b"dear"


def test_where_folders_cannot_change_places_one_moves_after_the_other(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "another")
    manifest(place_folder([("a.html", b"newest")], out), out)
    assert [p.read_bytes() for p in out.iterdir()] == [b"newest"]
    assert len(list(out.parent.iterdir())) == 2
