"""The quotes component: what somebody said, in whose words, and who."""

from bisect import bisect_right
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from annotations.detect.context import mentions_of, text_of, write_layer
from annotations.detect.lang.en import quotes as words
from annotations.detect.quotes.contents import contents, somebody
from annotations.detect.quotes.cues import is_saying, lemma_of, verb_cue
from annotations.detect.quotes.direct import Found, direct_quotes, token_at
from annotations.detect.quotes.marks import Stretch, stretches
from annotations.detect.quotes.speakers import Speakers
from annotations.detect.quotes.turns import turns, without_labels
from schemas.mention import EntityValue, Mention, Place, QuoteType, QuoteValue

DETECTOR = "quotes"
VERSION = "1"


@Language.factory("quotes")
def make_quotes(nlp: Language, name: str) -> "Quotes":
    """Return the component; it needs the layer "entities", tags and the parse."""
    return Quotes()


class Quotes:
    """Writes the layer "quotes": direct, mixed and indirect speech with cue and speaker."""

    def __call__(self, doc: Doc) -> Doc:
        write_layer(doc, "quotes", find_quotes(doc))
        return doc


def find_quotes(doc: Doc) -> list[Mention]:
    """Return the quotes of an article in text order; offsets are code points of `doc.text`, without the outer marks."""
    if not doc.has_annotation("DEP"):
        return []
    text = text_of(doc)
    spoken = turns(doc)
    marked = without_labels(stretches(text), spoken, doc)
    entities = mentions_of(doc, "entities")
    direct, utterances = direct_quotes(doc, marked)
    said = set(utterances)
    fragments = [s for s in marked if s not in said]
    said_all = [(u.start, u.end) for u in utterances] + [(t.start, t.end) for t in spoken]
    skip, quoted = _tokens_of(doc, said_all), _tokens_of(doc, [(s.start, s.end) for s in marked if s.closing != "open"])
    named = _named_tokens(doc, entities)
    reported = _reported(doc, skip, [a or b for a, b in zip(skip, quoted, strict=True)], named, fragments)
    commented = _commented(doc, fragments, direct + reported, named)
    direct = [d for d in direct if not any(t.start < d.end and d.start < t.end for t in spoken)]
    found_all = _merged(doc, sorted(direct + spoken + reported + commented, key=lambda f: (f.start, -f.end)))
    speakers = Speakers(doc, entities)
    made = [_mention(text, found, speakers) for found in found_all]
    return made


def _tokens_of(doc: Doc, spans: list[tuple[int, int]]) -> list[bool]:
    flags = [False] * len(doc)
    for start, end in spans:
        first, last = token_at(doc, start), token_at(doc, end)
        flags[first:last] = [True] * (last - first)
    return flags


def _merged(doc: Doc, quotes: list[Found]) -> list[Found]:
    """Join a mixed quote with the direct one that goes on after its cue: “It is “cold,”” she said. “Very.”"""
    text = text_of(doc)
    merged: list[Found] = []
    for found in quotes:
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.type == "mixed"
            and found.type == "direct"
            and found.cue is None
            and last.cue is not None
        ):
            between = text[last.end : found.start]
            cue = doc[last.cue.verb].idx
            if len(between) < 120 and "\n" not in between and last.end <= cue < found.start:
                merged[-1] = replace(last, end=found.end, parts=last.parts + found.parts)
                continue
        merged.append(found)
    return merged


def _named_tokens(doc: Doc, entities: list[Mention]) -> list[bool]:
    flags = [False] * len(doc)
    for mention in entities:
        if isinstance(mention.value, EntityValue) and mention.value.type in ("PER", "ORG", "NORP", "LOC"):
            first, last = token_at(doc, mention.start), token_at(doc, mention.end)
            flags[first:last] = [True] * (last - first)
    return flags


def _reported(
    doc: Doc, skip: list[bool], quoted: list[bool], named: list[bool], fragments: list[Stretch]
) -> list[Found]:
    """Return indirect and mixed quotes: the contents that do not overlap a direct one, longest first."""
    text = text_of(doc)
    busy = [False] * (len(doc) + 1)
    found: list[Found] = []
    inside = sorted(fragments, key=lambda s: s.start)
    for content in sorted(contents(doc, quoted, named), key=lambda c: c.span.start - c.span.end):
        span = content.span
        if span.end <= span.start or any(busy[span.start : span.end]) or any(skip[span.start : span.end]):
            continue
        busy[span.start : span.end] = [True] * (span.end - span.start)
        start, end = doc[span.start].idx, doc[span.end - 1].idx + len(doc[span.end - 1].text)
        parts = [s for s in inside if s.outer_start < end and start < s.outer_end]
        for part in parts:
            start, end = min(start, part.outer_start), max(end, part.outer_end)
        kind: QuoteType = "mixed" if parts else "indirect"
        if len(parts) == 1 and start == parts[0].outer_start and end == parts[0].outer_end:
            kind, start, end = "direct", parts[0].start, parts[0].end
        places = tuple(Place(p.start, p.end, text[p.start : p.end]) for p in parts)
        found.append(Found(kind, start, end, places, content.cue))
    return found


def _commented(doc: Doc, fragments: list[Stretch], covered: list[Found], named: list[bool]) -> list[Found]:
    """Return fragments that stand after a verb of saying with its speaker: "called it “a joke”"."""
    text, found, floor = text_of(doc), [], 0
    ends = sorted((f.start, f.end) for f in covered)
    for stretch in fragments:
        i = bisect_right(ends, (stretch.start, len(text))) - 1
        if stretch.closing != "closed" or (i >= 0 and ends[i][1] >= stretch.start):
            continue
        first, last = token_at(doc, stretch.outer_start), token_at(doc, stretch.start)
        for j in range(first - 1, max(floor, first - 14, doc[min(last, len(doc) - 1)].sent.start) - 1, -1):
            if is_saying(doc[j]) and lemma_of(doc[j]) not in words.TAKING_TITLES - words.COMMENTING:
                cue = verb_cue(doc, doc[j])
                if somebody(doc, cue.speaker, named) and cue.speaker is not None and cue.speaker.end <= j:
                    place = Place(stretch.start, stretch.end, text[stretch.start : stretch.end])
                    start = min(doc[j + 1].idx, stretch.outer_start)
                    found.append(Found("mixed", start, stretch.outer_end, (place,), cue))
                break
        floor = last
    return found


def _mention(text: str, found: Found, speakers: Speakers) -> Mention:
    speaker = speakers.of(found)
    cue = speakers.cue_place(found)
    return Mention(
        "quote", found.start, found.end, text[found.start : found.end],
        QuoteValue(found.type, found.parts, speaker, cue),
        score=0.9 if speaker and found.type == "direct" else 0.7 if speaker else 0.5,
        reasons=_reasons(found), detector=DETECTOR, version=VERSION,
    )  # fmt: skip


def _reasons(found: Found) -> tuple[str, ...]:
    marks = {
        "direct": "stands in quotation marks",
        "mixed": "reported, partly in quotation marks",
        "indirect": "reported speech",
    }
    return (marks[found.type],)
