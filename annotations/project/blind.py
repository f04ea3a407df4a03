"""Blind review: a verdict that others are still forming is hidden from a reviewer until they have given their own.

A verified fact is settled and never hidden. One that waits for a second signature is none yet.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from annotations.project.check import settled
from annotations.review.adjudicate import versions_of
from schemas.state import ClaimState

if TYPE_CHECKING:
    from annotations.project.project import ArticleView, Project

BLIND = "blind"
"""The setting: whether others' verdicts stay hidden until one has given one's own. It is on unless set to false."""


def is_blind(project: "Project") -> bool:
    """Whether others' verdicts are hidden until one's own is given."""
    return project.store.settings().get(BLIND, True) is not False


def hides(project: "Project", claim: ClaimState, reviewer_id: str = "") -> bool:
    """Whether the verdict on a claim is another's that a reviewer (this one, if none is named) may not see yet."""
    reviewer_id = reviewer_id or project.reviewer_id
    if claim.verdict is None or claim.verdict_by in ("", reviewer_id) or not is_blind(project):
        return False
    if any(v.reviewer_id == reviewer_id for v in versions_of(project.store.events_of(claim.claim_id))):
        return False
    may_be_fact = claim.verdict.final and claim.evidence
    return not may_be_fact or not facts_among(project, project.article(claim.article_id), [claim])


def facts_among(project: "Project", view: "ArticleView", claims: Iterable[ClaimState]) -> frozenset[str]:
    """Return the ids of those claims of an article that became verified facts, standing or not."""
    two = project.two_person()
    return frozenset(c.claim_id for c in claims if settled(project.store, view, c, two) is not None)


def seen(project: "Project", claim: ClaimState) -> ClaimState:
    """Return a claim as the project's reviewer may see it."""
    if not hides(project, claim):
        return claim
    return replace(claim, verdict=None, verdict_by="", verdict_at="", signed_off_by=(), applied_fact="")
