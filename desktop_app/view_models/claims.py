"""The claims of an article in order of need, as rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.view_models import ratings
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import CLAIM_KINDS, SIGNS, STATUSES, short
from schemas.mention import ClaimValue
from schemas.state import ClaimState, MentionState
from schemas.verdict import Rating


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


def claim_rows(article: OpenArticle) -> list[ClaimRow]:
    """Return the claims that matter most first; what was rejected comes last."""
    found = [m for m in article.mentions.values() if m.mention.kind == "claim"]
    found.sort(key=lambda m: (m.status == "rejected", -m.mention.score, m.mention.start))
    return [_row(m, article.claim_of(m), article.scale) for m in found]


def _row(m: MentionState, claim: ClaimState | None, scale: Sequence[Rating]) -> ClaimRow:
    value = claim.value if claim is not None else m.mention.value
    assert isinstance(value, ClaimValue)
    state, tone = STATUSES[m.status], "muted"
    if claim is not None and claim.verdict is not None:
        state = ratings.verdict(scale, claim.verdict)
        tone = ratings.tone(scale, claim.verdict.rating) or "muted"
    elif claim is not None:
        state, tone = ("Evidence, no verdict", "warn") if claim.evidence else ("No evidence yet", "warn")
    return ClaimRow(
        m.mention_id, SIGNS[m.status], short(value.wording, 200), CLAIM_KINDS[value.kind],
        round(100 * m.mention.score), state, tone,
    )  # fmt: skip
