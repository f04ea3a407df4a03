"""What a decision changed. Every mutation returns one; views refresh from it and from nothing else."""

from dataclasses import dataclass

from schemas.state import SubjectState


@dataclass(frozen=True, slots=True)
class Changes:
    """`states` maps each changed subject to its new state, None where nothing is left of it (an added mention undone).

    `undo` and `redo` are the words of the next undo and redo step, empty if there is none.
    """

    batch_id: str
    label: str
    states: dict[str, SubjectState | None]
    articles: frozenset[str] = frozenset()
    undo: str = ""
    redo: str = ""
