"""Dates in an order that cannot be: a span that ends before it begins, what happened after the article was written."""

import datetime as dt
import re
from collections.abc import Iterator

from annotations.check.calendar_span import absolute, dateline, period, reference
from annotations.check.reckon import finding
from annotations.check.skeleton import D, F, Skeleton, Stated
from schemas.finding import Finding

_FORWARD = (
    re.compile(rf"\bfrom\s+(?P<a>{D})\s+(?:to|until|till|through)\s+(?P<b>{D})(?!\s*(?:BC|levels))", re.IGNORECASE),
    re.compile(rf"\bbetween\s+(?P<a>{D})\s+and\s+(?P<b>{D})(?!\s*BC)", re.IGNORECASE),
    re.compile(rf"\bborn\b[^{D};]{{0,30}}(?P<a>{D})[^{D};]{{0,40}}\bdied\b[^{D};]{{0,30}}(?P<b>{D})"),
    re.compile(rf"\((?:born\s+)?(?P<a>{D})\s*[-–—]\s*(?P<b>{D})\)"),
)
_HAPPENED = (
    r"said|told|announced|reported|published|died|arrested|happened|occurred|wrote|opened|launched|signed|resigned|began"
    r"|started|ended|arrived|released|posted|confirmed|elected|killed|crashed|erupted|struck|collapsed"
)
_PAST = re.compile(rf"\b(?:{_HAPPENED})\s+(?:[a-z]+\s+){{0,2}}?on\s+(?P<d>{D})")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to|be|being|due|scheduled|planned|expected|set|until|by|may|might|could|should|if|when|once|is|are)"
    r"\b[^,;]{0,30}$"
)
_CITED = re.compile(rf"[\"”]\s*[—–-]+\s*(?:[A-Z][^,;.\n{D}{F}]{{1,40}}?),?\s+(?P<d>{D})")
_MINUTE = re.compile(rf"(?P<f>{F})\s+minutes?\b")
_LONGEST_MATCH, _REACH = 130, 60


def orders(check: tuple[str, str], around: list[Skeleton]) -> Iterator[Finding]:
    """Yield dates of an article, given as skeletons, that cannot follow each other or the article's date."""
    now = reference(around[0].article) if around else None
    for sentence in around:
        if D in sentence.text:
            yield from _backwards(check, sentence)
            if now is not None:
                yield from _too_late(check, sentence, now)
        if F in sentence.text:
            yield from _minutes(check, sentence)


def _backwards(check: tuple[str, str], sentence: Skeleton) -> Iterator[Finding]:
    for form in _FORWARD:
        for match in form.finditer(sentence.text):
            a, b = sentence.at(match.start("a")), sentence.at(match.start("b"))
            first, last = period(a), period(b)
            if first is None or last is None or not absolute(a.surface) or not absolute(b.surface):
                continue
            if first.earliest > last.latest:
                words = f"“{b.surface}”, where it ends, is before “{a.surface}”, where it begins."
                off = f"exact; off by {(first.earliest - last.earliest).days} days"
                yield finding(check, sentence.article, [a, b], words, off)


def _too_late(check: tuple[str, str], sentence: Skeleton, now: dt.date) -> Iterator[Finding]:
    for form in (_PAST, _CITED):
        for match in form.finditer(sentence.text):
            stated = sentence.at(match.start("d"))
            day = period(stated)
            if day is None or day.earliest != day.latest or day.earliest <= now or not absolute(stated.surface):
                continue
            if form is _PAST and _AHEAD.search(sentence.text[max(0, match.start() - _REACH) : match.start()]):
                continue
            what = "The source" if form is _CITED else "What happened"
            words = f"{what} is dated “{stated.surface}”, after the article itself ({now.day} {now:%B %Y})."
            off = f"exact; off by {(day.earliest - now).days} day{'s' if (day.earliest - now).days > 1 else ''}"
            line = dateline(sentence.article)
            places: list[Stated | tuple[int, int]] = [stated]
            if line is not None and line[1] == now:
                places.append(line[0])
            yield finding(check, sentence.article, places, words, off, confidence=0.7)


def _minutes(check: tuple[str, str], sentence: Skeleton) -> Iterator[Finding]:
    for match in _MINUTE.finditer(sentence.text):
        stated, quantity = sentence.quantity(match, "f")
        if quantity.kind == "rank" and quantity.low > _LONGEST_MATCH:
            words = f"No match has a “{stated.surface}” minute."
            off = f"{_LONGEST_MATCH} minutes with extra time; off by {quantity.low - _LONGEST_MATCH}"
            yield finding(check, sentence.article, [stated], words, off)
