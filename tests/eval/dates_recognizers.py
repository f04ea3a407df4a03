"""Our dates as DateTimeModel states them: weekdays and months stay open, periods are (start, end, length) triples.

The conventions are those of an assistant that books meetings: "in three days" and "three days after X" are days, "next
Friday" is that of next week, a range of dates is one value, "few" is three.
"""

import datetime as dt
import re

from annotations.detect.dates.calendars import shifted_month
from annotations.detect.dates.component import article_date
from annotations.detect.dates.find import Found, find
from tests.eval.dates_recognizers_spans import SIMPLE, Answer, composed, joined, last_week_of, shift_by, triple

_RELATIVE = re.compile(
    r"\b(last|next|this|(?<!half )past|previous|coming|following|upcoming|current|ago|now)\b|today|yesterday|to(m|n)",
    re.IGNORECASE,
)
_DAY_NUMBER = re.compile(r"\w+,? (the )?(\d+(st|nd|rd|th)|(\w+[ -])?(\w+th|first|second|third))\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b\d{1,2}/\d{1,2}$")
_MEALS = {"breakfast": "TMEB", "lunch": "TMEL", "dinner": "TMED"}
_WEEK_OF_MONTH = re.compile(r"(?:the )?(first|second|third|fourth|last|\d)\w* week of", re.IGNORECASE)
_ZERO = r"(?<![:.\d])0\d:"
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_HALF_DAY = re.compile(
    r"[ap]\.?\s?m|noon|midnight|midday|morning|afternoon|evening|night|\d\s?[ap]\b|\d:\d\d:\d\d", re.IGNORECASE
)


def recognizers(text: str, reference: str) -> list[tuple[str, list[str]]]:
    """Return [(surface, TIMEX strings)] of a text at a reference date-time."""
    today = article_date(reference)
    bare = {(f.start, f.end): f.reading.time.value for f in find(text, style="dialogue")}
    answers: list[Answer] = []
    for found in find(text, today=today, style="dialogue"):
        values = _values(found, bare.get((found.start, found.end), ""), text, today, reference)
        answers.append(
            Answer(found.start, found.end, values, found.reading.time.value, found.reading.time.type == "SET")
        )
    return [(text[a.start : a.end], a.values) for a in composed(answers, text, reference)]


def _values(f: Found, bare: str, text: str, today: dt.date | None, reference: str) -> list[str]:
    kind, value, surface = f.reading.time.type, f.reading.time.value, text[f.start : f.end]
    if (told := _told(f, value, bare, surface, reference)) is not None:
        return told
    if kind == "SET" and "T" in value[4:]:
        return [_clock(value, surface).replace("XXXX-XX-XXT", "T")]
    if kind == "SET" or value.endswith("_REF"):
        return [value]
    if f.reading.reason.startswith("fiscal") and len(value) == 4:
        return [f"FY{value}"]
    if re.match(r"(the )?end of", surface, re.IGNORECASE) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return [(value if _RELATIVE.search(surface) or "day" in surface.split() else bare or value) + "T23:59:59"]
    if re.search(r" (ago|from now)$", surface) and re.fullmatch(r"\d{4}(-\d\d)?", value) and today is not None:
        return [value + today.isoformat()[len(value) :]]
    if re.search(r"day the \d", surface):
        return _both_halves(_clock(value, surface), surface)
    if _DAY_NUMBER.match(surface) and bare.startswith("XXXX-WXX-"):
        # a weekday with its number is a date where the two agree in this month, else the weekday alone
        return _both_halves(_clock(value if value[:7] == reference[:7] else bare, surface), surface)
    if kind == "DURATION":
        return [_duration(value, f, text, today, reference)]
    if not _RELATIVE.search(surface) and not re.search(
        r"(the|of|in) ?(the )?(day|week|month|weekend|year)$|week \d", surface
    ):
        value = bare[10:] if bare.startswith("XXXX-XX-XXT") else bare if bare[:5] == "XXXX-" and bare[5:] else value
    elif today is not None and (other := _of_week(surface, value, today)):
        value = other
    if "/" in value:
        first, last = value.split("/")
        last = last[10:] if first.startswith("T") else last
        a, b = _clock(first, surface), _clock(last, surface)
        return _stretches(a, b, surface) or [value]
    return _both_halves(_period(_clock(value, surface)), surface)


