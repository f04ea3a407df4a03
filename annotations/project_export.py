"""Export over a whole project: which rows go out, and with whose name."""

from collections.abc import Iterator
from pathlib import Path

from annotations import VERSION
from annotations.clock import now
from annotations.errors import BadInputError, ExportError
from annotations.export.atomic import check_place
from annotations.export.base import export, exporter
from annotations.export.rows import Row, annotation_row
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
    if what == "facts":
        rows, chosen = _facts(project, texts), "verified facts"
    elif what == "annotations":
        rows = _annotations(project, texts, unconfirmed)
        chosen = "annotations, also undecided ones" if unconfirmed else "annotations that a reviewer settled"
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


def _spare_projects(project: Project, out: Path) -> None:
    # The open project is told by its path: closing another handle of it would drop its lock.
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
    names = {r.reviewer_id: r.name for r in project.store.reviewers().values()}
    for row in project.articles():
        view = project.article(row.article_id)
        texts.clear()
        texts[view.revision.sha256] = view.revision.text
        for state in view.mentions:
            if state.status in ("accepted", "corrected") or (unconfirmed and state.status != "rejected"):
                name = names.get(state.reviewer_id, "")
                yield annotation_row(state, view.article, view.revision, project.store.project_id, name)
