"""What somebody said without quotation marks: content clauses, infinitives and phrases that hang on a cue."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from annotations.detect.lang.en import quotes as words
from annotations.detect.quotes.cues import Cue, Tokens, according_to, lemma_of, noun_phrase, subject_of, verb_cue
from annotations.detect.quotes.ends import end_of_content

_LONGEST = 200
_FARTHEST_THAT = 14
_SUBJECT_TAGS = frozenset(("NNP", "NNPS", "NNS", "NN", "PRP", "PRP$", "DT", "EX", "CD"))


@dataclass(frozen=True, slots=True)
class Content:
    """Reported words as tokens, with the cue on which they hang."""

    cue: Cue
    span: Tokens


def contents(doc: Doc, skip: list[bool], named: list[bool]) -> Iterator[Content]:
    """Return the reported contents whose cue is not in a skipped token (inside a direct quotation).

    `named`: the tokens of persons and organisations; weak cues count only where one of these is the subject.
    """
    for token in doc:
        if skip[token.i]:
            continue
        kind = token.pos_
        if token.tag_.startswith("V"):
            yield from _of_verb(doc, token, lemma_of(token), named)
        elif kind == "NOUN" and lemma_of(token) in words.NOUNS:
            yield from _of_noun(doc, token, named)
        elif kind == "ADJ" and token.head.lemma_ in ("be", "remain", "feel"):
            yield from _of_adjective(doc, token, named)
    yield from headlines(doc, named)
    for cue in according_to(doc):
        if not skip[cue.verb]:
            span = _around(doc, cue)
            if span is not None:
                yield Content(cue, span)


def _of_verb(doc: Doc, verb: Token, lemma: str, named: list[bool]) -> Iterator[Content]:
    if lemma not in words.ANY_CUE or (lemma in words.HEARING and _is_passive(verb)):
        return
    cue = verb_cue(doc, verb)
    known = somebody(doc, cue.speaker, named)
    if lemma in words.WEAK and not known:
        return
    if lemma in words.REPORTING:
        span = _reported(doc, verb, cue)
        if span is not None and span.end - span.start > 1:
            yield Content(cue, span)
            return
    if lemma in words.WANTING:
        infinitive = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.i > verb.i), None)
        if infinitive is not None and any(c.lower_ == "to" for c in infinitive.lefts):
            yield Content(cue, _grown(doc, verb, trimmed(doc, verb.i + 1, infinitive.right_edge.i + 1)))
            return
    if known:
        for content in _objects(doc, verb, lemma, cue):
            if any(t.ent_type_ not in ("DATE", "TIME") for t in doc[content.span.start : content.span.end]):
                yield content


def _is_passive(verb: Token) -> bool:
    """Tell whether the subject hears it: "when asked whether …", "was told that …"; not "has asked"."""
    return verb.tag_ == "VBN" and not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)


def somebody(doc: Doc, speaker: Tokens | None, named: list[bool]) -> bool:
    """Tell whether a subject is a person, an organisation or a paper that says things."""
    if speaker is None:
        return False
    return any(named[speaker.start : speaker.end]) or any(
        t.lower_ in ("he", "she", "they", "who") or t.lower_ in words.SOURCES for t in doc[speaker.start : speaker.end]
    )


def _reported(doc: Doc, verb: Token, cue: Cue) -> Tokens | None:
    if cue.speaker is not None:
        aside = _aside(doc, verb, cue.speaker)
        if aside is not None:
            return aside
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    clause = next((c for c in clauses if c.i > verb.i and cue.speaker and cue.speaker.end <= verb.i), None)
    clause = clause or next(iter(clauses), None)
    if clause is not None:
        return _clause(doc, verb, clause, cue)
    if lemma_of(verb) in words.TELLING:
        return _told(doc, verb)
    if verb.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.lefts):
        return _beside(doc, verb)
    return None


def _beside(doc: Doc, verb: Token) -> Tokens | None:
    """Return the main clause beside "as the Post reported on Monday", which opens or closes its sentence."""
    sent, first, end = verb.sent, verb.left_edge.i, verb.right_edge.i + 1
    if end < sent.end and doc[end].text == "," and first <= sent.start + 1:
        return trimmed(doc, end, sent.end)
    if first > sent.start + 2 and doc[first - 1].text == "," and end >= sent.end - 2:
        return trimmed(doc, sent.start, first)
    return None


def _objects(doc: Doc, verb: Token, lemma: str, cue: Cue) -> Iterator[Content]:
    """Find what somebody spoke of: the object with what follows, or the phrase after "called for"."""
    for child in verb.rights:
        if child.dep_ in ("prep", "agent", "prt") and (lemma, child.lower_) in words.COMMENTING_ON:
            yield Content(cue, _grown(doc, verb, trimmed(doc, child.i + 1, child.right_edge.i + 1)))
            return
    if lemma in words.COMMENTING:
        first = next((c for c in verb.rights if c.dep_ in ("dobj", "ccomp", "oprd", "xcomp")), None)
        if first is not None and first.pos_ != "PRON":
            last = next((c for c in verb.rights if c.dep_ in ("oprd", "xcomp")), first)
            span = trimmed(doc, first.left_edge.i, max(first.right_edge.i, last.right_edge.i) + 1)
            yield Content(cue, _grown(doc, verb, span))


def _told(doc: Doc, verb: Token) -> Tokens | None:
    """Return what follows "that" after "told the meeting of ministers", where the parse hangs it on the listeners."""
    limit = min(verb.sent.end, verb.i + _FARTHEST_THAT)
    for i in range(verb.i + 1, limit):
        if doc[i].lower_ == "that" and doc[i].tag_ == "IN":
            return _grown(doc, verb, trimmed(doc, i + 1, max(doc[i].head.right_edge.i + 1, i + 2)))
        if doc[i].is_punct or doc[i].pos_ == "VERB":
            return None
    return None


def _clause(doc: Doc, verb: Token, clause: Token, cue: Cue) -> Tokens:
    start, end = clause.left_edge.i, clause.right_edge.i + 1
    if clause.i > verb.i:
        start = max(start, verb.i + 1)
        clipped = end_of_content(doc, start, min(end, start + _LONGEST))
        if clipped < min(end, start + _LONGEST):
            return trimmed(doc, start, clipped)
        if end < len(doc) and doc[end].text in (":", ";"):
            end = verb.sent.end
        return _grown(doc, verb, trimmed(doc, start, end))
    limit = verb.i if cue.speaker is None or cue.speaker.start > verb.i else min(verb.i, cue.speaker.start)
    return trimmed(doc, start, min(end, limit))


def _grown(doc: Doc, verb: Token, span: Tokens) -> Tokens:
    """Let a content run on to the next mark of its sentence: what follows without a comma still belongs to it."""
    end, limit = span.end, min(verb.sent.end, span.end + _LONGEST)
    while end < limit and not doc[end].is_punct and not doc[end].is_space:
        end += 1
    return trimmed(doc, span.start, end_of_content(doc, span.start, end))


def _aside(doc: Doc, verb: Token, speaker: Tokens) -> Tokens | None:
    """Read ", she said," inside a sentence and ", she said." after one, whatever the parse makes of it."""
    sent, first = verb.sent, min(verb.i, speaker.start)
    after = max(verb.i + 1, speaker.end)
    if first <= sent.start + 2 or doc[first - 1].text != "," or after - first > 8 or after >= len(doc):
        return None
    inverted = verb.i < speaker.start
    if doc[after].text == "," and after + 2 < sent.end and not inverted:
        return trimmed(doc, sent.start, sent.end)
    if inverted or doc[after].text == "." or "\n" in doc[after].text or _ends_soon(doc, verb, after):
        return trimmed(doc, sent.start, first)
    return None


def _ends_soon(doc: Doc, verb: Token, after: int) -> bool:
    """Tell whether nothing but a time or place follows the verb: "it will close, the Post reported on Monday."."""
    if doc[after].pos_ != "ADP" and doc[after].ent_type_ != "DATE":
        return False
    if any(c.dep_ in ("ccomp", "xcomp", "dobj") and c.i > verb.i for c in verb.rights):
        return False
    end = after
    while end < len(doc) and end - after < 10 and not doc[end].is_punct and not doc[end].is_space:
        end += 1
    return end < len(doc) and (doc[end].text == "." or doc[end].is_space)


def _of_noun(doc: Doc, noun: Token, named: list[bool]) -> Iterator[Content]:
    """Find "X's claim that …", "X's pledge to …", "X's criticism of …"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    subject = subject_of(noun.head) if owner is None and noun.head.pos_ in ("VERB", "AUX", "ADP") else owner
    speaker = None if subject is None or subject is noun else noun_phrase(doc, subject)
    cue = Cue(noun.i, Tokens(noun.i, noun.i + 1), speaker)
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp") and any(c.lower_ == "that" and c.dep_ == "mark" for c in child.lefts):
            yield Content(cue, trimmed(doc, child.left_edge.i, child.right_edge.i + 1))
            return
        if not somebody(doc, speaker, named) and (owner is None or owner.lower_ not in ("his", "her")):
            continue
        if child.dep_ in ("acl", "xcomp") and any(c.lower_ == "to" for c in child.lefts):
            yield Content(cue, trimmed(doc, child.left_edge.i, child.right_edge.i + 1))
            return
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "about", "against"):
            yield Content(cue, trimmed(doc, child.i + 1, child.right_edge.i + 1))
            return


