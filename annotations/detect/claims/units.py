"""Where claims stand: the sentences of an article, and the clauses in them that assert separately."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from annotations.detect.lang.en import claims as words

_ENDS = re.compile(r"[.!?…:]['\"”’»)\]]*\s*$")
_LEAD = re.compile(rf"[\s,;]*(?:(?:{'|'.join(sorted(words.JOINS))})\s+)?", re.I)
_MISSED = re.compile(r"\n+|(?P<word>[\w.]{1,30})[.!?][\"”’]?\s+(?=[\"“]?[A-Z])")
SUBJECTS = ("nsubj", "nsubjpass")
VERBS = ("VERB", "AUX")
_HAS_SUBJECT = (*SUBJECTS, "expl", "csubj")
_SHORTEST_CLAUSE = 4
"""Words; what is shorter is no claim of its own."""


def sentences(doc: Doc, text: str) -> list[tuple[int, int]]:
    """Return the spans (code points) of sentences in text order, trimmed, none over a line break or empty.

    `text` is `doc.text`. A boundary of the parser counts only after a mark that ends a sentence: the parser is unsure
    around quotes and brackets.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _pieces(doc, text):
        if spans:
            last_start, last_end = spans[-1]
            if "\n" not in text[last_end:start] and not _ENDS.search(text[max(last_start, last_end - 6) : last_end]):
                spans[-1] = (last_start, end)
                continue
        spans.append((start, end))
    return spans


def _pieces(doc: Doc, text: str) -> list[tuple[int, int]]:
    found = []
    for sent in doc.sents if doc.has_annotation("SENT_START") else [doc[:]]:
        cuts = [sent.start_char, *_missed(text, sent.start_char, sent.end_char), sent.end_char]
        for start, end in pairwise(cuts):
            piece = text[start:end]
            if any(c.isalnum() for c in piece):
                found.append((start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
    return found


def _missed(text: str, start: int, end: int) -> list[int]:
    """Return where a sentence ends without the parser's knowing: line breaks, and full stops before a capital."""
    cuts = []
    for match in _MISSED.finditer(text, start, end):
        word = match["word"]
        if word is None or (len(word) > 1 and word.lower() not in words.ABBREVIATIONS and not _is_dotted(word)):
            cuts.append(match.end())
    return cuts


def _is_dotted(word: str) -> bool:
    return "." in word and not any(c.isdigit() for c in word)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch that asserts: its place in the text (code points) and its tokens."""

    start: int
    end: int
    tokens: Span

    @property
    def main(self) -> Token:
        """The word that the rest hangs on: a verb where there is one, else the first that hangs on none in it."""
        span = self.tokens
        tops = [t for t in span if t.head.i == t.i or not span.start <= t.head.i < span.end]
        return next((t for t in tops if t.pos_ in VERBS), tops[0])


def units(doc: Doc, text: str) -> Iterator[Unit]:
    """Yield what asserts, in text order: sentences, or their clauses where these assert separately.

    A sentence is cut only at a comma or semicolon before "and", "but", "while", "whereas" (or nothing, after a
    semicolon) where both sides have a finite verb with its own subject, outside quotes and brackets.
    """
    parsed = doc.has_annotation("DEP")
    starts = [token.idx for token in doc]
    for start, end in sentences(doc, text):
        span = doc[bisect_right(starts, start) - 1 : bisect_left(starts, end)]
        whole = Unit(start, end, span)
        yield from _clauses(whole) if parsed else [whole]


def _clauses(whole: Unit) -> list[Unit]:
    span, doc = whole.tokens, whole.tokens.doc
    if any(token.text in '"“”()' for token in span):
        return [whole]
    starts = [span.start, *_cuts(span)]
    found: list[Unit] = []
    for first, last in zip(starts, [*starts[1:], span.end], strict=True):
        text = doc[first:last].text
        lead = _LEAD.match(text) if found else None
        core = text[lead.end() if lead else 0 :].rstrip(" ,;")
        begin = doc[first].idx + (lead.end() if lead else 0)
        if len(core.split()) < _SHORTEST_CLAUSE:
            return [whole]
        found.append(Unit(begin, begin + len(core), doc[first:last]))
    return found if len(found) > 1 else [whole]


def _cuts(span: Span) -> list[int]:
    root = span.root
    if not _asserts(root, span.start - 1):
        return []
    cuts, after = _cuts_before(root, span), root.i
    for verb in root.children:
        if verb.i < root.i or verb.i >= span.end or verb.dep_ not in {"conj", "advcl", "ccomp"}:
            continue
        cut = next(
            (i for i in range(verb.left_edge.i - 2, verb.left_edge.i + 1) if i > after and _joins(span, i)), None
        )
        if cut is not None and _asserts(verb, cut):
            cuts.append(cut)
            after = verb.i
    return cuts


def _cuts_before(root: Token, span: Span) -> list[int]:
    """Return the semicolon before the main verb where the parser hangs a whole statement on it from the left.

    What goes on with "in that group" does not stand alone.
    """
    for verb in root.lefts:
        cut = next((i for i in range(verb.i + 1, root.i) if span.doc[i].text == ";"), None)
        if cut is None or verb.i < span.start or verb.dep_ not in {"ccomp", "conj"}:
            continue
        points_back = any(t.lower_ in words.DEMONSTRATIVES for t in span.doc[cut + 1 : cut + 4])
        if not points_back and _asserts(verb, span.start - 1) and _asserts(root, cut):
            return [cut]
    return []


def _joins(span: Span, i: int) -> bool:
    """Say whether the token at `i` is a comma or semicolon that can part two statements."""
    if span.doc[i].text == ";":
        return True
    following = span.doc[i + 1] if i + 1 < span.end else None
    return (
        span.doc[i].text == ","
        and following is not None
        and (following.lower_ in words.CONTRAST or following.dep_ == "cc")
    )


def _asserts(verb: Token, after: int) -> bool:
    return verb.pos_ in VERBS and any(child.dep_ in _HAS_SUBJECT and after < child.i < verb.i for child in verb.lefts)
