"""What somebody said without quotation marks: content clauses, infinitives and phrases that hang on a cue."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from annotations.detect.lang.en import quotes as words
from annotations.detect.quote_cues import Cue, Tokens, according_to, noun_phrase, verb_cue

_CLAUSES = ("ccomp", "parataxis")


@dataclass(frozen=True, slots=True)
class Content:
    """Reported words as tokens, with the cue on which they hang."""

    cue: Cue
    span: Tokens


def contents(doc: Doc, skip: list[bool]) -> Iterator[Content]:
    """Return the reported contents whose cue is not in a skipped token (inside a direct quotation)."""
    for token in doc:
        if skip[token.i] or token.pos_ not in ("VERB", "AUX", "NOUN"):
            continue
        lemma = token.lemma_.lower()
        if token.pos_ == "NOUN" and not token.tag_.startswith("V"):
            if lemma in words.NOUNS:
                yield from _of_noun(doc, token)
        elif lemma in words.REPORTING or lemma in words.WANTING or lemma in words.NAMING:
            yield from _of_verb(doc, token, lemma)
    for cue in according_to(doc):
        if not skip[cue.verb]:
            span = _around(doc, cue)
            if span is not None:
                yield Content(cue, span)


def _of_verb(doc: Doc, verb: Token, lemma: str) -> Iterator[Content]:
    cue = verb_cue(doc, verb)
    if lemma in words.REPORTING:
        clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if clause is not None:
            span = _clause(doc, verb, clause, cue)
            if span.end - span.start > 1:
                yield Content(cue, span)
                return
        if verb.dep_ in ("parataxis", "ccomp") and cue.speaker is not None and _parenthetic(doc, verb, cue):
            yield Content(cue, _sentence(doc, verb))
            return
    if lemma in words.WANTING:
        infinitive = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i), None)
        if infinitive is not None and any(c.lower_ == "to" for c in infinitive.lefts):
            yield Content(cue, trimmed(doc, verb.i + 1, infinitive.right_edge.i + 1))


def _clause(doc: Doc, verb: Token, clause: Token, cue: Cue) -> Tokens:
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    if clause.i > verb.i:
        return trimmed(doc, max(start, verb.i + 1), end)
    limit = verb.i if cue.speaker is None or cue.speaker.start > verb.i else min(verb.i, cue.speaker.start)
    return trimmed(doc, start, min(end, limit))


def _parenthetic(doc: Doc, verb: Token, cue: Cue) -> bool:
    first = min(verb.i, cue.speaker.start if cue.speaker else verb.i)
    return first > 0 and doc[first - 1].text == ","


def _sentence(doc: Doc, token: Token) -> Tokens:
    sent = token.sent
    return trimmed(doc, sent.start, sent.end)


def _of_noun(doc: Doc, noun: Token) -> Iterator[Content]:
    clause = next((c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.i > noun.i), None)
    if clause is None or not any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts):
        return
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    speaker = None if owner is None else noun_phrase(doc, owner)
    yield Content(
        Cue(noun.i, Tokens(noun.i, noun.i + 1), speaker), trimmed(doc, clause.left_edge.i, clause.right_edge.i + 1)
    )


def _around(doc: Doc, cue: Cue) -> Tokens | None:
    sent = doc[cue.verb].sent
    end = cue.speaker.end if cue.speaker else cue.span.end
    if cue.verb - sent.start <= 1:
        comma = next((i for i in range(end, sent.end) if doc[i].text == ","), end)
        return trimmed(doc, comma, sent.end)
    span = trimmed(doc, sent.start, cue.verb)
    return span if span.start < span.end else None


def trimmed(doc: Doc, start: int, end: int) -> Tokens:
    """Take marks and line breaks off both ends, and stop at a line break."""
    for i in range(start, end):
        if "\n" in doc[i].text and i > start:
            end = i
            break
    while start < end and (doc[start].text in ",;:—–-." or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].text in ",;:—–-." or doc[end - 1].is_space):
        end -= 1
    return Tokens(start, end)
