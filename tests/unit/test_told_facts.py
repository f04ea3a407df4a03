"""Claims without a figure against facts without one: what confirms, what denies, what tells of the same thing."""

from dataclasses import replace

import pytest
from unit.check.marked import marked

from annotations.check.article import CheckedArticle
from annotations.facts.match import FactIndex, Known, Standing, said_by
from annotations.project.told import all_matches
from schemas.evidence import Evidence
from schemas.fact import Fact, FactDate, FactEntity
from schemas.mention import ClaimValue, DateValue, EntityValue, Mention
from schemas.selector import select
from schemas.verdict import Verdict

DENIED = "[Ann Lee|PER] denied the charges of fraud before the court in [Dravik|LOC]."
APPROVED = "The council of [Dravik|LOC] approved the plan for a new bridge over the river."
APPOINTED = "[Ann Lee|PER] was appointed head of the national museum in [Dravik|LOC]."


def claimed(text: str) -> CheckedArticle:
    """Return an article that is one claim."""
    one = marked(text, "a-new")
    claim = Mention("claim", 0, len(one.text), one.text, ClaimValue(one.text))
    return replace(one, mentions=(*one.mentions, ("m-claim", claim)))


def known(text: str, standing: Standing = "stands", upholds: bool = True) -> Known:
    one = marked(text)
    entities = [
        FactEntity(i, m.surface, m.start, m.end, m.value.type, m.value.entity, m.value.name)
        for i, m in one.mentions if isinstance(m.value, EntityValue)
    ]  # fmt: skip
    dates = [
        FactDate(i, m.surface, m.start, m.end, m.value.time)
        for i, m in one.mentions if isinstance(m.value, DateValue)
    ]  # fmt: skip
    fact = Fact(
        "c-1", one.text, "other", "", Verdict("true"), "True", "a-1", "Court", "2024-03-12", "", "", "0",
        select(one.text, 0, len(one.text)), (), tuple(dates), tuple(entities), (Evidence("1", "Minutes"),),
        "r-1", "Ada", "2024-03-12T08:00:00.000Z", upholds,
    )  # fmt: skip
    return Known(fact, said_by(fact), standing)


def related(text: str, *facts: Known) -> list[tuple[str, str]]:
    index = FactIndex()
    index.put("a-1", facts)
    return [(m.relation, m.why) for m in all_matches(claimed(text), (), index)]


@pytest.mark.parametrize(
    ("text", "fact", "relation", "why"),
    [
        (
            "In court in [Dravik|LOC], [Ann Lee|PER] denied the charges of fraud.",
            DENIED, "corroborates", "both tell it in nearly the same words",
        ),
        (
            "The council of [Dravik|LOC] rejected the plan for a new bridge over the river.",
            APPROVED, "contradicts", "here it is “rejected”, in the fact “approved”",
        ),
        (
            "The council of [Dravik|LOC] did not approve the plan for a new bridge over the river.",
            APPROVED, "contradicts", "here it is “not approve”, in the fact “approved”",
        ),
        (
            "[Ann Lee|PER] admitted the charges of fraud before the court in [Dravik|LOC].",
            DENIED, "contradicts", "here it is “admitted”, in the fact “denied”",
        ),
        (
            "[Bo Hale|PER] was appointed head of the national museum in [Dravik|LOC].",
            APPOINTED, "contradicts", "here it is Bo Hale, in the fact Ann Lee",
        ),
        (
            "The council of [Dravik|LOC] would approve the plan for a new bridge over the river.",
            APPROVED, "related", "one of them leaves it open",
        ),
    ],
)  # fmt: skip
def test_a_claim_stands_to_a_fact(text: str, fact: str, relation: str, why: str) -> None:
    ((told, reason),) = related(text, known(fact))
    assert told == relation and reason.startswith(why)


def test_another_subject_is_nothing() -> None:
    assert related("[Ann Lee|PER] opened a bakery in [Dravik|LOC].", known(DENIED)) == []
    assert related("The council of [Sudwick|LOC] rejected the plan for a new bridge.", known(APPROVED)) == []


def test_what_does_not_stand_or_was_not_upheld_contradicts_nothing() -> None:
    text = "The council of [Dravik|LOC] rejected the plan for a new bridge over the river."
    assert [r for r, _ in related(text, known(APPROVED, "withdrawn"))] == ["related"]
    assert [r for r, _ in related(text, known(APPROVED, upholds=False))] == ["related"]


def test_another_period_is_related() -> None:
    text = "In [2019|DATE 2019] the council of [Dravik|LOC] rejected the plan for a new bridge over the river."
    fact = known(APPROVED.replace("river.", "river in [2024|DATE 2024]."))
    assert related(text, fact) == [("related", "they tell of different periods")]


def test_without_facts_there_is_nothing() -> None:
    assert related(DENIED) == []
