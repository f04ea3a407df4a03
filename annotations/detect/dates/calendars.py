"""Calendar arithmetic that the standard library lacks: shifted months, ISO weeks, quarters, holidays."""

import calendar
import datetime as dt

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return (year, month) `by` months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def length_of_month(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def shifted(day: dt.date, unit: str, n: int) -> dt.date | None:
    """Return the day `n` units (D W F M Q Y E C) later, the month's last day where the day does not exist.

    None where the calendar does not reach.
    """
    try:
        if unit in ("D", "W", "F", "WE"):
            return day + dt.timedelta(days=n * {"D": 1, "W": 7, "WE": 7, "F": 14}[unit])
        months = n * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12_000}[unit]
        year, month = shifted_month(day.year, day.month, months)
        return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def week(day: dt.date) -> str:
    """Return the ISO week, "2024-W15"."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def quarter(day: dt.date) -> str:
    """Return the quarter of the calendar year, "2024-Q2"."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (Butcher's algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(rule: str, year: int) -> dt.date:
    """Return the day of a holiday rule: "12-25", "11-4#4" (fourth Thursday of November), "E-2" (before Easter)."""
    if rule.startswith("E"):
        return easter(year) + dt.timedelta(days=int(rule[1:]))
    month, rest = rule.split("-", 1)
    if "#" not in rest:
        return dt.date(year, int(month), int(rest))
    weekday, nth = rest.split("#")
    nth, _, plus = nth.partition("+")
    days = [d for d in range(1, calendar.monthrange(year, int(month))[1] + 1)
            if dt.date(year, int(month), d).isoweekday() == int(weekday)]  # fmt: skip
    index = int(nth) - 1 if int(nth) > 0 else int(nth)
    return dt.date(year, int(month), days[index]) + dt.timedelta(days=int(plus or 0))
