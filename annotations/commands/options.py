"""Arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

ProjectPath = Annotated[Path, typer.Argument(help="The project file.", metavar="PROJECT", readable=False)]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, for machines.")]
Reviewer = Annotated[str, typer.Option("--reviewer", help="Who decides; your account's name if not given.")]
