"""What is left on the disk after a fault, judged from outside."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from faults.trials.children import PRIVATE
from faults.trials.found import Found
from store_samples import APP

from annotations.errors import FactdeskError
from annotations.project.backup import backups_of
from annotations.review.state import fold_subject
from annotations.store.files import SIDECARS, has_content
from annotations.store.health import check_file
from annotations.store.open import open_store
from annotations.store.staging import TEMPORARY
from schemas.events import Event


@dataclass(frozen=True, slots=True)
class State:
    """What a project says: its identity, its decisions in order, and the texts of its articles."""

    project_id: str
    events: tuple[Event, ...]
    texts: frozenset[str]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(e.event_id for e in self.events)


def state(path: Path, *, read_only: bool = False) -> State:
    """Open a project as the program does and return what it says. Raises FactdeskError."""
    with open_store(path, read_only=read_only, app_version=APP) as store:
        texts = frozenset(digest for _, _, digest in store.known_hashes())
        return State(store.project_id, tuple(store.events()), texts)


def judged(path: Path, found: Found) -> State | None:
    """Return what a project says, or None where it does not open; what is wrong with it is counted."""
    name = path.name
    found.replayed += has_content(path, "-journal")
    try:
        now = state(path)
        problems = check_file(path, fold_subject).problems
    except FactdeskError as problem:
        found.wrong("integrity", f"{name}: {problem}")
        return None
    found.wrong("integrity", f"{name}: {problems}", bool(problems))
    return now


def judge_backups(path: Path, found: Found) -> int:
    """Count backups that are not whole; returns how many there are."""
    rows = backups_of(path)
    for row in rows:
        found.wrong("half_written", f"the backup {row.path.name} is not whole", not row.good)
    return len(rows)


def is_temporary(path: Path) -> bool:
    """Whether the program itself would take a file for something that is not in its place yet."""
    return path.name.startswith(".") and (TEMPORARY in path.name or path.name.endswith(".factdesk-pending"))


def judge_names(folder: Path, known: frozenset[str], found: Found, *, temporaries: bool) -> None:
    """Count files that should not be there: neither known, nor a journal, nor (after a kill) a marked temporary."""
    for path in files_below(folder):
        name = str(path.relative_to(folder))
        plain = next((name.removesuffix(s) for s in SIDECARS if name.endswith(s)), name)
        inside = any(is_temporary(p) for p in (path, *path.relative_to(folder).parents))
        if plain not in known and not (temporaries and inside):
            found.wrong("half_written", f"{name} was left")


def files_below(folder: Path) -> list[Path]:
    """Return the files of a trial, without what is private to the work."""
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.relative_to(folder).parts[0] != PRIVATE)


def age(folder: Path, seconds: float = 7200) -> None:
    """Let all temporaries be so old that they may be swept."""
    then = time.time() - seconds
    for path in folder.rglob(f".*{TEMPORARY}*"):
        os.utime(path, (then, then))
