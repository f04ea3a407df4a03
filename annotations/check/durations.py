"""A duration against the dates at its ends: "her 12 years in charge", "since 2015"; "12 years, from 1990 to 2005"."""

import re
from collections.abc import Iterator

from annotations.check.calendar_span import absolute, days_of, elapsed, period, reference, years
from annotations.check.reckon import Span, finding
from annotations.check.skeleton import D, F, Skeleton, Stated
from annotations.values.periods import Period
from schemas.finding import Finding

_HELD = r"(?:his|her|its|their|our|my)"
_STAY = (
    r"presence|career|tenure|reign|rule|history|stay|spell|absence|occupation|partnership|friendship|marriage"
    r"|relationship|existence|association"
)
_SINCE = re.compile(rf"\bsince\s+(?:early\s+|late\s+)?(?P<d>{D})")
_HAD = re.compile(r"\bhad\s+(?:been|run|served|worked|lived|held|played|led)\b[^,]{0,60}$")
_LINKED = (
    re.compile(rf"\b(?:in|for|over|during|after)\s+{_HELD}\s+(?:[a-z]+\s+)?(?P<f>{F})(?!\s*(?:-?\s?old|ago|contract))"),
    re.compile(rf"\b(?:an?|{_HELD}|the)\s+(?:[a-z]+\s+)?(?P<f>{F})\s+(?:[a-z-]+\s+)?(?:{_STAY})\b"),
    re.compile(rf"\bfor\s+(?:[a-z]+\s+){{0,2}}(?P<f>{F}),?\s+(?:ever\s+)?since\b"),
    re.compile(rf"\bsince\s+{D},\s+for\s+(?:[a-z]+\s+){{0,2}}(?P<f>{F})"),
)
_FROM_TO = rf"(?:from\s+(?P<d>{D})\s+(?:to|until|till)\s+(?P<e>{D})|between\s+(?P<g>{D})\s+and\s+(?P<h>{D}))"
_ENDS = (
    re.compile(rf"\bfor\s+(?:[a-z]+\s+){{0,2}}(?P<f>{F}),?\s+{_FROM_TO}"),
    re.compile(rf"\b(?P<f>{F})\s+(?:[a-z-]+\s+){{1,3}},?\s*{_FROM_TO}"),
    re.compile(
        rf"\b{_FROM_TO},?\s+(?:a\s+(?:span|period|stretch)\s+of\s+|or\s+)(?:[a-z]+\s+){{0,2}}(?P<f>{F})"
        r"(?!\s*(?:after|before|later|earlier|ago|old|-old))"
    ),
    re.compile(rf"(?P<f>{F})\s+(?:[a-z-]+\s+){{1,3}}\((?:from\s+)?(?P<d>{D})\s*(?:[-–—]|to)\s*(?P<e>{D})\)"),
)
_AGO = re.compile(r"\bago$")
_BESIDE = re.compile(rf"(?P<a>{D})(?:,?\s+\(?in\s+|\s+\(|,\s+)(?P<b>{D})")
_RELATIVE = re.compile(r"^(?:the )?(?:last|this|next) (?:year|month)$|\byears? ago$", re.IGNORECASE)
_PRESENT = re.compile(
    rf"\bha(?:s|ve)\s+(?:been|had|operated|worked|done business)\b[^{D};]{{0,60}}\bsince\s+(?P<d>{D})"
)


def durations(check: tuple[str, str], around: list[Skeleton]) -> Iterator[Finding]:
    """Yield durations of an article, given as skeletons, that do not fit the dates around them."""
    today = reference(around[0].article) if around else None
    for sentence in around:
        if D not in sentence.text:
            continue
        yield from _between_ends(check, sentence)
        yield from _said_twice(check, sentence)
        if today is not None:
            yield from _since(check, sentence, Period(today, today))
    if today is not None:
        yield from _elsewhere(check, around, Period(today, today))


def _since(check: tuple[str, str], sentence: Skeleton, now: Period) -> Iterator[Finding]:
    starts = list(_SINCE.finditer(sentence.text))
    if len(starts) != 1 or _HAD.search(sentence.text[: starts[0].start()]):
        return
    start = sentence.at(starts[0].start("d"))
    seen: set[int] = set()
    for form in _LINKED:
        for match in form.finditer(sentence.text):
            if match.start("f") not in seen:
                seen.add(match.start("f"))
                yield from _compared(check, sentence, start, sentence.at(match.start("f")), now)


