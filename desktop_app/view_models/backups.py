"""The backups of a project as rows."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.view_models.rows import Look

if TYPE_CHECKING:
    from annotations.store.recover import Recovered


class BackupLine(NamedTuple):
    """`good` is None while it has not been examined."""

    path: Path
    at: datetime
    bytes: int
    good: bool | None

    @property
    def key(self) -> str:
        return self.path.name


def look(line: BackupLine) -> Look:
    """Return how a backup looks in the list."""
    at = line.at.astimezone()
    badge, tone, sign = {None: ("Examining …", "", "○"), True: ("Whole", "good", "✓"), False: ("Damaged", "bad", "✕")}[
        line.good
    ]
    return Look(sign, f"{at.day} {at:%B %Y, %H:%M:%S}", size(line.bytes), badge, tone, lines=1)


def size(number: int) -> str:
    """Return bytes in words."""
    value, unit = float(number), "bytes"
    for bigger in ("KB", "MB", "GB"):
        if value < 1024:
            break
        value, unit = value / 1024, bigger
    return f"{value:,.0f} {unit}" if unit == "bytes" or value >= 100 else f"{value:,.1f} {unit}"


def recovered_words(report: "Recovered", names: Mapping[str, str]) -> str:
    """Return what was saved of a damaged project."""
    missing = "how many are missing is unknown" if report.missing is None else f"{report.missing} are missing"
    words = f"{report.decisions:,} decisions saved, {missing}; {report.texts:,} texts of {report.articles:,} articles."
    if report.unreadable:
        words += " Not readable: " + ", ".join(f"{n} rows of {names.get(t, t)}" for t, n in report.unreadable) + "."
    if report.backup:
        words += f" With what the backup {report.backup} holds."
    if not report.same_project:
        words += (
            " Decisions are missing inside the log: it is a project of its own now, and cannot be merged with copies."
        )
    return words
