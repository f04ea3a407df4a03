"""Which rows go out: only what was confirmed unless asked otherwise, and what each filter leaves."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotations.export.rows import WITHHELD
from schemas.export_manifest import What
from schemas.fact import Fact
from schemas.state import ClaimState, FindingState, MentionState

_NOUNS: dict[What, str] = {
    "facts": "verified facts",
    "annotations": "annotations that a reviewer settled",
    "proof": "articles with the annotations that a reviewer settled",
    "report": "verified facts",
    "queries": "questions to the authors",
    "tracked": "articles with their proposed corrections",
    "project": "the whole project",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter. What is empty does not restrict; sets hold ids, `kinds` are kinds of claims or of mentions.

    `since` and `until` are ISO days of the decision (of the verdict, for facts), both included.
    """

    articles: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    reviewers: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    unconfirmed: bool = False
    confidential: bool = False

    def has_article(self, article_id: str) -> bool:
        """Whether an article is among the chosen ones."""
        return not self.articles or article_id in self.articles

    def has_fact(self, fact: Fact) -> bool:
        """Whether a verified fact is chosen."""
        return (
            self.has_article(fact.article_id)
            and fact.kind in (self.kinds or {fact.kind})
            and fact.verdict.rating in (self.verdicts or {fact.verdict.rating})
            and fact.reviewer_id in (self.reviewers or {fact.reviewer_id})
            and self._in_time(fact.verified_at)
        )

    def has_mention(self, state: MentionState) -> bool:
        """Whether a mention is chosen. Without `unconfirmed` it is one that was accepted, corrected or added."""
        confirmed = state.status in ("accepted", "corrected")
        return (
            (confirmed or (self.unconfirmed and state.status != "rejected"))
            and self.has_article(state.article_id)
            and state.mention.kind in (self.kinds or {state.mention.kind})
            and state.reviewer_id in (self.reviewers or {state.reviewer_id})
            and self._in_time(state.decided_at)
        )

    def has_claim(self, state: ClaimState) -> bool:
        """Whether a claim with its verdict is chosen: one that stands, of a chosen kind of mentions."""
        verdict = state.verdict
        return (
            verdict is not None
            and (verdict.final or self.unconfirmed)
            and state.withdrawn is None
            and "claim" in (self.kinds or {"claim"})
            and verdict.rating in (self.verdicts or {verdict.rating})
            and state.verdict_by in (self.reviewers or {state.verdict_by})
            and self._in_time(state.verdict_at)
        )

    def without_confidential(self, state: ClaimState) -> ClaimState:
        """Return a claim without the evidence that may not leave the desk, unless it was chosen."""
        kept = tuple(e for e in state.evidence if self.confidential or e.confidentiality not in WITHHELD)
        return replace(state, evidence=kept)

    def has_finding(self, state: FindingState) -> bool:
        """Whether an inconsistency is chosen: confirmed or resolved ones, with `unconfirmed` open ones too."""
        return (
            (state.status in ("confirmed", "resolved") or (self.unconfirmed and state.status == "open"))
            and not self.kinds
            and state.reviewer_id in (self.reviewers or {state.reviewer_id})
            and self._in_time(state.decided_at)
        )

    def shows_claim(self, claim: ClaimState) -> bool:
        """Whether a proof shows a claim: also one without a verdict, of a chosen kind of claims or among mentions."""
        verdict = claim.verdict.rating if claim.verdict else ""
        return (
            claim.withdrawn is None
            and self.has_article(claim.article_id)
            and (not self.kinds or bool(self.kinds & {"claim", claim.value.kind}))
            and verdict in (self.verdicts or {verdict})
            and claim.verdict_by in (self.reviewers or {claim.verdict_by})
            and self._in_time(claim.verdict_at)
        )

    def words(self, what: What, names: dict[str, str]) -> str:
        """Return the filter in words, for the manifest; `names` has the names of reviewers by id."""
        noun = "annotations, also undecided ones" if self.unconfirmed and what == "annotations" else _NOUNS[what]
        return "; ".join([noun, *self._restrictions(names)])

    def _restrictions(self, names: dict[str, str]) -> Iterator[str]:
        if self.articles:
            yield f"articles {', '.join(sorted(self.articles))}"
        if self.kinds:
            yield f"kinds {', '.join(sorted(self.kinds))}"
        if self.verdicts:
            yield f"verdicts {', '.join(sorted(self.verdicts))}"
        if self.reviewers:
            yield f"by {', '.join(sorted(names.get(r, r) for r in self.reviewers))}"
        if self.since:
            yield f"decided on {self.since} or later"
        if self.until:
            yield f"decided on {self.until} or earlier"
        if self.confidential:
            yield "with confidential evidence"

    def _in_time(self, moment: str) -> bool:
        day = moment[:10]
        return (not self.since or day >= self.since) and (not self.until or (day != "" and day <= self.until))
