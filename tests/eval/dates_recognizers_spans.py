"""Expressions that DateTimeModel states as one value: ranges, stretches from a start, days counted from a day."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from annotations.detect.dates.calendars import length_of_month, shifted
from annotations.detect.dates.component import article_date

_LINK = re.compile(r"\s*(?:to|till|until|through|-|–|--|~|and)\s*(?:the )?", re.IGNORECASE)
_AWAY = re.compile(r"\s*(?:or more )?(after|before|from|since|prior to|later than)\s*(?:the )?", re.IGNORECASE)
_BEGUN = re.compile(r",?\s*(?:(starting|beginning)(?: from| on)?|from)\s*(?:the )?", re.IGNORECASE)
_EDGE = re.compile(r"(?:the )?(end|middle|start|beginning) of ", re.IGNORECASE)
_COUNTED = re.compile(r"(?:the )?(first|last) ", re.IGNORECASE)
SIMPLE = re.compile(r"P(T?)(\d+)([DWMYHS])")
_PARTS = {"H": "hours", "M": "minutes", "S": "seconds"}


@dataclass
class Answer:
    """One expression with its TIMEX strings; `dated` is the resolved value, for arithmetic."""

    start: int
    end: int
    values: list[str]
    dated: str
    repeated: bool = False


Join = Callable[[Answer, Answer, str, str], str | None]
"""(first, second, the text between them, the text before them) to the value of both as one, None where they are two."""


def triple(first: str, last: str, length: str) -> str:
    """Return a period: its first day, the day after its last, its length."""
    return f"({first},{last},{length})"


def shift_by(moment: dt.datetime, sign: int, value: str) -> dt.datetime | None:
    """Return the moment a TIMEX3 duration later or earlier; None for one that is not counted in calendar units."""
    days, _, clock = value[1:].partition("T")
    day = moment.date()
    for number, unit in re.findall(r"(\d+)([A-Z])", days):
        moved = shifted(day, unit, sign * int(number)) if unit in "DWMY" else None
        if moved is None:
            return None
        day = moved
    hours = {_PARTS[unit]: sign * float(number) for number, unit in re.findall(r"([\d.]+)([HMS])", clock)}
    return dt.datetime.combine(day, moment.time()) + dt.timedelta(**hours)


def composed(answers: list[Answer], text: str, reference: str) -> list[Answer]:
    """Join what the model states as one expression, in the order in which it can be read."""
    now = dt.datetime.fromisoformat(reference[:19]) if reference else None
    for join in (_of_year, _begun, _away):
        answers = _pairs(answers, text, join)
    if now is not None:
        answers = [_later(a, text, now) for a in answers]
    return _ranges(answers, text, now.date() if now else None)


def _pairs(answers: list[Answer], text: str, join: Join) -> list[Answer]:
    out: list[Answer] = []
    for answer in answers:
        both = join(out[-1], answer, text[out[-1].end : answer.start], text[: out[-1].start]) if out else None
        if both is not None:
            out[-1] = Answer(out[-1].start, answer.end, [both], both)
        else:
            out.append(answer)
    return out


def _of_year(a: Answer, b: Answer, gap: str, before: str) -> str | None:
    """ "the last four months of 2021"."""
    match = re.fullmatch(r"P(\d+)([DWM])", a.dated)
    if match is None or gap.strip() != "of" or not re.fullmatch(r"\d{4}", b.dated) or "(" not in str(a.values):
        return None
    year, number, last = int(b.dated), int(match[1]), a.values[0].startswith("(") and a.values[0][12:22] <= b.dated
    if match[2] == "W":
        first_week = dt.date.fromisocalendar(year, 1, 1)
        edge = dt.date.fromisocalendar(year + 1, 1, 1) if last else first_week
    else:
        edge = dt.date(year + 1, 1, 1) if last else dt.date(year, 1, 1)
    other = shifted(edge, match[2], -number if last else number)
    return None if other is None else triple(*(d.isoformat() for d in sorted((edge, other))), a.dated)


def _begun(a: Answer, b: Answer, gap: str, before: str) -> str | None:
    """ "for 2 hours from 2pm", "from 10 am for 3 hours", "3 days starting next Monday"."""
    if gap.strip() == "for" and b.dated.startswith("PT") and not a.dated.startswith("P"):
        return _stretch(a, b.dated)
    link = _BEGUN.fullmatch(gap)
    if link is None or not a.dated.startswith("P") or not re.match(r"\d|T", b.dated):
        return None
    if a.repeated:
        return None
    told = link[1] or before.lower().endswith("for ") or "," in gap
    if not told and not (a.dated.startswith("PT") and "T" in b.values[0]):
        return None
    return _stretch(b, a.dated)


def _stretch(start: Answer, length: str) -> str | None:
    spoken = re.sub(r"PT(\d+)\.5H", r"PT\1H30M", length)
    if not length.startswith("PT"):
        if "T" in start.dated:
            moment = dt.datetime.fromisoformat(start.dated)
            end = shift_by(moment, 1, length)
            return None if end is None else triple(moment.isoformat(), end.isoformat(), spoken)
        day = article_date(start.dated)
        last = shift_by(dt.datetime.combine(day, dt.time()), 1, length) if day else None
        return None if last is None else triple(start.dated, last.date().isoformat(), spoken)
    value = start.values[0]
    day_part, _, clock = value.partition("T")
    if not clock[:2].isdigit():
        return None
    end = shift_by(_moment(f"2001-01-01T{clock}"), 1, length)
    return None if end is None else triple(value, f"{day_part}T{end.time().isoformat()}", spoken)


def _away(a: Answer, b: Answer, gap: str, before: str) -> str | None:
    """ "two weeks after Christmas": one day."""
    length, link, day = SIMPLE.fullmatch(a.values[0]), _AWAY.fullmatch(gap), article_date(b.dated)
    if length is None or link is None or day is None:
        return None
    sign = -1 if link[1].lower() in ("before", "prior to") else 1
    other = shift_by(dt.datetime.combine(day, dt.time()), sign, length[0])
    return None if other is None else other.isoformat() if length[1] else other.date().isoformat()


def _later(answer: Answer, text: str, now: dt.datetime) -> Answer:
    """ "30 minutes later": counted from the moment of speaking."""
    match = re.match(r" later\b(?! (?:than|this|on|in|today)\b)", text[answer.end :])
    if match is None or not answer.dated.startswith("P") or answer.dated.endswith("_REF"):
        return answer
    other = shift_by(now, 1, answer.dated)
    if other is None:
        return answer
    value = other.isoformat() if answer.dated.startswith("PT") else other.date().isoformat()
    return Answer(answer.start, answer.end + match.end(), [value], value)


def _ranges(answers: list[Answer], text: str, today: dt.date | None) -> list[Answer]:
    """ "from May to July", "2014-2018": one triple."""
    out: list[Answer] = []
    for answer in answers:
        if out:
            gap, lead = text[out[-1].end : answer.start], text[: out[-1].start].lower().rstrip()
            led = lead.endswith(("from", "between"))
            linked = _LINK.fullmatch(gap) is not None
            if out[-1].values == ["PRESENT_REF"] and led and today is not None and linked:
                out[-1] = Answer(out[-1].start, out[-1].end, [today.isoformat()], today.isoformat())
            if answer.values == ["P1D"] and _only_clock(out[-1]) and not gap.strip():
                out[-1] = Answer(out[-1].start, answer.end, out[-1].values, "")
                continue
            if out[-1].values == ["P1D"] and _only_clock(answer) and gap.strip() in ("", "at"):
                out[-1] = Answer(out[-1].start, answer.end, answer.values, "")
                continue
            if answer.values == ["PRESENT_REF"] and today is not None and (linked or gap == " to ") and led:
                answer = Answer(answer.start, answer.end, [today.isoformat()], today.isoformat())
            if linked and (led or "and" not in gap.lower()) and (both := _range(out[-1], answer, text)):
                out[-1] = Answer(out[-1].start, answer.end, both, "")
                continue
        out.append(answer)
    return out


def _range(a: Answer, b: Answer, text: str) -> list[str]:
    first, last = (_EDGE.match(text[x.start : x.end]) for x in (a, b))
    if first or last:
        return _edges(a.values[0], b.values[0], first[1] if first else "", last[1] if last else "")
    if re.fullmatch(r"XXXX-WXX-\d", b.values[0]) and (day := article_date(a.values[0])) is not None:
        ahead = (int(b.values[0][-1]) - day.isoweekday()) % 7 or 7
        return joined(a.values, [(day + dt.timedelta(days=ahead)).isoformat()])
    return joined(a.values, b.values)


def _edges(a: str, b: str, first: str, last: str) -> list[str]:
    """ "between the start of 2011 and mid-2014"."""
    start, end = _edge(a, first), _edge(b, last)
    if not start or not end:
        return []
    months = 12 * (int(end[:4]) - int(start[:4])) if "X" not in start + end else 0
    months += int(end[5:7]) - int(start[5:7])
    return [triple(start, end, f"P{months}M")]


def _edge(value: str, edge: str) -> str:
    year, _, month = value.partition("-")
    if not (re.fullmatch(r"\d{4}|XXXX", year) and re.fullmatch(r"(\d\d)?", month)):
        return ""
    if edge.lower() == "middle":
        return f"{year}-{month}-16" if month else f"{year}-07-02"
    if edge.lower() != "end":
        return f"{year}-{month or '01'}-01"
    if month:
        return f"{year}-{int(month) + 1:02d}-01" if month != "12" or year == "XXXX" else f"{int(year) + 1}-01-01"
    return f"{int(year) + 1}-01-01" if year != "XXXX" else ""


def _only_clock(answer: Answer) -> bool:
    return answer.values[0].startswith("T")


def joined(first: list[str], last: list[str]) -> list[str]:
    """Return the triples of a range; [] where the two do not go together."""
    if len(first) == 2 and len(last) == 1:
        # "2:00 to 2:30 pm": the half of the day that lies just before
        first = [x for x in first if _time(x) <= _time(last[0])][-1:]
    if len(last) == 2 and len(first) == 1:
        last = [x for x in last if _time(x) >= _time(first[0])][:1] or last
    pairs = zip(first * len(last) if len(first) == 1 else first, last, strict=False)
    try:
        return sorted({triple(*_aligned(a, b)) for a, b in pairs})
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
        return _months(a, b)
    if re.fullmatch(r"XXXX-\d\d", a) and re.fullmatch(r"(\d{4}|XXXX)-\d\d-\d\d", b):
        a = f"{a}-01"
    if a.startswith("XXXX-XX-") and re.fullmatch(r"XXXX-\d\d-\d\d", b):
        a = b[:8] + a[8:]
    elif b.startswith("XXXX-XX-") and re.fullmatch(r"XXXX-\d\d-\d\d", a):
        b = f"XXXX-{int(a[5:7]) + (b[8:] < a[8:]):02d}{b[7:]}"
    if a.startswith("T") and "T" in b and not b.startswith("T"):
        a = b.partition("T")[0] + a
    if "T" in a and b.startswith("T"):
        b = a.partition("T")[0] + b
    return _days(a, b)


def _months(a: str, b: str) -> tuple[str, str, str]:
    year = b[:4] if a[:4] == "XXXX" else a[:4]
    if a[:4] == "XXXX" and b[:4] != "XXXX" and a[5:7] > b[5:7]:
        year = str(int(year) - 1)
    months = int(b[5:7]) - int(a[5:7]) + (0 if "X" in year + b[:4] else 12 * (int(b[:4]) - int(year)))
    return f"{year}-{a[5:7]}-01", f"{b}-01", f"P{months if months >= 0 else months + 12}M"


def _days(a: str, b: str) -> tuple[str, str, str]:
    if a[:4] == "XXXX" and b[:4].isdigit() and not a.startswith("XXXX-W"):
        later = a[5:10] > b[5:10]
        a = f"{int(b[:4]) - later}{a[4:]}" if "T" not in b and len(b) == 10 else a
    if a[:4].isdigit() and b[:4] == "XXXX" and not b.startswith("XXXX-W"):
        return a, b, _between(a, f"{int(a[:4]) + (b[5:10] < a[5:10])}{b[4:]}")
    length = _between(re.sub("^XXXX", "2001", a), re.sub("^XXXX", "2001", b))
    if length.startswith("P-") and a[:4] == b[:4] == "XXXX":
        length = f"P{int(length[2:-1]) * -1 + 365}D"
    return a, b, length


def _between(a: str, b: str) -> str:
    if "T" in a and "T" in b:
        first, last = (_moment(x) for x in (a, b))
        minutes = int((last - first).total_seconds()) // 60
        if minutes < 0 or (first.date() != last.date() and "W" in a + b):
            minutes %= 24 * 60
        return "PT" + (f"{minutes // 60}H" if minutes >= 60 else "") + (f"{minutes % 60}M" if minutes % 60 else "")
    return f"P{(dt.date.fromisoformat(b) - dt.date.fromisoformat(a)).days}D"


def _moment(value: str) -> dt.datetime:
    day, _, time = value.partition("T")
    plain = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else "2001-01-01"
    return dt.datetime.fromisoformat(f"{plain}T{time if len(time) > 2 else time + ':00'}")


def last_week_of(year: str, month: str) -> int:
    """Return the number that the model gives the last week of a month."""
    return 5 if year == "XXXX" or length_of_month(int(year), int(month)) > 28 else 4
