"""What a reviewer types as a date, and a date value in plain words; both by the engine that reads articles."""

import datetime as dt
import re

from annotations.detect.dates.edtf import span_edtf, to_edtf
from annotations.detect.dates.find import find, grammar_of
from annotations.errors import BadInputError
from schemas.value import TimeType, TimeValue

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday", "DT": "daytime"}
_CLOCKS = {"24:00": "midnight"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "Q": "quarter", "E": "decade", "C": "century",
    "L": "millennium", "WE": "weekend",
}  # fmt: skip
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_PLURALS = {"century": "centuries", "millennium": "millennia"}
_FREQUENCIES = {
    "P1D": "every day",
    "P1W": "every week",
    "P1M": "every month",
    "P3M": "every quarter",
    "P1Y": "every year",
}


def parse_date(text: str, article_date: str = "", language: str = "en") -> TimeValue:
    """Return the value of what a reviewer typed ("Q3 2023", "last Tuesday", "P2Y", "2024-04"), else BadInputError.

    `article_date` (ISO, may be empty) is what relative dates are counted from. TIMEX3 values are taken as they are.
    """
    typed = " ".join(text.split())
    if raw := _as_timex(typed):
        return raw
    today = _day(article_date)
    if time := _understood(typed, language, today) or _span(typed, language, today):
        return time
    raise BadInputError(
        f"“{typed}” was not understood as a date or duration.",
        "Write it as in an article: 9 April 2024, Q3 2023, the 1990s, last Tuesday, two weeks.",
        "date-not-understood",
    )


def _understood(typed: str, language: str, today: dt.date | None) -> TimeValue | None:
    """Read the words as one expression, after a preposition too: "April" alone may be a name, "in April" is none.

    What only people say ("Friday at 5", "the 18th") is read last, and only as typed.
    """
    leads = grammar_of(language).lexicon.data.TYPED_LEADS
    tries = [(typed, "news"), *((f"{lead} {typed}", "news") for lead in leads[:2]), (typed, "dialogue")]
    for text, style in tries:
        for found in find(text, language, today, style=style):
            before, after = text[: found.start].strip(" ,.").lower(), text[found.end :].strip(" ,.")
            if not after and (not before or before in leads):
                return found.reading.time
    return None


def _span(typed: str, language: str, today: dt.date | None) -> TimeValue | None:
    """Read "3 May 2024 to 5 June 2024", "3 May 2024, at 19:00 to 21:30"."""
    parts = typed.split(f" {grammar_of(language).lexicon.data.TYPED_TO} ")
    if len(parts) != 2:
        return None
    first, last = (_understood(part, language, today) for part in parts)
    if first is None or last is None or first.type != last.type or first.type not in ("DATE", "TIME"):
        return None
    if first.type == "TIME":
        day, end = first.value.partition("T")[0], last.value.partition("T")[2]
        if _CLOCK.fullmatch(parts[1]):
            last = TimeValue("TIME", f"{day}T{end}", to_edtf(f"{day}T{end}"))
    return TimeValue(first.type, f"{first.value}/{last.value}", span_edtf(first.edtf, last.edtf))


def _day(iso: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso[:10])
    except ValueError:
        return None


_TIMEX = re.compile(
    r"(\d{4}|XXXX)(-(0\d|1[0-2]|XX)(-(\d\d|XX))?|-(Q[1-4X]|H[12]|SP|SU|FA|WI)|-W(\d\d|XX)(-WE|-[1-7])?)?"
    r"(T(\d\d:\d\d(:\d\d)?|MO|AF|EV|NI|MI|DT))?|P(T?(\d+(\.\d+)?|X)(WE|[YMWDQECLHS]))+|(PRESENT|PAST|FUTURE)_REF"
)


_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d|midnight|noon")


def _as_timex(typed: str) -> TimeValue | None:
    if not _TIMEX.fullmatch(typed):
        return None
    if typed.startswith("P") and not typed.endswith("_REF"):
        return TimeValue("DURATION", typed)
    kind: TimeType = "TIME" if "T" in typed and not typed.endswith("_REF") else "DATE"
    day = re.match(r"\d{4}-\d\d-\d\d", typed)
    if day is not None and _day(day[0]) is None:
        raise BadInputError(f"There is no {typed}.", "Check day and month.", "date-not-understood")
    return TimeValue(kind, typed, to_edtf(typed))


