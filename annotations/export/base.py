"""Exporters and the one way out: rows are checked, written whole or not at all, and a manifest is put beside them."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from annotations.errors import BadInputError, ExportError, FactdeskError
from annotations.export.atomic import check_place, write_atomically
from annotations.export.placing import Piece, digest_of, manifest_path, pending_path, place_file, place_folder
from annotations.export.rows import Outgoing, Row, TextOf
from annotations.export.to_claimreview import ClaimReviews
from annotations.export.to_csv import Csv
from annotations.export.to_data_package import DataPackage
from annotations.export.to_json import JsonLines
from annotations.export.to_parquet import Parquet
from annotations.export.to_sqlite import Sqlite
from annotations.export.to_xlsx import Xlsx
from annotations.plugins import plugins
from schemas.codec import encode
from schemas.export_manifest import ExportManifest, What

ROWS: tuple[What, ...] = ("facts", "annotations")


class Form(Protocol):
    """What every format says of itself.

    It may also have `takes` (which of facts and annotations; both if it does not say), `check(written)`, which reads
    the file or folder back before it is moved to its place and raises ExportError where it is broken, and
    `beside(out)`, the name and the bytes of a file that goes with it.
    """

    name: str
    suffix: str
    losses: tuple[str, ...]
    """What the format cannot hold, in words; read after writing, so it may tell what was lost of these rows."""


class OneFile(Form, Protocol):
    """A format that is one file."""

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes for rows that are checked already."""
        ...


class Folder(Form, Protocol):
    """A format that is a folder of files, or a zip of them; its suffix is empty."""

    def write_pieces(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[Piece]:
        """Yield the files' names and next bytes for rows that are checked already."""
        ...


Exporter = OneFile | Folder
"""One format. Packages add more as entry points of the group "factdesk.exporters"."""


def exporters() -> tuple[Exporter, ...]:
    """Return the exporters of this program and of installed packages."""
    return (
        JsonLines(), Csv(), Csv(verbatim=True), Xlsx(), ClaimReviews(), Sqlite(), DataPackage(), Parquet(),
        *plugins("factdesk.exporters"),
    )  # fmt: skip


def exporter(name: str, what: What | None = None) -> Exporter:
    """Return the exporter of a format. Raises BadInputError for an unknown one, or one that does not take `what`."""
    known = {e.name: e for e in exporters() if what is None or what in takes(e)}
    if name not in known:
        of = f" of {what}" if what else ""
        raise BadInputError(f"{name!r} is no export format{of}.", f"Formats: {', '.join(known)}.", "format")
    return known[name]


def takes(form: Exporter) -> tuple[What, ...]:
    """Return what a format can hold."""
    said: tuple[What, ...] = getattr(form, "takes", ROWS)
    return said


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
    encoded = outgoing.encoded(rows, text_of)
    check_place(manifest_path(out))
    check, files = getattr(form, "check", None), dict[str, str]()
    with guarded(form):
        if hasattr(form, "write_pieces"):
            files = place_folder(form.write_pieces(encoded, what), out, check)
            sha256 = digest_of(files)
        else:
            sha256 = place_file(_bytes_of(form, encoded, what), out, check)
    if hasattr(form, "beside"):
        name, content = form.beside(out)
        write_atomically(out.with_name(name), content)
    losses = [*form.losses]
    if outgoing.withheld:
        losses.append(f"Evidence that is confidential: {outgoing.withheld}")
    manifest = ExportManifest(
        out.name, what, form.name, version, chosen, outgoing.rows, tuple(losses), sha256, at, by, outgoing.counts,
        files,
    )  # fmt: skip
    return put_manifest(manifest, out)


def export_pieces(
    pieces: Iterable[Piece],
    out: Path,
    *,
    folder: bool,
    check: Callable[[Path], None] | None,
    manifest: Callable[[str], ExportManifest],
) -> ExportManifest:
    """Write what needs no rows, to one file or to a `folder` of files, and the manifest beside it.

    `manifest` is called with the SHA-256 when everything is written, so that it can tell what was counted meanwhile.
    Raises ExportError; then nothing has changed.
    """
    check_place(manifest_path(out))
    if not folder:
        made = manifest(place_file((content for _, content in pieces), out, check))
        return put_manifest(made, out)
    files = place_folder(pieces, out, check)
    made = manifest(digest_of(files))
    made.files.update(files)
    return put_manifest(made, out)


def put_manifest(manifest: ExportManifest, out: Path) -> ExportManifest:
    """Write a manifest beside its export."""
    content = json.dumps(encode(manifest), indent=1, ensure_ascii=False) + "\n"
    write_atomically(manifest_path(out), content.encode())
    with suppress(OSError):
        pending_path(out).unlink(missing_ok=True)
    return manifest


def _bytes_of(form: OneFile, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
    for chunk in form.write(rows, what):
        if not isinstance(chunk, bytes):
            raise TypeError(f"write() gave {type(chunk).__name__}, not bytes")
        yield chunk


@contextmanager
def guarded(form: object) -> Iterator[None]:
    """Tell in words what an exporter of another package did wrong; our own bugs pass, to be reported as such."""
    try:
        yield
    except (FactdeskError, OSError):
        raise
    except Exception as problem:
        package = type(form).__module__.split(".")[0]
        if package == "annotations":
            raise
        raise ExportError(
            f"The format {getattr(form, 'name', package)!r} of the package {package} failed"
            f" ({type(problem).__name__}: {problem}); nothing was written.",
            "Use another format, or update that package.",
            "plugin",
        ) from problem
