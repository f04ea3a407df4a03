"""Evidence beside a project: copies of files with their hashes, and what was cited before.

Copies stand in a folder of the project's name that ends in ".evidence"; the log holds their names and hashes.
"""

import hashlib
import re
import stat
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.errors import BadInputError, StorageError
from annotations.export.atomic import write_atomically
from schemas.evidence import Evidence

if TYPE_CHECKING:
    from annotations.project.project import Project

LARGEST = 500_000_000
"""Bytes; a longer recording is cited, not copied."""
_PIECE = 1 << 20
_UNSAFE = re.compile(r"[^\w.()+ -]+")
_NAME = re.compile(r"[0-9a-f]{12}-[^/\\\0]{1,80}")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy in the folder beside the project: its name there and the SHA-256 of its bytes."""

    name: str
    sha256: str


def folder_of(path: Path) -> Path:
    """Return where the copies of a project's evidence are."""
    return path.with_name(f"{path.stem}.evidence")


def keep_file(project: Path, source: Path) -> Snapshot:
    """Copy a file beside the project; the same bytes are kept once. Raises BadInputError, StorageError, ExportError."""
    try:
        found = source.stat()
    except (OSError, ValueError) as problem:
        raise BadInputError(f"{source.name or source} cannot be read.", "Check the path.") from problem
    if not stat.S_ISREG(found.st_mode):
        raise BadInputError(f"{source.name} is no file.", "Give one file; a folder can be zipped.")
    if found.st_size > LARGEST:
        raise BadInputError(
            f"{source.name} is too large to keep a copy of.", "Cite it with its address or place.", "too-large"
        )
    folder = folder_of(project)
    try:
        folder.mkdir(exist_ok=True)
        with source.open("rb") as file:
            return _kept(folder, source.name, file.read(LARGEST + 1))
    except OSError as problem:
        raise StorageError(f"{source.name} could not be copied: {problem.strerror}.", "Is the disk full?") from problem


def keep_page(project: Path, url: str) -> Snapshot:
    """Fetch a page of the web, once and as it comes, and keep it beside the project.

    Raises BadInputError for an address that is none or does not answer within the limits of `ingest.fetch`,
    StorageError, ExportError.
    """
    from annotations.ingest.fetch import fetch

    page = fetch(url.strip())
    name = page.name if page.name.lower().endswith(page.suffix) else f"{page.name}{page.suffix}"
    folder = folder_of(project)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as problem:
        raise StorageError(f"{name} could not be kept: {problem.strerror}.", "Is the disk full?") from problem
    return _kept(folder, name, page.raw)


def _kept(folder: Path, name: str, content: bytes) -> Snapshot:
    sha256 = hashlib.sha256(content).hexdigest()
    kept = Snapshot(f"{sha256[:12]}-{safe_name(name)}", sha256)
    place = folder / kept.name
    if place.is_file() and _hash(place) == sha256:
        return kept
    write_atomically(place, content)
    return kept


def safe_name(name: str) -> str:
    """Return a name that every system takes, and that nothing can hide in."""
    stem, dot, suffix = name.rpartition(".")
    plain = _UNSAFE.sub("_", stem if stem else name).strip(" ._") or "file"
    ending = _UNSAFE.sub("", suffix)[:8] if stem and dot else ""
    return f"{plain[:60].rstrip(' .')}{'.' if ending else ''}{ending}"


def with_snapshot(evidence: Evidence, kept: Snapshot) -> Evidence:
    """Return the evidence with its copy."""
    return replace(evidence, snapshot=kept.name, snapshot_sha256=kept.sha256)


def place_of(project: Path, evidence: Evidence) -> Path:
    """Return where the copy of evidence stands. Raises BadInputError where the name cannot be one of ours."""
    if not _NAME.fullmatch(evidence.snapshot):
        raise BadInputError("The snapshot's name is none that Factdesk gives.", "Look at the evidence by hand.")
    return folder_of(project) / evidence.snapshot


def examined(project: "Project") -> Iterator[tuple[str, str]]:
    """Yield each copy that evidence names, with what is wrong with it ("" where it is as it was)."""
    seen: set[str] = set()
    for claim in project.store.claim_states():
        for evidence in claim.evidence:
            if evidence.snapshot and evidence.snapshot not in seen:
                seen.add(evidence.snapshot)
                yield evidence.snapshot, _wrong(project.store.path, evidence)


def _wrong(project: Path, evidence: Evidence) -> str:
    try:
        place = place_of(project, evidence)
    except BadInputError as problem:
        return str(problem)
    if not place.is_file() or place.is_symlink():
        return "the copy is not there"
    try:
        same = _hash(place) == evidence.snapshot_sha256
    except OSError as problem:
        return f"the copy cannot be read: {problem.strerror}"
    return "" if same else "the copy was changed since it was taken"


def _hash(place: Path) -> str:
    whole = hashlib.sha256()
    with place.open("rb") as file:
        while piece := file.read(_PIECE):
            whole.update(piece)
    return whole.hexdigest()


def cited(project: "Project") -> list[Evidence]:
    """Return the evidence that claims of the project rest on, each once, the one cited last first."""
    found: dict[tuple[str, ...], Evidence] = {}
    claims = sorted(project.store.claim_states(), key=lambda c: c.verdict_at)
    for claim in claims:
        for e in claim.evidence:
            key = (e.title.casefold(), e.url, e.locator, e.quote)
            found.pop(key, None)
            found[key] = e
    return list(reversed(found.values()))


def again(evidence: Evidence) -> Evidence:
    """Return the evidence as a citation of its own."""
    return replace(evidence, evidence_id=uuid.uuid4().hex)
