"""A claim worded so that it stands alone: who "he" or "the company" is, when "yesterday" was."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from annotations.detect.claim_units import Unit
from annotations.detect.lang.en import claims as words
from schemas.mention import DateValue, EntityValue, Mention

_SUBJECTS = ("nsubj", "nsubjpass")
_MAIN = frozenset({"ROOT", "conj", "advcl", "ccomp"})
_SAID_ALONE = frozenset({"P1D", "PRESENT_REF", "PAST_REF", "FUTURE_REF"})


@dataclass(frozen=True, slots=True)
class Worded:
    """The wording, and the name of the entity that the claim is about ("" where it is not clear)."""

    text: str
    subject: str


class Worder:
    """Words the claims of one article; `entities` and `dates` are its mentions in text order."""

    def __init__(self, text: str, entities: Sequence[Mention], dates: Sequence[Mention]) -> None:
        self._text = text
        self._entities, self._dates = list(entities), list(dates)
        self._entity_starts = [m.start for m in self._entities]
        self._date_starts = [m.start for m in self._dates]

    def word(self, unit: Unit) -> Worded:
        """Return the unit worded to stand alone: subject named, relative dates followed by the date in brackets."""
        start, end = unit.start, unit.end
        edits: list[tuple[int, int, str]] = []
        subject = next((t for t in unit.tokens if t.dep_ in _SUBJECTS and t.head.dep_ in _MAIN), None)
        name = ""
        if subject is not None:
            edit, name = self._named(subject, start)
            edits.extend(edit)
        for mention in self._dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]:
            resolved = _resolved(mention)
            if resolved and mention.end <= end:
                edits.append((mention.end, mention.end, f" ({resolved})"))
        return Worded(_edited(self._text, start, end, edits), name)

    def _named(self, subject: Token, start: int) -> tuple[list[tuple[int, int, str]], str]:
        phrase_start = subject.left_edge.idx
        end = subject.idx + len(subject)
        at = [m for m in self._overlapping(phrase_start, end) if isinstance(m.value, EntityValue)]
        value = at[-1].value if at else None
        if isinstance(value, EntityValue):
            if self._is_definite(at[-1].surface) and value.name and value.name != at[-1].surface:
                return [(at[-1].start, at[-1].end, value.name)], value.name
            return [], value.name
        return [], ""

    def _overlapping(self, start: int, end: int) -> list[Mention]:
        first, last = bisect_left(self._entity_starts, start), bisect_left(self._entity_starts, end)
        return [m for m in self._entities[first:last] if m.end <= end + 1]

    def _is_definite(self, surface: str) -> bool:
        first = surface.split()[0].lower() if surface.split() else ""
        return first in {"the", "this", "that"} or first in words.MALE | words.FEMALE


def _resolved(mention: Mention) -> str:
    value = mention.value
    if not isinstance(value, DateValue) or value.time.type not in {"DATE", "TIME"}:
        return ""
    iso = value.time.value
    if iso in _SAID_ALONE or not iso[:4].isdigit() or iso[:4] in mention.surface:
        return ""
    return iso


def _edited(text: str, start: int, end: int, edits: Sequence[tuple[int, int, str]]) -> str:
    parts, at = [], start
    for begin, stop, new in sorted(edits):
        if begin < at or stop > end:
            continue
        parts += [text[at:begin], new]
        at = stop
    worded = "".join([*parts, text[at:end]])
    return worded[:1].upper() + worded[1:]
