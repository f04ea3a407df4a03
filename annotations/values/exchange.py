"""A figure in other terms: other currencies at the rate of its day, other units; each with where the factor is from.

Rates are the European Central Bank's euro reference rates, which ship inside the package `currencyconverter`: no
network is ever asked. A day without a rate (weekend, bank holiday) takes the last working day before it; a day after
the last that the package knows takes that one, and its date is said. Everything else has no rate, and gets none: a year
before 1999, a currency before or after its own series, an article without a date.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from annotations.errors import BadInputError
from annotations.values.units import convert
from schemas.value import Quantity

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

Say = Callable[[Quantity], str]
USUAL = ("USD", "EUR", "GBP")
"""Currencies that every figure of money is also given in, after the desk's own."""
_NAMES = {"USD": "US dollar", "EUR": "euro", "GBP": "British pound"}
_BASE = "EUR"
_LONGEST_PAUSE = 7
"""Days without a rate that are a weekend with holidays (Easter, Christmas), not the end of a series."""
_EXACT = Context(prec=28)
_DIGITS, _MOST_DIGITS = 3, 5
_ALSO: dict[str, tuple[str, str]] = {
    "km": ("[mi_i]", "mile"), "m": ("[ft_i]", "foot"), "cm": ("[in_i]", "inch"), "mm": ("[in_i]", "inch"),
    "[mi_i]": ("km", "kilometre"), "[ft_i]": ("m", "metre"), "[yd_i]": ("m", "metre"), "[in_i]": ("cm", "centimetre"),
    "[nmi_i]": ("km", "kilometre"),
    "km2": ("[mi2", "square mile"), "m2": ("[ft2", "square foot"), "[mi2": ("km2", "square kilometre"),
    "[ft2": ("m2", "square metre"), "[yd2": ("m2", "square metre"), "har": ("[acr_us]", "acre"),
    "[acr_us]": ("har", "hectare"),
    "L": ("[gal_us]", "US gallon"), "[gal_us]": ("L", "litre"), "[qt_us]": ("L", "litre"), "[bbl_us]": ("L", "litre"),
    "m3": ("[ft3", "cubic foot"), "[ft3": ("m3", "cubic metre"),
    "kg": ("[lb_av]", "pound"), "g": ("[oz_av]", "ounce"), "t": ("[ston_av]", "US ton"), "[lb_av]": ("kg", "kilogram"),
    "[oz_av]": ("g", "gram"), "[oz_tr]": ("g", "gram"), "[stone_av]": ("kg", "kilogram"), "[ston_av]": ("t", "tonne"),
    "[lton_av]": ("t", "tonne"),
    "km/h": ("[mi_i]/h", "mile per hour"), "[mi_i]/h": ("km/h", "kilometre per hour"),
    "m/s": ("km/h", "kilometre per hour"), "[kn_i]": ("km/h", "kilometre per hour"),
    "Cel": ("[degF]", "degree Fahrenheit"), "[degF]": ("Cel", "degree Celsius"), "K": ("Cel", "degree Celsius"),
    "[HP]": ("kW", "kilowatt"),
}  # fmt: skip
_DEGREES = {"Cel": Decimal(9), "K": Decimal(9), "[degF]": Decimal(5)}
"""How many of these steps of a temperature scale span as far as 5 (of °C, K) or 9 (of °F) of the other's."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A figure in other terms, in words, and where the factor is from ("ECB reference rate of 15 May 2023")."""

    quantity: Quantity
    words: str
    source: str


class Rate(NamedTuple):
    """How much of the target one of the source is, and the day of both rates."""

    factor: Decimal
    day: dt.date


def conversions(quantity: Quantity, day: str, say: Say, desk: str = "") -> list[Conversion]:
    """Return the figure in other currencies or units, three at most.

    `day` is the article's ISO date ("" where it is unknown: no rates then), `say` puts a quantity in words, `desk` is
    the code of the desk's own currency. Numbers are rounded to the digits that the figure has, 3 to 5.
    """
    if quantity.kind == "money":
        wanted = dict.fromkeys(code for code in (desk.upper(), *USUAL) if code and code != quantity.unit)
        return [c for code in wanted if (c := _in_currency(quantity, code, day, say)) is not None][: len(USUAL)]
    if quantity.kind == "measure" and quantity.unit in _ALSO:
        other = _in_unit(quantity, *_ALSO[quantity.unit])
        return [] if other is None else [Conversion(other, say(other), "units as defined by UCUM")]
    return []


