"""What an import brought, in words: how many, what failed, what is nearly known, what may be stored wrongly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.sentences import problem_said
from desktop_app.view_models.wording import short
from desktop_app.words import numeral, say, several

if TYPE_CHECKING:
    from annotations.errors import FactdeskError
    from annotations.project.marked import ImportedText, Labels
    from annotations.project.project import Imported


@dataclass(frozen=True, slots=True)
class Brought:
    """`words` in the `tone` of a banner (empty where a passing message is enough); `notes` wait in the panel of
    problems, as (what happened, what to do); `broken` are the sources whose text may be stored in a wrong encoding."""

    words: str
    tone: str
    errors: "tuple[FactdeskError, ...]" = ()
    notes: tuple[tuple[str, str], ...] = ()
    broken: tuple[str, ...] = ()
    new: int = 0
    first: str = ""


def articles(results: "Sequence[Imported]", titles: Mapping[str, str], stopped: bool) -> Brought:
    """Return what became of files and of the articles in them."""
    errors = tuple(r.error for r in results if r.error is not None)
    added = [r for r in results if r.article_id and not r.known and r.revision_of != r.article_id]
    revised = sum(r.revision_of == r.article_id != "" for r in results)
    alike = [r for r in added if r.revision_of or r.similar_to]
    notes = tuple(_alike(r, titles) for r in alike)
    parts = [several("Stopped: 1 article added", "Stopped: %n articles added", len(added))] if stopped else []
    if not stopped and added:
        parts.append(several("1 article added", "%n articles added", len(added)))
    if revised:
        parts.append(several("1 article brought up to date", "%n articles brought up to date", revised))
    if alike:
        few = short(titles.get(alike[0].revision_of or alike[0].similar_to, ""))
        parts.append(several("1 nearly the same as “%1”", "%n nearly the same as others", len(alike), few))
    if len(errors) == 1 and not parts:
        parts.append(problem_said(errors[0]))
    elif errors:
        parts.append(
            say("%1 of %2 could not be read", numeral(len(errors)), several("1 file", "%n files", len(results)))
        )
    elif not parts:
        parts.append(say("Known already") if results else say("There was no article in there."))
    broken = tuple(dict.fromkeys(_source(r.origin) for r in results if any(n.code == "mojibake" for n in r.notices)))
    tone = "bad" if errors else "warn" if alike or broken or stopped else ""
    words = "; ".join(parts)
    if broken:
        words += ". " + several(
            "1 file may be stored in a wrong encoding (â€™ for ’)",
            "%n files may be stored in a wrong encoding (â€™ for ’)", len(broken),
        )  # fmt: skip
    first = next((r.article_id for r in results if r.article_id), "")
    return Brought(words, tone, errors, notes, broken, len(added), first)


def marks(results: "Sequence[ImportedText]", labels: "Labels", stopped: bool) -> Brought:
    """Return what became of marked texts."""
    errors = tuple(r.error for r in results if r.error is not None)
    suggestions = sum(r.suggestions for r in results)
    texts = len({r.article_id for r in results if r.article_id})
    lost = [(r.origin, why) for r in results for why in r.left_out]
    parts = [
        say(
            "%1 in %2",
            several("1 suggestion", "%n suggestions", suggestions),
            several("1 article", "%n articles", texts),
        )
    ]
    if lost:
        parts.append(say("%1 left out", numeral(len(lost))))
    if unknown := sum(labels.unknown.values()):
        parts.append(say("%1 with labels that mean nothing here", numeral(unknown)))
    if errors:
        parts.append(say("%1 could not be read", numeral(len(errors))))
    notes = tuple((f"{origin}: {why}", say("Mark it by hand where it counts")) for origin, why in lost)
    first = next((r.article_id for r in results if r.article_id), "")
    words = say("Stopped: %1", "; ".join(parts)) if stopped else "; ".join(parts)
    return Brought(words, "bad" if errors else "warn" if lost else "good", errors, notes, new=texts, first=first)


def _alike(one: "Imported", titles: Mapping[str, str]) -> tuple[str, str]:
    if one.revision_of:
        words = say("%1 seems a new version of “%2”", one.origin, titles.get(one.revision_of, ""))
    else:
        words = say("%1 is %2 the same as “%3”", one.origin, f"{one.likeness:.0%}", titles.get(one.similar_to, ""))
    return words, say("Both are there; finish or reject in one of them only")


def _source(origin: str) -> str:
    """Return the file of an origin, which names a place in it where it holds several articles."""
    file, _, place = origin.rpartition(":")
    return file if file and place.isdigit() and not Path(origin).exists() else origin
