"""The named tokens of a rule that fits, and what they say."""

from collections.abc import Mapping
from typing import cast

from annotations.detect.dates.tokens import Token

Groups = Mapping[str, Token]


def integer(g: Groups, key: str) -> int | None:
    """Return the number of a named token, None where the rule left it out."""
    return cast(int, g[key].value) if key in g else None


def word(g: Groups, key: str) -> str:
    """Return the code of a named token, "" where there is none."""
    return str(g[key].value) if key in g and g[key].value is not None else ""


def modifier(g: Groups) -> str:
    """Return what "early", "about" and their like make of the expression."""
    return word(g, "e") or word(g, "a") or word(g, "e2")
