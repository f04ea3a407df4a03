"""A reviewer's judgement, on the project's rating scale."""

from dataclasses import dataclass
from typing import Literal

CheckMethod = Literal[
    "primary_document", "interview", "recording", "database", "calculation", "secondary_source", "reference_work",
    "author_notes", "observation", "expert", "",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rating:
    """One step of the scale. `value` is 1 (false) to 5 (true) or None where it is no degree of truth.

    `upholds` says whether a fact with this rating may contradict what other articles say.
    """

    rating: str
    label: str
    value: int | None
    upholds: bool = False


DEFAULT_SCALE: tuple[Rating, ...] = (
    Rating("true", "True", 5, True),
    Rating("mostly_true", "Mostly true", 4, True),
    Rating("half_true", "Half true", 3),
    Rating("mostly_false", "Mostly false", 2),
    Rating("false", "False", 1),
    Rating("unverifiable", "Unverifiable", None),
    Rating("opinion", "Opinion", None),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Rating, rationale and method. A draft (`final` false) does not make a fact."""

    rating: str
    rationale: str = ""
    method: CheckMethod = ""
    final: bool = True
    correction: str = ""
