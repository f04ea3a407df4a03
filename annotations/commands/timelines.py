"""The command that shows what moved between the articles about one event."""

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, say
from annotations.project.project import Project
from schemas.codec import encode


def timeline(project: ProjectPath, as_json: AsJson = False) -> None:
    """Show how tolls, figures and names moved from article to article about one event, newest last."""
    from annotations.project.check import timelines_of

    with Project.open(project, read_only=True) as desk:
        titles = {row.article_id: row.title for row in desk.articles()}
        lines = timelines_of(desk)
    for line in lines:
        if as_json:
            print_json(encode(line))
            continue
        say(f"{line.kind}: {line.what}")
        for said in line.statements:
            say(f"  {said.date or '(no date)':10}  {said.surface:20}  {titles[said.article_id]}")
    if not as_json:
        say(f"{len(lines)} things moved")
