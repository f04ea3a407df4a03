"""Who said a quote: the words beside the cue resolved to a name, or the speaker who was already speaking."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from annotations.detect.lang.en import entities as names
from annotations.detect.lang.en import quotes as words
from annotations.detect.quote_cues import Tokens
from annotations.detect.quote_direct import Found, token_at
from schemas.mention import EntityValue, Mention, Place, Speaker


class Speakers:
    """Resolves the speakers of an article's quotes; asked in text order."""

    def __init__(self, doc: Doc, entities: list[Mention], quotes: list[Found]) -> None:
        self._doc = doc
        self._text = doc.text
        self._entities = sorted(entities, key=lambda m: m.start)
        self._starts = [m.start for m in self._entities]
        self._persons = [m for m in self._entities if _value(m).type == "PER"]
        self._person_starts = [m.start for m in self._persons]
        self._gender = self._genders()
        self._last: Speaker | None = None
        self._last_end = 0

    def of(self, found: Found) -> Speaker | None:
        """Return the speaker of a quote, or None where nobody is named near it."""
        speaker = None
        if found.cue is not None and found.cue.speaker is not None:
            speaker = self._resolved(found.cue.speaker)
        elif found.type == "direct":
            speaker = self._going_on(found)
        if speaker is not None:
            self._last, self._last_end = speaker, max(found.end, speaker.end)
        return speaker

    def cue_place(self, found: Found) -> Place | None:
        """Return the cue's characters."""
        if found.cue is None:
            return None
        return self._place(found.cue.span)

    def _place(self, span: Tokens) -> Place:
        start = self._doc[span.start].idx
        last = self._doc[span.end - 1]
        end = last.idx + len(last.text)
        return Place(start, end, self._text[start:end])

    def _resolved(self, span: Tokens) -> Speaker:
        place = self._place(span)
        inside = self._named(place.start, place.end)
        if inside is not None:
            return Speaker(place.start, place.end, place.surface, _value(inside).name)
        low = place.surface.lower()
        name = place.surface
        if low in words.MALE_PRONOUNS or low in words.FEMALE_PRONOUNS:
            person = self._antecedent(place.start, "m" if low in words.MALE_PRONOUNS else "f")
            name = _value(person).name if person is not None else name
        elif low in ("who", "that", "which"):
            before = self._before(place.start)
            name = _value(before).name if before is not None else name
        return Speaker(place.start, place.end, place.surface, name)

    def _named(self, start: int, end: int) -> Mention | None:
        """Return the entity that the words name: a person in them, else the one at their end."""
        i = bisect_left(self._starts, start)
        inside = []
        while i < len(self._entities) and self._entities[i].start < end:
            inside.append(self._entities[i])
            i += 1
        persons = [m for m in inside if _value(m).type == "PER"]
        if persons:
            return persons[0]
        return next(
            (m for m in inside if m.end >= end - 2 and _value(m).type in ("ORG", "LOC", "WORK", "OTHER", "PRODUCT")),
            None,
        )

    def _before(self, offset: int) -> Mention | None:
        i = bisect_right(self._starts, offset) - 1
        return self._entities[i] if i >= 0 else None

    def _antecedent(self, offset: int, gender: str) -> Mention | None:
        if self._last is not None and offset - self._last_end < 600:
            known = self._gender.get(self._last.name)
            if known == gender:
                return next((m for m in self._persons if _value(m).name == self._last.name), None)
        i = bisect_right(self._person_starts, offset) - 1
        for k in range(i, max(-1, i - 12), -1):
            if self._gender.get(_value(self._persons[k]).name, gender) == gender:
                return self._persons[k]
        return None

    def _going_on(self, found: Found) -> Speaker | None:
        """Return the speaker of the quotation before, or the person that the sentence before is about."""
        if (
            self._last is not None
            and found.start - self._last_end < 400
            and not self._named_between(self._last_end, found.start)
        ):
            return self._last
        i = bisect_right(self._person_starts, found.start) - 1
        if i >= 0 and found.start - self._persons[i].end < 400:
            m = self._persons[i]
            return Speaker(m.start, m.end, m.surface, _value(m).name)
        return self._last

    def _named_between(self, start: int, end: int) -> bool:
        i = bisect_left(self._person_starts, start)
        return i < len(self._persons) and self._persons[i].start < end

    def _genders(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for m in self._persons:
            value = _value(m)
            first = value.name.split()[0].lower()
            before = token_at(self._doc, m.start) - 1
            title = self._doc[before].lower_ if before >= 0 else ""
            if title in words.MALE_TITLES:
                found[value.name] = "m"
            elif title in words.FEMALE_TITLES:
                found[value.name] = "f"
            elif first in names.MALE_NAMES:
                found.setdefault(value.name, "m")
            elif first in names.FEMALE_NAMES:
                found.setdefault(value.name, "f")
        return found


def _value(mention: Mention) -> EntityValue:
    assert isinstance(mention.value, EntityValue)
    return mention.value
