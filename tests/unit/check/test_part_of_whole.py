import pytest
from unit.check.marked import explained, marked, told

from annotations.check.compare import compare
from annotations.check.part_of_whole import PartOfWhole

PART = "Only [37|count 37 noun=guest] of the [42|count 42 noun=guest] invited guests were on board."


def all_of(second: str) -> list[str]:
    return explained(told(PartOfWhole(), marked(f"T\n\n{PART} It rained. {second}")))


def test_all_are_said_to_have_done_what_a_part_did() -> None:
    second = "A spokeswoman says [42|count 42 noun=guest] guests and eight waiters were on board."
    assert all_of(second) == [
        "Of “37 of the 42” it is told here what is told there of all “42” (board).",
    ]
    found = compare("pair", marked(second, "a"), marked(PART, "b")).relations
    assert ("part-of-whole", "contradicts") in {(r.check, r.relation) for r in found}


@pytest.mark.parametrize(
    "second",
    [
        "[42|count 42 noun=guest] guests were invited.",
        "[43|count 43 noun=guest] guests were on board.",
        "[42|count 42 noun=waiter] waiters were on board.",
        "[42|count 42 noun=guest] guests were not on board.",
        "Another [42|count 42 noun=guest] guests were on board.",
        "[42|count 42 noun=guest] guests would have been on board.",
    ],
)
def test_another_deed_or_another_whole(second: str) -> None:
    assert all_of(second) == []


def test_what_the_part_did_not_do() -> None:
    part = PART.replace("were on", "were not on")
    text = f"T\n\n{part} It rained. [42|count 42 noun=guest] guests were on board."
    assert told(PartOfWhole(), marked(text)) == []
