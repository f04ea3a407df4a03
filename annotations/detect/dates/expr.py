"""What a date expression says before it is resolved against the article's date."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or period of the calendar, as far as it is named.

    `part` is a quarter, half, season, decade or century code ("Q3", "H1", "SU", "199", "19"), `time` a TIMEX3 time
    ("T22:00", "TNI"). `rel` is last (-1), this (0) or next (1) of the smallest unit named, `year_rel` and `week_rel`
    the same of the year or week ("March last year", "Tuesday of next week"), `month_rel` of the month ("the 4th of next
    month"); `until` is when a stretch of time ends;
    `within` makes it the week ("W") or weekend ("WE") of the day named.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    time: str = ""
    rel: int | None = None
    year_rel: int | None = None
    week_rel: int | None = None
    month_rel: int | None = None
    holiday: str = ""
    until: str = ""
    within: str = ""
    fiscal: bool = False
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """`n` units of the calendar from the article's date ("last year", "yesterday"); `counted`: "three weeks ago"."""

    unit: str
    n: float
    time: str = ""
    until: str = ""
    counted: bool = False
    echo: bool = False
    mod: str = ""
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Echo:
    """A period that the text has spoken of ("that year", "the quarter", "a year earlier"), `years` away from it.

    `latest`: "the latest quarter"; `named`: "that year", the one named before, not that of the article.
    """

    unit: str
    years: int = 0
    year: int | None = None
    time: str = ""
    mod: str = ""
    latest: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: TIMEX3 value; `anchor` -1 ends now ("the past two years"), 1 starts now ("the next two years")."""

    value: str
    anchor: int = 0
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A frequency: TIMEX3 SET value."""

    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """PRESENT_REF, PAST_REF, FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Interval:
    """Two days or years that share their month or century ("May 5-7", "2023/24")."""

    first: Moment
    last: Moment


Expression = Moment | Shift | Echo | Length | Repeat | Reference | Interval
