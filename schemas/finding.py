"""The result of a consistency check (in the window: an inconsistency)."""

import hashlib
from dataclasses import dataclass
from typing import Literal

Severity = Literal["note", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
FindingStatus = Literal["open", "confirmed", "dismissed", "resolved"]
Resolution = Literal[
    "article_wrong", "fact_outdated", "different_scope", "rounding", "detector_error", "not_same_thing", "other"
]


@dataclass(frozen=True, slots=True)
class FindingMember:
    """One of the places that cannot all hold: in an article (`article` its id) or a verified fact (`fact` its id)."""

    start: int
    end: int
    surface: str
    article: str | None = None
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: the places, what was compared at which tolerance, and a sentence that explains it."""

    check: str
    version: str
    severity: Severity
    confidence: float
    explanation: str
    tolerance: str
    members: tuple[FindingMember, ...]


def finding_id(finding: Finding) -> str:
    """Content-derived: the same check on the same words of the same places is the same finding when run again."""
    places = sorted(f"{m.article or ''}|{m.fact or ''}|{m.start}|{m.surface}" for m in finding.members)
    return "f-" + hashlib.sha256("\n".join([finding.check, *places]).encode()).hexdigest()[:24]