def headlines(doc: Doc, named: list[bool]) -> Iterator[Content]:
    """Find "Police: Two held after crash": a line that opens with a source, a colon, and what it says."""
    start = 0
    for i in range(1, len(doc)):
        if "\n" in doc[i - 1].text:
            start = i
        if doc[i].text == ":" and 0 < i - start <= 4 and i + 3 < len(doc):
            source = (any(named[start:i]) or doc[i - 1].lower_ in words.SOURCES) and not any(
                t.lower_ in words.CREDITS for t in doc[start:i]
            )
            end = next((j for j in range(i, min(i + 40, len(doc))) if "\n" in doc[j].text), None)
            if source and end is not None and doc[start].text[0].isupper() and doc[end - 1].text != ":":
                yield Content(Cue(i, Tokens(i, i + 1), Tokens(start, i)), trimmed(doc, i + 1, end))


def _of_adjective(doc: Doc, adjective: Token, named: list[bool]) -> Iterator[Content]:
    """Find "is certain that …", and of somebody named "is critical of …", "is ready to …"."""
    lemma, cue = lemma_of(adjective), verb_cue(doc, adjective.head)
    cue = Cue(cue.verb, Tokens(adjective.i, adjective.i + 1), cue.speaker)
    if lemma in words.ADJECTIVES:
        clause = next((c for c in adjective.rights if c.dep_ == "ccomp"), None)
        if clause is not None:
            yield Content(cue, trimmed(doc, max(clause.left_edge.i, adjective.i + 1), clause.right_edge.i + 1))
            return
    if not somebody(doc, cue.speaker, named):
        return
    for child in adjective.rights:
        if child.dep_ == "prep" and (lemma, child.lower_) in words.MINDED:
            yield Content(cue, trimmed(doc, child.i + 1, child.right_edge.i + 1))
            return
        if child.dep_ == "xcomp" and lemma in words.INCLINED and any(c.lower_ == "to" for c in child.lefts):
            yield Content(cue, trimmed(doc, child.left_edge.i, child.right_edge.i + 1))
            return


