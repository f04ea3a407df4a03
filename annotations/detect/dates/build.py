"""From the tokens that a rule has named to what they say. None means: no date after all."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import cast

from annotations.detect.dates.clock import CLOCKS, clock
from annotations.detect.dates.expr import (
    Echo,
    Expression,
    Interval,
    Length,
    Moment,
    Reference,
    Repeat,
    Shift,
)
from annotations.detect.dates.groups import Groups, integer, modifier, word


def _moment(g: Groups) -> Expression | None:
    day = integer(g, "d")
    if day is not None and not 1 <= day <= 31:
        return None
    if "wd" in g and "m" not in g and "d" in g and not g["d"].lower[:1].isdigit():
        return None
    return Moment(
        year=integer(g, "y"), month=integer(g, "m"), day=day, weekday=integer(g, "wd"),
        part=word(g, "s"), time=word(g, "p"), rel=integer(g, "rel"), year_rel=integer(g, "yr"),
        week_rel=integer(g, "wr"),
        holiday=word(g, "h"), mod=modifier(g),
        fiscal="f" in g or "f2" in g or ("y" in g and g["y"].cls == "FYCODE"),
    )  # fmt: skip


def _days(g: Groups) -> Expression | None:
    month, year, first, last = integer(g, "m"), integer(g, "y"), cast(int, g["d"].value), cast(int, g["d2"].value)
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
        at = clock({"h": g["t"], **({"ap": g["ap"]} if "ap" in g else {})})
        time = at.time if isinstance(at, Moment) else time
    return Moment(year=year, month=month, day=day, time=time)


def _day_of_month(g: Groups) -> Expression | None:
    """ "the 4th of next month", "the second Sunday of May", "the last Friday of this month"."""
    rel = integer(g, "mr") if "mr" in g else 0 if "m" not in g else None
    number = integer(g, "o") or 0
    year, year_rel = integer(g, "y"), integer(g, "yr")
    if "wd" in g:
        if not (1 <= number <= 4 or number == -1):
            return None
        rule = f"{integer(g, 'm') or 0:02d}-{g['wd'].value}#{number}"
        return Moment(holiday=rule, month_rel=rel, year=year, year_rel=year_rel, time=word(g, "p"))
    return Moment(day=number, month_rel=rel) if 1 <= number <= 31 else None


def _month_of_year(g: Groups) -> Expression | None:
    """ "the third month of 2021"."""
    number = integer(g, "o") or 0
    number = 12 if number == -1 else number
    return Moment(month=number, year=integer(g, "y"), year_rel=integer(g, "yr")) if 1 <= number <= 12 else None


def _day_alone(g: Groups) -> Expression | None:
    """ "the 18th", "Tuesday the eleventh", "Monday 21"."""
    day = integer(g, "d") or 0
    return Moment(day=day, weekday=integer(g, "wd")) if 1 <= day <= 31 else None


def _year_month(g: Groups) -> Expression | None:
    month = integer(g, "m") or 0
    return Moment(year=integer(g, "y"), month=month) if 1 <= month <= 12 else None


def _weekdays(g: Groups) -> Expression:
    return Repeat(f"XXXX-WXX-{g['ws'].value}{word(g, 'p') or word(g, 'ps')}")


def _deictic(g: Groups) -> Expression | None:
    time, mod = word(g, "p"), modifier(g) or word(g, "e3")
    if "t" in g:
        return Shift("D", cast(int, g["t"].value), time, mod=mod)
    rel = integer(g, "rel") or 0
    return Shift("D", rel, time, mod=mod)


def _daypart(g: Groups) -> Expression:
    return Echo("D", time=word(g, "p"), mod=modifier(g))


def _week(g: Groups) -> Expression | None:
    number = integer(g, "n") or integer(g, "o") or 0
    if number == -1:
        number = 52
    return Moment(year=integer(g, "y"), year_rel=integer(g, "yr"), part=f"W{number:02d}") if 1 <= number <= 52 else None


def _week_of(g: Groups) -> Expression | None:
    day = _moment(g)
    return replace(day, within=word(g, "k")) if isinstance(day, Moment) else None


def _numeric(g: Groups) -> Expression | None:
    month, day = cast(int, g["d1"].value), cast(int, g["d2"].value)
    if month > 12:
        month, day = day, month
    return Moment(month=month, day=day, weekday=integer(g, "wd")) if month <= 12 else None


def _quarter(g: Groups) -> Expression | None:
    if "qc" in g:
        part = word(g, "qc")
    else:
        kind = "Q" if g["q"].cls == "QUARTER" else "H"
        number = cast(int, g["o"].value)
        if g["o"].cls == "LAST":
            number = 2
        if not 1 <= number <= (4 if kind == "Q" else 2):
            return None
        part = f"{kind}{number}"
    year_rel = integer(g, "yr") if "yr" in g else integer(g, "ya")
    fiscal = bool({"f", "f2", "f3"} & g.keys())
    return Moment(year=integer(g, "y"), part=part, year_rel=year_rel, fiscal=fiscal, mod=modifier(g))


def _decade(g: Groups) -> Expression:
    return Moment(part=word(g, "dec"), mod=modifier(g))


def _century(g: Groups) -> Expression | None:
    number = cast(int, g["o"].value)
    return Moment(part=f"{number - 1:02d}", mod=modifier(g)) if 1 <= number <= 30 else None


def _shift(g: Groups) -> Expression:
    echo = g["rel"].cls in ("FOLLOWING", "PREVIOUS")
    latest = g["rel"].cls == "LATEST"
    if latest:
        return Echo(word(g, "u"), mod=modifier(g), latest=True)
    return Shift(word(g, "u"), cast(int, g["rel"].value), echo=echo, mod=modifier(g), fiscal="f" in g)


def _echo(g: Groups) -> Expression:
    unit = word(g, "u") or "P"
    years = -1 if "ya" in g else 0
    return Echo(
        unit, years, year=integer(g, "y"), mod=modifier(g), latest=_is(g, "LATEST"), named=_is(g, "THAT", "SAME")
    )


def _is(g: Groups, *classes: str) -> bool:
    return "rel" in g and g["rel"].cls in classes


def _yearend(g: Groups) -> Expression:
    if word(g, "v") == "D":
        return Moment(month=12, day=31, mod=modifier(g))
    return Echo("Y", mod=modifier(g))


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
    unit, number = word(g, "u"), _count(g)
    if g["u"].cls == "DAYPARTS":
        unit = "D"
    if number is not None and number > 99_999_999:
        return None
    if unit == "WE" and g.keys() == {"u"}:
        return Repeat("XXXX-WXX-WE")
    rel = integer(g, "rel") or 0
    if "n" in g and unit in ("Q", "Y", "M") and g["n"].cls == "YEAR4" and g["u"].cls != "UNITS":
        return None
    tail = g.get("tail")
    if tail is not None and "k" not in g and tail.cls != "AHEAD":
        direction = 1 if tail.cls == "HENCE" else -1
        if number is None:
            return Reference("PAST_REF" if direction < 0 else "FUTURE_REF")
        return Shift(unit, direction * number, counted=True, echo=tail.cls == "EARLIER", mod=modifier(g))
    more = (float(cast(float, g["k"].value)), word(g, "v")) if "k" in g else None
    spoken = "n" not in g or isinstance(g["n"].value, int)
    return Length(duration(number, unit, more, spoken=spoken), rel, mod=modifier(g))


def _every(g: Groups) -> Expression | None:
    if "m" in g:
        return Repeat(f"XXXX-{g['m'].value:02d}")
    if "s" in g:
        return Repeat(f"XXXX-{g['s'].value}")
    if "p" in g:
        return Repeat(f"XXXX-XX-XX{g['p'].value}")
    number = float(cast(float, g["n"].value)) if "n" in g else float(cast(float, g["o"].value)) if "o" in g else 1.0
    every = cast(int, g["ev"].value) if "ev" in g else 1
    return Repeat(duration(number * every, word(g, "u")))


def _adverb(g: Groups) -> Expression:
    return Repeat(word(g, "v"))


def _ref(g: Groups) -> Expression:
    return Reference(word(g, "v"))


BUILDERS: dict[str, Callable[[Groups], Expression | None]] = CLOCKS | {
    "moment": _moment,
    "days": _days,
    "years": _years,
    "iso": _iso,
    "weekdays": _weekdays,
    "dayof": _day_of_month,
    "monthof": _month_of_year,
    "dayth": _day_alone,
    "yearmonth": _year_month,
    "deictic": _deictic,
    "daypart": _daypart,
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
