"""When a date is, as an interval of days, so that two can be compared.

Reads TIMEX3 values as the dates detector writes them ("2024-04-09", "2024-W15-WE", "2024-Q1", "199"), and the EDTF
interval where a value has one ("the past two years").
"""

import calendar
import datetime as dt
import re
from typing import NamedTuple

from schemas.value import TimeValue


class Period(NamedTuple):
    """First and last day, both included."""

    earliest: dt.date
    latest: dt.date


_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_EDTF_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}


def interval(time: TimeValue) -> Period | None:
    """Return the days that a date or time lies in; for a duration those that its EDTF interval covers.

    None for frequencies, for PRESENT_REF and its like, for open values (XXXX), and where nothing fixes a duration.
    """
    if time.type == "SET":
        return None
    if time.type == "DURATION":
        return _span(time.edtf) if "/" in time.edtf else None
    return _span(time.value) or (_span(time.edtf) if time.edtf else None)


def _span(value: str) -> Period | None:
    if "/" in value:
        first, last = (_single(part) for part in value.split("/", 1))
        return Period(first.earliest, last.latest) if first and last and first.earliest <= last.latest else None
    return _single(value)


def _single(value: str) -> Period | None:
    plain = value.rstrip("~?%").partition("T")[0]
    try:
        return _day_or_month(plain) or _part_of_year(plain) or _years(plain)
    except ValueError:
        return None


def _day_or_month(value: str) -> Period | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = dt.date.fromisoformat(value)
        return Period(day, day)
    match = re.fullmatch(r"(\d{4})-(\d\d)", value)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    if month in _EDTF_MONTH:
        return _months(year, _EDTF_MONTH[month], 6 if month >= 40 else 3)
    return _months(year, month, 1)


def _part_of_year(value: str) -> Period | None:
    match = re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|W(\d\d)(-WE)?)", value)
    if match is None:
        return None
    year, quarter, half, season, week, weekend = match.groups()
    if week:
        monday = dt.date.fromisocalendar(int(year), int(week), 1)
        return Period(monday + dt.timedelta(days=5 if weekend else 0), monday + dt.timedelta(days=6))
    if half:
        return _months(int(year), 6 * int(half) - 5, 6)
    return _months(int(year), 3 * int(quarter) - 2 if quarter else _SEASON_MONTH[season], 3)


def _years(value: str) -> Period | None:
    digits = value.rstrip("X")
    if not re.fullmatch(r"\d{2,4}", digits) or len(value) not in (len(digits), 4):
        return None
    unit = 10 ** (4 - len(digits))
    first = int(digits) * unit
    return Period(dt.date(max(first, 1), 1, 1), dt.date(first + unit - 1, 12, 31))


def _months(year: int, month: int, count: int) -> Period:
    end = year * 12 + month - 1 + count - 1
    last_year, last_month = end // 12, end % 12 + 1
    last_day = calendar.monthrange(last_year, last_month)[1]
    return Period(dt.date(year, month, 1), dt.date(last_year, last_month, last_day))
