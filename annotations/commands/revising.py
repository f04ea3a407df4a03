"""Commands on articles that changed since they were read."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, say
from annotations.project.project import Project
from schemas.codec import encode

_WORDS = {
    "same": "in the same place",
    "moved": "moved",
    "quote": "lightly edited: to be confirmed",
    "changed": "CHANGED: a figure is another one now, a verdict on it has to be given again",
    "orphaned": "no longer there; kept with the earlier revision",
}


def revise(
    project: ProjectPath,
    article: Annotated[str, typer.Argument(help="Its id or a part of its title.", metavar="ARTICLE")],
    file: Annotated[Path, typer.Argument(help="The article as it is now.", readable=False)],
    as_json: AsJson = False,
) -> None:
    """Make a file the new revision of an article; what was decided is carried over, and what changed is told."""
    from annotations.commands.decision_file import find_article
    from annotations.ingest.base import read_path
    from annotations.project.revisions import revise as revised

    item = read_path(file)
    with Project.open(project) as desk:
        done = revised(desk, find_article(desk, {"article": article}).article.article_id, item)
    if as_json:
        print_json({"changed": False} if done is None else {"changed": True, **encode(done)})
        return
    if done is None:
        say("The text is the same; nothing was changed.")
        return
    say(f"revision {done.number}")
    for outcome, words in _WORDS.items():
        found = [a for a in done.anchors if a.outcome == outcome]
        if found:
            say(f"{len(found):5} {words}")
        if outcome in ("quote", "changed", "orphaned"):
            for a in found:
                became = f" → “{a.became}”" if a.became and a.became != a.surface else ""
                say(f"      {a.what} “{a.surface}”{became}  [{a.subject_id}]")
    say("`factdesk detect` looks at the new text")
