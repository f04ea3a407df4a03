import pytest
from unit.check.marked import explained, marked, told

from annotations.check.name_words import NameWords


def test_one_word_of_a_name_in_another_form() -> None:
    text = "T\n\nThe stamp says Restricted A on it. What is under Restriction A stays here."
    assert explained(told(NameWords(), marked(text))) == ["The name is “Restricted A” here and “Restriction A” there."]


@pytest.mark.parametrize(
    "text",
    [
        "He saw Restricted A. She saw Restricted A.",
        "He saw Restricted A. She saw Restriction B.",
        "The Liberal Party won. The Liberals Party lost.",
        "Both Universities of Dravik won. The University of Dravik lost.",
        "The Norland Bank won. The Norlandian Bank lost.",
        "The Green Party won. The Greek Party lost.",
        "The Brandvik Bridge fell. The Brandvik's Bridge fell.",
        "He saw Restricted A.\n\nRestriction A\n\nIt was late.",
    ],
)
def test_other_names_plurals_nations_and_headings(text: str) -> None:
    assert told(NameWords(), marked(f"T\n\n{text}")) == []
