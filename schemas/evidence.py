"""Evidence: where it comes from, what it says, and how it bears on a claim."""

from dataclasses import dataclass
from typing import Literal

EvidenceKind = Literal["primary", "secondary", "tertiary"]
EvidenceType = Literal[
    "official_statistics", "law", "court_record", "filing", "paper", "dataset", "press_release", "news", "book",
    "interview", "email", "recording", "photo", "map", "archive", "other",
]  # fmt: skip
Stance = Literal["supports", "contradicts", "context", "inconclusive"]
Confidentiality = Literal["public", "background", "off_record", "source_at_risk"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence. `retrieved` and `published` are ISO dates or empty; `quote` is the passage relied on.

    `snapshot` is the name of a copy in the folder beside the project, `snapshot_sha256` its hash.
    """

    evidence_id: str
    title: str
    kind: EvidenceKind = "secondary"
    type: EvidenceType = "other"
    publisher: str = ""
    url: str = ""
    locator: str = ""
    quote: str = ""
    published: str = ""
    retrieved: str = ""
    stance: Stance = "supports"
    contact: str = ""
    confidentiality: Confidentiality = "public"
    note: str = ""
    archive_url: str = ""
    snapshot: str = ""
    snapshot_sha256: str = ""
