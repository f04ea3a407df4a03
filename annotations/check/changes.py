"""Changes that a sentence tells in full: from one value to another, and by how much."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from annotations.check.skeleton import F, Skeleton, Stated
from annotations.check.words import CHANGE_NOUN, FALL, FALL_PLAIN, RISE, RISE_PLAIN
from schemas.value import Quantity

Way = Literal["up", "down", ""]
_LEVELS = frozenset({"money", "percent", "count", "measure", "duration"})
_LEAD = r"(?:[^\W\d_][\w’'-]*\s+){0,3}?"
_CORES = (
    re.compile(rf"\bfrom\s+{_LEAD}(?P<a>{F})(?P<mid>[^{F};:]{{0,50}}?)\bto\s+{_LEAD}(?P<b>{F})"),
    re.compile(rf"\bto\s+{_LEAD}(?P<b>{F})(?P<mid>[^{F};:]{{0,40}}?)\bfrom\s+{_LEAD}(?P<a>{F})"),
)
_VERB = re.compile(rf"\b(?:(?P<up>{RISE})|(?P<down>{FALL}))\b", re.IGNORECASE)
_PLAIN_VERB = re.compile(rf"(?:{RISE_PLAIN}|{FALL_PLAIN})$", re.IGNORECASE)
_BETWEEN = re.compile(rf"^[^{F};:]{{0,30}}(?P<x>{F})[^{F};:]{{0,30}}$|^[^{F};:]{{0,45}}$")
_NEXT_CLAUSE = re.compile(r"\b(?:and|but|while|whereas|as|when|after)\b")
_BEHIND = re.compile(
    rf"^[^{F};.]{{0,45}}?[,(—–]\s*(?:which (?:is|was) |or |that is )?"
    rf"(?:(?:an?|the)\s+(?:[a-z-]+\s+){{0,2}}(?:{CHANGE_NOUN})\s+of\s+(?:[a-z-]+\s+){{0,3}}(?P<x>{F})"
    rf"|(?:up|down)\s+(?:by\s+)?(?:[a-z-]+\s+){{0,2}}(?P<y>{F})"
    rf"|an?\s+(?P<z>{F})[\s-](?:[a-z]+\s+)?(?:{CHANGE_NOUN})\b)"
)
_MULTIPLE = re.compile(rf"(?P<x>{F})[^{F};:,]{{0,30}}$")
_BY_FROM = re.compile(rf"\bby\s+{_LEAD}(?P<x>{F}),?\s+from\s+(?P<a>{F})(?!\s*to\b)")
_TO = re.compile(rf"\bto\s+(?P<b>{F})")
_MINUS = re.compile(r"(?:[-−–]|minus )$")
_REACH = 75


@dataclass(frozen=True, slots=True)
class Change:
    """From `a` to `b`, `way` by the verb (`plain`: one that cannot mean another thing), by `x` where that is told."""

    sentence: Skeleton
    a: tuple[Stated, Quantity]
    b: tuple[Stated, Quantity]
    way: Way
    plain: bool
    x: tuple[Stated, Quantity] | None


def changes(around: list[Skeleton]) -> Iterator[Change]:
    """Yield the changes that sentences tell; also "by X, from A" where the sentence before tells the new level."""
    for sentence in around:
        if sentence.text.count(F) < 2:
            continue
        for core in _CORES:
            for match in core.finditer(sentence.text):
                change = _change(sentence, match)
                if change is not None:
                    yield change
    for before, sentence in pairwise(around):
        if sentence.text.count(F) > 1:
            yield from _from_level_before(before, sentence)


def _change(sentence: Skeleton, match: re.Match[str]) -> Change | None:
    a, b = sentence.quantity(match, "a"), sentence.quantity(match, "b")
    if not _same_terms(a[1], b[1]) or any(_negative(sentence, match.start(g)) for g in "ab"):
        return None
    before = sentence.text[max(0, match.start() - _REACH) : match.start()]
    base = match.start() - len(before)
    multiple = _MULTIPLE.search(before)
    if multiple is not None:
        x = sentence.at(base + multiple.start("x"))
        if x.quantity is not None and x.quantity.kind == "multiple":
            way: Way = "down" if x.quantity.low < 1 else "up"
            return Change(sentence, a, b, way, True, (x, x.quantity))
    verb = None
    for found in _VERB.finditer(before + match["mid"].rstrip()):
        if found.end() <= len(before) or re.search(r"\b(?:up|down)$", found[0], re.IGNORECASE):
            verb = found
    if verb is None:
        return None
    way = "up" if verb["up"] else "down"
    told = None
    if verb.end() <= len(before):
        between = _BETWEEN.match(before[verb.end() :])
        if between is None or _NEXT_CLAUSE.search(between[0]):
            return None
        if between["x"]:
            told = sentence.at(base + verb.end() + between.start("x"))
    if told is None:
        told = _behind(sentence, match.end())
    x_of = (told, told.quantity) if told is not None and told.quantity is not None else None
    return Change(sentence, a, b, way, _PLAIN_VERB.search(verb[0]) is not None, x_of)


def _behind(sentence: Skeleton, end: int) -> Stated | None:
    match = _BEHIND.match(sentence.text[end : end + 2 * _REACH])
    if match is None:
        return None
    group = next(g for g in "xyz" if match[g])
    return sentence.at(end + match.start(group))


def _from_level_before(before: Skeleton, sentence: Skeleton) -> Iterator[Change]:
    """Yield "the rate has gone up by 475 basis points, from 0.25%" after "raised its interest rate to 5.25%"."""
    for match in _BY_FROM.finditer(sentence.text):
        a, x = sentence.quantity(match, "a"), sentence.quantity(match, "x")
        verbs = list(_VERB.finditer(sentence.text[max(0, match.start() - _REACH) : match.start()]))
        levels = [before.quantity(m, "b") for m in _TO.finditer(before.text)]
        levels = [b for b in levels if _same_terms(a[1], b[1])]
        subject = re.findall(r"\b[a-z]{4,}\b", sentence.text[max(0, match.start() - 40) : match.start()])
        if len(levels) == 1 and verbs and any(re.search(rf"\b{word}\b", before.text) for word in subject):
            yield Change(sentence, a, levels[0], "up" if verbs[-1]["up"] else "down", False, x)


def _same_terms(a: Quantity, b: Quantity) -> bool:
    named = not a.unit_name or not b.unit_name or a.unit_name == b.unit_name
    return (
        a.kind in _LEVELS
        and (a.kind, a.unit, a.per, a.prices) == (b.kind, b.unit, b.per, b.prices)
        and (a.kind != "count" or named)
        and a.low == a.high
        and b.low == b.high
        and a.low > 0
        and b.low > 0
        and a.low != b.low
    )


def _negative(sentence: Skeleton, position: int) -> bool:
    return _MINUS.search(sentence.text[max(0, position - 6) : position]) is not None


def relative(a: Decimal, b: Decimal) -> Decimal:
    """Return the change from a to b in percent of a."""
    return (b - a) / a * 100
