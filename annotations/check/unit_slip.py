"""A wrong unit in one of several statements of the same thing: million for billion, percent for percentage points."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.changes import changes
from annotations.check.measured import stem
from annotations.check.reckon import Span, finding, short, span
from annotations.check.skeleton import skeletons
from annotations.check.words_en import STOP
from schemas.finding import Finding, Severity
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity

_SCALED = frozenset({"money", "count", "measure"})
_SCALE = re.compile(r"(?:thousand|million|billion|trillion|[mb]n|tn|\d\s?m|\d\s?b)\b", re.IGNORECASE)
_SCALE_NAMES = {3: "a thousand", 6: "a million"}
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHARED, _SHARED_SHORT = 2, 5
_MOST = 12

_Figure = tuple[Mention, Quantity]


class UnitSlip:
    """Compares figures of equal digits; the words around them must be shared."""

    name = "unit-slip"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        check = (self.name, self.version)
        for article in articles:
            figures = [(m, m.value.quantity) for m in article.of_kind("figure") if isinstance(m.value, FigureValue)]
            yield from _scales(check, article, figures)
            yield from _points(check, article, figures)
            yield from _points_of_change(check, article)


def _scales(check: tuple[str, str], article: CheckedArticle, figures: list[_Figure]) -> Iterator[Finding]:
    alike: dict[tuple[object, ...], dict[tuple[int, ...], list[_Figure]]] = {}
    for mention, q in figures:
        if q.kind in _SCALED and q.low == q.high and q.low >= 1000 and _SCALE.search(mention.surface):
            by_digits = alike.setdefault((q.kind, q.unit, q.per, q.prices), {})
            by_digits.setdefault(q.low.normalize().as_tuple().digits, []).append((mention, q))
    for digits, same in (row for by_digits in alike.values() for row in by_digits.items()):
        if len(same) > _MOST or len({q.low for _, q in same}) != 2:
            continue
        for (a, p), (b, q) in combinations(same, 2):
            power = abs(p.low.normalize().adjusted() - q.low.normalize().adjusted())
            if power not in _SCALE_NAMES or _one_sentence(article, a, b):
                continue
            often = any(sum(q.low == r.low for _, r in same) > 1 for r in (p, q)) or a.start < article.text.find("\n")
            if len(_shared(article, a, b)) >= (_SHARED_SHORT if len(digits) < 2 else 1 if often else _SHARED):
                apart = f"{_SCALE_NAMES[power]} times apart"
                words = f"“{a.surface}” here and “{b.surface}” there have the same digits, {apart}."
                places = [(a.start, a.end), (b.start, b.end)]
                yield finding(check, article, places, words, f"same digits; {apart}", confidence=0.7)
                break


def _points(check: tuple[str, str], article: CheckedArticle, figures: list[_Figure]) -> Iterator[Finding]:
    """One change told in percent and in percentage points."""
    shares = [(m, q) for m, q in figures if q.kind == "percent" and q.direction != "none"]
    for a, p in figures:
        if p.kind != "percentage_point":
            continue
        for b, q in shares:
            same = (p.low, p.high) == (q.low, q.high) and p.direction in ("none", q.direction)
            if same and not _one_sentence(article, a, b) and len(_shared(article, a, b)) >= _SHARED:
                words = f"One change is told as “{a.surface}” and as “{b.surface}”, which are different things."
                places = [(a.start, a.end), (b.start, b.end)]
                yield finding(check, article, places, words, "same number, other unit", confidence=0.7)
                break


def _one_sentence(article: CheckedArticle, a: Mention, b: Mention) -> bool:
    return article.sentence_index(a.start) == article.sentence_index(b.start)


def _points_of_change(check: tuple[str, str], article: CheckedArticle) -> Iterator[Finding]:
    """A change between two shares that is right only in percentage points, and told in percent."""
    for change in changes(skeletons(article)):
        if change.x is None or change.a[1].kind != "percent" or change.x[1].kind != "percent":
            continue
        (a, p), (b, q), (x, r) = change.a, change.b, change.x
        least = max(span(b, q).low - span(a, p).high, span(a, p).low - span(b, q).high)
        points = Span(least, max(span(b, q).high - span(a, p).low, span(a, p).high - span(b, q).low))
        percent = abs(q.low - p.low) / p.low * 100
        told = span(x, r, loose=True)
        if told.meets(points) and not told.low <= percent <= told.high:
            words = (
                f"From “{a.surface}” to “{b.surface}” is {short(abs(q.low - p.low))} percentage points, "
                f"or {short(percent)} %, not “{x.surface}”."
            )
            off = f"precision as printed; off by {short(abs(percent - r.low))} %"
            yield finding(check, article, [a, b, x], words, off, "note", 0.9)


def _shared(article: CheckedArticle, a: Mention, b: Mention) -> set[str]:
    return _around(article, a) & _around(article, b)


def _around(article: CheckedArticle, mention: Mention) -> set[str]:
    start, end = article.sentence(mention.start)
    text = article.text[start : mention.start] + " " + article.text[mention.end : end]
    return {stem(w) for w in _WORD.findall(text) if w.casefold() not in STOP and not _SCALE.fullmatch(w)}