def _told(f: Found, value: str, bare: str, surface: str, reference: str) -> list[str] | None:
    """What the model states by its own codes: meals, weeks of a month, weekends, what is left of an hour."""
    lower = surface.lower()
    for meal, code in _MEALS.items():
        if meal in lower:
            return [code]
    if lower in ("weekends", "all weekends", "any weekend"):
        return ["P1WE"]
    if value == "P1WE":
        return ["XXXX-WXX-WE"]
    if re.fullmatch(r"XXXX-(SP|SU|FA|WI)", bare) and not _RELATIVE.search(surface):
        return [bare[5:]]
    if f.rule == "pasthour":
        return _both_halves(value[10:], surface)
    if _NUMERIC.search(surface) and bare.startswith("XXXX-"):
        return [bare]
    match = _WEEK_OF_MONTH.match(surface)
    month = bare if re.match(r"XXXX-\d\d$", bare) and not _RELATIVE.search(surface.rpartition(" of ")[2]) else value
    if match and re.fullmatch(r"(\d{4}|XXXX)-\d\d", month):
        number = (
            last_week_of(*month.split("-")) if match[1].lower() == "last" else int(_NTH.get(match[1].lower(), match[1]))
        )
        return [f"{month}-W{number:02d}"]
    if re.fullmatch(r"last fiscal year", lower):
        return [f"FY{value}"]
    if lower.startswith("cy") and value.isdigit():
        return [value]
    return _within_hours(f, lower, reference)


def _within_hours(f: Found, lower: str, reference: str) -> list[str] | None:
    """ "3 minutes from now", "last minute": counted from the moment of speaking."""
    if not f.reading.time.value.endswith(("PAST_REF", "FUTURE_REF")) or not reference:
        return None
    now = dt.datetime.fromisoformat(reference[:19])
    if match := re.fullmatch(r"(?:the )?(next|last|past) (hour|minute)", lower):
        length = "PT1H" if match[2] == "hour" else "PT1M"
        other = shift_by(now, 1 if match[1] == "next" else -1, length)
        return None if other is None else [triple(*sorted((now.isoformat(), other.isoformat())), length)]
    counted = find(re.sub(r" (from now|ago|hence)$", "", lower))
    if len(counted) != 1 or not counted[0].reading.time.value.startswith("PT"):
        return None
    other = shift_by(now, -1 if lower.endswith("ago") else 1, counted[0].reading.time.value)
    return None if other is None else [other.isoformat()]


def _hour(value: str) -> str:
    return value.rpartition("T")[2][:2]


def _stretches(a: str, b: str, surface: str) -> list[str]:
    """A stretch of time without a half of the day is one in the morning or one in the afternoon."""
    both = joined([a], [b])
    if _HALF_DAY.search(surface) or not re.search(r"T(0\d|1[0-2])", a) or re.search(_ZERO, surface):
        return both
    return sorted({*both, *joined([_half_day_on(a)], [_half_day_on(b, next_day=int(_hour(a)) < 12)])})


def _half_day_on(value: str, *, next_day: bool = False) -> str:
    """Twelve hours on, on the same day for a start; an end that comes before its start is on the next."""
    day, _, time = value.partition("T")
    hour = (int(time[:2]) + 12) % 24
    if next_day and int(time[:2]) >= 12:
        week = re.fullmatch(r"XXXX-WXX-(\d)", day)
        plain = article_date(day)
        day = (
            f"XXXX-WXX-{int(week[1]) % 7 + 1}" if week else (plain + dt.timedelta(days=1)).isoformat() if plain else day
        )
    return f"{day}T{hour:02d}{time[2:]}"


