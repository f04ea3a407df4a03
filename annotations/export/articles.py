"""The way out of whole articles: mentions stand in their text, what is written is read back, a manifest beside it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import ExportError
from annotations.export.atomic import check_place, write_atomically
from annotations.export.base import manifest_path
from annotations.export.folder import check_folder, digest_of, write_checked
from annotations.export.whole import ArticleExport, ArticleExporter, LossReport
from annotations.plugins import plugins
from schemas.codec import DecodeError, decode, encode
from schemas.export_manifest import ExportManifest


def article_exporters() -> tuple[ArticleExporter, ...]:
    """Return the exporters of whole articles, of this program and of installed packages."""
    return (*plugins("factdesk.article_exporters"),)


def article_exporter(name: str) -> ArticleExporter | None:
    """Return the exporter of a format of whole articles; None where there is none of that name."""
    return next((form for form in article_exporters() if form.name == name), None)


def export_articles(
    articles: Iterable[ArticleExport],
    out: Path,
    *,
    form: ArticleExporter,
    chosen: str,
    version: str,
    at: str,
    by: str,
) -> ExportManifest:
    """Write articles with their mentions to `out`, a file or a folder as the format is, and the manifest beside it.

    `chosen` says in words which mentions these are, `at` is ISO 8601 UTC. Raises ExportError where a mention does not
    stand in its text, what was written cannot be read back, or it cannot be written; then there is nothing new.
    """
    lost, passing = LossReport(), _Passing()
    folder = not form.suffix
    check_place(manifest_path(out))
    if folder:
        check_folder(out, _names_of(manifest_path(out)))
    pieces = form.write_articles(passing.checked(articles), lost)
    files = write_checked(out, pieces, form.check, folder=folder)
    digest = digest_of(files) if folder else files[0].sha256
    manifest = ExportManifest(
        out.name, "annotations", form.name, version, chosen, passing.rows, (*form.losses, *lost.lines()), digest, at,
        by, tuple(files) if folder else (),
    )  # fmt: skip
    content = json.dumps(encode(manifest), indent=1, ensure_ascii=False) + "\n"
    write_atomically(manifest_path(out), content.encode())
    return manifest


@dataclass(slots=True)
class _Passing:
    rows: int = 0

    def checked(self, articles: Iterable[ArticleExport]) -> Iterator[ArticleExport]:
        """Yield articles whose mentions stand in their text. Raises ExportError."""
        for one in articles:
            for row in one.rows:
                place = row.selector
                if not place.exact or one.text[place.start : place.end] != place.exact:
                    raise ExportError(
                        f"“{place.exact}” does not stand at {place.start} of its article; nothing was written.",
                        code="offset",
                    )
            self.rows += len(one.rows)
            yield one


def _names_of(manifest: Path) -> frozenset[str]:
    """Return the files of a folder that was exported before, by its manifest."""
    try:
        made = decode(ExportManifest, json.loads(manifest.read_bytes()))
    except (OSError, ValueError, DecodeError):
        return frozenset()
    return frozenset(file.name for file in made.files)
