"""Commands of trust: copies united, what reviewers differ in, history, backups."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson
from annotations.commands.terminal import print_json, say
from annotations.project_merge import MergeReport, merge_files
from schemas.codec import encode

Output = Annotated[Path, typer.Option("--output", "-o", help="The new file; nothing is ever replaced.")]


def merge(
    files: Annotated[list[Path], typer.Argument(help="Copies of one project.", readable=False)],
    output: Output,
    as_json: AsJson = False,
) -> None:
    """Unite copies of a project in a new file: the same result in any order, and nothing is decided by it."""
    report = merge_files(files, output)
    if as_json:
        print_json(encode(report))
        return
    say_merged(report)
    say(f"`factdesk disputes {output}` lists what reviewers differ in")


def say_merged(report: MergeReport) -> None:
    """Print what a merge brought."""
    if report.nothing_new:
        say("nothing new")
        return
    say(f"{report.articles} articles, {report.revisions} texts, {report.detector_runs} detector runs")
    for name, count in report.decisions.items():
        say(f"{count:6} decisions of {name}")
    if report.settings:
        say(f"settings that were decided: {', '.join(report.settings)}")
