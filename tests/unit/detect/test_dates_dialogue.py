"""Dates as people say them: only where the component is told that the text is dialogue."""

import datetime as dt

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from annotations.detect.context import mentions_of
from annotations.detect.dates.find import find
from annotations.detect.normalise_date import parse_date
from annotations.errors import BadInputError

TODAY = dt.date(2024, 4, 10)


def said(text: str, style: str = "dialogue") -> list[tuple[str, str]]:
    return [(text[f.start : f.end], f.reading.time.value) for f in find(text, today=TODAY, style=style)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("I was there on friday at five.", "friday at five", "2024-04-05T05:00"),
        ("We spoke yesterday at 6.45 in the evening.", "yesterday at 6.45 in the evening", "2024-04-09T18:45"),
        ("I left at ten past nine.", "ten past nine", "2024-04-10T09:10"),
        ("They met between 3 and 5 yesterday.", "3 and 5 yesterday", "2024-04-09T03:00/2024-04-09T05:00"),
        ("He was here today from 10 to 4.", "today from 10 to 4", "2024-04-10T10:00/2024-04-10T16:00"),
        ("It went on from seven thirty to nine pm today.", "seven thirty to nine pm today",
         "2024-04-10T19:30/2024-04-10T21:00"),
        ("It was in the morning at 7.", "the morning at 7", "2024-04-10T07:00"),
        ("They came back on the 18th.", "the 18th", "2024-03-18"),
        ("I signed it in april.", "april", "2024-04"),
        ("She called at 9p.", "9p", "2024-04-10T21:00"),
        ("It took 3h.", "3h", "PT3H"),
        ("Nothing at all to date.", "to date", "PRESENT_REF"),
        ("It was tuesday the ninth.", "tuesday the ninth", "2024-04-09"),
    ],
)  # fmt: skip
def test_what_is_said(text: str, surface: str, value: str) -> None:
    assert said(text) == [(surface, value)]


@pytest.mark.parametrize(
    "text",
    ["They lost at five.", "He finished on the 18th.", "It holds 3h.", "We may march to sun and sat.", "A 10-4 win."],
)
def test_news_does_not_take_bare_numbers_for_times(text: str) -> None:
    assert said(text, "news") == []


def test_bare_numbers_far_from_a_day_are_no_times_in_dialogue_either() -> None:
    assert said("We open 24/7 and won 10 to 4, and may march on.") == []


def test_the_component_takes_the_style_as_a_setting() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dates", config={"style": "dialogue"})
    doc = nlp("See you at noon tmrw.")
    assert [m.surface for m in mentions_of(doc, "dates")] == ["noon tmrw"]


@pytest.mark.parametrize(
    ("typed", "value"), [("Friday at 5", "2024-04-05T05:00"), ("the 18th", "2024-03-18"), ("tmrw", "2024-04-11")]
)
def test_a_reviewer_may_type_as_people_say_it(typed: str, value: str) -> None:
    assert parse_date(typed, "2024-04-10").value == value


@pytest.mark.parametrize("typed", ["5", "10-4", "march on", "24/7"])
def test_numbers_alone_are_no_dates_when_typed(typed: str) -> None:
    with pytest.raises(BadInputError):
        parse_date(typed, "2024-04-10")


def test_an_unknown_style_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="news, dialogue"):
        find("today", style="verse")


_PIECES = "at from between five 9 10:30 2.15 p m to and - friday the 18th may in next week 24/7 10/1 tmrw lunch before"
_SAID = st.sampled_from(_PIECES.split())


@given(st.lists(st.one_of(_SAID, st.text(max_size=4)), max_size=20))
def test_any_words_give_ordered_spans(pieces: list[str]) -> None:
    text, last = " ".join(pieces), 0
    for found in find(text, today=TODAY, style="dialogue"):
        assert last <= found.start < found.end <= len(text)
        last = found.end
