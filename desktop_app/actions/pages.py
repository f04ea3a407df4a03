"""The ways in, and what is done on the pages of the whole project."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.actions.base import Action, Context

if TYPE_CHECKING:
    from desktop_app.pages.views import View


def _show(view: "View") -> Callable[[Context], object]:
    return lambda c: c.views.show(view)


def _dismiss(number: int) -> Callable[[Context], object]:
    return lambda c: c.views.inconsistencies.dismiss(number)


_WAYS: "tuple[tuple[View, str], ...]" = (
    ("desk", "Desk"),
    ("inconsistencies", "All inconsistencies"),
    ("facts", "Facts"),
    ("overview", "Overview"),
    ("learned", "Lessons and register"),
    ("search", "Search the project"),
    ("disputes", "Disputes between reviewers"),
    ("changes", "Changed articles"),
)
WAYS = tuple(
    Action(
        f"view_{view}",
        text,
        (f"Ctrl+{n}", "Ctrl+Shift+F") if view == "search" else (f"Ctrl+{n}",),
        "View",
        _show(view),
        scope="window",
        group=-1,
        icon=view,
        choice="view",
        toggle=view == "desk",
    )
    for n, (view, text) in enumerate(_WAYS, start=1)
)

ON_INCONSISTENCIES = (
    Action(
        "confirm_one", "Confirm", ("Y",), "Inconsistency", lambda c: c.views.inconsistencies.confirm(),
        scope="inconsistencies", hint="The places do not fit together",
    ),
    Action(
        "resolve_finding", "Resolve", ("R",), "Inconsistency", lambda c: c.views.inconsistencies.resolve(),
        scope="inconsistencies", hint="The article is wrong and is to be corrected",
    ),
    Action("note_finding", "Note…", ("M",), "Inconsistency", lambda c: c.views.inconsistencies.note(),
           scope="inconsistencies"),
    *(
        Action(
            f"dismiss_{n}", f"Dismiss: {words}", (str(n),), "Inconsistency", _dismiss(n), scope="inconsistencies",
            group=1,
        )
        for n, words in enumerate(
            ("different scope", "rounding", "not the same thing", "misread", "the fact is outdated", "other"), start=1
        )
    ),
    Action("next_one", "Next", ("J",), "Inconsistency", lambda c: c.views.inconsistencies.step(1),
           scope="inconsistencies", group=2),
    Action("previous_one", "Previous", ("K",), "Inconsistency", lambda c: c.views.inconsistencies.step(-1),
           scope="inconsistencies", group=2),
    Action("jump_finding", "Show it on the desk", ("Return", "Enter"), "Inconsistency",
           lambda c: c.views.inconsistencies.jump(), scope="inconsistencies", group=2),
    Action("jump_finding_other", "Show its other place on the desk", ("Shift+Return",), "Inconsistency",
           lambda c: c.views.inconsistencies.jump(1), scope="inconsistencies", group=2),
    Action("group_findings", "Group by check or by article", ("B",), "Inconsistency",
           lambda c: c.views.inconsistencies.group_otherwise(), scope="inconsistencies", group=3),
    Action("filter_findings", "Filter", ("Ctrl+F", "/"), "Inconsistency", lambda c: c.views.inconsistencies.find(),
           scope="inconsistencies", group=3),
)  # fmt: skip

ON_FACTS = (
    Action("jump_fact", "Show it on the desk", ("Return", "Enter"), "Fact", lambda c: c.views.facts.jump(),
           scope="facts"),
    Action("supersede_fact", "Supersede…", ("T",), "Fact", lambda c: c.views.facts.supersede(), scope="facts", group=1,
           hint="Another fact takes its place"),
    Action("withdraw_fact", "Withdraw…", ("W",), "Fact", lambda c: c.views.facts.withdraw(), scope="facts", group=1,
           hint="It turned out not to hold"),
    Action("filter_facts", "Filter", ("Ctrl+F", "/"), "Fact", lambda c: c.views.facts.find(), scope="facts", group=2),
)  # fmt: skip

ON_LEARNED = (
    Action("turn_lesson", "Take the lesson back, or let it hold again", ("W",), "Learned",
           lambda c: c.views.learned.turn(), scope="learned"),
    Action("other_learned", "Lessons or register", ("B",), "Learned", lambda c: c.views.learned.other(),
           scope="learned"),
    Action("filter_learned", "Filter", ("Ctrl+F", "/"), "Learned", lambda c: c.views.learned.find(), scope="learned"),
)  # fmt: skip

PAGES = (*WAYS, *ON_INCONSISTENCIES, *ON_FACTS, *ON_LEARNED)
