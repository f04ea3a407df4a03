"""The search over the project, and the way through what it found."""

from desktop_app.actions.base import Action

ON_SEARCH = (
    Action("find_search", "Change the search", ("Ctrl+F",), "Search", lambda c: c.views.search.find(), scope="search"),
    Action("save_search", "Save this search…", ("Ctrl+S",), "Search", lambda c: c.views.search.ask_name(),
           scope="search", hint="A saved search is a queue"),
    Action("forget_search", "Forget the saved search", ("Del",), "Search", lambda c: c.views.search.forget(),
           scope="search", group=1),
)  # fmt: skip

SEARCH = (
    *ON_SEARCH,
    Action("next_hit", "Next place of the search", ("F3",), "Go", lambda c: c.views.search.step(1), scope="window",
           group=7, hint="Through all articles that have one"),
    Action("previous_hit", "Previous place of the search", ("Shift+F3",), "Go", lambda c: c.views.search.step(-1),
           scope="window", group=7),
    Action("search_queue", "Make a search the queue…", ("Ctrl+J",), "Go", lambda c: c.dialogs.choose_queue(),
           scope="window", group=7, hint="The desk shows only what it finds; N and P go through it"),
    Action("whole_queue", "All articles in the queue", ("Shift+Esc",), "Go", lambda c: c.search_queue.leave(),
           lambda c: bool(c.search_queue.name), scope="window", group=7),
)  # fmt: skip
