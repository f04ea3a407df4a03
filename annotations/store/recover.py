"""A damaged project made anew: what is saved of it and of its latest good backup, in a new file; it stays as it is."""

import json
import shutil
import sqlite3
import uuid
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from annotations.errors import DamagedProjectError, FactdeskError, StorageError
from annotations.store import articles, chain, event_log, files, projection
from annotations.store.connection import errors_in_words, harden, transaction
from annotations.store.event_log import Fold
from annotations.store.merging import set_identity
from annotations.store.open import create_filled
from annotations.store.private import PrivateFolder
from annotations.store.rotation import newest_good
from annotations.store.salvage import Salvaged, chains_are_whole, salvage
from schemas.article import Article, Notice, Part, Revision, Source
from schemas.codec import decode

T = TypeVar("T")
_LOST = "The file that this was read from is lost; its text is whole."


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was saved and what was not. `missing` is how many decisions the file says it had beyond those, None where
    it cannot say. Where decisions are missing inside the log, `same_project` is False: the new file has an identity
    of its own, and cannot be merged with copies of the old one."""

    decisions: int
    missing: int | None
    articles: int
    texts: int
    texts_without_file: int
    unreadable: tuple[tuple[str, int], ...]
    backup: str
    same_project: bool


def recover(path: Path, to: Path, fold: Fold, app_version: str) -> Recovered:
    """Save what can be saved of a damaged file into a new one, which is whole and checked.

    Raises StorageError where `to` exists, DamagedProjectError where nothing can be read and there is no good backup.
    """
    files.check_presence(path)
    if to.exists():
        raise StorageError(f"{to.name} exists already.", "Choose another name.")
    backup = newest_good(path)
    found = _read(path, None)
    if backup is not None:
        good = _read(backup.path, None)
        if found.identity is None:
            found = _read(path, good.identity)
        if good.identity is not None and found.identity in (None, good.identity):
            found.identity = good.identity
            found.add(good)
    if found.identity is None:
        raise DamagedProjectError(f"Nothing of {path.name} can be read, and it has no good backup.")
    whole = chains_are_whole(found.identity[0], found.records)
    identity = found.identity if whole else (str(uuid.uuid4()), *found.identity[1:])
    counts = {"lost": 0, "texts": 0}

    def fill(conn: sqlite3.Connection) -> None:
        with transaction(conn):
            set_identity(conn, identity)
            _write(conn, identity[0], found, whole, counts)
            projection.rebuild(conn, fold)

    create_filled(to, fill, app_version=app_version)
    missing = None if found.recorded is None else max(0, found.recorded - len(found.records))
    return Recovered(
        len(found.records), missing, len({r[1] for r in found.revisions.values()}), counts["texts"], counts["lost"],
        tuple(sorted(found.bad.items())), backup.path.name if backup else "", whole,
    )  # fmt: skip


def _read(path: Path, identity: tuple[str, ...] | None) -> Salvaged:
    with errors_in_words(path), PrivateFolder() as folder:
        copy = folder.path / "damaged"
        shutil.copyfile(path, copy)
        _fit_journal(path, copy)
        try:
            with closing(sqlite3.connect(copy, isolation_level=None)) as conn:
                harden(conn)
                conn.execute("PRAGMA cell_size_check = 0")
                conn.execute("PRAGMA writable_schema = 1")
                return salvage(conn, identity)
        except sqlite3.Error:
            return Salvaged()


def _fit_journal(path: Path, copy: Path) -> None:
    """Let a journal of a killed commit be replayed in the copy, unless it belongs to another file."""
    from annotations.store.sidecars import fitting_journal

    try:
        for suffix in fitting_journal(path):
            shutil.copyfile(files.sidecar(path, suffix), files.sidecar(copy, suffix))
    except (FactdeskError, OSError):
        return


def _write(conn: sqlite3.Connection, project_id: str, found: Salvaged, whole: bool, counts: dict[str, int]) -> None:
    rows = sorted(found.revisions.values(), key=lambda r: (r[7], r[0]))
    seen: dict[str, int] = {}
    for key, article_id, _, text, sha256, raw_sha256, normalisation, created_at, parts, notices in rows:
        raw = found.raws.get(raw_sha256)
        lost = () if raw is not None else (Notice("file-lost", _LOST),)
        raw = str(text).encode() if raw is None else raw
        number = seen[article_id] = seen.get(article_id, 0) + 1
        revision = Revision(
            key, article_id, number, text, sha256, raw_sha256 if not lost else sha256, normalisation, created_at,
            _decoded(Part, parts), (*_decoded(Notice, notices), *lost),
        )  # fmt: skip
        if number == 1:
            articles.add_article(conn, project_id, _article(found, article_id, key, created_at, text), revision, raw)
        else:
            articles.add_revision(conn, project_id, revision, raw)
        counts["texts"] += 1
        counts["lost"] += bool(lost)
    records = sorted(found.records.values(), key=lambda r: (r.content[1], r.event_id))
    event_log.merge(conn, project_id, records if whole else _chained(project_id, records))


def _decoded(item: type[T], text: str) -> tuple[T, ...]:
    return tuple(decode(item, one) for one in json.loads(text))


def _article(found: Salvaged, article_id: str, revision_id: str, created_at: str, text: str) -> Article:
    row = found.articles.get(article_id)
    if row is None:
        title = next((line.strip() for line in text.splitlines() if line.strip()), article_id)
        return Article(article_id, Source(title[:200]), revision_id, "queued", created_at, "")
    return Article(article_id, decode(Source, json.loads(row[5])), revision_id, "queued", row[6], row[7])


def _chained(project_id: str, records: list[chain.Record]) -> list[chain.Record]:
    """Link what is left of a log with gaps into one chain of a project of its own."""
    chain_id, last = str(uuid.uuid4()), chain.genesis(project_id)
    linked = []
    for seq, record in enumerate(records, 1):
        linked.append(chain.link(project_id, chain_id, seq, last, record.content))
        last = linked[-1].hash
    return linked
