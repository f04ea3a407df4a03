"""The queue of articles as far as it was read: a page at first, more when the list is scrolled to its end."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.running.bridge import Bridge
from desktop_app.view_models.queue import PAGE, QueueRow, queue_in, queue_rows

if TYPE_CHECKING:
    from annotations.store.queries import ArticleRow


class Queueing(QObject):
    """`rows` in an `order`; `more` where some are not read yet. `changed` when they differ."""

    changed = Signal()

    def __init__(self, bridge: Bridge, running: Callable[[], str]) -> None:
        """`running` tells which article is being detected in."""
        super().__init__()
        self.rows: list[QueueRow] = []
        self.order = "imported"
        self.more = False
        self._only: Mapping[str, int] | None = None
        self._bridge, self._running = bridge, running
        self._reading = False
        self._then: list[Callable[[], None]] = []

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Read it anew, as far as it was read."""
        self._read(max(PAGE, len(self.rows)), 0, then)

    def narrow(self, only: Mapping[str, int] | None, then: Callable[[], None] | None = None) -> None:
        """Let only some articles stand in the queue, each with how many places it is there for; None is all."""
        self._only = only
        self._read(PAGE, 0, then)

    def read_on(self, then: Callable[[], None] | None = None) -> None:
        """Read the next page, if there is one."""
        if then is not None:
            self._then.append(then)
        if self.more and not self._reading:
            self._read(PAGE, len(self.rows), None)

    def first(self, then: Callable[[str], None]) -> None:
        """Find the first article that is not finished, else the first; nothing where there is none."""
        unfinished = [r for r in self.rows if not r.finished]
        if unfinished or not self.more:
            for row in (unfinished or self.rows)[:1]:
                then(row.article_id)
            return
        first = self.rows[0].article_id
        self._bridge.ask(lambda project: project.store.first_unfinished(), lambda found: then(found or first))

    def _read(self, limit: int, offset: int, then: Callable[[], None] | None) -> None:
        order, only = self.order, self._only

        def arrived(found: "tuple[list[ArticleRow], bool]") -> None:
            self._reading = False
            rows, more = found
            if order == self.order and only is self._only and offset <= len(self.rows):
                self.rows = self.rows[:offset] + queue_rows(rows, self._running(), only)
                self.more = more
                self.changed.emit()
            waiting, self._then = self._then, []
            for call in (*waiting, then):
                if call is not None:
                    call()

        self._reading = True
        self._bridge.ask(lambda project: queue_in(order, project, limit, offset, only), arrived)
