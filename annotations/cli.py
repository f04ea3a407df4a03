"""The command line: one function a command over Project.

Exit code 0: done; 1: something stands; 2: something that the user can mend.
"""

import os
import sys
from os.path import lexists
from pathlib import Path
from typing import Annotated

import typer

from annotations.cli_texts import analyse, compare
from annotations.errors import BadInputError, FactdeskError, StorageError
from annotations.json_lines import parse_line, read_lines
from annotations.options import AsJson, ProjectPath, Reviewer
from annotations.project import Project
from annotations.terminal import complain, console, findings, print_json, progress, say, write_anything
from annotations.terminal_facts import say_used
from schemas.codec import encode

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command("import")
def import_(
    project: ProjectPath,
    paths: Annotated[list[Path], typer.Argument(help="Files or folders.", readable=False)],
    as_json: AsJson = False,
) -> None:
    """Read articles (files or folders) into a project; it is made if it is not there."""
    failed = 0
    with Project.open(project, create=not lexists(project)) as desk:
        for one in desk.ingest(paths):
            failed += one.error is not None
            if as_json:
                error = None if one.error is None else {"code": one.error.code, "message": str(one.error)}
                print_json(
                    {"origin": one.origin, "article": one.article_id or None, "known": one.known, "error": error}
                )
            elif one.error is not None:
                complain(one.error)
            else:
                title = desk.article(one.article_id).article.source.title
                say(f"{'known' if one.known else 'added'}  {one.origin}  {title}")
    if failed:
        raise typer.Exit(2)


@app.command()
def detect(
    project: ProjectPath,
    again: Annotated[bool, typer.Option("--all", help="Also in articles that were analysed before.")] = False,
    as_json: AsJson = False,
) -> None:
    """Find claims, figures, dates, names and quotes in the project's articles."""
    from annotations.project_detect import detect_project

    with Project.open(project) as desk, progress(as_json) as shown:
        ids = [row.article_id for row in desk.articles()] if again else desk.undetected()
        bar = shown.add_task("Detecting", total=max(1, len(ids)))
        failed = 0
        for done in detect_project(desk, ids):
            shown.advance(bar)
            failed += bool(done.failed)
            if as_json:
                print_json({"article": done.article_id, "mentions": done.mentions, "failed": done.failed or None})
            elif done.failed:
                complain(BadInputError(f"{done.title}: {done.failed}"))
            else:
                shown.console.print(f"{done.mentions:5} found in {done.title}", markup=False, highlight=False)
    if failed:
        raise typer.Exit(1)


@app.command()
def check(
    project: ProjectPath,
    fail_on: Annotated[str, typer.Option("--fail-on", help="Exit with 1 if a finding is: open, confirmed.")] = "",
    as_json: AsJson = False,
) -> None:
    """Find what cannot all hold, inside the articles and between them."""
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


