import pytest
from unit.check.marked import explained, marked, told

from annotations.check.superlatives import Superlatives

STAR = "[Northern Star|ORG star], the largest carrier at Port Callan, grew."


def test_two_that_are_the_largest_of_one_kind() -> None:
    text = f"{STAR} [Blue Air|ORG blue] is the largest carrier at Port Callan."
    assert explained(told(Superlatives(), marked(f"T\n\n{text}"))) == [
        "Both Northern Star and Blue Air are called the largest of one kind."
    ]


def test_one_that_is_the_largest_and_the_second_largest() -> None:
    text = f"{STAR} [Northern Star|ORG star], the second-largest carrier at Port Callan, shrank."
    assert explained(told(Superlatives(), marked(f"T\n\n{text}"))) == [
        "Northern Star is “the largest carrier at Port Callan” here and "
        "“the second-largest carrier at Port Callan” there."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Blue Air|ORG blue], the second-largest carrier at Port Callan, shrank.",
        "[Blue Air|ORG blue], the largest carrier at Port Elm, shrank.",
        "[Blue Air|ORG blue], the largest hotel at Port Callan, shrank.",
        "[Blue Air|ORG blue], the oldest carrier at Port Callan, shrank.",
        "[Blue Air|ORG blue] was the largest carrier at Port Callan.",
        "[Blue Air|ORG blue] could be the largest carrier at Port Callan.",
        "[Star Airlines|ORG other], the largest carrier at Port Callan, shrank.",
        "[Northern Star|ORG star], the largest carrier at Port Callan, shrank.",
    ],
)
def test_other_kinds_places_times_and_one_name(text: str) -> None:
    assert told(Superlatives(), marked(f"T\n\n{STAR} {text}")) == []
