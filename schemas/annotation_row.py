"""A row of the annotation export: a mention as it stands, with its whole provenance."""

from dataclasses import dataclass, field
from typing import Literal

from schemas.mention import MentionKind, MentionValue
from schemas.selector import Selector
from schemas.state import MentionStatus


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """`exact` of the selector equals `text[start:end]` of the revision with `revision_sha256`.

    `reviewer` and `decided_at` (ISO 8601 UTC) are empty where nobody decided; `reasons` are the detector's.
    `label` and `attributes` are the project's own.
    """

    project: str
    article_id: str
    article_title: str
    article_date: str
    publisher: str
    url: str
    revision_sha256: str
    mention_id: str
    kind: MentionKind
    status: MentionStatus
    origin: Literal["machine", "human"]
    selector: Selector
    value: MentionValue
    score: float
    detector: str
    version: str
    reasons: tuple[str, ...]
    reviewer: str
    decided_at: str
    reason: str
    notes: tuple[str, ...]
    label: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
