"""Writing a file or a folder of files that is read back before it gets its place: beside it, checked, then renamed."""

import hashlib
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from annotations.errors import ExportError
from annotations.export.atomic import MARK, check_place, sweep, sync_folder
from annotations.export.whole import Piece
from schemas.export_manifest import ExportedFile

_NAME = 100
"""How many characters of the name of the target its temporary neighbour carries."""


def write_checked(
    out: Path, pieces: Iterable[Piece], check: Callable[[Path], None], *, folder: bool
) -> list[ExportedFile]:
    """Write pieces as a file or a folder at `out`, whole or not at all; returns the files with their SHA-256.

    `check` reads what was written, before the rename, and raises where it is broken. A folder replaces one that only
    holds files of the same names as the new one or of the manifest beside it (`known`). Raises ExportError.
    """
    if not folder:
        check_place(out)
    beside = out.with_name(f".{out.name[:_NAME]}.{secrets.token_hex(4)}{MARK}")
    with _in_words(out):
        sweep(out.parent)
        try:
            if folder:
                beside.mkdir()
            for name, chunk in pieces:
                with (beside / name if folder else beside).open("ab") as file:
                    file.write(chunk)
            if not folder and not beside.exists():
                beside.touch()
            files = list(_files(beside, out.name))
            check(beside)
            (_replace_folder if folder else Path.replace)(beside, out)
        except BaseException:
            _remove(beside)
            raise
        sync_folder(out.parent)
    return files


def check_folder(out: Path, known: frozenset[str]) -> None:
    """Raise ExportError where a folder may not be written at `out`: a file is there, or files that no export made.

    `known` are the names that the manifest beside it lists.
    """
    try:
        if not stat.S_ISDIR(out.lstat().st_mode):
            raise ExportError(f"{out} is not a folder.", "This format is a folder of files: choose another name.")
        strange = sorted(inner.name for inner in out.iterdir() if inner.name not in known or not inner.is_file())
    except FileNotFoundError:
        return
    except OSError as problem:
        raise ExportError(f"{out} cannot be written: {problem.strerror}.", "Choose another name.") from problem
    if strange:
        raise ExportError(
            f"{out} holds files that are not of an export, “{strange[0]}” among them; nothing was written.",
            "This format is a folder of files: choose a new name.",
        )


def digest_of(files: Iterable[ExportedFile]) -> str:
    """Return one SHA-256 over a folder: of its list as `sha256sum` prints it, by name."""
    lines = (f"{file.sha256}  {file.name}\n" for file in sorted(files, key=lambda f: f.name))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _files(written: Path, name: str) -> Iterator[ExportedFile]:
    inner = sorted(written.iterdir()) if written.is_dir() else [written]
    for path in inner:
        with path.open("rb+") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        yield ExportedFile(path.name if path != written else name, path.stat().st_size, digest)


def _replace_folder(beside: Path, out: Path) -> None:
    """Put a folder in the place of another; the old one stays until the new one has its name."""
    if not out.exists():
        beside.rename(out)
        return
    old = beside.with_name(beside.name.replace(MARK, f".old{MARK}"))
    out.rename(old)
    try:
        beside.rename(out)
    except OSError:
        old.rename(out)
        raise
    _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def _in_words(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        reason = problem.strerror or "the disk refused it"
        raise ExportError(f"{out} cannot be written: {reason}.", "Choose another folder.") from problem
