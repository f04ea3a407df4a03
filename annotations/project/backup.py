"""Backups while one works, restored under a new name; damaged projects made anew."""

import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotations import VERSION
from annotations.errors import BadInputError
from annotations.project.project import Project
from annotations.review.state import fold_subject
from annotations.store import rotation
from annotations.store.recover import Recovered
from annotations.store.recover import recover as recover_file
from annotations.store.rotation import Backup

EVERY_SECONDS = 30 * 60


class Keeper:
    """Backups of an open project: when it is opened, and every half an hour in which something changed."""

    def __init__(self, project: Project, every: float = EVERY_SECONDS) -> None:
        self._project, self._every = project, every
        self._last = time.monotonic()

    def at_opening(self) -> Backup | None:
        """Make a backup where something changed since the last one. Raises StorageError where it cannot be made."""
        self._last = time.monotonic()
        return back_up(self._project)

    def tick(self) -> Backup | None:
        """Make a backup if half an hour has gone by and something changed; cheap to ask. Raises StorageError."""
        if time.monotonic() - self._last < self._every:
            return None
        return self.at_opening()


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup in a list: when it was made, its size, and whether it is whole."""

    path: Path
    at: datetime
    bytes: int
    good: bool


def back_up(project: Project, *, always: bool = False) -> Backup | None:
    """Make a verified backup beside the project; None where nothing changed since the last (unless `always`)."""
    return None if project.store.read_only else rotation.keep(project.store, always=always)


def before_many(project: Project) -> None:
    """Make a backup before very much comes into a project in which something was decided. Raises StorageError."""
    if project.store.decisions():
        back_up(project)


def backups_of(path: Path) -> list[BackupRow]:
    """Return the backups of a project, the newest first, each examined; the project itself need not be there."""
    return [BackupRow(b.path, b.at, b.path.stat().st_size, rotation.is_good(b.path)) for b in rotation.backups(path)]


def restore(path: Path, to: Path, backup: Path | None = None) -> Path:
    """Make a backup of a project (the newest good one) a project again, under a new name; returns which it was.

    Raises BadInputError where there is none, StorageError where `to` exists or the backup is damaged.
    """
    if backup is None:
        good = rotation.newest_good(path)
        if good is None:
            raise BadInputError(f"There is no good backup of {path.name}.", f"Looked in {rotation.folder_of(path)}.")
        backup = good.path
    rotation.restore(backup, to, VERSION)
    return backup


def recover(path: Path, to: Path) -> Recovered:
    """Save what can be saved of a damaged project, and of its newest good backup, into a new file.

    The damaged file stays as it is. Raises StorageError where `to` exists, DamagedProjectError where nothing is left.
    """
    return recover_file(path, to, fold_subject, VERSION)
