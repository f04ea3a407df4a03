"""Words that a project gives to things of its own: they stand in menus, on buttons and as heads of columns."""

import unicodedata
from collections.abc import Iterable

from annotations.errors import BadInputError
from annotations.text.hazards import hidden

LONGEST = 80
"""Characters of such words."""
MOST = 200
"""Things of one sort; more are no choice that anybody makes."""
_BREAKS = ("Cc", "Cs", "Zl", "Zp")


def check_words(words: Iterable[str]) -> None:
    """Raise BadInputError where words are empty, long, of several lines, or hold what nobody sees."""
    for one in words:
        if not one.strip():
            raise BadInputError("Everything in the scheme needs words.", "Say in a word or two what it is.")
        if len(one) > LONGEST:
            raise BadInputError(f"“{one[:30]}…” is longer than {LONGEST} characters.", "Say it in a few words.")
        if any(unicodedata.category(c) in _BREAKS for c in one) or any(hidden(one)):
            raise BadInputError(f"“{one}” holds characters that nobody sees.", "Type it anew.")


def check_number(things: int) -> None:
    """Raise BadInputError where there are more things of a sort than can be chosen from."""
    if things > MOST:
        raise BadInputError(f"There are {things:,} of a sort; at most {MOST} can be chosen from.", "Leave some out.")