def _of_week(surface: str, value: str, today: dt.date) -> str:
    """ "next Friday" is the Friday of next week, "last Friday" that of the week before."""
    match = re.match(r"(next|last|previous|this) (mon|tue|wed|thu|fri|sat|sun)", surface, re.IGNORECASE)
    day = article_date(value) if match else None
    if match is None or day is None:
        return ""
    weeks = {"next": 1, "this": 0}.get(match[1].lower(), -1)
    monday = today - dt.timedelta(days=today.weekday())
    return (monday + dt.timedelta(days=day.weekday(), weeks=weeks)).isoformat() + value[10:]


def _clock(value: str, surface: str) -> str:
    value = value.replace("T24:00", "T00:00")
    match = re.search(r"T(\d\d):00$", value)
    if match is None:
        return value
    hours = {int(match[1]), int(match[1]) % 12, int(match[1]) % 12 or 12}
    written = any(re.search(rf"(?<!\d)0?{h}[:.]?00", surface) for h in hours)
    return value if written else value[:-3]


def _both_halves(value: str, surface: str) -> list[str]:
    match = re.fullmatch(r"(.*T)(\d\d)(:\d\d)?", value)
    if match is None or _HALF_DAY.search(surface) or int(match[2]) > 12 or re.search(_ZERO, surface):
        return [value]
    hour = int(match[2]) % 12
    return sorted(f"{match[1]}{h:02d}{match[3] or ''}" for h in (hour, hour + 12))


def _period(value: str) -> str:
    if match := re.fullmatch(r"(\d{4}|XXXX)-([QH])(\d)", value):
        months = 3 if match[2] == "Q" else 6
        start = (int(match[3]) - 1) * months + 1
        year, month = shifted_month(0 if match[1] == "XXXX" else int(match[1]), start, months)
        end = "XXXX" if match[1] == "XXXX" else f"{year:04d}"
        return f"({match[1]}-{start:02d}-01,{end}-{month:02d}-01,P{months}M)"
    if re.fullmatch(r"\d{3}", value):
        return f"({value}0-01-01,{int(value) + 1}0-01-01,P10Y)"
    if re.fullmatch(r"\d{2}", value):
        return f"({value}00-01-01,{int(value) + 1:02d}00-01-01,P100Y)"
    return value


def _duration(value: str, f: Found, text: str, today: dt.date | None, reference: str) -> str:
    surface, before = text[f.start : f.end], text[: f.start].lower()
    value = value.replace("X", "3")
    if re.search("and a half|and half|½", surface):
        value = re.sub(r"(\d+)Y6M|(\d+)H30M", lambda m: f"{m[1] or m[2]}.5{'Y' if m[1] else 'H'}", value)
    match = SIMPLE.fullmatch(value)
    if match is None or today is None:
        return value
    anchored = "the article's date" in f.reading.reason
    back = re.search(r"\b(last|past|previous)\b|^first", surface, re.IGNORECASE) is not None
    inside, ahead = before.endswith("within "), re.search(r"\bin $", before) is not None
    quarters = re.search(r"(\w+) quarters$", surface) is not None
    if not (anchored or inside or ahead):
        return value
    now = dt.datetime.fromisoformat(reference[:19])
    if quarters:
        first = 3 * ((now.month - 1) // 3) + (1 if back else 4)
        year, month = shifted_month(now.year, 1, first - 1)
        now = now.replace(year=year, month=month, day=1)
    other = shift_by(now, -1 if back else 1, match[0])
    if other is None:
        return value
    if match[1]:
        return (
            other.isoformat()
            if ahead and not anchored
            else triple(*sorted((now.isoformat(), other.isoformat())), value)
        )
    if ahead and not anchored:
        return other.date().isoformat()
    start, end = sorted((now.date(), other.date()))
    shift = dt.timedelta(days=1 if anchored and not back and not inside and not quarters else 0)
    return triple((start + shift).isoformat(), (end + shift).isoformat(), value)
