"""Several reviewers in one project: what each may see, what they differ in, and the choice of what holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from annotations.errors import BadInputError
from annotations.project.blind import hides
from annotations.project.project import Project
from annotations.review.adjudicate import (
    DECIDING,
    Dispute,
    Version,
    adjudicate,
    by_strategy,
    dispute_of,
    overlaps,
    versions_of,
)
from annotations.review.decide import short
from schemas.article import Revision
from schemas.changes import Changes
from schemas.events import AdjudicationChoice, AdjudicationStrategy, Draft, MentionDecided
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Settled:
    """What a strategy did: the change (one undo step), how many disputes it settled, and which it left open."""

    changes: Changes
    settled: int
    left: tuple[Dispute, ...]


def visible_verdicts(project: Project, claim_id: str, reviewer_id: str = "") -> list[Version]:
    """Return the verdicts on a claim that a reviewer (this one, if none is named) may see, one a reviewer.

    In a blind project these are none until one's own is given or the claim is a verified fact; then all.
    """
    reviewer_id = reviewer_id or project.reviewer_id
    versions = versions_of(project.store.events_of(claim_id))
    claim = project.store.claim_state(claim_id)
    return [] if claim is not None and hides(project, claim, reviewer_id) else versions


def disputes(project: Project, article_id: str = "") -> list[Dispute]:
    """Return what reviewers differ in and nobody has adjudicated, or not since; of an article or of all, in order."""
    found = _among(project, project.store.deciders(DECIDING), project.store.settled_mentions())
    order = {row.article_id: number for number, row in enumerate(project.articles())}
    found = [d for d in found if article_id in ("", d.article_id)]
    return sorted(found, key=lambda d: (order.get(d.article_id, -1), _place(project, d), d.dispute_id))


def disputes_in(project: Project, article_id: str) -> list[Dispute]:
    """Return what `disputes` does of one article, at the cost of that article."""
    subjects = project.store.subjects(article_id)
    revisions = project.store.revisions_of(article_id)
    mentions = [m for r in revisions for m in project.store.mention_states(article_id, r) if m.settled]
    found = _among(project, project.store.deciders(DECIDING, subjects), mentions)
    return sorted(found, key=lambda d: (_place(project, d), d.dispute_id))


def _among(project: Project, deciders: Mapping[str, set[str]], mentions: Iterable[MentionState]) -> list[Dispute]:
    if len(set().union(*deciders.values())) < 2:
        return []
    events = {i: project.store.events_of(i) for i, who in deciders.items() if len(who) > 1}
    found = [d for one in events.values() if (d := dispute_of(one)) is not None]
    settled = {m.mention_id for m in mentions if m.status != "rejected"}
    marked = {i: project.store.events_of(i) for i in deciders if i in settled}
    return found + [d for d in overlaps(marked) if not any(f.dispute_id in d.subjects for f in found)]


def find(project: Project, dispute_id: str) -> Dispute:
    """Return an open dispute by its id or the id of one of its subjects. Raises BadInputError."""
    for dispute in disputes(project):
        if dispute_id in dispute.subjects:
            return dispute
    raise BadInputError(f"There is no open dispute {dispute_id}.", "`factdesk disputes` lists them.")


def settle(
    project: Project,
    dispute: Dispute,
    choice: AdjudicationChoice,
    *,
    pick: int = 0,
    edited: Verdict | MentionDecided | None = None,
    note: str = "",
) -> Changes:
    """Adjudicate one dispute: version `pick` (from 0), both, none, or an edited one. One gesture, one undo step.

    Raises BadInputError where the choice does not fit.
    """
    if isinstance(edited, Verdict) and edited.rating not in project.scale():
        raise BadInputError(
            f"{edited.rating!r} is not on the rating scale.", f"Use one of: {', '.join(project.scale())}."
        )
    drafts = _drafts(project, dispute, choice, pick, edited, note)
    return project.commit(drafts, f"adjudicate {about(project, dispute)}")


def settle_clear(
    project: Project,
    strategy: AdjudicationStrategy,
    threshold: Fraction = Fraction(2, 3),
    among: Iterable[Dispute] | None = None,
) -> Settled:
    """Adjudicate every dispute that is clear by a strategy, as one gesture; the others stay open."""
    drafts: list[Draft] = []
    left: list[Dispute] = []
    of = list(disputes(project) if among is None else among)
    for dispute in of:
        pick = by_strategy(dispute, strategy, threshold)
        if pick is None:
            left.append(dispute)
        else:
            drafts += _drafts(project, dispute, "one", pick, None, "", strategy)
    changes = project.commit(drafts, f"adjudicate {len(of) - len(left)} by {strategy}")
    return Settled(changes, len(of) - len(left), tuple(left))


def about(project: Project, dispute: Dispute) -> str:
    """Return what a dispute is about, in a few words."""
    state = project.store.state(dispute.dispute_id)
    match state:
        case MentionState():
            return f"{state.mention.kind} “{short(state.mention.surface)}”"
        case ClaimState():
            return f"claim “{short(state.value.wording)}”"
        case FindingState():
            return f"inconsistency “{short(state.finding.explanation)}”"
    return dispute.dispute_id


def _drafts(
    project: Project,
    dispute: Dispute,
    choice: AdjudicationChoice,
    pick: int,
    edited: Verdict | MentionDecided | None,
    note: str,
    strategy: AdjudicationStrategy = "",
) -> list[Draft]:
    revision = _revision(project, dispute)
    return adjudicate(dispute, choice, pick=pick, edited=edited, revision=revision, note=note, strategy=strategy)


def _revision(project: Project, dispute: Dispute) -> Revision | None:
    state = project.store.state(dispute.dispute_id)
    return project.store.revision(state.revision_id) if isinstance(state, MentionState) else None


def _place(project: Project, dispute: Dispute) -> int:
    state = project.store.state(dispute.dispute_id)
    match state:
        case MentionState():
            return state.mention.start
        case ClaimState():
            return state.selector.start
        case FindingState():
            return state.finding.members[0].start
    return 0
