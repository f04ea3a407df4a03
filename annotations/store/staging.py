"""Files written beside their place, made durable, and only then moved there."""

import glob
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from annotations.errors import StorageError
from annotations.store.files import SIDECARS, sidecar

TEMPORARY = ".factdesk-tmp"
SWEPT_AFTER_SECONDS = 3600


@contextmanager
def staged(path: Path) -> Iterator[Path]:
    """Yield an empty file beside `path`; when the block ends well it is made durable and moved to `path`.

    When the block fails nothing stays. Raises StorageError where the folder cannot be written.
    """
    made: Path | None = None
    try:
        made = path.with_name(f".{path.name}.{uuid.uuid4().hex}{TEMPORARY}")
        made.open("xb").close()
        yield made
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        made.replace(path)
        _sync_folder(path.parent)
    except OSError as problem:
        reason = problem.strerror
        raise StorageError(f"{path.name} cannot be written ({reason}).", "Choose another folder.") from problem
    finally:
        if made is not None:
            for suffix in ("", *SIDECARS):
                with suppress(OSError):
                    sidecar(made, suffix).unlink(missing_ok=True)


def sweep(path: Path) -> None:
    """Remove temporary files that a killed process left, an hour old or older: of this place, and of the backups that
    are made beside it before it is brought forward."""
    names = (f".{glob.escape(path.name)}.*{TEMPORARY}*", f".{glob.escape(path.stem)}.version-*{TEMPORARY}*")
    with suppress(OSError):  # a folder that cannot be listed is not swept
        for found in chain.from_iterable(path.parent.glob(name) for name in names):
            with suppress(OSError):
                if time.time() - found.stat().st_mtime > SWEPT_AFTER_SECONDS:
                    found.unlink()


def _sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the system can (not on Windows)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
