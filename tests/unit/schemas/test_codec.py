"""Contracts travel as JSON and come back the same."""

import json
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.codec import DecodeError, decimal_text, decode, encode, encode_short
from schemas.mention import (
    Alternative,
    ClaimValue,
    DateValue,
    EntityValue,
    FigureParts,
    FigureValue,
    Mention,
    Place,
    QuoteValue,
    Speaker,
)
from schemas.value import Quantity, TimeValue

decimals = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15)
words = st.text(max_size=12)
places = st.builds(Place, st.integers(0, 99), st.integers(0, 99), words)
quantities = st.builds(
    Quantity, st.sampled_from(["money", "count"]), decimals, decimals, words, words, per=st.none() | words
)
values = st.one_of(
    st.builds(
        FigureValue,
        quantities,
        st.builds(FigureParts, st.none() | places, places),
        st.tuples(st.builds(Alternative, quantities, words)),
    ),
    st.builds(DateValue, st.builds(TimeValue, st.just("DATE"), words, words)),
    st.builds(EntityValue, st.just("ORG"), words, words),
    st.builds(
        QuoteValue,
        st.just("direct"),
        st.tuples(places),
        st.none() | st.builds(Speaker, st.just(1), st.just(2), words, words),
    ),
    st.builds(ClaimValue, words, figures=st.tuples(words)),
)
mentions = st.builds(Mention, st.just("figure"), st.integers(0, 9), st.integers(0, 9), words, values, st.floats(0, 1))


@given(mentions)
def test_a_mention_comes_back_the_same(mention: Mention) -> None:
    assert decode(Mention, json.loads(json.dumps(encode(mention)))) == mention


@given(mentions)
def test_what_has_its_default_may_be_left_out(mention: Mention) -> None:
    short, whole = encode_short(mention), encode(mention)
    assert decode(Mention, json.loads(json.dumps(short))) == mention
    assert short.keys() <= whole.keys() and "version" not in short


@given(mentions, st.randoms(use_true_random=False))
def test_the_order_of_keys_is_nobodys_matter(mention: Mention, random: Random) -> None:
    items = list(encode(mention).items())
    random.shuffle(items)
    assert decode(Mention, dict(items)) == mention


def test_what_is_wrong_deep_inside_is_named_with_its_whole_place() -> None:
    mention = encode(Mention("quote", 0, 1, "x", QuoteValue("direct", (Place(0, 1, "x"), Place(2, 3, "y")))))
    mention["value"]["parts"][1]["end"] = True
    with pytest.raises(
        DecodeError, match=r"Mention\.value: no form fits .*Mention\.value\.parts\[1\]\.end: True is not"
    ):
        decode(Mention, mention)


@given(decimals)
def test_decimals_are_plain_digits(number: Decimal) -> None:
    text = decimal_text(number)
    assert "E" not in text and Decimal(text) == number


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ({"type": "DATE"}, "value"),
        ({"type": "DAY", "value": "x"}, "type"),
        ({"type": "DATE", "value": 3}, "value"),
        ({"type": "DATE", "value": "x", "colour": "red"}, "colour"),
        ([], "object"),
    ],
)
def test_a_wrong_shape_is_refused_with_its_place(data: object, place: str) -> None:
    with pytest.raises(DecodeError, match=place):
        decode(TimeValue, data)


def test_numbers_must_be_decimal_strings() -> None:
    for low in (3, 2.5, "NaN", "three"):
        with pytest.raises(DecodeError, match="decimal"):
            decode(Quantity, {"kind": "count", "low": low, "high": "3"})