def _compared(
    check: tuple[str, str], sentence: Skeleton, start: Stated, lasting: Stated, now: Period
) -> Iterator[Finding]:
    first, told = period(start), days_of(lasting)
    if first is None or told is None or first.earliest >= now.earliest or not absolute(start.surface):
        return
    true = elapsed(first, now)
    unit = told[1]
    if told[0].meets(Span(true.low - unit, true.high + unit)):
        return
    count = years((true.low + true.high) / 2)
    words = f"From “{start.surface}” to {now.latest.year} is about {count} years, not “{lasting.surface}”."
    off = abs(count - years((told[0].low + told[0].high) / 2))
    tolerance = f"one year; off by {off}"
    yield finding(check, sentence.article, [start, lasting], words, tolerance, confidence=0.8)


def _elsewhere(check: tuple[str, str], around: list[Skeleton], now: Period) -> Iterator[Finding]:
    """A presence or history of so many years in one sentence, "has been in X since" of the same names in another."""
    lasting = [(s, m) for s in around for m in _LINKED[1].finditer(s.text)]
    if not lasting:
        return
    starts = [(s, m) for s in around for m in _PRESENT.finditer(s.text)]
    for one, match in lasting:
        for other, start in starts:
            if one is not other and len(_names(one) & _names(other)) >= 2:
                yield from _compared(check, one, other.at(start.start("d")), one.at(match.start("f")), now)


def _names(sentence: Skeleton) -> set[str]:
    return {m.surface for m in sentence.article.by_sentence[sentence.index] if m.kind == "entity"}


def _between_ends(check: tuple[str, str], sentence: Skeleton) -> Iterator[Finding]:
    seen: set[int] = set()
    for form in _ENDS:
        for match in form.finditer(sentence.text):
            found = match.groupdict()
            begin, end = (sentence.at(match.start("d" if found.get("d") else "g")),
                          sentence.at(match.start("e" if found.get("e") else "h")))  # fmt: skip
            lasting = sentence.at(match.start("f"))
            first, last, told = period(begin), period(end), days_of(lasting)
            if first is None or last is None or told is None or first.latest >= last.earliest or lasting.start in seen:
                continue
            seen.add(lasting.start)
            true, unit = elapsed(first, last), told[1]
            if told[0].meets(Span(true.low - unit, true.high + unit)):
                continue
            count = round((true.low + true.high) / 2 / unit)
            name = lasting.quantity.unit_name if lasting.quantity is not None else ""
            words = f"From “{begin.surface}” to “{end.surface}” is about {count} {name}s, not “{lasting.surface}”."
            tolerance = f"one {name}; off by {abs(count - round((told[0].low + told[0].high) / 2 / unit))}"
            yield finding(check, sentence.article, [begin, end, lasting], words, tolerance)


def _said_twice(check: tuple[str, str], sentence: Skeleton) -> Iterator[Finding]:
    """One time told in two ways side by side: "last year, in 2022", "in 1990, 46 years ago"."""
    for match in _BESIDE.finditer(sentence.text):
        a, b = sentence.at(match.start("a")), sentence.at(match.start("b"))
        relative, fixed = (a, b) if _RELATIVE.search(a.surface) else (b, a)
        if not _RELATIVE.search(relative.surface) or _RELATIVE.search(fixed.surface) or not absolute(fixed.surface):
            continue
        ago = _AGO.search(relative.surface) is not None
        if not ago and match.end("b") and match[0][1:-1].strip() in (",", ""):
            continue
        one, other = period(relative), period(fixed)
        if one is None or other is None or reference(sentence.article) is None:
            continue
        apart = one.earliest.year - other.latest.year, other.earliest.year - one.latest.year
        slack = (2 if re.search(r"\d*0\b", relative.surface) else 1) if ago else 0
        if max(apart) > slack:
            words = f"“{relative.surface}” is {one.earliest.year} by the article's date, not “{fixed.surface}”."
            off = f"{slack or 'no'} year{'s' if slack != 1 else ''}; off by {max(apart)}"
            yield finding(check, sentence.article, [a, b], words, off)
