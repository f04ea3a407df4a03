"""Who else judges the claims of an article, and what of it this reviewer may see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from schemas.state import ClaimState, ReviewerState, SubjectState

if TYPE_CHECKING:
    from annotations.project.project import ArticleView, Project


@dataclass(frozen=True, slots=True)
class Given:
    """The final verdict that a reviewer gave last."""

    reviewer_id: str
    rating: str


@dataclass(frozen=True, slots=True)
class Eyes:
    """What `reviewer_id` sees of others. `given` holds each reviewer's verdict by claim, `differ` what is disputed
    about a claim, in words; `settled` are others' claims that are verified facts. `names` and `initials` are those of
    all reviewers of the project."""

    reviewer_id: str = ""
    blind: bool = False
    two_person: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    initials: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, tuple[Given, ...]] = field(default_factory=dict)
    differ: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()

    @property
    def alone(self) -> bool:
        """Whether nobody else has decided anything in the project."""
        return not set(self.names) - {self.reviewer_id}

    def hides(self, claim: ClaimState) -> bool:
        """Whether the verdict on a claim is another's, no fact yet, and one's own is not given."""
        if not self.blind or claim.verdict is None or claim.verdict_by in ("", self.reviewer_id):
            return False
        if claim.claim_id in self.settled:
            return False
        return all(g.reviewer_id != self.reviewer_id for g in self.given.get(claim.claim_id, ()))

    def seen(self, claim: ClaimState) -> ClaimState:
        """Return a claim as this reviewer may see it."""
        if not self.hides(claim):
            return claim
        return replace(claim, verdict=None, verdict_by="", verdict_at="", signed_off_by=(), applied_fact="")

    def after(self, states: Mapping[str, SubjectState | None]) -> "Eyes":
        """Return what is seen once a verdict of one's own does not hold any more: it may have been taken back."""
        gone = [
            i for i, s in states.items()
            if i in self.given and not (isinstance(s, ClaimState) and s.verdict_by == self.reviewer_id)
        ]  # fmt: skip
        if not gone:
            return self
        left = {i: tuple(g for g in self.given[i] if g.reviewer_id != self.reviewer_id) for i in gone}
        return replace(self, given={**self.given, **left})

    def others(self, claim_id: str, but: str = "") -> tuple[Given, ...]:
        """Return the verdicts of other reviewers than `but`."""
        return tuple(g for g in self.given.get(claim_id, ()) if g.reviewer_id != but)

    def seconded(self, claim: ClaimState) -> ClaimState:
        """Return a claim with the others who gave the same final verdict of their own as its signatories."""
        if claim.verdict is None or not claim.verdict.final:
            return claim
        others, rating = self.others(claim.claim_id, claim.verdict_by), claim.verdict.rating
        added = [g.reviewer_id for g in others if g.rating == rating and g.reviewer_id not in claim.signed_off_by]
        return replace(claim, signed_off_by=(*claim.signed_off_by, *added)) if added else claim

    def name(self, reviewer_id: str) -> str:
        return self.names.get(reviewer_id, reviewer_id)

    def mark(self, reviewer_id: str) -> str:
        """Return a reviewer's initials."""
        return self.initials.get(reviewer_id, "?")


def initials_of(reviewers: Iterable[ReviewerState]) -> dict[str, str]:
    """Return the initials of each reviewer by id: those that were set, else of the name; no two are the same."""
    found: dict[str, str] = {}
    for who in sorted(reviewers, key=lambda r: (r.name.casefold(), r.reviewer_id)):
        words = [w for w in who.name.replace(".", " ").replace("-", " ").split() if w[0].isalnum()]
        own = who.initials or ("".join(w[0] for w in words[:3]) if len(words) > 1 else who.name[:2]).upper() or "?"
        number, made = 2, own
        while made in found.values():
            made, number = f"{own}{number}", number + 1
        found[who.reviewer_id] = made
    return found


def eyes_on(project: "Project", view: "ArticleView") -> Eyes:
    """Return what the project's reviewer sees of the others in an article. Called in the project's thread."""
    from annotations.project.blind import facts_among, is_blind
    from annotations.project.check import differing
    from annotations.review.adjudicate import versions_of

    reviewers = project.store.reviewers()
    names = {i: r.name for i, r in reviewers.items()}
    seen = Eyes(project.reviewer_id, is_blind(project), project.two_person(), names, initials_of(reviewers.values()))
    if seen.alone:
        return seen
    judged = [c for c in view.claims if c.verdict is not None]
    given = {}
    for claim in judged:
        versions = versions_of(project.store.events_of(claim.claim_id))
        given[claim.claim_id] = tuple(Given(v.reviewer_id, v.said) for v in versions)
    differ = {c.claim_id: tuple(differing(project.store, c, view.mentions)) for c in judged}
    seen = replace(seen, given=given, differ={i: words for i, words in differ.items() if words})
    return replace(seen, settled=facts_among(project, view, filter(seen.hides, judged)))


def hidden_from(project: "Project", claim_id: str) -> bool:
    """Whether others' verdicts on a claim are hidden from the project's reviewer. Called in the project's thread."""
    from annotations.project.blind import hides

    claim = project.store.claim_state(claim_id)
    return claim is not None and hides(project, claim)
