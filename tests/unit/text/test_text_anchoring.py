import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.anchoring import RevisionDiff, find
from schemas.selector import Selector, select

OLD = """Nine dead in flood

At least nine people were killed, officials said. Prices rose 3.9% in May.

The mayor put the number of missing at 43. It costs $5 million.

Nobody gave a reason.
"""
NEW = """Flood toll rises

Officials said more on Monday.

At least nine people were killed, officials said. Prices rose 4.9% in May.

The mayor, Elsa Brand, put the number of the missing at 43. It costs $5.5 million.

Nobody gave a reason.
"""


def place(text: str, words: str) -> Selector:
    return select(text, text.index(words), text.index(words) + len(words))


def test_what_stands_elsewhere_is_carried_silently() -> None:
    carried = RevisionDiff(OLD, NEW).carry(place(OLD, "nine people were killed"), exactly=True)
    assert carried.outcome == "moved"
    assert carried.selector is not None and NEW[carried.selector.start :].startswith("nine people were killed, off")
    assert RevisionDiff(OLD, OLD + "More.").carry(place(OLD, "43")).outcome == "same"


def test_a_figure_that_changed_is_news() -> None:
    diff = RevisionDiff(OLD, NEW)
    changed = diff.carry(place(OLD, "3.9%"), exactly=True)
    assert (changed.outcome, changed.selector, changed.became) == ("orphaned", None, "4.9%")
    assert diff.carry(place(OLD, "$5 million"), exactly=True).outcome == "orphaned"


def test_a_passage_that_was_edited_is_proposed() -> None:
    carried = RevisionDiff(OLD, NEW).carry(place(OLD, "The mayor put the number of missing at 43."))
    assert carried.outcome == "quote"
    assert carried.became == "The mayor, Elsa Brand, put the number of the missing at 43."


def test_a_quote_from_elsewhere_is_found_by_its_surroundings() -> None:
    text = "It was $5.5 then. It is $5 now, and it was $5 before."
    wanted = Selector(0, 2, "$5", "and it was ", " before.")
    found = find(wanted, text)
    assert found.outcome == "quote" and found.selector is not None and found.selector.start == text.rindex("$5")
    assert find(Selector(0, 2, "$5"), text).outcome == "orphaned"
    assert find(Selector(0, 2, "$6"), text).outcome == "orphaned"
    assert find(place(text, "$5.5"), text).outcome == "same"


def test_a_selector_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="old text has"):
        RevisionDiff(OLD, NEW).carry(Selector(0, 3, "zzz"))


@given(st.text("ab1. \n", max_size=80), st.text("ab1. \n", max_size=80), st.data())
def test_what_is_found_has_the_same_words(old: str, new: str, data: st.DataObject) -> None:
    diff = RevisionDiff(old, new)
    if old:
        start = data.draw(st.integers(0, len(old) - 1))
        end = data.draw(st.integers(start + 1, len(old)))
        carried = diff.carry(select(old, start, end), exactly=True)
        if carried.selector is not None:
            assert new[carried.selector.start : carried.selector.end] == old[start:end]
    assert all(RevisionDiff(old, old).carry(select(old, i, i + 1)).outcome == "same" for i in range(len(old)))


@pytest.mark.timeout(60)
def test_a_long_article_is_diffed() -> None:
    old = "\n\n".join(f"Paragraph {i} says that {i * 7} people came to place {i}." for i in range(5_000))
    new = old.replace("21 people", "22 people")
    diff = RevisionDiff(old, new)
    assert diff.carry(place(old, "21 people"), exactly=True).outcome == "orphaned"


@pytest.mark.timeout(60)
def test_an_article_in_which_every_paragraph_changed_is_diffed() -> None:
    old = "\n".join(
        f"Report {i}: the town of Orlen paid {i * 7} euros to each of {i} people in May." for i in range(5_000)
    )
    new = old.replace("the town", "the small town").replace("in May", "in June")
    diff = RevisionDiff(old, new)
    carried = diff.carry(place(old, "paid 2800 euros"), exactly=True)
    assert carried.outcome == "moved" and carried.selector is not None
