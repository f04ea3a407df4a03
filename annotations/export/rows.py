"""Rows on their way out: what is confidential stays, and what does not fit its contract or its text is refused."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from annotations.errors import ExportError
from schemas.annotation_row import AnnotationRow
from schemas.article import Article, Revision
from schemas.codec import DecodeError, decode, encode
from schemas.fact import Fact
from schemas.own import LABEL
from schemas.selector import select
from schemas.state import MentionState

Row = Fact | AnnotationRow
TextOf = Callable[[str], str]
"""Returns the text of the revision with a sha256."""

WITHHELD = frozenset({"off_record", "source_at_risk"})


@dataclass(slots=True)
class Outgoing:
    """Encoded rows, one by one, and what was counted meanwhile."""

    confidential: bool
    rows: int = 0
    withheld: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    """How many rows there were of each kind."""

    def encoded(self, rows: Iterable[Row], text_of: TextOf) -> Iterator[dict[str, Any]]:
        """Yield rows as plain JSON values. Raises ExportError for a row that does not fit its contract or its text."""
        for row in rows:
            _check_places(row, text_of(row.revision_sha256))
            if isinstance(row, Fact) and not self.confidential:
                row = self._without_confidential(row)
            data = encode(row)
            if isinstance(row, Fact):
                _check_contract(row, data)
            self.rows += 1
            self.counts[row.kind] = self.counts.get(row.kind, 0) + 1
            yield data

    def _without_confidential(self, fact: Fact) -> Fact:
        kept = tuple(e for e in fact.evidence if e.confidentiality not in WITHHELD)
        self.withheld += len(fact.evidence) - len(kept)
        return replace(fact, evidence=kept)


def annotation_row(
    state: MentionState, article: Article, revision: Revision, project: str, reviewer: str = ""
) -> AnnotationRow:
    """Return a mention as a row of the annotation export; `reviewer` is the name of who decided."""
    mention, source = state.mention, article.source
    own = dict(state.attributes)
    label = own.pop(LABEL, "")
    return AnnotationRow(
        project, article.article_id, source.title, source.date, source.publisher, source.url, revision.sha256,
        state.mention_id, mention.kind, state.status, state.origin,
        select(revision.text, mention.start, mention.end), mention.value, mention.score, mention.detector,
        mention.version, mention.reasons, reviewer, state.decided_at, state.reason,
        tuple(n.text for n in state.notes), label, own,
    )  # fmt: skip


def _check_places(row: Row, text: str) -> None:
    places = [(row.selector.start, row.selector.end, row.selector.exact)]
    if isinstance(row, Fact):
        for part in (row.figures, row.dates, row.entities):
            places += [(m.start, m.end, m.surface) for m in part]
    for start, end, exact in places:
        if not exact or text[start:end] != exact:
            raise ExportError(
                f"“{exact}” does not stand at {start} of its article; nothing was written.", code="offset"
            )


def _check_contract(row: Fact, data: dict[str, Any]) -> None:
    # The codec asks what the JSON Schema of the row asks, and takes a tenth of the time. A mention was held against its
    # contract when it was read from the project; a fact is put together from many parts.
    try:
        decode(type(row), data, "$")
    except DecodeError as error:
        raise ExportError(f"A row does not fit its contract: {error}", code="contract") from error
