"""The reviewers of a project and its rules, as the dialog shows them."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.eyes import initials_of

if TYPE_CHECKING:
    from annotations.project.project import Project


@dataclass(frozen=True, slots=True)
class Member:
    initials: str
    name: str
    decisions: int
    you: bool


@dataclass(frozen=True, slots=True)
class TeamView:
    members: tuple[Member, ...]
    blind: bool
    two_person: bool
    read_only: bool


def team(project: "Project") -> TeamView:
    """Return who decided in the project, and its rules. Called in the project's thread."""
    from annotations.project.blind import is_blind

    reviewers = project.store.reviewers()
    marks = initials_of(reviewers.values())
    counted: Counter[str] = Counter()
    after = 0
    while True:
        found, after = project.store.tally("days", after)
        for (_, who), number in found.items():
            counted[who] += number
        if not after:
            break
    members = tuple(
        Member(marks[i], who.name, counted[i], i == project.reviewer_id)
        for i, who in sorted(reviewers.items(), key=lambda pair: pair[1].name.casefold())
    )
    return TeamView(members, is_blind(project), project.two_person(), project.store.read_only)