def _around(doc: Doc, cue: Cue) -> Tokens | None:
    sent = doc[cue.verb].sent
    end = cue.speaker.end if cue.speaker else cue.span.end
    if cue.verb - sent.start <= 1:
        comma = next((i for i in range(end, sent.end) if doc[i].text == ","), end)
        spoken = any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in range(end, comma))
        return trimmed(doc, end if spoken else comma, sent.end)
    span = trimmed(doc, sent.start, cue.verb)
    return span if span.start < span.end else None


def trimmed(doc: Doc, start: int, end: int) -> Tokens:
    """Take marks and line breaks off both ends, and stop at a line break, or where no sentence is so long."""
    end = min(end, start + _LONGEST)
    for i in range(start, end):
        if "\n" in doc[i].text and i > start:
            end = i
            break
    while start < end and (doc[start].text in ",;:—–-." or doc[start].is_space or _is_that(doc[start])):
        start += 1
    while start < end and (doc[end - 1].text in ",;:—–-." or doc[end - 1].is_space):
        end -= 1
    return Tokens(start, end)


def _is_that(token: Token) -> bool:
    if token.lower_ != "that" or token.i + 1 >= len(token.doc):
        return False
    return token.dep_ == "mark" or token.nbor().tag_ in _SUBJECT_TAGS
