"""Dates in sentences: what is found, how it is bounded, what it means."""

import datetime as dt

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.dates.component import Dates, article_date, dateline
from annotations.detect.dates.find import find
from schemas.mention import DateValue
from tests.eval import corpora

TODAY = dt.date(2024, 4, 10)


def values(text: str, today: dt.date | None = TODAY) -> list[tuple[str, str, str]]:
    return [(text[f.start : f.end], f.reading.time.type, f.reading.time.value) for f in find(text, today=today)]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value"),
    [
        ("over the next two years", "the next two years", "DURATION", "P2Y"),
        ("its 46-year presence", "46-year", "DURATION", "P46Y"),
        ("on 9 April 2024", "9 April 2024", "DATE", "2024-04-09"),
        ("in the third quarter of 2023", "the third quarter of 2023", "DATE", "2023-Q3"),
        ("in the 1990s", "the 1990s", "DATE", "199"),
        ("in fiscal 2023", "fiscal 2023", "DATE", "2023"),
        ("in the summer of 1974", "the summer of 1974", "DATE", "1974-SU"),
        ("at 5 a.m. on Thursday", "5 a.m. on Thursday", "TIME", "2024-04-04T05:00"),
        ("on Monday night", "Monday night", "TIME", "2024-04-08TNI"),
        ("every Monday", "every Monday", "SET", "XXXX-WXX-1"),
        ("twice a year", "twice a year", "SET", "P1Y"),
        ("two weeks ago", "two weeks ago", "DATE", "2024-03-27"),
        ("in nineteen ninety-six", "nineteen ninety-six", "DATE", "1996"),
        ("for two and a half years", "two and a half years", "DURATION", "P2Y6M"),
        ("from 5 to 7 p.m.", "5 to 7 p.m.", "TIME", "2024-04-10T17:00/2024-04-10T19:00"),
        ("on Good Friday", "Good Friday", "DATE", "2024-03-29"),
        ("on Thanksgiving 2023", "Thanksgiving 2023", "DATE", "2023-11-23"),
        ("in the mid-1990s", "the mid-1990s", "DATE", "199"),
        ("in 2H23", "2H23", "DATE", "2023-H2"),
        ("every second Tuesday", "every second Tuesday", "SET", "XXXX-WXX-2"),
        ("on the 4th of next month", "the 4th of next month", "DATE", "2024-05-04"),
        ("by the 15th day of this month", "the 15th day of this month", "DATE", "2024-04-15"),
        ("on the second Sunday of May", "the second Sunday of May", "DATE", "2024-05-12"),
        ("on the last Friday of March 2023", "the last Friday of March 2023", "DATE", "2023-03-31"),
        ("on the first Monday of next month", "the first Monday of next month", "DATE", "2024-05-06"),
        ("in the third month of 2021", "the third month of 2021", "DATE", "2021-03"),
        ("over Labor Day weekend 2023", "Labor Day weekend 2023", "DATE", "2023-W35-WE"),
        ("in the last week of last month", "the last week of last month", "DATE", "2024-03"),
        ("on Friday morning of next week", "Friday morning of next week", "TIME", "2024-04-19TMO"),
        ("last night between 7 and 9:30", "last night between 7 and 9:30", "TIME", "2024-04-09T19:00/2024-04-09T21:30"),
    ],
)
def test_one_expression(text: str, surface: str, kind: str, value: str) -> None:
    assert values(f"It was so {text}.") == [(surface, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "We may see more of it, and she may not come.",
        "They had to march for 2,000 miles.",
        "He came second, and the Bears won 3-1.",
        "Call 0207 555 1990 for details.",
        "About 2,000 of the 5,000 workers walked out.",
        "He appeared on Saturday Night Live.",
        "The stand sells coffee at 7 Eleven.",
        "The release is version 10.2.1 of the program.",
        "A fall in the price of gas is no surprise.",
        "The 46-year-old singer was 46 years old.",
        "The Sunday Times and the year-round pool.",
        "April Jones and June Carter met Jan Smith.",
        "He flew on UA 1990 to room 2020 of lot 2010-B.",
        "It was open 24/7 and drawn 1/2.",
    ],
)
def test_no_date(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The case, 2023-CV-1045, was filed.", []),
        ("The flaw CVE-2021-44228 was mended.", []),
        ("Form 2023-1045 and flight 2019-A are late.", []),
        ("The 2019-2020 season was short.", ["2019", "2020"]),
    ],
)
def test_a_year_in_a_code_is_no_date(text: str, years: list[str]) -> None:
    assert [surface for surface, _, _ in values(text)] == years


def test_article_date_unknown_keeps_open_values() -> None:
    text = "On Tuesday in March, yesterday, next year, in the second quarter."
    assert [v for _, _, v in values(text, None)] == ["XXXX-WXX-2", "XXXX-03", "PAST_REF", "FUTURE_REF", "XXXX-Q2"]


