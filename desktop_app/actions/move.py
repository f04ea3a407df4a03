"""Ways through the article, its claims, its inconsistencies and the queue."""

from collections.abc import Callable

from desktop_app.actions.base import Action, Context, with_article, with_mention

CLAIMS = frozenset({"claim"})


def _order(order: str) -> Callable[[Context], object]:
    def put(context: Context) -> None:
        context.desk.queueing.order = order
        context.desk.refresh_queue()

    return put


def _to_article(c: Context) -> None:
    if c.views.current != "desk":
        c.views.show("desk")
    elif c.panes.queue.hasFocus():
        c.search_queue.leave()
    c.review.focus_article()


MOVE = (
    Action("find", "Find in the article…", ("Ctrl+F", "/"), "Go", lambda c: c.panes.find.begin(), with_article),
    *(
        Action(
            f"order_{order}",
            text,
            (),
            "Go",
            _order(order),
            scope="window",
            group=6,
            choice="order",
            toggle=order == "imported",
            hint=hint,
        )
        for order, text, hint in (
            ("imported", "Queue in order of import", ""),
            ("uncertain", "Queue: most uncertain first", "Where a decision teaches the program most"),
            ("valuable", "Queue: most valuable first", "Where the most claims are worth checking"),
        )
    ),
    Action("next", "Next mention", ("J",), "Go", lambda c: c.review.step(1), with_article),
    Action("previous", "Previous mention", ("K",), "Go", lambda c: c.review.step(-1), with_article),
    Action(
        "next_open", "Next open item", ("N",), "Go", lambda c: c.review.step(1, open_only=True), with_article, group=1
    ),
    Action(
        "previous_open",
        "Previous open item",
        ("P",),
        "Go",
        lambda c: c.review.step(-1, open_only=True),
        with_article,
        group=1,
    ),
    Action("next_claim", "Next claim", ("C",), "Go", lambda c: c.review.step(1, kinds=CLAIMS), with_article, group=2),
    Action(
        "previous_claim",
        "Previous claim",
        ("Shift+C",),
        "Go",
        lambda c: c.review.step(-1, kinds=CLAIMS),
        with_article,
        group=2,
    ),
    Action(
        "overlapping",
        "Next mention at this place",
        ("Tab",),
        "Go",
        lambda c: c.review.cycle(),
        with_article,
        group=2,
    ),
    Action("claim", "To its claim", ("L",), "Go", lambda c: c.review.go_to_claim(), with_mention, group=2),
    Action(
        "next_finding", "Next inconsistency", ("F",), "Go", lambda c: c.compare.next_finding(), with_article, group=3
    ),
    Action(
        "other_place",
        "Its other place",
        ("G",),
        "Go",
        lambda c: c.compare.other_place(),
        with_article,
        group=3,
    ),
    Action(
        "next_article",
        "Next article",
        ("Alt+Down", "Ctrl+PgDown"),
        "Go",
        lambda c: c.desk.open_next(1),
        scope="window",
        group=4,
    ),
    Action(
        "previous_article",
        "Previous article",
        ("Alt+Up", "Ctrl+PgUp"),
        "Go",
        lambda c: c.desk.open_next(-1),
        scope="window",
        group=4,
    ),
    Action("focus_article", "To the article", ("Esc",), "Go", _to_article, scope="window", group=5),
    Action("next_pane", "Next pane", ("F6",), "Go", lambda c: c.review.next_pane(), scope="window", group=5),
)
