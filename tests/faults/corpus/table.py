"""The corpus read whole: `python -m tests.faults corpus [FAMILY or file ...]` prints what each family ended in."""

import platform
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from faults.corpus.case import SEED, Case, Ended
from faults.corpus.reading import FAMILIES, all_cases, ended

from annotations import VERSION
from annotations.ingest.base import Reading


@dataclass(slots=True)
class Row:
    """What became of a family: how many files, how many in their class, the slowest, and those that are not."""

    files: int = 0
    fit: int = 0
    slowest: float = 0.0
    misses: list[str] = field(default_factory=list)

    def take(self, case: Case, found: Ended, seconds: float) -> None:
        """Count one file."""
        self.files += 1
        self.slowest = max(self.slowest, seconds)
        if found.fits(case):
            self.fit += 1
            return
        wanted = f"{case.ends} {' '.join(case.notices)} {'' if case.read is None else case.read}".strip()
        got = f"{found.ends} {' '.join(sorted(found.notices))} {found.read}"
        self.misses.append(f"{case.id}: {got}, not {wanted}. {found.words[:160]}")


def read_all(cases: Sequence[Case], told: bool = False) -> dict[str, Row]:
    """Read files one by one, each in a folder of its own that is removed."""
    rows: dict[str, Row] = {}
    with Reading() as reading:
        for case in cases:
            folder = Path(tempfile.mkdtemp(prefix="factdesk-corpus-"))
            try:
                found, seconds = ended(case, reading, folder)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            rows.setdefault(case.family, Row()).take(case, found, seconds)
            if told:
                print(f"{seconds:6.2f} s  {found.ends:16} {case.id}", file=sys.stderr, flush=True)
    return rows


def chosen(names: Sequence[str]) -> list[Case]:
    """Return the cases of the families, and those whose names begin so; all where nothing is named."""
    return [c for c in all_cases() if not names or c.family in names or any(c.id.startswith(n) for n in names)]


def main(names: Sequence[str], told: bool = False) -> int:
    """Print the table; returns 0 where every file ended in its class."""
    rows = read_all(chosen(names), told)
    print(f"Factdesk {VERSION}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, seed {SEED}")
    print(f"{'family':10}{'files':>6}{'in class':>10}{'slowest':>10}")
    for family, (_, wanted) in FAMILIES.items():
        if row := rows.get(family):
            print(
                f"{family:10}{row.files:6}{row.fit:10}{row.slowest:8.1f} s" + (f"  of {wanted}" * (row.files < wanted))
            )
    for row in rows.values():
        for miss in row.misses:
            print(f"  {miss}")
    fit, files = sum(r.fit for r in rows.values()), sum(r.files for r in rows.values())
    print(f"{fit} of {files} in their named class")
    return 0 if fit == files else 1
