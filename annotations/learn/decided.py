"""Decisions as what lessons are drawn from: a settled mention with its sentence and where its article comes from."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from schemas.codec import encode
from schemas.mention import DateValue, EntityValue, FigureValue, Mention, MentionValue, QuoteValue
from schemas.state import MentionState

_BREAK = re.compile(r"\n|[.!?][\"'”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class Decided:
    """A settled mention. `sentence` is the one it stands in, as `sentence_at` tells it."""

    state: MentionState
    sentence: str = ""
    publisher: str = ""
    section: str = ""

    @property
    def proposed(self) -> Mention:
        """What the machine had proposed."""
        return self.state.original or self.state.mention

    @property
    def confirmed(self) -> bool:
        return self.state.status in ("accepted", "corrected")

    @property
    def by_machine(self) -> bool:
        return self.state.origin == "machine"


def gestures(decided: Iterable[Decided]) -> int:
    """Return in how many gestures these were decided: "and 7 alike" is one judgement, not eight."""
    return len({(d.state.reviewer_id, d.state.decided_at) for d in decided})


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence around a span of code points, blanks evened out: equal sentences give equal strings.

    A plain cut at line breaks and closing marks, since both sides of a comparison are cut alike.
    """
    window = max(0, start - 2_000)
    first = window
    for match in _BREAK.finditer(text, window, start):
        first = match.end()
    after = _BREAK.search(text, end)
    return " ".join(text[first : after.start() + 1 if after else len(text)].split())


def surface_key(surface: str) -> str:
    """Return a surface as it is compared: casefolded, blanks evened out."""
    return " ".join(surface.casefold().split())


def reading_of(value: MentionValue) -> str:
    """Return what a mention was understood as, without places: equal readings give equal strings."""
    if isinstance(value, FigureValue):
        return json.dumps(encode(replace(value.quantity, measures="")), sort_keys=True)
    if isinstance(value, DateValue):
        return json.dumps(encode(value.time), sort_keys=True)
    if isinstance(value, EntityValue):
        return value.type
    return value.type if isinstance(value, QuoteValue) else ""
