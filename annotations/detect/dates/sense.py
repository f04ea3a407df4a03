"""Tags of words, and whether the verb of a date looks back or ahead, where the pipeline has tagged and parsed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a typed date is read without spaCy: the window must not load it
    from spacy.tokens import Doc, Token

_FUTURE_LEMMAS = frozenset(("will", "shall", "'ll", "’ll", "wo"))
_OPEN = frozenset(("should", "must", "may", "can", "might"))
_PLANNED = frozenset(("schedule", "expect", "plan", "set", "due", "slate"))
_LONGEST_CLIMB = 6


class Sense:
    """The grammar of a Doc around a stretch of text."""

    def __init__(self, doc: "Doc") -> None:
        self.doc = doc
        self.tagged = doc.has_annotation("TAG")
        self.parsed = doc.has_annotation("DEP")

    def token(self, start: int, end: int) -> "Token | None":
        """Return the first token that the characters overlap."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None

    def tag(self, start: int, end: int) -> str:
        """Return the Penn tag of the word at these characters, "" without a tagger."""
        token = self.token(start, end) if self.tagged else None
        return token.tag_ if token is not None else ""

    def tense(self, start: int, end: int) -> str:
        """Return "past" or "future" by the verb that governs the characters, "" where it does not say."""
        if not (self.tagged and self.parsed):
            return ""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return ""
        token = span.root
        for _ in range(_LONGEST_CLIMB):
            if token.tag_.startswith(("VB", "MD")):
                return _tense_of(token)
            if token.head.i == token.i or (token.i != span.root.i and token.pos_ in ("NOUN", "PROPN", "PRON")):
                break
            token = token.head
        return ""


def _tense_of(verb: "Token") -> str:
    helpers = [t for t in verb.lefts if t.dep_ in ("aux", "auxpass")]
    if any(t.lower_ in _FUTURE_LEMMAS for t in helpers):
        return "future"
    if verb.tag_ == "VBN" and verb.lemma_ in _PLANNED:
        return "future"
    if verb.tag_ == "VB" and any(t.lower_ in _OPEN for t in helpers):
        return "future" if not any(t.lower_ == "have" for t in helpers) else "past"
    if verb.tag_ == "VBD" or any(t.tag_ == "VBD" for t in helpers):
        return "past"
    if any(t.tag_ == "TO" for t in helpers):
        return "past" if any(t.dep_ == "aux" and t.lower_ == "had" for t in verb.head.lefts) else "future"
    if verb.tag_ == "VBN" and any(t.tag_ in ("VBZ", "VBP") and t.lemma_ == "be" for t in helpers):
        return ""
    if verb.tag_ == "VBN":
        return "past"
    if any(t.lower_ == "would" for t in helpers):
        return "future"
    return "future" if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in ("say", "be", "have", "follow") else ""
