"""Our dates as DateTimeModel states them: weekdays and months stay open, periods are (start, end, length) triples.

The conventions are those of an assistant that books meetings: "in three days" and "three days after X" are days, "next
Friday" is that of next week, a range of dates is one value, "few" is three.
"""

import datetime as dt
import re
from dataclasses import dataclass

from annotations.detect.date_calendar import shifted, shifted_month
from annotations.detect.date_find import Found, find
from annotations.detect.dates import article_date

_RELATIVE = re.compile(
    r"\b(last|next|this|(?<!half )past|previous|coming|following|upcoming|current|ago|now)\b|today|yesterday|to(m|n)",
    re.IGNORECASE,
)
_HALF_DAY = re.compile(r"[ap]\.?\s?m|noon|midnight|midday|morning|afternoon|evening|night|\d:\d\d:\d\d", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:to|till|until|through|-|–|--|and)\s*(?:the )?", re.IGNORECASE)
_AWAY = re.compile(r"\s*(?:or more )?(after|before|from|since|prior to|later than)\s*(?:the )?", re.IGNORECASE)
_SIMPLE = re.compile(r"P(T?)(\d+)([DWMYHS])")


@dataclass
class Answer:
    """One expression with its TIMEX strings; `dated` is the resolved value, for arithmetic."""

    start: int
    end: int
    values: list[str]
    dated: str


def recognizers(text: str, reference: str) -> list[tuple[str, list[str]]]:
    """Return [(surface, TIMEX strings)] of a text at a reference date-time."""
    today = article_date(reference)
    bare = {(f.start, f.end): f.reading.time.value for f in find(text)}
    answers: list[Answer] = []
    for found in find(text, today=today):
        values = _values(found, bare.get((found.start, found.end), ""), text, today, reference)
        answers.append(Answer(found.start, found.end, values, found.reading.time.value))
    return [(text[a.start : a.end], a.values) for a in _ranges(_away(answers, text), text, today)]


def _values(f: Found, bare: str, text: str, today: dt.date | None, reference: str) -> list[str]:
    kind, value, surface = f.reading.time.type, f.reading.time.value, text[f.start : f.end]
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
    if kind == "DURATION":
        return [_duration(value, f, text, today, reference)]
    if not _RELATIVE.search(surface) and not re.search(
        r"(the|of|in) ?(the )?(day|week|month|weekend|year)$|week \d", surface
    ):
        value = bare[10:] if bare.startswith("XXXX-XX-XXT") else bare if bare[:5] == "XXXX-" and bare[5:] else value
    elif today is not None and (moved := _of_week(surface, value, today)):
        value = moved
    if "/" in value:
        first, last = value.split("/")
        last = last[10:] if first.startswith("T") else last
        a, b = _clock(first, surface), _clock(last, surface)
        if any(re.search(r"T\d\d:", x) for x in (a, b)) and not re.search(r":\d\d", surface):
            a, b = (x.removesuffix(":00") for x in (a, b))
        return _joined(_both_halves(a, surface), _both_halves(b, surface)) or [value]
    return _both_halves(_period(_clock(value, surface)), surface)


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
    return value[:-3] if re.search(r"T\d\d:00$", value) and not re.search(r"\d[:.]\d\d", surface) else value


def _both_halves(value: str, surface: str) -> list[str]:
    match = re.fullmatch(r"(.*T)(\d\d)(:\d\d)?", value)
    if match is None or _HALF_DAY.search(surface) or int(match[2]) > 12 or re.search(r"\b0\d", surface):
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
    match = _SIMPLE.fullmatch(value)
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
    other = _moved(now, -1 if back else 1, match)
    if other is None:
        return value
    if match[1]:
        return (
            other.isoformat()
            if ahead and not anchored
            else _triple(*sorted((now.isoformat(), other.isoformat())), value)
        )
    if ahead and not anchored:
        return other.date().isoformat()
    start, end = sorted((now.date(), other.date()))
    shift = dt.timedelta(days=1 if anchored and not back and not inside and not quarters else 0)
    return _triple((start + shift).isoformat(), (end + shift).isoformat(), value)


def _moved(moment: dt.datetime, sign: int, length: re.Match[str]) -> dt.datetime | None:
    number = sign * int(length[2])
    if length[1]:
        return moment + dt.timedelta(**{{"H": "hours", "M": "minutes", "S": "seconds"}[length[3]]: number})
    day = shifted(moment.date(), length[3], number) if length[3] in "DWMY" else None
    return None if day is None else dt.datetime.combine(day, moment.time())


def _triple(first: str, last: str, length: str) -> str:
    return f"({first},{last},{length})"


def _away(answers: list[Answer], text: str) -> list[Answer]:
    """ "two weeks after Christmas": one day."""
    out: list[Answer] = []
    for answer in answers:
        length = _SIMPLE.fullmatch(out[-1].values[0]) if out else None
        link = _AWAY.fullmatch(text[out[-1].end : answer.start]) if out else None
        day = article_date(answer.dated)
        if length is not None and link is not None and day is not None:
            sign = -1 if link[1].lower() in ("before", "prior to") else 1
            moved = _moved(dt.datetime.combine(day, dt.time()), sign, length)
            if moved is not None:
                value = moved.isoformat() if length[1] else moved.date().isoformat()
                out[-1] = Answer(out[-1].start, answer.end, [value], value)
                continue
        out.append(answer)
    return out


