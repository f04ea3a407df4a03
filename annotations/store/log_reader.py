"""What can be read of the log of an open project."""

import functools
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from annotations.store import event_log
from annotations.store.connection import errors_in_words
from annotations.store.event_log import BatchRow
from schemas.events import Event

P = ParamSpec("P")
T = TypeVar("T")
L = TypeVar("L", bound="LogReader")


def reading(method: Callable[Concatenate[L, P], T]) -> Callable[Concatenate[L, P], T]:
    """Let a failing disk or a damaged file be told in words (StorageError, DamagedProjectError)."""

    @functools.wraps(method)
    def read(self: L, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with errors_in_words(self.path):
            return method(self, *args, **kwargs)

    return read


class LogReader:
    """The reading of decisions."""

    path: Path
    project_id: str
    _conn: sqlite3.Connection

    @reading
    def events_of(self, subject_id: str) -> list[Event]:
        """Return every event of a subject in order, undone ones included."""
        return event_log.events_of(self._conn, subject_id)

    @reading
    def subjects(self, article_id: str = "") -> list[str]:
        """Return what was decided on in an article, or anywhere, in the order of the first decision."""
        return event_log.subjects(self._conn, article_id)

    @reading
    def decided_since(self, position: int, most: int) -> tuple[list[str], int]:
        """Return at most so many subjects decided on after a place in the log, the newest last, and the log's end."""
        return event_log.decided_since(self._conn, position, most)

    @reading
    def events_of_batch(self, batch_id: str) -> list[Event]:
        """Return the events of one gesture in order."""
        return event_log.events_of_batch(self._conn, batch_id)

    def events(self, after_lamport: int = 0) -> Iterator[Event]:
        """Yield the events after a count, in order."""
        with errors_in_words(self.path):
            yield from event_log.events(self._conn, after_lamport)

    @reading
    def batches_of(self, reviewer_id: str, limit: int) -> list[BatchRow]:
        """Return the newest gestures of a reviewer, newest first."""
        return event_log.batches_of(self._conn, reviewer_id, limit)

    @reading
    def decisions(self) -> int:
        """Return how many events the log holds; a change of it tells that something was decided."""
        return event_log.head_of(self._conn, self.project_id).events
