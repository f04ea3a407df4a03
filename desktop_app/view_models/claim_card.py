"""What the inspector says of a claim beside its fields: verdict, evidence, and why it is not yet a fact."""

from dataclasses import dataclass

from annotations.facts.verify import why_not
from desktop_app.view_models import ratings
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import EVIDENCE_TYPES, STANCES, short
from schemas.evidence import Evidence
from schemas.state import ClaimState, MentionState


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A piece of evidence on the card."""

    evidence_id: str
    stance: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """`missing` is empty where the claim is a verified fact."""

    verdict: str
    rationale: str
    tone: str
    evidence: tuple[EvidenceLine, ...]
    missing: tuple[str, ...]


def claim_card(article: OpenArticle, mention: MentionState) -> ClaimCard:
    """Return the card of a claim mention, accepted or not."""
    claim = article.claim_of(mention)
    if claim is None:
        word = {"rejected": "it was rejected"}.get(mention.status, "it is not accepted yet")
        return ClaimCard("", "", "", (), (word,))
    verdict, tone = "", ""
    if claim.verdict is not None:
        verdict = ratings.verdict(article.scale, claim.verdict)
        tone = ratings.tone(article.scale, claim.verdict.rating)
    rationale = claim.verdict.rationale if claim.verdict else ""
    return ClaimCard(verdict, rationale, tone, tuple(map(_line, claim.evidence)), tuple(_missing(article, claim)))


def _missing(article: OpenArticle, claim: ClaimState) -> list[str]:
    reasons = why_not(claim, article.between(claim.selector.start, claim.selector.end))
    return reasons if len(reasons) <= 5 else [*reasons[:4], f"and {len(reasons) - 4} more"]


def _line(e: Evidence) -> EvidenceLine:
    detail = " · ".join(p for p in (EVIDENCE_TYPES[e.type], e.publisher, e.locator, short(e.url, 50)) if p)
    quote = f"\n“{short(e.quote, 160)}”" if e.quote else ""
    return EvidenceLine(e.evidence_id, STANCES[e.stance], e.title or short(e.quote or e.url, 60), detail + quote)
