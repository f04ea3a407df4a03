"""What a reviewer types, and what the inspector prints."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.detect.normalise_date import describe, parse_date
from annotations.errors import BadInputError
from schemas.value import TimeValue
from tests.eval import corpora

ARTICLE = "2024-04-10"


@pytest.mark.parametrize(
    ("typed", "value", "words"),
    [
        ("Q3 2023", "2023-Q3", "the third quarter of 2023"),
        ("9 April 2024", "2024-04-09", "Tuesday, 9 April 2024"),
        ("last Tuesday", "2024-04-09", "Tuesday, 9 April 2024"),
        ("in the third quarter of 2023", "2023-Q3", "the third quarter of 2023"),
        ("2024-04", "2024-04", "April 2024"),
        ("the 1990s", "199", "the 1990s"),
        ("20th century", "19", "the 20th century"),
        ("around 1990", "1990", "about 1990"),
        ("two weeks", "P2W", "2 weeks"),
        ("P2Y6M", "P2Y6M", "2 years 6 months"),
        ("every Monday", "XXXX-WXX-1", "every Monday"),
        ("every ten years", "P10Y", "every 10 years"),
        ("Monday night", "2024-04-08TNI", "Monday, 8 April 2024, in the night"),
        ("5pm on Friday", "2024-04-05T17:00", "Friday, 5 April 2024, at 17:00"),
        ("this week", "2024-W15", "the week of 8 April 2024"),
        ("last weekend", "2024-W14-WE", "the weekend of 6 April 2024"),
        ("H1 2024", "2024-H1", "the first half of 2024"),
        ("spring 2024", "2024-SP", "spring 2024"),
        ("now", "PRESENT_REF", "now"),
        ("May 5-7", "2024-05-05/2024-05-07", "Sunday, 5 May 2024 to Tuesday, 7 May 2024"),
        ("several days", "PXD", "several days"),
        ("April", "2024-04", "April 2024"),
        ("3 May to 5 June", "2024-05-03/2024-06-05", "Friday, 3 May 2024 to Wednesday, 5 June 2024"),
        ("the week of April 8", "2024-W15", "the week of 8 April 2024"),
        ("midnight", "2024-04-10T24:00", "Wednesday, 10 April 2024, at midnight"),
    ],
)
def test_typed_and_told(typed: str, value: str, words: str) -> None:
    time = parse_date(typed, ARTICLE)
    assert (time.value, describe(time)) == (value, words)


@pytest.mark.parametrize("typed", ["", "banana", "2024-02-31", "31 June", "9 April 2024 and more", "3 million dollars"])
def test_not_a_date_is_refused_with_a_hint(typed: str) -> None:
    with pytest.raises(BadInputError) as refused:
        parse_date(typed, ARTICLE)
    assert refused.value.hint


def test_every_kind_of_value_is_told_and_read_back() -> None:
    for item in corpora.own_gold("dates"):
        for date in item["dates"]:
            time = parse_date(date["surface"], item["date"])
            words = describe(time)
            if time.type == "DURATION" and time.edtf:
                words = words.split(", ")[0]
            assert parse_date(words, item["date"]).value == time.value, words


@given(st.dates(dt.date(1400, 1, 1), dt.date(2099, 12, 31)))
def test_printed_days_are_read_back(day: dt.date) -> None:
    time = parse_date(day.isoformat())
    assert time == TimeValue("DATE", day.isoformat(), day.isoformat())
    assert parse_date(describe(time)) == time


@given(
    st.integers(1400, 2099), st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2", "SP", "SU", "FA", "WI", "01", "12"])
)
def test_printed_periods_are_read_back(year: int, part: str) -> None:
    time = parse_date(f"{year}-{part}")
    assert parse_date(describe(time)) == time


@given(st.integers(2, 500), st.sampled_from("YMWD"))
def test_printed_durations_are_read_back(number: int, unit: str) -> None:
    time = parse_date(f"P{number}{unit}")
    assert parse_date(describe(time)).value == time.value
