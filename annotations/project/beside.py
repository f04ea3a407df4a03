"""The verified facts beside the claims and figures of an article, ready to be shown and applied."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotations.errors import BadInputError, RefusedError
from annotations.facts.match import Known, Match, Relation, as_of
from annotations.project.check import checked, facts_of, has_facts, matches_of
from annotations.review.decide_fact import apply_fact
from schemas.changes import Changes
from schemas.events import Draft
from schemas.state import ClaimState

if TYPE_CHECKING:
    from annotations.project.project import Project


@dataclass(frozen=True, slots=True)
class FactBeside:
    """A fact that a figure of an article, or a claim without one, concerns; offsets in code points.

    `mention_id` is the figure or that claim, `claim_id` the claim that it lies in (empty where none is accepted),
    `there` the fact's figure, or its words, as printed. `told` says it in a line, `why` is the reason of the relation.
    """

    mention_id: str
    claim_id: str
    start: int
    end: int
    surface: str
    relation: Relation
    why: str
    told: str
    there: str
    as_of: str
    known: Known


def facts_for(project: "Project", article_id: str) -> list[FactBeside]:
    """Return the facts of other articles and attached files beside the figures of an article, in text order.

    A fact is settled, so that blind review hides none.
    """
    if not has_facts(project):
        return []
    article = checked(project, article_id)
    ids = {(m.start, m.end): i for i, m in article.mentions if m.kind in ("claim", "figure")}
    claims = [c for c in project.store.claim_states(article_id) if c.withdrawn is None]
    return [
        FactBeside(
            ids.get((m.here.start, m.here.end), ""),
            next((c.claim_id for c in claims if c.selector.start <= m.here.start < c.selector.end), ""),
            m.here.start, m.here.end, m.here.surface, m.relation, m.why, _told(m), m.there.surface,
            as_of(m.known.fact), m.known,
        )
        for m in matches_of(project, article)
    ]  # fmt: skip


def apply_to(project: "Project", claim: ClaimState, fact_id: str) -> Changes:
    """Carry the verdict and the evidence of a fact over to a claim, as one gesture.

    Raises BadInputError where there is no such fact or its rating is not on the project's scale, RefusedError where it
    does not stand any more or is the claim itself.
    """
    known = fact_named(project, fact_id)
    return project.commit(drafts_for(project, claim, known), f"apply the fact {known.fact.statement[:60]}")


def fact_named(project: "Project", fact_id: str) -> Known:
    """Return a fact of the project or of an attached file. Raises BadInputError where there is none."""
    known = facts_of(project).find(fact_id)
    if known is None:
        raise BadInputError(f"There is no fact {fact_id} here.", "`factdesk facts` lists them.")
    return known


def drafts_for(project: "Project", claim: ClaimState, known: Known) -> list[Draft]:
    """Return what applying a fact to a claim would record; raises as `apply_to`."""
    if known.standing != "stands":
        raise RefusedError(f"The fact was {known.standing}: {known.why}.", "Look for the fact that took its place.")
    return apply_fact(claim, known.fact, project.scale(), known.source)


def _told(m: Match) -> str:
    fact = m.known.fact
    where = f", {m.known.source}" if m.known.source else ""
    if m.here.quantity is None:
        return f"verified {fact.verified_at[:10]}{where}, as of {as_of(fact)}: {m.why}"
    return f"verified {fact.verified_at[:10]}{where}: {m.there.surface}, as of {as_of(fact)}; here {m.here.surface}"
