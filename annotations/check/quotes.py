"""Direct quotations: one that is worded in two ways, one that is given to two speakers, one that nobody speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.check.article import CheckedArticle
from annotations.check.names import name_key
from annotations.check.reckon import finding
from schemas.finding import Finding, Severity
from schemas.mention import Mention, QuoteValue

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONG, _SAME = 6, 8
_ALIKE = 82
_SHINGLE = 3
_COMMON = 20
_ALONE = 5
_PRONOUNS = frozenset({"i", "he", "she", "they", "it", "we", "you", "who"})


@dataclass(frozen=True, slots=True)
class _Quoted:
    article: CheckedArticle
    start: int
    end: int
    words: tuple[str, ...]
    speaker: tuple[str, ...]
    name: str
    edited: bool


class Quotes:
    """Compares quotations by their words; shared runs of three words tell which to compare."""

    name = "quotes"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        check = (self.name, self.version)
        quoted = [q for article in articles for q in _quotations(article)]
        for a, b in _alike(quoted):
            words = _difference(a, b)
            if words:
                members = (a.article.member(a.start, a.end), b.article.member(b.start, b.end))
                tolerance = f"case and punctuation; {_ALIKE} of 100 letters alike"
                yield Finding(*check, self.severity, 0.7, words, tolerance, members)
        for article in articles:
            for mention, value in _direct(article):
                if value.speaker is None and len(_WORD.findall(mention.surface)) >= _ALONE:
                    words = "The quotation names no speaker."
                    yield finding(check, article, [(mention.start, mention.end)], words, "exact", "note", 0.6)


def _direct(article: CheckedArticle) -> Iterator[tuple[Mention, QuoteValue]]:
    for mention in article.of_kind("quote"):
        if isinstance(mention.value, QuoteValue) and mention.value.type in ("direct", "mixed"):
            yield mention, mention.value


def _quotations(article: CheckedArticle) -> Iterator[_Quoted]:
    for mention, value in _direct(article):
        stretches = value.parts or ()
        spans = [(p.start, p.end) for p in stretches] or [(mention.start, mention.end)]
        words = tuple(w.casefold() for s, e in spans for w in _WORD.findall(article.text[s:e]))
        edited = any("[" in article.text[s:e] or "…" in article.text[s:e] for s, e in spans)
        if len(words) >= _LONG:
            name = value.speaker.name if value.speaker else ""
            key = name_key(name)
            key = () if any(w in _PRONOUNS for w in key) else key
            yield _Quoted(article, mention.start, mention.end, words, key, name, edited)


def _alike(quoted: list[_Quoted]) -> Iterator[tuple[_Quoted, _Quoted]]:
    """Yield the pairs of quotations that share a run of words that few others have, and no place."""
    index: dict[tuple[str, ...], list[int]] = {}
    for i, one in enumerate(quoted):
        for k in range(len(one.words) - _SHINGLE + 1):
            index.setdefault(one.words[k : k + _SHINGLE], []).append(i)
    pairs = {
        (i, k) for places in index.values() if len(set(places)) <= _COMMON for i in places for k in places if i < k
    }
    for i, k in sorted(pairs):
        a, b = quoted[i], quoted[k]
        if a.article is not b.article or a.end <= b.start or b.end <= a.start:
            yield a, b


def _difference(a: _Quoted, b: _Quoted) -> str:
    """Return what is wrong with two quotations that are the same, or nothing."""
    from rapidfuzz import fuzz

    short, long = sorted((a, b), key=lambda q: len(q.words))
    if a.words == b.words or _inside(short.words, long.words):
        family = set(a.speaker) & set(b.speaker)
        if len(short.words) >= _SAME and a.speaker and b.speaker and not family and _named(a) and _named(b):
            return f"The same quotation is given to {a.name} and to {b.name}."
        return ""
    if a.edited or b.edited or len(short.words) < _SAME:
        return ""
    if len(long.words) - len(short.words) > max(2, len(short.words) // 6):
        return ""
    if fuzz.ratio(" ".join(a.words), " ".join(b.words)) < _ALIKE:
        return ""
    if a.speaker and b.speaker and not set(a.speaker) & set(b.speaker):
        return ""
    odd = [w for w in a.words if w not in b.words], [w for w in b.words if w not in a.words]
    told = f": “{' '.join(odd[0])}” in one, “{' '.join(odd[1])}” in the other" if all(odd) else ""
    return f"One quotation is worded in two ways{told}."


def _named(quote: _Quoted) -> bool:
    return quote.name[:1].isupper()


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "
