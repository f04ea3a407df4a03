import pytest
from unit.check.marked import explained, marked, told

from annotations.check.same_clause import SameClause

FIRST = "[Orbo|ORG], which employs more than [50,000|count 5e4 noun=person modifier=more_than] people in Norland, won."


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            FIRST,
            "Orbo employs less than [10,000|count 1e4 noun=person modifier=less_than] people in Norland.",
            "Here it is “50,000”, there “10,000”, of the same thing (Orbo, employs, people).",
        ),
        (
            "Police said Hale opened the crate with a [10-inch|measure 10 [in_i] noun=inch] knife.",
            "Hale opened the crate with a [5-inch|measure 5 [in_i] noun=inch] knife.",
            "Here it is “10-inch”, there “5-inch”, of the same thing (Hale, opened, crate, knife).",
        ),
    ],
)
def test_one_subject_verb_and_noun_with_two_numbers(first: str, second: str, words: str) -> None:
    text = f"T\n\n{first} The sun shone. {second}".replace("[in_i]", "in")
    assert explained(told(SameClause(), marked(text))) == [words]


@pytest.mark.parametrize(
    "second",
    [
        "Orbo employs about [60,000|count 6e4 noun=person modifier=about] people in Norland.",
        "Orbo employs [10,000|count 1e4 noun=person] people in Sudland.",
        "Nemo employs [10,000|count 1e4 noun=person] people in Norland.",
        "Orbo trained [10,000|count 1e4 noun=person] people in Norland.",
        "Orbo employs [10,000|count 1e4 noun=robot] robots in Norland.",
        "Orbo employs another [10,000|count 1e4 noun=person] people in Norland.",
        "In [2010|DATE 2010] Orbo employed [10,000|count 1e4 noun=person] people in Norland.",
    ],
)
def test_other_places_subjects_verbs_nouns_and_times(second: str) -> None:
    assert told(SameClause(), marked(f"T\n\n{FIRST} The sun shone. {second}")) == []
