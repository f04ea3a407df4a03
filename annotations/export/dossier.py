"""An article as it stands, for people: its text with what was settled, its claims and inconsistencies."""

from collections.abc import Mapping
from dataclasses import dataclass

from schemas.article import Article
from schemas.mention import Mention
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Rating


@dataclass(frozen=True, slots=True)
class Dossier:
    """Offsets are code points of `text`. Only chosen mentions and claims are in it; no confidential evidence, unless
    that was asked for.

    `said` has what a mention says in words, by its id; `facts` the ids of the claims that are verified facts; `names`
    the reviewers by id; `at` is the time of the project's last change.
    """

    article: Article
    text: str
    sha256: str
    mentions: tuple[MentionState, ...]
    claims: tuple[ClaimState, ...]
    findings: tuple[FindingState, ...]
    said: Mapping[str, str]
    ratings: Mapping[str, Rating]
    facts: frozenset[str]
    names: Mapping[str, str]
    at: str

    @property
    def byline(self) -> str:
        """Author, publisher and date, as far as they are known."""
        source = self.article.source
        return " · ".join(filter(None, (source.author, source.publisher, source.date)))

    def mention_of(self, claim: ClaimState) -> Mention | None:
        """Return the mention that a claim came from, where it is among the chosen ones."""
        return next((m.mention for m in self.mentions if m.mention_id == claim.mention_id), None)
