"""Two figures agree at the precision that their words and digits claim."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.detect.normalise_value import parse_quantity
from annotations.values.tolerance import Slack, Tolerances, agree, interval
from annotations.values.units import convert
from schemas.value import Quantity

SAME = [
    ("nearly $3 billion", "$2.9 billion"), ("about 300 miles", "480 km"), ("5%", "4.6%"), ("a third", "33%"),
    ("two thirds", "66.7%"), ("20 °C", "68 °F"), ("two decades", "20 years"), ("48 hours", "two days"),
    ("46 years", "46 years old"), ("at least 300 people", "2,000 people"), ("3-1", "3-1"), ("up to 50 km", "40 km"),
    ("3 million people", "2.9 million people"), ("between 2 and 3 million euros", "2.4 million euros"),
    ("60,000 people", "58,700 people"), ("£1.2m", "£1,204,000"), ("half an hour", "30 minutes"),
]  # fmt: skip
DIFFERENT = [
    ("4.6%", "4.9%"), ("4.6%", "4.7%"), ("14 people", "13 people"), ("3-1", "3-2"), ("up 3%", "down 3%"),
    ("more than 50%", "40%"), ("at most 5 km", "7 km"), ("$2.9 billion", "$2.6 billion"),
    ("nearly 100 people", "120 people"),
    ("19 years old", "20 years old"),
]  # fmt: skip
APART = [("$5", "£5"), ("$40 a barrel", "$40"), ("5 km", "5 kg"), ("3%", "3 percentage points"), ("12 people", "$12")]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_agree(a: str, b: str) -> None:
    answer = agree(parse_quantity(a), parse_quantity(b))
    assert answer and answer.comparable, answer.why
    assert agree(parse_quantity(b), parse_quantity(a)).agrees


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_differ(a: str, b: str) -> None:
    answer = agree(parse_quantity(a), parse_quantity(b))
    assert not answer and answer.comparable
    assert answer.why


@pytest.mark.parametrize(("a", "b"), APART)
def test_cannot_be_compared(a: str, b: str) -> None:
    answer = agree(parse_quantity(a), parse_quantity(b))
    assert not answer and not answer.comparable
    assert answer.why


def test_digits_as_printed_tell_the_precision() -> None:
    three = parse_quantity("3%")
    other = parse_quantity("3.2%")
    assert agree(three, other, surfaces=("3%", "3.2%"))
    assert not agree(three, other, surfaces=("3.0%", "3.2%"))


def test_the_desk_changes_the_table() -> None:
    a, b = parse_quantity("about 100 km"), parse_quantity("115 km")
    wide = Tolerances(MappingProxyType({**Tolerances().of_modifier, "about": Slack(Decimal("0.2"), Decimal("0.2"))}))
    assert not agree(a, b)
    assert agree(a, b, wide)


def test_conversion_is_exact() -> None:
    mile = parse_quantity("1 mile")
    there = convert(mile, "km", "kilometre")
    assert there is not None and there.low == Decimal("1.609344")
    assert convert(parse_quantity("100 °C"), "[degF]", "degree Fahrenheit") == replace(
        parse_quantity("212 °F"), low=Decimal("212"), high=Decimal("212")
    )
    assert convert(mile, "kg", "kilogram") is None


numbers = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3)


@given(numbers)
def test_a_figure_agrees_with_itself(value: Decimal) -> None:
    quantity = Quantity("measure", value, value, "km", "kilometre")
    assert agree(quantity, quantity)
    span = interval(quantity)
    assert span.low is not None and span.high is not None and span.low <= value <= span.high
