"""Whose prices an amount is in: found with the figure, typed, said again, and kept apart in comparison."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.check.article import CheckedArticle
from annotations.check.base import run_checks
from annotations.check.compare import compare
from annotations.detect.figures.basis import set_bases
from annotations.detect.figures.grammar import drafts
from annotations.detect.figures.lexicon import lexicon
from annotations.detect.figures.quantity import quantity_of
from annotations.detect.normalise_value import describe, parse_quantity
from annotations.values.tolerance import agree
from schemas.article import Source
from schemas.mention import FigureValue, Mention
from schemas.value import Quantity

CASES = [
    ("The bridge cost $600 million in 2015 dollars.", [("$600 million", "real", "2015")]),
    ("Output was worth 5 billion euros at constant 2015 prices.", [("5 billion euros", "real", "2015")]),
    ("Output was worth 5 billion euros at constant prices.", [("5 billion euros", "real", "")]),
    ("Spending rose 3 percent in real terms.", [("3 percent", "real", "")]),
    (
        "It cost $35 million then, or $600 million in today's money.",
        [("$35 million", "", ""), ("$600 million", "real", "2024")],
    ),
    ("Output reached $12 trillion (2010 US$) again.", [("$12 trillion", "real", "2010")]),
    ("Income was $15,000 at 2015 PPP.", [("$15,000", "ppp", "2015")]),
    ("Inflation-adjusted spending was $4.5 billion.", [("$4.5 billion", "real", "")]),
    ("In 2015 dollars, the plan cost $9 million.", [("$9 million", "real", "2015")]),
    ("Real wages fell 2.1%, and nominal pay rose.", [("2.1%", "real", "")]),
    ("A budget of £3 billion a year in 2019/20 prices.", [("£3 billion", "real", "2019/20")]),
    ("It raised $5bn, adjusted for inflation.", [("$5bn", "real", "")]),
    ("It raised $5bn, not adjusted for inflation.", [("$5bn", "nominal", "")]),
    ("Pay rose 4% in cash terms.", [("4%", "nominal", "")]),
    (
        "It would take $3 million or $4 million in 2020 dollars.",
        [("$3 million", "real", "2020"), ("$4 million", "real", "2020")],
    ),
    # none of these tells whose prices
    ("He won 2015 dollars in the raffle.", [("2015 dollars", "", "")]),
    ("In 2015 prices rose 3%.", [("2015", "", ""), ("3%", "", "")]),
    ("After inflation hit 9%, the bank acted.", [("9%", "", "")]),
    ("It lost $5 million. Adjusted for inflation, prices fell.", [("$5 million", "", "")]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_an_amount_is_found_with_the_prices_that_it_is_in(text: str, wanted: list[tuple[str, str, str]]) -> None:
    lex = lexicon()
    found = set_bases(drafts(text, lex), text, lex, "2024")
    assert [(text[d.start : d.end], d.basis, d.price_year) for d in found] == wanted
    assert all(bool(d.basis) == any("prices" in r or "parity" in r for r in d.reasons) for d in found)


@pytest.mark.parametrize(
    ("text", "basis", "year"),
    [
        ("5 Milliarden Euro in Preisen von 2015", "real", "2015"),
        ("inflationsbereinigt 5 Milliarden Euro", "real", ""),
        ("5 Milliarden Euro zu laufenden Preisen", "nominal", ""),
    ],
)
def test_german_says_it_too(text: str, basis: str, year: str) -> None:
    q = parse_quantity(text, "de")
    assert (q.basis, q.price_year) == (basis, year)


BASES = st.sampled_from(
    [("real", "2015"), ("real", ""), ("real", "2019/20"), ("nominal", ""), ("ppp", "2011"), ("ppp", "")]
)


@given(BASES, st.integers(min_value=1, max_value=10**9), st.sampled_from(["none", "about", "at_least"]))
def test_what_is_said_is_read_back(prices: tuple[str, str], amount: int, modifier: str) -> None:
    value = Decimal(amount)
    q = Quantity("money", value, value, "USD", "US dollar", modifier, basis=prices[0], price_year=prices[1])  # type: ignore[arg-type]
    assert parse_quantity(describe(q)) == q


def figure(text: str, surface: str) -> Mention:
    lex = lexicon()
    at = text.index(surface)
    draft = next(d for d in set_bases(drafts(text, lex), text, lex) if d.start == at)
    return Mention("figure", at, draft.end, text[at : draft.end], FigureValue(quantity_of(draft)))


def article(name: str, text: str, *surfaces: str) -> CheckedArticle:
    mentions = tuple((f"m-{name}-{n}", figure(text, s)) for n, s in enumerate(surfaces))
    return CheckedArticle(name, Source("", date="2024-03-01"), text, mentions)


def test_amounts_in_other_prices_are_not_comparable() -> None:
    old, new, bare = (parse_quantity(f"$5 million{said}") for said in (" in 2015 dollars", " in 2020 dollars", ""))
    for a, b in ((old, new), (old, bare)):
        answer = agree(a, b)
        assert not answer.comparable and "in 2015 prices" in answer.why
    assert agree(bare, parse_quantity("$5 million in nominal terms")).agrees
    assert agree(old, parse_quantity("$5 million at constant 2015 prices")).agrees


def test_two_texts_with_other_prices_do_not_contradict_but_are_related() -> None:
    one = article("a", "The Norland harbour bridge at Elmsted cost $35 million to build.", "$35 million")
    other = article(
        "b", "The Norland harbour bridge at Elmsted cost $600 million in 2015 dollars to build.", "$600 million"
    )
    plain = article("c", "The Norland harbour bridge at Elmsted cost $600 million to build.", "$600 million")
    assert [r.relation for r in compare("x", one, plain).relations] == ["contradicts"]
    (related,) = compare("x", one, other).relations
    assert related.relation == "related" and "in 2015 prices" in related.explanation
    assert not run_checks([one, other])


def test_a_sentence_told_twice_in_other_prices_is_no_finding() -> None:
    text = (
        "The Norland harbour bridge at Elmsted cost $35 million to build.\n"
        "The Norland harbour bridge at Elmsted cost $600 million in 2015 dollars to build.\n"
    )
    assert not run_checks([article("a", text, "$35 million", "$600 million")])
