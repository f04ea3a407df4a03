"""Finds and resolves the date expressions of one text, without need of a model."""

import datetime as dt
import importlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from types import ModuleType

from annotations.detect.dates.expr import Echo, Expression, Length, Moment, Repeat, Shift
from annotations.detect.dates.filter import is_date
from annotations.detect.dates.grammar import Grammar, Match, grammar
from annotations.detect.dates.reading import Reading
from annotations.detect.dates.resolve import Frame, resolve
from annotations.detect.dates.sense import Sense
from annotations.detect.dates.tokens import Token, lexicon, tokenise

_NOT_MODIFIED = frozenset(("THE", "LAST", "PAST", "NEXT", "PREVIOUS", "WEEKDAY", "WEEKDAYABBR"))
_GLUE = frozenset(("COMMA", "ON", "AT", "OF"))
_LOOSE_GLUE = _GLUE | {"FROM", "BETWEEN", "APPROX", "BOUND", "THE"}
_RANGED = frozenset(("TO", "HYPHEN", "DASH"))
_HOUR_SIGNS = frozenset(("CLOCK", "OCLOCK", "SPOKENCLOCK", "AMPM", "DAYPART", "NUMBER"))
STYLES = ("news", "dialogue")


@dataclass(frozen=True, slots=True)
class Found:
    """A resolved date expression; offsets are code points of the text."""

    start: int
    end: int
    reading: Reading
    rule: str


def grammar_of(language: str, style: str = "news") -> Grammar:
    """Return the compiled grammar of a language, English where there is none of its own.

    `style` "dialogue" adds what people say and newspapers do not print ("Friday at five", "the 18th"), where the
    language has words for it. Raises ValueError for another style.
    """
    if style not in STYLES:
        raise ValueError(f"no such style of dates: {style!r}; there are {', '.join(STYLES)}")
    return _grammar_of(language, style)


@cache
def _grammar_of(language: str, style: str) -> Grammar:
    try:
        data = importlib.import_module(f"annotations.detect.lang.{language}.dates")
    except ModuleNotFoundError:
        return _grammar_of("en", style)
    return grammar(lexicon(language, data, _style(language, style)))


def _style(language: str, style: str) -> ModuleType | None:
    if style == "news":
        return None
    try:
        return importlib.import_module(f"annotations.detect.lang.{language}.date_{style}")
    except ModuleNotFoundError:
        return None


def find(
    text: str,
    language: str = "en",
    today: dt.date | None = None,
    sense: Sense | None = None,
    quarter: str = "",
    style: str = "news",
) -> list[Found]:
    """Return the dates, times, durations and frequencies of `text` in text order; none overlap.

    `today` is the date against which relative ones are resolved, `quarter` the quarter that the article reports on,
    `style` one of STYLES.
    """
    rules = grammar_of(language, style)
    tokens = tokenise(text, rules.lexicon)
    matches = [m for m in rules.find(tokens) if is_date(m, tokens, text, rules.lexicon, sense)]
    found: list[Found] = []
    last = ""
    last_token = 0
    for match in _same_year(list(_glued(matches, tokens, loose=rules.lexicon.loose)), tokens):
        if rules.lexicon.loose and not _told_enough(match, tokens):
            continue
        start, end = _span(match, tokens, text, rules)
        tense = _tense(match, tokens, sense, rules.lexicon.data, start, end) if _needs_tense(match.expression) else ""
        expression = match.expression
        if (
            expression == Echo("Y")
            and match.last < len(tokens)
            and tokens[match.last].lower in rules.lexicon.data.ENDED
        ):
            expression = Length("P1Y")
        near = bool(last) and all(t.cls != "DOT" for t in tokens[last_token : match.first])
        reading = resolve(expression, Frame(today, tense, last, near, quarter))
        if reading is None:
            continue
        value = reading.time.value
        if reading.time.type in ("DATE", "TIME") and value[:4].isdigit() and len(value) >= 4:
            last, last_token = value, match.last
            if value[4:6] == "-Q" and not _year_back(match.expression):
                quarter = value
        found.append(Found(start, end, reading, match.rule))
    return found


def _tense(match: Match, tokens: list[Token], sense: Sense | None, data: ModuleType, start: int, end: int) -> str:
    before = tokens[match.first - 1].lower if match.first else ""
    if before in data.BACK:
        return "past"
    told = sense.tense(start, end) if sense is not None else ""
    return told or ("future" if before in data.AHEAD else "")


def _needs_tense(expression: Expression) -> bool:
    if isinstance(expression, Moment):
        return expression.year is None and expression.rel is None
    return isinstance(expression, Echo | Shift) and expression.unit == "WE"


def _year_back(e: Expression) -> bool:
    if isinstance(e, Moment):
        return (e.year_rel or 0) < 0
    return (isinstance(e, Echo) and bool(e.years)) or (isinstance(e, Shift) and e.counted)


def _span(match: Match, tokens: list[Token], text: str, rules: Grammar) -> tuple[int, int]:
    own = tokens[match.first : match.last]
    before = tokens[match.first - 1].lower if match.first else ""
    while len(own) > 1 and _no_part(own, before, rules.lexicon.data):
        before, own = own[0].lower, own[1:]
    end = own[-1].end
    if own[-1].cls in ("POSS", "OF") and len(own) > 1:
        end = own[-2].end
    if text[end - 1] == "." and own[-1].cls in ("MONTHABBR", "WEEKDAYABBR"):
        end -= 1
    return own[0].start, end


