"""Pipes, devices, sockets and links to them where a file is wanted: told in words at once, never waited for."""

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotations.errors import FactdeskError
from annotations.ingest.base import Failure, Options, read_paths
from annotations.ingest.marked.formats import marked_reader
from annotations.ingest.peek import table_in
from annotations.learn.trained import Trained, read_trained
from annotations.project.attached import index_of
from annotations.project.backup import back_up, backups_of, recover, restore
from annotations.project.documents import import_bundle
from annotations.project.evidence import keep_file
from annotations.project.merge import merge_files
from annotations.project.project import Project

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="this system has no such things in folders"),
    pytest.mark.timeout(20),
]
KINDS = ("pipe", "zero", "null", "link", "socket")


def strange(path: Path, kind: str) -> Path:
    """Put something in the place of a file that is none."""
    path.parent.mkdir(exist_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "socket":
            os.mknod(path, stat.S_IFSOCK | 0o600)
        case "link":
            os.mkfifo(path.with_name("pipe"))
            path.symlink_to("pipe")
        case _:
            path.symlink_to(f"/dev/{kind}")
    return path


def opened(path: Path) -> None:
    Project.open(path, create=True).close()


def looked_at(path: Path) -> None:
    Project.open(path, read_only=True).close()


def read(path: Path) -> None:
    for one in read_paths([path]):
        assert isinstance(one, Failure)
        raise one.error


def marked(path: Path) -> None:
    list(marked_reader(path).read(path))


PROJECT_WAYS: list[tuple[str, Callable[[Path], object]]] = [
    ("a.factdesk", opened), ("a.factdesk", looked_at), ("a.factdesk", index_of),
    ("a.factdesk", lambda p: recover(p, p.with_name("out.factdesk"))),
    ("a.factdesk", lambda p: restore(p.with_name("desk.factdesk"), p.with_name("out.factdesk"), p)),
    ("a.factdesk", lambda p: merge_files([p.with_name("desk.factdesk"), p], p.with_name("out.factdesk"))),
    ("a.factbundle", lambda p: import_bundle(p, p.with_name("out.factdesk"))),
]  # fmt: skip
WAYS: list[tuple[str, Callable[[Path], object]]] = [
    *((f"a.{kind}", read) for kind in ("txt", "csv", "xlsx", "jsonl", "pdf", "html", "docx", "eml", "xml", "md", "")),
    *((f"a.{kind}", marked) for kind in ("json", "jsonl", "jsonld", "spacy", "conll", "ann")),
    ("a.jsonl", index_of), ("a.json", index_of), ("a.png", lambda p: keep_file(p.with_name("desk.factdesk"), p)),
    *PROJECT_WAYS,
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_refused_in_words(desk: Path, kind: str, tmp_path: Path) -> None:
    for number, (name, way) in enumerate(WAYS):
        folder = tmp_path / str(number)
        folder.mkdir()
        shutil.copyfile(desk, folder / "desk.factdesk")
        path = strange(folder / name, kind)
        with pytest.raises(FactdeskError) as refused:
            way(path)
        assert refused.value.message, name
        assert not (folder / "out.factdesk").exists()
        assert os.path.lexists(path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_that_is_no_file_shows_no_columns(tmp_path: Path, kind: str) -> None:
    assert table_in(strange(tmp_path / "a.csv", kind), Options()) is None


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", ["-journal", "-wal", "-shm"])
def test_what_lies_beside_a_project_and_is_no_file_is_moved_aside(desk: Path, kind: str, suffix: str) -> None:
    beside = strange(desk.with_name(desk.name + suffix), kind)
    with Project.open(desk, read_only=True) as project:
        assert project.articles()
    with Project.open(desk) as project:
        assert project.articles()
    assert not os.path.lexists(beside)
    assert list(desk.parent.glob(f"{beside.name}.quarantined-*"))


def test_a_link_beside_a_project_is_not_written_through(desk: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear")
    desk.with_name(f"{desk.name}-journal").symlink_to(letter)
    with Project.open(desk) as project:
        project.set("blind", False)
    assert letter.read_text() == "dear"


@pytest.mark.parametrize("kind", KINDS)
def test_backups_and_models_that_are_no_files_are_none(desk: Path, kind: str) -> None:
    strange(desk.with_name("desk.backups") / "desk-20260101T000000000Z-000000000000.factdesk", kind)
    strange(desk.with_name("desk.model") / "card.json", kind)
    assert backups_of(desk) == []
    assert read_trained(desk, "a project") == Trained()
    with Project.open(desk) as project:
        assert back_up(project) is not None
    assert [row.good for row in backups_of(desk)] == [True]


@pytest.fixture
def brat(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.ann").write_text("T1\tfigure 0 5\tHello\n")
    (folder / "a.txt").write_text("Hello")
    yield folder


@pytest.mark.parametrize("kind", KINDS)
def test_marks_beside_what_is_no_file_are_read_or_refused(brat: Path, kind: str) -> None:
    from annotations.ingest.marked.brat import LIST

    strange(brat / LIST, kind)
    assert [type(one).__name__ for one in marked_reader(brat / "a.ann").read(brat / "a.ann")] == ["MarkedText"]
    (brat / "a.txt").unlink()
    (brat / "pipe").unlink(missing_ok=True)
    strange(brat / "a.txt", kind)
    assert [type(one).__name__ for one in marked_reader(brat / "a.ann").read(brat / "a.ann")] == ["Failure"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_window_does_not_wait_for_what_it_is_called_with(tmp_path: Path, kind: str) -> None:
    from desktop_app.app import divided

    path = strange(tmp_path / "article", kind)
    assert divided([str(path)]) == (None, [path])
