"""Commands of the fact sets of others: attached to a project read-only, and listed."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath, Reviewer
from annotations.commands.terminal import print_json, say
from annotations.project.project import Project

FactSet = Annotated[
    Path,
    typer.Argument(help="A project, facts as JSON lines, or a ClaimReview feed.", metavar="FILE", readable=False),
]


def attach(project: ProjectPath, file: FactSet, reviewer: Reviewer = "") -> None:
    """Attach the facts in a file to a project: its articles are checked against them too. The file is only read."""
    from annotations.project import attached

    with Project.open(project, reviewer=reviewer) as desk:
        index = attached.attach(desk, file)
    say(f"{sum(1 for _ in index.all())} facts attached; `factdesk check` compares with them")


def detach(project: ProjectPath, file: FactSet, reviewer: Reviewer = "") -> None:
    """Detach a file from a project; findings against its facts go with the next check."""
    from annotations.project import attached

    with Project.open(project, reviewer=reviewer) as desk:
        attached.detach(desk, file)
    say(f"{file.name} is not attached any more")


def attached(project: ProjectPath, as_json: AsJson = False) -> None:
    """List the files that are attached to a project, with how many facts are in each, or why one cannot be read."""
    with Project.open(project, read_only=True) as desk:
        for one in desk.attached.of(desk):
            count = sum(1 for _ in one.facts.all()) if one.facts is not None else 0
            problem = one.problem.message if one.problem is not None else ""
            if as_json:
                print_json({"file": one.name, "facts": count, "problem": problem})
            else:
                say(f"{problem or f'{count} facts':14} {one.name}")
