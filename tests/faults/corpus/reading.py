"""Every family read as the product reads it, and the class that each file ends in."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from faults.corpus import csv_rows, docbins, feeds, json_rows, models, pages, pdfs, projects, texts, word
from faults.corpus.case import Case, Ended
from store_samples import APP

from annotations.detect.user_model import checked_model
from annotations.errors import FactdeskError
from annotations.ingest.base import Reading
from annotations.ingest.failure import Failure
from annotations.ingest.marked.formats import marked_reader
from annotations.project.marked import import_annotations
from annotations.project.project import Project
from annotations.store.foreign import open_foreign

FAMILIES = {
    "txt": (texts.cases, 30), "html": (pages.cases, 45), "docx": (word.cases, 45), "pdf": (pdfs.cases, 50),
    "feeds": (feeds.cases, 20), "jsonl": (json_rows.cases, 35), "csv": (csv_rows.cases, 30),
    "project": (projects.cases, 70), "docbin": (docbins.cases, 20), "model": (models.cases, 10),
}  # fmt: skip


def all_cases() -> list[Case]:
    """Return the corpus."""
    return [case for cases, _ in FAMILIES.values() for case in cases()]


def ended(case: Case, reading: Reading, folder: Path) -> tuple[Ended, float]:
    """Make a file in an empty folder, read it, and return what became of it and in how many seconds."""
    path = case.put(folder)
    before = contents(folder)
    began = time.monotonic()
    try:
        found = _read(case, path, reading)
    except FactdeskError as problem:
        found = Ended(problem.code, words=str(problem))
    except Exception as problem:  # what must never be: an error without a type of ours
        found = Ended(f"untyped {type(problem).__name__}", words=str(problem))
    seconds = time.monotonic() - began
    if contents(folder) != before:
        found = Ended("changed", words="the file or its folder was changed by reading")
    return found, seconds


def contents(folder: Path) -> dict[str, int]:
    """Return the size of each file in a folder."""
    return {str(p.relative_to(folder)): p.lstat().st_size for p in folder.rglob("*")}


def _read(case: Case, path: Path, reading: Reading) -> Ended:
    match case.family:
        case "project":
            return _project(path, case.name.startswith("hostile"))
        case "model":
            checked_model(path)
            return Ended("ok")
        case "docbin":
            return _marked_alone(path)
        case _ if ".marked." in case.name:
            return _imported(path)
    return _articles(path, reading)


def _articles(path: Path, reading: Reading) -> Ended:
    found = list(reading.file(path))
    failures = [one for one in found if isinstance(one, Failure)]
    read = [one for one in found if not isinstance(one, Failure)]
    notices = frozenset(notice.code for one in read for notice in one.notices)
    if failures:
        return Ended(failures[0].error.code, notices, len(read), str(failures[0].error))
    return Ended("ok" if read else "empty", notices, len(read))


def _marked_alone(path: Path) -> Ended:
    found = list(marked_reader(path).read(path))
    failures = [one for one in found if isinstance(one, Failure)]
    return Ended(failures[0].error.code if failures else "ok", read=len(found) - len(failures),
                 words=str(failures[0].error) if failures else "")  # fmt: skip


def _imported(path: Path) -> Ended:
    """Marked texts, as far as a project: what is left out of a text is told."""
    folder = path.parent / "desk"
    folder.mkdir()
    with Project.open(folder / "desk.factdesk", create=True, reviewer="Ada") as desk:
        found = list(import_annotations(desk, [path]))
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    failed = [one for one in found if one.error is not None]
    left_out = any(one.left_out for one in found)
    ends = failed[0].error.code if failed and failed[0].error else "left-out" if left_out else "ok"
    return Ended(ends, read=len(found) - len(failed))


def _project(path: Path, hostile: bool) -> Ended:
    with said_to_sqlite() as said:
        try:
            with open_foreign(path, APP) as store:
                articles = store.counts()["articles"]
                theirs = any("theirs" in note.text for state in [store.article_state("a-1")] if state
                             for note in state.notes)  # fmt: skip
        except FactdeskError:
            if hostile and (read := [line for line in said if reads_a_table(line)]):
                return Ended("table-read", words=read[0])
            raise
    return Ended("chimera" if theirs else "ok", read=articles)


@contextmanager
def said_to_sqlite() -> Iterator[list[str]]:
    """Collect the statements that are run on any file while this is open."""
    said: list[str] = []
    plain = sqlite3.connect

    def listening(database: object, *args: object, **more: object) -> sqlite3.Connection:
        conn = plain(database, *args, **more)  # type: ignore[call-overload]
        if database != ":memory:":
            conn.set_trace_callback(said.append)
        return conn

    with patch("sqlite3.connect", listening):
        yield said


def reads_a_table(statement: str) -> bool:
    """Whether a statement reads more than the settings and the table of contents of a file."""
    plain = statement.strip().upper()
    known = ("PRAGMA", "BEGIN", "COMMIT", "ROLLBACK", "--")
    return not plain.startswith(known) and "SQLITE_SCHEMA" not in plain
