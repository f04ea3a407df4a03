"""What a reviewer sees as quoted, and who is said to have said it."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotations.detect.context import mentions_of
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import joined, paragraphs
from annotations.detect.quotes.marks import stretches
from schemas.mention import Mention, QuoteValue


@pytest.fixture(scope="module")
def nlp() -> Language:
    loaded = spacy.load(BASE_MODEL)
    loaded.add_pipe("entities")
    loaded.add_pipe("quotes")
    return loaded


def value(mention: Mention) -> QuoteValue:
    assert isinstance(mention.value, QuoteValue)
    return mention.value


def quotes(nlp: Language, text: str) -> list[Mention]:
    with nlp.select_pipes(disable=["entities", "quotes"]):
        doc = joined(nlp, list(nlp.pipe([chunk for _, chunk in paragraphs(text)])))
    for name in ("entities", "quotes"):
        doc = nlp.get_pipe(name)(doc)
    found = mentions_of(doc, "quotes")
    for m in found:
        v = value(m)
        places = [*v.parts, *([v.cue] if v.cue else [])]
        assert m.surface == text[m.start : m.end]
        assert all(p.surface == text[p.start : p.end] for p in places)
        assert v.speaker is None or v.speaker.surface == text[v.speaker.start : v.speaker.end]
        assert all(m.start <= p.start <= p.end <= m.end for p in v.parts)
    return found


def rows(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    found = [(m, value(m)) for m in quotes(nlp, text)]
    return [(m.surface, v.type, v.speaker.name if v.speaker else "") for m, v in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will pay,” said Maria Lopez.", ("We will pay,", "direct", "Maria Lopez")),
        ("Maria Lopez said: \"We will pay.\"", ("We will pay.", "direct", "Maria Lopez")),
        ("«We will pay», said Maria Lopez.", ("We will pay", "direct", "Maria Lopez")),
        ("'We cannot wait,' said Maria Lopez.", ("We cannot wait,", "direct", "Maria Lopez")),
        ("''We will pay,'' Maria Lopez said.", ("We will pay,", "direct", "Maria Lopez")),
        ("“We lost it all.” — Maria Lopez", ("We lost it all.", "direct", "Maria Lopez")),
        ("Maria Lopez said,\n\n“I think we can win.”", ("I think we can win.", "direct", "Maria Lopez")),
        ("Maria Lopez said the town would pay.", ("the town would pay", "indirect", "Maria Lopez")),
        ("Maria Lopez said that the town would pay.", ("the town would pay", "indirect", "Maria Lopez")),
        ("The town will pay, according to Maria Lopez.", ("The town will pay", "indirect", "Maria Lopez")),
        ("Maria Lopez said it was “a bad joke” by all.", ("it was “a bad joke” by all", "mixed", "Maria Lopez")),
        ("Maria Lopez called it “a joke” on Monday.", ("it “a joke”", "mixed", "Maria Lopez")),
    ],
)  # fmt: skip
def test_the_words_the_type_and_the_speaker(nlp: Language, text: str, expected: tuple[str, str, str]) -> None:
    assert rows(nlp, text) == [expected]


def test_a_quote_that_its_cue_breaks_is_one_with_two_parts(nlp: Language) -> None:
    (found,) = quotes(nlp, "“If it rains,” Paul Stone said, “we will stay inside.”")
    assert [p.surface for p in value(found).parts] == ["If it rains,", "we will stay inside."]
    cue = value(found).cue
    assert cue is not None and cue.surface == "said"


def test_marks_opened_again_in_the_next_paragraph_go_on(nlp: Language) -> None:
    text = "“This is the first line of it.\n\n“And this is the second,” said Karen White."
    (found,) = quotes(nlp, text)
    assert len(value(found).parts) == 2
    assert found.surface.endswith("the second,")


def test_a_pronoun_is_resolved_to_the_person_it_fits(nlp: Language) -> None:
    text = "Peter Cole met Susan Hart on Monday. “I am tired,” he said. She said business was good."
    assert [speaker for _, _, speaker in rows(nlp, text)] == ["Peter Cole", "Susan Hart"]


def test_the_speaker_of_the_sentence_before_goes_on(nlp: Language) -> None:
    text = "“It was dark,” said Paul Stone, who lives there.\n\n“Nobody came to help us that night.”"
    assert [speaker for _, _, speaker in rows(nlp, text)] == ["Paul Stone", "Paul Stone"]


def test_a_speaker_in_apposition_is_the_person(nlp: Language) -> None:
    text = "“The plant is safe,” the company's chief engineer, Tom Hale, told reporters."
    assert rows(nlp, text) == [("The plant is safe,", "direct", "Tom Hale")]


@pytest.mark.parametrize(
    "text",
    [
        "The “smart” city project starts in May.",
        "He bought “War and Peace” twice.",
        "The so-called “quick fix” cost €3 million.",
        'It is 5\'10" tall and 6" wide.',
        "Rents rose by 4%. The town built 300 flats.",
    ],
)
def test_titles_scare_quotes_and_inches_are_no_quotes(nlp: Language, text: str) -> None:
    assert rows(nlp, text) == []


def test_nested_marks_stay_inside(nlp: Language) -> None:
    text = "“She told me ‘never again’ and left,” said Rita Ford."
    assert rows(nlp, text) == [("She told me ‘never again’ and left,", "direct", "Rita Ford")]


def test_a_mark_that_is_never_closed_does_not_swallow_the_article() -> None:
    text = "He said “I am here and\n\nThe next day was quiet. “Yes,” she said."
    found = stretches(text)
    assert [text[s.start : s.end] for s in found] == ["I am here and", "Yes,"]
    assert found[0].closing == "open"


@given(st.text(alphabet="ab “”\"'’‘«»\n.,:—", max_size=80))
def test_stretches_lie_in_order_inside_the_text(text: str) -> None:
    found = stretches(text)
    assert all(0 <= s.outer_start < s.start <= s.end <= s.outer_end <= len(text) for s in found)
    assert all(a.outer_end <= b.outer_start for a, b in pairwise(found))
    assert all("\n" not in text[s.start : s.end] for s in found)


@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "said", "Ann Lee", "he", ",", ".", "\n\n", "that", "it is", "according to", ":", "—"]
        ),
        max_size=25,
    )
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_survived(nlp: Language, parts: list[str]) -> None:
    quotes(nlp, " ".join(parts))
    quotes(nlp, "".join(parts))


@pytest.mark.parametrize("unit", ['"', "“", "“a", "'a ", "((", "‘s’ "])
@pytest.mark.timeout(60)
def test_a_hundred_thousand_marks_are_survived(unit: str) -> None:
    stretches(unit * (100_000 // len(unit)))


@pytest.mark.timeout(60)
def test_many_quotes_are_found(nlp: Language) -> None:
    with nlp.select_pipes(disable=["entities", "quotes"]):
        one = nlp("“It is so,” said Ann Lee.\n")
    doc = joined(nlp, [one.copy() for _ in range(1200)])
    for name in ("entities", "quotes"):
        doc = nlp.get_pipe(name)(doc)
    assert len(doc.spans["quotes"]) == 1200
