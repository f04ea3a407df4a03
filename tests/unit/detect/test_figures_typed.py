"""What a reviewer types is read, and what is shown is read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.detect.figures.atoms import QUOTIENT
from annotations.detect.figures.lexicon import lexicon
from annotations.detect.normalise_value import describe, parse_quantity
from annotations.errors import BadInputError
from schemas.value import Direction, FigureKind, Modifier, Quantity

LEX = lexicon()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("A$5bn", "5 billion Australian dollars"),
        ("about 3 percent", "about 3 percent"),
        ("46 years", "46 years"),
        ("aged 46", "46 years old"),
        ("two thirds", "two thirds"),
        ("one in five", "1 out of 5"),
        ("$40 a barrel", "40 US dollars per barrel"),
        ("≥ 2,900,000,000 USD", "at least 2.9 billion US dollars"),
        ("£1.2m to £1.5m", "between 1.2 million and 1.5 million British pounds"),
        ("Rs 5 crore", "50 million Indian rupees"),
        ("half a million people", "500,000 people"),
        ("3-1", "3-1"),
        ("no. 3", "3rd"),
        ("doubled", "up 2-fold"),
        ("down 25 basis points", "down 25 basis points"),
        ("5 ft²", "5 square feet"),
        ("2019", "2019"),
        ("an hour and a half", "1.5 hours"),
        ("6 ft 2 in", "74 inches"),
        ("9.8 m/s2", "9.8 metres per square second"),
        ("€40 for every child", "40 euros per child"),
    ],
)
def test_typed_and_said(typed: str, said: str) -> None:
    assert describe(parse_quantity(typed)) == said


@pytest.mark.parametrize("typed", ["", "nothing here", "5 cats and 6 dogs", "x" * 500, "COVID-19", "1.234,56"])
def test_what_is_no_figure_is_refused_with_a_hint(typed: str) -> None:
    with pytest.raises(BadInputError) as refused:
        parse_quantity(typed)
    assert refused.value.hint


units = sorted({(u.kind, u.code, u.name) for u in LEX.names.values() if u.factor == "1" and u.name})
values = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
modifiers: st.SearchStrategy[Modifier] = st.sampled_from(
    ["none", "about", "nearly", "at_least", "at_most", "more_than", "less_than", "up_to"]
)
directions: st.SearchStrategy[Direction] = st.sampled_from(["none", "up", "down"])


@given(st.sampled_from(units), values, modifiers, directions)
def test_every_quantity_that_is_shown_is_read_back(
    unit: tuple[str, str, str], value: Decimal, modifier: Modifier, direction: Direction
) -> None:
    kind, code, name = unit
    if kind == "duration":
        direction = "none"
    value = value.normalize()
    quantity = Quantity(kind, value, value, code, name, modifier, direction)  # type: ignore[arg-type]
    assert parse_quantity(describe(quantity)) == quantity


@given(values, st.decimals(min_value=1, max_value=500, places=1))
def test_ranges_are_read_back(low: Decimal, more: Decimal) -> None:
    quantity = Quantity("money", low, low + more, "EUR", "euro", "between")
    assert parse_quantity(describe(quantity)) == quantity


@given(
    st.sampled_from(["rank", "multiple", "score", "fraction", "ratio", "age"]), st.integers(1, 99), st.integers(2, 99)
)
def test_every_kind_without_a_unit_of_its_own_is_read_back(kind: FigureKind, small: int, large: int) -> None:
    whole, other = Decimal(small), Decimal(large)
    share = QUOTIENT.divide(Decimal(min(small, large - 1)), other)
    low, high, unit, name = {
        "score": (whole, other, "", ""), "fraction": (share, share, "", ""), "ratio": (share, share, "", ""),
        "age": (whole, whole, "a", "year"), "multiple": (whole, whole, "", ""), "rank": (whole, whole, "", ""),
    }[kind]  # fmt: skip
    quantity = Quantity(kind, low, high, unit, name)
    assert parse_quantity(describe(quantity)) == quantity


@given(st.sampled_from(["person", "data centre", "house", "baby", "box"]), st.integers(0, 10**10), modifiers)
def test_counts_are_read_back(noun: str, many: int, modifier: Modifier) -> None:
    quantity = Quantity("count", Decimal(many), Decimal(many), "", noun, modifier)
    assert parse_quantity(describe(quantity)) == quantity


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except BadInputError:
        return
    assert describe(quantity)
