"""The days that a date covers."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.values.periods import Period, interval
from schemas.value import TimeType, TimeValue


def date(value: str, edtf: str = "", kind: TimeType = "DATE") -> TimeValue:
    return TimeValue(kind, value, edtf)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-04-09", "2024-04-09", "2024-04-09"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024-W15", "2024-04-08", "2024-04-14"),
        ("2024-W15-WE", "2024-04-13", "2024-04-14"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2024-05-05/2024-05-07", "2024-05-05", "2024-05-07"),
        ("2024-04-09T10:30", "2024-04-09", "2024-04-09"),
    ],
)
def test_interval(value: str, first: str, last: str) -> None:
    assert interval(date(value)) == Period(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["PRESENT_REF", "XXXX-04", "XXXX-WXX-2", "2024-QX", "2024-13-45", "2024-W60", "", "2024-W"]
)
def test_open_or_wrong_values_have_no_interval(value: str) -> None:
    assert interval(date(value)) is None


def test_duration_lies_where_its_edtf_says() -> None:
    assert interval(date("P2Y", "2024-04-10/2026-04-10", "DURATION")) == Period(
        dt.date(2024, 4, 10), dt.date(2026, 4, 10)
    )
    assert interval(date("P2Y", "", "DURATION")) is None
    assert interval(date("P1Y", "", "SET")) is None


@given(st.text(max_size=20))
def test_any_text_is_survived(value: str) -> None:
    interval(date(value))
