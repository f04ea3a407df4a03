import pytest
from unit.check.marked import explained, marked, told

from annotations.check.counted_list import CountedList

REASONS = "There are [three|count 3 noun=reason] reasons"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{REASONS}: money, time, fear and love.", "“three reasons” are announced, and 4 are named."),
        (f"{REASONS}: money and time.", "“three reasons” are announced, and 2 are named."),
        (f"{REASONS} – money, time, fear and love.", "“three reasons” are announced, and 4 are named."),
        (
            f"{REASONS}:\n\n1. Money\n2. Time\n3. Fear\n4. Love\n\nThat is all.",
            "“three” are announced, and 4 are listed.",
        ),
        (f"{REASONS}:\n- Money\n- Time\n", "“three” are announced, and 2 are listed."),
        (
            f"{REASONS} for it.\nFirst, money.\nSecond, time.\nThird, fear.\nFourth, love.",
            "“three” are announced, and 4 follow.",
        ),
    ],
)
def test_a_number_that_its_list_belies(text: str, words: str) -> None:
    assert explained(told(CountedList(), marked(f"Title\n\n{text}"))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        f"{REASONS}: money, time and love.",
        f"{REASONS}: money, the root of evil, time and love.",
        f"{REASONS}: bread and butter, time and love.",
        f"{REASONS}: Ann Lee, a baker, Bob Hale and Jo Berg.",
        f"{REASONS}: it was late and the road was wet and steep.",
        f"{REASONS}:\n1. Money\n2. Time\n3. Love",
        f"{REASONS}.\nFirst, money.\nSecond, time.",
        "At least [three|count 3 modifier=at_least] reasons: money, time, fear and love.",
        "It cost [three|money 3 USD] dollars: money, time, fear and love.",
    ],
)
def test_lists_that_fit_or_cannot_be_counted(text: str) -> None:
    assert told(CountedList(), marked(f"Title\n\n{text}")) == []
