"""Reading files and folders: each format has a reader, found by the file's suffix."""

import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from annotations.errors import BadInputError, FactdeskError
from annotations.ingest.described import valid_date
from annotations.ingest.md import MarkdownReader
from annotations.ingest.sidecar import described_by, sidecar_of
from annotations.ingest.txt import TextReader
from annotations.plugins import plugins
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice

LARGEST = 10_000_000
"""Bytes of the largest text file that is read."""

_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})


class Reader(Protocol):
    """One file format. Packages add readers as entry points of the group "factdesk.readers"."""

    suffixes: tuple[str, ...]

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article in a file's bytes, its text normalised. Raises BadInputError where it cannot."""
        ...


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, as the user gave it, and why."""

    origin: str
    error: FactdeskError


def readers() -> tuple[Reader, ...]:
    """Return the readers of this program and of installed packages; the first that knows a suffix reads it."""
    return (TextReader(), MarkdownReader(), *plugins("factdesk.readers"))


def read_path(path: Path, known: Sequence[Reader] | None = None) -> Ingested:
    """Read one article with its sidecar. Raises BadInputError where it is missing, too large, unknown or no text."""
    by_suffix = _by_suffix(readers() if known is None else known)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BadInputError(f"The folder {path} cannot be opened.", "Check its permissions.", "unreadable")
        if not stat.S_ISREG(mode):
            raise BadInputError(f"{path} is not a file.", code="no-file")
        reader = by_suffix.get(path.suffix.lower())
        if reader is None:
            kinds = ", ".join(sorted(by_suffix))
            raise BadInputError(f"{path.name} is of a kind that cannot be read.", f"Readable: {kinds}.", "format")
        item = _read(reader, path)
        sidecar = sidecar_of(path)
        return replace(described_by(item, sidecar) if sidecar else item, origin=clean(str(path))[0])
    except FileNotFoundError as problem:
        raise BadInputError(f"There is no file {path}.", "Check the name.", "no-file") from problem
    except OSError as problem:
        reason = problem.strerror or "it cannot be opened"
        raise BadInputError(f"{path} cannot be read: {reason}.", "Check its permissions.", "unreadable") from problem


def _read(reader: Reader, path: Path) -> Ingested:
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        hint = f"Files of up to {LARGEST // 1_000_000} MB are read; divide it."
        raise BadInputError(f"{path.name} is too large.", hint, "too-large")
    try:
        item = reader.read(raw, clean(path.name)[0])
    except BadInputError as problem:
        raise BadInputError(f"{path.name}: {problem.message}", problem.hint, problem.code) from problem
    except Exception as problem:  # of a plug-in, or a library that met what it cannot take: it stops no other file
        told = f"{path.name}: its reader failed ({type(problem).__name__}: {problem})."
        raise BadInputError(told, "Save the article in another format.", "reader") from problem
    if not item.text.strip():
        raise BadInputError(f"{path.name} holds no text.", "Check that it is the right file.", "empty")
    date = item.source.date
    if valid_date(date) == date:
        return item
    notice = Notice("date", f"The date {date!r} of the article was cut to its day, or left out where it is none.")
    return replace(item, source=replace(item.source, date=valid_date(date)), notices=(*item.notices, notice))


def read_paths(paths: Iterable[Path]) -> Iterator[Ingested | Failure]:
    """Read files and, in folders, all files of known kinds in order of their names.

    In folders, hidden files and those that tell of the folder itself (README, LICENSE ...) are skipped. One file
    that fails stops none of the others.
    """
    known = readers()
    suffixes = _by_suffix(known).keys()
    for path in paths:
        for file in _files(path, suffixes):
            try:
                yield read_path(file, known)
            except FactdeskError as problem:
                yield Failure(str(file), problem)


def _by_suffix(known: Sequence[Reader]) -> dict[str, Reader]:
    return {suffix: reader for reader in reversed(known) for suffix in reader.suffixes}


def _files(path: Path, suffixes: Iterable[str]) -> Iterator[Path]:
    waiting = [path]
    while waiting:
        found = waiting.pop()
        inside = _inside(found)
        if inside is None:
            yield found
        else:
            waiting += [entry for entry in inside if _is_wanted(entry, suffixes)]


def _inside(path: Path) -> list[Path] | None:
    """Return what is in a folder, last first; None for a file, and for what cannot be opened (reading it tells why)."""
    try:
        return sorted(path.iterdir(), reverse=True) if path.is_dir() else None
    except OSError:
        return None


def _is_wanted(entry: Path, suffixes: Iterable[str]) -> bool:
    if entry.name.startswith("."):
        return False
    with suppress(OSError):
        if entry.is_dir():
            return not entry.is_symlink()
    return entry.suffix.lower() in suffixes and entry.stem.lower() not in _ABOUT_THE_FOLDER
