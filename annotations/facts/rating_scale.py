"""The project's rating scale: the default one, or the one that the desk has set."""

from collections.abc import Mapping
from typing import Any

from annotations.errors import BadInputError
from annotations.text.one_line import check_number, check_words
from schemas.codec import DecodeError, decode
from schemas.verdict import DEFAULT_SCALE, Rating

KEY = "rating_scale"
"""The setting that holds the desk's own scale, best rating first; each an object as `schemas.verdict.Rating`."""


def of_settings(settings: Mapping[str, Any]) -> dict[str, Rating]:
    """Return the scale in force, in order, by rating. Raises BadInputError where the setting cannot be read."""
    own = settings.get(KEY)
    return {r.rating: r for r in (DEFAULT_SCALE if own is None else read(own))}


def read(value: Any) -> tuple[Rating, ...]:
    """Return a scale out of a setting's value. Raises BadInputError where it is none, saying what it must be."""
    hint = 'Give a list of {"rating", "label", "value": 1 to 5 or null, "upholds": true or false}.'
    if not isinstance(value, list) or len(value) < 2:
        raise BadInputError("A rating scale needs at least two ratings.", hint)
    check_number(len(value))
    try:
        scale = tuple(decode(Rating, rating, f"rating {number}") for number, rating in enumerate(value, 1))
    except DecodeError as problem:
        raise BadInputError(f"The rating scale cannot be read: {problem}.", hint) from problem
    names = [r.rating for r in scale]
    if len(set(names)) < len(names) or not all(r.rating.strip() and r.label.strip() for r in scale):
        raise BadInputError("Every rating needs a name and a label of its own.", hint)
    check_words(words for r in scale for words in (r.rating, r.label))
    if any(r.value is not None and not 1 <= r.value <= 5 for r in scale):
        raise BadInputError("The value of a rating is 1 (false) to 5 (true), or null.", hint)
    return scale
