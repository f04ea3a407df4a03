"""What the decisions add up to: the fold of a subject's events. Rebuildable at any time from the log."""

from dataclasses import dataclass
from typing import Any, Literal

from schemas.entity import Entity
from schemas.evidence import Evidence
from schemas.finding import Finding, FindingStatus, Resolution
from schemas.mention import ClaimValue, Mention
from schemas.own import LABEL
from schemas.relation import Relation
from schemas.selector import Selector
from schemas.verdict import Verdict

MentionStatus = Literal["suggested", "accepted", "corrected", "rejected", "skipped"]
Origin = Literal["machine", "human"]
SETTLED: frozenset[MentionStatus] = frozenset({"accepted", "corrected", "rejected"})


@dataclass(frozen=True, slots=True)
class Note:
    event_id: str
    reviewer_id: str
    recorded_at: str
    text: str


@dataclass(frozen=True, slots=True)
class MentionState:
    """A mention as it stands. `original` is what the machine proposed where a reviewer corrected it.

    `attributes` are its label and attributes of the project's own (`schemas.own`), by name.
    """

    mention_id: str
    article_id: str
    revision_id: str
    mention: Mention
    status: MentionStatus = "suggested"
    origin: Origin = "machine"
    original: Mention | None = None
    reason: str = ""
    reviewer_id: str = ""
    decided_at: str = ""
    notes: tuple[Note, ...] = ()
    relations: tuple[Relation, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def settled(self) -> bool:
        """Whether a reviewer has accepted, corrected or rejected it."""
        return self.status in SETTLED


def undecided(
    mention_id: str, article_id: str, revision_id: str, mention: Mention, origin: Origin = "machine"
) -> MentionState:
    """Return a mention about which nothing was decided, with the label that its detector gave it."""
    given = ((LABEL, mention.label),) if mention.label else ()
    return MentionState(mention_id, article_id, revision_id, mention, origin=origin, attributes=given)


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim with its evidence and its verdict so far.

    `valid_from`, `valid_until` and `expires` (ISO dates or empty) say when it holds as a fact, and until when it need
    not be verified again; `applied_fact` is the id of the fact whose verdict was carried over.
    """

    claim_id: str
    article_id: str
    mention_id: str
    revision_id: str
    revision_sha256: str
    selector: Selector
    value: ClaimValue
    evidence: tuple[Evidence, ...] = ()
    verdict: Verdict | None = None
    verdict_by: str = ""
    verdict_at: str = ""
    withdrawn: str | None = None
    superseded_by: str = ""
    valid_from: str = ""
    valid_until: str = ""
    expires: str = ""
    applied_fact: str = ""
    signed_off_by: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class EntityState:
    """An entity of the register; one that was merged points to the one that stays."""

    entity: Entity
    merged_into: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingState:
    """A finding with what the desk decided about it."""

    finding_id: str
    article_id: str
    finding: Finding
    status: FindingStatus = "open"
    origin: Origin = "machine"
    resolution: Resolution | None = None
    note: str = ""
    reviewer_id: str = ""
    decided_at: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleState:
    """What reviewers set about an article: fields of its source, and whether it is finished."""

    article_id: str
    fields: tuple[tuple[str, str], ...] = ()
    finished: bool = False
    finished_by: str = ""
    finished_at: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingState:
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class ReviewerState:
    reviewer_id: str
    name: str
    initials: str = ""


SubjectState = MentionState | ClaimState | EntityState | FindingState | ArticleState | SettingState | ReviewerState
