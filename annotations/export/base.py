"""Exporters and the one way out: rows are checked, written whole or not at all, and a manifest is put beside them."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

from annotations.errors import BadInputError
from annotations.export.atomic import check_place, write_atomically
from annotations.export.rows import Outgoing, Row, TextOf
from annotations.export.to_csv import Csv
from annotations.export.to_json import JsonLines
from annotations.plugins import plugins
from schemas.codec import encode
from schemas.export_manifest import ExportManifest, What


class Exporter(Protocol):
    """One file format. Packages add more as entry points of the group "factdesk.exporters"."""

    name: str
    suffix: str
    losses: tuple[str, ...]
    """What the format cannot hold, in words."""

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes for rows that are checked already."""
        ...


def exporters() -> tuple[Exporter, ...]:
    """Return the exporters of this program and of installed packages."""
    return (JsonLines(), Csv(), Csv(verbatim=True), *plugins("factdesk.exporters"))


def exporter(name: str) -> Exporter:
    """Return the exporter of a format. Raises BadInputError for an unknown one."""
    known = {e.name: e for e in exporters()}
    if name not in known:
        raise BadInputError(f"{name!r} is no export format.", f"Formats: {', '.join(known)}.", "format")
    return known[name]


def manifest_path(out: Path) -> Path:
    """Return where the manifest of an export lies."""
    return out.with_name(f"{out.name}.manifest.json")


def export(
    rows: Iterable[Row],
    out: Path,
    *,
    what: What,
    form: Exporter,
    text_of: TextOf,
    chosen: str,
    version: str,
    at: str,
    by: str,
    confidential: bool = False,
) -> ExportManifest:
    """Write rows to `out` and the manifest beside it; returns the manifest.

    `text_of` gives the text of a revision by its sha256, `chosen` says in words which rows these are, `at` is ISO
    8601 UTC. Evidence that is off the record or puts a source at risk stays, unless `confidential`. Raises
    ExportError where a row does not fit its contract or its text, or the file cannot be written; then there is
    neither a new file nor a new manifest.
    """
    outgoing = Outgoing(confidential)
    digest = hashlib.sha256()

    def written() -> Iterator[bytes]:
        for chunk in form.write(outgoing.encoded(rows, text_of), what):
            digest.update(chunk)
            yield chunk

    check_place(manifest_path(out))
    write_atomically(out, written())
    losses = [*form.losses]
    if outgoing.withheld:
        losses.append(f"Evidence that is confidential: {outgoing.withheld}")
    manifest = ExportManifest(
        out.name, what, form.name, version, chosen, outgoing.rows, tuple(losses), digest.hexdigest(), at, by
    )
    content = json.dumps(encode(manifest), indent=1, ensure_ascii=False) + "\n"
    write_atomically(manifest_path(out), content.encode())
    return manifest
