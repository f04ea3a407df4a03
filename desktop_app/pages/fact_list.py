"""The table of facts, read page by page as it is looked at: order and filter are the store's, none is the window's."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.store.fact_list import FEW, Listing, Place
from desktop_app.running.bridge import Bridge
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.facts import FactPage, fact_place, fact_rows, first_facts
from desktop_app.widgets.lazy_table import PAGE, LazyTable

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.view_models.facts import FactRow

STRIDE = 10_000
"""Rows between those whose place in the order is noted: what a jump passes over at most, a millisecond."""
_AHEAD = 3
"""Pages that may wait to be read while one scrolls; those asked for before are let go."""


class FactList(QObject):
    """Keeps a `LazyTable` filled with a `listing`. `read(page)` when the first page and the numbers are there."""

    read = Signal(object)

    def __init__(self, bridge: Bridge, table: "LazyTable[FactRow]", stopped: Callable[[], bool]) -> None:
        super().__init__()
        self._bridge, self._table, self._stopped = bridge, table, stopped
        self.listing = Listing()
        self._run = 0
        self._wanted: list[int] = []
        self._reading = False
        self._numbers: list[int] = [0]
        self._places: list[Place | None] = [None]
        table.wanted.connect(self._want)

    def show(self, listing: Listing) -> None:
        """Show other facts, or the same as they are now; what was asked before is given up."""
        self.listing = listing
        self._run += 1
        self._ask(self._run, Priority.VIEW)

    def _ask(self, run: int, priority: Priority) -> None:
        work = partial(self._first, run, self.listing)
        self._bridge.ask(work, partial(self._first_came, run), priority=priority)

    def _first(self, run: int, listing: Listing, project: "Project") -> FactPage | None:
        """Runs in the project's thread; a question that a later one has replaced is not put."""
        return first_facts(project, listing, PAGE) if run == self._run else None

    def _first_came(self, run: int, page: FactPage | None) -> None:
        if page is None or run != self._run or self._stopped():
            return
        self.listing = page.listing
        rows = min(page.total, FEW) if page.listing.has_words else page.total
        self._numbers, self._places, self._wanted = [0], [None], []
        self._table.start(rows, page.rows)
        self.read.emit(page)
        if not page.ready:
            self._ask(run, Priority.BACKGROUND)
        elif self._table.rowCount() > STRIDE:
            self._note_next(run)

    # --- pages

    def _want(self, page: int) -> None:
        self._wanted.append(page)
        if len(self._wanted) > _AHEAD:
            self._table.give_up([self._wanted.pop(0)])
        if not self._reading:
            self._read_next()

    def _read_next(self) -> None:
        if not self._wanted or self._stopped():
            return
        page = self._wanted.pop()
        number = page * PAGE
        at = bisect_right(self._numbers, number) - 1
        work = partial(
            fact_rows, listing=self.listing, limit=PAGE, skip=number - self._numbers[at], after=self._places[at]
        )  # fmt: skip
        self._reading = True
        self._bridge.ask(work, partial(self._page_came, self._run, page), failed=self._failed)

    def _page_came(self, run: int, page: int, rows: "Sequence[FactRow]") -> None:
        self._reading = False
        if run == self._run:
            self._table.put(page, rows)
        self._read_next()

    def _failed(self, problem: Exception) -> None:
        self._reading = False
        self._bridge.report(problem)

    # --- places in the order, so that a jump to any row is short

    def _note_next(self, run: int) -> None:
        work = partial(fact_place, listing=self.listing, step=STRIDE, after=self._places[-1])
        self._bridge.ask(work, partial(self._noted, run), priority=Priority.BACKGROUND)

    def _noted(self, run: int, place: Place | None) -> None:
        if run != self._run or place is None or self._stopped():
            return
        self._numbers.append(self._numbers[-1] + STRIDE)
        self._places.append(place)
        if self._numbers[-1] + STRIDE < self._table.rowCount():
            self._note_next(run)

    def others(self, words: str, most: int) -> "Callable[[Project], Sequence[FactRow]]":
        """Return a question for the project's thread: facts that stand and have all these words."""
        listing = replace(self.listing, order="statement", down=False, standing="stands", words=words)
        return partial(fact_rows, listing=listing, limit=most)
