"""Commands that take in what other programs marked."""

from collections.abc import Sequence
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import complain, print_json, say
from annotations.errors import BadInputError
from annotations.project.project import Project
from schemas.label import LABELS, Label, read_label

if TYPE_CHECKING:
    from annotations.project.marked import ImportedText, Labels


def import_annotations(
    project: ProjectPath,
    files: Annotated[list[Path], typer.Argument(help="Files or folders of marked texts.", readable=False)],
    format: Annotated[  # noqa: A002 - the name of the option
        str,
        typer.Option(help="labelstudio, doccano, prodigy, brat, conll, spacy, claimreview or webannotation."),
    ] = "",
    label: Annotated[
        list[str] | None,
        typer.Option("--label", help="What a label of theirs means: FIRM=entity-ORG. As often as needed."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take in mentions that another program marked, as suggestions; a text that is not there becomes an article."""
    from annotations.project import marked as project_import

    labels = project_import.Labels(_own(label or ()))
    failed = 0
    with Project.open(project, create=not lexists(project)) as desk:
        for one in project_import.import_annotations(desk, files, format, labels):
            failed += one.error is not None
            _show(one, as_json)
    _show_labels(labels, as_json)
    if failed:
        raise typer.Exit(2)


def _own(given: Sequence[str]) -> dict[str, Label]:
    """Return the user's map of labels. Raises BadInputError where one is no LABEL=KIND."""
    own = {}
    for pair in given:
        theirs, _, ours = pair.rpartition("=")
        meaning = read_label(ours) if ours in LABELS or ours in {known.partition("-")[0] for known in LABELS} else None
        if not theirs or meaning is None:
            raise BadInputError(
                f"{pair!r} does not map a label.", f"Use LABEL=KIND; kinds: {', '.join(LABELS)}.", "label"
            )
        own[theirs] = meaning
    return own


def _show(one: "ImportedText", as_json: bool) -> None:
    if as_json:
        error = None if one.error is None else {"code": one.error.code, "message": str(one.error)}
        print_json(
            {"origin": one.origin, "article": one.article_id or None, "added": one.added,
             "suggestions": one.suggestions, "left_out": list(one.left_out), "error": error}
        )  # fmt: skip
        return
    if one.error is not None:
        complain(BadInputError(f"{one.origin}: {one.error.message}", one.error.hint, one.error.code))
        return
    say(f"{'added' if one.added else 'known'}  {one.suggestions:5} suggestions  {one.origin}  {one.title}")
    for reason in one.left_out:
        say(f"left out: {reason}")


def _show_labels(labels: "Labels", as_json: bool) -> None:
    if as_json:
        read = [{"label": theirs, "as": ours, "times": n} for (theirs, ours), n in sorted(labels.read.items())]
        print_json({"labels": read, "unknown": dict(sorted(labels.unknown.items()))})
        return
    for (theirs, ours), times in sorted(labels.read.items()):
        say(f"{times:8}  {theirs} → {ours}")
    for theirs, times in sorted(labels.unknown.items()):
        say(f"{times:8}  {theirs} is unknown and was left out; give --label {theirs}=KIND")
