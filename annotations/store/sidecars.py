"""What lies beside a project: a journal or log of another project replays silently, so it is tried in a copy first."""

from contextlib import closing
from pathlib import Path

from annotations.errors import DamagedProjectError, LockedProjectError
from annotations.store import files
from annotations.store.connection import claim_file, connect, opening
from annotations.store.private import PrivateFolder
from annotations.store.soundness import check_opening


def settle_sidecars(path: Path) -> bool:
    """Make what lies beside the file safe to open; return whether opening will replay a journal.

    What does not belong to the file is moved aside and kept. Raises DamagedProjectError where the file is sound
    neither with nor without it; nothing is changed then.
    """
    replays = False
    for suffix in files.SIDECARS:
        if files.is_strange(path, suffix):
            files.quarantine(path, suffix)
    if files.has_content(path, "-wal") and not files.is_wal(path):
        files.quarantine(path, "-wal")
        files.quarantine(path, "-shm")
    for suffix in ("-journal", "-wal"):
        if files.has_content(path, suffix):
            replays = rehearse(path, suffix) or replays
    return replays


def rehearse(path: Path, suffix: str) -> bool:
    """Return whether a sidecar belongs to the file; one that does not is moved aside."""
    if _belongs(path, suffix):
        return True
    moved = files.quarantine(path, suffix)
    try:
        with opening(path), closing(connect(path)) as conn:
            claim_file(conn)
    except LockedProjectError:
        # Somebody is writing after all: their journal goes back where they need it.
        if moved is not None:
            moved.rename(files.sidecar(path, suffix))
        raise
    return False


def fitting_journal(path: Path) -> tuple[str, ...]:
    """Return the sidecars that a copy of the file needs: its journal, if there is one and it is its own."""
    return ("-journal",) if files.has_content(path, "-journal") and _belongs(path, "-journal") else ()


def _belongs(path: Path, suffix: str) -> bool:
    problem = _problem_of_copy(path, (suffix,))
    if problem is None:
        return True
    if _problem_of_copy(path, ()) is None:
        return False
    raise problem


def _problem_of_copy(path: Path, suffixes: tuple[str, ...]) -> DamagedProjectError | None:
    try:
        with PrivateFolder() as folder:
            copy = folder.path / path.name
            files.snapshot(path, copy, suffixes)
            with opening(path), closing(connect(copy)) as conn:
                claim_file(conn)
                check_opening(conn, path.name, whole=True)
    except DamagedProjectError as problem:
        return problem
    return None
