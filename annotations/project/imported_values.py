"""The value of a mention that another program marked: what our own export carried, else what its words say."""

from dataclasses import dataclass

from annotations.detect.normalise_date import parse_date
from annotations.detect.normalise_value import parse_quantity
from annotations.errors import BadInputError
from annotations.ingest.marked.base import Carried
from annotations.json_lines import is_whole
from annotations.text.slug import slug
from schemas.codec import DecodeError, decode
from schemas.label import Label, label_of
from schemas.mention import (
    VALUE_OF_KIND,
    ClaimValue,
    DateValue,
    EntityValue,
    FigureValue,
    MentionValue,
    QuoteValue,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of where a mention stands: its words, and its article's day (ISO or "") and language."""

    surface: str
    day: str
    language: str


def value_of(label: Label, said: Said, carried: Carried | None) -> MentionValue:
    """Return the value of a mention. Raises BadInputError where the words of a figure or date cannot be read as one."""
    own = _carried_value(label, carried)
    if own is not None:
        return own
    match label.kind:
        case "figure":
            return FigureValue(parse_quantity(said.surface, said.language))
        case "date":
            return DateValue(parse_date(said.surface, said.day, said.language))
        case "entity":
            return decode(
                EntityValue, {"type": label.type or "OTHER", "entity": slug(said.surface), "name": said.surface}
            )
        case "quote":
            return decode(QuoteValue, {"type": label.type or "direct"})
        case _:
            return decode(ClaimValue, {"wording": " ".join(said.surface.split()), "kind": label.type or "other"})


def _carried_value(label: Label, carried: Carried | None) -> MentionValue | None:
    """Return the value that our export carried, unless somebody gave the span another label since."""
    if carried is None or not is_whole(dict(carried)):
        return None
    try:
        value: MentionValue = decode(VALUE_OF_KIND[label.kind], carried.get("value"), "value")
    except DecodeError:
        return None
    return value if not label.type or label_of(value) == f"{label.kind}-{label.type}" else None


def readable(problem: BadInputError, surface: str) -> str:
    """Return in one line why a mention was left out."""
    return f"“{' '.join(surface.split())[:60]}”: {problem.message}"
