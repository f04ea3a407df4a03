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
_OPENS = re.compile(r'(?:^|\s)"\w')
_WORD = re.compile(r"\w[\w.-]*")
_MARKS = ' "“”'
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
        subject = _subject(unit)
        if "\n" in self._text[self._last_end : unit.start]:
            self._last_subject, self._last_people = None, frozenset()
        about, edits = self._named(subject, unit, quote) if subject is not None else ("", [])
        edits += self._dated(unit)
        self._remember(unit, about)
        return Worded(_closed(_spoken(_edited(self._text, unit, edits), unit, quote)), about)

    def _dated(self, unit: Unit) -> list[_Edit]:
        first, last = (bisect_left(self._date_starts, at) for at in (unit.start, unit.end))
        found = []
        for i, mention in enumerate(self._dates[first:last], first):
            said = _in_words(mention)
            end = mention.end + (len("'s") if self._text[mention.end : mention.end + 2] in words.POSSESSIVES else 0)
            goes_on = i + 1 < last and not self._text[mention.end : self._date_starts[i + 1]].strip()
            if said and end <= unit.end and not goes_on:
                found.append((end, end, f" ({said})"))
        return found

    def _named(self, subject: Token, unit: Unit, quote: Mention | None) -> tuple[str, list[_Edit]]:
        start, end = subject.left_edge.idx, subject.idx + len(subject)
        at = [m for m in self._among(max(start, unit.start), end + 1) if m.end >= end]
        if at and isinstance(at[-1].value, EntityValue):
            name, surface = at[-1].value.name, at[-1].surface
            plain = surface.split()[0].lower() in words.POINTING if surface else False
            return name, [(at[-1].start, at[-1].end, name)] if plain and name and name != surface else []
        if subject.left_edge.lower_ in words.POSSESSIVE_SUBJECTS:
            return "", self._possessive(subject.left_edge, unit, quote)
        if subject.left_edge.i != subject.i:
            return self._nominal(subject, unit, quote)
        if subject.lower_ not in words.PERSON_SUBJECTS | words.THING_SUBJECTS:
            return "", []
        if _is_of_him(quote):
            return "", []
        name = _speaker_at(quote, subject.idx) or self._meant(subject.lower_, unit, quote)
        return name, [(subject.idx, end, name)] if name else []

    def _nominal(self, subject: Token, unit: Unit, quote: Mention | None) -> tuple[str, list[_Edit]]:
        start = subject.left_edge.idx
        quoted = quote is not None and quote.start <= start < quote.end
        if quoted or start < unit.start or not is_nominal(subject):
            return "", []
        last = bisect_left(self._entity_starts, start)
        between = [t.lower_ for t in subject.doc[subject.left_edge.i + 1 : subject.i]]
        one = meant(subject.lower_, self._entities[max(0, last - LOOKED_BACK) : last], between)
        return (one.name, [(start, subject.idx + len(subject), one.name)]) if one is not None else ("", [])

    def _possessive(self, pronoun: Token, unit: Unit, quote: Mention | None) -> list[_Edit]:
        """Say whose "his visit" or "its profit" is; the claim is about the visit."""
        name = self._meant(words.POSSESSIVE_SUBJECTS[pronoun.lower_], unit, quote)
        if not name or pronoun.dep_ != "poss" or pronoun.idx < unit.start:
            return []
        return [(pronoun.idx, pronoun.idx + len(pronoun), name + ("'" if name.endswith("s") else "'s"))]

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


def _subject(unit: Unit) -> Token | None:
    """Return the subject of the main verb, or else the first of any verb that asserts."""
    found = [t for t in unit.tokens if t.dep_ in SUBJECTS and t.head.dep_ in _MAIN]
    main = unit.main
    return next((t for t in found if t.head == main), found[0] if found else None)


def _speaker_at(quote: Mention | None, start: int) -> str:
    if quote is None or not isinstance(quote.value, QuoteValue) or quote.value.speaker is None:
        return ""
    return quote.value.speaker.name if quote.value.speaker.start == start else ""


def _is_of_him(quote: Mention | None) -> bool:
    """Tell whether quoted words name the person taken for their speaker: someone else says them."""
    value = quote.value if quote is not None else None
    if not isinstance(value, QuoteValue) or value.speaker is None or value.type == "indirect":
        return False
    said = " ".join(_WORD.findall(" ".join(part.surface for part in value.parts)))
    return bool(value.speaker.name) and f" {value.speaker.name} " in f" {said} "


def _closed(worded: str) -> str:
    """Close the quotation mark that a sentence of a longer quote opens."""
    if worded.count("“") == worded.count("”") + 1:
        return worded + "”"
    return worded + '"' if worded.count('"') % 2 and _OPENS.search(worded) else worded


def _spoken(worded: str, unit: Unit, quote: Mention | None) -> str:
    """Name the speaker of quoted words whose cue stands in another sentence."""
    if quote is None or not isinstance(quote.value, QuoteValue) or quote.value.type == "indirect":
        return worded
    speaker = quote.value.speaker
    inside = quote.start - 1 <= unit.start and unit.end <= quote.end + 2
    if speaker is None or not speaker.name or _is_of_him(quote) or not inside or unit.start <= speaker.start < unit.end:
        return worded
    said = worded.strip(_MARKS)
    is_whole = not any(mark in said for mark in _MARKS.strip())
    return f"{speaker.name} {words.SAID}: “{said}”" if speaker.name[0].isupper() and is_whole else worded


def _in_words(mention: Mention) -> str:
    """Return the day, month or year that a date stands for, or "" where the text says it itself or none is known."""
    value = mention.value
    if not isinstance(value, DateValue) or value.time.type not in {"DATE", "TIME"}:
        return ""
    low = mention.surface.lower()
    on_a_day = low not in words.CLOCK_WORDS and any(p in low for p in words.DAY_PARTS)
    is_clock = value.time.type == "TIME" and not on_a_day and (low in words.CLOCK_WORDS or _has_digit(low))
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


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _edited(text: str, unit: Unit, edits: Sequence[_Edit]) -> str:
    parts, at = [], unit.start
    for begin, stop, new in sorted(edits):
        if begin >= at and stop <= unit.end:
            parts += [text[at:begin], new]
            at = stop
    worded = "".join([*parts, text[at : unit.end]])
    return worded[:1].upper() + worded[1:]
