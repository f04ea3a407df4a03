"""Finds and resolves the date expressions of one text, without need of a model."""

import datetime as dt
import importlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from annotations.detect.date_expr import Echo, Expression, Moment, Shift
from annotations.detect.date_filter import is_date
from annotations.detect.date_grammar import Grammar, Match, grammar
from annotations.detect.date_resolve import Frame, Reading, resolve
from annotations.detect.date_sense import Sense
from annotations.detect.date_tokens import Token, lexicon, tokenise

_LEADS = frozenset(("over", "under", "around", "about"))
"""Prepositions before an article ("over the next two years"), modifiers before a number ("over two years")."""
_GLUE = frozenset(("COMMA", "ON", "AT", "OF"))


@dataclass(frozen=True, slots=True)
class Found:
    """A resolved date expression; offsets are code points of the text."""

    start: int
    end: int
    reading: Reading
    rule: str


@cache
def grammar_of(language: str) -> Grammar:
    """Return the compiled grammar of a language, English where there is none of its own."""
    try:
        data = importlib.import_module(f"annotations.detect.lang.{language}.dates")
    except ModuleNotFoundError:
        return grammar_of("en")
    return grammar(lexicon(language, data))


def find(text: str, language: str = "en", today: dt.date | None = None, sense: Sense | None = None) -> list[Found]:
    """Return the dates, times, durations and frequencies of `text` in text order; none overlap.

    `today` is the date against which relative ones are resolved.
    """
    rules = grammar_of(language)
    tokens = tokenise(text, rules.lexicon)
    matches = [m for m in rules.find(tokens) if is_date(m, tokens, text, rules.lexicon, sense)]
    found: list[Found] = []
    last = quarter = ""
    for match in _glued(matches, tokens):
        start, end = _span(match, tokens, text)
        tense = sense.tense(start, end) if sense and _needs_tense(match.expression) else ""
        reading = resolve(match.expression, Frame(today, tense, last, quarter))
        if reading is None:
            continue
        value = reading.time.value
        if reading.time.type in ("DATE", "TIME") and value[:4].isdigit() and len(value) >= 4:
            last = value
            if value[4:6] == "-Q":
                quarter = value
        found.append(Found(start, end, reading, match.rule))
    return found


def _needs_tense(expression: Expression) -> bool:
    if isinstance(expression, Moment):
        return expression.year is None and expression.rel is None
    return isinstance(expression, Echo | Shift) and expression.unit == "WE"


def _span(match: Match, tokens: list[Token], text: str) -> tuple[int, int]:
    own = tokens[match.first : match.last]
    if own[0].cls in ("IN", "AT", "ON") and match.rule != "iso":
        own = own[1:]
    if own[0].lower in _LEADS and len(own) > 2 and own[1].cls in ("THE", "LAST", "NEXT", "PREVIOUS"):
        own = own[1:]
    end = own[-1].end
    if own[-1].cls in ("POSS", "OF") and len(own) > 1:
        end = own[-2].end
    if text[end - 1] == "." and own[-1].cls in ("MONTHABBR", "WEEKDAYABBR"):
        end -= 1
    return own[0].start, end


def _glued(matches: list[Match], tokens: list[Token]) -> Iterator[Match]:
    """Join a time and its day: "10 p.m. on Wednesday", "Tuesday at noon"."""
    held: Match | None = None
    for match in matches:
        if held is not None:
            gap = tokens[held.last : match.first]
            both = _together(held, match) if len(gap) <= 2 and all(t.cls in _GLUE for t in gap) else None
            if both is not None:
                held = both
                continue
            yield held
        held = match
    if held is not None:
        yield held


def _together(a: Match, b: Match) -> Match | None:
    for time, day in ((a.expression, b.expression), (b.expression, a.expression)):
        clock = time.time if _only_time(time) else ""
        if not clock or not _is_day(day):
            continue
        assert isinstance(day, Moment | Shift)
        if day.time and day.time[1:2].isalpha() and not clock[1:2].isalpha():
            clock = _in_part(clock, day.time)
        elif day.time:
            continue
        return Match(a.first, b.last, "glued", replace(day, time=clock))
    return None


def _only_time(e: Expression) -> bool:
    if isinstance(e, Echo):
        return bool(e.time)
    return isinstance(e, Moment) and bool(e.time) and e == Moment(time=e.time, mod=e.mod)


def _is_day(e: Expression) -> bool:
    if isinstance(e, Shift):
        return e.unit == "D"
    return isinstance(e, Moment) and (e.day is not None or e.weekday is not None or bool(e.holiday))


def _in_part(clock: str, part: str) -> str:
    hour = int(clock[1:3])
    late = part in ("TAF", "TEV", "TNI") and hour < 12 and not (part == "TNI" and hour < 5)
    return f"T{hour + 12:02d}{clock[3:]}" if late else clock
