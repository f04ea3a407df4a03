"""Decisions on the selected mention, on its claim, and on the article."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop_app.actions.base import Action, Context, with_article, with_mention

if TYPE_CHECKING:
    from schemas.mention import MentionKind

KINDS: "tuple[MentionKind, ...]" = ("claim", "figure", "date", "entity", "quote")
"""Which kind each of the keys 1 to 5 gives; written out, so that menus stand before the schemas are imported."""

_IT_IS: "Mapping[MentionKind, str]" = {
    "claim": "It is a claim", "figure": "It is a figure", "date": "It is a date", "entity": "It is an entity",
    "quote": "It is a quote",
}  # fmt: skip


def _digit(number: int) -> Callable[[Context], object]:
    return lambda c: c.review.digit(number)


def _kind(kind: "MentionKind") -> Callable[[Context], object]:
    return lambda c: c.decisions.change_kind(kind)


def _resize(end: str, by: int, unit: str) -> Callable[[Context], object]:
    return lambda c: c.review.resize(end, by, unit)


DECIDE = (
    Action("accept", "Accept", ("A", "Return", "Enter"), "Decide", lambda c: c.decisions.accept(), with_mention),
    Action("reject", "Reject", ("X",), "Decide", lambda c: c.decisions.reject(), with_mention),
    Action(
        "correct",
        "Correct…",
        ("E",),
        "Decide",
        lambda c: c.review.edit("value"),
        with_mention,
        hint="Type what it says, as you would say it",
    ),
    Action("skip", "Skip", ("S",), "Decide", lambda c: c.decisions.skip(), with_mention),
    Action(
        "accept_alike",
        "Accept it everywhere",
        ("Shift+A",),
        "Decide",
        lambda c: c.decisions.accept_alike(),
        with_mention,
        hint="All open mentions that say the same, one undo step",
    ),
    Action("note", "Note…", ("M",), "Decide", lambda c: c.review.edit("note"), with_mention),
    Action(
        "raw",
        "I have seen the raw characters",
        ("R",),
        "Decide",
        lambda c: c.review.saw_raw(),
        with_mention,
        hint="Needed where a mention holds hidden characters",
    ),
    *(
        Action(
            f"choose_{n}",
            f"Choice {n}",
            (str(n),),
            "Decide",
            _digit(n),
            with_article,
            group=1,
            hint="Kind of a new span; type of an entity; another reading of a figure",
        )
        for n in range(1, 10)
    ),
    *(
        Action(f"kind_{kind}", _IT_IS[kind], (f"Alt+{n}",), "Decide", _kind(kind), with_mention, group=2)
        for n, kind in enumerate(KINDS, start=1)
    ),
    Action(
        "begin_span",
        "Mark with the keyboard",
        ("B",),
        "Decide",
        lambda c: c.review.begin_span(),
        with_article,
        group=3,
        hint="Arrows move, Shift+arrows mark, then 1 to 5",
    ),
    Action("end_longer", "End one word later", ("]",), "Decide", _resize("end", 1, "word"), with_mention, group=3),
    Action("end_shorter", "End one word earlier", ("[",), "Decide", _resize("end", -1, "word"), with_mention, group=3),
    Action(
        "start_earlier", "Start one word earlier", ("{",), "Decide", _resize("start", -1, "word"), with_mention, group=3
    ),
    Action("start_later", "Start one word later", ("}",), "Decide", _resize("start", 1, "word"), with_mention, group=3),
    Action(
        "end_longer_1",
        "End one character later",
        ("Ctrl+]",),
        "Decide",
        _resize("end", 1, "character"),
        with_mention,
        group=3,
    ),
    Action(
        "end_shorter_1",
        "End one character earlier",
        ("Ctrl+[",),
        "Decide",
        _resize("end", -1, "character"),
        with_mention,
        group=3,
    ),
    Action(
        "start_earlier_1",
        "Start one character earlier",
        ("Ctrl+Shift+[", "Ctrl+{"),
        "Decide",
        _resize("start", -1, "character"),
        with_mention,
        group=3,
    ),
    Action(
        "start_later_1",
        "Start one character later",
        ("Ctrl+Shift+]", "Ctrl+}"),
        "Decide",
        _resize("start", 1, "character"),
        with_mention,
        group=3,
    ),
    Action("evidence", "Add evidence…", ("D",), "Claim", lambda c: c.review.edit("evidence"), with_mention),
    Action(
        "change_evidence",
        "Change evidence…",
        ("Shift+D",),
        "Claim",
        lambda c: c.evidencing.ask(),
        with_mention,
        hint="The decision log keeps what it was",
    ),
    Action("verdict", "Give a verdict…", ("V",), "Claim", lambda c: c.review.edit("verdict"), with_mention),
    Action(
        "confirm_finding",
        "Confirm the inconsistency",
        ("Y",),
        "Claim",
        lambda c: c.compare.confirm_finding(),
        with_article,
        group=1,
    ),
    Action(
        "dismiss_finding",
        "Dismiss the inconsistency…",
        ("W",),
        "Claim",
        lambda c: c.compare.dismiss_finding(),
        with_article,
        group=1,
    ),
    Action(
        "flag",
        "Flag an inconsistency",
        ("I",),
        "Claim",
        lambda c: c.compare.flag(),
        with_article,
        group=1,
        hint="Select one place and press it; then the other place",
    ),
    Action(
        "finish",
        "Finish the article",
        ("Ctrl+Return", "Ctrl+Enter"),
        "Claim",
        lambda c: c.decisions.finish(),
        with_article,
        group=2,
        scope="window",
        hint="Says what is open where something is; a finished one is opened again",
    ),
)
