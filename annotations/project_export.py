"""Export over a whole project: which rows go out, and with whose name."""

from collections.abc import Iterator
from pathlib import Path

from annotations import VERSION
from annotations.clock import now
from annotations.errors import BadInputError, ExportError
from annotations.export.articles import article_exporter, export_articles
from annotations.export.atomic import check_place
from annotations.export.base import export, exporter
from annotations.export.rows import Row, annotation_row
from annotations.export.whole import ArticleExport, relations_of
from annotations.project import Project
from schemas.export_manifest import ExportManifest


def export_project(
    project: Project, out: Path, what: str, form: str, *, unconfirmed: bool = False, confidential: bool = False
) -> ExportManifest:
    """Write the verified facts or the annotations of a project to `out`, with a manifest beside it.

    Annotations are those that a reviewer accepted, corrected or added; `unconfirmed` adds what nobody has decided.
    Raises BadInputError for an unknown `what` or format, ExportError where the file cannot be written whole.
    """
    _spare_projects(project, out)
    texts: dict[str, str] = {}
    whole = article_exporter(form)
    if whole is not None:
        if what != "annotations":
            raise BadInputError(f"{form} holds annotations, not {what}.", "Add --what annotations.", "format")
        return export_articles(
            articles_out(project, unconfirmed), out, form=whole, chosen=_chosen(unconfirmed), version=VERSION,
            at=now(), by=project.reviewer_name,
        )  # fmt: skip
    if what == "facts":
        rows, chosen = _facts(project, texts), "verified facts"
    elif what == "annotations":
        rows, chosen = _annotations(project, texts, unconfirmed), _chosen(unconfirmed)
    else:
        raise BadInputError(f"{what!r} cannot be exported.", "Use facts or annotations.")
    return export(
        rows,
        out,
        what="facts" if what == "facts" else "annotations",
        form=exporter(form),
        text_of=texts.__getitem__,
        chosen=chosen,
        version=VERSION,
        at=now(),
        by=project.reviewer_name,
        confidential=confidential,
    )


def _chosen(unconfirmed: bool) -> str:
    return "annotations, also undecided ones" if unconfirmed else "annotations that a reviewer settled"


def _spare_projects(project: Project, out: Path) -> None:
    # The open project is told by its path: closing another handle of it would drop its lock.
    if out.is_dir():
        return
    check_place(out)
    if out.exists() and (out.samefile(project.store.path) or _is_database(out)):
        raise ExportError(f"{out.name} is a project or database, which is not overwritten.", "Choose another name.")


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def _facts(project: Project, texts: dict[str, str]) -> Iterator[Row]:
    for fact in project.facts():
        if fact.revision_sha256 not in texts:
            revision = project.revision(project.article(fact.article_id).article.revision_id)
            texts[revision.sha256] = revision.text
        yield fact


def _annotations(project: Project, texts: dict[str, str], unconfirmed: bool) -> Iterator[Row]:
    for one in articles_out(project, unconfirmed):
        texts.clear()
        texts[one.sha256] = one.text
        yield from one.rows


def articles_out(project: Project, unconfirmed: bool) -> Iterator[ArticleExport]:
    """Yield every article with its text and the mentions that a reviewer settled; `unconfirmed` adds undecided ones."""
    names = {r.reviewer_id: r.name for r in project.store.reviewers().values()}
    for row in project.articles():
        view = project.article(row.article_id)
        kept = [
            state
            for state in view.mentions
            if state.status in ("accepted", "corrected") or (unconfirmed and state.status != "rejected")
        ]
        rows = tuple(
            annotation_row(s, view.article, view.revision, project.store.project_id, names.get(s.reviewer_id, ""))
            for s in kept
        )
        findings = tuple(f for f in view.findings if f.status != "dismissed")
        yield ArticleExport(
            project.store.project_id, view.article, view.revision.sha256, view.revision.text, rows,
            relations_of(rows), findings,
        )  # fmt: skip
