"""What a reviewer did, once, never edited. Payloads are self-contained, so that files merge where a detector never ran.

`kind` is a fixed string, never a class name. Old payloads are upcast on reading (`schemas.upcast`), never rewritten.
A subject's id tells by its prefix what it is: m- mention, c- claim, e- entity, f- finding, a- article, s- setting,
r- reviewer.
"""

from dataclasses import dataclass
from typing import Any, Literal

from schemas.entity import Entity
from schemas.evidence import Evidence
from schemas.finding import Finding, Resolution
from schemas.mention import ClaimKind, ClaimNature, ClaimValue, Mention
from schemas.relation import Relation
from schemas.selector import Selector
from schemas.verdict import Verdict

EventKind = Literal[
    "mention_accepted", "mention_rejected", "mention_corrected", "mention_skipped", "mention_added",
    "relation_added", "relation_removed", "attribute_set",
    "entity_created", "entity_renamed", "entity_merged",
    "claim_created", "claim_reworded", "claim_withdrawn",
    "evidence_attached", "evidence_detached", "verdict_given", "signed_off",
    "note_added",
    "finding_added", "finding_confirmed", "finding_dismissed", "finding_resolved",
    "article_described", "article_finished", "article_reopened",
    "fact_superseded", "fact_withdrawn", "fact_dated", "fact_applied",
    "lesson_taken_back", "setting_changed", "reviewer_described",
    "adjudicated", "anchor_confirmed",
    "undone",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class MentionDecided:
    """mention_accepted, mention_skipped, mention_added: the mention as it stood when it was decided."""

    revision_id: str
    selector: Selector
    mention: Mention


@dataclass(frozen=True, slots=True)
class MentionRejected:
    revision_id: str
    selector: Selector
    mention: Mention
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MentionCorrected:
    """`mention` is what holds now, `was` what it replaces; both kept."""

    revision_id: str
    selector: Selector
    mention: Mention
    was: Mention


@dataclass(frozen=True, slots=True)
class Related:
    """relation_added, relation_removed: the subject is the mention that points; `on` is it as it stands."""

    relation: Relation
    on: MentionDecided


@dataclass(frozen=True, slots=True)
class AttributeSet:
    """A label (`name` is "label") or an attribute of the project's own; an empty value takes it away."""

    name: str
    value: str
    on: MentionDecided


@dataclass(frozen=True, slots=True)
class EntityCreated:
    entity: Entity


@dataclass(frozen=True, slots=True)
class EntityRenamed:
    entity: Entity


@dataclass(frozen=True, slots=True)
class EntityMerged:
    into: str


@dataclass(frozen=True, slots=True)
class ClaimCreated:
    """`mention_id` is the claim's first appearance."""

    mention_id: str
    revision_id: str
    revision_sha256: str
    selector: Selector
    value: ClaimValue


@dataclass(frozen=True, slots=True)
class ClaimReworded:
    wording: str
    kind: ClaimKind
    nature: ClaimNature
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ClaimWithdrawn:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceAttached:
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EvidenceDetached:
    evidence_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class VerdictGiven:
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SignedOff:
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """A note on any subject; on a mention or a finding that nobody has decided yet it carries that."""

    text: str
    on: MentionDecided | None = None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class FindingDecided:
    """finding_added, finding_confirmed: the finding as it stood."""

    finding: Finding
    note: str = ""


@dataclass(frozen=True, slots=True)
class FindingClosed:
    """finding_dismissed, finding_resolved: with the reason."""

    finding: Finding
    resolution: Resolution
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArticleDescribed:
    """Fields of `schemas.article.Source` that the reviewer set; the others stay."""

    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class ArticleFinished:
    """How many mentions and claims were settled, for the record."""

    settled: int = 0


@dataclass(frozen=True, slots=True)
class ArticleReopened:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FactSuperseded:
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FactWithdrawn:
    reason: str


@dataclass(frozen=True, slots=True)
class FactDated:
    """From when until when a fact holds, and the day after which it is to be verified again; ISO dates or empty."""

    valid_from: str = ""
    valid_until: str = ""
    expires: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FactApplied:
    """A fact was carried over to a claim; the verdict and the evidence that came with it are events of the gesture.

    `source` names the attached file that the fact is from; it is empty for a fact of the project itself.
    """

    fact_id: str
    statement: str
    verified_at: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class LessonTakenBack:
    """`sentence` is the lesson as it was told; nothing is detected by it until this event is undone."""

    lesson_id: str
    sentence: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SettingChanged:
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class ReviewerDescribed:
    name: str
    initials: str = ""


AdjudicationChoice = Literal["one", "both", "none", "edited"]
AdjudicationStrategy = Literal["", "unanimous", "majority", "threshold"]


@dataclass(frozen=True, slots=True)
class Adjudicated:
    """What holds where reviewers differed. `considered` are the events that were weighed: any other one that decides
    the same subject makes this stale.

    What holds is `verdict` on a claim (without one there is no claim here), `mention` with `status` on a mention,
    `finding` with `status` and `resolution` on a finding. `strategy` is empty where a person chose.
    """

    considered: tuple[str, ...]
    choice: AdjudicationChoice
    verdict: Verdict | None = None
    mention: MentionDecided | None = None
    finding: Finding | None = None
    status: str = ""
    resolution: Resolution | None = None
    strategy: AdjudicationStrategy = ""
    note: str = ""


AnchorOutcome = Literal["same", "moved", "quote", "changed"]


@dataclass(frozen=True, slots=True)
class AnchorConfirmed:
    """Where a mention (`mention` is given) or a claim stands in a later revision; `was` are the words it had before.

    `changed` says that a figure in the passage is another one now: a verdict on it has to be given again.
    """

    revision_id: str
    revision_sha256: str
    selector: Selector
    outcome: AnchorOutcome
    mention: Mention | None = None
    was: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """Takes one event back. It has the subject of its target; undoing an `undone` event is redo."""

    target: str


Payload = (
    MentionDecided | MentionRejected | MentionCorrected | Related | AttributeSet
    | EntityCreated | EntityRenamed | EntityMerged
    | ClaimCreated | ClaimReworded | ClaimWithdrawn | EvidenceAttached | EvidenceDetached | VerdictGiven | SignedOff
    | NoteAdded | FindingDecided | FindingClosed | ArticleDescribed | ArticleFinished | ArticleReopened
    | FactSuperseded | FactWithdrawn | FactDated | FactApplied | LessonTakenBack | SettingChanged | ReviewerDescribed
    | Adjudicated | AnchorConfirmed | Undone
)  # fmt: skip

PAYLOADS: dict[EventKind, type[Payload]] = {
    "mention_accepted": MentionDecided,
    "mention_rejected": MentionRejected,
    "mention_corrected": MentionCorrected,
    "mention_skipped": MentionDecided,
    "mention_added": MentionDecided,
    "relation_added": Related,
    "relation_removed": Related,
    "attribute_set": AttributeSet,
    "entity_created": EntityCreated,
    "entity_renamed": EntityRenamed,
    "entity_merged": EntityMerged,
    "claim_created": ClaimCreated,
    "claim_reworded": ClaimReworded,
    "claim_withdrawn": ClaimWithdrawn,
    "evidence_attached": EvidenceAttached,
    "evidence_detached": EvidenceDetached,
    "verdict_given": VerdictGiven,
    "signed_off": SignedOff,
    "note_added": NoteAdded,
    "finding_added": FindingDecided,
    "finding_confirmed": FindingDecided,
    "finding_dismissed": FindingClosed,
    "finding_resolved": FindingClosed,
    "article_described": ArticleDescribed,
    "article_finished": ArticleFinished,
    "article_reopened": ArticleReopened,
    "fact_superseded": FactSuperseded,
    "fact_withdrawn": FactWithdrawn,
    "fact_dated": FactDated,
    "fact_applied": FactApplied,
    "lesson_taken_back": LessonTakenBack,
    "setting_changed": SettingChanged,
    "reviewer_described": ReviewerDescribed,
    "adjudicated": Adjudicated,
    "anchor_confirmed": AnchorConfirmed,
    "undone": Undone,
}

VERSION = 1
"""The version that new payloads are written in."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it is recorded: what happened to which subject. `article_id` is empty for project-wide ones."""

    kind: EventKind
    article_id: str
    subject_id: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class Event:
    """A recorded decision. Order is `(lamport, event_id)`; `recorded_at` (ISO 8601 UTC) is for display only.

    One gesture is one `batch_id` and one undo step; `label` says it in words ("accept $2.9 billion").
    """

    event_id: str
    lamport: int
    batch_id: str
    label: str
    reviewer_id: str
    recorded_at: str
    kind: EventKind
    version: int
    article_id: str
    subject_id: str
    payload: Payload
    app_version: str
