"""From the tokens that a rule has named to what they say. None means: no date after all."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from annotations.detect.date_expr import (
    Echo,
    Expression,
    Interval,
    Length,
    Moment,
    Reference,
    Repeat,
    Shift,
)
from annotations.detect.date_tokens import Token

Groups = Mapping[str, Token]
_HOURS_TO_NOON = 12


def _int(g: Groups, key: str) -> int | None:
    return cast(int, g[key].value) if key in g else None


def _text(g: Groups, key: str) -> str:
    return str(g[key].value) if key in g and g[key].value is not None else ""


def _mod(g: Groups) -> str:
    return _text(g, "e") or _text(g, "a") or _text(g, "e2")


def _moment(g: Groups) -> Expression | None:
    day = _int(g, "d")
    if day is not None and not 1 <= day <= 31:
        return None
    if "wd" in g and "m" not in g and "d" in g and not g["d"].lower[:1].isdigit():
        return None
    return Moment(
        year=_int(g, "y"), month=_int(g, "m"), day=day, weekday=_int(g, "wd"),
        part=_text(g, "s"), time=_text(g, "p"), rel=_int(g, "rel"), year_rel=_int(g, "yr"), week_rel=_int(g, "wr"),
        holiday=_text(g, "h"), mod=_mod(g),
        fiscal="f" in g or "f2" in g or ("y" in g and g["y"].cls == "FYCODE"),
    )  # fmt: skip


def _days(g: Groups) -> Expression | None:
    month, year, first, last = _int(g, "m"), _int(g, "y"), cast(int, g["d"].value), cast(int, g["d2"].value)
    if not 1 <= first < last <= 31:
        return None
    return Interval(Moment(year=year, month=month, day=first), Moment(year=year, month=month, day=last))


def _years(g: Groups) -> Expression | None:
    year, tail = cast(int, g["y"].value), cast(int, g["y2"].value)
    last = year - year % 100 + tail
    if len(g["y2"].lower) != 2 or last <= year:
        return None
    return Interval(Moment(year=year), Moment(year=last))


def _iso(g: Groups) -> Expression | None:
    raw = str(g["v"].value)
    if raw[4:5] == "-" and g["v"].cls == "ISODATE":
        year, month, day = (int(x) for x in raw[:10].split("-"))
        time = raw[10:].rstrip("Z")
    else:
        numbers = [int(x) for x in re.split(r"[/.-]", raw)]
        if len(numbers) != 3 or len(re.split(r"[/.-]", raw)[2]) == 3:
            return None
        time = ""
        if numbers[0] > 31:
            year, month, day = numbers
        else:
            # Month first, as in US papers, unless it cannot be a month or the dots are those of other countries.
            month, day, year = numbers
            if month > 12 or (raw[1:3].count(".") and day <= 12):
                month, day = day, month
            if year < 100:
                year += 1900 if year >= 40 else 2000
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2999):
        return None
    if "t" in g:
        clock = _clock({"h": g["t"], **({"ap": g["ap"]} if "ap" in g else {})})
        time = clock.time if isinstance(clock, Moment) else time
    return Moment(year=year, month=month, day=day, time=time)


def _weekdays(g: Groups) -> Expression:
    return Repeat(f"XXXX-WXX-{g['ws'].value}{_text(g, 'p') or _text(g, 'ps')}")


def _deictic(g: Groups) -> Expression | None:
    time, mod = _text(g, "p"), _mod(g) or _text(g, "e3")
    if "t" in g:
        return Shift("D", cast(int, g["t"].value), time, mod=mod)
    rel = _int(g, "rel") or 0
    return Shift("D", rel, time, mod=mod)


def _daypart(g: Groups) -> Expression:
    return Echo("D", time=_text(g, "p"), mod=_mod(g))


def _clock(g: Groups) -> Expression | None:
    if "t" in g:
        return Moment(time=_text(g, "t"), mod=_mod(g))
    hour, *rest = (int(x) for x in str(g["h"].value).split(":"))
    minute = rest[0] if rest else 30 if "half" in g else 15 if "quarter" in g else 0
    if "ap" in g:
        if not 1 <= hour <= 12:
            return None if hour > 23 or (g["ap"].value == 0 and hour != 0) else _time(hour, minute, rest, g)
        hour = hour % 12 + cast(int, g["ap"].value)
    elif "p" in g and hour < _HOURS_TO_NOON and _text(g, "p") in ("TAF", "TEV", "TNI"):
        hour += 0 if _text(g, "p") == "TNI" and hour < 5 else 12
    return _time(hour, minute, rest, g) if hour <= 23 and minute <= 59 else None


def _clocks(g: Groups) -> Expression | None:
    if not {"ap", "p"} & g.keys() and "CLOCK" not in (g["h"].cls, g["k"].cls):
        return None
    first = _clock({k: v for k, v in g.items() if k != "k"})
    last = _clock({("h" if k == "k" else k): v for k, v in g.items() if k != "h"})
    if not isinstance(first, Moment) or not isinstance(last, Moment):
        return None
    if first.time >= last.time and "ap" in g:
        first = _clock({k: v for k, v in g.items() if k in ("h",)} | {"ap": g["ap"]._replace(value=0)})
    if not isinstance(first, Moment) or first.time >= last.time:
        return None
    return Moment(time=first.time, until=last.time)


def _week(g: Groups) -> Expression | None:
    number = _int(g, "n") or _int(g, "o") or 0
    if number == -1:
        number = 52
    return Moment(year=_int(g, "y"), year_rel=_int(g, "yr"), part=f"W{number:02d}") if 1 <= number <= 52 else None


def _week_of(g: Groups) -> Expression | None:
    day = _moment(g)
    return replace(day, within=_text(g, "k")) if isinstance(day, Moment) else None


def _numeric(g: Groups) -> Expression | None:
    month, day = cast(int, g["d1"].value), cast(int, g["d2"].value)
    if month > 12:
        month, day = day, month
    return Moment(month=month, day=day, weekday=_int(g, "wd")) if month <= 12 else None


def _time(hour: int, minute: int, rest: list[int], g: Groups) -> Moment:
    seconds = f":{rest[1]:02d}" if len(rest) > 1 else ""
    return Moment(time=f"T{hour:02d}:{minute:02d}{seconds}", mod=_mod(g))


def _quarter(g: Groups) -> Expression | None:
    if "qc" in g:
        part = _text(g, "qc")
    else:
        kind = "Q" if g["q"].cls == "QUARTER" else "H"
        number = cast(int, g["o"].value)
        if g["o"].cls == "LAST":
            number = 2
        if not 1 <= number <= (4 if kind == "Q" else 2):
            return None
        part = f"{kind}{number}"
    year_rel = _int(g, "yr") if "yr" in g else _int(g, "ya")
    fiscal = bool({"f", "f2", "f3"} & g.keys())
    return Moment(year=_int(g, "y"), part=part, year_rel=year_rel, fiscal=fiscal, mod=_mod(g))


def _decade(g: Groups) -> Expression:
    return Moment(part=_text(g, "dec"), mod=_mod(g))


def _century(g: Groups) -> Expression | None:
    number = cast(int, g["o"].value)
    return Moment(part=f"{number - 1:02d}", mod=_mod(g)) if 1 <= number <= 30 else None


def _shift(g: Groups) -> Expression:
    echo = g["rel"].cls in ("FOLLOWING", "PREVIOUS")
    latest = g["rel"].cls == "LATEST"
    if latest:
        return Echo(_text(g, "u"), mod=_mod(g), latest=True)
    return Shift(_text(g, "u"), cast(int, g["rel"].value), echo=echo, mod=_mod(g), fiscal="f" in g)


def _echo(g: Groups) -> Expression:
    unit = _text(g, "u") or "P"
    years = -1 if "ya" in g else 0
    return Echo(unit, years, year=_int(g, "y"), mod=_mod(g), latest=_is(g, "LATEST"), named=_is(g, "THAT", "SAME"))


def _is(g: Groups, *classes: str) -> bool:
    return "rel" in g and g["rel"].cls in classes


def _yearend(g: Groups) -> Expression:
    if _text(g, "v") == "D":
        return Moment(month=12, day=31, mod=_mod(g))
    return Echo("Y", mod=_mod(g))


def _past(g: Groups) -> Expression:
    return Reference("PAST_REF")


def _ahead(g: Groups) -> Expression:
    return Reference("FUTURE_REF")


_TIME_UNITS = {"TH": "H", "TM": "M", "TS": "S"}
_AS_SMALLER = {"F": ("W", 2), "Q": ("M", 3), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}


def duration(
    number: float | None, unit: str, more: tuple[float | None, str] | None = None, *, spoken: bool = False
) -> str:
    """Return the TIMEX3 value of a duration: `P2Y6M`, `PT90M`, `PXW`. `number` None is unknown; `more` adds a part.

    `spoken` fractions go into the smaller unit ("two and a half years": P2Y6M), decimals stay ("6.2 hours": PT6.2H).
    """
    if number is not None and unit in _AS_SMALLER:
        unit, times = _AS_SMALLER[unit]
        number *= times
    elif unit == "F":
        unit = "W"
    if number is not None and number != int(number):
        whole, rest = int(number), number - int(number)
        smaller = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60), "D": ("TH", 24)}.get(unit)
        if spoken and smaller and more is None and (rest * smaller[1]) == int(rest * smaller[1]):
            if whole == 0:
                return duration(rest * smaller[1], smaller[0])
            return duration(whole, unit, (rest * smaller[1], smaller[0]))
    value = _part(number, unit)
    if more is None:
        return value
    second = _part(*more)
    if second.startswith("PT") and value.startswith("PT"):
        second = second[1:]
    return value + second[1:]


def _part(number: float | None, unit: str) -> str:
    amount = "X" if number is None else f"{number:g}" if number != int(number) else str(int(number))
    return f"PT{amount}{_TIME_UNITS[unit]}" if unit in _TIME_UNITS else f"P{amount}{unit}"


def _count(g: Groups) -> float | None:
    if "n" in g:
        number = float(cast(float, g["n"].value))
    elif "q" in g:
        return None if g["q"].value is None else float(cast(float, g["q"].value))
    elif "hf" in g:
        return 0.5
    elif "one" in g:
        number = 1.0
    else:
        return None
    return number + (float(cast(float, g["x"].value)) if "x" in g else 0.0) + (0.5 if "half" in g else 0.0)


def _length(g: Groups) -> Expression | None:
    unit, number = _text(g, "u"), _count(g)
    if g["u"].cls == "DAYPARTS":
        unit = "D"
    if number is not None and number > 99_999_999:
        return None
    if unit == "WE" and g.keys() == {"u"}:
        return Repeat("XXXX-WXX-WE")
    rel = _int(g, "rel") or 0
    if "n" in g and unit in ("Q", "Y", "M") and g["n"].cls == "YEAR4" and g["u"].cls != "UNITS":
        return None
    tail = g.get("tail")
    if tail is not None and "k" not in g and tail.cls != "AHEAD":
        direction = 1 if tail.cls == "HENCE" else -1
        if number is None:
            return Reference("PAST_REF" if direction < 0 else "FUTURE_REF")
        return Shift(unit, direction * number, counted=True, echo=tail.cls == "EARLIER", mod=_mod(g))
    more = (float(cast(float, g["k"].value)), _text(g, "v")) if "k" in g else None
    spoken = "n" not in g or isinstance(g["n"].value, int)
    return Length(duration(number, unit, more, spoken=spoken), rel, mod=_mod(g))


def _every(g: Groups) -> Expression | None:
    if "m" in g:
        return Repeat(f"XXXX-{g['m'].value:02d}")
    if "s" in g:
        return Repeat(f"XXXX-{g['s'].value}")
    if "p" in g:
        return Repeat(f"XXXX-XX-XX{g['p'].value}")
    number = float(cast(float, g["n"].value)) if "n" in g else float(cast(float, g["o"].value)) if "o" in g else 1.0
    every = cast(int, g["ev"].value) if "ev" in g else 1
    return Repeat(duration(number * every, _text(g, "u")))


def _adverb(g: Groups) -> Expression:
    return Repeat(_text(g, "v"))


def _ref(g: Groups) -> Expression:
    return Reference(_text(g, "v"))


BUILDERS: dict[str, Callable[[Groups], Expression | None]] = {
    "moment": _moment,
    "days": _days,
    "years": _years,
    "iso": _iso,
    "weekdays": _weekdays,
    "deictic": _deictic,
    "daypart": _daypart,
    "clock": _clock,
    "clocks": _clocks,
    "week": _week,
    "weekof": _week_of,
    "numeric": _numeric,
    "quarter": _quarter,
    "decade": _decade,
    "century": _century,
    "shift": _shift,
    "echo": _echo,
    "yearend": _yearend,
    "past": _past,
    "ahead": _ahead,
    "length": _length,
    "every": _every,
    "adverb": _adverb,
    "ref": _ref,
}
