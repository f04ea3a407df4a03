"""What the engine says in English, worded again in the reader's language.

The engine knows no languages: its errors, its reasons and the steps in the log are English sentences. The window knows
their patterns, with %1 to %9 where the engine puts values. A sentence without a pattern stays as the engine said it.
"""

import re
from collections.abc import Sequence
from functools import cache

from annotations.errors import FactdeskError
from desktop_app.patterns import PATTERNS
from desktop_app.words import fill, in_english, translated


def sentence(said: str) -> str:
    """Return what the engine said in the reader's language, as far as its pattern is known."""
    if not said or in_english():
        return said
    for parts, text in _patterns():
        found = _values(said, parts)
        if found is not None:
            return fill(translated(text), *map(_value, found))
    return said


def _values(said: str, parts: Sequence[str]) -> list[str] | None:
    """Return what stands between the parts of a pattern, each as short as can be; None where it does not fit.

    A regular expression would try every way to divide a long value that comes from a file.
    """
    if not (said.startswith(parts[0]) and said.endswith(parts[-1])):
        return None
    found, at, end = [], len(parts[0]), len(said) - len(parts[-1])
    for part in parts[1:-1]:
        to = said.find(part, at + 1, end)
        if to < 0:
            return None
        found.append(said[at:to])
        at = to + len(part)
    if len(parts) == 1:
        return [] if said == parts[0] else None
    return [*found, said[at:end]] if at < end else None


def sentences(said: str, between: str = "; ") -> str:
    """Return several sentences, each in the reader's language."""
    return between.join(sentence(one) for one in said.split(between))


def problem_said(problem: BaseException) -> str:
    """Return an error in the reader's language: what happened, and what to do."""
    if not isinstance(problem, FactdeskError):
        return str(problem)
    return f"{sentence(problem.message)} {sentence(problem.hint)}".strip()


def _value(value: str) -> str:
    """A value may be a word of the engine's own: the kind of a mention, a relation."""
    return translated(_NAMES[value]) if value in _NAMES else value


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], str], ...]:
    longest_first = sorted(PATTERNS, key=lambda p: -len(re.sub(r"%\d", "", p)))
    return tuple((tuple(re.split(r"%\d", p)), p) for p in longest_first)


_NAMES = {
    "claim": "Claim", "figure": "Figure", "date": "Date", "entity": "Entity", "quote": "Quote", "verdict": "Verdict",
}  # fmt: skip
