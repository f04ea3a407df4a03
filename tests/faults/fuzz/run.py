"""Changed inputs over all readers: `python -m tests.faults fuzz --inputs 500000 [--seed 1] [--only pdf] [--at 17]`."""

import argparse
import platform
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from faults.corpus.case import SEED
from faults.fuzz.targets import Outcomes, Target, targets

from annotations import VERSION
from annotations.project.project import Project
from annotations.review.state import fold_subject
from annotations.store.health import check_file

HANGS_AFTER = 45.0
"""Seconds: reading ends by itself after 30."""
EVERY = 200
"""Every so manieth article is imported into a project too, to see that nothing of it is there in part."""
CRASHED, BOUNDED = "crashed", ("timeout", "memory", "too-large", "too-deep", "bomb")


class HungError(BaseException):
    """No reader catches this."""


@dataclass(slots=True)
class Counts:
    """What became of a target's inputs; `told` are those that must never be."""

    ends: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    seconds: float = 0.0
    imported: int = 0
    told: list[str] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)

    def is_wrong(self, what: str, where: str) -> None:
        self.wrong[what] += 1
        if len(self.told) < 5:
            self.told.append(f"{what} at {where}")


@contextmanager
def alarmed() -> Iterator[None]:
    """Raise HungError in the main thread when reading does not come back."""

    def ring(*_: object) -> None:
        raise HungError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, HANGS_AFTER)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def read_one(outcomes: Outcomes, target: Target, raw: bytes, where: str, counts: Counts) -> str:
    """Read an input and count what became of it."""
    began = time.monotonic()
    try:
        with alarmed():
            ends = outcomes.of(target, raw)
    except HungError:
        ends = "hung"
        counts.is_wrong("the parent hung", where)
    except Exception as problem:
        ends = "untyped"
        counts.is_wrong(f"untyped {type(problem).__name__}: {problem}"[:160], where)
    took = time.monotonic() - began
    counts.ends[ends] += 1
    counts.slowest = max(counts.slowest, took)
    counts.seconds += took
    return ends


def import_one(desk: Project, target: Target, raw: bytes, folder: Path, where: str, counts: Counts) -> None:
    """Import an input into a project: there are as many articles more as it says, each whole."""
    path = folder / f"a{target.suffix}"
    path.write_bytes(raw)
    before = desk.store.counts()["articles"]
    found = list(desk.ingest([path]))
    added = sum(1 for one in found if one.article_id and not one.known and one.revision_of != one.article_id)
    counts.imported += 1
    if desk.store.counts()["articles"] - before != added:
        counts.is_wrong("a partial import", where)


def run_target(target: Target, numbers: Sequence[int], seed: int) -> Counts:
    """Read the inputs of some numbers."""
    counts = Counts()
    with tempfile.TemporaryDirectory(prefix="factdesk-fuzz-") as name:
        folder = Path(name)
        outcomes = Outcomes(folder)
        path = folder / "desk" / "desk.factdesk"
        path.parent.mkdir()
        try:
            with Project.open(path, create=True, reviewer="Ada") as desk:
                for number in numbers:
                    where, raw = f"{target.name} {number}", target.input(seed, number)
                    read_one(outcomes, target, raw, where, counts)
                    if target.suffix and number % EVERY == 0:
                        import_one(desk, target, raw, folder, where, counts)
            if problems := check_file(path, fold_subject).problems:
                counts.is_wrong(f"the project is not whole: {problems[0]}", target.name)
        finally:
            outcomes.close()
    return counts


def fuzz(inputs: int, seed: int = SEED, only: str = "", told: bool = False) -> dict[str, Counts]:
    """Read so many inputs, shared out over the targets."""
    chosen = [t for t in targets() if not only or t.name == only]
    whole = sum(t.share for t in chosen)
    found = {}
    for target in chosen:
        found[target.name] = run_target(target, range(max(1, round(inputs * target.share / whole))), seed)
        if told:
            print(row(target.name, found[target.name]), flush=True)
    return found


def row(name: str, counts: Counts) -> str:
    """Return a line of the table."""
    total, ends = counts.ends.total(), counts.ends
    bounded = sum(ends[code] for code in BOUNDED)
    refused = total - ends["read"] - bounded - ends["reader"] - ends[CRASHED] - ends["hung"] - ends["untyped"]
    return (
        f"{name:14}{total:8}{total / max(counts.seconds, 1e-9):9.0f}{ends['read']:9}{refused:9}{bounded:9}"
        f"{ends['reader']:8}{ends[CRASHED]:9}{counts.wrong.total():7}{counts.slowest:8.1f}{counts.imported:10}"
    )


HEAD = f"{'target':14}{'inputs':>8}{'a second':>9}{'read':>9}{'refused':>9}{'bounded':>9}{'caught':>8}{'worker':>9}" \
       f"{'wrong':>7}{'slowest':>8}{'imported':>10}"  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Print the table; returns 0 where nothing was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", default="", help="one target")
    parser.add_argument("--at", type=int, help="only the input of this number, which is written to standard output too")
    given = parser.parse_args(arguments)
    if given.at is not None:
        (target,) = [t for t in targets() if t.name == given.only]
        sys.stdout.buffer.write(target.input(given.seed, given.at))
        counts = run_target(target, [given.at], given.seed)
        print(dict(counts.ends), *counts.told, sep="\n", file=sys.stderr)
        return int(counts.wrong.total() > 0)
    print(f"Factdesk {VERSION}, Python {platform.python_version()}, seed {given.seed}\n{HEAD}", flush=True)
    found = fuzz(given.inputs, given.seed, given.only, told=True)
    for line in (line for counts in found.values() for line in counts.told):
        print(f"  {line}")
    inputs, wrong = sum(c.ends.total() for c in found.values()), sum(c.wrong.total() for c in found.values())
    control = control_is_seen()
    print(f"{inputs} inputs, {wrong} wrong (crashes of the program, hangs, untyped errors, partial imports)")
    print(f"control, a reader that raises what it likes: {'seen' if control else 'NOT SEEN'}")
    return int(wrong > 0 or not control)


class _Careless(Outcomes):
    def of(self, target: Target, raw: bytes) -> str:
        return str(int(raw[:4], 16))


def control_is_seen() -> bool:
    """Whether the harness notices a reader without types of errors."""
    counts = Counts()
    target = targets()[0]
    with tempfile.TemporaryDirectory() as name:
        careless = _Careless(Path(name))
        read_one(careless, target, b"not a number", "the control", counts)
        careless.close()
    return counts.wrong.total() == 1
