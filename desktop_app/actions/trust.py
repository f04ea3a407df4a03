"""Several reviewers: copies that are sent and merged, rules, the second signature."""

from desktop_app.actions.base import Action, with_mention

ON_FILE = (
    Action("send_copy", "Send a copy…", ("Ctrl+Alt+S",), "File", lambda c: c.trust.merging.ask_where(), scope="window",
           group=4, hint="A copy or a bundle for another reviewer to work in"),
    Action("merge", "Merge…", ("Ctrl+Shift+M",), "File", lambda c: c.trust.merging.ask(), scope="window", group=4,
           hint="Add what others decided in their copies; nothing is decided by it"),
    Action("team", "Reviewers…", ("Ctrl+Alt+R",), "File", lambda c: c.trust.show_team(), scope="window", group=4,
           hint="Who decided here; blind verdicts; the two-person rule"),
)  # fmt: skip

ON_CLAIM = (
    Action("sign_off", "Sign the verdict off", ("Shift+V",), "Claim", lambda c: c.trust.team.sign_off(), with_mention,
           hint="As its second reviewer; nobody signs their own"),
)  # fmt: skip
