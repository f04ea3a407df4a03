"""Words in which lessons are told."""

from collections.abc import Mapping

from schemas.mention import EntityType

TYPE_WORDS: Mapping[EntityType, str] = {
    "PER": "the person",
    "ORG": "the organisation",
    "LOC": "the place",
    "NORP": "the group or nationality",
    "EVENT": "the event",
    "PRODUCT": "the product",
    "WORK": "the work",
    "LAW": "the law",
    "OTHER": "the name",
}


def short(text: str, most: int = 70) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"


def places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"


def taste_words(sign: str) -> str:
    """Return the claims that show a sign, in words: "kind:money" is "claims of the kind money"."""
    family, _, name = sign.partition(":")
    if family == "kind":
        return f"claims of the kind “{name.replace('_', ' ')}”"
    return f"claims that are a {name}" if family == "nature" else f"claims with the reason “{name}”"
