"""Commands of the review: checks, decisions, verified facts, what to ask, tolerances."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath, Reviewer
from annotations.commands.terminal import console, findings, print_json, say
from annotations.commands.terminal_facts import say_used
from annotations.errors import BadInputError, FactdeskError
from annotations.json_lines import parse_line, read_lines
from annotations.project.project import Project
from schemas.codec import encode


def check(
    project: ProjectPath,
    fail_on: Annotated[str, typer.Option("--fail-on", help="Exit with 1 if a finding is: open, confirmed.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the checks, and how much the desk trusts each.")] = False,
    on: Annotated[list[str] | None, typer.Option("--on", help="Switch a check on. May be repeated.")] = None,
    off: Annotated[list[str] | None, typer.Option("--off", help="Switch a check off. May be repeated.")] = None,
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """Find what cannot all hold, inside the articles and between them."""
    if listed or on or off:
        _switches(project, on or (), off or (), reviewer, as_json)
        return
    if fail_on not in ("", "open", "confirmed"):
        raise BadInputError(f"--fail-on cannot be {fail_on!r}.", "Use open or confirmed.")
    with Project.open(project) as desk:
        states = desk.check()
        if as_json:
            for state in states:
                print_json(encode(state))
        else:
            for status in ("open", "confirmed"):
                findings(
                    console(),
                    [s.finding for s in states if s.status == status],
                    f"{status.capitalize()} inconsistencies",
                )
            say(f"{len(states)} inconsistencies")
    standing = {"open": ("open", "confirmed"), "confirmed": ("confirmed",)}.get(fail_on, ())
    if any(s.status in standing for s in states):
        raise typer.Exit(1)


def _switches(path: Path, on: Sequence[str], off: Sequence[str], reviewer: str, as_json: bool) -> None:
    from annotations.project.switches import switch, switches

    with Project.open(path, read_only=not (on or off), reviewer=reviewer) as desk:
        for names, state in ((on, True), (off, False)):
            for name in names:
                switch(desk, name, state)
        rows = switches(desk)
    for row in rows:
        if as_json:
            print_json(encode(row))
        else:
            record = f" ({row.wrong} of {row.decided} dismissed: confidence x {row.trust})" if row.wrong else ""
            say(f"{'on' if row.on else 'off':4} {row.name:16} {row.does}{record}")


def decide(
    project: ProjectPath,
    file: Annotated[str, typer.Argument(help="Decisions as JSON lines; - reads standard input.", metavar="FILE|-")],
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """Record decisions from a file: what the window does with keys. Stops at the first that cannot be recorded."""
    from annotations.commands.decision_file import perform

    with Project.open(project, reviewer=reviewer) as desk:
        count = 0
        for number, line in read_lines(file):
            try:
                changes = perform(desk, parse_line(number, line))
            except FactdeskError as problem:
                where = f"{count} decisions before it are saved."
                raise BadInputError(
                    f"Line {number}: {problem.message}", f"{problem.hint} {where}".strip(), problem.code
                ) from problem
            count += 1
            if as_json:
                print_json({"line": number, "label": changes.label, "changed": sorted(changes.states)})
        if not as_json:
            say(f"{count} decisions saved")


def facts(
    project: ProjectPath,
    used: Annotated[bool, typer.Option("--used", help="List where other articles rest on each fact.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the verified facts, and say of every other claim why it is not one yet."""
    with Project.open(project, read_only=True) as desk:
        if used:
            say_used(desk, as_json)
            return
        verified = desk.facts()
        if as_json:
            for fact in verified:
                print_json(encode(fact))
            return
        for fact in verified:
            say(f"{fact.rating_label:14} {fact.statement}")
            say(f"{'':14} {fact.article_title} · {len(fact.evidence)} pieces of evidence · {fact.reviewer_name}")
        ids = {fact.fact_id for fact in verified}
        for claim in desk.store.claim_states():
            if claim.claim_id not in ids:
                say(f"{'not yet':14} {claim.value.wording}\n{'':14} {'; '.join(desk.why_not(claim))}")
        say(f"{len(verified)} verified facts")


def queries(
    project: ProjectPath,
    article: Annotated[str, typer.Option("--article", help="Its id or a part of its title; all if none.")] = "",
    as_json: AsJson = False,
) -> None:
    """List what is left to ask the authors, as Markdown to send: inconsistencies, claims with notes or drafts."""
    from annotations.commands.decision_file import find_article
    from annotations.review.open_queries import open_queries, to_markdown

    with Project.open(project, read_only=True) as desk:
        ids = [find_article(desk, {"article": article}).article.article_id] if article else []
        for article_id in ids or [row.article_id for row in desk.articles()]:
            view = desk.article(article_id)
            asked = open_queries(
                article_id, view.revision.text, view.findings, view.claims, view.mentions, desk.scale()
            )
            s = view.article.source
            if as_json:
                print_json({"article": article_id, "title": s.title, "queries": [encode(q) for q in asked]})
            elif asked or article:
                say(to_markdown(s.title, " · ".join(filter(None, (s.author, s.publisher, s.date))), asked))


def tolerances(
    project: ProjectPath,
    settings: Annotated[
        list[str] | None, typer.Option("--set", help="NAME=SHARE: 0.1, 10%, any, or default. May be repeated.")
    ] = None,
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """Show how far apart two figures may lie and still agree, by the words before them; change it with --set."""
    from annotations.values import desk_table

    changes = [desk_table.setting(text) for text in settings or ()]
    with Project.open(project, read_only=not changes, reviewer=reviewer) as desk:
        for key, value in changes:
            desk.set(key, value)
        rows = desk_table.rows(desk.tolerances())
    for row in rows:
        if as_json:
            print_json(encode(row))
        else:
            was = "" if row.changed_from is None else f" (the program's own: {row.changed_from})"
            say(f"{row.name:10} {row.share:>6}  {row.meaning}{was}")
    if changes and not as_json:
        say("`factdesk check` compares again by this table")
