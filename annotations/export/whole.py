"""Whole articles on their way out: for formats that hold a text with its mentions, not a row a mention."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from annotations.export.placing import Piece
from schemas.annotation_row import AnnotationRow
from schemas.article import Article
from schemas.mention import ClaimValue, QuoteValue
from schemas.selector import Selector
from schemas.state import ClaimState, FindingState, MentionState

IMPLIED = ("states", "speaker")
"""Relations that follow from the mentions' values; the desk makes others, with names of its own."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One mention points to another of the same article: a claim states a figure, a quote has a speaker."""

    kind: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class ArticleExport:
    """An article, its text (offsets of rows are code points of it), the chosen mentions and what is between them.

    `findings` are those that were not dismissed; their members need not be among the rows. `claims` are those not
    withdrawn, without evidence that is confidential.
    """

    project: str
    article: Article
    sha256: str
    text: str
    rows: tuple[AnnotationRow, ...]
    relations: tuple[Relation, ...] = ()
    findings: tuple[FindingState, ...] = ()
    claims: tuple[ClaimState, ...] = ()


def relations_of(rows: Sequence[AnnotationRow]) -> tuple[Relation, ...]:
    """Return what stands between mentions of one article: claims and their figures, quotes and named speakers."""
    known = {row.mention_id for row in rows}
    names = {(row.selector.start, row.selector.end): row.mention_id for row in rows if row.kind == "entity"}
    found: list[Relation] = []
    for row in rows:
        if isinstance(row.value, ClaimValue):
            found += [Relation("states", row.mention_id, figure) for figure in row.value.figures if figure in known]
        elif isinstance(row.value, QuoteValue) and row.value.speaker is not None:
            speaker = names.get((row.value.speaker.start, row.value.speaker.end))
            found += [Relation("speaker", row.mention_id, speaker)] if speaker else []
    return tuple(found)


def relations_made(rows: Sequence[AnnotationRow], mentions: Iterable[MentionState]) -> tuple[Relation, ...]:
    """Return what follows from the rows, and the relations between them that reviewers made, each once."""
    known = {row.mention_id for row in rows}
    made = (
        Relation(r.kind, m.mention_id, r.target)
        for m in mentions
        if m.mention_id in known
        for r in m.relations
        if r.target in known
    )
    return tuple(dict.fromkeys((*relations_of(rows), *made)))


def crossing(places: Iterable[Selector]) -> int:
    """Return how many spans begin before one that began earlier has ended: nested and overlapping ones."""
    found, reached = 0, 0
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        found += place.start < reached
        reached = max(reached, place.end)
    return found


@dataclass(slots=True)
class LossReport:
    """What a format could not carry, counted while it is written."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, times: int = 1) -> None:
        """Count a loss under the words that the reader of the manifest sees."""
        self.counts[what] += times

    def lines(self) -> list[str]:
        """Return one sentence a kind of loss that occurred."""
        return [f"{what}: {times}" for what, times in sorted(self.counts.items()) if times]


class ArticleExporter(Protocol):
    """One format of whole articles: a file, or (where `suffix` is empty) a folder of files."""

    name: str
    suffix: str
    losses: tuple[str, ...]
    """What the format never holds, in words; what depends on the articles goes into the loss report."""

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield the files' names and next bytes (a name that comes again goes on where it stopped), in the same order
        for the same articles. The one file of a format with a suffix has the name ""."""
        ...

    def check(self, written: Path) -> None:
        """Read what was written back, before it is renamed into its place. Raises ExportError where it is broken."""
        ...
