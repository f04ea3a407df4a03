"""Figures alike that are said to be of different things, and those that are of one."""

import pytest
from unit.check.marked import marked

from annotations.check.compare import compare


def related(one: str, other: str) -> set[str]:
    return {r.relation for r in compare("x", marked(one, "a"), marked(other, "b")).relations}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Orbo made a profit of [$310 million|money 310e6 USD] before tax in Dravik.",
            "Orbo made a net profit of [$240 million|money 240e6 USD] in Dravik.",
        ),
        (
            "Sales of Orbo rose to [$1.2 billion|money 1.2e9 USD] in the second quarter.",
            "Sales of Orbo rose to [$2.5 billion|money 2.5e9 USD] in the first half.",
        ),
        (
            "The court in Dravik sentenced the minister to [eight years|duration 8 a noun=year] in prison.",
            "Prosecutors in Dravik had asked for [twelve years|duration 12 a noun=year] in prison for the minister.",
        ),
        (
            "Unemployment among young people in Norland was [14.2 percent|percent 14.2 %] in spring.",
            "Unemployment in Norland was [6.4 percent|percent 6.4 %] in spring.",
        ),
        (
            "Dravik won its first match by [12|count 12 noun=point] points.",
            "Dravik won its second match by [21|count 21 noun=point] points.",
        ),
        (
            "The village of Dravik has [1,150|count 1150 noun=inhabitant] inhabitants.",
            "The village of Dravik had [1,800|count 1800 noun=inhabitant] inhabitants in 1960.",
        ),
        (
            "[Half|fraction 0.5] of the [40|count 40 noun=pupil] pupils in Dravik passed the test.",
            "[Twenty|count 20 noun=pupil] pupils in Dravik passed the test.",
        ),
    ],
)
def test_of_another_scope(one: str, other: str) -> None:
    assert "contradicts" not in related(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Orbo made a net profit of [$310 million|money 310e6 USD] in Dravik.",
            "Orbo made a net profit of [$240 million|money 240e6 USD] in Dravik.",
        ),
        (
            "The court in Dravik sentenced the minister to [eight years|duration 8 a noun=year] in prison.",
            "The minister was sentenced by the court in Dravik to [18 years|duration 18 a noun=year] in prison.",
        ),
        (
            "The parcel from Dravik weighed [40 kilograms|measure 40 kg noun=kilogram].",
            "The parcel from Dravik weighed [40 tonnes|measure 40 t noun=tonne].",
        ),
    ],
)
def test_of_one_thing(one: str, other: str) -> None:
    assert "contradicts" in related(one, other)


def test_what_one_denies_is_not_confirmed() -> None:
    paid = "Orbo paid [$5 million|money 5e6 USD] to settle the claims in Dravik."
    unpaid = "Orbo did not pay [$5 million|money 5e6 USD] to settle the claims in Dravik."
    assert related(paid, paid) == {"corroborates"}
    assert related(paid, unpaid) <= {"contradicts"}
    assert related(paid, unpaid.replace("did not pay", "paid not only")) == {"corroborates"}
