"""Runs kinds of faults over ranges of trials, adds up, and keeps the sums in a file so that a run can be divided."""

import argparse
import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from faults.trials.calls import available
from faults.trials.found import Found, table
from faults.trials.kind import Kind

SEED = 20260302
SAVED_EVERY = 15.0
"""Seconds between two savings of the sums, and two lines of progress."""


def kinds() -> dict[str, type[Kind]]:
    """Return every kind by its name. What they import is warm in all trials."""
    from faults.trials.engine import Engine
    from faults.trials.journeys import Journeys
    from faults.trials.window import Window
    from faults.trials.works import Backups, Exports, Merges, Migrations, Restores

    return {kind.name: kind for kind in (Engine, Window, Journeys, Merges, Exports, Backups, Restores, Migrations)}


class Sums:
    """What all runs with one seed found so far, kept in a file: counts by kind, and how far each has come."""

    def __init__(self, path: Path | None, seed: int) -> None:
        self._path, self._seed = path, seed
        self.found: dict[str, Found] = {}
        self.next: dict[str, int] = {}
        if path is not None and path.exists():
            told = json.loads(path.read_text(encoding="utf-8"))
            if told["seed"] == seed:
                self.found = {kind: Found.of(counts) for kind, counts in told["found"].items()}
                self.next = told["next"]

    def save(self) -> None:
        """Write the file whole."""
        if self._path is None:
            return
        told = {
            "seed": self._seed, "versions": versions(), "next": self.next,
            "found": {kind: asdict(found) for kind, found in self.found.items()},
        }  # fmt: skip
        beside = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        beside.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        beside.replace(self._path)


def versions() -> dict[str, str]:
    """Return what the figures were measured with."""
    git = ["git", "-C", str(Path(__file__).parent), "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    return {
        "commit": commit, "python": platform.python_version(), "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(),
    }  # fmt: skip


Say = Callable[[str], object]


def run_kind(kind: type[Kind], place: Path, seed: int, numbers: range, sums: Sums, say: Say) -> None:
    """Run trials of these numbers and add what they find to the sums."""
    began = saved = time.monotonic()
    with scratch(place) as folder:
        ready = kind(folder, seed)
        for number in range(numbers.start, numbers.stop, kind.step):
            found = ready.one(number)
            sums.found[kind.name] = sums.found.get(kind.name, Found())
            sums.found[kind.name] += found
            sums.next[kind.name] = number + kind.step
            for problem in found.problems:
                say(f"  {problem}")
            if time.monotonic() - saved > SAVED_EVERY:
                saved = time.monotonic()
                sums.save()
                done, whole = number + kind.step - numbers.start, len(numbers)
                rate = done / (saved - began)
                say(f"{kind.name}: {done} of {whole}, {rate:.1f} a second, {sums.found[kind.name].harm} wrong")
    sums.save()


@contextmanager
def scratch(place: Path) -> Iterator[Path]:
    """Yield a folder for trials, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="faults-", dir=place, ignore_cleanup_errors=True) as name:
        yield Path(name).resolve()


def memory() -> Path:
    """Return where files are only in memory, if the system has such a place: a kill or a failing call is the same
    there, and a trial does not wait for the disk."""
    place = Path("/dev/shm")
    return place if place.is_dir() and os.access(place, os.W_OK) else Path(tempfile.gettempdir())


def arguments() -> argparse.ArgumentParser:
    """Return the options of the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--long", action="store_true", help="the sizes that a release is held to")
    parser.add_argument("--share", type=float, default=0.0, help="this share of the long sizes")
    parser.add_argument("--only", action="append", default=[], metavar="KIND", help="only this kind; may be repeated")
    parser.add_argument("--count", type=int, default=0, help="so many trials of each kind in all")
    parser.add_argument("--first", type=int, default=-1, help="the number of the first; else after the last one done")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--json", type=Path, help="keep the sums here; a later run goes on from them")
    parser.add_argument("--folder", type=Path, default=memory(), help="where the trials are")
    return parser


def main(given: Sequence[str]) -> int:
    """Run trials, print the table; returns 0 where nothing was wrong and every control was seen."""
    options = arguments().parse_args(given)
    if not available():
        print("Calls of a child cannot be stopped on this system (Linux on x86-64 is needed).")
        return 2
    known = kinds()
    if unknown := set(options.only) - set(known):
        print(f"There is no kind {', '.join(unknown)}; there are {', '.join(known)}.")
        return 2
    sums = Sums(options.json, options.seed)
    for name, kind in known.items():
        if not options.only or name in options.only:
            share = 1.0 if options.long else options.share
            count = options.count or (max(3, round(kind.long * share)) if share else kind.short)
            first = options.first if options.first >= 0 else sums.next.get(name, 0)
            last = first + count if options.first >= 0 else count
            run_kind(kind, options.folder, options.seed, range(first, last), sums, _say)
    print(table(sums.found))
    wrong = sum(found.harm + found.controls - found.controls_seen for found in sums.found.values())
    print(f"{wrong} wrong" if wrong else "nothing wrong; every control was seen")
    return int(wrong > 0)


def _say(words: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)
