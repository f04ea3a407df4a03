import pytest
from unit.check.marked import marked

from annotations.check.compare import compare

CLAIM = "More than [500|count 500 noun=guest modifier=more_than] guests came to the fair in Dravik."


def contradicted(claim: str, text: str) -> list[tuple[str, str]]:
    relations = compare("x", marked(claim, "a"), marked(text, "b")).relations
    return [(r.a.surface, r.b.surface) for r in relations if r.check == "bounds"]


def test_a_bound_that_the_other_text_does_not_meet() -> None:
    text = "The fair in Dravik was a quiet one, said its owner, with only [430|count 430 noun=guest] guests."
    assert contradicted(CLAIM, text) == [("500", "430")]
    assert [(b, a) for a, b in contradicted(text, CLAIM)] == [("500", "430")]


@pytest.mark.parametrize(
    "text",
    [
        "The fair in Dravik, said its owner, had [501|count 501 noun=guest] guests or so.",
        "The fair in Dravik had [430|count 430 noun=guest] guests, then [620|count 620 noun=guest] guests.",
        "The fair in Dravik, said its owner, had [30|count 30 noun=stall] stalls or so.",
        "The fair in Dravik, said its owner, had [430|count 430 noun=guest] more guests than last year.",
        "The museum of Port Elm, its owner said with pride, had [430|count 430 noun=guest] guests or so.",
        "The fair in Dravik, said its owner, had [nearly 600|count 600 noun=guest modifier=nearly] guests.",
    ],
)
def test_met_by_any_figure_or_of_another_thing(text: str) -> None:
    assert contradicted(CLAIM, text) == []


@pytest.mark.parametrize(
    ("bound", "plain", "wrong"),
    [
        ("[73%|percent 73 % modifier=more_than]", "[73%|percent 73 %]", True),
        ("[73%|percent 73 % modifier=at_least]", "[73%|percent 73 %]", False),
        ("[35 million|count 35e6 noun=user modifier=more_than]", "[35 million|count 35e6 noun=user]", False),
        ("[73%|percent 73 % modifier=less_than]", "[74%|percent 74 %]", True),
    ],
)
def test_where_the_bound_itself_is_told(bound: str, plain: str, wrong: bool) -> None:
    claim, text = f"The film has {bound} users.", f"The film that he made has, as they say, {plain} users."
    relations = compare("x", marked(claim, "a"), marked(text, "b")).relations
    assert any(r.relation == "contradicts" for r in relations) is wrong


def test_long_texts_are_no_claims() -> None:
    text = "The fair in Dravik was a quiet one, said its owner, with only [430|count 430 noun=guest] guests. "
    long = text + "The sun shone. " * 40
    assert contradicted(CLAIM + " The sun shone. " * 30, long) == []
