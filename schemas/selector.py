"""How a span of a revision's text is found again: a W3C position selector and a quote selector together.

Source: Web Annotation Data Model (W3C Recommendation 2017), sections 4.2.4 and 4.2.5.
"""

from dataclasses import dataclass

CONTEXT = 32
"""How many code points of prefix and suffix a selector carries."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A half-open span in code points of the normalised text, with the exact characters and their surroundings."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def select(text: str, start: int, end: int) -> Selector:
    """Return the selector of `text[start:end]`, offsets in code points.

    Raises ValueError where the span is empty or lies outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}-{end} lies outside a text of {len(text)} characters")
    return Selector(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
