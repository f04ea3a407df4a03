"""Reading files and folders: each format has a reader, found by the file's suffix or, where it deceives, its bytes."""

import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol, runtime_checkable

from annotations.errors import BadInputError, FactdeskError
from annotations.ingest import limits
from annotations.ingest.columns import Said
from annotations.ingest.described import valid_date
from annotations.ingest.docx import WordReader
from annotations.ingest.eml import MailReader
from annotations.ingest.epub import EpubReader
from annotations.ingest.failure import Failure
from annotations.ingest.feed import FeedReader
from annotations.ingest.folders import files_in
from annotations.ingest.md import MarkdownReader
from annotations.ingest.mojibake import looked_over, repaired
from annotations.ingest.odt import OpenDocumentReader
from annotations.ingest.pdf import PdfReader
from annotations.ingest.process import ReadingProcess
from annotations.ingest.sidecar import described_by, sidecar_of
from annotations.ingest.sniff import deceives
from annotations.ingest.spreadsheet import SpreadsheetReader
from annotations.ingest.tables import CsvReader, JsonLinesReader
from annotations.ingest.txt import TextReader
from annotations.ingest.webpage import MhtmlReader, WebPageReader
from annotations.plugins import plugins
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice

LARGEST = limits.TEXT
"""Bytes of the largest text file that is read."""

__all__ = ["LARGEST", "Failure", "ManyReader", "Options", "Reader", "read_bytes", "read_path", "read_paths", "readers"]


class Reader(Protocol):
    """One file format. Packages add readers as entry points of the group "factdesk.readers".

    A reader may also have `apart` (True: it is run in a process of its own that can be killed; it must then be
    registered, so that the process finds it), `largest` (bytes of the largest file; LARGEST if it has none) and
    `in_folders` (False: such a file in a folder is read only if it is named itself, as a table may hold anything).
    """

    suffixes: tuple[str, ...]

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the article in a file's bytes, its text normalised. Raises BadInputError where it cannot."""
        ...


