import pytest
from unit.check.marked import explained, marked, told

from annotations.check.direction import Direction


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "Orbo shares fell sharply on Tuesday after results",
            "Shares of Orbo rose sharply on Tuesday after its results, dealers said.",
            "Here it is “fell”, there “rose”, it seems of the same thing (Orbo, shares, sharply, Tuesday, results).",
        ),
        (
            "The council approved the plan for a new bridge.",
            "The plan for a new bridge was rejected by the council.",
            "Here it is “approved”, there “rejected”, it seems of the same thing (council, plan, bridge).",
        ),
        (
            "Prosecutors did not charge a Dravik baker with fraud, they said.",
            "On Thursday prosecutors charged a Dravik baker with fraud.",
            "Here it is “not charge”, there “charged”, it seems of the same thing (Prosecutors, Dravik, baker, fraud).",
        ),
        (
            "The jury acquitted the mayor of Dravik of fraud.",
            "The jury convicted the mayor of Dravik of fraud on Monday.",
            "Here it is “acquitted”, there “convicted”, it seems of the same thing (jury, mayor, Dravik, fraud).",
        ),
    ],
)
def test_one_event_in_opposite_directions(first: str, second: str, words: str) -> None:
    assert explained(told(Direction(), marked(f"Title\n\n{first}\n\n{second}"))) == [words]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Orbo shares fell sharply on Tuesday.", "Nemo bonds rose a little on Friday."),
        (
            "Orbo shares fell sharply on [Tuesday|DATE 2024-04-30] in Rome.",
            "Orbo shares rose sharply on [Monday|DATE 2024-04-29] in Rome.",
        ),
        (
            "Orbo shares fell [3%|percent 3 %] in heavy trading in Rome.",
            "Orbo shares rose [2%|percent 2 %] in heavy trading in Rome.",
        ),
        (
            "The council approved the plan for a new bridge.",
            "The council could have rejected the plan for a new bridge.",
        ),
        ("The council approved the plan for a new bridge.", "The council did not reject the plan for a new bridge."),
        ("Prosecutors charged a baker with fraud.", "Prosecutors have not charged a baker with fraud since May."),
        ("Prosecutors did not say whether the baker was charged.", "Prosecutors said the baker was charged."),
        ("The council approved the plan for a bridge.", "The mayor rejected the idea of a tunnel."),
    ],
)
def test_other_things_other_times_and_doubtful_ones(first: str, second: str) -> None:
    assert told(Direction(), marked(f"Title\n\n{first}\n\n{second}")) == []


def test_both_words_are_shown() -> None:
    text = "T\n\nThe council approved the plan for a new bridge.\n\nThe council rejected the plan for a new bridge."
    (finding,) = told(Direction(), marked(text))
    assert [m.surface for m in finding.members] == ["approved", "rejected"]
    assert finding.severity == "warning"
