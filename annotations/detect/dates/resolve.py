"""Resolves an expression against the article's date, the tense of its verb, and what the paragraph has named."""

import datetime as dt
from dataclasses import dataclass, replace

from annotations.detect.dates import calendars as cal
from annotations.detect.dates.edtf import span_edtf, to_edtf
from annotations.detect.dates.expr import Echo, Expression, Interval, Length, Moment, Reference, Repeat, Shift
from annotations.detect.dates.nearest import nearest
from annotations.detect.dates.reading import Reading, reading
from schemas.value import TimeType

_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
            "Y": "XXXX", "E": "XXX", "C": "XX"}  # fmt: skip
_UNIT_NAMES = {"D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against: the article's date, the tense ("past", "future", ""), earlier mentions.

    `last` is the value of the last dated mention (`near`: of this sentence), `quarter` that of the last quarter.
    """

    today: dt.date | None = None
    tense: str = ""
    last: str = ""
    near: bool = False
    quarter: str = ""


def resolve(expression: Expression, frame: Frame) -> Reading | None:
    """Return the expression's value; None where it names a day that does not exist ("31 June")."""
    if isinstance(expression, Moment | Shift) and expression.until:
        return _stretch(expression, frame)
    if isinstance(expression, Moment) and expression.within:
        return _week_around(expression, frame)
    if isinstance(expression, Moment):
        return _moment(expression, frame)
    if isinstance(expression, Shift):
        return _shift(expression, frame)
    if isinstance(expression, Echo):
        return _echo(expression, frame)
    if isinstance(expression, Length):
        return _length(expression, frame)
    if isinstance(expression, Repeat):
        return reading(expression.value, "frequency", kind="SET")
    if isinstance(expression, Reference):
        return reading(expression.value, "no calendar date")
    return _interval(expression, frame)


def _stretch(expression: Moment | Shift, frame: Frame) -> Reading | None:
    first = resolve(replace(expression, until=""), frame)
    if first is None:
        return None
    start = first.time.value
    end = start[: len(start) - len(expression.time)] + expression.until
    return reading(f"{start}/{end}", first.reason, kind="TIME", edtf=span_edtf(to_edtf(start), to_edtf(end)))


def _week_around(m: Moment, frame: Frame) -> Reading | None:
    day = resolve(replace(m, within=""), frame)
    if day is None or "X" in day.time.value:
        return day
    named, weekend = dt.date.fromisoformat(day.time.value[:10]), m.within == "WE"
    if weekend and named.isoweekday() == 1:
        named -= dt.timedelta(days=1)  # the weekend of a Monday is the one that it makes long
    return reading(cal.week(named) + ("-WE" if weekend else ""), "the week of the day named")


# --- points and periods of the calendar -----------------------------------------------------------------------


def _moment(m: Moment, frame: Frame) -> Reading | None:
    if m.month_rel is not None:
        return _in_relative_month(m, frame)
    if m.part[:1].isdigit():
        return reading(m.part, "decade" if len(m.part) == 3 else "century", m.mod)
    if m.month is not None and m.day is not None and m.day > (29 if m.month == 2 else 31 - (m.month in (4, 6, 9, 11))):
        return None
    year, reason = m.year, "as stated"
    this_year = (m.part[:1] == "W" and m.part[1:].isdigit()) or (m.fiscal and m.part)
    if year is None and m.year_rel is None and this_year and frame.today is not None:
        year, reason = frame.today.year, "year of the article's date"
    if year is None and m.year_rel is not None and frame.today is not None:
        year, reason = _relative_year(m, frame), "year counted from the article's date"
    if year is not None:
        return _in_year(m, year, reason)
    if frame.today is None:
        return reading(_template(m), "year not stated, article's date unknown")
    if m.weekday is not None and m.month is None and m.day is None:
        return _weekday(m, frame.today, frame.tense)
    if m.month is None and not m.part and not m.holiday and m.day is None:
        return reading(_day_of(frame) + m.time, "time of day")
    return nearest(m, frame.today, frame.tense)


def _in_relative_month(m: Moment, frame: Frame) -> Reading | None:
    """ "the 4th of next month", "the first Monday of this month"."""
    assert m.month_rel is not None
    if frame.today is None:
        return reading("XXXX-XX" + (f"-{m.day:02d}" if m.day else "-XX") + m.time, "article's date unknown")
    year, month = cal.shifted_month(frame.today.year, frame.today.month, m.month_rel)
    holiday = f"{month:02d}{m.holiday[2:]}" if m.holiday else ""
    return _in_year(replace(m, month=month, holiday=holiday), year, "month counted from the article's date")


def _relative_year(m: Moment, frame: Frame) -> int:
    assert frame.today is not None and m.year_rel is not None
    if frame.quarter and m.part.startswith("Q") and m.part == frame.quarter[5:] and m.year_rel < 0:
        return int(frame.quarter[:4]) + m.year_rel
    return frame.today.year + m.year_rel


def _in_year(m: Moment, year: int, reason: str) -> Reading | None:
    if m.holiday:
        return reading(cal.holiday(m.holiday, year).isoformat() + m.time, "holiday", m.mod)
    if m.part:
        value = f"{year:04d}-{m.part}"
    elif m.month is None:
        value = f"{year:04d}"
    elif m.day is None:
        value = f"{year:04d}-{m.month:02d}"
    else:
        try:
            value = dt.date(year, m.month, m.day).isoformat() + m.time
        except ValueError:
            return None
    if m.fiscal:
        return reading(value, "fiscal year, as stated", edtf="")
    return reading(value, reason, m.mod)


def _template(m: Moment) -> str:
    if m.part:
        return f"XXXX-{m.part}"
    if m.holiday:
        fixed = not m.holiday.startswith("E") and "#" not in m.holiday
        return (f"XXXX-{m.holiday}" if fixed else "XXXX-XX-XX") + m.time
    if m.month is not None:
        return f"XXXX-{m.month:02d}" + (f"-{m.day:02d}{m.time}" if m.day is not None else "")
    if m.weekday is not None:
        return f"XXXX-WXX-{m.weekday}{m.time}"
    if m.day is not None:
        return f"XXXX-XX-{m.day:02d}{m.time}"
    return f"XXXX-XX-XX{m.time}" if m.time else "XXXX"


def _weekday(m: Moment, today: dt.date, tense: str) -> Reading | None:
    assert m.weekday is not None
    ahead = (m.weekday - today.isoweekday()) % 7
    if m.week_rel is not None:
        days, reason = m.weekday - today.isoweekday() + 7 * m.week_rel, "weekday of the named week"
    elif m.rel is not None and m.rel < 0:
        days, reason = ahead - 7, "last such weekday before the article's date"
    elif m.rel is not None and m.rel > 0:
        days, reason = ahead or 7, "next such weekday after the article's date"
    elif m.rel == 0 or tense == "future":
        days, reason = ahead, "weekday after the article's date"
    else:
        days, reason = (ahead - 7) if ahead else 0, "weekday before the article's date"
    if days == 0:
        reason = "weekday of the article's date"
    day = cal.shifted(today, "D", days)
    return None if day is None else reading(day.isoformat() + m.time, reason, m.mod)


def _interval(expression: Interval, frame: Frame) -> Reading | None:
    first, last = _moment(expression.first, frame), _moment(expression.last, frame)
    if first is None or last is None:
        return None
    return reading(
        f"{first.time.value}/{last.time.value}", first.reason, edtf=span_edtf(first.time.edtf, last.time.edtf)
    )


# --- counted from the article's date, or from what the paragraph named ------------------------------------------


def _shift(s: Shift, frame: Frame) -> Reading | None:
    if s.n != int(s.n) or (s.unit in ("TH", "TM", "TS") and abs(s.n) < 24):
        return reading("PAST_REF" if s.n < 0 else "FUTURE_REF", "less than a day away")
    n = int(s.n)
    if s.unit in ("TH", "TM", "TS"):
        return _shift(Shift("D", n // 24 if s.unit == "TH" else 0, counted=True, mod=s.mod), frame)
    if s.counted and s.unit == "Y" and n == -1 and frame.quarter:
        return reading(_years_from(frame.quarter, -1), "the same quarter a year before", s.mod)
    base, reason = frame.today, "counted from the article's date"
    if s.echo:
        base, reason = _named_day(frame), "counted from the date named before"
        if base is None and s.counted and not (s.unit == "Y" and n == -1):
            return reading(
                f"P{abs(n)}{s.unit}" if s.unit != "F" else f"P{abs(n) * 2}W", "counted from a moment not dated here"
            )
        base = base or frame.today
    if base is None:
        ref = "PAST_REF" if n < 0 else "FUTURE_REF" if n > 0 else "PRESENT_REF"
        if s.time:
            return reading(f"XXXX-XX-XX{s.time}", "article's date unknown")
        return reading(ref if n or s.unit == "D" else _UNKNOWN[s.unit], "article's date unknown")
    if s.unit == "WE":
        return _weekend(base, n, frame.tense, s.mod)
    day = cal.shifted(base, s.unit, n)
    if day is None:
        return reading("PAST_REF" if n < 0 else "FUTURE_REF", "outside the calendar")
    if s.counted and s.unit in ("W", "F"):
        value = day.isoformat()
    else:
        value = _at_grain(day, "Y" if s.counted and s.unit in ("E", "C", "L") else s.unit)
    return reading(value + s.time, reason, s.mod, edtf="" if s.fiscal else None)


def _at_grain(day: dt.date, unit: str) -> str:
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "F"):
        return cal.week(day)
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return cal.quarter(day)
    return f"{day.year:04d}"[: {"Y": 4, "E": 3, "C": 2, "L": 1}[unit]]


def _weekend(base: dt.date, n: int, tense: str, mod: str = "") -> Reading:
    """n 0 is this weekend: that which the day lies in, else the last one, or the coming one where the verb says so."""
    monday = base - dt.timedelta(days=base.isoweekday() - 1)
    weeks = n
    if base.isoweekday() < 6:
        weeks = n - (1 if n == 0 and tense != "future" else 0) - (1 if n > 0 else 0)
    return reading(cal.week(monday + dt.timedelta(days=7 * weeks)) + "-WE", "weekend by the article's date", mod)


def _echo(e: Echo, frame: Frame) -> Reading | None:
    today = frame.today
    if e.unit in ("Q", "P") or (e.unit == "Y" and e.years and frame.quarter):
        return _named_quarter(e, frame)
    if e.unit == "Y" and e.latest and today is not None:
        return reading(f"{today.year - 1:04d}", "the last full year", e.mod)
    if e.time:
        return reading(_day_of(frame) + e.time, "part of the day")
    day = _named_day(frame) if e.named or (e.unit == "D" and frame.near) else today
    day = day or today
    if day is None:
        return reading(_UNKNOWN.get(e.unit, "PRESENT_REF"), "article's date unknown")
    if e.unit == "WE":
        return _weekend(day, 0, frame.tense, e.mod)
    if e.unit not in _UNKNOWN:
        return reading("PRESENT_REF", "no calendar date")
    value = _at_grain(cal.shifted(day, "Y", e.years) or day, e.unit)
    return reading(value, f"the {_UNIT_NAMES.get(e.unit, 'period')} spoken of", e.mod)


def _named_quarter(e: Echo, frame: Frame) -> Reading:
    last_full = cal.quarter(cal.shifted(frame.today, "Q", -1) or frame.today) if frame.today else ""
    base = frame.quarter or last_full
    reason = "the quarter named before" if frame.quarter else "the last full quarter"
    if e.year is not None:
        if e.unit == "P" and not frame.quarter:
            return reading(f"{e.year:04d}", "as stated", e.mod)
        return reading(f"{e.year:04d}-{base[5:] or 'QX'}", reason, e.mod)
    return reading(_years_from(base, e.years), reason, e.mod) if base else reading("XXXX-QX", "quarter not named")


def _years_from(value: str, years: int) -> str:
    return f"{int(value[:4]) + years:04d}{value[4:]}" if value[:4].isdigit() else value


def _named_day(frame: Frame) -> dt.date | None:
    """The day, or a day in the period, that the paragraph named last."""
    value = frame.last
    try:
        if len(value) >= 10 and value[4] == "-" and value[7] == "-":
            return dt.date.fromisoformat(value[:10])
        if len(value) == 7 and value[4] == "-" and value[5:].isdigit():
            return dt.date(int(value[:4]), int(value[5:]), 1)
        if len(value) >= 4 and value[:4].isdigit():
            return dt.date(int(value[:4]), 1, 1)
    except ValueError:
        return None
    return None


def _day_of(frame: Frame) -> str:
    """The day of a bare time: the last one named unless it is still to come, else the article's."""
    today = frame.today.isoformat() if frame.today else "XXXX-XX-XX"
    named = len(frame.last) >= 10 and frame.last[4] == "-" and frame.last[7] == "-"
    if named and (frame.near or frame.last[:10] <= today):
        return frame.last[:10]
    return today


def _length(length: Length, frame: Frame) -> Reading:
    kind: TimeType = "DURATION"
    edtf = ""
    if length.anchor and frame.today is not None:
        other = _far_end(length.value, frame.today, length.anchor)
        if other is not None:
            ends = sorted((frame.today.isoformat(), other))
            edtf = span_edtf(*ends)
    reason = {-1: "duration up to the article's date", 1: "duration from the article's date"}.get(
        length.anchor, "duration"
    )
    return reading(length.value, reason, kind=kind, edtf=edtf)


def _far_end(value: str, today: dt.date, anchor: int) -> str | None:
    if not value[1:-1].isdigit() or value[-1] not in "DWMQYEC":
        return None
    day = cal.shifted(today, value[-1], anchor * int(value[1:-1]))
    return None if day is None else day.isoformat()
