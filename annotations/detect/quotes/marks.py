"""Which stretches of a text stand between quotation marks."""

import re
from dataclasses import dataclass
from typing import Literal

Closing = Literal["closed", "continued", "open"]
_DOUBLE = {
    '"': '"”', "“": "”", "”": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "``": "''", "''": "''", "＂": "＂",
    "「": "」", "『": "』",
}  # fmt: skip
_SINGLE = {"‘": "’", "'": "'", "‚": "‘’", "‹": "›"}
_MARK = re.compile(r"''|``|[\"“”„‟«»＂「」『』]")
_SINGLE_MARK = re.compile(r"[‘’'‚‹›]")
_PARAGRAPH = re.compile(r"[^\n]+")
_NOT_QUOTED = re.compile(r"(?:\d|em\b|tis\b|twas\b|til\b|cause\b|n\b|round\b|bout\b|s\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters [start, end) between two marks, without them; `outer_*` include the marks.

    `closing` tells whether a closing mark was there, the next paragraph opens the mark again, or it was forgotten.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closing: Closing = "closed"


def stretches(text: str) -> list[Stretch]:
    """Return the quoted stretches in text order, outermost only, none over a line break; in linear time."""
    found: list[Stretch] = []
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        inside = _doubles(text, start, end)
        found.extend(inside if inside else _singles(text, start, end))
    return _linked(text, found)


def _opens(text: str, i: int, after: int, end: int, floor: int) -> bool:
    before = text[i - 1] if i > floor else " "
    following = text[after] if after < end else " "
    return not following.isspace() and not (before.isalnum() or before in ".,!?%")


def _closes(text: str, i: int, after: int, end: int) -> bool:
    following = text[after] if after < end else " "
    return not text[i - 1].isspace() or not following.isalnum()


def _doubles(text: str, start: int, end: int) -> list[Stretch]:
    found: list[Stretch] = []
    opened, inner, mark, depth = -1, -1, "", 0
    for match in _MARK.finditer(text, start, end):
        i, after, sign = match.start(), match.end(), match.group()
        if opened < 0:
            if sign in _DOUBLE and (sign in "“„«「『‟``" or _opens(text, i, after, end, start)):
                opened, inner, mark, depth = i, after, sign, 0
        elif sign in _DOUBLE[mark] or (sign == '"' and mark in "“„"):
            if depth and sign != mark:
                depth -= 1
            elif _closes(text, i, after, end):
                found.append(Stretch(inner, i, opened, after))
                opened = -1
        elif sign == mark:
            if _opens(text, i, after, end, start):
                depth += 1
            else:
                found.append(Stretch(inner, i, opened, after))
                opened = -1
    if opened >= 0:
        found.append(Stretch(inner, end, opened, end, "open"))
    return [s for s in found if s.end > s.start]


def _singles(text: str, start: int, end: int) -> list[Stretch]:
    found: list[Stretch] = []
    opened, mark, maybe = -1, "", -1
    for match in _SINGLE_MARK.finditer(text, start, end):
        i, sign = match.start(), match.group()
        if opened < 0:
            opens = sign in _SINGLE and _opens(text, i, i + 1, end, start) and not _NOT_QUOTED.match(text, i + 1, i + 8)
            if opens:
                opened, mark, maybe = i, sign, -1
        elif (
            sign in _SINGLE[mark] and not text[i + 1 : i + 2].isalnum() and i > opened + 1 and not text[i - 1].isspace()
        ):
            if text[i - 1] == "s" and text[i + 1 : i + 2] == " ":
                maybe = i
            else:
                found.append(Stretch(opened + 1, i, opened, i + 1))
                opened = -1
        elif sign == mark == "‘" and maybe > 0:
            found.append(Stretch(opened + 1, maybe, opened, maybe + 1))
            opened, maybe = i, -1
    if opened >= 0 and maybe > 0:
        found.append(Stretch(opened + 1, maybe, opened, maybe + 1))
    return found


def _linked(text: str, found: list[Stretch]) -> list[Stretch]:
    """Mark the unclosed stretches that the next paragraph goes on with, as its first characters are the same mark."""
    linked: list[Stretch] = []
    for i, stretch in enumerate(found):
        if stretch.closing == "open" and i + 1 < len(found):
            following = found[i + 1]
            between = text[stretch.outer_end : following.outer_start]
            sign = text[stretch.outer_start : stretch.start]
            if not between.strip() and text[following.outer_start : following.start] == sign:
                stretch = Stretch(stretch.start, stretch.end, stretch.outer_start, stretch.outer_end, "continued")
        linked.append(stretch)
    return linked