def test_day_that_does_not_exist_is_no_date() -> None:
    assert values("They met on 31 June 2023.") == [] or "2023-06-31" not in str(values("They met on 31 June 2023."))


def test_weekday_that_does_not_fit_keeps_the_day() -> None:
    assert values("Talks are set for Friday, July 22.", dt.date(2023, 7, 20)) == [
        ("Friday, July 22", "DATE", "2023-07-22")
    ]


def test_year_earlier_follows_the_quarter() -> None:
    text = "Profit rose in the first quarter of 2024 from $3m a year earlier."
    assert [v for _, _, v in values(text)] == ["2024-Q1", "2023-Q1"]


def test_reason_says_how_a_weekday_was_read() -> None:
    assert find("It sank on Tuesday.", today=TODAY)[0].reading.reason == "weekday before the article's date"


def test_edtf_of_a_span_from_the_article() -> None:
    assert find("over the next two years", today=TODAY)[0].reading.time.edtf == "2024-04-10/2026-04-10"


def test_dateline_stands_in_for_an_unknown_date() -> None:
    assert dateline("Harbour closed\n\nWednesday, April 10, 2024\n\nThe port was shut.", "en") == TODAY
    assert dateline("No date here.", "en") is None
    assert article_date("2024-04") is None


@pytest.fixture(scope="module")
def component() -> Dates:
    return Dates("en")


def test_component_writes_its_layer(component: Dates) -> None:
    doc = spacy.blank("en").make_doc("The plant shut on Tuesday after two weeks.")
    doc._.context = ArticleContext(date="2024-04-10", text=doc.text)
    found = mentions_of(component(doc), "dates")
    assert [(m.surface, m.kind, m.detector) for m in found] == [
        ("Tuesday", "date", "dates"),
        ("two weeks", "date", "dates"),
    ]
    assert isinstance(found[0].value, DateValue)
    assert found[0].value.time.value == "2024-04-09"
    assert [s.text for s in doc.spans["dates"]] == ["Tuesday", "two weeks"]


def test_own_sentences_reach_the_floor() -> None:
    """Without a tagger the words alone decide; the floor with the model stands in `tests/eval/floors.json`."""
    items = corpora.own_gold("dates")
    assert len(items) >= 120
    right = sum(
        values(i["text"], article_date(i["date"])) == [(d["surface"], d["type"], d["value"]) for d in i["dates"]]
        for i in items
    )
    assert right / len(items) >= 0.9


_PIECES = st.sampled_from(
    [
        "9",
        "April",
        "2024",
        ",",
        ".",
        "-",
        "/",
        "'",
        "the",
        "last",
        "next",
        "two",
        "three",
        "first",
        "quarter",
        "of",
        "fiscal",
        "Q3",
        "May",
        "Monday",
        "night",
        "a.m.",
        "p.m.",
        "10:30",
        "years",
        "week",
        "ago",
        "earlier",
        "and",
        "a",
        "half",
        "1990s",
        "'98",
        "every",
        "day",
        "twice",
        "31",
        "30",
        "February",
        "29",
        "in",
        "on",
        "5-7",
        "hundred",
        "twenty-first",
        "\n",
        "½",
        "FY23",
        "between",
        "to",
        "summer",
        "Easter",
        "noon",
        "99999999999999999999",
        "XXXX",
        "0",
        "00:00",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=25), st.dates())
def test_any_text_gives_ordered_spans_with_values(pieces: list[str], today: dt.date) -> None:
    text = " ".join(pieces)
    end = 0
    for found in find(text, today=today):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.reading.time.value
        assert found.reading.reason
        end = found.end


@pytest.mark.parametrize(
    "unit",
    ["9", "9 ", "[", "x", "the ", "May ", "2024-", "1/", "in the ", "two and a half ", "'", "1,000", "Monday, ", "12:"],
)
@pytest.mark.timeout(60)
def test_a_long_monotonous_text_is_survived(unit: str) -> None:
    text = (unit * 80_000)[:80_000]
    assert all(text[f.start : f.end] for f in find(text, today=TODAY))


def test_the_start_of_a_stretch_takes_the_year_of_its_end() -> None:
    assert [v for _, _, v in values("It ran from May 1 to June 30, 2022.")] == ["2022-05-01", "2022-06-30"]
    assert [v for _, _, v in values("It ran from November to February 2022.")] == ["2021-11", "2022-02"]
    assert [v for _, _, v in values("It ran in March, and in June 2022.")] == ["2024-03", "2022-06"]


def test_hours_as_wire_services_write_them() -> None:
    assert values("It struck at 0930 GMT.") == [("0930 GMT", "TIME", "2024-04-10T09:30")]
    assert values("In 1430, it was a village.") == [("1430", "DATE", "1430")]
