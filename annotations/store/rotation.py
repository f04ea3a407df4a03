"""Backups that make room for each other: beside the project, each verified when it is made, the last one never lost."""

import re
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotations.errors import FactdeskError, StorageError
from annotations.store import chain, event_log
from annotations.store.backup import backup_connection, verify_copy
from annotations.store.connection import errors_in_words, opening
from annotations.store.files import SIDECARS, check_header, check_presence, copy_pages, quarantine
from annotations.store.open import open_store
from annotations.store.staging import SWEPT_AFTER_SECONDS, TEMPORARY, staged
from annotations.store.store import Store

LADDER: Mapping[str, int] = {"%Y-%m-%d %H": 12, "%Y-%m-%d": 12, "%G-%V": 10, "%Y-%m": 9}
"""How many hours, days, weeks and months keep their newest backup."""
_NAME = re.compile(r"(?P<stem>.+)-(?P<at>\d{8}T\d{9}Z)-(?P<mark>[0-9a-f]{12})\.factdesk")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a project: when it was made, and the mark of what it holds."""

    path: Path
    at: datetime
    mark: str


def folder_of(path: Path) -> Path:
    """Return where the backups of a project are."""
    return path.with_name(f"{path.stem}.backups")


def backups(path: Path) -> list[Backup]:
    """Return the backups of a project, the newest first; other files in the folder are none."""
    found = []
    with suppress(OSError):
        for one in folder_of(path).iterdir():
            match = _NAME.fullmatch(one.name)
            if match and match["stem"] == path.stem and one.is_file():
                with suppress(ValueError):
                    at = datetime.strptime(match["at"][:-1] + "000", "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
                    found.append(Backup(one, at, match["mark"]))
    return sorted(found, key=lambda b: (b.at, b.path.name), reverse=True)


def mark_of(store: Store) -> str:
    """Return twelve digits that change with whatever a project holds that cannot be made again."""
    with errors_in_words(store.path):
        conn = store._conn
        head = event_log.head_of(conn, store.project_id)
        texts = conn.execute("SELECT count(*), coalesce(max(position), 0) FROM revisions").fetchone()
        return chain.seal(store.project_id, head.hash, *texts)[:12]


def keep(store: Store, at: datetime | None = None, *, always: bool = False) -> Backup | None:
    """Make a verified backup and let older ones go; None where nothing changed since the newest (or `always`).

    Raises StorageError where the folder cannot be written or the copy is bad; the backups before it stay then.
    """
    mark, before = mark_of(store), backups(store.path)
    if before and before[0].mark == mark and not always:
        return None
    at = at or datetime.now(UTC)
    folder = folder_of(store.path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as problem:
        raise StorageError(f"{folder} cannot be made ({problem.strerror}).", "Backups need room there.") from problem
    _sweep(folder)
    stamp = at.strftime("%Y%m%dT%H%M%S") + f"{at.microsecond // 1000:03}Z"
    made = Backup(folder / f"{store.path.stem}-{stamp}-{mark}.factdesk", at, mark)
    if not made.path.exists():
        backup_connection(store._conn, made.path)
    _rotate(store.path, made)
    return made


def kept(made: Iterable[datetime]) -> set[datetime]:
    """Return which of these moments stay: the newest of each of the last hours, days, weeks and months."""
    moments = sorted(made, reverse=True)
    stay: set[datetime] = set()
    for form, most in LADDER.items():
        newest: dict[str, datetime] = {}
        for moment in moments:
            newest.setdefault(moment.strftime(form), moment)
        stay.update(list(newest.values())[:most])
    return stay


def _rotate(path: Path, made: Backup) -> None:
    """Let go of what the ladder does not hold; never of the one that was just made, whatever the clock says."""
    found = backups(path)
    stay = kept(b.at for b in found)
    for one in found:
        if one.at not in stay and one.path != made.path:
            with suppress(OSError):
                one.path.unlink()


def _sweep(folder: Path) -> None:
    with suppress(OSError):
        for left in folder.glob(f".*{TEMPORARY}*"):
            with suppress(OSError):
                if time.time() - left.stat().st_mtime > SWEPT_AFTER_SECONDS:
                    left.unlink()


def newest_good(path: Path) -> Backup | None:
    """Return the newest backup that is whole, None if none is."""
    return next((b for b in backups(path) if is_good(b.path)), None)


def is_good(path: Path) -> bool:
    """Whether a file is a whole project: pages, schema and every hash."""
    try:
        check_presence(path)
        check_header(path)
        with opening(path):
            verify_copy(path)
    except FactdeskError:
        return False
    return True


def restore(backup: Path, to: Path, app_version: str) -> None:
    """Make a backup a project again, under a new name. Raises StorageError where that exists, or the backup is bad."""
    if to.exists():
        raise StorageError(f"{to.name} exists already.", "A backup is never restored over a file; choose another name.")
    if not is_good(backup):
        raise StorageError(f"{backup.name} is damaged.", "`factdesk backup PROJECT --list` shows the others.")
    for suffix in SIDECARS:
        quarantine(to, suffix)
    with errors_in_words(to), staged(to) as made:
        copy_pages(backup, made)
        verify_copy(made)
    open_store(to, app_version=app_version).close()
