"""A search as the queue of the desk: the articles in which something fits, and the way through its places."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.errors import RefusedError
from annotations.project.search import Hit, Piece, search_piece
from annotations.project.search_words import Query, parse
from desktop_app.desk.desk import Desk
from desktop_app.running.project_thread import Priority
from desktop_app.widgets.queue_head import QueueHead
from schemas.changes import Changes
from schemas.state import SETTLED, MentionState

if TYPE_CHECKING:
    from desktop_app.keymap import Keymap
    from desktop_app.view_models.article import Span

MOST = 10_000
"""Places in a queue; more are no day's work."""
Place = tuple[int, int, int]
"""The place of an article in the queue, and a span in it."""


class SearchQueue(QObject):
    """Shows in the head of the queue which search it is, and how much of it is left."""

    def __init__(self, desk: Desk, head: QueueHead, keymap: "Keymap", jump: "Callable[[str, Span], None]") -> None:
        super().__init__()
        self.name = ""
        """What the queue is called; "" where all articles stand in it."""
        self._desk, self._head, self._keymap, self._jump = desk, head, keymap, jump
        head.left.connect(self.leave)
        self._run = 0
        self._hits: list[Hit] = []
        self._ordered: tuple[list[Place], list[Hit]] = ([], [])
        self._settled: dict[str, bool] = {}
        desk.queue_changed.connect(self._order)
        desk.bridge.changed.connect(self._decided)
        desk.touched.connect(self._show)

    # --- which search

    def begin(self, name: str, text: str) -> None:
        """Make a search the queue, and go to its first open place. Raises BadInputError where it cannot be read."""
        query = parse(text)
        if not (query.words or query.filters or query.amounts):
            raise RefusedError(self.tr("This search asks for nothing."))
        self._run += 1
        self._ask(self._run, name.strip() or query.text(), query, [], 0)

    def leave(self) -> None:
        """Let all articles stand in the queue again."""
        self._run += 1
        if self.name:
            self.name, self._hits, self._ordered = "", [], ([], [])
            self._settled.clear()
            self._desk.walk = None
            self._desk.queueing.narrow(None)
            self._show()

    def _ask(self, run: int, name: str, query: Query, found: list[Hit], after: int) -> None:
        work = partial(search_piece, query=query, after=after)
        self._desk.bridge.ask(work, partial(self._found, run, name, query, found), priority=Priority.BACKGROUND)

    def _found(self, run: int, name: str, query: Query, found: list[Hit], piece: Piece) -> None:
        if run != self._run:
            return
        found += piece.hits
        if piece.after and len(found) < MOST:
            self._ask(run, name, query, found, piece.after)
        elif not found:
            self._desk.said.emit(self.tr("Nothing in the project fits."))
        else:
            self.name, self._hits = name, found[:MOST]
            self._settled = {h.mention_id: h.status in SETTLED for h in self._hits if h.mention_id}
            self._desk.walk = self.step
            self._desk.queueing.narrow(Counter(h.article_id for h in self._hits), self._begun)

    def _begun(self) -> None:
        self._order()
        self._show()
        first = next((h for h in self._ordered[1] if self._waits(h)), self._ordered[1][0] if self._ordered[1] else None)
        if first is not None:
            self._go(first)

    def _show(self) -> None:
        self._head.setVisible(bool(self.name))
        if self.name:
            self._head.show_queue(self.name, self.left, self.size, self._keymap.first("whole_queue"))

    # --- the way through it

    @property
    def left(self) -> int:
        """How many of its places wait for a decision."""
        return sum(h.status not in SETTLED and self._waits(h) for h in self._hits)

    @property
    def size(self) -> tuple[int, int]:
        """How many places in how many articles it has."""
        return len(self._hits), len({h.article_id for h in self._hits})

    def step(self, by: int) -> bool:
        """Show the next (or previous, -1) place that waits; says so where there is none."""
        keys, hits = self._ordered
        here = self._here()
        at = bisect_right(keys, here) if by > 0 else bisect_left(keys, here) - 1
        while 0 <= at < len(hits):
            if self._waits(hits[at]):
                self._go(hits[at])
                return True
            at += by
        words = self.tr("That was the last place of “%s”.") if by > 0 else self.tr("That was the first place of “%s”.")
        self._desk.said.emit(words.replace("%s", self.name))
        return True

    def _waits(self, hit: Hit) -> bool:
        """Tell whether a place is walked to: it was settled when it was found, or is still open, or is but words."""
        if not hit.mention_id or hit.status in SETTLED:
            return True
        article = self._desk.article
        if article is not None and article.article_id == hit.article_id:
            m = article.mentions.get(hit.mention_id)
            return m is not None and not m.settled
        return not self._settled.get(hit.mention_id, False)

    def _here(self) -> Place:
        article = self._desk.article
        if article is None:
            return -1, 0, 0
        at = next((n for n, row in enumerate(self._desk.queue) if row.article_id == article.article_id), -1)
        start, end = article.selected_span or (self._desk.caret(), -1)
        return at, start, end

    def _go(self, hit: Hit) -> None:
        article = self._desk.article
        if not hit.mention_id:
            self._jump(hit.article_id, (hit.start, hit.end))
        elif article is not None and article.article_id == hit.article_id:
            self._desk.select(hit.mention_id)
        else:
            self._desk.open(hit.article_id, hit.mention_id)

    def _order(self) -> None:
        """Put the places into the order of the articles in the queue."""
        if self._hits:
            order = {row.article_id: n for n, row in enumerate(self._desk.queue)}
            found = sorted(
                (((order[h.article_id], h.start, h.end), n) for n, h in enumerate(self._hits) if h.article_id in order)
            )
            self._ordered = [key for key, _ in found], [self._hits[n] for _, n in found]

    def _decided(self, changes: Changes) -> None:
        for subject, state in changes.states.items():
            if subject in self._settled:
                self._settled[subject] = isinstance(state, MentionState) and state.settled
