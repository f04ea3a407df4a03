"""Commands that write files for others."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, say
from annotations.project import Project
from schemas.codec import encode


def export(
    project: ProjectPath,
    out: Annotated[Path, typer.Argument(help="The file to write.", metavar="OUT")],
    what: Annotated[str, typer.Option(help="facts or annotations.")] = "facts",
    format: Annotated[str, typer.Option(help="jsonl, csv or csv-verbatim (and what packages add).")] = "jsonl",  # noqa: A002
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Also what nobody has decided yet.")] = False,
    confidential: Annotated[bool, typer.Option("--confidential", help="Also off-the-record evidence.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write verified facts, or all annotations, each row with its provenance; beside it a manifest."""
    from annotations.project_export import export_project

    with Project.open(project, read_only=True) as desk:
        manifest = export_project(desk, out, what, format, unconfirmed=unconfirmed, confidential=confidential)
    if as_json:
        print_json(encode(manifest))
    else:
        say(f"{manifest.rows} {what} written to {out}")
        for loss in manifest.losses:
            say(f"left out: {loss}")