@runtime_checkable
class ManyReader(Protocol):
    """What a reader has besides, where a file of its format holds several articles."""

    def read_all(self, file: BinaryIO, name: str) -> Iterator[Ingested | Failure]:
        """Yield the articles of an open file; a part that is no article is a Failure and stops none of the others.

        Raises BadInputError where the whole cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """What a user says of the files: (field, column) of a table of articles; whether broken encodings are repaired.

    `firm` is not set where the columns were said of an earlier table: they hold where this one has them all.
    `any_text` reads a table whose text nobody can guess: what was guessed is shown before it counts.
    """

    columns: tuple[tuple[str, str], ...] = ()
    firm: bool = True
    repair_encoding: bool = False
    any_text: bool = False


_PLAIN = Options()


def readers(options: Options = _PLAIN) -> tuple[Reader, ...]:
    """Return the readers of this program and of installed packages; the first that knows a suffix reads it."""
    said = Said(dict(options.columns), options.firm, options.any_text)
    return (
        TextReader(), MarkdownReader(), WebPageReader(), MhtmlReader(), WordReader(), OpenDocumentReader(), PdfReader(),
        EpubReader(), MailReader(), FeedReader(), JsonLinesReader(said), CsvReader(said),
        SpreadsheetReader(said), *plugins("factdesk.readers"),
    )  # fmt: skip


def reader_for(suffix: str, known: Sequence[Reader]) -> Reader:
    """Return the reader of a suffix. Raises BadInputError ("format") where there is none."""
    by_suffix = _by_suffix(known)
    reader = by_suffix.get(suffix)
    if reader is None:
        kinds = ", ".join(sorted(by_suffix))
        raise BadInputError("This kind of file cannot be read.", f"Readable: {kinds}.", "format")
    return reader


def articles_in(reader: Reader, file: BinaryIO, raw: bytes, name: str) -> Iterator[Ingested | Failure]:
    """Yield what a reader makes of a file: of `file` where it may hold several articles, else of its bytes `raw`."""
    if isinstance(reader, ManyReader):
        yield from reader.read_all(file, name)
    else:
        yield reader.read(raw, name)


def read_path(path: Path, known: Sequence[Reader] | None = None) -> Ingested:
    """Read one article with its sidecar. Raises BadInputError where it is missing, too large, unknown, no text or many.

    `known` are the readers to use, those of `readers()` if not given.
    """
    with Reading(known=known) as reading:
        return reading.article(path)


def read_paths(paths: Iterable[Path], options: Options = _PLAIN) -> Iterator[Ingested | Failure]:
    """Read files and, in folders, all files of known kinds in order of their names.

    In folders, hidden files and those that tell of the folder itself (README, LICENSE ...) are skipped. One file
    that fails stops none of the others, nor does an article in a file of several.
    """
    with Reading(options) as reading:
        for path in paths:
            for file in files_in(path, reading.in_folders):
                yield from reading.file(file)


def read_bytes(raw: bytes, name: str, suffix: str, options: Options = _PLAIN) -> Iterator[Ingested | Failure]:
    """Read what is in no file of its own (standard input, a fetched page), by the reader of a suffix."""
    with Reading(options) as reading:
        yield from reading.of_bytes(raw, name, suffix)


class Reading(ExitStack):
    """Readers at work: it keeps their process between files, and ends it at the end. Used from one thread."""

    def __init__(self, options: Options = _PLAIN, known: Sequence[Reader] | None = None) -> None:
        super().__init__()
        self._options = options
        self._known = readers(options) if known is None else tuple(known)
        self._process: ReadingProcess | None = None
        self.suffixes = frozenset(_by_suffix(self._known))
        self.in_folders = frozenset(s for r in self._known if getattr(r, "in_folders", True) for s in r.suffixes)

    def interrupt(self) -> None:
        """End what is being read apart, from another thread; the file then counts as one that broke its reader."""
        if self._process is not None:
            self._process.interrupt()

    def file(self, path: Path) -> Iterator[Ingested | Failure]:
        """Yield the articles of a file, with its sidecar where it has one; failures bear the path as their origin."""
        try:
            reader = self._reader_of(path)
            sidecar = sidecar_of(path)
            with path.open("rb") as file:
                for item in self._read(reader, file, clean(path.name)[0], path.suffix.lower()):
                    if isinstance(item, Failure):
                        yield Failure(_origin(path, item.origin), item.error)
                        continue
                    item = described_by(item, sidecar) if sidecar else item
                    yield replace(item, origin=clean(_origin(path, item.origin))[0])
        except FactdeskError as problem:
            yield Failure(str(path), problem)
        except FileNotFoundError:
            yield Failure(str(path), BadInputError(f"There is no file {path}.", "Check the name.", "no-file"))
        except OSError as problem:
            reason = problem.strerror or "it cannot be opened"
            told = BadInputError(f"{path} cannot be read: {reason}.", "Check its permissions.", "unreadable")
            yield Failure(str(path), told)

    def article(self, path: Path) -> Ingested:
        """Return the one article of a file. Raises BadInputError as `read_path` does."""
        found = self.file(path)
        first = next(found, None)
        if isinstance(first, Failure):
            raise first.error
        if first is None:
            raise BadInputError(f"{path.name} holds no article.", "Check that it is the right file.", "empty")
        if next(found, None) is not None:
            hint = "Import it into a project to read them all."
            raise BadInputError(f"{path.name} holds several articles; one is wanted here.", hint, "several")
        return first

    def of_bytes(self, raw: bytes, name: str, suffix: str) -> Iterator[Ingested | Failure]:
        """Yield the articles in bytes, read by the reader of a suffix."""
        import io

        try:
            yield from self._read(reader_for(suffix, self._known), io.BytesIO(raw), name, suffix)
        except FactdeskError as problem:
            yield Failure(name, problem)

    def _reader_of(self, path: Path) -> Reader:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BadInputError(f"The folder {path} cannot be opened.", "Check its permissions.", "unreadable")
        if not stat.S_ISREG(mode):
            raise BadInputError(f"{path} is not a file.", code="no-file")
        try:
            return reader_for(path.suffix.lower(), self._known)
        except BadInputError as problem:
            raise BadInputError(f"{path.name} is of a kind that cannot be read.", problem.hint, "format") from problem

    def _read(self, reader: Reader, file: BinaryIO, name: str, suffix: str) -> Iterator[Ingested | Failure]:
        several = isinstance(reader, ManyReader)
        streamed = several and not getattr(reader, "apart", False)
        raw = b"" if streamed else _within(file, name, getattr(reader, "largest", LARGEST))
        told: tuple[Notice, ...] = ()
        if not streamed and (other := deceives(raw, suffix)) and other in self.suffixes:
            reader, suffix = reader_for(other, self._known), other
            told = (Notice("format", f"The file is named as something else; it was read as {other}."),)
            several = isinstance(reader, ManyReader)
        try:
            for item in self._run(reader, file, raw, name, suffix):
                try:
                    yield item if isinstance(item, Failure) else self._finished(item, name, told)
                except BadInputError as problem:
                    if not several:
                        raise
                    yield Failure(item.origin, problem)
        except BadInputError as problem:
            raise _named(problem, name) from problem
        except Exception as problem:  # of a plug-in, or a library that met what it cannot take: it stops no other file
            words = f"{name}: its reader failed ({type(problem).__name__}: {problem})."
            raise BadInputError(words, "Save the article in another format.", "reader") from problem

    def _run(self, reader: Reader, file: BinaryIO, raw: bytes, name: str, suffix: str) -> Iterator[Ingested | Failure]:
        if not getattr(reader, "apart", False):
            yield from articles_in(reader, file, raw, name)
            return
        if self._process is None:
            self._process = self.enter_context(ReadingProcess())
        said = Said(dict(self._options.columns), self._options.firm, self._options.any_text)
        for answer in self._process.read(suffix, raw, name, said):
            if isinstance(answer, Ingested):
                yield answer
            elif answer[0] == name:
                raise answer[1]
            else:
                yield Failure(answer[0], answer[1])

    def _finished(self, item: Ingested, name: str, told: tuple[Notice, ...]) -> Ingested:
        if not item.text.strip():
            raise BadInputError(f"{name} holds no text.", "Check that it is the right file.", "empty")
        item = repaired(item) if self._options.repair_encoding else looked_over(item)
        date = item.source.date
        if valid_date(date) != date:
            words = f"The date {date!r} of the article was cut to its day, or left out where it is none."
            item = replace(item, source=replace(item.source, date=valid_date(date)))
            told = (*told, Notice("date", words))
        return replace(item, notices=(*item.notices, *told))


def _named(problem: BadInputError, name: str) -> BadInputError:
    if name in problem.message:
        return problem
    return BadInputError(f"{name}: {problem.message}", problem.hint, problem.code)


def _within(file: BinaryIO, name: str, largest: int) -> bytes:
    raw = file.read(largest + 1)
    if len(raw) > largest:
        raise limits.too_large(name, f"Files of up to {largest // 1_000_000} MB are read; divide it.")
    return raw


def _origin(path: Path, inside: str) -> str:
    """Return the path as the user gave it, with the place in the file that a reader of several articles gave."""
    return str(path) + inside.removeprefix(clean(path.name)[0]) if inside.startswith(clean(path.name)[0]) else str(path)


def _by_suffix(known: Sequence[Reader]) -> dict[str, Reader]:
    return {suffix: reader for reader in reversed(known) for suffix in reader.suffixes}
