"""Undo and redo out of the log alone: what would be taken back next, and what would come back.

Only one's own batches count. An undo is a batch of `undone` events; undoing that batch is redo. Any new decision
empties the redo side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.events import Draft, Event, Undone


@dataclass(frozen=True, slots=True)
class Batch:
    """One gesture of a reviewer. `targets` are the events it took back: empty for a decision."""

    batch_id: str
    label: str
    event_ids: tuple[str, ...]
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """`label` says in words what is undone or redone; the events of `batch` are what to take back."""

    label: str
    batch: Batch


class UndoStacks:
    """The steps that can be undone and redone, newest last; fed with a reviewer's batches in order."""

    def __init__(self, batches: Iterable[Batch] = ()) -> None:
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        for batch in batches:
            self.add(batch)

    def add(self, batch: Batch) -> None:
        """Take in the next batch of the log."""
        if not batch.targets:
            self._undo.append(Step(batch.label, batch))
            self._redo.clear()
            return
        for taken, given in ((self._undo, self._redo), (self._redo, self._undo)):
            step = next((s for s in reversed(taken) if batch.targets[0] in s.batch.event_ids), None)
            if step is not None:
                taken.remove(step)
                given.append(Step(step.label, batch))
                return

    @property
    def undo(self) -> Step | None:
        return self._undo[-1] if self._undo else None

    @property
    def redo(self) -> Step | None:
        return self._redo[-1] if self._redo else None


def take_back(events: Sequence[Event]) -> list[Draft]:
    """Return the drafts that take the events of one batch back, the last one first."""
    return [Draft("undone", e.article_id, e.subject_id, Undone(e.event_id)) for e in reversed(events)]
