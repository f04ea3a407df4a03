"""When a claim is a verified fact: accepted, its figures, dates and entities settled, evidence, a final verdict."""

from collections.abc import Iterable, Mapping, Sequence

from schemas.article import Article, Revision
from schemas.fact import Fact, FactDate, FactEntity, FactFigure
from schemas.mention import DateValue, EntityValue, FigureValue
from schemas.state import ClaimState, MentionState, ReviewerState
from schemas.verdict import Rating

PARTS = ("figure", "date", "entity")


def parts_of(claim: ClaimState, mentions: Iterable[MentionState]) -> list[MentionState]:
    """Return the figures, dates and entities that lie in the claim (or touch it), in text order."""
    s = claim.selector
    return [m for m in mentions if m.mention.kind in PARTS and m.mention.start < s.end and s.start < m.mention.end]


def why_not(
    claim: ClaimState,
    mentions: Iterable[MentionState],
    two_person: bool = False,
    differ: Sequence[str] = (),
    moved_on: bool = False,
) -> list[str]:
    """Return what still keeps the claim from being a verified fact, in words; empty where it is one.

    `differ` says in words what reviewers differ in; `moved_on` that the article has a later revision, in which the
    claim has not been found again.
    """
    if claim.withdrawn is not None:
        return [f"it was withdrawn: {claim.withdrawn}" if claim.withdrawn else "it was withdrawn"]
    if moved_on:
        return ["the article has changed here since; its place has to be confirmed"]
    reasons = [
        f"the {m.mention.kind} “{m.mention.surface}” is not settled" for m in parts_of(claim, mentions) if not m.settled
    ]
    if not claim.evidence:
        reasons.append("it has no evidence")
    if claim.verdict is None:
        reasons.append("it has no verdict")
    elif not claim.verdict.final:
        reasons.append("its verdict is a draft")
    elif two_person and not any(who != claim.verdict_by for who in claim.signed_off_by):
        reasons.append("a second reviewer has not signed it off")
    reasons += [f"reviewers differ in {what}" for what in differ]
    if claim.superseded_by:
        reasons.append("another fact superseded it")
    return reasons


def fact_of(
    claim: ClaimState,
    mentions: Sequence[MentionState],
    article: Article,
    revision: Revision,
    scale: Mapping[str, Rating],
    reviewers: Mapping[str, ReviewerState],
) -> Fact:
    """Return the verified fact that the claim is (`why_not` is empty); rejected parts are left out.

    Raises ValueError where the claim has no verdict, or its quote does not stand at its place in the revision.
    """
    if claim.verdict is None:
        raise ValueError(f"{claim.claim_id} has no verdict")
    s = claim.selector
    if revision.text[s.start : s.end] != s.exact:
        raise ValueError(f"{claim.claim_id}: the quote does not stand at {s.start}-{s.end}")
    parts = [m for m in parts_of(claim, mentions) if m.status != "rejected"]
    rating = scale.get(claim.verdict.rating)
    who = reviewers.get(claim.verdict_by)
    return Fact(
        fact_id=claim.claim_id,
        statement=claim.value.wording,
        kind=claim.value.kind,
        subject=claim.value.subject,
        verdict=claim.verdict,
        rating_label=rating.label if rating else claim.verdict.rating,
        article_id=article.article_id,
        article_title=article.source.title,
        article_date=article.source.date,
        publisher=article.source.publisher,
        url=article.source.url,
        revision_sha256=revision.sha256,
        selector=s,
        figures=tuple(_figures(parts)),
        dates=tuple(_dates(parts)),
        entities=tuple(_entities(parts)),
        evidence=claim.evidence,
        reviewer_id=claim.verdict_by,
        reviewer_name=who.name if who else claim.verdict_by,
        verified_at=claim.verdict_at,
        upholds=bool(rating and rating.upholds),
        valid_from=claim.valid_from,
        valid_until=claim.valid_until,
        expires=claim.expires,
    )


def _figures(parts: Iterable[MentionState]) -> Iterable[FactFigure]:
    for m in parts:
        if isinstance(m.mention.value, FigureValue):
            yield FactFigure(m.mention_id, m.mention.surface, m.mention.start, m.mention.end, m.mention.value.quantity)


def _dates(parts: Iterable[MentionState]) -> Iterable[FactDate]:
    for m in parts:
        if isinstance(m.mention.value, DateValue):
            yield FactDate(m.mention_id, m.mention.surface, m.mention.start, m.mention.end, m.mention.value.time)


def _entities(parts: Iterable[MentionState]) -> Iterable[FactEntity]:
    for m in parts:
        if isinstance(m.mention.value, EntityValue):
            v = m.mention.value
            yield FactEntity(m.mention_id, m.mention.surface, m.mention.start, m.mention.end, v.type, v.entity, v.name)
