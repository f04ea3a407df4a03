"""The tolerances as a desk sees and changes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BadInputError
from annotations.values.desk_table import of_settings, rows, setting, valid
from annotations.values.tolerance import Tolerances, agree, current, in_force
from schemas.value import Quantity


def people(number: int, modifier: str = "none") -> Quantity:
    return Quantity("count", Decimal(number), Decimal(number), unit_name="person", modifier=modifier)  # type: ignore[arg-type]


def test_the_table_is_told_in_words() -> None:
    shown = {row.name: row for row in rows(Tolerances())}
    assert shown["about"].share == "10 %"
    assert "less or more" in shown["about"].meaning
    assert shown["up_to"].share == "any"
    assert all(row.changed_from is None for row in shown.values())


def test_what_the_desk_sets_holds_and_tells_what_it_was() -> None:
    table = of_settings({"tolerance.about": "0.02", "two_person_rule": True})
    row = next(r for r in rows(table) if r.name == "about")
    assert (row.share, row.changed_from) == ("2 %", "10 %")
    assert agree(people(95), people(100, "about")).agrees
    assert not agree(people(95), people(100, "about"), table).agrees
    assert of_settings({"tolerance.about": "default"}) == Tolerances()


def test_a_side_stays_a_side() -> None:
    table = of_settings({"tolerance.at_least": "0.5", "tolerance.nearly": "20%", "tolerance.more_than": "any"})
    assert not agree(people(200), people(100, "at_least"), table).agrees
    assert agree(people(82), people(100, "nearly"), table).agrees
    assert not agree(people(101), people(100, "nearly"), table).agrees
    assert agree(people(9_000), people(100, "more_than"), table).agrees


def test_rounding_may_be_narrowed() -> None:
    table = of_settings({"tolerance.rounding": "0.01"})
    two = Quantity("money", Decimal(3 * 10**9), Decimal(3 * 10**9), "USD", "US dollar")
    near = Quantity("money", Decimal(28 * 10**8), Decimal(28 * 10**8), "USD", "US dollar")
    assert agree(two, near).agrees
    assert not agree(two, near, table).agrees


def test_a_table_holds_inside_its_block_and_no_longer() -> None:
    with in_force(of_settings({"tolerance.about": "0"})):
        assert not agree(people(95), people(100, "about")).agrees
    assert agree(people(95), people(100, "about")).agrees
    assert current() == Tolerances()


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("about=0.1", "tolerance.about", "0.1"),
        ("more than = 25 %", "tolerance.more_than", "0.25"),
        ("up-to=any", "tolerance.up_to", "any"),
        ("rounding=default", "tolerance.rounding", "default"),
    ],
)
def test_what_is_typed(text: str, key: str, value: str) -> None:
    assert setting(text) == (key, value)


@pytest.mark.parametrize("text", ["about", "about=", "about=many", "about=-1", "about=11", "rounding=any", "exactly=0"])
def test_what_says_nothing_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(BadInputError) as refused:
        setting(text)
    assert refused.value.hint


def test_other_settings_are_left_alone() -> None:
    assert valid("two_person_rule", True) is True


@given(st.decimals(0, 10, places=4))
def test_every_share_that_is_kept_is_read_back(share: Decimal) -> None:
    kept = valid("tolerance.about", str(share))
    assert of_settings({"tolerance.about": kept}).of_modifier["about"].below == share
