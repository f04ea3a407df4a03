"""Parts against their total, shares against the figures that they are shares of."""

import re
from collections.abc import Iterator
from decimal import Decimal

from annotations.check.article import CheckedArticle
from annotations.check.reckon import Span, finding, said, short, span
from annotations.check.skeleton import F, Skeleton, Stated
from schemas.finding import Finding
from schemas.value import Quantity

Figure = tuple[Stated, Quantity]
_SUMMED = frozenset({"money", "count", "measure"})
_REST = re.compile(
    rf"(?P<last>{F})\s+(?:for|on|to|in|from|goes to|will go to)\s+(?:everything else|the rest|all the rest)\b"
)
_LIST = re.compile(
    rf"(?P<total>{F})(?P<noun>[^{F}.;:,—–()]{{0,40}})\s*(?::|\s[—–-]\s|\("
    rf"|,?\s*(?:made up of|consisting of|comprising))\s*"
    rf"(?P<parts>{F}[^{F}.;:]{{1,40}}?(?:,\s*(?:and\s+)?{F}[^{F}.;:]{{1,40}}?)*?,?\s+and\s+{F}[^{F}.;:,—–()]{{1,40}}?)"
    rf"\s*(?=[.;)—–]|$|\s-\s|\n)"
)
_NOT_A_LIST = re.compile(
    r"\b(?:includ\w+|among|of (?:whom|which|them)|at least|than|aged?|or|from|per|between)\b", re.IGNORECASE
)
_ALTOGETHER = re.compile(
    rf"(?P<parts>{F}[^{F}.;:]{{1,30}}(?:,\s*{F}[^{F}.;:]{{1,30}})*?,?\s+and\s+{F}[^{F}.;:]{{0,30}}?)"
    rf",?\s+(?:for\s+)?a (?:combined )?total of\s+(?P<total>{F})"
)
_SHARES = (
    re.compile(
        rf"(?P<a>{F})\s+(?:[^\W\d_][\w’'-]*\s+){{0,2}}(?:out )?of\s+(?:the |its |their |his |her |all |some |about )*"
        rf"(?P<b>{F})(?:\s+[^\W\d_][\w’'-]*){{0,3}},?\s*(?:\bor\s+|[—–(]\s*)(?P<p>{F})(?!\s+of\b)"
    ),
    re.compile(
        rf"(?P<p>{F})(?:\s+of\s+[^{F},.;]{{1,40}})?,?\s*(?:\bor\s+|[—–(,]\s*)(?P<a>{F})\s+(?:[^\W\d_][\w’'-]*\s+){{0,2}}"
        rf"(?:out )?of\s+(?:the |its |their |all |some |about )*(?P<b>{F})"
    ),
)
_OF_FIRST = re.compile(
    rf"\b[Oo]f (?:the |its |their |all |some |about )*(?P<b>{F})(?:\s+[^\W\d_][\w’'-]*){{1,3}},?\s+(?P<a>{F})"
    rf"(?:\s+[^\W\d_][\w’'-]*){{0,2}},?\s*(?:\bor\s+|[—–(]\s*)(?P<p>{F})(?!\s+of\b)"
)
"""Of 200 samples 50, or a quarter."""
_PEOPLE = (
    r"voters?|votes|people|residents|respondents|households|members|women|men|adults|children|students|pupils|patients"
    r"|employees|workers|staff|shareholders|citizens|participants|passengers|cases"
)
_OVER_ALL = re.compile(rf"(?P<p>{F})\s+of\s+(?:the\s+|its\s+|all\s+|their\s+)?(?:[a-z-]+\s+)?(?:{_PEOPLE})\b")
_SIDES = (
    (re.compile(r"\b(?:in favou?r|for it|yes|supported|support|approved?|backed)\b", re.IGNORECASE), "for"),
    (re.compile(r"\b(?:against|no|opposed|oppose|disapproved?|rejected)\b", re.IGNORECASE), "against"),
)
_VOTED = re.compile(
    rf"\b[Oo]f (?:the |its |all |their )*(?P<whole>{F})[^{F}.;]{{0,40}}?(?P<yes>{F})[^{F}.;]{{0,40}}?"
    rf"\b(?:for|in favou?r(?: of)?|yes|backed|supported)\b[^{F}.;]{{0,40}}?(?P<no>{F})[^{F}.;]{{0,40}}?"
    r"\b(?:against|no|opposed)\b"
)
_REMAINING = re.compile(rf"\bthe\s+(?:remaining|other)\s+(?P<p>{F})")
_LEAST = 3
_CLOSE = Decimal("0.15")
_WHOLE, _ROUNDED = Decimal(100), Decimal(1)


