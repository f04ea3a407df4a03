"""What the command line says of where verified facts are used."""

from annotations.commands.terminal import print_json, say
from annotations.project.check import where_used
from annotations.project.project import Project


def say_used(desk: Project, as_json: bool) -> None:
    """Print each fact, also a withdrawn or superseded one, with the places in other articles that rest on it."""
    titles = {row.article_id: row.title for row in desk.articles()}
    for known, places in where_used(desk):
        fact = known.fact
        if as_json:
            used = [{"article": a, "start": s.start, "end": s.end, "surface": s.surface} for a, s in places]
            print_json({"fact": fact.fact_id, "standing": known.standing, "statement": fact.statement, "used": used})
            continue
        standing = fact.rating_label if known.standing == "stands" else known.standing
        say(f"{standing:14} {fact.statement}")
        for article_id, said in places:
            say(f"{'':14} “{said.surface}” at {said.start} in {titles[article_id]}")
        if not places:
            say(f"{'':14} no other article rests on it")
