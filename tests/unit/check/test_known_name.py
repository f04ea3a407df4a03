"""Names of an article against those of the register."""

import pytest
from unit.check.marked import explained, marked, told

from annotations.check.known_name import KnownNames
from schemas.entity import Entity

REGISTER = KnownNames.of(
    [
        Entity("e-1", "ORG", "CNBC"),
        Entity("e-2", "PER", "Katrin Olafsdottir", aliases=("K. Olafsdottir",)),
        Entity("e-3", "LOC", "Brandvik"),
        Entity("e-4", "PER", "Ann Lee"),
    ]
)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("She told [CNC|ORG] so.", "“CNC” is not in the register, which knows “CNBC”."),
        (
            "[Katrin Olafsdotir|PER] agreed.",
            "“Katrin Olafsdotir” is not in the register, which knows “Katrin Olafsdottir”.",
        ),
        ("In [Branvdik|LOC] it rained.", "“Branvdik” is not in the register, which knows “Brandvik”."),
    ],
)
def test_a_name_that_just_misses_a_known_one(text: str, known: str) -> None:
    assert explained(told(REGISTER, marked(text))) == [known]


@pytest.mark.parametrize(
    "text",
    [
        "She told [CNBC|ORG] so.",
        "She told [CNN|ORG] so.",
        "She told [CNC|PER] so.",
        "[Katrin Olafsdottir|PER] and [Olafsdottir|PER] agreed.",
        "[Anna Dahl|PER] and [Bo Lee|PER] agreed.",
        "In [Brandby|LOC] it rained.",
    ],
)
def test_other_names_are_other_names(text: str) -> None:
    assert told(REGISTER, marked(text)) == []


def test_without_a_register_nothing_is_said() -> None:
    assert told(KnownNames.of([]), marked("She told [CNC|ORG] so.")) == []
