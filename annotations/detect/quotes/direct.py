"""Direct quotes: which quoted stretches are utterances, which belong together, and which cue stands beside them."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from annotations.detect.context import text_of
from annotations.detect.lang.en import quotes as words
from annotations.detect.quotes.cues import Cue, Tokens, is_saying, lemma_of, noun_phrase, verb_cue
from annotations.detect.quotes.marks import Stretch
from schemas.mention import Place, QuoteType

_REACH = 40
_DASHES = frozenset("-–—―")
_SENTENCE_END = frozenset((".", "!", "?", "..."))


@dataclass(frozen=True, slots=True)
class Found:
    """A quote on its way: the envelope without outer marks, its quoted parts, its cue."""

    type: QuoteType
    start: int
    end: int
    parts: tuple[Place, ...]
    cue: Cue | None = None


def token_at(doc: Doc, offset: int) -> int:
    """Return the index of the first token that starts at or after a code point."""
    return bisect_left(doc, offset, key=lambda t: t.idx)


def direct_quotes(doc: Doc, marked: list[Stretch]) -> tuple[list[Found], list[Stretch]]:
    """Return the direct quotes, and the stretches that they are made of."""
    regions = _Regions(doc, marked)
    found: list[Found] = []
    used: list[Stretch] = []
    joins_next = False
    for i, stretch in enumerate(marked):
        before, after = regions.before(i), regions.after(i)
        joined = joins_next and bool(found)
        cue_before = None if joined else regions.cue_before(before)
        cue_after = regions.cue_after(i, after)
        cue = _nearer(cue_before, before, cue_after)
        if not joined and not _is_utterance(regions.text, stretch, before, cue_before, cue_after):
            joins_next = False
            continue
        used.append(stretch)
        place = Place(stretch.start, stretch.end, regions.text[stretch.start : stretch.end])
        if joined:
            last = found[-1]
            found[-1] = replace(last, end=stretch.end, parts=(*last.parts, place), cue=last.cue or cue)
        else:
            found.append(Found("direct", stretch.start, stretch.end, (place,), cue))
        joins_next = stretch.closing == "continued" or regions.leads_on(i, after, cue_after)
    return found, used


def _nearer(before: Cue | None, region: Tokens, after: Cue | None) -> Cue | None:
    """Choose between the cues on both sides: the one before where it leads up to the mark, else the one after."""
    leads = before is not None and region.end - before.span.end <= 1
    return before if leads or after is None else after


def _is_utterance(whole: str, stretch: Stretch, before: Tokens, cue_before: Cue | None, cue_after: Cue | None) -> bool:
    text = whole[stretch.start : stretch.end].strip().rstrip("’'\"”")
    count = len(text.split())
    if not count:
        return False
    previous = whole[max(0, stretch.outer_start - 3) : stretch.outer_start].rstrip(" \xa0")[-1:]
    starts = previous in ("", "\n", ".", "!", "?", ":", "”", '"', "—", "’") or before.start == before.end
    ends = text[-1] in ".,!?…—-"
    capital = text[0].isupper() or text[0] in "…[.'‘0123456789$"
    if cue_before is not None and (previous in ",:" or (capital and cue_before.adjacent)):
        return count >= 2 or ends
    comma = text[-1] in ",!?—" or whole[stretch.outer_end : stretch.outer_end + 1] == ","
    if cue_after is not None and (comma or cue_after.signed):
        return starts or previous == ","
    if (
        cue_before is None
        and cue_after is None
        and count <= 6
        and stretch.closing == "closed"
        and _is_line(whole, stretch)
    ):
        return False
    return starts and capital and (count >= 4 or (count >= 2 and ends)) and (ends or stretch.closing != "closed")


def _is_line(whole: str, stretch: Stretch) -> bool:
    """Tell whether a stretch is all there is in its line: a heading, not an utterance."""
    before, after = (
        whole[max(0, stretch.outer_start - 1) : stretch.outer_start],
        whole[stretch.outer_end : stretch.outer_end + 1],
    )
    return before in ("", "\n") and after in ("", "\n")


class _Regions:
    """The words outside quotation marks beside each stretch, within its paragraph and sentence."""

    def __init__(self, doc: Doc, marked: list[Stretch]) -> None:
        self._doc = doc
        self.text = text_of(doc)
        self._marked = marked
        self._first = [token_at(doc, s.outer_start) for s in marked]
        self._last = [token_at(doc, s.outer_end) for s in marked]

    def before(self, i: int) -> Tokens:
        """Return the words before a stretch; those of the paragraph before where it ends in a colon or comma."""
        end = self._first[i]
        floor = max(self._last[i - 1] if i else 0, end - _REACH)
        while end > floor and self._doc[end - 1].is_space and "\n" in self._doc[end - 1].text:
            end -= 1
        if end < self._first[i] and (end == floor or self._doc[end - 1].text not in ",:"):
            return Tokens(self._first[i], self._first[i])
        start = end
        while (
            start > floor and "\n" not in self._doc[start - 1].text and self._doc[start - 1].text not in _SENTENCE_END
        ):
            start -= 1
        return Tokens(start, end)

    def after(self, i: int) -> Tokens:
        start = self._last[i]
        ceiling = min(self._first[i + 1] if i + 1 < len(self._marked) else len(self._doc), start + _REACH)
        end = start
        while end < ceiling and "\n" not in self._doc[end].text and self._doc[end].text not in _SENTENCE_END:
            end += 1
        return Tokens(start, end)

    def cue_after(self, i: int, region: Tokens) -> Cue | None:
        doc, stretch = self._doc, self._marked[i]
        if region.start == region.end or stretch.closing == "continued":
            return None
        text = self.text[stretch.start : stretch.end].rstrip("’'\"” ")
        start = region.start
        while start < region.end and (doc[start].is_space or doc[start].text == ","):
            start += 1
        if start == region.end:
            return None
        first = doc[start]
        comma = text[-1:] == "," or doc[region.start].text == ","
        if first.text in _DASHES and start + 1 < region.end and self._ends_line(region.end):
            return self._signed(start, region)
        if text[-1:] == "." and not first.text[0].islower() and not comma:
            return None
        for j in range(start, min(region.end, start + (32 if comma else 16))):
            if doc[j].text in ";:":
                return None
            if is_saying(doc[j]):
                if not self._closes_here(doc[j], start, comma):
                    continue
                return self._with_speaker(j, Tokens(start, region.end))
            if doc[j].lower_ == "according" and j + 2 < len(doc):
                return Cue(j, Tokens(j, j + 2), self._phrase_from(j + 2, region))
        return None

    def _closes_here(self, verb: Token, start: int, comma: bool) -> bool:
        """Tell whether a verb may belong to the words before it: not to a clause of its own, and not too far."""
        own = any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i for c in verb.rights)
        near = verb.i - start <= 12 or verb.lemma_ in ("say", "add", "tell", "write", "explain")
        return near and (comma or not own) and verb.dep_ not in ("relcl", "acl")

    def _signed(self, dash: int, region: Tokens) -> Cue | None:
        """Read "“…” — Jane Doe" at the end of a line."""
        first = dash + 1
        while first < region.end and self._doc[first].is_space:
            first += 1
        end = first
        while end < region.end and self._doc[end].text not in ",;(":
            end += 1
        dated = any(c.isdigit() for t in self._doc[end : region.end] for c in t.text)
        if end - first > 8 or first >= end or dated or not self._doc[first].text[0].isupper():
            return None
        return Cue(dash, Tokens(dash, dash + 1), Tokens(first, end), signed=True)

    def _ends_line(self, i: int) -> bool:
        if i < len(self._doc) and self._doc[i].text in _SENTENCE_END:
            i += 1
        return i >= len(self._doc) or "\n" in self._doc[i].text

    def cue_before(self, region: Tokens) -> Cue | None:
        doc = self._doc
        if region.start == region.end:
            return None
        last = doc[region.end - 1].text
        for j in range(region.end - 1, region.start - 1, -1):
            if is_saying(doc[j]) and (last in ",:" or region.end - j < 6):
                if self._reports(doc[j], region):
                    return None
                return replace(self._with_speaker(j, region), adjacent=self._adjacent(doc[j], region))
        if last == ":":
            return Cue(region.end - 1, Tokens(region.end - 1, region.end), self._phrase_from(region.start, region))
        return None

    def _adjacent(self, verb: Token, region: Tokens) -> bool:
        """Tell whether the words follow the verb at once, and are not a title that it takes: "read “War and Peace”"."""
        return verb.i == region.end - 1 and lemma_of(verb) not in words.TAKING_TITLES

    def _reports(self, verb: Token, region: Tokens) -> bool:
        """Tell whether the verb's content has begun before the mark: "said that in winter, “it is cold”"."""
        doc = self._doc
        if any(doc[k].lower_ == "that" and doc[k].dep_ == "mark" for k in range(verb.i + 1, region.end)):
            return True
        return any(c.dep_ == "ccomp" and verb.i < c.i < region.end for c in verb.rights)

    def leads_on(self, i: int, region: Tokens, cue: Cue | None) -> bool:
        """Tell whether the next stretch goes on with this quotation: nothing but the cue stands between them."""
        if cue is None or i + 1 >= len(self._marked):
            return False
        doc, following = self._doc, self._first[i + 1]
        if region.end == following:
            cues = sum(is_saying(doc[k]) for k in range(region.start, following))
            return (
                following - region.start <= 18
                and cues <= 1
                and doc[following - 1].lower_ in (",", "but", "and", "because")
            )
        ended = doc[region.end].text in _SENTENCE_END
        return ended and region.end + 1 >= following

    def _with_speaker(self, verb: int, region: Tokens) -> Cue:
        doc = self._doc
        cue = verb_cue(doc, doc[verb])
        if cue.speaker is not None and region.start <= cue.speaker.start < region.end:
            return cue
        inverted = verb == region.start or (verb == region.start + 1 and doc[region.start].pos_ == "ADV")
        speaker = self._phrase_from(verb + 1, region) if inverted else self._leading_phrase(verb, region)
        return Cue(cue.verb, cue.span, speaker or cue.speaker)

    def _phrase_from(self, start: int, region: Tokens) -> Tokens | None:
        for j in range(start, min(region.end, start + 4)):
            if self._doc[j].text in ",.:;":
                return None
            if self._doc[j].pos_ in ("PROPN", "NOUN", "PRON"):
                head = self._doc[j]
                while head.dep_ in ("compound", "poss", "amod", "nmod") and head.i < head.head.i < region.end:
                    head = head.head
                return noun_phrase(self._doc, head)
        return None

    def _leading_phrase(self, verb: int, region: Tokens) -> Tokens | None:
        """Return the words from the region's start to its first comma or bracket, or the noun before the verb."""
        doc = self._doc
        end = region.start
        while end < verb and doc[end].text not in ",;:()—–" and doc[end].pos_ not in ("VERB", "AUX", "ADV", "SCONJ"):
            end += 1
        if region.start < end and end - region.start <= 8 and doc[end - 1].pos_ in ("PROPN", "NOUN", "PRON"):
            return Tokens(region.start, end)
        for j in range(verb - 1, max(region.start, verb - 12) - 1, -1):
            if doc[j].pos_ in ("PROPN", "PRON", "NOUN"):
                return noun_phrase(doc, doc[j])
        return None
