"""Commands that write files for others, and the bundle that comes back."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import print_json, say
from annotations.errors import BadInputError
from annotations.project.project import Project
from schemas.codec import encode

if TYPE_CHECKING:
    from annotations.export.choice import Choice

Several = list[str] | None
_NOUNS = {
    "facts": "facts", "annotations": "annotations", "report": "facts", "project": "articles", "proof": "articles",
    "queries": "articles", "tracked": "articles",
}  # fmt: skip


def export(
    project: ProjectPath,
    out: Annotated[Path, typer.Argument(help="The file or folder to write.", metavar="OUT")],
    what: Annotated[
        str, typer.Option(help="facts, annotations, proof, report, queries, tracked or project; else as OUT is named.")
    ] = "",
    format: Annotated[str, typer.Option(help="Else as OUT is named; README.md lists all.")] = "",  # noqa: A002 - the option
    article: Annotated[Several, typer.Option(help="Its id or a part of its title; may be repeated.")] = None,
    kind: Annotated[Several, typer.Option(help="Kind of claim or annotation (money, figure …); repeatable.")] = None,
    verdict: Annotated[Several, typer.Option(help="A rating or its label; may be repeated.")] = None,
    reviewer: Annotated[Several, typer.Option(help="Who decided; may be repeated.")] = None,
    since: Annotated[str, typer.Option(help="Decided on this day (YYYY-MM-DD) or later.")] = "",
    until: Annotated[str, typer.Option(help="Decided on this day (YYYY-MM-DD) or earlier.")] = "",
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Also what nobody has decided yet.")] = False,
    confidential: Annotated[bool, typer.Option("--confidential", help="Also off-the-record evidence.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write facts, annotations, documents for people or the whole project; beside it a manifest."""
    from annotations.project.export import export_project

    with Project.open(project, read_only=True) as desk:
        choice = chosen(
            desk, article or [], kind or [], verdict or [], reviewer or [], (since, until),
            unconfirmed=unconfirmed, confidential=confidential,
        )  # fmt: skip
        manifest = export_project(desk, out, what, format, choice)
    if as_json:
        print_json(encode(manifest))
    else:
        say(f"{manifest.rows} {_NOUNS[manifest.what]} written to {out} ({manifest.format}; {manifest.filter})")
        for loss in manifest.losses:
            say(f"left out: {loss}")


def chosen(
    desk: Project,
    articles: list[str],
    kinds: list[str],
    verdicts: list[str],
    reviewers: list[str],
    days: tuple[str, str],
    *,
    unconfirmed: bool,
    confidential: bool,
) -> "Choice":
    """Return the filter that words mean. Raises BadInputError for a word that means nothing in this project."""
    from annotations.commands.decision_file import find_article
    from annotations.export.choice import Choice
    from annotations.ingest.described import valid_date

    for day in filter(None, days):
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", day) or valid_date(day) != day:
            raise BadInputError(f"{day!r} is no day.", "Write it as 2026-03-09.")
    _check_kinds(kinds)
    scale = {name.casefold(): r.rating for r in desk.scale().values() for name in (r.rating, r.label)}
    names = {w.casefold(): r.reviewer_id for r in desk.store.reviewers().values() for w in (r.name, r.reviewer_id)}
    return Choice(
        frozenset(find_article(desk, {"article": name}).article.article_id for name in articles),
        frozenset(kinds),
        frozenset(_known(v, scale, "rating") for v in verdicts),
        frozenset(_known(r, names, "reviewer") for r in reviewers),
        *days,
        unconfirmed,
        confidential,
    )


def _check_kinds(kinds: list[str]) -> None:
    from typing import get_args

    from schemas.mention import MENTION_KINDS, ClaimKind

    known = (*MENTION_KINDS, *get_args(ClaimKind))
    for kind in kinds:
        if kind not in known:
            raise BadInputError(f"{kind!r} is no kind.", f"Kinds: {', '.join(dict.fromkeys(known))}.")


def _known(word: str, known: dict[str, str], noun: str) -> str:
    if word.casefold() not in known:
        raise BadInputError(f"There is no {noun} {word!r} in this project.", f"There is {', '.join(known)}.")
    return known[word.casefold()]


def import_bundle(
    bundle: Annotated[Path, typer.Argument(help="What `export --what project` wrote.", metavar="BUNDLE")],
    project: Annotated[Path, typer.Argument(help="The project file to make.", metavar="PROJECT")],
    as_json: AsJson = False,
) -> None:
    """Make of a bundle the project that it was: the same articles, decisions and chains."""
    from annotations.project.documents import import_bundle as made_of

    counts = made_of(bundle, project)
    if as_json:
        print_json(counts)
    else:
        say(f"{project}: {counts['articles']} articles, {counts['events']} decisions")
