"""Text is normalised once, at import, and frozen: every line break becomes LF, what cannot be stored goes.

No Unicode normal form is applied and no-break spaces stay: the evidence stays as printed, and they separate thousands.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from annotations.text.hazards import ORDINARY, HazardKind, hazards
from schemas.article import Notice

NORMALISATION = "lf-1"
"""The name of these rules, stored with each revision. Other rules get another name."""

LOST = "\ufffd"
_PLANE_ENDS = "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
_BREAK = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_RARE_BREAK = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
_CANNOT_STAY = (
    ("control-characters", re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f]"), "control characters that cannot be kept"),
    ("surrogates", re.compile("[\ud800-\udfff]"), "halves of characters"),
    ("noncharacters", re.compile(f"[\ufdd0-\ufdef{_PLANE_ENDS}]"), "codes that are no characters"),
)
_ANY_OF_THEM = re.compile("|".join(pattern.pattern for _, pattern, _ in _CANNOT_STAY))
_DECEIVES: Mapping[HazardKind, str] = {
    "bidi": "characters that change the direction of the text; what a page shows may not be what it says",
    "invisible": "invisible characters; words and figures may not be what they seem",
    "look-alike": "words that mix alphabets; letters that look alike are not the same",
    "digit": "numbers in digits other than 0 to 9",
    "combining": "digits with a mark over them",
}


def normalise(text: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text as it is stored, and what a reviewer should know of it: what changed, what deceives the eye.

    Normalising twice changes nothing.
    """
    result, notices = clean(text)
    return result, (*notices, *hazard_notices(result))


def clean(text: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text as it is stored and what changed on the way.

    Line breaks of every kind become LF; a byte order mark at the start goes; control characters, noncharacters and
    lone surrogates become U+FFFD, one for one.
    """
    if ORDINARY.fullmatch(text):
        return text, ()
    notices: list[Notice] = []
    result = text.lstrip("\ufeff")
    if len(result) < len(text):
        notices.append(Notice("byte-order-mark", "A byte order mark at the start of the text was left out."))
    if rare := len(_RARE_BREAK.findall(result)):
        notices.append(Notice("line-breaks", f"Unusual line or page breaks became ordinary ones: {rare}."))
    result = _BREAK.sub("\n", result)
    for code, pattern, words in _CANNOT_STAY if _ANY_OF_THEM.search(result) else ():
        result, count = pattern.subn(LOST, result)
        if count:
            notices.append(Notice(code, f"The file has {words} ({count}); the sign {LOST} stands for each."))
    return result, tuple(notices)


def hazard_notices(text: str) -> Iterator[Notice]:
    """Yield one notice for each kind of character in the text that deceives the eye, with how often it occurs."""
    counts = Counter(hazard.kind for hazard in hazards(text))
    for kind, words in _DECEIVES.items():
        if count := counts[kind]:
            yield Notice(kind, f"The text has {words} ({count}).")
