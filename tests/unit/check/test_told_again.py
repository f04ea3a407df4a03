import pytest
from unit.check.marked import explained, marked, told

from annotations.check.told_again import ToldAgain

ONCE = (
    "The storm in [Dravik|LOC] cut [17|count 17 noun=village] villages off from the road on [Sunday|DATE 2024-04-28]."
)


def test_one_figure_of_a_repeated_sentence_differs() -> None:
    again = ONCE.replace("[17|count 17", "[19|count 19").replace("The storm", "That storm")
    assert explained(told(ToldAgain(), marked(f"T\n\n{ONCE}\n\nThe sun shone.\n\n{again}"))) == [
        "A sentence is told twice, with “17” here and “19” there."
    ]


@pytest.mark.parametrize(
    "again",
    [
        ONCE,
        ONCE.replace("[17|count 17", "[19|count 19").replace("Dravik", "Port Elm"),
        ONCE.replace("[17|count 17", "[19|count 19").replace("Sunday|DATE 2024-04-28", "Monday|DATE 2024-04-29"),
        ONCE.replace("[17|count 17", "[19 km|measure 19 km"),
        "In [Dravik|LOC] the baker sold [19|count 19 noun=village] loaves to people who live near the road.",
        ONCE.replace("[17|count 17 noun=village]", "[nearly 18|count 18 noun=village modifier=nearly]"),
    ],
)
def test_other_places_times_units_and_sentences(again: str) -> None:
    assert told(ToldAgain(), marked(f"T\n\n{ONCE}\n\nThe sun shone.\n\n{again}")) == []


def test_two_figures_that_differ_are_two_things() -> None:
    row = "Team {} won [{}|count {} noun=match] matches and lost [{}|count {} noun=match] matches in the whole season."
    text = "\n\n".join(row.format("A", n, n, n + 9, n + 9) for n in (3, 5, 7))
    assert told(ToldAgain(), marked(f"T\n\n{text}")) == []


def test_at_least_is_told_again_as_at_least() -> None:
    row = "The storm in Dravik left at least [{}|count {} noun=person modifier=at_least] people without a roof."
    assert len(told(ToldAgain(), marked(f"T\n\n{row.format(200, 200)}\n\n{row.format(600, 600)}"))) == 1
