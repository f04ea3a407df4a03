"""Words that say that somebody speaks, and who: the cue and its subject in the parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from annotations.detect.lang.en import quotes as words

_SUBJECTS = ("nsubj", "csubj")
_UPWARD = ("conj", "advcl", "xcomp", "acl", "pcomp", "prep", "dep")
_LEFT_OF_HEAD = frozenset(("det", "compound", "amod", "poss", "nmod", "nummod", "quantmod", "advmod", "predet", "case"))
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens [start, end) of the Doc."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or phrase that introduces speech, and the words for the one who speaks, if any are near.

    `signed`: the name stands after a dash under the words. `adjacent`: the words follow the verb without a mark.
    """

    verb: int
    span: Tokens
    speaker: Tokens | None
    signed: bool = False
    adjacent: bool = False


def verb_cue(doc: Doc, verb: Token) -> Cue:
    """Return the cue of a verb with its auxiliaries left out and its subject as the speaker."""
    subject = subject_of(verb)
    return Cue(verb.i, Tokens(verb.i, verb.i + 1), None if subject is None else noun_phrase(doc, subject))


def subject_of(verb: Token) -> Token | None:
    """Return the head of the words that say who does it, looking up through coordination and participles."""
    at = verb
    for _ in range(_DEEPEST):
        for child in at.children:
            if child.dep_ in _SUBJECTS:
                return child
        for child in at.children:
            if child.dep_ == "agent":
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        if at.dep_ == "acl" and at.head.pos_ in ("NOUN", "PROPN"):
            return at.head
        if at.dep_ not in _UPWARD or at.head is at:
            return None
        at = at.head
    return None


def noun_phrase(doc: Doc, head: Token) -> Tokens:
    """Return a noun with what stands before it and, unless it is a name, a phrase with "of" after it; no clauses."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in _LEFT_OF_HEAD and child.left_edge.i < start:
            start = child.left_edge.i
            break
    end = head.i + 1
    for child in head.rights:
        if (
            (
                child.dep_ == "prep"
                and child.lower_ in ("of", "for", "at", "from", "in", "with")
                and head.ent_type_ == ""
            )
            or (child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN") and child.i - head.i < 6)
            or child.dep_ in ("case", "compound")
        ):
            end = max(end, min(child.right_edge.i + 1, end + 12))
        elif child.dep_ not in ("cc", "punct"):
            break
    for i in range(start, end):
        if i > head.i and (doc[i].text in ',;:—–()"“”' or "\n" in doc[i].text):
            end = i
            break
    return Tokens(start, end)


def according_to(doc: Doc) -> Iterator[Cue]:
    """Find "according to X" and "in the words of X"."""
    for i in range(len(doc) - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
            head = next((c for t in (doc[i + 1], doc[i]) for c in t.children if c.dep_ == "pobj"), None)
            if head is None and not doc[i + 2].is_punct:
                head = doc[i + 2]
            if head is not None:
                yield Cue(i, Tokens(i, i + 2), noun_phrase(doc, head))


def lemma_of(token: Token) -> str:
    """Return a verb's lemma in lower case, with the lemmatizer's known slips put right ("hopes" as "hop")."""
    lemma = token.lemma_.lower()
    return words.LEMMA_REPAIRS.get(lemma, lemma)


def is_saying(token: Token) -> bool:
    """Tell whether a token is a verb that may introduce quoted words."""
    return token.tag_.startswith("V") and lemma_of(token) in words.SAYING
