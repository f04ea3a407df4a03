"""A sentence told again in almost the same words, with another figure in it: standfirst, caption, summary, body."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from annotations.check.article import CheckedArticle
from annotations.check.measured import stem
from annotations.check.reckon import finding, same_value
from annotations.check.skeleton import F, Skeleton, Stated, skeletons
from annotations.check.words_en import STOP
from schemas.finding import Finding, Severity
from schemas.mention import EntityValue

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LEAST, _RARE, _SHARED = 4, 12, 3
_ALIKE = 0.7


class ToldAgain:
    """Compares sentences that share nearly all words and every name; one figure only may differ between them."""

    name = "told-again"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            around = skeletons(article)
            words = [content(s) if F in s.text else frozenset[str]() for s in around]
            for i, k in _candidates(words):
                both = words[i] & words[k]
                if len(both) < _ALIKE * len(words[i] | words[k]) or _names(around[i]) != _names(around[k]):
                    continue
                odd = _odd(around[i], around[k])
                if odd is not None:
                    a, b = odd
                    told = f"A sentence is told twice, with “{a.surface}” here and “{b.surface}” there."
                    check = (self.name, self.version)
                    yield finding(check, article, [a, b], told, "precision as printed", confidence=0.8)


def content(sentence: Skeleton) -> frozenset[str]:
    """Return the stems of a sentence's words, without figures, dates and words that are everywhere."""
    return _content(sentence.text)


@lru_cache(maxsize=10_000)
def _content(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(text) if w.casefold() not in STOP)


def _names(sentence: Skeleton) -> frozenset[str]:
    mentions = sentence.article.by_sentence[sentence.index]
    return frozenset(m.surface.casefold() for m in mentions if isinstance(m.value, EntityValue))


def _candidates(words: list[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of sentences that share words which few sentences have."""
    index: dict[str, list[int]] = {}
    for i, content in enumerate(words):
        for word in content if len(content) >= _LEAST else ():
            index.setdefault(word, []).append(i)
    shared: dict[tuple[int, int], int] = {}
    for places in index.values():
        if len(places) <= _RARE:
            for n, i in enumerate(places):
                for k in places[n + 1 :]:
                    shared[i, k] = shared.get((i, k), 0) + 1
    return (pair for pair, count in sorted(shared.items()) if count >= _SHARED)


def _odd(one: Skeleton, other: Skeleton) -> tuple[Stated, Stated] | None:
    """Return the one figure that differs between two sentences, or None where none or more do, or a date does."""
    rows = [s for _, s in one.stated], [s for _, s in other.stated]
    if len(rows[0]) != len(rows[1]):
        return None
    odd: list[tuple[Stated, Stated]] = []
    for a, b in zip(*rows, strict=True):
        if a.quantity is None or b.quantity is None:
            if a.time != b.time:
                return None
            continue
        if (a.quantity.kind, a.quantity.unit) != (b.quantity.kind, b.quantity.unit):
            return None
        if a.quantity.prices == b.quantity.prices and not same_value((a, a.quantity), (b, b.quantity)):
            odd.append((a, b))
    return odd[0] if len(odd) == 1 else None
