"""Figures in other currencies and units: dated, sourced, and none where there is no rate."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.detect.normalise_value import describe, parse_quantity
from annotations.values.exchange import conversions, lines, rate


def told(text: str, day: str = "2023-05-15", desk: str = "") -> list[str]:
    return lines(conversions(parse_quantity(text), day, describe, desk))


def test_money_is_given_in_the_usual_currencies_at_the_rate_of_the_day() -> None:
    assert told("A$5bn") == [
        "about 3.34 billion US dollars (ECB reference rate of 15 May 2023)",
        "about 3.07 billion euros (ECB reference rate of 15 May 2023)",
        "about 2.67 billion British pounds (ECB reference rate of 15 May 2023)",
    ]


def test_its_own_currency_is_left_out_and_the_desks_comes_first() -> None:
    units = [c.quantity.unit for c in conversions(parse_quantity("$40 a barrel"), "2023-05-15", describe, "chf")]
    assert units == ["CHF", "EUR", "GBP"]
    assert told("$40 a barrel", desk="chf")[0].startswith("about 35.8 Swiss francs per barrel (")


def test_a_weekend_takes_the_rate_of_the_friday_and_says_so() -> None:
    assert all("12 May 2023" in line for line in told("€10m", "2023-05-14"))


def test_easter_takes_the_thursday() -> None:
    found = rate("USD", "EUR", "2023-04-10")
    assert found is not None
    assert found.day.isoformat() == "2023-04-06"


def test_after_the_last_known_day_the_last_rate_is_given_with_its_date() -> None:
    found = rate("USD", "EUR", "2099-01-01")
    assert found is not None
    assert found.day.year < 2099
    assert str(found.day.year) in told("$3m", "2099-01-01")[0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("$3m", "1998-06-01"),
        ("$3m", ""),
        ("$3m", "2023-05"),
        ("3 million roubles", "2023-05-15"),
        ("₦500m", "2023-05-15"),
    ],
)
def test_no_rate_no_conversion(text: str, day: str) -> None:
    assert told(text, day) == []


def test_modifier_rate_and_range_are_kept() -> None:
    found = conversions(parse_quantity("between €2m and €3m a year"), "2023-05-15", describe)[0].quantity
    assert (found.modifier, found.per, found.unit) == ("between", "year", "USD")
    assert Decimal(2_000_000) < found.low < found.high < Decimal(4_000_000)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("100 km", "about 62.1 miles"),
        ("26.2 miles", "about 42.2 kilometres"),
        ("20 °C", "68 degrees Fahrenheit"),
        ("-40 °F", "-40 degrees Celsius"),
        ("at least 40 kg", "at least 88.2 lb"),
        ("3 hectares", "about 7.41 acres"),
        ("50 mph", "about 80.5 kilometres per hour"),
        ("12 square miles", "about 31.1 square kilometres"),
    ],
)
def test_units(text: str, words: str) -> None:
    assert told(text, "") == [f"{words} (units as defined by UCUM)"]


def test_a_change_of_temperature_has_no_zero_point() -> None:
    from dataclasses import replace

    warmer = replace(parse_quantity("3 degrees Celsius"), direction="up")
    assert conversions(warmer, "", describe)[0].words == "up 5.4 degrees Fahrenheit"
    colder = replace(parse_quantity("9 degrees Fahrenheit"), direction="down")
    assert conversions(colder, "", describe)[0].words == "down 5 degrees Celsius"


@pytest.mark.parametrize("text", ["25 percent", "3,000 people", "two thirds", "46 years old", "two weeks"])
def test_what_has_no_other_terms(text: str) -> None:
    assert told(text) == []


@given(st.sampled_from(["$", "€", "£", "A$", "¥"]), st.integers(1, 10**12), st.dates())
def test_any_day_gives_dated_money_or_none(sign: str, amount: int, day: object) -> None:
    for one in conversions(parse_quantity(f"{sign}{amount}"), str(day), describe):
        assert one.quantity.low > 0
        assert "ECB reference rate of" in one.source
