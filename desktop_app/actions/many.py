"""Many mentions at once, and spans by sentence."""

from collections.abc import Callable

from desktop_app.actions.base import Action, Context, with_article, with_mention


def _by_sentence(end: str, by: int) -> Callable[[Context], object]:
    return lambda c: c.review.resize(end, by, "sentence")


MANY = (
    Action("do_the_same", "Do the same to all like it", ("T",), "Decide", lambda c: c.bulk.do_the_same(), with_article,
           hint="What was decided last, for every open mention in the same words or of the same entity; one undo step"),
    Action("reject_alike", "Reject it everywhere", ("Shift+X",), "Decide", lambda c: c.bulk.reject_alike(),
           with_mention, hint="All open mentions in the same words, one undo step"),
    Action("accept_sure", "Accept all that is sure…", ("Ctrl+Shift+A",), "Decide",
           lambda c: c.bulk.ask_sure(c.views.stack), with_article, hint="From a score on; one undo step"),
    Action("snap", "Snap to whole words", ("Q",), "Decide", lambda c: c.decisions.snap(), with_mention, group=3,
           hint="Without blanks and stops at its ends"),
    Action("end_longer_s", "End one sentence later", ("Alt+]",), "Decide", _by_sentence("end", 1), with_mention,
           group=3),
    Action("end_shorter_s", "End one sentence earlier", ("Alt+[",), "Decide", _by_sentence("end", -1), with_mention,
           group=3),
    Action("start_earlier_s", "Start one sentence earlier", ("Alt+Shift+[", "Alt+{"), "Decide",
           _by_sentence("start", -1), with_mention, group=3),
    Action("start_later_s", "Start one sentence later", ("Alt+Shift+]", "Alt+}"), "Decide", _by_sentence("start", 1),
           with_mention, group=3),
)  # fmt: skip
