"""An acronym that misses its expansion by one letter: "World Health Organization (WTO)"."""

import re
from collections.abc import Iterator

from annotations.check.article import CheckedArticle
from annotations.check.reckon import finding
from schemas.finding import Finding, Severity

_NAME = r"[^\W\d_a-z][\w’'-]*"
_EXPANDED = re.compile(
    rf"(?P<long>\b{_NAME}(?:\s+(?:(?:of|for|the|and|on|in|de|to|against|&)\s+){{0,2}}{_NAME}){{1,6}})\s+\((?:the\s+)?(?P<short>[A-Z]{{3,7}})\)"
)
_SMALL = frozenset("of for the and on in de to against &".split())
_FOREIGN = frozenset({"FSB", "GRU", "SVR", "KGB", "ELN", "PLO", "IRA", "ETA", "CIO"})
"""Acronyms of names in other languages, which no English expansion spells."""


def acronyms(check: tuple[str, str], article: CheckedArticle) -> Iterator[Finding]:
    """Yield acronyms in brackets that are as long as the name before them and differ in one letter."""
    for match in _EXPANDED.finditer(article.text):
        words, short = match["long"].split(), match["short"]
        if short in _FOREIGN or sorted(short) in [sorted(s) for s in _initials(words)]:
            continue
        if any(_spells(short, words[i:]) for i in range(len(words))):
            continue
        near = [(i, s) for i in range(len(words) - 1) for s in _initials(words[i:]) if _one_off(s, short)]
        if not near:
            continue
        start = match.start("long") + sum(len(m) for m in re.findall(r"\S+\s+", match["long"])[: near[0][0]])
        name = article.text[start : match.end("long")]
        words_said = f"“{short}” does not fit “{name}”, whose initials are {near[0][1]}."
        elsewhere = re.search(rf"\b{near[0][1]}\b", article.text) is not None
        places = [(start, match.end("long")), match.span("short")]
        severity: Severity = "warning" if elsewhere or len(short) > 3 else "note"
        yield finding(check, article, places, words_said, "one letter", severity, 0.8 if elsewhere else 0.6)


def _initials(words: list[str]) -> list[str]:
    """Return the initials of a name, with and without its small words; parts of hyphenated words count."""
    parts = [p for w in words for p in w.split("-") if p]
    return ["".join(p[0] for p in parts if p not in _SMALL).upper(), "".join(p[0] for p in parts).upper()]


def _one_off(initials: str, short: str) -> bool:
    if len(initials) != len(short) or initials[0] != short[0]:
        return False
    return sum(a != b for a, b in zip(initials, short, strict=True)) == 1


def _spells(short: str, words: list[str]) -> bool:
    """Whether the acronym's letters are the first letters of the words, or stand early inside them: XML, TV, UNICEF."""
    text = "".join(w if w in _SMALL else w[:1].upper() + w[1:].lower() for w in words)
    at = 0
    for letter in short:
        upper = [i for i in range(at, len(text)) if text[i] == letter]
        inner = [i for i in range(at, min(at + 3, len(text))) if text[i].upper() == letter]
        found = inner or upper
        if not found:
            return False
        at = found[0] + 1
    return True
