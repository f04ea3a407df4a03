"""Turns of a transcript: "SMITH: …", "JONES (on camera): …", "Q: …", each what one speaker says word for word."""

import re
from bisect import bisect_left
from collections import Counter

from spacy.tokens import Doc

from annotations.detect.context import text_of
from annotations.detect.quotes.cues import Cue, Tokens
from annotations.detect.quotes.direct import Found, token_at
from annotations.detect.quotes.marks import Stretch
from schemas.mention import Place

_NAME = r"[A-Z][A-Z.'’\-]*(?: (?:[A-Z][A-Z.'’\-]*|de|von|van)){0,4}"
_TURN = re.compile(
    rf"^[ \t]*[\"“”']?(?P<name>{_NAME})(?:,[^:\n]{{1,60}}|[ ]?[(\[][^)\]\n]{{1,40}}[)\]])?:[ \t]+(?P<said>\S[^\n]*)",
    re.M,
)
_TRAILING = ' \t"“”'


def turns(doc: Doc) -> list[Found]:
    """Return the turns of a text that is or holds a transcript, in text order; none where lines only look alike.

    A label is in capitals and opens a line, and one of them comes again, or there are both "Q" and "A".
    """
    text = text_of(doc)
    found = [m for m in _TURN.finditer(text) if len(m["said"].split()) > 1]
    labels = Counter(m["name"] for m in found)
    again = any(times > 1 for times in labels.values()) or labels.keys() >= {"Q", "A"}
    return [_turn(doc, text, m) for m in found] if again else []


def _turn(doc: Doc, text: str, match: re.Match[str]) -> Found:
    start = match.start("said")
    end = start + len(text[start : match.end("said")].rstrip(_TRAILING))
    if end <= start:
        end = match.end("said")
    first, last = token_at(doc, match.start("name")), token_at(doc, match.end("name"))
    speaker = Tokens(first, max(last, first + 1))
    colon = min(token_at(doc, start) - 1, len(doc) - 1)
    cue = Cue(colon, Tokens(colon, colon + 1), speaker)
    return Found("direct", start, end, (Place(start, end, text[start:end]),), cue)


def without_labels(marked: list[Stretch], found: list[Found], doc: Doc) -> list[Stretch]:
    """Return the quoted stretches that hold no turn's label: a mark before each line of a transcript quotes none."""
    labels = sorted(doc[t.cue.speaker.start].idx for t in found if t.cue is not None and t.cue.speaker is not None)
    kept = []
    for stretch in marked:
        i = bisect_left(labels, stretch.start)
        if i == len(labels) or labels[i] >= stretch.end:
            kept.append(stretch)
    return kept