def describe(time: TimeValue) -> str:
    """Return a value in plain words: "the third quarter of 2023", "Tuesday, 9 April 2024", "every Monday"."""
    value = time.value
    if value in _REFERENCES:
        return _REFERENCES[value]
    if time.type == "SET":
        return _frequency(value)
    if value.startswith("P"):
        words = _duration(value)
        return f"{words}, {_between(time.edtf)}" if "/" in time.edtf else words
    if "/" in value:
        return _between(value)
    words = _date(value)
    return f"about {words}" if time.edtf.endswith("~") else words


def _between(span: str) -> str:
    first, _, last = span.partition("/")
    if "T" in first and first.partition("T")[0] == last.partition("T")[0]:
        last = last[last.index("T") :]
    return f"{_date(first)} to {_date(last)}"


def _date(value: str) -> str:
    day, _, clock = value.partition("T")
    words = _day_words(day)
    if not clock:
        return words
    part = f"in the {_PARTS[clock]}" if clock in _PARTS else f"at {_CLOCKS.get(clock, clock)}"
    return f"{words}, {part}" if words else part.removeprefix("at ")


def _day_words(value: str) -> str:
    if re.fullmatch(r"\d\d", value):
        return f"the {_ordinal(int(value) + 1)} century"
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    match = re.fullmatch(r"(\d{4}|XXXX)(?:-(.+))?", value)
    if match is None:
        return value
    year, rest = "" if match[1] == "XXXX" else match[1], match[2] or ""
    of_year = f" of {year}" if year else ""
    if not rest:
        return year or "a year not stated"
    if part := re.fullmatch(r"Q(\d)", rest):
        return f"the {_ORDINALS[int(part[1]) - 1]} quarter{of_year}"
    if part := re.fullmatch(r"H(\d)", rest):
        return f"the {_ORDINALS[int(part[1]) - 1]} half{of_year}"
    if rest in _SEASONS:
        return f"{_SEASONS[rest]} {year}".strip()
    if part := re.fullmatch(r"W(\d\d|XX)(-WE)?(?:-(\d))?", rest):
        return _week_words(part, year, of_year)
    return _month_words(rest, year)


def _week_words(part: re.Match[str], year: str, of_year: str) -> str:
    if part[3]:
        return _WEEKDAYS[int(part[3]) - 1]
    if part[1] == "XX":
        return "a weekend not stated" if part[2] else "a week not stated"
    monday = dt.date.fromisocalendar(int(year), int(part[1]), 1) if year else None
    if monday is None:
        return f"week {int(part[1])}"
    first = monday + dt.timedelta(days=5 if part[2] else 0)
    return f"the {'weekend' if part[2] else 'week'} of {first.day} {_MONTHS[first.month - 1]} {first.year}"


def _month_words(rest: str, year: str) -> str:
    month, _, day = rest.partition("-")
    if month == "QX":
        return f"a quarter of {year}" if year else "a quarter not stated"
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return "" if day == "XX" else rest
    words = f"{_MONTHS[int(month) - 1]} {year}".strip()
    if not day.isdigit():
        return words
    iso = _day(f"{year}-{month}-{day}") if year else None
    weekday = f"{_WEEKDAYS[iso.weekday()]}, " if iso is not None else ""
    return f"{weekday}{int(day)} {words}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _duration(value: str) -> str:
    days, _, clock = value[1:].partition("T")
    words = []
    for text, units in ((days, _UNITS), (clock, _CLOCK_UNITS)):
        for number, unit in re.findall(r"(\d+(?:\.\d+)?|X)(WE|[A-Z])", text):
            name = units.get(unit, unit)
            plural = _PLURALS.get(name, name + "s")
            words.append(f"several {plural}" if number == "X" else f"{number} {name if number == '1' else plural}")
    return " ".join(words) or value


def _frequency(value: str) -> str:
    if value in _FREQUENCIES:
        return _FREQUENCIES[value]
    if value.startswith("P"):
        return "every " + re.sub(r"^1 ", "", _duration(value))
    return "every " + _date(value).replace("in the ", "").replace("at night", "night").replace(", ", " ").removeprefix(
        "the "
    )