def rate(source: str, target: str, day: str) -> Rate | None:
    """Return the reference rate of two currencies (ISO 4217 codes) on an ISO day, or the last before it; None: none."""
    try:
        wanted = dt.date.fromisoformat(day[:10])
    except ValueError:
        return None
    table = _rates()
    foreign = [code for code in (source, target) if code != _BASE]
    if not all(code in table.currencies for code in foreign):
        return None
    last_known = table.bounds[_BASE].last_date
    at = min(wanted, last_known)
    for back in range(_LONGEST_PAUSE + 1):
        at_day = at - dt.timedelta(days=back)
        if all(_has(table, code, at_day) for code in foreign):
            factor = table.convert(Decimal(1), source, target, date=at_day)
            return Rate(Decimal(factor), at_day)
    return None


def currency_code(text: str) -> str:
    """Return the code of a currency that has rates, "" for none. Raises BadInputError for another."""
    code = text.strip().upper()
    known = _rates().currencies
    if code and code not in known:
        raise BadInputError(f"There are no exchange rates for “{text}”.", f"There are: {', '.join(sorted(known))}.")
    return code


def warm() -> None:
    """Read the rates (0.3 s), so that the first conversion does not."""
    _rates()


@cache
def _rates() -> "CurrencyConverter":
    from currency_converter import CurrencyConverter

    return CurrencyConverter(decimal=True)


def _has(table: "CurrencyConverter", code: str, day: dt.date) -> bool:
    from currency_converter import RateNotFoundError

    try:
        table.convert(Decimal(1), code, _BASE, date=day)
    except RateNotFoundError:
        return False
    return True


def _in_currency(quantity: Quantity, code: str, day: str, say: Say) -> Conversion | None:
    found = rate(quantity.unit, code, day)
    if found is None:
        return None
    name = _NAMES.get(code) or _name(code)
    low, high = (_EXACT.multiply(value, found.factor) for value in (quantity.low, quantity.high))
    other = _rounded(replace(quantity, low=low, high=high, unit=code, unit_name=name), quantity)
    return Conversion(other, say(other), f"ECB reference rate of {_date(found.day)}")


def _name(code: str) -> str:
    from babel.numbers import get_currency_name

    return get_currency_name(code, count=1, locale="en")


def _in_unit(quantity: Quantity, code: str, name: str) -> Quantity | None:
    if quantity.unit in _DEGREES and quantity.direction != "none":
        return _warmer(quantity, code, name)
    other = convert(quantity, code, name)
    return None if other is None else _rounded(other, quantity)


def _warmer(quantity: Quantity, code: str, name: str) -> Quantity:
    """A change of temperature has no zero point: 3 °C warmer is 5.4 °F warmer."""
    times = Decimal(1)
    if "[degF]" in (quantity.unit, code):
        per = _DEGREES[quantity.unit]
        times = _EXACT.divide(per, Decimal(14) - per)
    low, high = (_EXACT.multiply(value, times) for value in (quantity.low, quantity.high))
    return _rounded(replace(quantity, low=low, high=high, unit=code, unit_name=name), quantity)


def _rounded(other: Quantity, stated: Quantity) -> Quantity:
    """Round to the digits stated; a figure that is exact in its own terms is "about" in others."""
    digits = max(len(value.normalize().as_tuple().digits) for value in (stated.low, stated.high))
    context = Context(prec=min(max(digits, _DIGITS), _MOST_DIGITS))
    low, high = (context.plus(value).normalize() for value in (other.low, other.high))
    exact = (low, high) == (other.low, other.high)
    modifier = "about" if stated.modifier == "none" and not exact else stated.modifier
    return replace(other, low=low, high=high, modifier=modifier)


def _date(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def lines(found: Sequence[Conversion]) -> list[str]:
    """Return the conversions as lines of words, each with its source."""
    return [f"{c.words} ({c.source})" for c in found]
