"""The way out of whole articles: mentions stand in their text, what is written is read back, a manifest beside it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotations.errors import ExportError
from annotations.export.atomic import check_place, write_atomically
from annotations.export.placing import digest_of, manifest_path, place_file, place_folder
from annotations.export.to_brat import Brat
from annotations.export.to_conll import Conll
from annotations.export.to_docbin import SpacyDocBin
from annotations.export.to_doccano import Doccano
from annotations.export.to_labelstudio import LabelStudio
from annotations.export.to_uima import Uima
from annotations.export.to_webannotation import WebAnnotation
from annotations.export.whole import ArticleExport, ArticleExporter, LossReport
from annotations.plugins import plugins
from schemas.codec import encode
from schemas.export_manifest import ExportManifest


def article_exporters() -> tuple[ArticleExporter, ...]:
    """Return the exporters of whole articles, of this program and of installed packages."""
    return (
        WebAnnotation(), SpacyDocBin(), LabelStudio(), Doccano(), Doccano(relations=True), Brat(), Conll(),
        Uima(), Uima(as_json=True), *plugins("factdesk.article_exporters"),
    )  # fmt: skip


OWN_LOST = "Labels and attributes of the project's own, which this format does not show"


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
    check_place(manifest_path(out))
    pieces = form.write_articles(passing.checked(articles), lost)
    files: dict[str, str] = {}
    if form.suffix:
        digest = place_file((content for _, content in pieces), out, form.check)
    else:
        files = place_folder(pieces, out, form.check)
        digest = digest_of(files)
    if passing.own:
        lost.add(OWN_LOST, passing.own)
    manifest = ExportManifest(
        out.name, "annotations", form.name, version, chosen, passing.counts.total(), (*form.losses, *lost.lines()),
        digest, at, by, dict(sorted(passing.counts.items())), files,
    )  # fmt: skip
    content = json.dumps(encode(manifest), indent=1, ensure_ascii=False) + "\n"
    write_atomically(manifest_path(out), content.encode())
    return manifest


@dataclass(slots=True)
class _Passing:
    counts: Counter[str] = field(default_factory=Counter)
    own: int = 0
    """How many mentions have a label or an attribute of the project's own: no format of other programs shows it."""

    def checked(self, articles: Iterable[ArticleExport]) -> Iterator[ArticleExport]:
        """Yield articles whose mentions stand in their text, and count them. Raises ExportError."""
        for one in articles:
            for row in one.rows:
                place = row.selector
                if not place.exact or one.text[place.start : place.end] != place.exact:
                    raise ExportError(
                        f"“{place.exact}” does not stand at {place.start} of its article; nothing was written.",
                        code="offset",
                    )
            self.counts.update(row.kind for row in one.rows)
            self.own += sum(bool(row.label or row.attributes) for row in one.rows)
            yield one
