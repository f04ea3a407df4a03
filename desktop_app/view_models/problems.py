"""Problems as rows: what happened, what to do, when."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.view_models.rows import Look

if TYPE_CHECKING:
    from annotations.errors import FactdeskError


@dataclass(frozen=True, slots=True)
class Problem:
    number: int
    happened: str
    todo: str
    at: str


def problem(number: int, error: "FactdeskError", now: datetime) -> Problem:
    """Return an error as a problem."""
    return Problem(number, error.message, error.hint, f"{now:%H:%M}")


def look(p: Problem) -> Look:
    return Look("⚠", p.happened, p.todo or "Nothing to do", p.at, "bad", lines=2)
