"""A bundle made a project again. It comes from outside: its size is bounded, each line is checked against its contract,
and the project is examined as a whole before it is moved to its place."""

import hashlib
import json
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import IO, Any

from annotations.errors import BadInputError, FactdeskError, NewerProjectError, ProjectError
from annotations.store import articles, chain, files, machine, projection, search
from annotations.store.bundle import compact
from annotations.store.connection import LARGEST_VALUE, claim_file, connect, errors_in_words, transaction
from annotations.store.contents import problems_of_contents
from annotations.store.event_log import Fold
from annotations.store.migrations import create
from annotations.store.staging import staged
from schemas.bundle import FORMAT, JSON_FIELDS, MANIFEST, RAW, TABLES, VERSION, BundleManifest
from schemas.codec import DecodeError, decode

MOST_MEMBERS = 300_000
MOST_BYTES = 8 << 30
HIGHEST_RATIO = 200
SMALL = 1 << 20
"""A member this small may be packed as tightly as it likes."""
_RAW_NAME = re.compile(rf"{RAW}[0-9a-f]{{64}}")
_DAMAGED = "Export the bundle again; nothing was made."


def unbundle(bundle: Path, to: Path, app_version: str, fold: Fold) -> str:
    """Make a project file of a bundle; returns its id.

    Raises BadInputError where it is no sound bundle, NewerProjectError where a newer Factdesk wrote it, ProjectError
    where there is something at `to` already; then nothing is made.
    """
    if not files.is_vacant(to):
        raise ProjectError(f"{to.name} exists already.", "Choose another name.")
    if bundle.exists() and not bundle.is_file():  # a pipe or a device may never end
        raise BadInputError(f"{bundle.name} is not a file.", code="no-file")
    try:
        with zipfile.ZipFile(bundle) as archive:
            manifest = _examined(archive, bundle.name)
            with errors_in_words(to), staged(to) as made:
                with closing(connect(made)) as conn:
                    claim_file(conn)
                    create(conn, app_version)
                    _fill(conn, archive, manifest, fold)
                if not files.is_vacant(to):
                    raise ProjectError(f"{to.name} exists already.", "Choose another name.")
    except OSError as problem:
        raise BadInputError(f"{bundle.name} cannot be read ({problem.strerror or problem}).") from problem
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as problem:
        raise BadInputError(f"{bundle.name} is no whole bundle ({problem}).", _DAMAGED, "bundle") from problem
    return manifest.project_id


def check_bundle(path: Path) -> None:
    """Read a bundle that was just written: every line against its contract, every hash. Raises FactdeskError."""
    with zipfile.ZipFile(path) as archive:
        manifest = _examined(archive, path.name)
        for table in TABLES:
            for _ in _lines(archive, table, manifest):
                pass
        for _ in _raws(archive):
            pass


def _examined(archive: zipfile.ZipFile, name: str) -> BundleManifest:
    """Look at the table of contents before anything is unpacked."""
    members = archive.infolist()
    names = [m.filename for m in members]
    known = {MANIFEST, *(f"{table}.jsonl" for table in TABLES)}
    if MANIFEST not in names:
        raise BadInputError(f"{name} is no Factdesk bundle.", "Choose a .factbundle file.", "bundle")
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > MOST_BYTES:
        raise BadInputError(f"{name} is larger than a bundle may be.", "", "bundle")
    if len(set(names)) != len(names) or not all(n in known or _RAW_NAME.fullmatch(n) for n in names):
        raise BadInputError(f"{name} holds files that no bundle has.", _DAMAGED, "bundle")
    end = 0
    for member in sorted(members, key=lambda m: m.header_offset):
        if member.header_offset < end:
            raise BadInputError(f"The files in {name} lie over each other.", _DAMAGED, "bundle")
        end = member.header_offset + 30 + len(member.filename.encode()) + member.compress_size
        if member.file_size > max(SMALL, HIGHEST_RATIO * member.compress_size):
            raise BadInputError(f"{member.filename} in {name} is packed too tightly to be true.", _DAMAGED, "bundle")
    with archive.open(MANIFEST) as file:
        try:
            manifest = decode(BundleManifest, json.loads(file.read(SMALL)))
        except (DecodeError, ValueError, RecursionError) as problem:
            raise BadInputError(f"{name} is no Factdesk bundle: {problem}.", _DAMAGED, "bundle") from problem
    if manifest.format != FORMAT:
        raise BadInputError(f"{name} is no Factdesk bundle.", "Choose a .factbundle file.", "bundle")
    if manifest.version > VERSION:
        raise NewerProjectError(f"{name} was written by a newer Factdesk.", "Install the newer Factdesk.")
    return manifest


