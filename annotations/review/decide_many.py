"""One gesture on many mentions of an article: the same as on one of them, or all of which the detector is sure.

Pure; the caller commits the drafts as one batch, which is one undo step.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotations.review.decide import accept, correct, reject
from schemas.article import Revision
from schemas.events import Draft
from schemas.mention import EntityValue, FigureValue, Mention, MentionKind, MentionValue, QuoteValue
from schemas.state import MentionState


def others_like(state: MentionState, mentions: Iterable[MentionState]) -> list[MentionState]:
    """Return the open mentions to which the decision on `state` can be applied: the same words as the machine proposed
    there, and for a name that stands also those of the same entity."""
    was = state.original or state.mention
    surface = was.surface.casefold()
    entity = _entity(was) if state.status in ("accepted", "corrected") else ""
    return [
        m
        for m in mentions
        if m.status in ("suggested", "skipped")
        and m.mention.kind == was.kind
        and m.mention_id != state.mention_id
        and (m.mention.surface.casefold() == surface or (entity and _entity(m.mention) == entity))
    ]


def the_same(state: MentionState, others: Sequence[MentionState], revision: Revision) -> list[Draft]:
    """Return the drafts that do to the others what was done to `state`; one that it does not fit is left out.

    A correction carries over value and kind, and the span where the same words stand there.
    """
    if state.status == "rejected":
        return [d for m in others for d in reject(m, revision, state.reason)]
    if state.status == "accepted":
        return [d for m in others for d in accept(m, revision)]
    if state.status != "corrected":
        return []
    return [d for m in others for d in _corrected(state, m, revision)]


def sure(mentions: Iterable[MentionState], least: float, kinds: Collection[MentionKind]) -> list[MentionState]:
    """Return the open mentions of these kinds whose detector gives them a score of `least` (0 to 1) or more."""
    return [m for m in mentions if m.status == "suggested" and m.mention.kind in kinds and m.mention.score >= least]


def _corrected(state: MentionState, other: MentionState, revision: Revision) -> list[Draft]:
    now, was = state.mention, state.original or state.mention
    if isinstance(now.value, QuoteValue):
        return accept(other, revision)
    start = other.mention.start + now.start - was.start
    end = start + now.end - now.start
    if other.mention.surface.casefold() != was.surface.casefold():
        start, end = other.mention.start, other.mention.end
    elif revision.text[start:end].casefold() != now.surface.casefold():
        return []
    value = _carried(now.value)
    return correct(other, revision, start=start, end=end, kind=now.kind, value=value) or accept(other, revision)


def _carried(value: MentionValue) -> MentionValue:
    return FigureValue(value.quantity) if isinstance(value, FigureValue) else replace(value)


def _entity(mention: Mention) -> str:
    return mention.value.entity if isinstance(mention.value, EntityValue) else ""
