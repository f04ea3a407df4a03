"""Commands on articles: read them in, detect in them, count them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath, Reviewer
from annotations.commands.terminal import complain, print_json, progress, say
from annotations.errors import PACKAGE_HINT, BadInputError, FactdeskError
from annotations.project.project import Project
from schemas.codec import encode


def detect(
    project: ProjectPath,
    again: Annotated[bool, typer.Option("--all", help="Also in articles that were analysed before.")] = False,
    workers: Annotated[
        int, typer.Option("--workers", help="Processes on this machine; one a core, four at most, if none.", min=0)
    ] = 0,
    scheduler: Annotated[
        str, typer.Option("--scheduler", help="The address of a Dask scheduler: its workers detect.")
    ] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the detectors that installed packages add.")] = False,
    on: Annotated[list[str] | None, typer.Option("--on", help="Switch such a detector on. May be repeated.")] = None,
    off: Annotated[list[str] | None, typer.Option("--off", help="Switch such a detector off. May be repeated.")] = None,
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """Find claims, figures, dates, names and quotes in the project's articles. Stopped, it goes on where it was."""
    if listed or on or off:
        _switches(project, on or (), off or (), reviewer, as_json)
        return
    from annotations.jobs import processes
    from annotations.project.detect import detect_project

    with Project.open(project) as desk, progress(as_json) as shown:
        ids = [row.article_id for row in desk.articles()] if again else None
        bar = shown.add_task("Detecting", total=None)
        failed = 0
        told: dict[str, None] = {}
        for done in detect_project(desk, ids, workers=processes(workers), scheduler=scheduler):
            shown.update(bar, advance=1, total=done.of)
            failed += bool(done.failed or done.problems)
            told.update(dict.fromkeys(done.problems))
            if as_json:
                print_json({"article": done.article_id, "mentions": done.mentions, "failed": done.failed or None})
            elif done.failed:
                complain(BadInputError(f"{done.title}: {done.failed}"))
            else:
                shown.console.print(f"{done.mentions:5} found in {done.title}", markup=False, highlight=False)
    for words in told:
        complain(FactdeskError(words, PACKAGE_HINT))
    if failed:
        raise typer.Exit(1)


def _switches(path: Path, on: Sequence[str], off: Sequence[str], reviewer: str, as_json: bool) -> None:
    from annotations.project.switches import detector_switches, switch_detector

    with Project.open(path, read_only=not (on or off), reviewer=reviewer) as desk:
        for names, state in ((on, True), (off, False)):
            for name in names:
                switch_detector(desk, name, state)
        rows = detector_switches(desk)
    for row in rows:
        if as_json:
            print_json(encode(row))
        else:
            say(f"{'on' if row.on else 'off':4} {row.name} {row.version} ({row.package}) {row.problem}".rstrip())
    if not rows and not as_json:
        say("No installed package adds a detector.")


def stats(
    project: ProjectPath,
    order: Annotated[str, typer.Option("--order", help="Articles by: imported, uncertain, valuable.")] = "imported",
    as_json: AsJson = False,
) -> None:
    """Count what a project holds and how far the review is."""
    from annotations.learn.order import order_of

    with Project.open(project, read_only=True) as desk:
        counts = {**desk.store.counts(), "verified_facts": len(desk.facts())}
        rows = desk.wanted_articles(order_of(order))
    if as_json:
        print_json({"counts": counts, "articles": [encode(row) for row in rows]})
        return
    for name, count in counts.items():
        say(f"{count:8}  {name.replace('_', ' ')}")
    for row in rows:
        say(f"{row.article_id}  {row.status:10} {row.open:4} open  {row.title}")
