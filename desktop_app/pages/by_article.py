"""What the pages of disputes and of changed articles share: rows read article by article, one of them looked at."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.running.project_thread import Priority
from desktop_app.view_models.sides import Sides
from desktop_app.widgets.sides_page import SidesPage
from schemas.changes import Changes

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around

AT_ONCE = 4
"""Articles that are looked through in one question: a decision waits for no more."""


class Row(Protocol):
    @property
    def key(self) -> str: ...


class Looked(Protocol):
    @property
    def row(self) -> Row: ...
    @property
    def sides(self) -> Sides: ...


R = TypeVar("R", bound=Row)
L = TypeVar("L", bound=Looked)


class ByArticle(QObject, Generic[R, L]):
    """Holds the rows of each article and the one that is looked at. `read` is called in the project's thread."""

    def __init__(self, around: "Around", read: "Callable[[list[str], Project], dict[str, list[R]]]") -> None:
        super().__init__()
        self._around, self._desk, self._read = around, around.desk, read
        self.view = self._page()
        self._rows: dict[str, list[R]] = {}
        self._left: list[str] = []
        self._stale, self.ready, self._stopped = True, False, False
        self._looked: L | None = None
        self._desk.bridge.changed.connect(self._changed)
        self._desk.touched.connect(self._touched)
        self.view.narrowed.connect(self._show)
        self.view.moved.connect(self._look)

    @abstractmethod
    def _page(self) -> SidesPage:
        """Make the widget."""

    @abstractmethod
    def load(self) -> None:
        """Ask which articles are to be read, and `_begin` with them."""

    @abstractmethod
    def _side_by_side(self, row: R) -> "Callable[[Project], L | None]":
        """Return the question whose answer shows a row; it is asked in the project's thread."""

    @abstractmethod
    def _show(self) -> None:
        """Put the rows into the list."""

    @abstractmethod
    def _changed(self, changes: Changes) -> None:
        """Read again what a decision, or its undoing, touched."""

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        return self.view.list

    @property
    def looked_at(self) -> L | None:
        return self._looked

    @property
    def rows(self) -> list[R]:
        return [r for rows in self._rows.values() for r in rows]

    def enter(self) -> None:
        """Read anew where something may have changed."""
        if self._stale:
            self._stale = False
            self.load()

    def stop(self) -> None:
        self._stopped = True

    def find(self) -> None:
        self.view.line.setFocus()
        self.view.line.selectAll()

    def leave(self) -> None:
        """Go back from a sheet to the list."""
        self.view.pages.setCurrentIndex(0)
        self.view.list.setFocus()

    def _begin(self, article_ids: list[str]) -> None:
        self._left = article_ids
        self._next()

    def _next(self) -> None:
        if self._stopped:
            return
        if not self._left:
            self.ready = True
            self._show()
            return
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self._desk.bridge.ask(partial(self._read, some), self._arrived, priority=Priority.BACKGROUND)

    def _arrived(self, found: dict[str, list[R]]) -> None:
        self._rows.update(found)
        self._next()

    def _again(self, article_ids: Iterable[str]) -> None:
        self._left += [i for i in article_ids if i and i not in self._left]
        self._next()

    def _look(self, key: str) -> None:
        row = next((r for r in self.rows if r.key == key), None)
        if row is None:
            self._shown(None)
        else:
            self._desk.bridge.ask(self._side_by_side(row), self._shown)

    def _shown(self, found: L | None) -> None:
        if found is not None and found.row.key != self.view.list.current_key:
            return
        self._looked = found
        self.view.show_sides(found.sides if found is not None else None)

    def _touched(self, spans: Any) -> None:
        if spans is None:
            self._stale = True
