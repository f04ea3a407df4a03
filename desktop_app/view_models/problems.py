"""Problems as rows: what happened, what to do, when."""

from dataclasses import dataclass

from desktop_app.view_models.rows import Look
from desktop_app.words import say


@dataclass(frozen=True, slots=True)
class Problem:
    number: int
    happened: str
    todo: str
    at: str


def look(p: Problem) -> Look:
    return Look("⚠", p.happened, p.todo or say("Nothing to do"), p.at, "bad", lines=2)
