"""The names of the menus, in order; all that the window's first painting needs to know of its actions."""

from collections.abc import Mapping
from typing import Literal

Menu = Literal[
    "File", "Edit", "Decide", "Claim", "Go", "Inconsistency", "Fact", "Learned", "Search", "Change", "Dispute", "View",
    "Help",
]  # fmt: skip
MENUS: tuple[Menu, ...] = (
    "File", "Edit", "Decide", "Claim", "Go", "Inconsistency", "Fact", "Learned", "Search", "Change", "Dispute", "View",
    "Help",
)  # fmt: skip
MENUS_OF: Mapping[str, frozenset[Menu]] = {
    "desk": frozenset({"Decide", "Claim", "Go"}), "inconsistencies": frozenset({"Inconsistency"}),
    "facts": frozenset({"Fact"}), "overview": frozenset(), "learned": frozenset({"Learned"}),
    "search": frozenset({"Search"}), "changes": frozenset({"Change"}), "disputes": frozenset({"Dispute"}),
}  # fmt: skip
"""The menus that only one view has."""
