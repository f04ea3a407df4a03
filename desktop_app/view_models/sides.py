"""Something that stands side by side: the versions of a dispute, an article before and after."""

from dataclasses import dataclass

from desktop_app.view_models.inconsistencies import Passage


@dataclass(frozen=True, slots=True)
class Side:
    """One side. `number` is the key that chooses it, 0 where none does; `mark` are a reviewer's initials."""

    number: int
    mark: str
    who: str
    chip: str
    tone: str
    said: str
    hint: str = ""
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """What is looked at: its sides, and the `shared` passage where they are about the same words."""

    key: str
    title: str
    chip: str
    tone: str
    about: str
    hint: str
    shared: Passage | None
    sides: tuple[Side, ...]
