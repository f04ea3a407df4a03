"""Export over a whole project: which rows go out, and with whose name."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from annotations import VERSION
from annotations.errors import BadInputError, ExportError
from annotations.export.articles import article_exporter, export_articles
from annotations.export.atomic import check_place
from annotations.export.base import export, exporter
from annotations.export.choice import Choice
from annotations.export.formats import DOCUMENTS, Format, chosen_format
from annotations.export.placing import manifest_path
from annotations.export.rows import Row, annotation_row
from annotations.export.to_claimreview import CHECK_ADDRESS, ClaimReviews
from annotations.export.whole import ArticleExport, relations_made
from annotations.project import documents as project_documents
from annotations.project.documents import names_of
from annotations.project.project import ArticleView, Project
from schemas.annotation_row import AnnotationRow
from schemas.export_manifest import ExportManifest


def export_project(
    project: Project, out: Path, what: str = "", form: str = "", choice: Choice | None = None
) -> ExportManifest:
    """Write facts, annotations, documents for people or the whole project to `out`, with a manifest beside it.

    What is not given follows from the name of `out` (`chosen_format`). Raises BadInputError for an unknown `what` or
    format, ExportError where it cannot be written whole.
    """
    choice = choice or Choice()
    format_ = chosen_format(out, what, form)
    _spare_projects(project, out, format_)
    if format_ in DOCUMENTS:
        return project_documents.export_document(project, out, format_, choice)
    texts: dict[str, str] = {}
    chosen, at, by = choice.words(format_.what, names_of(project)), project.store.changed_at(), project.reviewer_name
    articles = article_exporter(format_.name) if format_.what == "annotations" else None
    if articles is not None:
        return export_articles(
            whole_articles(project, choice), out, form=articles, chosen=chosen, version=VERSION, at=at, by=by
        )
    rows = exporter(format_.name, format_.what)
    if isinstance(rows, ClaimReviews):
        rows.judge_by(project.scale().values())
        if address := project.store.settings().get(CHECK_ADDRESS):
            rows.publish_at(str(address))
    return export(
        facts_of(project, choice, texts) if format_.what == "facts" else annotations_of(project, choice, texts),
        out,
        what=format_.what,
        form=rows,
        text_of=texts.__getitem__,
        chosen=chosen,
        version=VERSION,
        at=at,
        by=by,
        confidential=choice.confidential,
    )


def facts_of(project: Project, choice: Choice, texts: dict[str, str]) -> Iterator[Row]:
    """Yield the chosen facts; the texts that they lie in are put into `texts` by their sha256."""
    for fact in filter(choice.has_fact, project.facts()):
        if fact.revision_sha256 not in texts:
            claim = project.store.claim_state(fact.fact_id)
            if claim is None:
                raise ExportError(f"The claim of the fact {fact.fact_id} is not there.")
            revision = project.revision(claim.revision_id)
            texts[revision.sha256] = revision.text
        yield fact


def annotations_of(project: Project, choice: Choice, texts: dict[str, str]) -> Iterator[Row]:
    """Yield the chosen mentions, article by article; the text of the article at hand is in `texts`."""
    for view, rows in _chosen(project, choice):
        texts.clear()
        texts[view.revision.sha256] = view.revision.text
        yield from rows


def whole_articles(project: Project, choice: Choice) -> Iterator[ArticleExport]:
    """Yield the chosen articles with their chosen mentions, in the order of import."""
    for view, rows in _chosen(project, choice):
        findings = tuple(f for f in view.findings if choice.has_finding(f))
        claims = tuple(choice.without_confidential(c) for c in view.claims if choice.has_claim(c))
        yield ArticleExport(
            project.store.project_id, view.article, view.revision.sha256, view.revision.text, rows,
            relations_made(rows, view.mentions), findings, claims,
        )  # fmt: skip


def _chosen(project: Project, choice: Choice) -> Iterator[tuple[ArticleView, tuple[AnnotationRow, ...]]]:
    names, project_id = names_of(project), project.store.project_id
    for listed in project.articles():
        if choice.has_article(listed.article_id):
            view = project.article(listed.article_id)
            chosen = (state for state in view.mentions if choice.has_mention(state))
            rows = (
                annotation_row(state, view.article, view.revision, project_id, names.get(state.reviewer_id, ""))
                for state in chosen
            )
            yield view, tuple(rows)


def _spare_projects(project: Project, out: Path, form: Format) -> None:
    # The open project is told by its path: closing another handle of it would drop its lock.
    if os.path.isdir(out):  # noqa: PTH112 - false, not an error, where the system refuses the name
        return  # a format that is one file is refused by what writes it
    for path in (out, manifest_path(out)):
        check_place(path)
        if path.exists() and (path.samefile(project.store.path) or _is_foreign_database(path)):
            raise ExportError(
                f"{path.name} is a project or database, which is not overwritten.", "Choose another name."
            )
    if out.suffix.lower() == ".factdesk":
        raise BadInputError(f"{out.name} would look like a project.", "End its name as the format does.")


def _is_foreign_database(path: Path) -> bool:
    """Whether it is a database that no export has made: those have a manifest beside them that says so."""
    try:
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                return False
        told = json.loads(manifest_path(path).read_text("utf-8"))
    except (OSError, ValueError):
        return True
    return not (isinstance(told, dict) and told.get("format") == "sqlite")