def _no_part(own: list[Token], before: str, data: ModuleType) -> bool:
    """Whether the first token leads up to the expression: "in", "its", "the" of "the two-week talks", "over the"."""
    first, second = own[0], own[1]
    if first.cls in ("IN", "AT", "ON", "ITS", "FROM", "BETWEEN"):
        return True
    if first.cls == "APPROX" and own[-1].cls == "EARLIER":
        return True
    if first.cls == "APPROX":
        if second.cls in _NOT_MODIFIED:
            return not first.lower or first.lower in data.LOOSE
        return first.lower in data.DIRECTION and before not in data.OVER
    if first.cls != "THE" or second.cls == "EDGE":
        return False
    hyphened = (len(own) > 3 and own[-2].cls == "HYPHEN") or (len(own) > 4 and own[-4].cls == "HYPHEN")
    return second.cls in ("MONTH", "MONTHABBR", "WEEKDAY", "WEEKDAYABBR") or hyphened


def _same_year(matches: list[Match], tokens: list[Token]) -> list[Match]:
    """ "May 1 to June 30, 2023": the start takes the year of the end, the one before where it comes later in it."""
    out = list(matches)
    for i, (match, after) in enumerate(pairwise(matches)):
        first, last = match.expression, after.expression
        if after.first - match.last != 1 or tokens[match.last].cls not in _RANGED:
            continue
        if isinstance(first, Moment) and isinstance(last, Moment) and _open_year(first) and last.month and last.year:
            assert first.month is not None
            later = (first.month, first.day or 0) > (last.month, last.day or 31)
            out[i] = replace(match, expression=replace(first, year=last.year - later))
    return out


def _open_year(m: Moment) -> bool:
    return m.month is not None and m.year is None and m.year_rel is None and m.rel is None


def _told_enough(match: Match, tokens: list[Token]) -> bool:
    """Whether a number alone is a time or day: "Friday at five" is, "at five" only at the end of what is said."""
    if match.rule not in ("hour", "hours", "dayth"):
        return True
    own = tokens[match.first : match.last]
    if any(t.cls in _HOUR_SIGNS for t in own):
        return True
    ends = match.last == len(tokens) or tokens[match.last].cls in ("DOT", "COMMA")
    if match.rule == "dayth":
        return own[-1].cls == "ORD" and (ends or tokens[match.last].cls == "AT")
    return ends and own[0].cls == "AT"


def _glued(matches: list[Match], tokens: list[Token], *, loose: bool) -> Iterator[Match]:
    """Join a time and its day: "10 p.m. on Wednesday", "Tuesday at noon"."""
    held: Match | None = None
    glue = _LOOSE_GLUE if loose else _GLUE
    for match in matches:
        if held is not None:
            gap = tokens[held.last : match.first]
            both = _together(held, match) if len(gap) <= 2 and all(t.cls in glue for t in gap) else None
            if both is not None:
                held = both
                continue
            yield held
        held = match
    if held is not None:
        yield held


def _together(a: Match, b: Match) -> Match | None:
    if isinstance(a.expression, Repeat) and isinstance(b.expression, Moment) and _only_time(b.expression):
        if a.expression.value.startswith("XXXX-WXX-") and "T" not in a.expression.value:
            return Match(a.first, b.last, "glued", Repeat(a.expression.value + b.expression.time))
        return None
    if isinstance(a.expression, Echo) and a.expression.time and isinstance(b.expression, Moment):
        part, hour = a.expression.time, b.expression
        if _only_time(hour) and not hour.time[1:2].isalpha():
            until = hour.until and _in_part(hour.until, part)
            return Match(a.first, b.last, "glued", Moment(time=_in_part(hour.time, part), until=until))
    for time, day in ((a.expression, b.expression), (b.expression, a.expression)):
        if not isinstance(time, Moment | Echo) or not isinstance(day, Moment | Shift):
            continue
        if not _only_time(time) or not _is_day(day):
            continue
        clock, until = time.time, time.until if isinstance(time, Moment) else ""
        if day.time and day.time[1:2].isalpha() and not clock[1:2].isalpha():
            clock, until = _in_part(clock, day.time), until and _in_part(until, day.time)
        elif day.time:
            continue
        return Match(a.first, b.last, "glued", replace(day, time=clock, until=until))
    return None


def _only_time(e: Expression) -> bool:
    if isinstance(e, Echo):
        return bool(e.time)
    return isinstance(e, Moment) and bool(e.time) and e == Moment(time=e.time, mod=e.mod, until=e.until)


def _is_day(e: Expression) -> bool:
    if isinstance(e, Shift):
        return e.unit == "D"
    return isinstance(e, Moment) and (e.day is not None or e.weekday is not None or bool(e.holiday))


def _in_part(clock: str, part: str) -> str:
    hour = int(clock[1:3])
    late = part in ("TAF", "TEV", "TNI") and hour < 12 and not (part == "TNI" and hour < 5)
    return f"T{hour + 12:02d}{clock[3:]}" if late else clock