def totals(check: tuple[str, str], article: CheckedArticle, around: list[Skeleton]) -> Iterator[Finding]:
    """Yield what does not add up in an article; its sentences are given as skeletons."""
    for i, sentence in enumerate(around):
        if sentence.text.count(F) < 2:
            yield from _above_all(check, article, sentence)
            continue
        yield from _above_all(check, article, sentence)
        yield from _rest(check, article, around, i)
        yield from _listed(check, article, sentence)
        yield from _shares(check, article, sentence)
        yield from _hundred(check, article, sentence)
        yield from _voted(check, article, sentence)


def _rest(check: tuple[str, str], article: CheckedArticle, around: list[Skeleton], i: int) -> Iterator[Finding]:
    """Parts that say that they are all there is ("… and £54m for everything else"), against the total before them."""
    sentence = around[i]
    match = _REST.search(sentence.text)
    if match is None:
        return
    last = sentence.quantity(match, "last")
    parts = [(s, q) for at, s, q in sentence.figures() if at <= match.start() and _same(q, last[1])]
    before = [f for s in around[:i] for f in _alike(s, last[1])]
    for told in (parts, parts[1:]):
        if any(span(*f).meets(_sum(told)) for f in (*before, *parts[:1])):
            return
    largest = max(q.low for _, q in parts)
    near = [f for f in before if f[1].low > largest and _near(f, parts)]
    if len(parts) >= _LEAST and near:
        yield _unequal(check, article, near[0], parts)


def _near(total: Figure, parts: list[Figure]) -> bool:
    added = sum((q.low for _, q in parts), Decimal(0))
    return abs(added - total[1].low) <= _CLOSE * total[1].low


def _alike(sentence: Skeleton, quantity: Quantity) -> list[Figure]:
    return [(s, q) for _, s, q in sentence.figures() if _same(q, quantity)]


def _same(a: Quantity, b: Quantity) -> bool:
    return a.kind in _SUMMED and (a.kind, a.unit, a.per, a.prices) == (b.kind, b.unit, b.per, b.prices) and not a.per


def _sum(parts: list[Figure]) -> Span:
    spans = [span(s, q) for s, q in parts]
    return Span(sum((s.low for s in spans), Decimal(0)), sum((s.high for s in spans), Decimal(0)))


