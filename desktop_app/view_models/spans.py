"""Spans moved by characters, words and sentences, snapped and trimmed. Code points throughout."""

import re

from annotations.errors import RefusedError
from desktop_app.view_models.article import Span
from desktop_app.words import say

NEAR = 400
FAR = 4_000
"""Characters before a place in which the word, the sentence before it is looked for."""
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|(?=\n)|$")


def moved(text: str, span: Span, end: str, by: int, unit: str) -> Span:
    """Return the span with one end moved by one character, word or sentence; it never becomes empty."""
    start, stop = span
    at = start if end == "start" else stop
    if unit == "character":
        at += by
    elif unit == "sentence":
        at = _by_sentence(text, at, end, by)
    elif by > 0:
        match = re.compile(r"\W*\w+" if end == "end" else r"\w*\W*").match(text, at)
        at = match.end() if match and match.end() > at else at + 1
    else:
        words = list(re.finditer(r"\w+\W*" if end == "start" else r"\W*\w+", text[max(0, at - NEAR) : at]))
        at = words[-1].start() + max(0, at - NEAR) if words else at - 1
    at = max(0, min(len(text), at))
    if end == "start":
        return (min(at, stop - 1), stop)
    return (start, max(at, start + 1))


def sentences(text: str, first: int, last: int) -> list[Span]:
    """Return the sentences that begin in `text[first:last]`; a line break ends one."""
    found: list[Span] = []
    at = first
    while at < last:
        if text[at].isspace():
            at += 1
            continue
        match = _SENTENCE_END.search(text, at)
        end = match.end() if match is not None else len(text)
        end = max(end, at + 1)
        found.append((at, end))
        at = end
    return found


def _by_sentence(text: str, at: int, end: str, by: int) -> int:
    """Return the next end (or start) of a sentence after a place, or before it."""
    first = text.rfind("\n", 0, max(0, at - FAR)) + 1
    near = sentences(text, first, min(len(text), at + FAR))
    edges = [s[1] if end == "end" else s[0] for s in near]
    if by > 0:
        return next((e for e in edges if e > at), at)
    return next((e for e in reversed(edges) if e < at), at)


def snapped(text: str, span: Span) -> Span:
    """Return the span widened to whole words, without blanks and stops at its ends."""
    start, end = span
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    while start < end - 1 and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start + 1 and (text[end - 1].isspace() or text[end - 1] in ",;:."):
        end -= 1
    return start, end


def _joined(text: str, at: int) -> bool:
    """Whether the characters on both sides of a place belong to one word or number."""
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    inner = "'’-.,"
    if before.isalnum() and after in inner:
        return at + 1 < len(text) and text[at + 1].isalnum()
    return before in inner and after.isalnum() and at > 1 and text[at - 2].isalnum()


def trimmed(text: str, span: Span) -> Span:
    """Return the span without blanks at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise RefusedError(say("Nothing is marked."), say("Mark some words: B, then Shift and the arrow keys."))
    return start, end
