"""A folder looked at again and again: files that are new or changed, once nobody writes on them any more."""

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from annotations.ingest.folders import files_in

PAUSE = 2.0
"""Seconds between two looks."""

_Mark = tuple[int, int]


def watch(
    paths: Iterable[Path], suffixes: Collection[str], pause: Callable[[], bool] | None = None
) -> Iterator[list[Path]]:
    """Yield the files that are new or changed since the last look and stood still between two; first those there.

    `pause` waits until the next look and says whether there is one; by default PAUSE seconds, for ever. Looking costs
    one `stat` a file. An empty list is yielded where nothing is new.
    """
    given = list(paths)
    done: dict[Path, _Mark] = {}
    before: dict[Path, _Mark] = {}
    first = True
    while True:
        now = {file: mark for path in given for file in files_in(path, suffixes) if (mark := _mark(file)) is not None}
        still = [file for file, mark in now.items() if done.get(file) != mark and (first or before.get(file) == mark)]
        done.update((file, now[file]) for file in still)
        yield still
        before, first = now, False
        if not (pause or _wait)():
            return


def _wait() -> bool:
    time.sleep(PAUSE)
    return True


def _mark(file: Path) -> _Mark | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
