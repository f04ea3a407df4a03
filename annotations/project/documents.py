"""Documents for people over a whole project: proofs, the report of facts, questions, tracked copies, and the bundle."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from annotations import VERSION
from annotations.errors import BadInputError, ExportError
from annotations.export import to_html
from annotations.export.base import export_pieces
from annotations.export.choice import Choice
from annotations.export.dossier import Dossier
from annotations.export.formats import Format
from annotations.export.placing import Piece
from annotations.export.rows import WITHHELD
from annotations.export.to_docx import docx
from annotations.export.to_markdown import markdown
from annotations.plugins import plugins
from annotations.project.project import Project
from annotations.review.open_queries import open_queries, to_markdown
from annotations.review.state import fold_subject
from annotations.store.bundle import bundle
from annotations.store.unbundle import check_bundle, unbundle
from schemas.codec import encode
from schemas.events import Event, EvidenceAttached
from schemas.export_manifest import ExportManifest
from schemas.fact import Fact
from schemas.mention import ClaimValue, DateValue, EntityValue, FigureValue, MentionValue, QuoteValue

_OF_ONE = ("proof", "tracked")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def export_document(project: Project, out: Path, form: Format, choice: Choice) -> ExportManifest:
    """Write what a `form` of documents says. Proofs and tracked copies of several articles make a folder, or a zip.

    Raises BadInputError where one file is asked for and there are more articles, ExportError where it fails.
    """
    withheld: dict[str, int] = {}
    if form.what == "project":
        return _export_bundle(project, out, form, choice)
    ids = [row.article_id for row in project.articles() if choice.has_article(row.article_id)]
    folder = form.what in _OF_ONE and out.suffix.lower() != form.suffix
    if form.what in _OF_ONE and not folder and len(ids) != 1:
        raise BadInputError(
            f"{len(ids)} articles do not go into one file.",
            "Name one with --article, or give a folder or a name that ends in .zip.",
        )
    pieces = _pieces(project, form, choice, ids, withheld)

    def manifest(sha256: str) -> ExportManifest:
        lost = [*form.losses, *(f"Evidence that is confidential: {n}" for n in [sum(withheld.values())] if n)]
        rows = len(project_facts(project, choice)) if form.what == "report" else len(ids)
        return ExportManifest(
            out.name, form.what, form.name, VERSION, choice.words(form.what, names_of(project)), rows, tuple(lost),
            sha256, project.store.changed_at(), project.reviewer_name,
        )  # fmt: skip

    return export_pieces(pieces, out, folder=folder, check=None, manifest=manifest)


def _export_bundle(project: Project, out: Path, form: Format, choice: Choice) -> ExportManifest:
    if not choice.confidential and (hidden := sum(map(_is_confidential, project.store.events()))):
        raise BadInputError(
            f"A bundle is whole, and this project has held {hidden} pieces of evidence that are confidential.",
            "Add --confidential if they may leave it.",
            "confidential",
        )

    def manifest(sha256: str) -> ExportManifest:
        counts = project.store.counts()
        return ExportManifest(
            out.name, "project", form.name, VERSION, "the whole project", counts["articles"], (), sha256,
            project.store.changed_at(), project.reviewer_name, counts,
        )  # fmt: skip

    pieces = (("", chunk) for chunk in bundle(project.store, VERSION))
    return export_pieces(pieces, out, folder=False, check=check_bundle, manifest=manifest)


def _is_confidential(event: Event) -> bool:
    return isinstance(event.payload, EvidenceAttached) and event.payload.evidence.confidentiality in WITHHELD


def _pieces(
    project: Project, form: Format, choice: Choice, ids: list[str], withheld: dict[str, int]
) -> Iterator[Piece]:
    match form.what:
        case "report":
            yield "", _report(project, choice, withheld)
        case "queries":
            yield from (("", text) for text in _queries(project, form.name, ids))
        case _:
            taken: set[str] = set()
            write = _writer(form)
            for article_id in ids:
                dossier = dossier_of(project, article_id, choice, withheld)
                yield file_name(dossier.article.source.title, form.suffix, taken), write(dossier)


def _writer(form: Format) -> Callable[[Dossier], bytes]:
    if form.name == "docx":
        return docx
    if form.name == "md":
        return lambda dossier: markdown(dossier).encode()
    if form.name == "html":
        return lambda dossier: to_html.proof(dossier).encode()
    printers = plugins("factdesk.printers")
    if not printers:
        raise ExportError("Nothing here prints PDF.", "Export HTML, and print it from a browser.", "no-printer")
    return lambda dossier: bytes(
        printers[0](to_html.proof(dossier, for_print=True), dossier.article.source.title, dossier.at)
    )


def _report(project: Project, choice: Choice, withheld: dict[str, int]) -> bytes:
    facts = []
    for fact in project_facts(project, choice):
        kept = tuple(e for e in fact.evidence if choice.confidential or e.confidentiality not in WITHHELD)
        withheld[fact.fact_id] = len(fact.evidence) - len(kept)
        facts.append(replace(fact, evidence=kept))
    chosen = choice.words("report", names_of(project))
    return to_html.report(
        facts, project.scale(), title=project.store.path.stem, chosen=chosen, at=project.store.changed_at()
    ).encode()


def project_facts(project: Project, choice: Choice) -> list[Fact]:
    """Return the chosen facts of a project."""
    return [fact for fact in project.facts() if choice.has_fact(fact)]


def _queries(project: Project, name: str, ids: list[str]) -> Iterator[bytes]:
    told: list[dict[str, object]] = []
    for article_id in ids:
        view = project.article(article_id)
        asked = open_queries(article_id, view.revision.text, view.findings, view.claims, view.mentions, project.scale())
        source = view.article.source
        told.append({"article": article_id, "title": source.title, "queries": [encode(q) for q in asked]})
        if name == "md" and (asked or len(ids) == 1):
            byline = " · ".join(filter(None, (source.author, source.publisher, source.date)))
            yield f"{to_markdown(source.title, byline, asked)}\n".encode()
    if name == "json":
        yield (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()


def dossier_of(project: Project, article_id: str, choice: Choice, withheld: dict[str, int]) -> Dossier:
    """Return an article as it stands, for people; what is confidential is left out and counted in `withheld`."""
    view = project.article(article_id)
    scale, text = project.scale(), view.revision.text
    facts = frozenset(c.claim_id for c in view.claims if not project.why_not(c))
    here = (c for c in view.claims if c.revision_id == view.revision.revision_id)
    claims = tuple(filter(choice.shows_claim, here))
    kept = tuple(map(choice.without_confidential, claims))
    withheld[article_id] = sum(len(a.evidence) - len(b.evidence) for a, b in zip(claims, kept, strict=True))
    mentions = tuple(m for m in view.mentions if choice.has_mention(m))
    return Dossier(
        view.article, text, view.revision.sha256, mentions, kept,
        tuple(f for f in view.findings if f.status != "dismissed"),
        {m.mention_id: said(m.mention.value) for m in mentions}, scale,
        facts & {c.claim_id for c in kept}, names_of(project), project.store.changed_at(),
    )  # fmt: skip


def said(value: MentionValue) -> str:
    """Return what a mention says, in words."""
    from annotations.detect import normalise_date, normalise_value

    match value:
        case FigureValue(quantity=quantity):
            return normalise_value.describe(quantity)
        case DateValue(time=time):
            return normalise_date.describe(time)
        case EntityValue(name=name):
            return name
        case QuoteValue(speaker=speaker):
            return f"said by {speaker.name}" if speaker else "no speaker found"
        case ClaimValue(wording=wording):
            return wording


def names_of(project: Project) -> dict[str, str]:
    """Return the names of the reviewers by id."""
    return {r.reviewer_id: r.name for r in project.store.reviewers().values()}


def file_name(title: str, suffix: str, taken: set[str]) -> str:
    """Return a file's name made of a title: letters, digits, points and dashes, at most 80, none twice."""
    plain = _UNSAFE.sub("-", title).strip("-.")[:60].strip("-.") or "article"
    plain = f"article-{plain}" if _RESERVED.match(plain) else plain
    name, number = f"{plain}{suffix}", 2
    while name.casefold() in taken:
        name, number = f"{plain}-{number}{suffix}", number + 1
    taken.add(name.casefold())
    return name


def import_bundle(packed: Path, to: Path) -> dict[str, int]:
    """Make of a bundle the project that it was; returns how many of everything there is.

    Raises BadInputError for what is no sound bundle and ProjectError where `to` exists; then nothing is made.
    """
    unbundle(packed, to, VERSION, fold_subject)
    with Project.open(to, read_only=True) as project:
        return project.store.counts()
