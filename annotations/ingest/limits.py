"""How much of a file is read, and by whom it is refused: bounds that readers and their process share."""

from annotations.errors import BadInputError

TEXT = 10_000_000
"""Characters of the longest article, and bytes of the largest text file."""
PACKED = 100_000_000
"""Bytes of the largest PDF or office file."""
ROW = 64_000_000
"""Bytes of the longest row of a table."""
PAGES = 2_000
"""Pages of the longest PDF."""
ITEMS = 20_000
"""Articles of the largest feed or spreadsheet."""
MEMORY = 1_500_000_000
"""Bytes of address space of the process that reads."""
CPU_SECONDS = 20
WALL_SECONDS = 30.0
RESULT = 150_000_000
"""Bytes of all that one file may give."""


def too_large(what: str, hint: str = "Divide it.") -> BadInputError:
    """Return the refusal of something that is larger than the bounds."""
    return BadInputError(f"{what} is too large.", hint, "too-large")


def too_deep(what: str) -> BadInputError:
    """Return the refusal of something that is nested more deeply than any article is."""
    hint = "Open it in the program that it is from and save it anew, or copy its text into a text file."
    return BadInputError(f"{what} is nested too deeply to be read whole.", hint, "too-deep")


def not_format(what: str, kind: str) -> BadInputError:
    """Return the refusal of bytes that are not what they seem to be."""
    return BadInputError(f"{what} is not {kind}, or it is damaged.", "Check that it is the right file.", "not-format")


def bomb(what: str, why: str) -> BadInputError:
    """Return the refusal of something that is made to exhaust the machine."""
    return BadInputError(f"{what} is refused: {why}.", "Do not open it unless you trust its sender.", "bomb")


def encrypted(what: str) -> BadInputError:
    """Return the refusal of a file that asks for a password."""
    return BadInputError(f"{what} is protected by a password.", "Save a copy without one.", "encrypted")


def no_text(what: str, why: str, hint: str) -> BadInputError:
    """Return the refusal of a file that shows text but holds none."""
    return BadInputError(f"{what} holds no text: {why}.", hint, "no-text")
