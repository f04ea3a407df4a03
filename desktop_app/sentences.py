"""What the engine says in English, worded again in the reader's language.

The engine knows no languages: its errors, its reasons and the steps in the log are English sentences. The window knows
their patterns, with %1 to %9 where the engine puts values. A sentence without a pattern stays as the engine said it.
"""

import re
from functools import cache

from annotations.errors import FactdeskError
from desktop_app.patterns import PATTERNS
from desktop_app.words import fill, in_english, translated


def sentence(said: str) -> str:
    """Return what the engine said in the reader's language, as far as its pattern is known."""
    if not said or in_english():
        return said
    for pattern, text in _compiled():
        if found := pattern.fullmatch(said):
            return fill(translated(text), *(_value(v) for v in found.groups()))
    return said


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
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    longest_first = sorted(PATTERNS, key=lambda p: -len(re.sub(r"%\d", "", p)))
    return tuple((re.compile(re.sub(r"%\d", "(.+?)", re.escape(p)), re.DOTALL), p) for p in longest_first)


_NAMES = {
    "claim": "Claim", "figure": "Figure", "date": "Date", "entity": "Entity", "quote": "Quote", "verdict": "Verdict",
}  # fmt: skip
