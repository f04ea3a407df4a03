"""Singular and plural of unit names and counted nouns, by ending; the irregular ones are in the tables."""

import re

from annotations.detect.lang.word_lists import word_set

_INVARIANT = word_set("yen yuan won baht ringgit rand rupiah dong tenge sol hertz horsepower stone lek taka sterling")
_IRREGULAR = {"foot": "feet", "inch": "inches", "person": "people", "century": "centuries", "child": "children",
              "millennium": "millennia", "man": "men", "woman": "women", "wife": "wives", "life": "lives",
              "half": "halves", "leaf": "leaves", "tooth": "teeth", "penny": "pence"}  # fmt: skip
_SINGULAR = {many: one for one, many in _IRREGULAR.items()}


def plural(name: str) -> str:
    """The plural of a unit's or counted noun's name: "US dollars", "square feet", "miles per hour", "people"."""
    head, joint, tail = name.partition(" per ")
    degree = re.match(r"degree (\w+)$", head)
    if degree:
        return f"degrees {degree[1]}{joint}{tail}"
    if " of " in head:
        first, _, rest = head.partition(" of ")
        return f"{plural(first)} of {rest}{joint}{tail}"
    first, _, last = head.rpartition(" ")
    if last.lower() in _INVARIANT or not last:
        many = last
    elif last.lower() in _IRREGULAR:
        many = _IRREGULAR[last.lower()]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        many = last[:-1] + "ies"
    else:
        many = last + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")
    return f"{first} {many}".strip() + joint + tail


def singular(noun: str) -> str:
    """The singular of a noun in any number: "data centres" → "data centre", "people" → "person"."""
    first, _, last = noun.rpartition(" ")
    if last.lower() in _SINGULAR:
        one = _SINGULAR[last.lower()]
    elif last.endswith("ies") and len(last) > 4:
        one = last[:-3] + "y"
    elif last.endswith(("sses", "xes", "ches", "shes")):
        one = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 2:
        one = last[:-1]
    else:
        one = last
    return f"{first} {one}".strip()