def _ranges(answers: list[Answer], text: str, today: dt.date | None) -> list[Answer]:
    """ "from May to July", "2014-2018": one triple."""
    out: list[Answer] = []
    for answer in answers:
        if out:
            gap, lead = text[out[-1].end : answer.start], text[: out[-1].start].lower().rstrip()
            led = lead.endswith(("from", "between"))
            if out[-1].values == ["PRESENT_REF"] and led and today is not None and _LINK.fullmatch(gap):
                out[-1] = Answer(out[-1].start, out[-1].end, [today.isoformat()], today.isoformat())
            if answer.values == ["P1D"] and _only_clock(out[-1]) and not gap.strip():
                out[-1] = Answer(out[-1].start, answer.end, out[-1].values, "")
                continue
            if out[-1].values == ["P1D"] and _only_clock(answer) and gap.strip() in ("", "at"):
                out[-1] = Answer(out[-1].start, answer.end, answer.values, "")
                continue
            if answer.values == ["PRESENT_REF"] and today is not None:
                answer = Answer(answer.start, answer.end, [today.isoformat()], today.isoformat())
            if (
                _LINK.fullmatch(gap)
                and (led or "and" not in gap.lower())
                and (both := _joined(out[-1].values, answer.values))
            ):
                out[-1] = Answer(out[-1].start, answer.end, both, "")
                continue
        out.append(answer)
    return out


def _only_clock(answer: Answer) -> bool:
    return answer.values[0].startswith("T")


def _joined(first: list[str], last: list[str]) -> list[str]:
    if len(first) == 2 and len(last) == 1:
        # "2:00 to 2:30 pm": the half of the day that lies just before
        first = [x for x in first if _time(x) <= _time(last[0])][-1:]
    pairs = zip(first * len(last) if len(first) == 1 else first, last, strict=False)
    try:
        return sorted({_triple(*_aligned(a, b)) for a, b in pairs})
    except (ValueError, TypeError, IndexError):
        return []


def _time(value: str) -> str:
    return value.rpartition("T")[2]


def _aligned(a: str, b: str) -> tuple[str, str, str]:
    if a[:1] == b[:1] == "(":
        a, b = a[1:11], b[1:11]
        return a, b, f"P{12 * (int(b[:4]) - int(a[:4])) + int(b[5:7]) - int(a[5:7])}M"
    a, b = (re.sub(r"^\((.*?),.*", r"\1", x) for x in (a, b))
    if re.fullmatch(r"\d{4}-\d\d", a) and re.fullmatch(r"\d{4}-\d\d-\d\d", b):
        a = f"{a}-01"
    if re.fullmatch(r"\d{4}", a) and re.fullmatch(r"\d{4}-\d\d-\d\d", b):
        a = f"{a}-01-01"
    if re.fullmatch(r"\d{4}", a) and re.fullmatch(r"\d{4}", b):
        return f"{a}-01-01", f"{b}-01-01", f"P{int(b) - int(a)}Y"
    if re.fullmatch(r"\d{4}", a) and re.fullmatch(r"\d{4}-\d\d", b):
        a = f"{a}-01"
    if re.fullmatch(r"(\d{4}|XXXX)-\d\d", a) and re.fullmatch(r"(\d{4}|XXXX)-\d\d", b):
        year = b[:4] if a[:4] == "XXXX" else a[:4]
        months = int(b[5:7]) - int(a[5:7]) + (0 if "X" in year + b[:4] else 12 * (int(b[:4]) - int(year)))
        return f"{year}-{a[5:7]}-01", f"{b}-01", f"P{months if months >= 0 else months + 12}M"
    if a.startswith("T") and "T" in b and not b.startswith("T"):
        a = b.partition("T")[0] + a
    if "T" in a and b.startswith("T"):
        b = a.partition("T")[0] + b
    if a[:4] == "XXXX" and b[:4] not in ("XXXX", ""):
        a = b[:4] + a[4:]
    return a, b, _between(re.sub("^XXXX", "2001", a), re.sub("^XXXX", "2001", b))


def _between(a: str, b: str) -> str:
    if "T" in a and "T" in b:
        first, last = (_moment(x) for x in (a, b))
        minutes = int((last - first).total_seconds()) // 60
        if minutes < 0:
            minutes += 24 * 60
        return "PT" + (f"{minutes // 60}H" if minutes >= 60 else "") + (f"{minutes % 60}M" if minutes % 60 else "")
    return f"P{(dt.date.fromisoformat(b) - dt.date.fromisoformat(a)).days}D"


def _moment(value: str) -> dt.datetime:
    day, _, time = value.partition("T")
    plain = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else "2001-01-01"
    return dt.datetime.fromisoformat(f"{plain}T{time if len(time) > 2 else time + ':00'}")
