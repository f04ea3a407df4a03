"""Direct quotes: which quoted stretches are utterances, which belong together, and which cue stands beside them."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from annotations.detect.quote_cues import Cue, Tokens, is_saying, noun_phrase, verb_cue
from annotations.detect.quote_marks import Stretch
from schemas.mention import Place, QuoteType

_REACH = 40
_SENTENCE_END = frozenset((".", "!", "?", "..."))


@dataclass(frozen=True, slots=True)
class Found:
    """A quote on its way: the envelope without outer marks, its quoted parts, its cue; `follows` = the speaker goes on."""

    type: QuoteType
    start: int
    end: int
    parts: tuple[Place, ...]
    cue: Cue | None = None
    follows: bool = False


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
        cue_before, cue_after = regions.cue_before(i, before), regions.cue_after(i, after)
        joined = joins_next and bool(found)
        if not joined and not _is_utterance(doc, stretch, before, after, cue_before, cue_after):
            joins_next = False
            continue
        used.append(stretch)
        place = Place(stretch.start, stretch.end, doc.text[stretch.start : stretch.end])
        if joined:
            last = found[-1]
            found[-1] = replace(last, end=stretch.end, parts=(*last.parts, place), cue=last.cue or cue_after)
        else:
            found.append(
                Found(
                    "direct",
                    stretch.start,
                    stretch.end,
                    (place,),
                    cue_after or cue_before,
                    follows=not (cue_after or cue_before),
                )
            )
        joins_next = stretch.closing == "continued" or regions.leads_on(i, after, cue_after)
    return found, used


def _is_utterance(
    doc: Doc, stretch: Stretch, before: Tokens, after: Tokens, cue_before: Cue | None, cue_after: Cue | None
) -> bool:
    text = doc.text[stretch.start : stretch.end].strip()
    count = len(text.split())
    if not count:
        return False
    previous = doc.text[max(0, stretch.outer_start - 2) : stretch.outer_start].rstrip(" ")[-1:]
    starts = previous in ("", "\n", ".", "!", "?", ":", "”", '"', "—", "’") or before.start == before.end
    ends = text[-1] in ".,!?…—-"
    capital = text[0].isupper() or text[0] in "…[.'‘0123456789$"
    if cue_before is not None and (previous in ",:" or (capital and cue_before.verb == before.end - 1)):
        return count >= 2 or ends
    if cue_after is not None and text[-1] in ",!?—" and (starts or capital):
        return True
    return starts and capital and (count >= 4 or (count >= 2 and ends)) and (ends or stretch.closing != "closed")


class _Regions:
    """The words outside quotation marks beside each stretch, within its paragraph and sentence."""

    def __init__(self, doc: Doc, marked: list[Stretch]) -> None:
        self._doc = doc
        self._marked = marked
        self._first = [token_at(doc, s.outer_start) for s in marked]
        self._last = [token_at(doc, s.outer_end) for s in marked]

    def before(self, i: int) -> Tokens:
        end = self._first[i]
        floor = max(self._last[i - 1] if i else 0, end - _REACH)
        start = end
        while start > floor and "\n" not in self._doc[start - 1].text:
            if self._doc[start - 1].text in _SENTENCE_END and start != end:
                break
            if self._doc[start - 1].text in _SENTENCE_END and start == end:
                break
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
        text = doc.text[stretch.start : stretch.end].rstrip()
        first = doc[region.start]
        ended = text[-1:] == "." and not first.text[0].islower()
        if ended or first.text in _SENTENCE_END:
            return None
        for j in range(region.start, min(region.end, region.start + 14)):
            if doc[j].text in ";:":
                return None
            if is_saying(doc[j]):
                return self._with_speaker(j, region)
            if doc[j].lower_ == "according" and j + 2 < len(doc):
                return Cue(j, Tokens(j, j + 2), self._phrase_from(j + 2, region))
        return None

    def cue_before(self, i: int, region: Tokens) -> Cue | None:
        doc = self._doc
        if region.start == region.end:
            return None
        last = doc[region.end - 1].text
        for j in range(region.end - 1, region.start - 1, -1):
            if is_saying(doc[j]) and (last in ",:" or region.end - j < 6):
                return self._with_speaker(j, region)
        if last == ":":
            name = self._phrase_from(region.start, region)
            return Cue(region.end - 1, Tokens(region.end - 1, region.end), name)
        return None

    def leads_on(self, i: int, region: Tokens, cue: Cue | None) -> bool:
        """Tell whether the next stretch goes on with this quotation: nothing but the cue stands between them."""
        if cue is None or i + 1 >= len(self._marked):
            return False
        following = self._first[i + 1]
        if region.end == following:
            return following - region.start <= 14
        return (
            region.end + 1 >= following
            and self._doc[region.end].text in _SENTENCE_END
            and not self._crosses_line(region.end, following)
        )

    def _crosses_line(self, start: int, end: int) -> bool:
        return any("\n" in self._doc[k].text for k in range(start, end))

    def _with_speaker(self, verb: int, region: Tokens) -> Cue:
        doc = self._doc
        cue = verb_cue(doc, doc[verb])
        if cue.speaker is not None and region.start <= cue.speaker.start < region.end:
            return cue
        speaker = self._phrase_from(verb + 1, region) or self._phrase_before(verb, region)
        return Cue(cue.verb, cue.span, speaker)

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

    def _phrase_before(self, verb: int, region: Tokens) -> Tokens | None:
        for j in range(verb - 1, max(region.start, verb - 8) - 1, -1):
            if self._doc[j].pos_ in ("PROPN", "PRON", "NOUN"):
                return noun_phrase(self._doc, self._doc[j])
        return None
