"""Totals divided by what they are for."""

import pytest
from unit.check.marked import explained, marked, told

from annotations.check.rates import Rates

TOTAL, HOMES = "[£12 million|money 12e6 GBP]", "[400|count 400 noun=home]"


@pytest.mark.parametrize(
    "text",
    [
        f"The council set aside {TOTAL} for {HOMES} homes, or [£3,000|money 3000 GBP] each.",
        f"It will spend {TOTAL} on {HOMES} homes – [£3,000|money 3000 GBP] per home.",
        f"It gave {TOTAL} to {HOMES} homes, about [£3,000|money 3000 GBP] a home.",
    ],
)
def test_what_falls_on_each_does_not_follow(text: str) -> None:
    assert explained(told(Rates(), marked(text))) == ["“£12 million” for “400” is £30,000 each, not “£3,000”."]


@pytest.mark.parametrize(
    "text",
    [
        f"The council set aside {TOTAL} for {HOMES} homes, or [£30,000|money 3e4 GBP] each.",
        f"The council set aside {TOTAL} for {HOMES} homes, or [£31,000|money 3.1e4 GBP] each.",
        f"The council set aside {TOTAL} for {HOMES} homes, or [£1 million|money 1e6 GBP] a year.",
        f"The council set aside {TOTAL} for {HOMES} homes, or [£9,000|money 9e3 GBP] a tenant.",
        f"The council set aside {TOTAL} for {HOMES} homes. Rents are [£900|money 900 GBP] each.",
        "It spent [more than £12 million|money 12e6 GBP modifier=more_than] on [400|count 400 noun=home] homes, "
        "or [£50,000|money 5e4 GBP] each.",
    ],
)
def test_what_may_well_be_right(text: str) -> None:
    assert told(Rates(), marked(text)) == []
