"""Decisions on verified facts: when they hold, and a fact carried over to a claim. Pure, as `review.decide`."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from annotations.errors import BadInputError, RefusedError
from annotations.review.decide import attach_evidence, give_verdict, short
from schemas.events import Draft, FactApplied, FactDated
from schemas.evidence import Evidence
from schemas.fact import Fact
from schemas.state import ClaimState


def date_fact(
    claim: ClaimState, valid_from: str = "", valid_until: str = "", expires: str = "", reason: str = ""
) -> list[Draft]:
    """Say from when until when a fact holds, and after which day it is to be verified again; ISO dates or empty.

    What is not given is open. Raises BadInputError for what is no date, and for an end before the beginning;
    RefusedError where the claim has no final verdict.
    """
    for value in (valid_from, valid_until, expires):
        if value and not _is_date(value):
            raise BadInputError(f"{value!r} is no date.", "Write it as YYYY-MM-DD.")
    if valid_from and valid_until and valid_until < valid_from:
        raise BadInputError(f"The fact would hold from {valid_from} until {valid_until}.", "Put the earlier day first.")
    if claim.verdict is None or not claim.verdict.final:
        raise RefusedError(f"“{short(claim.value.wording)}” is no verified fact.", "Give it a verdict first.")
    if (claim.valid_from, claim.valid_until, claim.expires) == (valid_from, valid_until, expires):
        return []
    payload = FactDated(valid_from, valid_until, expires, reason.strip())
    return [Draft("fact_dated", claim.article_id, claim.claim_id, payload)]


def apply_fact(claim: ClaimState, fact: Fact, ratings: Iterable[str], source: str = "") -> list[Draft]:
    """Carry a fact's verdict and evidence over to a claim, as decisions that name the fact.

    `ratings` are those of the project's scale, `source` is the attached file that the fact is from. Raises
    RefusedError where the claim is the fact itself or was withdrawn, BadInputError for a rating of another scale.
    """
    if claim.claim_id == fact.fact_id:
        raise RefusedError("A fact cannot be applied to itself.", "Choose another claim.")
    if claim.withdrawn is not None:
        raise RefusedError(f"“{short(claim.value.wording)}” was withdrawn.", "Accept the claim again first.")
    if claim.applied_fact == fact.fact_id:
        return []
    by = f"verified {fact.verified_at[:10]} by {fact.reviewer_name}"
    rationale = f"As the fact “{fact.statement}” ({by}). {fact.verdict.rationale}".strip()
    verdict = replace(fact.verdict, rationale=rationale, final=True)
    drafts = [d for evidence in _carried(claim, fact) for d in attach_evidence(claim, evidence)]
    drafts += give_verdict(claim, verdict, ratings)
    applied = FactApplied(fact.fact_id, fact.statement, fact.verified_at, source)
    return [*drafts, Draft("fact_applied", claim.article_id, claim.claim_id, applied)]


def _carried(claim: ClaimState, fact: Fact) -> list[Evidence]:
    """Return the fact's evidence with ids that follow from claim and fact, so that applying twice attaches once."""
    found = []
    for evidence in fact.evidence:
        text = "\n".join((claim.claim_id, fact.fact_id, evidence.evidence_id))
        found.append(replace(evidence, evidence_id=hashlib.sha256(text.encode()).hexdigest()[:32]))
    return found


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
