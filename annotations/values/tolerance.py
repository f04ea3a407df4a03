"""When two figures say the same: each is read as an interval, as wide as its words and its digits leave open.

A plain number stands for everything that rounds to it ("$2.9 billion" is 2.85 to 2.95), a count without a scale word
for itself alone; "about", "nearly", "more than" widen it by a share that `Tolerances` holds and the desk may change.
Two figures agree where their intervals meet.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from annotations.values.units import between_scales, ratio
from schemas.value import Modifier, Quantity


class Slack(NamedTuple):
    """How far below and above the stated number its true value may lie, as shares of it; None: any distance."""

    below: Decimal | None
    above: Decimal | None


_DEFAULT: dict[Modifier, Slack] = {
    "none": Slack(Decimal(0), Decimal(0)),
    "about": Slack(Decimal("0.1"), Decimal("0.1")),
    "nearly": Slack(Decimal("0.1"), Decimal(0)),
    "at_least": Slack(Decimal(0), None),
    "at_most": Slack(None, Decimal(0)),
    "more_than": Slack(Decimal(0), Decimal("0.5")),
    "less_than": Slack(Decimal("0.5"), Decimal(0)),
    "up_to": Slack(None, Decimal(0)),
    "between": Slack(Decimal(0), Decimal(0)),
}


@dataclass(frozen=True)
class Tolerances:
    """The desk's table: what each modifier leaves open, and the widest that rounding may be (as a share)."""

    of_modifier: Mapping[Modifier, Slack] = field(default_factory=lambda: MappingProxyType(_DEFAULT))
    widest_rounding: Decimal = Decimal("0.1")


class Interval(NamedTuple):
    """From `low` to `high`, both included; None: open."""

    low: Decimal | None
    high: Decimal | None

    def through(self, terms: Callable[[Decimal], Decimal]) -> "Interval":
        """The interval in other terms (rising ones: a factor, a temperature scale)."""
        return Interval(*(None if end is None else terms(end) for end in self))

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a value in common."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not (below or above)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The answer of `agree`: whether the two can be compared at all, whether they agree, and why, in words."""

    agrees: bool
    comparable: bool
    why: str

    def __bool__(self) -> bool:
        return self.agrees


_EXACT_KINDS = ("count", "rank", "score", "age")
_SHARES = {"fraction", "ratio", "multiple", "percent"}
_MEASURED = {"duration", "age", "measure"}
_HALF = Decimal("4.9999")
"""Just under half a unit of the digit behind the last: 4.6 and 4.7 have nothing in common."""
_OWN = Tolerances()
_IN_FORCE: ContextVar[Tolerances] = ContextVar("tolerances", default=_OWN)


def current() -> Tolerances:
    """Return the table that holds here: the program's own, or the desk's inside `in_force`."""
    return _IN_FORCE.get()


@contextmanager
def in_force(table: Tolerances) -> Iterator[None]:
    """Let a table hold for all that is compared inside the block, as `decimal.localcontext` does for arithmetic."""
    token = _IN_FORCE.set(table)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def agree(
    a: Quantity, b: Quantity, table: Tolerances | None = None, *, surfaces: tuple[str, str] = ("", "")
) -> Agreement:
    """Return whether two quantities say the same, each at the precision that it claims.

    `table` is the current one where it is not given. `surfaces` are the words as printed, which tell "3.0" from "3";
    without them the digits of the value count.
    """
    table = table or current()
    terms = _terms(a, b)
    if isinstance(terms, str):
        return Agreement(False, False, terms)
    if "none" not in (a.direction, b.direction) and a.direction != b.direction:
        return Agreement(False, True, f"one goes {a.direction}, the other {b.direction}")
    if a.kind == "score" or b.kind == "score":
        same = (a.low, a.high) == (b.low, b.high)
        return Agreement(same, True, "the same score" if same else "another score")
    first = interval(a, surfaces[0], table).through(terms)
    second = interval(b, surfaces[1], table)
    if first.meets(second):
        equal = (terms(a.low), terms(a.high)) == (b.low, b.high)
        return Agreement(True, True, "the same number" if equal else f"{_said(first)} meets {_said(second)}")
    return Agreement(False, True, f"{_said(first)} and {_said(second)} have nothing in common")


