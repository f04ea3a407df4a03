"""What the inspector says of a claim beside its fields: verdict, evidence, and why it is not yet a fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.facts.verify import why_not
from desktop_app.sentences import sentence
from desktop_app.view_models import ratings
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.eyes import Eyes
from desktop_app.view_models.wording import EVIDENCE_TYPES, STANCES, short
from desktop_app.words import say
from schemas.evidence import Evidence
from schemas.state import ClaimState, MentionState
from schemas.verdict import Rating


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A piece of evidence on the card."""

    evidence_id: str
    stance: str
    tone: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """`missing` is empty where the claim is a verified fact. `by` are the initials of who gave the verdict, `people`
    the lines on others: whose verdicts, who signed, who is missing; `signable` whether this reviewer may sign off."""

    verdict: str
    rationale: str
    tone: str
    evidence: tuple[EvidenceLine, ...]
    missing: tuple[str, ...]
    by: str = ""
    people: tuple[str, ...] = ()
    signable: bool = False


def claim_card(article: OpenArticle, mention: MentionState) -> ClaimCard:
    """Return the card of a claim mention, accepted or not."""
    claim = article.claim_of(mention)
    if claim is None:
        word = {"rejected": say("it was rejected")}.get(mention.status, say("it is not accepted yet"))
        return ClaimCard("", "", "", (), (word,))
    verdict, tone = "", ""
    if claim.verdict is not None:
        verdict = ratings.verdict(article.scale, claim.verdict)
        tone = ratings.tone(article.scale, claim.verdict.rating)
    rationale = claim.verdict.rationale if claim.verdict else ""
    real = article.eyes.seconded(article.claims[claim.claim_id])
    claim = article.eyes.seen(real)
    by = article.eyes.mark(claim.verdict_by) if claim.verdict_by and not article.eyes.alone else ""
    return ClaimCard(
        verdict, rationale, tone, tuple(map(_line, claim.evidence)), tuple(_missing(article, claim, real)), by,
        tuple(people(article.eyes, real, article.scale)), signable(article.eyes, real),
    )  # fmt: skip


def _missing(article: OpenArticle, claim: ClaimState, real: ClaimState) -> list[str]:
    eyes = article.eyes
    hidden = eyes.hides(real)
    differ = () if hidden else eyes.differ.get(claim.claim_id, ())
    moved_on = claim.revision_id != article.revision.revision_id
    around = article.between(claim.selector.start, claim.selector.end)
    reasons = why_not(claim, around, eyes.two_person, differ, moved_on)
    if hidden:
        reasons = [say("your own verdict is missing") if r == "it has no verdict" else r for r in reasons]
    reasons = [sentence(r) for r in reasons]
    return reasons if len(reasons) <= 5 else [*reasons[:4], say("and %1 more", len(reasons) - 4)]


def people(eyes: Eyes, claim: ClaimState, scale: Sequence[Rating]) -> Iterator[str]:
    """Yield, line by line, what others say of a claim and whose signature stands or is missing."""
    if eyes.hides(claim):
        yield say("Another reviewer gave a verdict. It shows once you have given yours (V).")
        return
    for given in eyes.others(claim.claim_id, claim.verdict_by):
        yield f"{eyes.mark(given.reviewer_id)} {eyes.name(given.reviewer_id)}: {ratings.label(scale, given.rating)}"
    if claim.verdict is None or not claim.verdict.final:
        return
    signed = [i for i in claim.signed_off_by if i != claim.verdict_by]
    if signed:
        yield say("✓ Signed off by %1", ", ".join(f"{eyes.mark(i)} {eyes.name(i)}" for i in signed))
    elif eyes.two_person:
        waiting = [eyes.name(i) for i in eyes.names if i not in (claim.verdict_by, eyes.reviewer_id)]
        if claim.verdict_by != eyes.reviewer_id:
            yield say("○ Waits for a second signature: yours will do (Shift+V)")
        else:
            who = say(" or ").join(waiting[:3]) or say("another reviewer's")
            yield say("○ Waits for a second signature: %1", who)


def signable(eyes: Eyes, claim: ClaimState) -> bool:
    """Whether this reviewer may sign the verdict off."""
    final = claim.verdict is not None and claim.verdict.final and claim.withdrawn is None
    mine = eyes.reviewer_id in (claim.verdict_by, *claim.signed_off_by)
    return final and bool(claim.verdict_by) and not mine and not eyes.hides(claim)


def _line(e: Evidence) -> EvidenceLine:
    detail = " · ".join(p for p in (EVIDENCE_TYPES[e.type], e.publisher, e.locator, short(e.url, 50)) if p)
    quote = f"\n“{short(e.quote, 160)}”" if e.quote else ""
    kept = "\n" + say("Copy kept: %1", e.snapshot) if e.snapshot else ""
    return EvidenceLine(
        e.evidence_id, STANCES[e.stance], {"supports": "good", "contradicts": "bad"}.get(e.stance, ""),
        e.title or short(e.quote or e.url, 60), detail + quote + kept,
    )  # fmt: skip
