"""What a figure or a date means: the comparable form. Numbers are exact decimals, never floats."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

FigureKind = Literal[
    "money", "percent", "percentage_point", "basis_point", "count", "measure", "age", "duration",
    "rank", "ratio", "score", "fraction", "multiple",
]  # fmt: skip
Modifier = Literal["none", "about", "nearly", "at_least", "at_most", "more_than", "less_than", "between", "up_to"]
Direction = Literal["none", "up", "down"]
Basis = Literal["", "real", "nominal", "ppp"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """The normalised value of a figure.

    `low` and `high` are always set and equal unless it is a range (open ends are told by `modifier`); percent is 25
    for 25 %; a fraction is 0.25; scores are the two numbers as written. `unit` is an ISO 4217 or UCUM code, "%" or
    "". `unit_name` is plain singular English ("US dollar", "kilometre", the counted noun) or "". `direction` is set
    only where the figure is the size of a change. `per` is a unit name or None. `measures` is in the article's words.
    `basis` says whose prices an amount or a change is in, where the text tells: real (of one year, `price_year`, where
    it is told: "2015", "2019/20"), nominal (of the time), or at purchasing power parity.
    """

    kind: FigureKind
    low: Decimal
    high: Decimal
    unit: str = ""
    unit_name: str = ""
    modifier: Modifier = "none"
    direction: Direction = "none"
    per: str | None = None
    measures: str = ""
    basis: Basis = ""
    price_year: str = ""

    @property
    def prices(self) -> tuple[str, str]:
        """Whose prices it is in, as far as two amounts must share them: nominal is what goes without saying."""
        return ("", "") if self.basis == "nominal" else (self.basis, self.price_year)


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A date, time, duration or set: TIMEX3 `value` (ISO-TimeML, TempEval-3) and, where it has one, its EDTF form."""

    type: TimeType
    value: str
    edtf: str = ""