def _listed(check: tuple[str, str], article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
    """A total with its parts behind it ("12 people: five men, four women and two children") or before it."""
    for form in (_LIST, _ALTOGETHER):
        for match in form.finditer(sentence.text):
            total = sentence.quantity(match, "total")
            at = match.start("parts")
            parts = [sentence.at(at + m.start()) for m in re.finditer(F, match["parts"])]
            figures = [(s, s.quantity) for s in parts if s.quantity is not None]
            plain = all(_same(q, total[1]) and q.modifier == "none" and q.low == q.high for _, q in figures)
            if not plain or total[1].modifier != "none" or _NOT_A_LIST.search(match[0]):
                continue
            nouns = [q.unit_name for _, q in figures if q.unit_name]
            overlap = len(set(nouns)) < len(nouns)
            if form is _LIST and total[1].kind == "count" and (overlap or not total[1].unit_name):
                continue
            if total[1].low > max(q.low for _, q in figures) and not _sum(figures).meets(span(*total)):
                yield _unequal(check, article, total, figures)


def _unequal(check: tuple[str, str], article: CheckedArticle, total: Figure, parts: list[Figure]) -> Finding:
    added = sum((q.low for _, q in parts), Decimal(0))
    words = f"The parts add up to {said(added, total[1])}, not to “{total[0].surface}”."
    off = said(abs(added - total[1].low), total[1])
    places = [total[0], *(s for s, _ in parts)]
    return finding(check, article, places, words, f"precision as printed; off by {off}", confidence=0.85)


def _shares(check: tuple[str, str], article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
    for form in (*_SHARES, _OF_FIRST):
        for match in form.finditer(sentence.text):
            (a, x), (b, y), (p, r) = (sentence.quantity(match, g) for g in "abp")
            counted = x.kind == y.kind and x.kind in ("count", "money") and x.unit == y.unit
            if not counted or r.kind not in ("percent", "fraction") or y.low <= 0 or x.low > y.low:
                continue
            factor = Decimal(100) if r.kind == "percent" else Decimal(1)
            part, whole = span(a, x), span(b, y)
            share = Span(part.low / whole.high * factor, part.high / whole.low * factor)
            told = span(p, r, loose=True)
            if r.kind == "fraction":
                told = Span(told.low * Decimal("0.9"), told.high * Decimal("1.1"))
            if told.meets(share):
                continue
            true = x.low / y.low * factor
            words = f"“{a.surface}” of “{b.surface}” is {short(true)}{' %' if factor > 1 else ''}, not “{p.surface}”."
            off = f"precision as printed; off by {short(told.off(share))}"
            yield finding(check, article, [a, b, p], words, off, confidence=0.85)


def _above_all(check: tuple[str, str], article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
    for match in _OVER_ALL.finditer(sentence.text):
        p, r = sentence.quantity(match, "p")
        if r.kind == "percent" and r.low > _WHOLE:
            words = f"“{p.surface}” is a share of more than the whole."
            yield finding(check, article, [p], words, f"exact; off by {short(r.low - _WHOLE)} points")


def _hundred(check: tuple[str, str], article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
    """Shares of one whole (for and against; "the remaining 30%") that make more than 100 %."""
    percents = [(at, s, q) for at, s, q in sentence.figures() if q.kind == "percent" and q.direction == "none"]
    match = _REMAINING.search(sentence.text)
    if match and len(percents) == 2 and percents[-1][0] == match.start("p"):
        yield from _over(check, article, [(s, q) for _, s, q in percents])
        return
    sided: dict[str, Figure] = {}
    ends = [*(at for at, _, _ in percents), len(sentence.text)][1:]
    for (at, s, q), after in zip(percents, ends, strict=True):
        behind = sentence.text[at:after].split(",")[0][:40]
        for pattern, side in _SIDES:
            if pattern.search(behind) and side not in sided:
                sided[side] = (s, q)
    if len(sided) == 2 and len(percents) <= 4:
        yield from _over(check, article, list(sided.values()))


def _voted(check: tuple[str, str], article: CheckedArticle, sentence: Skeleton) -> Iterator[Finding]:
    """Votes for and against that are more than those who could vote: "of the 40 members 25 voted for it"."""
    match = _VOTED.search(sentence.text)
    if match is None:
        return
    whole, *parts = (sentence.quantity(match, group) for group in ("whole", "yes", "no"))
    plain = all(q.kind == "count" and q.modifier == "none" and q.low == q.high for _, q in (whole, *parts))
    if plain and _sum(parts).low > whole[1].high:
        yield _unequal(check, article, whole, parts)


def _over(check: tuple[str, str], article: CheckedArticle, parts: list[Figure]) -> Iterator[Finding]:
    low = _sum(parts).low
    if low > _WHOLE + _ROUNDED and not any(q.modifier in ("up_to", "at_most", "less_than") for _, q in parts):
        added = sum((q.low for _, q in parts), Decimal(0))
        words = f"The shares of one whole add up to {short(added)} %."
        off = f"one point for rounding; off by {short(added - _WHOLE)} points"
        yield finding(check, article, [s for s, _ in parts], words, off)
