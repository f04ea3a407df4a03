"""The command that reads articles into a project: files, folders, patterns, tables, pages, standard input."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotations.commands.options import AsJson, ProjectPath
from annotations.commands.terminal import complain, print_json, progress, say
from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.address import read_address
from annotations.ingest.base import Options, Reading, read_bytes
from annotations.ingest.columns import FIELDS
from annotations.ingest.fetch import is_address
from annotations.ingest.folders import files_in
from annotations.ingest.sniff import sniffed
from annotations.ingest.watch import watch as look_again
from annotations.project.project import Imported, Project

if TYPE_CHECKING:
    from rich.progress import Progress

_STDIN = "standard input"


def import_(
    project: ProjectPath,
    sources: Annotated[
        list[str],
        typer.Argument(
            help='Files, folders, patterns ("news/**/*.pdf"), addresses with --fetch, or - .', metavar="PATH"
        ),
    ],
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help="Which column of a table holds what: text=body. As often as needed."),
    ] = None,
    kind: Annotated[str, typer.Option("--format", help="Format of standard input: txt, html, jsonl, pdf …")] = "",
    repair_encoding: Annotated[
        bool, typer.Option("--repair-encoding", help="Repair text stored in a wrong encoding (â€™ for ’).")
    ] = False,
    allow_fetch: Annotated[bool, typer.Option("--fetch", help="Fetch the addresses that are given.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on: read what comes into the folders, until Ctrl+C.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read articles into a project; it is made if it is not there. What is known already is passed over."""
    from annotations.project.ingest import options_for

    said = _columns(column or ())
    for address in filter(is_address, sources):
        if not allow_fetch:
            raise BadInputError(f"{address} is not fetched unless you say so.", "Add --fetch.", "fetch")
    paths = [Path(s) for s in sources if s != "-" and not is_address(s)]
    failed = 0
    with Project.open(project, create=not lexists(project)) as desk, progress(as_json) as shown:
        options = options_for(desk, said, repair_encoding)
        try:
            failed += _show_all(desk, _not_files(desk, sources, kind, options), as_json, shown)
            failed += _show_files(desk, paths, options, as_json, shown)
            if watch:
                _watch(desk, paths, options, as_json, shown)
        except KeyboardInterrupt:
            shown.stop()
            say("Stopped. What was read is saved; run it again to go on.")
            raise typer.Exit(1 if not watch else 0) from None
    if failed:
        raise typer.Exit(2)


def _columns(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for pair in given:
        field, equals, column = pair.partition("=")
        if not (equals and field in FIELDS and column):
            hint = f"Use FIELD=COLUMN; fields: {', '.join(FIELDS)}."
            raise BadInputError(f"{pair!r} does not say which column holds what.", hint, "columns")
        found.append((field, column))
    return tuple(found)


def _not_files(desk: Project, sources: Iterable[str], kind: str, options: Options) -> Iterator[Imported]:
    """Yield what became of standard input and of addresses."""
    from annotations.project.ingest import ingest_items

    for source in sources:
        if source == "-":
            raw = _standard_input()
            suffix = f".{kind.lstrip('.').lower()}" if kind else sniffed(raw) or ".txt"
            yield from ingest_items(desk, read_bytes(raw, _STDIN, suffix, options))
        elif is_address(source):
            yield from ingest_items(desk, read_address(source, options))


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise BadInputError("There is no standard input.", "Name a file.")
    raw = sys.stdin.buffer.read(limits.PACKED + 1)
    if len(raw) > limits.PACKED:
        raise limits.too_large("Standard input", "Write it into a file and name that.")
    return raw


def _show_files(desk: Project, paths: list[Path], options: Options, as_json: bool, shown: "Progress") -> int:
    with Reading(options) as reading:
        count = sum(1 for path in paths for _ in files_in(path, reading.in_folders))
    return _show_all(desk, desk.ingest(paths, options), as_json, shown, count) if paths else 0


def _watch(desk: Project, paths: list[Path], options: Options, as_json: bool, shown: "Progress") -> None:
    with Reading(options) as reading:
        suffixes = reading.in_folders
    if not as_json:
        say("Watching; Ctrl+C ends it.")
    for files in look_again(paths, suffixes):
        if files:
            _show_all(desk, (one for one in desk.ingest(files, options) if not one.known), as_json, shown)


def _show_all(desk: Project, results: Iterator[Imported], as_json: bool, shown: "Progress", count: int = 0) -> int:
    """Show what became of each; returns how many failed."""
    failed = 0
    bar = shown.add_task("Reading", total=max(1, count)) if count > 1 else None
    with closing(results):  # type: ignore[type-var]  # a generator
        for one in results:
            failed += one.error is not None
            if bar is not None:
                shown.advance(bar)
            _show(desk, one, as_json)
    return failed


def _show(desk: Project, one: Imported, as_json: bool) -> None:
    if as_json:
        error = None if one.error is None else {"code": one.error.code, "message": str(one.error)}
        print_json(
            {"origin": one.origin, "article": one.article_id or None, "known": one.known,
             "similar_to": one.similar_to or None, "likeness": one.likeness or None,
             "revision_of": one.revision_of or None, "error": error}
        )  # fmt: skip
        return
    if one.error is not None:
        complain(one.error)
        return
    article = desk.store.article(one.article_id)
    title = article.source.title if article else ""
    is_revised = bool(one.article_id) and one.revision_of == one.article_id
    say(f"{'known' if one.known else 'revised' if is_revised else 'added'}  {one.origin}  {title}")
    if one.known or article is None or is_revised:
        return
    if one.revision_of:
        say(f"       it seems a new revision of {_title(desk, one.revision_of)}")
    elif one.similar_to:
        say(f"       {one.likeness:.0%} the same as {_title(desk, one.similar_to)}")
    for notice in one.notices:
        say(f"       {notice.message}")


def _title(desk: Project, article_id: str) -> str:
    return f"{article_id} ({desk.article(article_id).article.source.title})"
