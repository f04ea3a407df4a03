"""Words in the reader's language, for everything in the window that knows nothing of Qt.

A sentence is written in English where it is needed: `say("%1 of %2", a, b)`. A table of codes with words is a `Words`:
its words are translated when they are read, not when the module is imported. Where a window runs, Qt has a catalogue
for the language (`language.py`); where none runs, or in English, everything stays as it is written.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

CONTEXT = "Words"
"""The one context of the catalogue for what `say`, `several`, `Words` and the rows of actions and settings hold."""
_PLACE = re.compile(r"%(\d)")
ENGLISH = ("en", "the code of this language")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip

Code = TypeVar("Code", bound=str)


def translated(text: str, about: str = "", n: int = -1) -> str:
    """Return a text of the catalogue in the reader's language; `about` tells it from others of the same words."""
    qt = sys.modules.get("PySide6.QtCore")
    if qt is None or not text:
        return text
    found: str = qt.QCoreApplication.translate(CONTEXT, text, about or None, n)
    return found


def in_english() -> bool:
    """Whether everything stays as it is written: no catalogue is there."""
    return translated(*ENGLISH) == ENGLISH[0]


def say(text: str, *values: object, about: str = "") -> str:
    """Return a sentence in the reader's language, with values in the places of %1 to %9."""
    return fill(translated(text, about), *values)


def several(one: str, many: str, n: int, *values: object) -> str:
    """Return a sentence about `n` things: `one` in English for a single one, `many` has %n where the number stands."""
    found = translated(many, one, n)
    if found in (many, many.replace("%n", str(n))):
        found = one if n == 1 else many
    elif n > 999:
        found = found.replace(str(n), "%n", 1)
    return fill(found.replace("%n", numeral(n)), *values)


def fill(text: str, *values: object) -> str:
    """Return a text with values in the places of %1 to %9, each put in once: a value that holds a %2 is left alone."""
    return _PLACE.sub(lambda m: str(values[int(m[1]) - 1]) if 0 < int(m[1]) <= len(values) else m[0], text)


def numeral(n: float, decimals: int = 0) -> str:
    """Return a number with the separators of the reader's language."""
    signs = {",": say(",", about="between thousands"), ".": say(".", about="before decimals")}
    return "".join(signs.get(c, c) for c in f"{n:,.{decimals}f}")


def month(of: int) -> str:
    """Return the name of a month, 1 to 12."""
    return translated(MONTHS[of - 1], "month")


def day_said(day: date) -> str:
    """Return a day: "9 March 2026"."""
    return say("%1 %2 %3", day.day, month(day.month), day.year, about="day month year")


def within(words: str) -> str:
    """Return words as they stand within a sentence: in English with a small letter."""
    return words[:1].lower() + words[1:] if in_english() else words


class Words(Mapping[Code, str]):
    """A table of codes with words, which are in the reader's language when they are read."""

    def __init__(self, table: Mapping[Code, str], about: str = "") -> None:
        self._table, self._about = table, about

    def __getitem__(self, code: Code) -> str:
        return translated(self._table[code], self._about)

    def __iter__(self) -> Iterator[Code]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)
