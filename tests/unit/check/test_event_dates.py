import pytest
from unit.check.marked import explained, marked, told

from annotations.check.event_dates import EventDates

FIRST = "[Yesterday|DATE 2024-05-02] Ann Lee signed her first novel for readers at the Dravik Book Fair in Norland."


def test_one_event_on_two_days() -> None:
    second = "Ann Lee signed the novel for readers at the Dravik Book Fair on [Sunday|DATE 2024-04-28]."
    found = told(EventDates(), marked(f"T\n\n{FIRST} The sun shone.\n\n{second}"))
    assert explained(found) == [
        "One event (Dravik Book Fair) is told of “Yesterday” (2 May) and of “Sunday” (28 April)."
    ]
    assert found[0].tolerance == "whole days; 4 days apart"


@pytest.mark.parametrize(
    "second",
    [
        "Ann Lee signed her novel for readers at the Dravik Book Fair on [Thursday|DATE 2024-05-02].",
        "Ann Lee signed her novel for readers at the Dravik Book Fair in [May|DATE 2024-05].",
        "Ann Lee will sign her novel for readers at the Dravik Book Fair on [Sunday|DATE 2024-05-05].",
        "Bob Hale cooked a soup for the staff of the Dravik Book Fair on [Sunday|DATE 2024-04-28].",
        "Ann Lee signed her novel for readers at the Port Elm Fair on [Sunday|DATE 2024-04-28].",
        "Ann Lee signed her novel at the Dravik Book Fair on [Sunday|DATE 2024-04-28] and [Monday|DATE 2024-04-29].",
        "Since [Sunday|DATE 2024-04-28] Ann Lee had signed novels for readers at the Dravik Book Fair.",
    ],
)
def test_other_events_longer_times_and_what_is_to_come(second: str) -> None:
    assert told(EventDates(), marked(f"T\n\n{FIRST}\n\n{second}")) == []
