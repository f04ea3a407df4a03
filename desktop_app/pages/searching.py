"""The search over the project: run while one types, piece by piece, and walked through on the desk."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotations.errors import BadInputError, RefusedError
from annotations.project.search import Hit, Piece, names_known, save, saved, search_piece
from annotations.project.search_words import Query, parse
from desktop_app.running.project_thread import Priority
from desktop_app.sentences import problem_said
from desktop_app.view_models.search import hit_key, told
from desktop_app.widgets.search_page import SearchPage
from schemas.changes import Changes

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around

TYPED = 120
"""Milliseconds after a key when the search runs: while one types fast it waits."""
MOST = 2_000
"""Hits that are shown; more are no list that anybody reads."""


class Searching(QObject):
    """Holds the query and its hits; `step` goes through them on the desk."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = SearchPage(around.theme)
        self._query = Query()
        self._run = 0
        self._hits: list[Hit] = []
        self._at = ""
        self._stopped = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(TYPED)
        self._later.timeout.connect(self.search)
        self.view.typed.connect(lambda _: self._later.start())
        self.view.wanted.connect(self._show)
        self.view.saved.connect(self._save)
        self._desk.bridge.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        return self.view.home

    def enter(self) -> None:
        """Read what is saved and what can be completed, and search anew: something may have been decided."""
        self.view.line.selectAll()
        self._desk.bridge.ask(lambda p: (saved(p), names_known(p)), self._know, priority=Priority.BACKGROUND)
        self.search()

    def stop(self) -> None:
        self._stopped = True
        self._later.stop()

    def _know(self, found: "tuple[dict[str, str], dict[str, list[str]]]") -> None:
        if not self._stopped:
            self.view.show_saved(found[0])
            self.view.line.known = found[1]

    def _changed(self, changes: Changes) -> None:
        if self.view.isVisible() or "the search" in changes.label:
            self._desk.bridge.ask(lambda p: (saved(p), names_known(p)), self._know, priority=Priority.BACKGROUND)

    # --- searching

    def search(self) -> None:
        """Run the query that stands in the line; an earlier run is given up."""
        self._later.stop()
        self._run += 1
        try:
            self._query = parse(self.view.line.text())
        except BadInputError as problem:
            self.view.show_state("", problem_said(problem), 0, done=True)
            return
        self._hits = []
        self._ask(self._run, 0)

    def _ask(self, run: int, after: int) -> None:
        work = partial(search_piece, query=self._query, after=after)
        self._desk.bridge.ask(work, partial(self._found, run), priority=Priority.BACKGROUND)

    def _found(self, run: int, piece: Piece) -> None:
        if run != self._run or self._stopped:
            return
        self._hits += piece.hits
        done = not piece.after or len(self._hits) >= MOST
        if piece.hits or done:
            self.view.show_hits(self._hits)
        self.view.show_state(told(self._query), "", len(self._hits), done=done)
        if not done:
            self._ask(run, piece.after)

    # --- what the reviewer does

    def _show(self, hit: Hit) -> None:
        self._at = hit_key(hit)
        self._around.jump(hit.article_id, (hit.start, hit.end))

    def step(self, by: int) -> None:
        """Show the next (or previous, -1) hit of the last search on the desk."""
        if not self._hits:
            raise RefusedError(self.tr("Nothing was searched."), self.tr("Ctrl+Shift+F searches the project."))
        keys = [hit_key(h) for h in self._hits]
        at = keys.index(self._at) + by if self._at in keys else 0
        if not 0 <= at < len(keys):
            self._around.say(self.tr("That was the last one.") if by > 0 else self.tr("That was the first one."))
            return
        self._show(self._hits[at])
        self._around.say(self.tr("%1 of %2").replace("%1", str(at + 1)).replace("%2", str(len(keys))))

    def find(self) -> None:
        """Give the keyboard to the line."""
        self.view.line.setFocus()
        self.view.line.selectAll()

    def ask_name(self) -> None:
        parse(self.view.line.text())
        self.view.ask_name()

    def forget(self) -> None:
        """Take the chosen saved search away."""
        if not self.view.chosen_queue:
            raise RefusedError(self.tr("No saved search is selected."))
        self._save(self.view.chosen_queue, "")

    def _save(self, name: str, query: str) -> None:
        if self._desk.read_only:
            self._around.say(self.tr("This project is open for reading only."))
            return

        def work(project: "Project") -> Changes:
            return save(project, name, query)

        self._desk.bridge.ask(work, self._desk.bridge.changed.emit, priority=Priority.DECISION)