def _fill(conn: sqlite3.Connection, archive: zipfile.ZipFile, manifest: BundleManifest, fold: Fold) -> None:
    try:
        with transaction(conn):
            conn.execute("DELETE FROM meta")
            conn.executemany("INSERT INTO raws (raw_sha256, bytes) VALUES (?, ?)", _raws(archive))
            for table, line in TABLES.items():
                names = [field.name for field in fields(line)]
                marks = ", ".join("?" * len(names))
                insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
                conn.executemany(insert, _lines(archive, table, manifest))
            for (revision_id,) in conn.execute("SELECT revision_id FROM revisions").fetchall():
                search.index_text(conn, revision_id)
            projection.rebuild(conn, fold)
            for problem in _problems(conn, manifest.project_id):
                raise BadInputError(f"The bundle is damaged: {problem}.", _DAMAGED, "bundle")
    except sqlite3.IntegrityError as problem:
        raise BadInputError(f"The bundle is damaged: {problem}.", _DAMAGED, "bundle") from problem
    except (FactdeskError, sqlite3.Error):
        raise
    except (KeyError, ValueError, TypeError, OverflowError, RecursionError) as problem:
        raise BadInputError(f"The bundle holds something unreadable: {problem}.", _DAMAGED, "bundle") from problem


def _problems(conn: sqlite3.Connection, project_id: str) -> Iterator[str]:
    if conn.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone() != (project_id,):
        yield "it does not say which project it is"
    for table, row_id, *_ in conn.execute("PRAGMA foreign_key_check"):
        yield f"row {row_id} of {table} points to nothing"
    yield from chain.verify(conn, project_id, whole=True).problems
    yield from problems_of_contents(conn, project_id)
    for article_id, revision_id in conn.execute("SELECT article_id, revision_id FROM revisions").fetchall():
        articles.article(conn, article_id)
        articles.revision(conn, revision_id)
        machine.mention_states(conn, article_id, revision_id)
    machine.finding_states(conn, None)


def _lines(archive: zipfile.ZipFile, table: str, manifest: BundleManifest) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table, checked one by one, and at the end that they are those which were written."""
    name, line_type = f"{table}.jsonl", TABLES[table]
    said, digest, lines = manifest.files.get(name), hashlib.sha256(), 0
    if said is None or name not in archive.NameToInfo:
        raise BadInputError(f"The bundle has no {name}.", _DAMAGED, "bundle")
    columns = [field.name for field in fields(line_type)]
    with archive.open(name) as file:
        while line := _line(file, name):
            digest.update(line)
            lines += 1
            try:
                row = decode(line_type, json.loads(line), f"{name}, line {lines}")
            except (DecodeError, ValueError, RecursionError) as problem:
                raise BadInputError(f"The bundle cannot be read: {problem}.", _DAMAGED, "bundle") from problem
            yield tuple(_stored(column, getattr(row, column)) for column in columns)
    if (lines, digest.hexdigest()) != (said.lines, said.sha256):
        raise BadInputError(f"{name} of the bundle is not what was written.", _DAMAGED, "bundle")


def _line(file: IO[bytes], name: str) -> bytes:
    line = file.readline(LARGEST_VALUE)
    if len(line) >= LARGEST_VALUE:
        raise BadInputError(f"A line of {name} is too long.", _DAMAGED, "bundle")
    return line


def _stored(column: str, value: Any) -> Any:
    return compact(value) if column in JSON_FIELDS and not isinstance(value, str) else value


def _raws(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in sorted(n for n in archive.namelist() if n.startswith(RAW)):
        with archive.open(name) as file:
            content = file.read(LARGEST_VALUE + 1)
        if hashlib.sha256(content).hexdigest() != name[len(RAW) :]:
            raise BadInputError(
                f"The file {name[len(RAW) :][:12]} that an article was read from was altered.", _DAMAGED, "bundle"
            )
        yield name[len(RAW) :], content
