"""Commands that make backups, restore them, and save what can be saved of a damaged file."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, say
from annotations.project.project import Project
from schemas.codec import encode

Output = Annotated[Path, typer.Option("--output", "-o", help="The new file; nothing is ever replaced.")]


def backup(
    project: ProjectPath,
    listed: Annotated[bool, typer.Option("--list", help="List the backups and examine each; make none.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a verified backup beside the project, and let go of old ones (12 hourly, 12 daily, 10 weekly, 9 monthly)."""
    from annotations.project.backup import back_up, backups_of

    if not listed:
        with Project.open(project) as desk:
            made = back_up(desk)
        if not as_json:
            say(f"backup {made.path}" if made else "nothing changed since the last backup")
            return
    rows = backups_of(project)
    for row in rows:
        if as_json:
            print_json({"path": str(row.path), "at": row.at.isoformat(), "bytes": row.bytes, "good": row.good})
        else:
            state = "good   " if row.good else "DAMAGED"
            say(f"{state}  {row.at:%Y-%m-%d %H:%M:%S}  {row.bytes:,} bytes  {row.path.name}")
    if not as_json:
        say(f"{len(rows)} backups")


def restore(
    project: ProjectPath,
    output: Output,
    backup: Annotated[Path | None, typer.Option("--from", help="Which backup; the newest good one if none.")] = None,
) -> None:
    """Make a backup a project again, under a new name."""
    from annotations.project.backup import restore as restored

    used = restored(project, output, backup)
    say(f"{output} from {used.name}")


def recover(project: ProjectPath, output: Output, as_json: AsJson = False) -> None:
    """Save what can be saved of a damaged project, and of its backups, into a new file; the damaged one stays."""
    from annotations.project.backup import recover as recovered

    report = recovered(project, output)
    if as_json:
        print_json(encode(report))
        return
    missing = "how many are missing is unknown" if report.missing is None else f"{report.missing} are missing"
    say(f"{report.decisions} decisions saved, {missing}")
    say(f"{report.texts} texts of {report.articles} articles saved, {report.texts_without_file} without their file")
    for table, count in report.unreadable:
        say(f"{count} rows of {table} could not be read, or were not what was stored")
    if report.backup:
        say(f"with what the backup {report.backup} holds")
    if not report.same_project:
        say("Decisions are missing inside the log: this is a new project, and cannot be merged with copies of the old.")
    say("`factdesk detect` finds the suggestions anew")
