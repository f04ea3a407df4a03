"""Builds times of day and stretches of time from the tokens that a rule has named."""

import re
from collections.abc import Callable

from annotations.detect.dates.expr import Expression, Moment
from annotations.detect.dates.groups import Groups, modifier, word
from annotations.detect.dates.tokens import Token

_HOURS_TO_NOON = 12
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)")
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)")


def clock(g: Groups) -> Expression | None:
    """ "5:30 pm", "noon", "five in the afternoon", "half past four"."""
    if "t" in g:
        return Moment(time=word(g, "t"), mod=modifier(g))
    told = _hour_minute(g["h"])
    if told is None:
        return None
    hour, *rest = told
    minute = rest[0] if rest else 30 if "half" in g else 15 if "quarter" in g else 0
    if "ap" in g:
        if not 1 <= hour <= 12:
            return None if hour > 23 or (g["ap"].value == 0 and hour != 0) else _time(hour, minute, rest, g)
        hour = hour % 12 + int(word(g, "ap"))
    elif "p" in g and hour < _HOURS_TO_NOON and word(g, "p") in ("TAF", "TEV", "TNI"):
        hour += 0 if word(g, "p") == "TNI" and hour < 5 else 12
    return _time(hour, minute, rest, g) if hour <= 23 and minute <= 59 else None


def _hour_minute(token: Token) -> list[int] | None:
    """ "6:45", "6.45" and "0730" as their numbers; None for a number that is no time."""
    if token.cls in ("NUMBER", "YEAR4"):
        match = _DOTTED.fullmatch(token.lower) or _FOUR_DIGITS.fullmatch(token.lower)
        return [int(x) for x in match.groups()] if match is not None else None
    return [int(x) for x in str(token.value).split(":")]


def _time(hour: int, minute: int, rest: list[int], g: Groups) -> Moment:
    seconds = f":{rest[1]:02d}" if len(rest) > 1 else ""
    return Moment(time=f"T{hour:02d}:{minute:02d}{seconds}", mod=modifier(g))


def clocks(g: Groups) -> Expression | None:
    """ "5 to 7 pm": the half of the day is that of the end, or the one before."""
    if not {"ap", "p"} & g.keys() and "CLOCK" not in (g["h"].cls, g["k"].cls):
        return None
    first = clock({k: v for k, v in g.items() if k != "k"})
    last = clock({("h" if k == "k" else k): v for k, v in g.items() if k != "h"})
    if not isinstance(first, Moment) or not isinstance(last, Moment):
        return None
    if first.time >= last.time and "ap" in g:
        first = clock({k: v for k, v in g.items() if k in ("h",)} | {"ap": g["ap"]._replace(value=0)})
    if not isinstance(first, Moment) or first.time >= last.time:
        return None
    return Moment(time=first.time, until=last.time)


def hour(g: Groups) -> Expression | None:
    """ "at five", "around 7"."""
    told = _hour_minute(g["h"])
    return clock(g) if told is not None and 1 <= told[0] <= 12 else None


def hours(g: Groups) -> Expression | None:
    """ "10 to 4", "8am to 3", "11:30 am to 12:30", "10am to 2pm": the end is the next such time after the start."""
    start = clock({"h": g["h"], **({"ap": g["ap1"]} if "ap1" in g else {})})
    end = clock({"h": g["k"], **{k: g[k] for k in ("ap", "p") if k in g}})
    if not isinstance(start, Moment) or not isinstance(end, Moment):
        return None
    first, last = start.time, end.time
    if "ap" not in g and "p" not in g and last <= first:
        last = _half_day_on(last)
    elif "ap1" not in g and first < last and first < "T12" <= last and _half_day_on(first) < last:
        first = _half_day_on(first)
    return Moment(time=first, until=last) if first < last else None


def _half_day_on(time: str) -> str:
    return f"T{int(time[1:3]) + 12:02d}{time[3:]}" if time < "T12" else time


def past_hour(g: Groups) -> Expression | None:
    """ "ten past nine", "20 minutes past eight in the evening"."""
    at, minutes = clock({k: v for k, v in g.items() if k != "n"}), g["n"].value
    if not isinstance(at, Moment) or not at.time.endswith(":00") or not isinstance(minutes, int) or minutes > 59:
        return None
    return Moment(time=f"{at.time[:3]}:{minutes:02d}")


CLOCKS: dict[str, Callable[[Groups], Expression | None]] = {
    "clock": clock,
    "clocks": clocks,
    "hour": hour,
    "hours": hours,
    "pasthour": past_hour,
}
