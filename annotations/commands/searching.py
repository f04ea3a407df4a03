"""The search over a project, with the queries that its reviewers have saved."""

from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, say
from annotations.project.project import Project
from schemas.codec import encode


def search(
    project: ProjectPath,
    query: Annotated[str, typer.Argument(help='money > 1m currency:EUR year:2023 status:open "free words"')] = "",
    saved: Annotated[str, typer.Option("--saved", help="A saved search by its name.")] = "",
    save: Annotated[str, typer.Option("--save", help="Keep the query under this name.")] = "",
    limit: Annotated[int, typer.Option("--limit", help="How many at most.", min=1)] = 500,
    as_json: AsJson = False,
) -> None:
    """Search a project: figures by value, mentions by kind, status, speaker, words. Without a query: what is saved."""
    from annotations.errors import BadInputError
    from annotations.project import search as project_search
    from annotations.project.search_words import parse

    with Project.open(project, read_only=not save) as desk:
        known = project_search.saved(desk)
        if saved:
            if saved not in known:
                raise BadInputError(f"No search is saved as “{saved}”.", f"There are: {', '.join(known) or 'none'}.")
            query = known[saved]
        if save:
            project_search.save(desk, save, query)
        if not query:
            for name, text in known.items():
                print_json({"name": name, "query": text}) if as_json else say(f"{name:24} {text}")
            return
        found = project_search.search(desk, parse(query), limit)
    for hit in found:
        if as_json:
            print_json(encode(hit))
            continue
        kind = f"{hit.kind} {'open' if hit.status == 'suggested' else hit.status}".strip()
        say(f"{kind:18} {hit.title} at {hit.start}")
        say(f"{'':18} {hit.before}«{hit.surface}»{hit.after}")
    if not as_json:
        say(f"{len(found)} found" + (f", the first {limit} are shown" if len(found) == limit else ""))
