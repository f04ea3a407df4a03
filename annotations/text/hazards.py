"""Characters that deceive the eye. A span that holds one is not decided on before the raw characters were looked at.

Sources: Unicode TR 36 and TR 39, and the property Default_Ignorable_Code_Point.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

HazardKind = Literal["bidi", "invisible", "look-alike", "digit", "combining", "lost"]

_OPENS, _CLOSES = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068", "\u202c\u2069"
_BIDI = frozenset(_OPENS + _CLOSES + "\u200e\u200f\u061c")
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\x80-\x84\x86-\x9f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
PICTOGRAPH = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
"""Extended_Pictographic, by ranges."""

_JOINING_SCRIPT = re.compile(
    "[\u0600-\u07ff\u0840-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdcf\ufe70-\ufefc]"
)
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f")
_LATIN = "A-Za-z\u00c0-\u024f"
_CYRILLIC_ALIKE = "АВЕЅІЈКМНОРСТХҮаеѕіјорсухһԁԛԝ"
_GREEK_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχ"
_FOREIGN = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff"
_MIXED = re.compile(f"[{_LATIN}][{_CYRILLIC_ALIKE}{_GREEK_ALIKE}]|[{_CYRILLIC_ALIKE}{_GREEK_ALIKE}][{_LATIN}]")
_WORD = re.compile(r"[^\W\d_]+")
_ODD_DIGITS = re.compile(r"(?![0-9])\d+")
_MARKED_DIGIT = re.compile("[0-9][\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]+")
_KEYCAP = re.compile("[0-9]\ufe0f?\u20e3")
ORDINARY = re.compile("[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u203a\u20a0-\u20bf]*")
"""Text of characters that can stay and that deceive nobody, whatever is beside them: most articles are no more."""


@dataclass(frozen=True, slots=True)
class Hazard:
    """A stretch of text (code points, half-open) that is not what it looks like, and what it is in words."""

    start: int
    end: int
    kind: HazardKind
    words: str


def hidden(text: str) -> Iterator[tuple[int, HazardKind]]:
    """Yield position and kind of each character that cannot be seen or that turns the direction of the text.

    Joiners and selectors that belong to an emoji, a flag, or a script that needs them are left alone.
    """
    if text.isascii():
        return
    flags = {i for m in _FLAG.finditer(text) for i in range(m.start(), m.end())}
    for match in _HIDDEN.finditer(text):
        at = match.start()
        if text[at] in _BIDI:
            yield at, "bidi"
        elif at not in flags and not _belongs(text, at):
            yield at, "invisible"


def _belongs(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in "\ufe0e\ufe0f":
        return bool(PICTOGRAPH.match(before)) or (after == "\u20e3" and before in "0123456789#*")
    if text[at] == "\u200d" and PICTOGRAPH.match(after):
        return bool(PICTOGRAPH.match(before)) or before == "\ufe0f" or "\U0001f3fb" <= before <= "\U0001f3ff"
    if text[at] in "\u200c\u200d":
        return bool(_JOINING_SCRIPT.match(before) and _JOINING_SCRIPT.match(after))
    return "\ufe00" <= text[at] <= "\ufe0d" and unicodedata.category(before or " ") == "Lo"


def hazards(text: str) -> list[Hazard]:
    """Return every stretch of the text that deceives, in text order; offsets are code points of `text`."""
    if text.isascii() or ORDINARY.fullmatch(text):
        return []
    found = [Hazard(at, at + 1, kind, _name(text[at])) for at, kind in hidden(text)]
    found += [Hazard(m.start(), m.end(), "digit", _name(m[0][0])) for m in _ODD_DIGITS.finditer(text)]
    found += [
        Hazard(m.start(), m.end(), "combining", _name(m[0][1]))
        for m in _MARKED_DIGIT.finditer(text)
        if not _KEYCAP.match(text, m.start())
    ]
    found += [
        Hazard(m.start(), m.end(), "lost", "a character that could not be read") for m in re.finditer("\ufffd", text)
    ]
    found += _look_alikes(text)
    return sorted(found, key=lambda h: (h.start, h.end, h.kind))


def _look_alikes(text: str) -> Iterator[Hazard]:
    seen = -1
    for match in _MIXED.finditer(text):
        start, end = match.span()
        while start and _WORD.match(text[start - 1]):
            start -= 1
        while end < len(text) and _WORD.match(text[end]):
            end += 1
        if start > seen:
            odd = next(ch for ch in text[start:end] if re.match(f"[{_FOREIGN}]", ch))
            yield Hazard(start, end, "look-alike", f"{_name(odd)} in a word of Latin letters")
        seen = start


def deceives(text: str, start: int, end: int) -> list[Hazard]:
    """Return what makes the span `text[start:end]` look like something else; empty where it can be trusted.

    Beside what lies in it, a change of direction earlier in its paragraph counts where it is not closed before it.
    """
    if text.isascii():
        return []
    top = text.rfind("\n", 0, start) + 1
    bottom = text.find("\n", end)
    paragraph = text[top : bottom if bottom >= 0 else len(text)]
    found = [Hazard(h.start + top, h.end + top, h.kind, h.words) for h in hazards(paragraph)]
    inside = [h for h in found if h.start < end and h.end > start]
    return [*_open_before(text, top, start), *inside]


def _open_before(text: str, top: int, start: int) -> list[Hazard]:
    still_open: list[Hazard] = []
    for at in range(top, start):
        if text[at] in _OPENS:
            still_open.append(Hazard(at, at + 1, "bidi", _name(text[at])))
        elif text[at] in _CLOSES and still_open:
            still_open.pop()
    return still_open


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character').lower()}"
