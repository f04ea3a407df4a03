import pytest
from unit.check.marked import explained, marked, told

from annotations.check.time_span import TimeSpan

WRONG = [
    (
        "She has run the port since [2015|DATE 2015] and saw nothing like it in her [12 years|duration 12 a noun=year] "
        "in charge.",
        "From “2015” to 2024 is about 9 years, not “12 years”.",
    ),
    (
        "It has been in Peru since [1985|DATE 1985], a [46-year|duration 46 a noun=year] presence.",
        "From “1985” to 2024 is about 39 years, not “46-year”.",
    ),
    (
        "It is the end of the [46-year|duration 46 a noun=year] presence of [Orbo|ORG] in [Peru|LOC]. The sun shone. "
        "[Orbo|ORG] has operated in [Peru|LOC] since [1985|DATE 1985].",
        "From “1985” to 2024 is about 39 years, not “46-year”.",
    ),
    (
        "He ruled for [12 years|duration 12 a noun=year], from [1990|DATE 1990] to [2005|DATE 2005].",
        "From “1990” to “2005” is about 15 years, not “12 years”.",
    ),
    (
        "It came in [1990|DATE 1990], [46 years ago|DATE 1978].",
        "“46 years ago” is 1978 by the article's date, not “1990”.",
    ),
    ("It rained [last year|DATE 2023] ([2022|DATE 2022]).", "“last year” is 2023 by the article's date, not “2022”."),
    (
        "[Ann Berg|PER berg], born in [1950|DATE 1950], writes. [Berg|PER berg], [70|age 70 a], lives in Rome.",
        "Born “1950”, Berg is 73 or 74, not “70”.",
    ),
    (
        "[Ann Berg|PER berg], [70|age 70 a], spoke. The [71-year|age 71 a]-old [Berg|PER berg] left.",
        "Ann Berg is “70” here and “71-year” there.",
    ),
    ("It was from [2010|DATE 2010] to [2005|DATE 2005].", "“2005”, where it ends, is before “2010”, where it begins."),
    (
        "He was arrested on [9 June 2024|DATE 2024-06-09], police said.",
        "What happened is dated “9 June 2024”, after the article itself (3 May 2024).",
    ),
    (
        "Sources\n“Town floods” — The Daily Note, [4 May 2024|DATE 2024-05-04]",
        "The source is dated “4 May 2024”, after the article itself (3 May 2024).",
    ),
    (
        "They played the last [20 minutes|duration 20 min] with [ten|count 10] men after Araújo was sent off in "
        "the [64th|rank 64] minute.",
        "After the “64th” minute a match of 90 minutes has 26 left, not “20 minutes”.",
    ),
    ("He scored in the [145th|rank 145] minute.", "No match has a “145th” minute."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_times_that_do_not_fit(text: str, words: str) -> None:
    assert explained(told(TimeSpan(), marked(f"Title\n\n{text}"))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "She has run it since [2012|DATE 2012] and saw none like it in her [12 years|duration 12 a] in charge.",
        "She had run the port since [2001|DATE 2001] and left after her [12 years|duration 12 a] in charge.",
        "She has run it since [2015|DATE 2015]. It was the worst storm in [12 years|duration 12 a].",
        "She has run it since [2015|DATE 2015] and was jailed for [12 years|duration 12 a].",
        "It has been here since [1985|DATE 1985], a presence of [nearly 40 years|duration 40 a modifier=nearly].",
        "It has been here since [1985|DATE 1985], a [four-decade|duration 40 a] presence.",
        "He ruled for [15 years|duration 15 a noun=year], from [1990|DATE 1990] to [2005|DATE 2005].",
        "From [1990|DATE 1990] to [2005|DATE 2005], [12 years|duration 12 a] after the war, he ruled.",
        "It came in [1978|DATE 1978], [46 years ago|DATE 1978].",
        "Against [last year|DATE 2023], [2022|DATE 2022] was dry.",
        "[Ann Berg|PER berg], born in [1950|DATE 1950], writes. [Berg|PER berg], [74|age 74 a], lives in Rome.",
        "[Ann Berg|PER berg], [70|age 70 a], spoke. [Berg|PER berg] was [19|age 19 a] when she began.",
        "[Ann Berg|PER ann], [70|age 70 a], and [Jo Berg|PER jo], [45|age 45 a], spoke.",
        "Emissions from [2010|DATE 2010] to [2015|DATE 2015] fell.",
        "They will meet on [9 June 2024|DATE 2024-06-09].",
        "He is to be arrested on [9 June 2024|DATE 2024-06-09].",
        "Sources\n“Town floods” — The Daily Note, [2 May 2024|DATE 2024-05-02]",
        "They played the last [26 minutes|duration 26 min] with [ten|count 10] men after one was sent off in the "
        "[64th|rank 64] minute.",
        "He scored in the [120th|rank 120] minute.",
    ],
)
def test_times_that_fit_or_are_of_other_things(text: str) -> None:
    assert told(TimeSpan(), marked(f"Title\n\n{text}")) == []


def test_a_dateline_is_the_articles_date() -> None:
    text = "Title\n\n[Sunday, 9 June 2024|DATE 2024-06-09]\n\nHe was arrested on [8 June 2024|DATE 2024-06-08]."
    assert told(TimeSpan(), marked(text)) == []


def test_without_a_date_nothing_runs_until_now() -> None:
    text = "T\n\nShe has run it since [2015|DATE 2015], seeing none like it in her [30 years|duration 30 a] in charge."
    assert told(TimeSpan(), marked(text, date="")) == []
