"""Blind review: what others judged is hidden from a reviewer until they have given their own verdict on the claim."""

from dataclasses import replace
from typing import TYPE_CHECKING

from annotations.review.adjudicate import versions_of
from schemas.state import ClaimState

if TYPE_CHECKING:
    from annotations.project.project import Project

BLIND = "blind"
"""The setting: whether others' verdicts stay hidden until one has given one's own. It is on unless set to false."""


def is_blind(project: "Project") -> bool:
    """Whether others' verdicts are hidden until one's own is given."""
    return project.store.settings().get(BLIND, True) is not False


def hides(project: "Project", claim_id: str, judged_by: str) -> bool:
    """Whether a verdict on a claim is another's that the project's reviewer may not see yet."""
    if judged_by in ("", project.reviewer_id) or not is_blind(project):
        return False
    return all(v.reviewer_id != project.reviewer_id for v in versions_of(project.store.events_of(claim_id)))


def seen(project: "Project", claim: ClaimState) -> ClaimState:
    """Return a claim as the project's reviewer may see it."""
    if claim.verdict is None or not hides(project, claim.claim_id, claim.verdict_by):
        return claim
    return replace(claim, verdict=None, verdict_by="", verdict_at="", signed_off_by=(), applied_fact="")
