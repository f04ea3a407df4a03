"""Tokens for formats that need them, without a language: words, numbers and single signs, never half a character."""

import re
from collections.abc import Iterator
from typing import Literal

from annotations.text.graphemes import is_boundary

Kind = Literal["blank", "digit", "letter", "sign"]
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_INSIDE = {"digit": ".,:", "letter": "'’-"}
"""Signs that belong to a token where one like it stands on both sides: 10,000.50 and Port-au-Prince."""


def tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text's tokens in order, in code points; together they are all that is no blank."""
    found = [(start, end, _kind(text[start])) for start, end in _characters(text)]
    i = 0
    while i < len(found):
        start, end, kind = found[i]
        i += 1
        if kind == "blank":
            continue
        while kind in _INSIDE and i < len(found):
            step = 1 if found[i][2] == kind else 2
            if step == 2 and not _belongs(text, found[i : i + 2], kind):
                break
            end = found[i + step - 1][1]
            i += step
        yield start, end


def sentences(text: str, found: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the tokens by sentences: one ends with a line, or with its sign, a blank and no small letter behind it."""
    sentence: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(found):
        sentence.append((start, end))
        following = found[i + 1][0] if i + 1 < len(found) else len(text)
        gap = text[end:following]
        closes = gap and _ENDS.search(text[max(sentence[0][0], end - 8) : end])
        if "\n" in gap or (closes and not text[following : following + 1].islower()):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _characters(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(text) + 1):
        if text[at - 1].isspace() or text[at : at + 1].isspace() or is_boundary(text, at):
            yield start, at
            start = at


def _kind(first: str) -> Kind:
    if first.isspace():
        return "blank"
    if first.isdigit():
        return "digit"
    return "letter" if first.isalpha() or first == "_" else "sign"


def _belongs(text: str, ahead: list[tuple[int, int, Kind]], kind: Kind) -> bool:
    if len(ahead) < 2:
        return False
    (start, end, _), (_, _, behind) = ahead
    return text[start:end] in _INSIDE[kind] and behind == kind
