"""Figures against facts, without a project: which concern each other, and how they compare."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.facts.match import FactIndex, Known, Match, Said, Standing, matches, said_by, words_of
from schemas.evidence import Evidence
from schemas.fact import Fact, FactDate, FactEntity, FactFigure
from schemas.selector import select
from schemas.value import FigureKind, Quantity, TimeValue
from schemas.verdict import Verdict

STATEMENT = "Unemployment in Norland stood at 4.9 percent in February."


def quantity(value: str, kind: FigureKind = "percent", unit: str = "%", name: str = "percent") -> Quantity:
    return Quantity(kind, Decimal(value), Decimal(value), unit, name)


def fact(fact_id: str = "c-1", value: str = "4.9", upholds: bool = True) -> Fact:
    at = STATEMENT.index("4.9")
    return Fact(
        fact_id, STATEMENT, "statistic", "Norland", Verdict("true"), "True", "a-1", "Jobs", "2024-03-12", "", "", "0",
        select(STATEMENT, 0, len(STATEMENT)),
        (FactFigure("m-1", f"{value} percent", at, at + 11, quantity(value)),),
        (FactDate("m-2", "February", 47, 55, TimeValue("DATE", "2024-02")),),
        (FactEntity("m-3", "Norland", 16, 23, "LOC", "e-1", "Norland"),),
        (Evidence("1", "Statistics office"),), "r-1", "Ada", "2024-03-12T08:00:00.000Z", upholds,
    )  # fmt: skip


def known(standing: Standing = "stands", **changes: object) -> Known:
    one = fact(**changes)  # type: ignore[arg-type]
    return Known(one, said_by(one), standing)


def here(value: Quantity, text: str, *times: str, name: str = "norland") -> Said:
    surface = f"{value.low} {value.unit_name}"
    dates = tuple(TimeValue("DATE", t) for t in times)
    return Said(0, 5, surface, value, frozenset({name}), words_of(text), dates)


def relate(said: Said, *facts: Known, article: str = "a-2") -> list[Match]:
    index = FactIndex()
    index.put("a-1", facts)
    return matches(article, [said], index)


TEXT = "Unemployment in Norland stood at that level"


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        (here(quantity("4.6"), TEXT), "contradicts"),
        (here(quantity("4.9"), TEXT), "corroborates"),
        (here(quantity("4.6"), TEXT, "2023-02"), "related"),
        (here(quantity("4.6"), TEXT, "2024-02"), "contradicts"),
        (here(quantity("4.6"), TEXT, name="sudland"), None),
        (here(quantity("4.6"), "Turnout in Norland reached a record"), None),
        (here(quantity("4.6", "count", "", "ship"), TEXT), None),
        (here(Quantity("percent", Decimal("0.3"), Decimal("0.3"), "%", "percent", direction="up"), TEXT), None),
    ],
)
def test_a_figure_concerns_a_fact_only_where_it_measures_the_same(said: Said, relation: str | None) -> None:
    assert [m.relation for m in relate(said, known())] == ([relation] if relation else [])


def test_an_article_is_not_held_against_its_own_facts() -> None:
    assert relate(here(quantity("4.6"), TEXT), known(), article="a-1") == []


def test_what_does_not_stand_or_was_not_upheld_contradicts_nothing() -> None:
    said = here(quantity("4.6"), TEXT)
    assert [m.relation for m in relate(said, known("withdrawn"))] == ["related"]
    assert [m.relation for m in relate(said, known("superseded"))] == ["related"]
    assert [m.relation for m in relate(said, known(upholds=False))] == ["related"]


def test_a_successor_contradicts_what_rests_on_its_predecessor() -> None:
    said = here(quantity("4.9"), TEXT)
    found = relate(said, known("superseded"), known(fact_id="c-2", value="5.2"))
    assert [(m.relation, m.known.standing) for m in found] == [
        ("corroborates", "superseded"),
        ("contradicts", "stands"),
    ]


def test_an_article_that_tells_the_right_figure_too_is_not_contradicted_by_it() -> None:
    index = FactIndex()
    index.put("a-1", [known()])
    right, other = here(quantity("4.9"), TEXT), here(quantity("7.1"), TEXT)
    assert [m.relation for m in matches("a-2", [other, right], index)] == ["corroborates"]


def test_facts_of_an_article_are_replaced_together() -> None:
    index = FactIndex()
    index.put("a-1", [known()])
    index.put("a-1", [])
    assert list(index.all()) == [] and index.near(here(quantity("4.9"), TEXT)) == []
    assert index.find("c-1") is None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_fact_corroborates_its_own_words(value: Decimal) -> None:
    one = known(value=str(value))
    (said,) = one.said
    (match,) = relate(said, one)
    assert match.relation == "corroborates" and match.likeness == 1


def test_small_counts_agree_by_chance() -> None:
    text = "Three parties of Norland stood together in talks on trade and fishing"
    three = Quantity("count", Decimal(3), Decimal(3), "", "party")
    said, other = (
        here(three, text),
        here(three, "Three parties of Norland asked for fresh talks about jobless people in winter"),
    )
    assert relate(said, Known(fact(), (other,))) == []
    assert [m.relation for m in relate(said, Known(fact(), (said,)))] == ["corroborates"]
