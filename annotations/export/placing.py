"""Where an export comes to stand: a file or a folder of files, checked beside its place and only then moved there."""

import hashlib
import json
import os
import secrets
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from typing import IO

from annotations.errors import ExportError
from annotations.export.atomic import MARK, sweep, write_atomically

Piece = tuple[str, bytes]
Check = Callable[[Path], None]
"""Reads what was written back; raises ExportError where it is broken."""

MOST_OPEN = 64
LARGE = 256 * 1024
"""Bytes that are hashed and written at once."""
_HERE, _EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member of a zip: the same content gives the same bytes."""


def manifest_path(out: Path) -> Path:
    """Return where the manifest of an export lies."""
    return out.with_name(f"{out.name}.manifest.json")


def pending_path(out: Path) -> Path:
    """Return where a folder's files are listed from before it is put in its place until its manifest lists them: what
    a killed export has put there is known as an export's by it, and may be replaced."""
    return out.with_name(f".{out.name[:100]}.factdesk-pending")


def place_file(content: Iterable[bytes], out: Path, check: Check | None = None) -> str:
    """Write one file whole or not at all; returns its SHA-256. Raises ExportError."""
    digest = hashlib.sha256()

    def hashed() -> Iterator[bytes]:
        for large in _in_large_pieces(content):
            digest.update(large)
            yield large

    write_atomically(out, hashed(), check)
    return digest.hexdigest()


def _in_large_pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    held, size = list[bytes](), 0
    for chunk in content:
        held.append(chunk)
        size += len(chunk)
        if size >= LARGE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)


def place_folder(pieces: Iterable[Piece], out: Path, check: Check | None = None) -> dict[str, str]:
    """Write files into a folder, or into a zip where `out` ends in .zip; returns the SHA-256 of each by its name.

    The folder is new, empty, or one that an export made before, as its manifest beside it says: that one is replaced,
    unless somebody has changed it since.
    Raises ExportError; then nothing has changed.
    """
    zipped = out.suffix.lower() == ".zip"
    if not zipped:
        _check_folder(out)
    made = out.with_name(f".{out.name[:100]}.{secrets.token_hex(4)}{MARK}")
    try:
        sweep(out.parent)
        made.mkdir()
        try:
            files = _write(pieces, made)
            if check is not None:
                check(made)
            if zipped:
                write_atomically(out, _zipped(made, files))
            else:
                write_atomically(pending_path(out), json.dumps({"files": files}).encode())
                _swap(made, out)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as problem:
        reason = problem.strerror or "the disk refused it"
        raise ExportError(f"{out} cannot be written: {reason}.", "Choose another folder.") from problem
    return files


def digest_of(files: dict[str, str]) -> str:
    """Return the SHA-256 of a folder: of the lines "SHA256  NAME" of its files, in the order of their names."""
    lines = "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def _check_folder(out: Path) -> None:
    if not os.path.lexists(out):
        return
    if not out.is_dir() or out.is_symlink():
        raise ExportError(
            f"{out} is a file; this format writes a folder.", "Choose another name, or one that ends in .zip."
        )
    there = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if not path.is_dir())
    known, pending = _listed(manifest_path(out)), _listed(pending_path(out))
    if strange := next((name for name in there if name not in known and name not in pending), ""):
        raise ExportError(
            f"{out} holds other files ({strange}), which are not overwritten.", "Choose a new or an empty folder."
        )
    made = ((name, (known.get(name), pending.get(name))) for name in there)
    if changed := next((name for name, listed in made if _sha256(out / name) not in listed), ""):
        raise ExportError(
            f"{changed} in {out} was changed since it was exported; nothing was overwritten.", "Choose a new folder."
        )


def _listed(place: Path) -> dict[str, str]:
    """Return the files that a manifest beside a folder lists, with their SHA-256."""
    try:
        files = json.loads(place.read_bytes())["files"] if place.is_file() else {}
        return {str(name): str(sha256) for name, sha256 in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(pieces: Iterable[Piece], folder: Path) -> dict[str, str]:
    digests: dict[str, hashlib._Hash] = {}
    with ExitStack() as stack:
        handles: dict[str, IO[bytes]] = {}
        for name, content in pieces:
            if name not in digests:
                _check_name(name)
                digests[name] = hashlib.sha256()
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
            if name not in handles:
                if len(handles) >= MOST_OPEN:
                    handles.pop(next(iter(handles))).close()
                handles[name] = stack.enter_context((folder / name).open("ab"))
            handles[name].write(content)
            digests[name].update(content)
        for handle in handles.values():
            handle.flush()
            os.fsync(handle.fileno())
    return {name: digests[name].hexdigest() for name in sorted(digests)}


def _check_name(name: str) -> None:
    path = PurePosixPath(name)
    if not name or path.is_absolute() or "\\" in name or ":" in name or {"..", "."} & set(path.parts):
        raise ExportError(f"{name!r} is no name for a file of an export.")


def _zipped(folder: Path, names: Iterable[str]) -> Iterator[bytes]:
    beside = folder.with_name(f"{folder.name}.zip{MARK}")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(names):
                archive.writestr(member(name), (folder / name).read_bytes())
        with beside.open("rb") as file:
            while chunk := file.read(1 << 20):
                yield chunk
    finally:
        beside.unlink(missing_ok=True)


def member(name: str, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """Return the header of a member of a zip, without anything of this moment or this machine."""
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = compression
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def _swap(made: Path, out: Path) -> None:
    if not out.exists():
        made.replace(out)
        return
    if _exchanged(made, out):
        return
    old = made.with_name(f"{made.name}.old{MARK}")
    out.replace(old)
    try:
        made.replace(out)
    except OSError:
        old.replace(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _exchanged(made: Path, out: Path) -> bool:
    """Let two folders change places at once, so that neither is missing at any moment (renameat2(2)); False where the
    system cannot."""
    import ctypes

    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return rename is not None and rename(_HERE, os.fsencode(made), _HERE, os.fsencode(out), _EXCHANGE) == 0
