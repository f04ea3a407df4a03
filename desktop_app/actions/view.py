"""What is shown, and how large."""

from desktop_app.actions.base import Action

VIEW = (
    Action(
        "hide",
        "Highlights",
        ("H",),
        "View",
        lambda c: c.review.toggle_marks(),
        toggle=True,
        icon="marks",
        hint="Read the text alone",
    ),
    Action(
        "zoom_in",
        "Larger article text",
        ("Ctrl++", "Ctrl+="),
        "View",
        lambda c: c.review.zoom(10),
        scope="window",
        group=1,
    ),
    Action(
        "zoom_out", "Smaller article text", ("Ctrl+-",), "View", lambda c: c.review.zoom(-10), scope="window", group=1
    ),
    Action(
        "zoom_reset", "Article text as it was", ("Ctrl+0",), "View", lambda c: c.review.zoom(0), scope="window", group=1
    ),
    Action(
        "text_larger",
        "Everything larger",
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        "View",
        lambda c: c.window.resize_text(10),
        scope="window",
        group=2,
    ),
    Action(
        "text_smaller",
        "Everything smaller",
        ("Ctrl+Alt+-",),
        "View",
        lambda c: c.window.resize_text(-10),
        scope="window",
        group=2,
    ),
    Action(
        "settings",
        "Settings…",
        ("Ctrl+,",),
        "Edit",
        lambda c: c.dialogs.show_settings(),
        scope="window",
        group=2,
        hint="Theme, reading, keys, your name",
    ),
    Action("tour", "First steps", (), "Help", lambda c: c.dialogs.show_tour(), scope="window"),
    Action(
        "problems",
        "What went wrong",
        ("F7",),
        "Help",
        lambda c: c.dialogs.show_problems(),
        scope="window",
        hint="Problems with what to do about them",
    ),
    Action(
        "shortcuts", "Keyboard shortcuts", ("?", "F1"), "Help", lambda c: c.dialogs.show_shortcuts(), scope="window"
    ),
    Action("about", "About Factdesk", (), "Help", lambda c: c.dialogs.show_about(), scope="window", group=1),
)
