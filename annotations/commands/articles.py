"""Commands on articles: read them in, detect in them, count them."""

from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import complain, print_json, progress, say
from annotations.errors import BadInputError
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
    as_json: AsJson = False,
) -> None:
    """Find claims, figures, dates, names and quotes in the project's articles. Stopped, it goes on where it was."""
    from annotations.jobs import processes
    from annotations.project.detect import detect_project

    with Project.open(project) as desk, progress(as_json) as shown:
        ids = [row.article_id for row in desk.articles()] if again else None
        bar = shown.add_task("Detecting", total=None)
        failed = 0
        for done in detect_project(desk, ids, workers=processes(workers), scheduler=scheduler):
            shown.update(bar, advance=1, total=done.of)
            failed += bool(done.failed)
            if as_json:
                print_json({"article": done.article_id, "mentions": done.mentions, "failed": done.failed or None})
            elif done.failed:
                complain(BadInputError(f"{done.title}: {done.failed}"))
            else:
                shown.console.print(f"{done.mentions:5} found in {done.title}", markup=False, highlight=False)
    if failed:
        raise typer.Exit(1)


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
