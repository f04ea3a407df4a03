"""What an export would hold: what can be chosen in a project, how many rows there are, and the first of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.sentences import sentence
from desktop_app.view_models.wording import CLAIM_KINDS, KINDS, STATUSES, short, value
from desktop_app.words import Words, say, several

if TYPE_CHECKING:
    from annotations.export.choice import Choice
    from annotations.export.formats import Format
    from annotations.project.project import Project
    from schemas.export_manifest import ExportManifest, What

FIRST = 8
"""How many rows the preview shows."""
WHATS: "Mapping[What, str]" = Words({
    "facts": "Verified facts", "annotations": "Annotations", "proof": "Annotated proof of an article",
    "report": "Report of verified facts", "queries": "Questions to the authors",
    "tracked": "Tracked copy with corrections", "project": "The whole project",
})  # fmt: skip
OF_ONE = ("proof", "tracked")


@dataclass(frozen=True, slots=True)
class Asked:
    """An export as it was asked for. Ids are empty where nothing restricts; `out` is where it goes."""

    what: "What" = "facts"
    form: str = "csv"
    article: str = ""
    kind: str = ""
    verdict: str = ""
    reviewer: str = ""
    since: str = ""
    until: str = ""
    unconfirmed: bool = False
    confidential: bool = False
    out: Path = field(default=Path())

    def choice(self) -> "Choice":
        """Return the filter."""
        from annotations.export.choice import Choice

        return Choice(
            articles=_set(self.article),
            kinds=_set(self.kind),
            verdicts=_set(self.verdict),
            reviewers=_set(self.reviewer),
            since=self.since,
            until=self.until,
            unconfirmed=self.unconfirmed,
            confidential=self.confidential,
        )


def _set(value: str) -> frozenset[str]:
    return frozenset({value} if value else ())


Pairs = tuple[tuple[str, str], ...]
"""Codes with their words."""


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen in a project; `folder` is where it lies."""

    articles: Pairs
    verdicts: Pairs
    reviewers: Pairs
    formats: "tuple[Format, ...]"
    folder: Path

    def of(self, what: "What") -> "list[Format]":
        """Return the formats of one kind of export."""
        return [f for f in self.formats if f.what == what]


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows, with their headings; `count` of how many, `losses` of the format in words."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int
    losses: tuple[str, ...]


def options(project: "Project") -> Options:
    """Return what can be chosen in a project."""
    from annotations.export.formats import formats

    return Options(
        tuple((row.article_id, short(row.title or row.article_id, 60)) for row in project.articles()),
        tuple((r.rating, sentence(r.label)) for r in project.scale().values()),
        tuple((r.reviewer_id, r.name) for r in project.store.reviewers().values()),
        tuple(formats()),
        project.store.path.absolute().parent,
    )


def kinds_of(what: str) -> Pairs:
    """Return what the rows of an export are kinds of."""
    if what in ("facts", "report"):
        return tuple(CLAIM_KINDS.items())
    return tuple(KINDS.items()) if what in ("annotations", "proof") else ()


def preview(project: "Project", asked: Asked) -> Preview:
    """Return what an export would hold."""
    found = next((f for f in options(project).of(asked.what) if f.name == asked.form), None)
    headings, rows = _rows(project, asked)
    first = tuple(islice(rows, FIRST))
    return Preview(headings, first, len(first) + sum(1 for _ in rows), found.losses if found else ())


def _rows(project: "Project", asked: Asked) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    choice = asked.choice()
    if asked.what in ("facts", "report"):
        facts = (f for f in project.facts() if choice.has_fact(f))
        return (say("Statement"), say("Verdict"), say("Article"), say("Verified by")), (
            (short(f.statement, 90), f.rating_label, short(f.article_title), f.reviewer_name) for f in facts
        )
    rows = [r for r in project.articles() if choice.has_article(r.article_id)]
    if asked.what == "annotations":
        return (say("Text"), say("Kind"), say("Says"), say("State")), (
            (short(m.mention.surface, 60), KINDS[m.mention.kind], short(value(m.mention), 60), STATUSES[m.status])
            for r in rows
            for m in project.article(r.article_id).mentions
            if choice.has_mention(m)
        )
    return (say("Article"), say("Publisher"), say("Date"), say("Claims")), (
        (short(r.title, 80), r.publisher, r.date, str(r.claims)) for r in rows
    )


def problem(asked: Asked, options: Options) -> str:
    """Return what keeps an export from being done, in words; empty where nothing does."""
    from annotations.ingest.described import valid_date

    for day in filter(None, (asked.since, asked.until)):
        if len(day) != 10 or valid_date(day) != day:
            return say("“%1” is no day; write it as 2026-03-09.", day)
    if not asked.out.name:
        return say("Choose a file.")
    one_file = asked.out.suffix.lower() in {f.suffix for f in options.formats if f.suffix}
    if asked.what in OF_ONE and not asked.article and one_file and len(options.articles) != 1:
        return say("Choose an article, or a folder for all of them.")
    return ""


def file_name(asked: Asked, options: Options) -> str:
    """Return the name that a file of this export would have; "" for the extension of a folder."""
    form = next((f for f in options.of(asked.what) if f.name == asked.form), None)
    suffix = form.suffix if form else ""
    if asked.what in OF_ONE and not asked.article and len(options.articles) != 1:
        suffix = ""
    return f"{asked.what}{suffix}"


def done(manifest: "ExportManifest", asked: Asked) -> str:
    """Return what is told when an export is done."""
    n = manifest.rows
    if asked.what in ("facts", "report"):
        words = several("1 verified fact exported to %1", "%n verified facts exported to %1", n, asked.out)
    elif asked.what == "annotations":
        words = several("1 annotation exported to %1", "%n annotations exported to %1", n, asked.out)
    else:
        words = several("1 article exported to %1", "%n articles exported to %1", n, asked.out)
    if asked.confidential:
        words = say("%1, with confidential evidence", words)
    withheld = [loss for loss in manifest.losses if loss.startswith("Evidence that is confidential")]
    return say("%1. Left out: %2", words, withheld[0]) if withheld else words


Ask = Callable[[Callable[["Project"], Any], Callable[[Any], None]], None]
"""Does work on the project in its thread and hands the result to the window."""


def remembered(lines: Sequence[str]) -> Asked | None:
    """Return the export that was kept as lines; None where that is none."""
    import json

    try:
        told = json.loads("".join(lines))
        return Asked(**{**told, "out": Path(told["out"])})
    except (ValueError, TypeError, KeyError):
        return None


def kept(asked: Asked) -> list[str]:
    """Return an export as lines that can be kept. Confidential evidence is asked for anew each time."""
    import json

    told = {name: getattr(asked, name) for name in Asked.__dataclass_fields__ if name != "out"}
    return [json.dumps({**told, "confidential": False, "out": str(asked.out)})]
