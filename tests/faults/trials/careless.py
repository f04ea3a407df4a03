"""The controls: the same work as done by programs that write where a file stands, page by page. A kill on the way must
be seen by the harness."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from annotations.store.rotation import backups

PAGE = 1024


def in_place(path: Path, content: bytes) -> None:
    """Write a file where it stands."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    for at in range(0, len(content), PAGE):
        os.pwrite(handle, content[at : at + PAGE], at)
    os.ftruncate(handle, len(content))
    os.close(handle)


def done_elsewhere(folder: Path, work: Callable[[Path], object], name: str) -> bytes:
    """Return the file of this name as it is after the work was done in a copy of the folder."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        copy = Path(scratch) / "copy"
        shutil.copytree(folder, copy)
        work(copy)
        return (copy / name).read_bytes()


def carelessly(work: Callable[[Path], object], name: str) -> Callable[[Path], None]:
    """Return the same work, whose file is then written where it stands."""

    def done(folder: Path) -> None:
        in_place(folder / name, done_elsewhere(folder, work, name))
        print("done", flush=True)

    return done


def careless_backup(folder: Path) -> None:
    """Copy the project to where its backups are looked for, under a name that counts as one."""
    newest = backups(folder / "desk.factdesk")[0].path
    to = newest.with_name(newest.name[: -len("000000000000.factdesk")] + "0123456789ab.factdesk")
    in_place(to, (folder / "desk.factdesk").read_bytes())
    print("done", flush=True)
