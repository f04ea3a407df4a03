"""Commands that keep a project file sound."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, progress, say
from annotations.project.project import Project
from schemas.codec import encode


def rebuild(project: ProjectPath) -> None:
    """Make the current state anew from the log of decisions."""
    with Project.open(project) as desk, progress(False) as shown:
        bar = shown.add_task("Rebuilding", total=None)
        subjects = desk.rebuild(lambda done, total: shown.update(bar, completed=done, total=total))
    say(f"{subjects} subjects rebuilt from the log")


def doctor(
    project: Annotated[Path | None, typer.Argument(metavar="[PROJECT]")] = None, as_json: AsJson = False
) -> None:
    """Say which versions run, whether the model is the tested one, and whether a project file is sound."""
    from annotations.doctor import examine

    findings = examine(project)
    if as_json:
        print_json({"sound": all(f.sound for f in findings), "findings": [encode(f) for f in findings]})
    else:
        for f in findings:
            say(f"{'ok ' if f.sound else 'BAD'}  {f.what}: {f.found}")
    if not all(f.sound for f in findings):
        raise typer.Exit(1)
