"""The analysis contract: the JSON that `factdesk analyse --json` prints, one object a line.

Offsets are code points of `article.text`, half-open; every `surface` equals `text[start:end]`; numbers are decimal
strings; unknown keys do not occur.
"""

from dataclasses import dataclass
from typing import Literal

from schemas.finding import Severity
from schemas.mention import ClaimKind, ClaimNature, EntityType, Place, QuoteType, ReferenceForm, Speaker
from schemas.value import Direction, FigureKind, Modifier, TimeType

EntityForm = Literal["name"] | ReferenceForm
"""How an entity is mentioned: by its name, or by one of the forms of `schemas.mention.Reference`."""


@dataclass(frozen=True, slots=True)
class AnalysedArticle:
    title: str | None
    date: str | None
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class AnalysedAlternative:
    low: str
    high: str
    unit: str
    unit_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class AnalysedParts:
    value: Place | None
    unit: Place | None
    modifier: Place | None


@dataclass(frozen=True, slots=True)
class AnalysedFigure:
    start: int
    end: int
    surface: str
    kind: FigureKind
    low: str
    high: str
    unit: str
    unit_name: str
    modifier: Modifier
    direction: Direction
    per: str | None
    measures: str
    parts: AnalysedParts
    alternatives: tuple[AnalysedAlternative, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnalysedDate:
    start: int
    end: int
    surface: str
    type: TimeType
    value: str
    edtf: str | None


@dataclass(frozen=True, slots=True)
class AnalysedEntity:
    start: int
    end: int
    surface: str
    type: EntityType
    entity: str
    name: str
    form: EntityForm


@dataclass(frozen=True, slots=True)
class AnalysedQuote:
    start: int
    end: int
    surface: str
    type: QuoteType
    parts: tuple[Place, ...]
    speaker: Speaker | None
    cue: Place | None


@dataclass(frozen=True, slots=True)
class AnalysedClaim:
    start: int
    end: int
    text: str
    wording: str
    score: float
    kind: ClaimKind
    nature: ClaimNature
    reasons: tuple[str, ...]
    subject: str
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnalysedMember:
    article: str | None
    fact: str | None
    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class AnalysedFinding:
    check: str
    version: str
    severity: Severity
    confidence: float
    explanation: str
    tolerance: str
    members: tuple[AnalysedMember, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is found in one article. `id` is the one that was given, or the file's name."""

    id: str | int
    article: AnalysedArticle
    claims: tuple[AnalysedClaim, ...]
    figures: tuple[AnalysedFigure, ...]
    dates: tuple[AnalysedDate, ...]
    entities: tuple[AnalysedEntity, ...]
    quotes: tuple[AnalysedQuote, ...]
    findings: tuple[AnalysedFinding, ...]


@dataclass(frozen=True, slots=True)
class AnalysedProject:
    """The last line where several articles are analysed together: what does not hold between them."""

    findings: tuple[AnalysedFinding, ...]


@dataclass(frozen=True, slots=True)
class ProjectLine:
    project: AnalysedProject


Relation = Literal["corroborates", "contradicts", "related"]


@dataclass(frozen=True, slots=True)
class AnalysedRelation:
    """How a place `a` of one text stands to a place `b` of the other."""

    relation: Relation
    check: str
    confidence: float
    explanation: str
    a: Place
    b: Place


@dataclass(frozen=True, slots=True)
class Comparison:
    """The line that `compare` prints for a pair of texts."""

    id: str | int
    relations: tuple[AnalysedRelation, ...]
