"""The claims of an article in order of need, as rows."""

from dataclasses import dataclass

from desktop_app.view_models import ratings
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.eyes import Eyes
from desktop_app.view_models.wording import CLAIM_KINDS, SIGNS, STATUSES, short
from desktop_app.words import say
from schemas.mention import ClaimValue
from schemas.state import ClaimState, MentionState


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in the list. `state` is a word, `sign` its sign; `score` the check-worthiness in percent."""

    mention_id: str
    sign: str
    wording: str
    kind: str
    score: int
    state: str
    tone: str
    rejected: bool


def claim_rows(article: OpenArticle) -> list[ClaimRow]:
    """Return the claims that matter most first; what was rejected comes last."""
    found = [m for m in article.mentions.values() if m.mention.kind == "claim"]
    found.sort(key=lambda m: (m.status == "rejected", -m.mention.score, m.mention.start))
    return [_row(m, article.claim_of(m), article) for m in found]


def _row(m: MentionState, claim: ClaimState | None, article: OpenArticle) -> ClaimRow:
    value = claim.value if claim is not None else m.mention.value
    assert isinstance(value, ClaimValue)
    state, tone = STATUSES[m.status], "muted"
    if claim is not None and claim.verdict is not None:
        state = ratings.verdict(article.scale, claim.verdict) + _by(article.eyes, claim)
        tone = ratings.tone(article.scale, claim.verdict.rating) or "muted"
    elif claim is not None and article.eyes.hides(article.claims[claim.claim_id]):
        state, tone = say("Your verdict is missing"), "warn"
    elif claim is not None:
        state, tone = (say("Evidence, no verdict"), "warn") if claim.evidence else (say("No evidence yet"), "warn")
    return ClaimRow(
        m.mention_id, SIGNS[m.status], short(value.wording, 200), CLAIM_KINDS[value.kind],
        round(100 * m.mention.score), state, tone, m.status == "rejected",
    )  # fmt: skip


def _by(eyes: Eyes, claim: ClaimState) -> str:
    """Return whose verdict it is, and whether the second signature is missing, where there are others."""
    if eyes.alone:
        return ""
    signed = any(i != claim.verdict_by for i in eyes.seconded(claim).signed_off_by)
    return f" · {eyes.mark(claim.verdict_by)}" + (say(" · 1 of 2") if eyes.two_person and not signed else "")