@app.command()
def decide(
    project: ProjectPath,
    file: Annotated[str, typer.Argument(help="Decisions as JSON lines; - reads standard input.", metavar="FILE|-")],
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """Record decisions from a file: what the window does with keys. Stops at the first that cannot be recorded."""
    from annotations.decision_file import perform

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


@app.command()
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


@app.command()
def queries(
    project: ProjectPath,
    article: Annotated[str, typer.Option("--article", help="Its id or a part of its title; all if none.")] = "",
    as_json: AsJson = False,
) -> None:
    """List what is left to ask the authors, as Markdown to send: inconsistencies, claims with notes or drafts."""
    from annotations.decision_file import find_article
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


@app.command()
def export(
    project: ProjectPath,
    out: Annotated[Path, typer.Argument(help="The file to write.", metavar="OUT")],
    what: Annotated[str, typer.Option(help="facts or annotations.")] = "facts",
    format: Annotated[str, typer.Option(help="jsonl, csv or csv-verbatim (and what packages add).")] = "jsonl",  # noqa: A002
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Also what nobody has decided yet.")] = False,
    confidential: Annotated[bool, typer.Option("--confidential", help="Also off-the-record evidence.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write verified facts, or all annotations, each row with its provenance; beside it a manifest."""
    from annotations.project_export import export_project

    with Project.open(project, read_only=True) as desk:
        manifest = export_project(desk, out, what, format, unconfirmed=unconfirmed, confidential=confidential)
    if as_json:
        print_json(encode(manifest))
    else:
        say(f"{manifest.rows} {what} written to {out}")
        for loss in manifest.losses:
            say(f"left out: {loss}")


@app.command()
def stats(
    project: ProjectPath,
    order: Annotated[str, typer.Option("--order", help="Articles by: imported, uncertain, valuable.")] = "imported",
    as_json: AsJson = False,
) -> None:
    """Count what a project holds and how far the review is."""
    from annotations.learn.order import articles_in, order_of

    with Project.open(project, read_only=True) as desk:
        counts = {**desk.store.counts(), "verified_facts": len(desk.facts())}
        rows = articles_in(order_of(order), desk.articles(), desk.store.open_claims())
    if as_json:
        print_json({"counts": counts, "articles": [encode(row) for row in rows]})
        return
    for name, count in counts.items():
        say(f"{count:8}  {name.replace('_', ' ')}")
    for row in rows:
        say(f"{row.article_id}  {row.status:10} {row.open:4} open  {row.title}")


@app.command()
def entities(project: ProjectPath, as_json: AsJson = False) -> None:
    """List the register: who and what is known, under which names."""
    from annotations.project_learn import known_of
    from annotations.terminal_learned import say_entities

    with Project.open(project, read_only=True) as desk:
        known = known_of(desk)
    if as_json:
        for one in known:
            print_json(encode(one))
    else:
        say_entities(known)


@app.command()
def lessons(
    project: ProjectPath,
    take_back: Annotated[str, typer.Option("--take-back", help="The id of a lesson that shall not hold.")] = "",
    learn_again: Annotated[str, typer.Option("--learn-again", help="The id of one that shall hold again.")] = "",
    reviewer: Reviewer = "",
    as_json: AsJson = False,
) -> None:
    """List what was learned from decisions, and from which; take a lesson back, or let it hold again."""
    from annotations import project_learn
    from annotations.learn.trained import read_trained
    from annotations.terminal_learned import say_lessons

    with Project.open(project, read_only=not (take_back or learn_again), reviewer=reviewer) as desk:
        if take_back:
            project_learn.take_back(desk, take_back)
        if learn_again:
            project_learn.learn_again(desk, learn_again)
        learned = project_learn.lessons_of(desk)
        trained = read_trained(desk.store.path, desk.store.project_id)
    if as_json:
        for one in learned:
            print_json(encode(one))
    else:
        say_lessons(learned, trained)


@app.command()
def train(
    project: ProjectPath,
    minutes: Annotated[float, typer.Option("--minutes", help="Stop training after so many minutes.", min=0.1)] = 10.0,
    as_json: AsJson = False,
) -> None:
    """Train the ranking of claims and the recogniser of names from decisions; used only where it is better."""
    from annotations.project_train import train_project
    from annotations.terminal_learned import say_training

    with Project.open(project, read_only=True) as desk:
        parts = train_project(desk, minutes * 60, (lambda text: None) if as_json else say)
    if as_json:
        for part in parts:
            print_json(encode(part))
    else:
        say_training(parts)


@app.command()
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


@app.command()
def rebuild(project: ProjectPath) -> None:
    """Make the current state anew from the log of decisions."""
    with Project.open(project) as desk, progress(False) as shown:
        bar = shown.add_task("Rebuilding", total=None)
        subjects = desk.rebuild(lambda done, total: shown.update(bar, completed=done, total=total))
    say(f"{subjects} subjects rebuilt from the log")


@app.command()
def doctor(
    project: Annotated[Path | None, typer.Argument(metavar="[PROJECT]")] = None, as_json: AsJson = False
) -> None:
    """Say which versions run, whether the model is the tested one, and whether a project file is sound."""
    from annotations.doctor import examine

    findings = examine(project)
    if as_json:
        print_json({"sound": all(f.sound for f in findings), "findings": [encode(f) for f in findings]})
    else:
        for f in findings:
            say(f"{'ok ' if f.sound else 'BAD'}  {f.what}: {f.found}")
    if not all(f.sound for f in findings):
        raise typer.Exit(1)


app.command()(analyse)
app.command()(compare)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code. A user's error is a sentence on standard error, never a traceback."""
    write_anything()
    try:
        app(args=arguments, prog_name="factdesk")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except FactdeskError as problem:
        complain(problem)
        return 2
    except OSError as problem:
        complain(StorageError(f"The system refused to read or write: {problem.strerror}.", "Is the disk full?"))
        _give_up_output()
        return 2
    return 0


def _give_up_output() -> None:
    """Throw away what could not be printed: Python would try again at its end, and complain."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
