import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.check.marked import explained, marked, told

from annotations.check.compare import compare
from annotations.check.quotes import Quotes

SAID = "We will not raise the price of bread before the vote"


def warned(*texts: str) -> list[str]:
    articles = [marked(f"Title\n\n{text}", name=f"a{i}") for i, text in enumerate(texts)]
    return [f.explanation for f in told(Quotes(), *articles) if f.severity != "note"]


def test_one_quotation_in_two_wordings() -> None:
    other = SAID.replace("bread", "milk")
    text = f"“[{SAID}|quote Ann_Lee],” said Lee.\n\nLee had said “[{other}|quote Lee]”."
    expected = ["One quotation is worded in two ways: “bread” in one, “milk” in the other."]
    assert warned(text) == expected
    assert warned(f"“[{SAID}|quote Ann_Lee],” said Lee.", f"“[{other}|quote Lee],” Lee said.") == expected


def test_one_quotation_of_two_speakers() -> None:
    text = f"“[{SAID}|quote Ann_Lee],” said Lee.\n\n“[{SAID}|quote Bob_Hale],” said Hale."
    assert warned(text) == ["The same quotation is given to Ann Lee and to Bob Hale."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"[{SAID}|quote Ann_Lee]", f"[{SAID}|quote Lee]"),
        (f"[{SAID}|quote Ann_Lee]", "[We will not raise the price of bread|quote Ann_Lee]"),
        (f"[{SAID}|quote Ann_Lee]", f"[{SAID.upper()}!|quote Ann_Lee]"),
        (f"[{SAID}|quote Ann_Lee]", f"[{SAID}|quote she]"),
        (f"[{SAID}|quote Ann_Lee]", "[We will build a bridge over the river before the vote|quote Ann_Lee]"),
        (f"[{SAID}|quote Ann_Lee]", f"[{SAID.replace('bread', 'milk')}|quote Bob_Hale]"),
        ("[Yes, we can do this|quote Ann_Lee]", "[Yes, we can do that|quote Ann_Lee]"),
    ],
)
def test_other_words_shorter_stretches_and_pronouns_are_no_conflict(first: str, second: str) -> None:
    assert warned(f"“{first},” they said.\n\n“{second},” they said.") == []


def test_a_quotation_without_speaker_is_a_note() -> None:
    found = told(Quotes(), marked(f"T\n\n“[{SAID}|quote]” It was a long day, “[so what|quote]”."))
    assert [(f.severity, f.members[0].surface) for f in found] == [("note", SAID)]
    assert explained(found) == ["The quotation names no speaker."]


@given(st.lists(st.sampled_from(list("abcdef")), min_size=6, max_size=20))
def test_a_quotation_never_conflicts_with_itself(words: list[str]) -> None:
    quote = f"“[{' '.join(words)}|quote Ann_Lee]”"
    assert warned(f"{quote} said Lee. {quote} said Lee.") == []


def test_a_quotation_with_parts_is_compared_between_two_texts() -> None:
    one = "[It was the worst night of my whole life|quote Emil_Dahl], said Emil Dahl."
    laid = compare("x", marked(one, "a"), marked(one.replace("worst", "best"), "b"))
    assert [r.check for r in laid.relations] == ["quotes"]
