"""Singular and plural of unit names and counted nouns, by the endings that a language's words give."""

import re
from types import ModuleType

from annotations.detect.lang.en import figures as english


def plural(name: str, words: ModuleType = english) -> str:
    """The plural of a unit's or counted noun's name: "US dollars", "square feet", "miles per hour", "people".

    Names of units are English in every language's data, so English is what `words` is by default.
    """
    head, joint, tail = name.partition(" per ")
    degree = re.match(r"degree (\w+)$", head)
    if degree:
        return f"degrees {degree[1]}{joint}{tail}"
    if " of " in head:
        first, _, rest = head.partition(" of ")
        return f"{plural(first, words)} of {rest}{joint}{tail}"
    first, _, last = head.rpartition(" ")
    if last.lower() in words.INVARIANT or not last:
        many = last
    else:
        many = words.PLURAL.get(last.lower()) or by_ending(last, words.PLURAL_ENDINGS)
    return f"{first} {many}".strip() + joint + tail


def singular(noun: str, words: ModuleType = english) -> str:
    """The singular of a noun in any number: "data centres" → "data centre", "people" → "person"."""
    first, _, last = noun.rpartition(" ")
    one = words.SINGULAR.get(last.lower()) or by_ending(last, words.SINGULAR_ENDINGS)
    return f"{first} {one}".strip()


def by_ending(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    """The word with the first ending that fits exchanged."""
    for ending, instead in endings:
        if re.search(ending, word):
            return re.sub(ending, instead, word)
    return word
