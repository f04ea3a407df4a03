"""What the decisions teach the detectors. A lesson follows from decisions alone; taking it back is a decision too."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from schemas.mention import EntityType, MentionKind, MentionValue, Place

LessonKind = Literal["name", "refused", "reread", "currency", "taste"]


@dataclass(frozen=True, slots=True)
class KnownName:
    """An entity of the register: its `surfaces` are found everywhere, and named and typed as it is."""

    entity_id: str
    type: EntityType
    name: str
    surfaces: tuple[str, ...]
    role: str = ""
    external_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Such a reading is not proposed again. `surface` is casefolded; `sentence` is empty where it holds anywhere."""

    refused_kind: MentionKind
    surface: str
    reading: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Reread:
    """What was read so is proposed as `becomes` instead, a value without places."""

    was_kind: MentionKind
    surface: str
    reading: str
    kind: MentionKind
    becomes: MentionValue
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class BareSign:
    """A bare currency sign that was read as `was` means `unit` in this publisher's (section's) articles."""

    sign: str
    was: str
    unit: str
    unit_name: str
    publisher: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Taste:
    """How much a sign of a claim (its kind, nature or a reason) moves it up or down the list, in log-odds."""

    feature: str
    weight: float


Rule = KnownName | Refused | Reread | BareSign | Taste


@dataclass(frozen=True, slots=True)
class Lesson:
    """`sentence` says it to a reviewer; `decisions` are the ids of the mentions and entities that were decided."""

    lesson_id: str
    kind: LessonKind
    sentence: str
    decisions: tuple[str, ...]
    rule: Rule
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranking of claims that `factdesk train` made: log-odds by sign and word of a claim; empty if none was."""

    bias: float = 0.0
    weights: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lessons:
    """What one article is read with: the lessons that may concern it, and the places that are settled in it."""

    lessons: tuple[Lesson, ...] = ()
    ranking: Ranking = Ranking()
    settled: tuple[Place, ...] = ()


NOTHING_LEARNED = Lessons()
UNTRAINED = NOTHING_LEARNED.ranking


def lesson_id(kind: LessonKind, *key: str) -> str:
    """The id of a lesson: the same content has the same id, whichever decisions taught it."""
    return hashlib.sha256("\n".join((kind, *key)).encode()).hexdigest()[:16]
