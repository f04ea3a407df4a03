"""Units that measure the same thing, and how many of one make another. Exact factors where the definition is exact.

Source of the factors: The Unified Code for Units of Measure, table 4 ff. (ucum.org); a month and a year are UCUM's mean
Julian ones (30.4375 and 365.25 days). Temperatures are affine and converted apart.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Context, Decimal, DivisionByZero, InvalidOperation

from schemas.value import Quantity

_EXACT = Context(prec=28, traps=[InvalidOperation, DivisionByZero])
_BASES: dict[str, dict[str, str]] = {
    "length": {
        "m": "1", "[in_i]": "0.0254", "[ft_i]": "0.3048", "[yd_i]": "0.9144", "[mi_i]": "1609.344", "[nmi_i]": "1852",
        "[ly]": "9460730472580800", "AU": "149597870700",
    },
    "area": {
        "m2": "1", "[in2": "0.00064516", "[ft2": "0.09290304", "[yd2": "0.83612736", "[mi2": "2589988.110336",
        "km2": "1000000", "cm2": "0.0001", "mm2": "0.000001", "[acr_us]": "4046.8564224", "har": "10000",
    },
    "volume": {
        "m3": "1", "L": "0.001", "cm3": "0.000001", "mm3": "1E-9", "km3": "1E+9", "[ft3": "0.028316846592",
        "[in3": "0.000016387064", "[gal_us]": "0.003785411784", "[qt_us]": "0.000946352946",
        "[pt_us]": "0.000473176473", "[cup_us]": "0.0002365882365", "[foz_us]": "0.0000295735295625",
        "[tbs_us]": "0.00001478676478125", "[tsp_us]": "0.00000492892159375", "[bbl_us]": "0.158987294928",
        "[bu_us]": "0.03523907016688",
    },
    "mass": {
        "g": "1", "t": "1000000", "[lb_av]": "453.59237", "[oz_av]": "28.349523125", "[ston_av]": "907184.74",
        "[lton_av]": "1016046.9088", "[stone_av]": "6350.29318", "[car_m]": "0.2", "[gr]": "0.06479891",
        "[oz_tr]": "31.1034768", "[dr_av]": "1.7718451953125",
    },
    "time": {
        "s": "1", "min": "60", "h": "3600", "d": "86400", "wk": "604800", "14.d": "1209600", "mo": "2629800",
        "a": "31557600",
    },
    "energy": {
        "J": "1", "W.h": "3600", "kW.h": "3600000", "MW.h": "3600000000", "GW.h": "3.6E+12", "TW.h": "3.6E+15",
        "cal": "4.184", "kcal": "4184", "[Btu]": "1055.05585262", "eV": "1.602176634E-19",
    },
    "power": {"W": "1", "[HP]": "745.69987158227022"},
    "speed": {"m/s": "1", "km/h": "0.27777777777777777777777777778", "[mi_i]/h": "0.44704",
              "[kn_i]": "0.51444444444444444444444444444"},
    "pressure": {"Pa": "1", "[psi]": "6894.757293168", "atm": "101325", "mm[Hg]": "133.322387415"},
    "data": {"By": "1", "bit": "0.125"},
    "frequency": {"Hz": "1", "1/min": "0.01666666666666666666666666667"},
    "voltage": {"V": "1"},
}  # fmt: skip
_PREFIXED = {"m": "length", "g": "mass", "L": "volume", "W": "power", "J": "energy", "Hz": "frequency", "By": "data",
             "bit": "data", "t": "mass", "s": "time", "eV": "energy", "Pa": "pressure", "V": "voltage"}  # fmt: skip
_PREFIXES = {"k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "m": -3, "u": -6, "n": -9, "p": -12, "c": -2, "d": -1,
             "h": 2, "f": -15, "a": -18}  # fmt: skip
_NAMED = {"decade": Decimal(10), "century": Decimal(100), "millennium": Decimal(1000)}
"""Spans of years that UCUM has no code for, told by their names."""
_FACTORS = {code: (kind, Decimal(size)) for kind, sizes in _BASES.items() for code, size in sizes.items()}


def factor(code: str, name: str = "") -> tuple[str, Decimal] | None:
    """Return what a unit measures and its size in that dimension's base unit, or None for one that is not known."""
    if not code and name in _NAMED:
        return "time", _NAMED[name] * _FACTORS["a"][1]
    if code in _FACTORS:
        return _FACTORS[code]
    base = _PREFIXED.get(code[1:])
    if base is not None and code[0] in _PREFIXES:
        return base, _FACTORS[code[1:]][1].scaleb(_PREFIXES[code[0]])
    return None


def ratio(a: Quantity, b: Quantity) -> Decimal | None:
    """Return how many of b's unit make one of a's; None where they do not measure the same thing."""
    if a.unit == b.unit and a.unit_name == b.unit_name:
        return Decimal(1)
    one, other = factor(a.unit, a.unit_name), factor(b.unit, b.unit_name)
    if one is None or other is None or one[0] != other[0]:
        return None
    return _EXACT.divide(one[1], other[1])


_KELVIN = {"K": (Decimal(1), Decimal(0)), "Cel": (Decimal(1), Decimal("273.15")),
           "[degF]": (_EXACT.divide(Decimal(5), Decimal(9)), Decimal("459.67") * 5 / 9)}  # fmt: skip
"""Temperature scales: kelvin = value * factor + offset."""


def between_scales(a: str, b: str) -> Callable[[Decimal], Decimal] | None:
    """Return what turns a temperature on scale `a` into one on scale `b`, or None where one is no scale."""
    if a not in _KELVIN or b not in _KELVIN:
        return None
    (times, plus), (per, less) = _KELVIN[a], _KELVIN[b]
    return lambda value: round(_EXACT.divide(value * times + plus - less, per), 10)


def convert(quantity: Quantity, code: str, name: str) -> Quantity | None:
    """Return the quantity in another unit (`code`, `name`), or None where that measures something else."""
    target = replace(quantity, unit=code, unit_name=name)
    scale = between_scales(quantity.unit, code)
    if scale is not None:
        return replace(target, low=scale(quantity.low).normalize(), high=scale(quantity.high).normalize())
    times = ratio(quantity, target)
    if times is None:
        return None
    low, high = (_EXACT.multiply(value, times).normalize() for value in (quantity.low, quantity.high))
    return replace(target, low=low, high=high)
