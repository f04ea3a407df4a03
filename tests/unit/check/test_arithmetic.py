import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from unit.check.marked import explained, marked, told

from annotations.check.arithmetic import Arithmetic

WRONG = [
    ("Sales rose [20%|percent 20 %] from [50|count 50] to [65|count 65].", "From “50” to “65” is 30 %, not “20%”."),
    ("Sales fell [20%|percent 20 %] to [50|count 50] from [80|count 80].", "From “80” to “50” is 37.5 %, not “20%”."),
    (
        "Sales rose from [$2.0m|money 2e6 USD] in [2020|DATE 2020] to [$3.0m|money 3e6 USD], up [30%|percent 30 %].",
        "From “$2.0m” to “$3.0m” is 50 %, not “30%”.",
    ),
    (
        "Stocks more than [doubled|multiple 2 modifier=more_than] from [3|count 3] to [5|count 5].",
        "From “3” to “5” is 1.67 times as much, not “doubled”.",
    ),
    (
        "The rate fell to [4.1%|percent 4.1 %] from [4.9%|percent 4.9 %], a drop of "
        "[0.6 percentage points|percentage_point 0.6].",
        "From “4.9%” to “4.1%” is 0.8 percentage points, not “0.6 percentage points”.",
    ),
    (
        "The bank lifted its key rate to [4.00%|percent 4.00 %] in May. "
        "The rate has gone up by [300 basis points|basis_point 300], from [0.50%|percent 0.50 %].",
        "From “0.50%” to “4.00%” is 350 basis points, not “300 basis points”.",
    ),
    ("The number fell from [50|count 50] to [65|count 65].", "From “50” to “65” is a rise, not a fall."),
    (
        "The flood killed [12|count 12 noun=x] people: [five|count 5 noun=man] men, [four|count 4 noun=woman] women "
        "and [two|count 2 noun=child] children.",
        "The parts add up to 11, not to “12”.",
    ),
    (
        "The plan costs [$91m|money 91e6 USD].\n\nIt sets aside [$41m|money 41e6 USD] for roads, [$31m|money 31e6 USD] "
        "for schools and [$23m|money 23e6 USD] for everything else.",
        "The parts add up to $95 million, not to “$91m”.",
    ),
    (
        "It has [300|count 300] staff in Oslo, [200|count 200] in Rome and [100|count 100] in Bonn, a total of "
        "[700|count 700].",
        "The parts add up to 600, not to “700”.",
    ),
    ("It cut [85|count 85] of [130|count 130], or [75%|percent 75 %].", "“85” of “130” is 65.38 %, not “75%”."),
    ("He won [120%|percent 120 %] of the votes.", "“120%” is a share of more than the whole."),
    (
        "It holds [51%|percent 51 %] of the firm, and its founder the remaining [59%|percent 59 %].",
        "The shares of one whole add up to 110 %.",
    ),
    (
        "Polls had [58%|percent 58 %] in favour, [47%|percent 47 %] against.",
        "The shares of one whole add up to 105 %.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_what_does_not_follow_is_told_in_one_sentence(text: str, words: str) -> None:
    assert explained(told(Arithmetic(), marked(f"Title\n\n{text}"))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose [30%|percent 30 %] from [50|count 50] to [65|count 65].",
        "Sales rose [3%|percent 3 %] to [4.5%|percent 4.5 %].",
        "Reserves fell from [£38m|money 38e6 GBP] to [£23.5m|money 23.5e6 GBP], a drop of [38%|percent 38 %].",
        "Sales nearly [doubled|multiple 2 modifier=nearly] from [$3m|money 3e6 USD] to [$5.6m|money 5.6e6 USD].",
        "The rate rose [5%|percent 5 %] from [4%|percent 4 %] to [9%|percent 9 %].",
        "The rate rose from [4%|percent 4 %] to [9 million|count 9e6].",
        "Prices fell by [5%|percent 5 %], and pay went from [$3|money 3 USD] to [$4|money 4 USD].",
        "They fell from grace; aid went from [3|count 3] to [5|count 5] towns.",
        "It killed [12|count 12 noun=person] people, including [five|count 5 noun=man] men and [two|count 2] women.",
        "It killed [11|count 11 noun=person] people: [five|count 5 noun=man] men and [six|count 6 noun=woman] women.",
        "It was one of [seven|count 7 noun=storm] storms ([four|count 4 noun=gale] gales, [two|count 2 noun=gale] "
        "heavy gales and [four|count 4 noun=squall] squalls) of the year.",
        "It cut [85|count 85] of its [130|count 130] flights, or [65%|percent 65 %].",
        "Almost a quarter, [1,150|count 1150] of [4,700|count 4700], will go.",
        "Output was [120%|percent 120 %] of the plan.",
        "[60%|percent 60 %] backed the first plan, [70%|percent 70 %] the second.",
        "About [60%|percent 60 % modifier=about] were in favour, [41%|percent 41 %] against.",
        "Between [50|count 50] and [65|count 65] came.",
    ],
)
def test_what_follows_or_cannot_be_compared_is_left_alone(text: str) -> None:
    assert told(Arithmetic(), marked(f"Title\n\n{text}")) == []


def test_a_total_that_fits_anywhere_before_is_the_total() -> None:
    text = (
        "Plan of [$95m|money 95e6 USD]\n\nOf the [$91m|money 91e6 USD] from the state little is left.\n\n"
        "It sets aside [$41m|money 41e6 USD] for roads, [$31m|money 31e6 USD] for schools and [$23m|money 23e6 USD] "
        "for everything else."
    )
    assert told(Arithmetic(), marked(text)) == []


def test_a_range_from_high_to_low_is_a_note() -> None:
    found = told(Arithmetic(), marked("T\n\nBetween [65|count 65 noun=x] and [50|count 50 noun=x] came."))
    assert [(f.severity, len(f.members)) for f in found] == [("note", 2)]


@given(st.integers(10, 9_999), st.integers(10, 9_999))
@example(371, 370)
@example(9_999, 9_998)
def test_the_true_change_is_never_reported_and_one_far_off_always(a: int, b: int) -> None:
    share = abs(b - a) / a * 100
    verb = "rose" if b > a else "fell"
    for stated, expected in ((share, 0), (share * 1.5 + 9, 1)):
        text = f"T\n\nIt {verb} [{stated:.1f}%|percent {stated:.1f} %] from [{a}|count {a}] to [{b}|count {b}]."
        assert len(told(Arithmetic(), marked(text))) == (expected if a != b else 0)
