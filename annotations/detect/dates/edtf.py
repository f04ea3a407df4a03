"""TIMEX3 values to EDTF (Library of Congress, levels 0 to 2), as far as EDTF has a form for them."""

import datetime as dt
import re

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SHAPE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$")


def to_edtf(value: str, mod: str = "") -> str:
    """Return the EDTF form of a TIMEX3 value ("1990s": `199` to `199X`), or "" where there is none.

    `mod` APPROX adds "~" (approximate). Quarters are 33 to 36, halves 40 and 41, seasons 21 to 24; weeks and weekends
    become intervals of days.
    """
    plain = _plain(value)
    return plain + "~" if plain and mod == "APPROX" and "/" not in plain and "T" not in plain else plain


def _plain(value: str) -> str:
    if re.fullmatch(r"\d{2,3}", value):
        return value + "X" * (4 - len(value))
    if match := re.fullmatch(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI))", value):
        year, quarter, half, season = match.groups()
        return f"{year}-{32 + int(quarter) if quarter else 39 + int(half) if half else _SEASONS[season]}"
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        try:
            monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return ""
        first = monday + dt.timedelta(days=5 if match[3] else 0)
        return f"{first.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"
    day, _, time = value.partition("T")
    if _SHAPE.match(day):
        if re.fullmatch(r"\d\d:\d\d(:\d\d)?", time) and "X" not in day and not time.startswith("24"):
            return f"{day}T{time if len(time) == 8 else time + ':00'}"
        return "" if day.startswith("XXXX") and day.replace("X", "").strip("-") == "" else day
    return ""


def span_edtf(first: str, last: str) -> str:
    """Return the EDTF interval from one date to another, "" where either end has no form."""
    return f"{first}/{last}" if first and last and "/" not in first + last else ""
