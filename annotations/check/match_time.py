"""Minutes of a match: who is sent off in the 64th minute leaves his side short for 26 minutes, not for 20."""

import re
from collections.abc import Iterator
from decimal import Decimal

from annotations.check.reckon import finding
from annotations.check.skeleton import F, Skeleton
from schemas.finding import Finding

_LEFT = re.compile(
    rf"\b(?:last|final|closing|remaining)\s+(?P<n>{F})|\bfor\s+(?:the\s+)?(?P<o>{F})\s+with\s+{F}\s+men\b"
)
_OFF = re.compile(
    rf"\b(?:sent off|dismissed|red card|went off|shown a second yellow|left the (?:pitch|field))\b"
    rf"[^{F};]{{0,40}}?\b(?:in|on|after)\s+(?:the\s+)?(?:(?P<m>{F})(?P<ordinal>\s+minute)?"
    r"|(?P<plain>(?P<number>\d{1,3})(?:st|nd|rd|th))\s+minute)"
)
_FULL, _EARLY, _ADDED = Decimal(90), Decimal(2), Decimal(10)
_EXTRA = re.compile(r"\bextra time\b", re.IGNORECASE)


def match_minutes(check: tuple[str, str], around: list[Skeleton]) -> Iterator[Finding]:
    """Yield how long a side is said to have played short-handed, where the minute of the red card does not allow it."""
    for sentence in around:
        if sentence.text.count(F) < 2:
            continue
        off, left = _OFF.search(sentence.text), _LEFT.search(sentence.text)
        if off is None or left is None:
            continue
        at = _minute(sentence, off)
        lasting, told = sentence.quantity(left, "n" if left["n"] else "o")
        minutes = told.kind == "duration" and told.unit == "min"
        if at is None or not minutes or at[1] >= _FULL:
            continue
        rest = _FULL - at[1]
        if rest - _EARLY <= told.low <= rest + _ADDED or _EXTRA.search(sentence.article.text):
            continue
        minute = sentence.article.text[slice(*at[0])]
        ranked = " minute" if off["ordinal"] or off["plain"] else ""
        words = f"After the “{minute}”{ranked} a match of {_FULL} minutes has {rest} left, not “{lasting.surface}”."
        tolerance = f"{_EARLY} minutes less, {_ADDED} of added time; off by {abs(rest - told.low)}"
        yield finding(check, sentence.article, [lasting, at[0]], words, tolerance, confidence=0.75)


def _minute(sentence: Skeleton, off: re.Match[str]) -> tuple[tuple[int, int], Decimal] | None:
    """Return where the minute of the red card stands and which it is."""
    if off["plain"]:
        return sentence.place(*off.span("plain")), Decimal(off["number"])
    minute, at = sentence.quantity(off, "m")
    fits = (at.kind == "rank" and off["ordinal"]) or (at.kind == "duration" and at.unit == "min")
    return ((minute.start, minute.end), at.low) if fits else None
