"""Facts beside a claim, and relations between mentions."""

from desktop_app.actions.base import Action, with_article, with_mention

BESIDE = (
    Action("apply_fact", "Apply the fact verified before", ("O",), "Claim", lambda c: c.beside.apply_first(),
           with_mention, hint="Its verdict and evidence, as one step; the inspector shows it"),
    Action("relate_from", "Relation from here", (",",), "Decide", lambda c: c.beside.mark_source(), with_mention,
           group=4, hint="Then select the other mention and press ."),
    Action("relate_to", "Relation to here", (".",), "Decide", lambda c: c.beside.mark_target(), with_mention, group=4),
    Action("own_label", "Label or attribute…", (";",), "Decide", lambda c: c.review.label(), with_mention,
           group=4, hint="Then the key of one; F4 makes them"),
    Action("side_by_side", "Compare with another article…", ("Ctrl+D",), "Go", lambda c: c.beside_other.ask(),
           with_article, scope="window", group=8, hint="Both side by side, their claims aligned"),
    Action("scheme", "The project's own scheme…", ("F4",), "Edit", lambda c: c.scheming.ask(), scope="window", group=2,
           hint="Rating scale, labels, attributes, relations, tolerances: a decision of the project"),
    Action("links", "Relations as lines", ("Shift+H",), "View", lambda c: c.beside.links.turn()),
)  # fmt: skip
