"""A marked stretch of text of a kind, and the value that each kind carries."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from schemas.value import Quantity, TimeValue

MentionKind = Literal["claim", "entity", "figure", "date", "quote"]
MENTION_KINDS: tuple[MentionKind, ...] = ("claim", "figure", "date", "entity", "quote")
EntityType = Literal["PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK", "LAW", "OTHER"]
QuoteType = Literal["direct", "mixed", "indirect"]
ClaimKind = Literal[
    "statistic", "money", "date", "name_title", "quote", "superlative", "historical", "causal",
    "comparison", "prediction", "opinion", "legal", "science", "geography", "image", "other",
]  # fmt: skip
ClaimNature = Literal["fact", "belief", "opinion", "prediction"]


@dataclass(frozen=True, slots=True)
class Place:
    """A span with its characters; offsets are code points of the article's text, half-open."""

    start: int
    end: int
    surface: str


@dataclass(frozen=True, slots=True)
class FigureParts:
    """Where in the text the value, the unit and the modifier of a figure stand, as far as each is there."""

    value: Place | None = None
    unit: Place | None = None
    modifier: Place | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of a figure, and why it is possible."""

    quantity: Quantity
    reason: str


@dataclass(frozen=True, slots=True)
class FigureValue:
    """What a figure states; `parts` and `alternatives` belong to the machine's reading and may be empty."""

    quantity: Quantity
    parts: FigureParts = FigureParts()
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date mention says."""

    time: TimeValue


@dataclass(frozen=True, slots=True)
class EntityValue:
    """Who or what is named. `entity` is the cluster's or the register's id, `name` its canonical name."""

    type: EntityType
    entity: str
    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said a quote: the words next to the cue, and the resolved name."""

    start: int
    end: int
    surface: str
    name: str


@dataclass(frozen=True, slots=True)
class QuoteValue:
    """A quote: `parts` are the quoted stretches where the cue breaks in; the span is the envelope without marks."""

    type: QuoteType
    parts: tuple[Place, ...] = ()
    speaker: Speaker | None = None
    cue: Place | None = None


@dataclass(frozen=True, slots=True)
class ClaimParts:
    """What a claim says, taken apart, in the article's words; empty where a part was not found.

    `predicate` is the main verb with its helpers and negation ("has not paid"), `measured` what its first figure
    measures or counts, `figure` that figure, `time` and `place` when and where, `attribution` whose word it is.
    """

    predicate: str = ""
    measured: str = ""
    figure: str = ""
    time: str = ""
    place: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """A statement that can be checked. `figures` are ids of the figure mentions that lie in it, in text order.

    `parts` is None where nobody took it apart: in claims of earlier versions, and those that reviewers wrote.
    """

    wording: str
    kind: ClaimKind = "other"
    nature: ClaimNature = "fact"
    subject: str = ""
    figures: tuple[str, ...] = ()
    parts: ClaimParts | None = None


MentionValue = FigureValue | DateValue | EntityValue | QuoteValue | ClaimValue
VALUE_OF_KIND: dict[MentionKind, type[MentionValue]] = {
    "figure": FigureValue,
    "date": DateValue,
    "entity": EntityValue,
    "quote": QuoteValue,
    "claim": ClaimValue,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """What a detector proposes or a reviewer adds.

    Offsets are code points of the revision's text, half-open; `surface` equals `text[start:end]`. `score` is 0 to 1
    (for a claim: its check-worthiness). `reasons` are short phrases a reviewer can read. `label` is a label of the
    project's own that the detector gives it, or empty.
    """

    kind: MentionKind
    start: int
    end: int
    surface: str
    value: MentionValue
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    detector: str = ""
    version: str = ""
    label: str = ""


ReferenceForm = Literal["inner", "whole", "nominal"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Another place that means a named entity of the article; no proposal, nothing to decide on.

    `form`: "inner", a name within a longer one ("Google" in "Google Science Fair"); "whole", a name with its title or
    place ("President Jane Doe", "Springfield, Illinois"); "nominal", no name at all ("the company").
    """

    start: int
    end: int
    surface: str
    form: ReferenceForm
    type: EntityType
    entity: str
    name: str


def mention_id(revision_id: str, detector: str, kind: MentionKind, start: int, end: int) -> str:
    """The content-derived id of a machine mention: two machines that ran the same detector on the same text agree."""
    key = f"{revision_id}\n{detector}\n{kind}\n{start}\n{end}"
    return "m-" + hashlib.sha256(key.encode()).hexdigest()[:24]
