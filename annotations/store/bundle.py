"""A project as a bundle: a zip of JSON lines with all that does not follow from something else, the same bytes for
the same project. What it holds is said in `schemas.bundle`."""

import hashlib
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from typing import IO, Any

from annotations.store.connection import errors_in_words
from annotations.store.reader import Reader
from schemas.bundle import FORMAT, JSON_FIELDS, KEYS, MANIFEST, RAW, TABLES, VERSION, BundleFile, BundleManifest
from schemas.codec import encode

EPOCH = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1 << 20


def bundle(store: Reader, app_version: str) -> Iterator[bytes]:
    """Yield the bytes of the bundle of an open project, of which `unbundle` makes an identical one."""
    with tempfile.TemporaryFile(prefix="factdesk-") as file:
        with errors_in_words(store.path), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            _fill(store._conn, archive, store.project_id, app_version)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def compact(value: Any) -> str:
    """Return a value as the JSON text that a project file holds."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _fill(conn: sqlite3.Connection, archive: zipfile.ZipFile, project_id: str, app_version: str) -> None:
    files: dict[str, BundleFile] = {}
    for table in TABLES:
        with archive.open(_member(f"{table}.jsonl"), "w", force_zip64=True) as out:
            files[f"{table}.jsonl"] = _write_table(conn, table, out)
    raws = [row[0] for row in conn.execute("SELECT raw_sha256 FROM raws ORDER BY raw_sha256")]
    for sha256 in raws:
        content = conn.execute("SELECT bytes FROM raws WHERE raw_sha256 = ?", (sha256,)).fetchone()[0]
        archive.writestr(_member(f"{RAW}{sha256}"), content)
    manifest = BundleManifest(FORMAT, VERSION, app_version, project_id, files, len(raws))
    archive.writestr(_member(MANIFEST), json.dumps(encode(manifest), indent=1, ensure_ascii=False).encode() + b"\n")


def _write_table(conn: sqlite3.Connection, table: str, out: IO[bytes]) -> BundleFile:
    names = [field.name for field in fields(TABLES[table])]
    digest, lines = hashlib.sha256(), 0
    query = f"SELECT {', '.join(names)} FROM {table} ORDER BY {KEYS[table]}"
    for row in conn.execute(query):
        values = {
            name: _as_json(value) if name in JSON_FIELDS else value for name, value in zip(names, row, strict=True)
        }
        line = f"{compact(values)}\n".encode()
        digest.update(line)
        out.write(line)
        lines += 1
    return BundleFile(lines, digest.hexdigest())


def _as_json(text: str) -> Any:
    """Return stored JSON as what it says, where the same text can be made of it again, else the text itself."""
    try:
        value = json.loads(text)
        same = compact(value) == text
    except (ValueError, RecursionError):
        return text
    return value if same and not isinstance(value, str) else text


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info
