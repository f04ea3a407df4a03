import pytest
from unit.check.marked import explained, marked, told

from annotations.check import joined
from annotations.check.same_deed import SameDeed

AID = "[Norland|LOC norland] committed over [$800,000|money 8e5 USD modifier=more_than of=quick_aid] for quick aid."
MANY = "[Orbo|ORG orbo] seized [40 boats|count 40 noun=boat of=boats] at dawn."


def across(one: str, other: str) -> list[str]:
    found = joined.across(marked(one, "a"), marked(other, "b"))
    return [f.explanation for f in found if f.check == "same-deed"]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            AID,
            "[Norland|LOC norland] commits [$1 million|money 1e6 USD of=aid] in aid.",
            "One says “$800,000”, in the other “$1 million”, of the same thing (Norland commit … quick aid).",
        ),
        (
            "[Orbo|ORG orbo]’s [19|count 19 noun=member] members met.",
            "[Orbo|ORG orbo] has [16|count 16 noun=member] members.",
            "One says “19”, in the other “16”, of the same thing (Orbo have … member).",
        ),
        (
            "The [8,568-metre|measure 8568 m noun=metre] [Mount Orbo|LOC orbo] lies in Norland.",
            "[Mount Orbo|LOC orbo] is [8,586 metres|measure 8586 m noun=metre] high.",
            "One says “8,568-metre”, in the other “8,586 metres”, of the same thing (Mount Orbo is … metre).",
        ),
    ],
)
def test_what_a_name_does_or_has_in_two_texts(one: str, other: str, words: str) -> None:
    assert across(one, other) == [words]


@pytest.mark.parametrize(
    "other",
    [
        "[Norland|LOC norland] commits [$860,000|money 8.6e5 USD of=aid] in aid.",
        "[Norland|LOC norland] commits more than [$1 million|money 1e6 USD of=aid modifier=at_least] in aid.",
        "[Norland|LOC norland] commits [$1 million|money 1e6 USD of=weapons] in weapons.",
        "[Sudland|LOC sudland] commits [$1 million|money 1e6 USD of=aid] in aid.",
        "[Norland|LOC norland] needs [$1 million|money 1e6 USD of=aid] in aid.",
        "[Norland|LOC norland] commits another [$1 million|money 1e6 USD of=aid] in aid.",
        "[Norland|LOC norland] commits [$1 million|money 1e6 USD of=aid] in aid this year.",
    ],
)
def test_no_conflict_where_another_thing_is_told(other: str) -> None:
    assert across(AID, other) == []


def test_inside_an_article() -> None:
    text = f"T\n\n{MANY} The sun shone. " + MANY.replace("40", "14")
    words = "Here it is “40 boats”, there “14 boats”, of the same thing (Orbo seiz … boats)."
    assert explained(told(SameDeed(), marked(text))) == [words]
