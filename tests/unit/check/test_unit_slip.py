import pytest
from unit.check.marked import explained, marked, told

from annotations.check.unit_slip import UnitSlip


def test_million_and_billion_for_one_thing() -> None:
    text = (
        "Orbo to spend [$2.9 billion|money 2.9e9 USD] on data centres in Japan\n\n"
        "The [$2.9 million|money 2.9e6 USD] for data centres in Japan is the most that Orbo has spent."
    )
    found = told(UnitSlip(), marked(text))
    assert explained(found) == [
        "“$2.9 billion” here and “$2.9 million” there have the same digits, a thousand times apart."
    ]
    assert [m.surface for m in found[0].members] == ["$2.9 billion", "$2.9 million"]


@pytest.mark.parametrize(
    "text",
    [
        "Orbo spends [$2.9 billion|money 2.9e9 USD] on ships. A school in Rome costs [$2.9 million|money 2.9e6 USD].",
        "Orbo spends [$2.9 billion|money 2.9e9 USD] on data centres in Japan, [$2.9 million|money 2.9e6 USD] on staff.",
        "Data centres in Japan: [$2.9 bn|money 2.9e9 USD]. In Japan data centres cost [€2.9 million|money 2.9e6 EUR].",
        "Data centres in Japan: [$2.9 bn|money 2.9e9 USD]. In Japan data centres cost [$2.8 million|money 2.8e6 USD].",
        "It built [2,000|count 2000] homes in Rome. It built [20,000|count 20000] homes in Rome.",
        "It costs [$2,900|money 2900 USD] in Japan. It costs [$2|money 2 USD] in Japan.",
    ],
)
def test_what_is_not_the_same_thing_or_not_the_same_digits(text: str) -> None:
    assert told(UnitSlip(), marked(f"Title\n\n{text}")) == []


def test_percent_and_points_for_one_change() -> None:
    text = (
        "T\n\nUnemployment in Norland rose by [0.3 percentage points|percentage_point 0.3 direction=up] in May.\n\n"
        "The [0.3%|percent 0.3 % direction=up] rise of unemployment in Norland was a surprise."
    )
    assert explained(told(UnitSlip(), marked(text))) == [
        "One change is told as “0.3 percentage points” and as “0.3%”, which are different things."
    ]
    assert told(UnitSlip(), marked(text.replace("0.3%|percent 0.3", "0.4%|percent 0.4"))) == []


def test_percent_where_points_are_meant_is_a_note() -> None:
    wrong = "T\n\nThe share rose [5%|percent 5 %] from [4%|percent 4 %] to [9%|percent 9 %]."
    found = told(UnitSlip(), marked(wrong))
    assert [(f.severity, f.explanation) for f in found] == [
        ("note", "From “4%” to “9%” is 5 percentage points, or 125 %, not “5%”.")
    ]
    right = "T\n\nThe share rose [125%|percent 125 %] from [4%|percent 4 %] to [9%|percent 9 %]."
    assert told(UnitSlip(), marked(right)) == []
