"""The commands that need no project: texts analysed, and texts compared."""

from pathlib import Path
from typing import Annotated

import typer

from annotations.commands.options import AsJson
from annotations.commands.terminal import complain, console, print_json, relations
from annotations.errors import PACKAGE_HINT, BadInputError, FactdeskError
from annotations.json_lines import read_lines
from annotations.project.project import sample_articles
from schemas.codec import encode
from schemas.finding import SEVERITIES


def analyse(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders; the sample articles if none.", readable=False)
    ] = None,
    date: Annotated[str, typer.Option(help="The articles' date, YYYY-MM-DD, where they do not say it.")] = "",
    jsonl: Annotated[str, typer.Option("--jsonl", help='{"id", "text", "date"?} a line; - reads standard input.')] = "",
    fail_on: Annotated[str, typer.Option("--fail-on", help="Exit with 1 at a finding of: note, warning, error.")] = "",
    against: Annotated[
        list[Path] | None,
        typer.Option("--against", help="A project or fact set; compare with it too. May be repeated.", readable=False),
    ] = None,
    sarif: Annotated[bool, typer.Option("--sarif", help="Findings as one SARIF 2.1.0 log.")] = False,
    as_json: AsJson = False,
) -> None:
    """Detect and check without a project: a report, or with --json one object a line."""
    from annotations import analyse as engine
    from annotations.against import compared_with
    from annotations.commands.analyse_output import Lines, Output, Report, Sarif

    _check_options(fail_on, sarif, as_json or bool(jsonl))
    problems: list[FactdeskError] = []
    texts = (
        engine.texts_in(read_lines(jsonl), problems.append)
        if jsonl
        else engine.texts_of(paths or sample_articles(), date, problems.append)
    )
    out: Output = Sarif() if sarif else Lines() if as_json or jsonl else Report()
    worst: list[str] = []
    failed = False
    told: dict[str, None] = {}
    together: list[engine.Analysed] = []
    with compared_with(against or []) as compared:
        for one in map(compared, engine.analyse(texts)):
            out.text(one)
            if not jsonl:
                together.append(one)
            failed |= bool(one.failed or one.problems)
            told.update(dict.fromkeys(one.problems))
            worst += [f.severity for f in one.findings]
    if len(together) > 1:
        across = engine.between(together)
        worst += [f.severity for f in across]
        out.between(across, len(together))
    for words in told:
        complain(FactdeskError(words, PACKAGE_HINT))
    out.end(problems)
    if problems or failed:
        raise typer.Exit(2 if problems else 1)
    if fail_on and any(SEVERITIES.index(s) >= SEVERITIES.index(fail_on) for s in worst):
        raise typer.Exit(1)


def _check_options(fail_on: str, sarif: bool, lines: bool) -> None:
    if fail_on and fail_on not in SEVERITIES:
        raise BadInputError(f"--fail-on cannot be {fail_on!r}.", "Use note, warning or error.")
    if sarif and lines:
        raise BadInputError("--sarif goes with files, and without --json.", "Leave out one of them.")


def compare(
    paths: Annotated[list[Path] | None, typer.Argument(help="Two files.", metavar="A B", readable=False)] = None,
    date_a: Annotated[str, typer.Option("--date-a", help="The date of A, YYYY-MM-DD, where it does not say it.")] = "",
    date_b: Annotated[str, typer.Option("--date-b", help="The date of B, likewise.")] = "",
    jsonl: Annotated[
        str, typer.Option("--jsonl", help='{"id", "a": {"text", "date"?}, "b": {…}} a line; - reads standard input.')
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Say what one text corroborates, contradicts or updates in another."""
    from annotations import comparing as engine

    told = 0

    def tell(problem: FactdeskError) -> None:
        nonlocal told
        told += 1
        complain(problem)

    if jsonl and not paths:
        pairs = engine.pairs_in(read_lines(jsonl), tell)
    elif paths and len(paths) == 2 and not jsonl:
        pairs = iter([engine.pair_of(paths[0], paths[1], date_a, date_b)])
    else:
        raise BadInputError("Two texts are compared.", "Name two files, or give pairs with --jsonl.")
    failed = False
    for done in engine.compare_pairs(pairs):
        if as_json or jsonl:
            print_json(encode(done.comparison))
        else:
            relations(console(), done.comparison)
        if done.failed:
            complain(FactdeskError(f"{done.comparison.id} was not analysed: {done.failed}"))
            failed = True
    if told or failed:
        raise typer.Exit(2 if told else 1)
