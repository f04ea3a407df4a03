"""Ratings on the scale that is in force in the project: their words and their tone."""

from collections.abc import Sequence

from desktop_app.sentences import sentence
from desktop_app.words import say
from schemas.verdict import Rating, Verdict


def label(scale: Sequence[Rating], rating: str) -> str:
    """Return the words of a rating; its code where the scale does not have it any more."""
    return next((sentence(r.label) for r in scale if r.rating == rating), rating)


def tone(scale: Sequence[Rating], rating: str) -> str:
    """Return "good", "warn" or "bad"; "" where the rating is no degree of truth."""
    value = next((r.value for r in scale if r.rating == rating), None)
    if value is None:
        return ""
    return "good" if value >= 4 else "bad" if value <= 2 else "warn"


def verdict(scale: Sequence[Rating], given: Verdict) -> str:
    """Return a verdict in words: "Mostly true (draft)"."""
    return label(scale, given.rating) + ("" if given.final else say(" (draft)"))
