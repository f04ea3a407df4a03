"""Who said a quote: the words beside the cue resolved to a name, or the speaker who was already speaking."""

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc

from annotations.detect.context import text_of
from annotations.detect.lang.en import entities as names
from annotations.detect.lang.en import quotes as words
from annotations.detect.quotes.cues import Cue, Tokens
from annotations.detect.quotes.direct import Found, token_at
from schemas.mention import EntityValue, Mention, Place, Speaker


class Speakers:
    """Resolves the speakers of an article's quotes; asked in text order."""

    def __init__(self, doc: Doc, entities: list[Mention]) -> None:
        self._doc = doc
        self._text = text_of(doc)
        self._entities = sorted(entities, key=lambda m: m.start)
        self._starts = [m.start for m in self._entities]
        self._persons = [m for m in self._entities if _value(m).type == "PER"]
        self._person_starts = [m.start for m in self._persons]
        self._person_names = {_value(m).name for m in self._persons}
        self._gender = self._genders()
        self._last: Speaker | None = None
        self._last_end = 0

    def of(self, found: Found) -> Speaker | None:
        """Return the speaker of a quote, or None where nobody is named near it."""
        speaker = None
        if found.cue is not None and found.cue.speaker is not None:
            speaker = self._resolved(found.cue, found.cue.speaker)
        elif found.type == "direct":
            speaker = self._going_on(found)
        elif found.cue is not None:
            speaker = self._subject_by_place(found.cue)
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

    def _resolved(self, cue: Cue, span: Tokens) -> Speaker:
        place = self._place(span)
        inside = self._named(place.start, place.end)
        if inside is None or _value(inside).type != "PER":
            apposed = self._apposed(cue, span, place)
            if apposed is not None:
                return _speaker(apposed)
        if inside is not None:
            return Speaker(place.start, place.end, place.surface, _value(inside).name)
        return Speaker(place.start, place.end, place.surface, self._stands_for(place) or _bare(place.surface))

    def _apposed(self, cue: Cue, span: Tokens, place: Place) -> Mention | None:
        """Return the person named between the words and the cue, or right after them: "the coach, Jane Doe, said"."""
        limit = self._doc[cue.verb].idx if cue.verb >= span.end else place.end + 40
        i = bisect_left(self._person_starts, place.end)
        if i == len(self._persons) or self._persons[i].start >= limit or place.surface.lower() in words.PRONOUNS:
            return None
        between = self._text[place.end : self._persons[i].start]
        if cue.verb < span.start and (
            between not in (", ", " ") or self._text[self._persons[i].end : self._persons[i].end + 1] not in (",", ".")
        ):
            return None
        clause = any(w in between.split() for w in ("who", "which", "that", "and", "or", "with", "said"))
        return None if clause or "\n" in between or len(between) > 60 or "." in between else self._persons[i]

    def _subject_by_place(self, cue: Cue) -> Speaker | None:
        """Return the last name before a finite verb in its sentence, where the parse gives no subject."""
        verb = self._doc[cue.verb]
        if verb.tag_ not in ("VBD", "VBZ", "VBP"):
            return None
        floor = verb.sent.start_char
        i = bisect_right(self._starts, verb.idx) - 1
        while i >= 0 and self._entities[i].start >= floor:
            if _value(self._entities[i]).type in ("PER", "ORG"):
                return _speaker(self._entities[i])
            i -= 1
        return None

    def _stands_for(self, place: Place) -> str | None:
        low = place.surface.lower()
        if place.surface.isupper() and len(low) > 1 and (full := self._in_capitals(low)):
            return full
        if low in words.MALE_PRONOUNS or low in words.FEMALE_PRONOUNS:
            person = self._antecedent(place.start, "m" if low in words.MALE_PRONOUNS else "f")
            return None if person is None else _value(person).name
        if low in ("who", "which"):
            before = self._before(place.start)
            return None if before is None else _value(before).name
        if low.startswith("the ") and (person := self._holder(low[4:], place.start)) is not None:
            return _value(person).name
        if low in ("it", "they"):
            if (
                self._last is not None
                and place.start - self._last_end < 500
                and self._last.name not in self._person_names
            ):
                return self._last.name
            i = bisect_right(self._starts, place.start) - 1
            near = next((m for m in self._entities[max(0, i - 6) : i + 1][::-1] if _value(m).type == "ORG"), None)
            return None if near is None or place.start - near.end > 500 else _value(near).name
        return None

    def _in_capitals(self, label: str) -> str | None:
        """Return the one person of the article whom a transcript's label means by the surname or the whole name."""
        found = {name for name in self._person_names if name.lower() == label or name.lower().endswith(" " + label)}
        return next(iter(found)) if len(found) == 1 else None

    def _holder(self, role: str, offset: int) -> Mention | None:
        """Return the last person before a place whose stated role has these words: "the Prime Minister"."""
        i = bisect_right(self._person_starts, offset) - 1
        nearby = self._persons[max(0, i - 20) : i + 1][::-1]
        return next((m for m in nearby if f" {role} " in f" {_value(m).role.lower()} "), None)

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
            return _speaker(self._persons[i])
        return self._last or self._named_next(found.end)

    def _named_next(self, offset: int) -> Speaker | None:
        """Return the person whom the words right after name, in the same paragraph."""
        i = bisect_left(self._person_starts, offset)
        if i == len(self._persons) or self._persons[i].start - offset > 120:
            return None
        return None if "\n" in self._text[offset : self._persons[i].start] else _speaker(self._persons[i])

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


def _bare(surface: str) -> str:
    first, _, rest = surface.partition(" ")
    return rest if rest and first.lower() in names.ARTICLES else surface


def _speaker(mention: Mention) -> Speaker:
    return Speaker(mention.start, mention.end, mention.surface, _value(mention).name)


def _value(mention: Mention) -> EntityValue:
    assert isinstance(mention.value, EntityValue)
    return mention.value