def interval(quantity: Quantity, surface: str = "", table: Tolerances | None = None) -> Interval:
    """Return the values that a quantity may stand for, by the current table where none is given."""
    table = table or current()
    slack = table.of_modifier[quantity.modifier]
    low_step = rounding(quantity, quantity.low, surface, table)
    high_step = rounding(quantity, quantity.high, surface, table)
    low = None if slack.below is None else quantity.low - max(low_step, abs(quantity.low) * slack.below)
    high = None if slack.above is None else quantity.high + max(high_step, abs(quantity.high) * slack.above)
    if quantity.modifier in ("at_least", "more_than"):
        low = quantity.low
    if quantity.modifier in ("at_most", "less_than", "nearly", "up_to"):
        high = quantity.high
    return Interval(low, high)


def rounding(quantity: Quantity, value: Decimal, surface: str, table: Tolerances) -> Decimal:
    """Return half a unit of the last digit that the figure gives, never wider than the table's share.

    Counts and ages that do not end in a scale word or three zeros are exact: 14 dead are not 13.
    """
    exponent = _last_digit(value, surface)
    if exponent is None:
        return Decimal(0)
    scaled = exponent > 0 and re.search(r"[^\W\d_]", surface) is not None
    if quantity.kind in _EXACT_KINDS and 0 <= exponent < 3 and not scaled:
        return Decimal(0)
    return min(_HALF.scaleb(exponent - 1), abs(value) * table.widest_rounding)


def _last_digit(value: Decimal, surface: str) -> int | None:
    """The power of ten of the last digit given; None for a number that words give exactly (a third)."""
    if value == 0:
        return 0
    short = value.normalize()
    exponent = int(short.as_tuple().exponent)
    if len(short.as_tuple().digits) > 12:
        return None
    printed = re.search(r"\d[\d,]*\.(\d+)", surface)
    if printed is not None:
        decimals = len(printed[1])
        shown = Decimal(re.sub(r",", "", printed[0]))
        if shown:
            return (value / shown).normalize().adjusted() - decimals
    return exponent


def _terms(a: Quantity, b: Quantity) -> Callable[[Decimal], Decimal] | str:
    """Return what turns a's numbers into b's terms, or why nothing does."""
    if (a.per or "") != (b.per or ""):
        return f"one is per {a.per or 'nothing'}, the other per {b.per or 'nothing'}"
    if apart := prices_apart(a, b):
        return apart
    if a.kind == b.kind == "money":
        return _times(Decimal(1)) if a.unit == b.unit else f"{a.unit_name} and {b.unit_name} are different currencies"
    if {a.kind, b.kind} <= _SHARES and a.kind != b.kind:
        parts = {"percent": Decimal(100)}
        return _times(parts.get(b.kind, Decimal(1)) / parts.get(a.kind, Decimal(1)))
    if a.kind != b.kind and not {a.kind, b.kind} <= _MEASURED:
        return f"{a.kind.replace('_', ' ')} and {b.kind.replace('_', ' ')} are different kinds of figure"
    if a.kind in _MEASURED:
        if a.unit != b.unit and (warm := between_scales(a.unit, b.unit)) is not None:
            return warm
        times = ratio(a, b)
        if times is None:
            return f"{a.unit_name or a.unit or 'no unit'} and {b.unit_name or b.unit or 'no unit'} cannot be converted"
        return _times(times)
    return _times(Decimal(1))


def prices_apart(a: Quantity, b: Quantity) -> str:
    """Return, in words, how the prices that two quantities are in differ; "" where they are the same."""
    return "" if a.prices == b.prices else f"one is {_prices(a)}, the other {_prices(b)}"


def _prices(q: Quantity) -> str:
    basis, year = q.prices
    if basis == "ppp":
        return f"at {year} purchasing power parity" if year else "at purchasing power parity"
    return (f"in {year} prices" if year else "in real terms") if basis else "in prices of the time"


def _times(factor: Decimal) -> Callable[[Decimal], Decimal]:
    return lambda value: value * factor


def _said(span: Interval) -> str:
    if span.low is not None and span.high is not None:
        return f"{_short(span.low)}" if span.low == span.high else f"{_short(span.low)} to {_short(span.high)}"
    return f"up to {_short(span.high)}" if span.high is not None else f"{_short(span.low or Decimal(0))} and more"


def _short(value: Decimal) -> str:
    for power, word in ((12, " trillion"), (9, " billion"), (6, " million")):
        if abs(value) >= Decimal(10) ** power:
            return f"{value.scaleb(-power).normalize():f}{word}"
    return f"{value.normalize():f}"
