"""Several reviewers: copies that are sent and merged, rules, the second signature."""

from collections.abc import Callable

from desktop_app.actions.base import Action, Context, with_mention

ON_FILE = (
    Action("send_copy", "Send a copy…", ("Ctrl+Alt+S",), "File", lambda c: c.trust.merging.ask_where(), scope="window",
           group=4, hint="A copy or a bundle for another reviewer to work in"),
    Action("merge", "Merge…", ("Ctrl+Shift+M",), "File", lambda c: c.trust.merging.ask(), scope="window", group=4,
           hint="Add what others decided in their copies; nothing is decided by it"),
    Action("team", "Reviewers…", ("Ctrl+Alt+R",), "File", lambda c: c.trust.show_team(), scope="window", group=4,
           hint="Who decided here; blind verdicts; the two-person rule"),
    Action("backups", "Backups…", ("Ctrl+Alt+B",), "File", lambda c: c.trust.safekeeping.show(), scope="window",
           group=4, hint="Restore one into a new file; recover a damaged project"),
    Action("as_it_was", "As it was…", ("Ctrl+Alt+H",), "File", lambda c: c.trust.ask_moment(), scope="window", group=4,
           hint="The project at any moment, for reading"),
    Action("back_to_now", "Back to now", (), "File", lambda c: c.trust.back_to_now(),
           lambda c: bool(c.desk.as_of), scope="window", group=4),
    Action("history", "History…", ("Ctrl+H",), "Edit", lambda c: c.trust.show_history(), scope="window", group=1,
           hint="Who decided what, when, from what to what: of what is selected"),
)  # fmt: skip

ON_CLAIM = (
    Action("sign_off", "Sign the verdict off", ("Shift+V",), "Claim", lambda c: c.trust.team.sign_off(), with_mention,
           hint="As its second reviewer; nobody signs their own"),
)  # fmt: skip


def _choose(number: int) -> Callable[[Context], object]:
    return lambda c: c.views.disputes.choose(number)


ON_DISPUTES = (
    *(
        Action(f"choose_side_{n}", f"Version {n} holds", (str(n),), "Dispute", _choose(n), scope="disputes")
        for n in range(1, 10)
    ),
    Action("both_sides", "Both hold", ("B",), "Dispute", lambda c: c.views.disputes.both(), scope="disputes", group=1),
    Action("neither_side", "None holds: no claim here", ("X",), "Dispute", lambda c: c.views.disputes.neither(),
           scope="disputes", group=1),
    Action("edit_dispute", "Say what holds…", ("E",), "Dispute", lambda c: c.views.disputes.edit(), scope="disputes",
           group=1),
    Action("reveal_dispute", "Show hidden verdicts: I adjudicate", ("R",), "Dispute",
           lambda c: c.views.disputes.reveal(), scope="disputes", group=2),
    Action("clear_disputes", "Settle the clear ones…", ("S",), "Dispute", lambda c: c.views.disputes.show_strategies(),
           scope="disputes", group=2, hint="Unanimous, majority, or a share of the reviewers; with a preview"),
    Action("next_dispute", "Next", ("J", "N"), "Dispute", lambda c: c.views.disputes.step(1), scope="disputes",
           group=3),
    Action("previous_dispute", "Previous", ("K", "P"), "Dispute", lambda c: c.views.disputes.step(-1), scope="disputes",
           group=3),
    Action("jump_dispute", "Show it on the desk", ("Return", "Enter"), "Dispute", lambda c: c.views.disputes.jump(),
           scope="disputes", group=3),
    Action("filter_disputes", "Filter", ("Ctrl+F", "/"), "Dispute", lambda c: c.views.disputes.find(),
           scope="disputes", group=3),
)  # fmt: skip

ON_CHANGES = (
    Action("confirm_place", "That is the place", ("Y",), "Change", lambda c: c.views.changes.confirm(), scope="changes",
           hint="A verdict on what became another figure has to be given again"),
    Action("redecide", "Take over and decide again", ("E",), "Change", lambda c: c.views.changes.redecide(),
           scope="changes"),
    Action("place_change", "Put it elsewhere…", ("P",), "Change", lambda c: c.views.changes.ask_place(),
           scope="changes", hint="Type the words in which it stands now"),
    Action("let_go", "Let it go", ("W",), "Change", lambda c: c.views.changes.let_go(), scope="changes",
           hint="It stands nowhere any more; its history stays"),
    Action("next_change", "Next", ("J", "N"), "Change", lambda c: c.views.changes.step(1), scope="changes", group=1),
    Action("previous_change", "Previous", ("K",), "Change", lambda c: c.views.changes.step(-1), scope="changes",
           group=1),
    Action("jump_change", "Show it on the desk", ("Return", "Enter"), "Change", lambda c: c.views.changes.jump(),
           scope="changes", group=1),
    Action("filter_changes", "Filter", ("Ctrl+F", "/"), "Change", lambda c: c.views.changes.find(), scope="changes",
           group=1),
)  # fmt: skip
