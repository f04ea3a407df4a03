"""A claim worded so that it stands alone: who "he" or "the company" is, when "yesterday" was, who speaks."""

import calendar
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from annotations.detect.claims.nominals import LOOKED_BACK, is_nominal, meant
from annotations.detect.claims.units import SUBJECTS, Unit
from annotations.detect.lang.en import claims as words
from schemas.mention import DateValue, EntityValue, Mention, QuoteValue

_MAIN = frozenset({"ROOT", "conj", "advcl", "ccomp"})
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?(?:T.*)?")
_Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Worded:
    """The wording, and the name of the entity that the claim is about ("" where it is not clear)."""

    text: str
    subject: str


class Worder:
    """Words the claims of one article, in text order: what "it" means hangs on the claim before."""

    def __init__(self, text: str, entities: Sequence[Mention], dates: Sequence[Mention]) -> None:
        self._text = text
        self._entities, self._dates = list(entities), list(dates)
        self._entity_starts = [m.start for m in self._entities]
        self._date_starts = [m.start for m in self._dates]
        self._last_end = 0
        self._last_subject: EntityValue | None = None
        self._last_people: frozenset[str] = frozenset()

    def word(self, unit: Unit, quote: Mention | None) -> Worded:
        """Return the unit worded to stand alone; `quote` is a quote that it overlaps.

        A subject that is a pronoun or "the company" is replaced by the name, only where one entity can be meant; a
        date that hangs on the article's gets the date in brackets; quoted words without their speaker get him.
        """
        subject: Token | None = next((t for t in unit.tokens if t.dep_ in SUBJECTS and t.head.dep_ in _MAIN), None)
        if "\n" in self._text[self._last_end : unit.start]:
            self._last_subject, self._last_people = None, frozenset()
        about, edits = self._named(subject, unit, quote) if subject is not None else ("", [])
        for mention in self._dates[bisect_left(self._date_starts, unit.start) : self._dates_until(unit.end)]:
            said = _in_words(mention)
            if said and mention.end <= unit.end:
                edits.append((mention.end, mention.end, f" ({said})"))
        self._remember(unit, about)
        return Worded(_spoken(_edited(self._text, unit, edits), unit, quote), about)

    def _dates_until(self, end: int) -> int:
        return bisect_left(self._date_starts, end)

    def _named(self, subject: Token, unit: Unit, quote: Mention | None) -> tuple[str, list[_Edit]]:
        start, end = subject.left_edge.idx, subject.idx + len(subject)
        at = [m for m in self._among(max(start, unit.start), end + 1) if m.end >= end]
        if at and isinstance(at[-1].value, EntityValue):
            name, surface = at[-1].value.name, at[-1].surface
            plain = surface.split()[0].lower() in words.POINTING if surface else False
            return name, [(at[-1].start, at[-1].end, name)] if plain and name and name != surface else []
        if subject.left_edge.i != subject.i:
            return self._nominal(subject, unit, quote)
        if subject.lower_ not in words.PERSON_SUBJECTS | words.THING_SUBJECTS:
            return "", []
        name = _speaker_at(quote, subject.idx) or self._meant(subject.lower_, unit, quote)
        return name, [(subject.idx, end, name)] if name else []

    def _nominal(self, subject: Token, unit: Unit, quote: Mention | None) -> tuple[str, list[_Edit]]:
        start = subject.left_edge.idx
        quoted = quote is not None and quote.start <= start < quote.end
        if quoted or start < unit.start or not is_nominal(subject):
            return "", []
        last = bisect_left(self._entity_starts, start)
        one = meant(subject.lower_, self._entities[max(0, last - LOOKED_BACK) : last])
        return (one.name, [(start, subject.idx + len(subject), one.name)]) if one is not None else ("", [])

    def _meant(self, pronoun: str, unit: Unit, quote: Mention | None) -> str:
        if quote is not None and quote.start <= unit.start < quote.end:
            return ""
        last = self._last_subject
        if pronoun in words.PERSON_SUBJECTS:
            if last is not None and last.type == "PER" and len(self._last_people) <= 1:
                return last.name
            return next(iter(self._last_people)) if len(self._last_people) == 1 else ""
        is_thing = last is not None and last.type not in {"PER", "NORP"}
        return last.name if last is not None and is_thing and pronoun in words.THING_SUBJECTS else ""

    def _among(self, start: int, end: int) -> list[Mention]:
        first, last = bisect_left(self._entity_starts, start), bisect_left(self._entity_starts, end)
        return [m for m in self._entities[first:last] if m.end <= end]

    def _remember(self, unit: Unit, about: str) -> None:
        values = [m.value for m in self._among(unit.start, unit.end) if isinstance(m.value, EntityValue)]
        people = frozenset(value.name for value in values if value.type == "PER")
        self._last_people = people or (self._last_people & {about})
        kept = self._last_subject if about and self._last_subject and self._last_subject.name == about else None
        self._last_subject = next((value for value in values if value.name == about), kept) if about else None
        self._last_end = unit.end


def _speaker_at(quote: Mention | None, start: int) -> str:
    if quote is None or not isinstance(quote.value, QuoteValue) or quote.value.speaker is None:
        return ""
    return quote.value.speaker.name if quote.value.speaker.start == start else ""


def _spoken(worded: str, unit: Unit, quote: Mention | None) -> str:
    """Name the speaker of quoted words whose cue stands in another sentence."""
    if quote is None or not isinstance(quote.value, QuoteValue) or quote.value.type == "indirect":
        return worded
    speaker = quote.value.speaker
    inside = quote.start - 1 <= unit.start and unit.end <= quote.end + 2
    if speaker is None or not speaker.name or not inside or unit.start <= speaker.start < unit.end:
        return worded
    return f"{speaker.name} {words.SAID}: {worded}"


def _in_words(mention: Mention) -> str:
    """Return the day, month or year that a date stands for, or "" where the text says it itself or none is known."""
    value = mention.value
    if not isinstance(value, DateValue) or value.time.type not in {"DATE", "TIME"}:
        return ""
    low = mention.surface.lower()
    is_clock = (
        value.time.type == "TIME" and any(c.isdigit() for c in low) and not any(p in low for p in words.DAY_PARTS)
    )
    match = _ISO.fullmatch(value.time.value)
    if match is None or is_clock or match[1] in mention.surface:
        return ""
    year, month, day, week = match.groups()
    try:
        if week:
            monday = date.fromisocalendar(int(year), int(week), 1)
            return f"{words.WEEK_OF} {monday.day} {calendar.month_name[monday.month]} {year}"
        named = calendar.month_name[int(month)] if month else ""
    except (ValueError, IndexError):
        return ""
    if named and named[:3].lower() in mention.surface.lower():
        return year
    return " ".join(part for part in (str(int(day)) if day else "", named, year) if part)


def _edited(text: str, unit: Unit, edits: Sequence[_Edit]) -> str:
    parts, at = [], unit.start
    for begin, stop, new in sorted(edits):
        if begin >= at and stop <= unit.end:
            parts += [text[at:begin], new]
            at = stop
    worded = "".join([*parts, text[at : unit.end]])
    return worded[:1].upper() + worded[1:]
