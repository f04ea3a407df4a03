"""Days told by nearness against the article's own day; the articles are of Friday, 3 May 2024."""

import pytest
from unit.check.marked import explained, marked, told

from annotations.check.relative_day import RelativeDay
from annotations.check.told_order import ToldOrder


def test_a_near_day_has_another_name() -> None:
    words = "Of an article of Friday, 3 May 2024, yesterday is a Thursday, not a Monday."
    assert explained(told(RelativeDay(), marked("The vote was yesterday, Monday."))) == [words]
    assert explained(told(RelativeDay(), marked("The vote on Monday (yesterday) failed."))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The vote was yesterday, Thursday.",
        "The vote was yesterday, Wednesday.",
        "The vote is tomorrow (Saturday).",
        "It rained yesterday. Monday will be dry.",
    ],
)
def test_a_near_day_that_fits_also_where_the_text_was_printed_a_day_later(text: str) -> None:
    assert told(RelativeDay(), marked(text)) == []


def test_last_year_has_gone_stale() -> None:
    text = "Ferry sails\n\n[4 June 2021|DATE 2021-06-04]\n\nThe line carried more cars last year."
    (finding,) = told(RelativeDay(), marked(text))
    assert finding.severity == "note" and "of 4 June 2021, the article of 3 May 2024" in finding.explanation
    assert told(RelativeDay(), marked(text.replace("2021", "2024"))) == []


def test_nothing_is_said_without_a_date() -> None:
    assert told(RelativeDay(), marked("The vote was yesterday, Monday.", date="")) == []


def test_a_time_between_two_dates() -> None:
    held, charged = "[3 May 2023|DATE 2023-05-03]", "[12 May 2023|DATE 2023-05-12]"
    text = f"He was arrested on {held} and, [three days|duration 3 d noun=day] later, on {charged}, charged."
    assert explained(told(ToldOrder(), marked(text))) == ["“12 May 2023” is not “three days” later than “3 May 2023”."]


@pytest.mark.parametrize(
    "text",
    [
        "[3 May 2023|DATE 2023-05-03] and, [nine days|duration 9 d noun=day] later, on [12 May 2023|DATE 2023-05-12].",
        "[3 May 2023|DATE 2023-05-03] and, [a week|duration 1 wk noun=week] later, on [12 May 2023|DATE 2023-05-12].",
        "In [2019|DATE 2019] and [two years|duration 2 a noun=year] earlier, in [2017|DATE 2017], it flooded.",
        "In [2019|DATE 2019] and [two years|duration 2 a noun=year] later; in [2030|DATE 2030] it will be rebuilt.",
    ],
)
def test_times_that_fit(text: str) -> None:
    assert told(ToldOrder(), marked(text)) == []
