"""Detectors that other packages add (entry points "factdesk.detectors"): run after the pipeline, none of them fatal."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Protocol

from annotations.detect.context import ArticleContext
from annotations.plugins import DETECTORS, Registered, registered
from schemas.codec import decode, encode
from schemas.mention import VALUE_OF_KIND, Mention

MOST = 20_000
"""So many mentions are taken of one detector in an article."""


class PackagedDetector(Protocol):
    """A detector of another package. `name` and `version` are stored with each of its mentions."""

    name: str
    version: str

    def detect(self, article: ArticleContext, found: Sequence[Mention]) -> Iterable[Mention]:
        """Return further mentions of the known kinds; `label` gives one a label of the project's own.

        `found` is what was found before, in text order. Offsets are code points of `article.text`. `surface`,
        `detector` and `version` are filled in. One of the kind and place of one in `found` takes its place.
        """
        ...


def names() -> list[str]:
    """Return the detectors of installed packages as "name@version"; those that cannot be made are left out."""
    return [f"{one.part.name}@{one.part.version}" for one in registered(DETECTORS) if not _unfit(one)]


def with_packaged(
    article: ArticleContext, found: list[Mention], off: Sequence[str] = ()
) -> tuple[list[Mention], list[str]]:
    """Return what was found with what packages' detectors add, and in words which of these failed.

    Of one that fails or gives what is no mention of the text, nothing is taken. `off` are names that are switched off.
    """
    problems: list[str] = []
    for one in registered(DETECTORS):
        unfit = _unfit(one)
        if unfit:
            problems.append(unfit)
        elif one.part.name not in off:
            try:
                added = [
                    _sound(m, article.text, one.part) for m in islice(one.part.detect(article, tuple(found)), MOST)
                ]
            except (Exception, SystemExit) as problem:
                why = f"{type(problem).__name__}: {problem}"
                problems.append(f"The detector {one.part.name} of the package {one.package} failed ({why}).")
                continue
            found = _united(found, added)
    return found, problems


def _unfit(one: Registered) -> str:
    """Return why a part cannot be a detector, or ""."""
    if one.problem is not None:
        return one.problem.message
    told = (getattr(one.part, "name", None), getattr(one.part, "version", None))
    if not all(isinstance(word, str) and word and word.isprintable() and not set(word) & set("+@ ") for word in told):
        return f"{one.name!r} of {one.package} is no detector: it needs a name and a version without blanks, + and @."
    return "" if callable(getattr(one.part, "detect", None)) else f"{one.name!r} of {one.package} cannot detect."


def _sound(m: Mention, text: str, detector: PackagedDetector) -> Mention:
    """Return a mention as it is stored. Raises ValueError (DecodeError) where it is none of this text."""
    whole = isinstance(m.start, int) and isinstance(m.end, int)
    if not whole or not 0 <= m.start < m.end <= len(text):
        raise ValueError(f"{m.start}–{m.end} is no place in the text")
    if type(m.value) is not VALUE_OF_KIND.get(m.kind) or not 0 <= m.score <= 1:
        raise ValueError(f"the {m.kind} at {m.start} has the value of another kind, or a score beyond 0 to 1")
    made = replace(m, surface=text[m.start : m.end], detector=detector.name, version=detector.version)
    return decode(Mention, encode(made))


def _united(found: list[Mention], added: list[Mention]) -> list[Mention]:
    places = {(m.kind, m.start, m.end): m for m in (*found, *added)}
    return sorted(places.values(), key=lambda m: (m.start, -m.end, m.kind))
