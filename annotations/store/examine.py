"""A whole examination of a project in a process of its own, while the project is open: what opening leaves out.

Opening checks the log from its last checkpoint on, and of a large file not every page; the rest follows here. The file
is only read: a small one from a copy, a large one where it lies.
"""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from itertools import islice
from pathlib import Path

from annotations.errors import FactdeskError
from annotations.store import chain, files
from annotations.store.connection import opening
from annotations.store.contents import problems_of_contents
from annotations.store.health import check_file
from annotations.store.soundness import PAGES_AT_ONCE

PAUSE = 1.0
ATTEMPTS = 600
"""Seconds between two looks at a part that was written while it was looked at, and how many looks it gets."""


class Examination:
    """Begun when it is made; ask `problems` now and then. It never disturbs the open project."""

    def __init__(self, path: Path) -> None:
        self._found: tuple[str, ...] | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "annotations.store.examine", str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def problems(self) -> tuple[str, ...] | None:
        """Return what is wrong, in sentences (empty: nothing); None while it is not known."""
        if self._found is None and self._process.poll() is not None:
            told, _ = self._process.communicate()
            try:
                self._found = tuple(json.loads(told))
            except ValueError:
                self._found = ("The project could not be examined.",)
        return self._found

    def stop(self) -> None:
        """Give it up: the project is closed. Stopping twice, or after it has ended, is no error."""
        with suppress(OSError):
            self._process.kill()
        if self._found is None:
            self._process.communicate()
            self._found = ()


Part = Callable[[sqlite3.Connection], Sequence[str]]


def problems_where_it_lies(path: Path) -> tuple[str, ...]:
    """Return what is wrong with a file that somebody may be writing: pages table by table, the log, the contents.

    Nothing is locked. What is read during a commit may be half old and half new, so a problem counts only where the
    file was not written meanwhile; else that part is looked at again. Raises FactdeskError where there is no project.
    """
    files.check_presence(path)
    files.check_header(path)
    for part in _parts(path):
        if found := _steady(path, part):
            return tuple(found)
    return ()


def _parts(path: Path) -> Iterator[Part]:
    with opening(path), closing(files.immutable(path)) as conn:
        tables = conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
        (project_id,) = conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone() or ("",)
    yield from (partial(_pages, name) for (name,) in tables)
    yield lambda conn: chain.verify(conn, project_id, whole=True).problems[:1]
    yield lambda conn: list(islice(problems_of_contents(conn, project_id), 1))


def _pages(table: str, conn: sqlite3.Connection) -> list[str]:
    found = conn.execute(f"PRAGMA quick_check('{table}')").fetchone()[0]
    return [] if found == "ok" else [found]


def _steady(path: Path, part: Part) -> Sequence[str]:
    for _ in range(ATTEMPTS):
        before = files.signature(path)
        try:
            with opening(path), closing(files.immutable(path)) as conn:
                conn.text_factory = lambda text: text.decode(errors="replace")
                found = part(conn)
        except FactdeskError as problem:
            found = [problem.message]
        if not found or (files.signature(path) == before and not files.has_content(path, "-journal")):
            return found
        time.sleep(PAUSE)
    return ()


def main(path: Path) -> None:
    """Examine a file and print its problems as a JSON list."""
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        large = path.exists() and path.stat().st_size > PAGES_AT_ONCE
        found = problems_where_it_lies(path) if large else check_file(path).problems
    except FactdeskError as problem:
        found = (problem.message,)
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
