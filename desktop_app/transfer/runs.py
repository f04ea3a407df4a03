"""The two kinds of import: articles from files, folders and addresses; what other programs marked."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.ingest.fetch import is_address
from desktop_app.words import numeral, say

if TYPE_CHECKING:
    from annotations.ingest.base import Options, Reading
    from annotations.project.ingest import Intake, Item
    from annotations.project.marked import Batch, ImportedText, Labels, MarksIntake
    from annotations.project.project import Imported, Project

_ITEMS, _SECONDS, _CHARACTERS = 50, 0.25, 1_000_000
"""What one piece may hold: it is saved in one go."""


@dataclass(slots=True)
class Articles:
    """Files, folders and addresses that become articles; `columns` are what the user said of a table.

    Of articles that are the program's `own` samples it is no news that two of them tell of the same.
    """

    sources: Sequence[Path | str]
    columns: tuple[tuple[str, str], ...] = ()
    repair: bool = False
    own: bool = False
    stopped: bool = False
    results: "list[Imported]" = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    """Titles of the articles that new ones are like."""
    _intake: "Intake | None" = None
    _options: "Options | None" = None
    _reading: "Reading | None" = None
    _files: tuple[int, int] = (0, 0)

    @property
    def number(self) -> int:
        return len(self.results)

    def begin(self, project: "Project") -> None:
        from annotations.project.backup import before_many
        from annotations.project.ingest import Intake, options_for

        if len(self.sources) > 1 or any(Path(source).is_dir() for source in self.sources):
            before_many(project)
        self._options = options_for(project, self.columns, self.repair)
        self._intake = Intake(project)

    def prepare(self, seconds: float) -> bool:
        assert self._intake is not None
        return self._intake.prepare(seconds)

    def pieces(self) -> "Iterator[tuple[list[Item], tuple[int, int]]]":
        from annotations.ingest.base import Reading

        assert self._options is not None
        with Reading(self._options) as self._reading:
            sources = list(self._all(self._reading))
            piece: list[Item] = []
            size, since = 0, time.monotonic()
            for number, source in enumerate(sources):
                for item in self._read(source, self._reading):
                    piece.append(item)
                    size += len(getattr(item, "text", ""))
                    if len(piece) >= _ITEMS or size > _CHARACTERS or time.monotonic() - since > _SECONDS:
                        yield piece, (number, len(sources))
                        piece, size, since = [], 0, time.monotonic()
                    if self.stopped:
                        return
            yield piece, (len(sources), len(sources))

    def _all(self, reading: "Reading") -> Iterator[Path | str]:
        from annotations.ingest.folders import files_in

        for source in self.sources:
            if isinstance(source, str) and is_address(source):
                yield source
            else:
                yield from files_in(Path(source), reading.in_folders)

    def _read(self, source: Path | str, reading: "Reading") -> "Iterator[Item]":
        from annotations.ingest.address import read_address
        from annotations.project.ingest import unknown_in

        assert self._intake is not None and self._options is not None
        if isinstance(source, str):
            yield from read_address(source, self._options)
        else:
            yield from unknown_in(source, reading, self._intake, self._options)

    def interrupt(self) -> None:
        if self._reading is not None:
            self._reading.interrupt()

    def take(self, project: "Project", piece: "tuple[list[Item], tuple[int, int]]") -> None:
        assert self._intake is not None
        items, files = piece
        found = [one for item in items for one in self._intake.take(item)]
        found += self._intake.rest()
        if self.own:
            found = [replace(one, similar_to="", revision_of="") for one in found]
        for known in {i for one in found for i in (one.similar_to, one.revision_of) if i}:
            article = project.store.article(known)
            self.titles[known] = article.source.title if article is not None else known
        self.results += found
        self._files = files

    def words(self) -> tuple[str, float]:
        done, of = self._files
        words = numeral(self.number) if self.number else ""
        return (say("%1 · %2 of %3 files", words, numeral(done), numeral(of)) if of > 1 else words), (
            done / of if of else 0.0
        )


@dataclass(slots=True)
class Marks:
    """Files that other programs marked, with what their labels mean."""

    paths: Sequence[Path]
    labels: "Labels"
    stopped: bool = False
    results: "list[ImportedText]" = field(default_factory=list)
    _intake: "MarksIntake | None" = None

    @property
    def number(self) -> int:
        return len(self.results)

    def begin(self, project: "Project") -> None:
        from annotations.project.backup import before_many
        from annotations.project.marked import MarksIntake

        before_many(project)
        self._intake = MarksIntake(project, self.labels)

    def prepare(self, seconds: float) -> bool:
        return True

    def pieces(self) -> "Iterator[Batch]":
        from annotations.project.marked import Batch, marked_in

        for batch in marked_in(self.paths):
            for one in batch.texts:
                yield Batch([one], batch.form, batch.file)
                if self.stopped:
                    return

    def interrupt(self) -> None:
        return

    def take(self, project: "Project", piece: Any) -> None:
        assert self._intake is not None
        self.results += self._intake.take_all(piece)

    def words(self) -> tuple[str, float]:
        return (numeral(self.number) if self.number else ""), 0.0
