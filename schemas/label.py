"""The one name that a mention has in formats that know no more of it than a label: "entity-PER", "figure-money"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from schemas.mention import (
    MENTION_KINDS,
    ClaimKind,
    ClaimValue,
    DateValue,
    EntityType,
    EntityValue,
    FigureValue,
    MentionKind,
    MentionValue,
    QuoteType,
)
from schemas.value import FigureKind, TimeType

_TYPES: Mapping[MentionKind, Any] = {
    "claim": ClaimKind,
    "figure": FigureKind,
    "date": TimeType,
    "entity": EntityType,
    "quote": QuoteType,
}

LABELS: tuple[str, ...] = tuple(f"{kind}-{inner}" for kind in MENTION_KINDS for inner in get_args(_TYPES[kind]))
"""Every label that an export can hold, in a fixed order; letters, digits, "-" and "_" only."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a label means: a kind of mention and its type in that kind ("" where the label does not say)."""

    kind: MentionKind
    type: str = ""


def label_of(value: MentionValue) -> str:
    """Return the label of a mention by its value."""
    match value:
        case ClaimValue():
            return f"claim-{value.kind}"
        case FigureValue():
            return f"figure-{value.quantity.kind}"
        case DateValue():
            return f"date-{value.time.type}"
        case EntityValue():
            return f"entity-{value.type}"
        case _:
            return f"quote-{value.type}"


def read_label(label: str, own: Mapping[str, Label] | None = None) -> Label | None:
    """Return what a label means: one of ours, one that the user's map `own` has, one that other programs use.

    Capitals and "B-" or "I-" before it do not matter in others' labels. None where it is unknown.
    """
    if own and label in own:
        return own[label]
    if label in LABELS or label in MENTION_KINDS:
        kind, _, inner = label.partition("-")
        return Label(next(known for known in MENTION_KINDS if known == kind), inner)
    return _OTHERS.get(label.upper().replace(" ", "_").replace("-", "_"))


# The labels of spaCy's and OntoNotes' names, CoNLL-2003, and words that label sets often use.
_OTHERS: Mapping[str, Label] = {
    **dict.fromkeys(("PER", "PERSON", "PEOPLE"), Label("entity", "PER")),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION", "COMPANY"), Label("entity", "ORG")),
    **dict.fromkeys(("LOC", "LOCATION", "GPE", "PLACE", "FAC", "FACILITY", "CITY", "COUNTRY"), Label("entity", "LOC")),
    "NORP": Label("entity", "NORP"),
    "EVENT": Label("entity", "EVENT"),
    "PRODUCT": Label("entity", "PRODUCT"),
    **dict.fromkeys(("WORK", "WORK_OF_ART"), Label("entity", "WORK")),
    "LAW": Label("entity", "LAW"),
    **dict.fromkeys(("MISC", "OTHER", "ENTITY", "LANGUAGE"), Label("entity", "OTHER")),
    **dict.fromkeys(("MONEY", "PRICE"), Label("figure", "money")),
    **dict.fromkeys(("PERCENT", "PERCENTAGE"), Label("figure", "percent")),
    **dict.fromkeys(("CARDINAL", "COUNT"), Label("figure", "count")),
    **dict.fromkeys(("ORDINAL", "RANK"), Label("figure", "rank")),
    **dict.fromkeys(("QUANTITY", "MEASURE"), Label("figure", "measure")),
    "AGE": Label("figure", "age"),
    **dict.fromkeys(("FIGURE", "NUMBER"), Label("figure")),
    "DATE": Label("date", "DATE"),
    "TIME": Label("date", "TIME"),
    "DURATION": Label("date", "DURATION"),
    **dict.fromkeys(("QUOTE", "QUOTATION"), Label("quote")),
    **dict.fromkeys(("CLAIM", "STATEMENT", "CHECKWORTHY", "CHECK_WORTHY"), Label("claim")),
}
