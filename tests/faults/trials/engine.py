"""F1: kill -9 of the engine in a burst of decisions, at a random moment or at one of its writes."""

import random
import shutil
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from faults.store_child import burst
from faults.trials.calls import WRITES, Injection
from faults.trials.children import Ended, run
from faults.trials.found import Found
from faults.trials.kind import Kind
from faults.trials.looking import State, judge_names, judged, state
from store_samples import project

GENERATION = 25
"""So many kills fall upon one file, one after another, before a fresh one."""
LONGEST_BURST = 0.06
MOST_WRITES = 70


def _desk_burst(folder: Path) -> None:
    burst(folder / "desk.factdesk")


def _boastful_burst(folder: Path) -> None:
    """The control: it tells what it has not committed."""
    from annotations.store import store as module

    @contextmanager
    def begun(conn: Any) -> Any:
        if not conn.in_transaction:
            conn.execute("BEGIN IMMEDIATE")
        yield

    vars(module)["transaction"] = begun
    burst(folder / "desk.factdesk")


class Engine(Kind):
    name, long, short = "engine", 2_000, 200

    def prepare(self, template: Path) -> None:
        self.start = state(project(template / "desk.factdesk"))
        self._kept: set[str] = set()

    def place(self, number: int) -> Path:
        where = self.folder / "desk"
        if number % GENERATION == 0 or not where.exists():
            self._kept = set()
            shutil.rmtree(where, ignore_errors=True)
            self.fresh().rename(where)
        return where

    def trial(self, folder: Path, number: int, chance: random.Random) -> Found:
        if number % 2:
            ended = run(_desk_burst, folder, Injection(WRITES, chance.randrange(1, MOST_WRITES)))
        else:
            ended = run(_desk_burst, folder, kill_after=chance.uniform(0.0, LONGEST_BURST))
        told = {event_id for line in ended.lines[1:] for event_id in line.split()}
        self._kept |= told
        return _look(folder, ended, self.start, self._kept, len(told))

    def control(self, folder: Path, number: int, chance: random.Random) -> Found:
        ended = run(_boastful_burst, folder, kill_after=chance.uniform(0.03, 0.06))
        told = {event_id for line in ended.lines[1:] for event_id in line.split()}
        return _look(folder, ended, self.start, told, len(told))


def _look(folder: Path, ended: Ended, start: State, kept: set[str], told: int) -> Found:
    found = Found(struck=int(ended.killed), acknowledged=told)
    found.wrong("untyped", f"exit {ended.code}: {ended.problem}", not ended.killed)
    now = judged(folder / "desk.factdesk", found)
    if now is not None:
        missing = kept - now.ids
        found.wrong("lost", f"{len(missing)} acknowledged decisions", len(missing))
        whole = now.project_id == start.project_id and now.events[: len(start.events)] == start.events
        sizes = Counter(e.batch_id for e in now.events)
        parts = [e for e in now.events if e.kind == "note_added" and sizes[e.batch_id] != 2]
        found.wrong("half_written", f"{len(parts)} gestures are there in part", len(parts))
        found.wrong("chimeras", "the log does not begin as it began", not whole)
    judge_names(folder, frozenset({"desk.factdesk"}), found, temporaries=False)
    return found
