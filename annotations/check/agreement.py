"""Whether two quantities agree at the precision that their words claim."""

from decimal import Decimal

from schemas.value import Quantity

_SMALL = 100
_LOOSE = Decimal("0.1")


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether both can hold: "nearly $3 billion" agrees with 2.9 billion, "at least nine" with 14, 13 with 14 not."""
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    return (low_a is None or high_b is None or low_a <= high_b) and (low_b is None or high_a is None or low_b <= high_a)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether both tell the same value: they agree, and not only because one of them is open to one side."""
    largest = max(abs(a.high), abs(b.high))
    return agree(a, b) and max(abs(a.low - b.low), abs(a.high - b.high)) <= _LOOSE * largest


def _bounds(q: Quantity) -> tuple[Decimal | None, Decimal | None]:
    low, high = q.low - _slack(q, q.low), q.high + _slack(q, q.high)
    if q.modifier in ("at_least", "more_than"):
        return low, None
    if q.modifier in ("at_most", "less_than", "up_to"):
        return None, high
    return low, high


def _slack(q: Quantity, value: Decimal) -> Decimal:
    if q.modifier in ("about", "nearly"):
        return abs(value) * _LOOSE
    digits = value.normalize().as_tuple()
    if q.kind == "count" and abs(value) < _SMALL:
        return Decimal(0)
    return Decimal(1).scaleb(int(digits.exponent)) / 2 if value else Decimal(0)
