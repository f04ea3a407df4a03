"""The backups of a project as rows."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.view_models.rows import Look
from desktop_app.words import day_said, numeral, say

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
    badge, tone, sign = {
        None: (say("Examining …"), "", "○"),
        True: (say("Whole"), "good", "✓"),
        False: (say("Damaged"), "bad", "✕"),
    }[line.good]
    return Look(sign, f"{day_said(at)}, {at:%H:%M:%S}", size(line.bytes), badge, tone, lines=1)


def size(number: int) -> str:
    """Return bytes in words."""
    value, unit = float(number), ""
    for bigger in ("KB", "MB", "GB"):
        if value < 1024:
            break
        value, unit = value / 1024, bigger
    return f"{numeral(value, 0 if not unit or value >= 100 else 1)} {unit or say('bytes')}"


def recovered_words(report: "Recovered", names: Mapping[str, str]) -> str:
    """Return what was saved of a damaged project."""
    missing = (
        say("how many are missing is unknown") if report.missing is None else say("%1 are missing", report.missing)
    )
    words = say(
        "%1 decisions saved, %2; %3 texts of %4 articles.",
        numeral(report.decisions), missing, numeral(report.texts), numeral(report.articles),
    )  # fmt: skip
    if report.unreadable:
        words += say(
            " Not readable: %1.", ", ".join(say("%1 rows of %2", n, names.get(t, t)) for t, n in report.unreadable)
        )
    if report.backup:
        words += say(" With what the backup %1 holds.", report.backup)
    if not report.same_project:
        words += say(
            " Decisions are missing inside the log: it is a project of its own now, and cannot be merged with copies."
        )
    return words
