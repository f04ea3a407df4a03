"""Dates without a year: the candidate nearest to the article's date, as the verb and the weekday let it."""

import datetime as dt
from collections.abc import Iterator

from annotations.detect.dates import calendars as cal
from annotations.detect.dates.expr import Moment
from annotations.detect.dates.reading import Reading, reading

CONTRARY = 320
"""Days by which a date against the tense of its verb counts as further away."""
UNTOLD = 60
"""The same for a date to come where no verb tells: news speaks of what was more than of what will be."""
_OTHER_WEEKDAY = 200
"""Days by which a date on another weekday than stated counts as further away: the weekday may be the slip."""


def nearest(m: Moment, today: dt.date, tense: str) -> Reading | None:
    """Return the candidate nearest to the article's date, one against the tense counting as further away.

    `m` names a month, day, quarter, half-year, season or holiday without its year. None where no year has such a day.
    """
    best: tuple[float, Reading] | None = None
    for first, last, value in _candidates(m, today.year):
        inside = first <= today <= last
        away = 0 if inside else min(abs((first - today).days), abs((last - today).days))
        if m.rel is not None:
            wrong = (m.rel < 0 and last >= today) or (m.rel > 0 and first <= today)
            away += 4_000 if wrong else 0
            if m.rel == 0:
                away = abs(first.year - today.year) * 1_000 + away
        elif not inside and not (m.weekday and m.month):
            away += _contrary(tense, ahead=first > today)
        if m.weekday is not None and first.isoweekday() != m.weekday:
            away += _OTHER_WEEKDAY
        before = "before" if last < today else "after" if first > today else "of"
        reason = f"{_named_part(m)} {before} the article's date"
        if best is None or away < best[0]:
            best = (away, reading(value, reason, m.mod, edtf="" if m.fiscal else None))
    return None if best is None else best[1]


def _named_part(m: Moment) -> str:
    if m.holiday:
        return "holiday"
    if m.part:
        return {"Q": "quarter", "H": "half-year"}.get(m.part[0] if m.part[1:].isdigit() else "", "season")
    return "month" if m.day is None else "day"


def _contrary(tense: str, *, ahead: bool) -> int:
    if not tense:
        return UNTOLD if ahead else 0
    return CONTRARY if ahead == (tense == "past") else 0


def _candidates(m: Moment, this_year: int) -> Iterator[tuple[dt.date, dt.date, str]]:
    for year in (
        this_year,
        this_year - 1,
        this_year + 1,
        *((this_year - 2, this_year + 2, this_year - 3) if m.weekday else ()),
    ):
        try:
            yield from _in_candidate_year(m, year)
        except ValueError:
            continue


def _in_candidate_year(m: Moment, year: int) -> Iterator[tuple[dt.date, dt.date, str]]:
    if m.holiday:
        day = cal.holiday(m.holiday, year)
        yield day, day, day.isoformat() + m.time
    elif m.part:
        number = int(m.part[1]) if m.part[1].isdigit() else 0
        start = (
            1 + 3 * (number - 1)
            if m.part[0] == "Q"
            else 1 + 6 * (number - 1)
            if m.part[0] == "H"
            else cal.SEASON_START[m.part]
        )
        length = 6 if m.part[0] == "H" else 3
        end = cal.shifted_month(year, start, length)
        yield dt.date(year, start, 1), dt.date(*end, 1) - dt.timedelta(days=1), f"{year:04d}-{m.part}"
    elif m.month is None:
        for month in range(1, 13):
            assert m.day is not None
            if m.day > cal.length_of_month(year, month):
                continue
            day = dt.date(year, month, m.day)
            if m.weekday in (None, day.isoweekday()):
                yield day, day, day.isoformat() + m.time
    elif m.day is None:
        end = cal.shifted_month(year, m.month, 1)
        yield dt.date(year, m.month, 1), dt.date(*end, 1) - dt.timedelta(days=1), f"{year:04d}-{m.month:02d}"
    else:
        day = dt.date(year, m.month, m.day)
        yield day, day, day.isoformat() + m.time
