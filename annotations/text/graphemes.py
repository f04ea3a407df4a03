"""What a reader takes for one character: an accent with its letter, a family of emoji, a flag, a Hangul syllable.

The rules of UAX 29 (extended grapheme clusters), with Extended_Pictographic and Prepend by ranges. The standard
library knows the categories that they stand on, so no further dependency is needed.
"""

import unicodedata

from annotations.text.hazards import PICTOGRAPH

_ZWJ = "\u200d"


def is_boundary(text: str, at: int) -> bool:
    """Whether a reader sees a border between characters at code point `at`."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    if _is_control(before) or _is_control(after):
        return True
    if _extends(after) or unicodedata.category(after) == "Mc" or _prepends(before):
        return False
    if _joins_hangul(before, after):
        return False
    if before == _ZWJ and PICTOGRAPH.match(after):
        return not _pictograph_ends(text, at - 1)
    if _is_regional(before) and _is_regional(after):
        return _regionals_before(text, at) % 2 == 0
    return not (unicodedata.combining(before) == 9 and _same_block(before, after))


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span widened to whole graphemes (code points, half-open)."""
    while not is_boundary(text, start):
        start -= 1
    while not is_boundary(text, end):
        end += 1
    return start, end


def _is_control(ch: str) -> bool:
    return unicodedata.category(ch) in ("Cc", "Zl", "Zp") or (
        unicodedata.category(ch) == "Cf" and not _extends(ch) and not _prepends(ch)
    )


def _extends(ch: str) -> bool:
    return (
        unicodedata.category(ch) in ("Mn", "Me")
        or ch in "\u200c\u200d\uff9e\uff9f"
        or "\U0001f3fb" <= ch <= "\U0001f3ff"
        or "\U000e0020" <= ch <= "\U000e007f"
    )


def _prepends(ch: str) -> bool:
    return "\u0600" <= ch <= "\u0605" or ch in "\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd"


def _is_regional(ch: str) -> bool:
    return "\U0001f1e6" <= ch <= "\U0001f1ff"


def _regionals_before(text: str, at: int) -> int:
    start = at
    while start and _is_regional(text[start - 1]):
        start -= 1
    return at - start


def _pictograph_ends(text: str, joiner: int) -> bool:
    at = joiner - 1
    while at > 0 and _extends(text[at]) and text[at] != _ZWJ:
        at -= 1
    return at >= 0 and PICTOGRAPH.match(text[at]) is not None


def _same_block(before: str, after: str) -> bool:
    return ord(before) >> 7 == ord(after) >> 7 and unicodedata.category(after) == "Lo"


def _joins_hangul(before: str, after: str) -> bool:
    first, second = _hangul(before), _hangul(after)
    return (first, second) in _HANGUL_PAIRS


_HANGUL_PAIRS = frozenset({
    ("L", "L"), ("L", "V"), ("L", "LV"), ("L", "LVT"), ("LV", "V"), ("V", "V"), ("LV", "T"), ("V", "T"),
    ("LVT", "T"), ("T", "T"),
})  # fmt: skip


def _hangul(ch: str) -> str:
    code = ord(ch)
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "L"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "V"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "T"
    if 0xAC00 <= code <= 0xD7A3:
        return "LV" if (code - 0xAC00) % 28 == 0 else "LVT"
    return ""
