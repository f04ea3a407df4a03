"""The disputes of the project, read article by article, and the one that is looked at."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.running.project_thread import Priority
from desktop_app.view_models.disputes import (
    FILTERS,
    DisputeRow,
    Looked,
    counted,
    grouped,
    look,
    looked_at,
    row_key,
    rows_of,
)
from desktop_app.widgets.sides_page import SidesPage
from schemas.changes import Changes
from schemas.verdict import Rating

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around

AT_ONCE = 4
"""Articles that are looked through in one question: a decision waits for no more."""


class DisputeList(QObject):
    """Holds the disputes of each article and the one that is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = SidesPage(
            around.theme, self.tr("Disputes of the project"), FILTERS, row_key, look, (
                (self.tr("To the desk  Enter"), "jump_dispute", "link", ""),
                (self.tr("Settle the clear ones  S"), "clear_disputes", "link", ""),
                (self.tr("Edit  E"), "edit_dispute", "", self.tr("None is right as it is: say what holds")),
                (self.tr("None  X"), "neither_side", "", self.tr("There is no claim or mention here")),
                (self.tr("Both  B"), "both_sides", "", self.tr("Both marks stand")),
            ), self.tr("Select a dispute to see its versions side by side."), pick="jump_dispute",
        )  # fmt: skip
        self._rows: dict[str, list[DisputeRow]] = {}
        self._left: list[str] = []
        self._stale, self.ready, self._stopped = True, False, False
        self._looked: Looked | None = None
        self._unveiled: set[str] = set()
        self._scale: tuple[Rating, ...] = ()
        self._desk.bridge.changed.connect(self._changed)
        self._desk.touched.connect(self._touched)
        self.view.narrowed.connect(self._show)
        self.view.moved.connect(self._look)

    # --- the page

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        return self.view.list

    @property
    def looked_at(self) -> Looked | None:
        return self._looked

    def stop(self) -> None:
        self._stopped = True

    def enter(self) -> None:
        """Read the disputes anew where something may have changed."""
        if self._stale:
            self.load()

    def load(self) -> None:
        """Read all disputes, a few articles at a time."""
        self._stale = False

        def work(project: "Project") -> tuple[list[str], tuple[Rating, ...]]:
            alone = len(project.store.reviewers()) < 2
            return [] if alone else [r.article_id for r in project.articles()], tuple(project.scale().values())

        self._desk.bridge.ask(work, self._begin)

    def _begin(self, found: tuple[list[str], tuple[Rating, ...]]) -> None:
        self._left, self._scale = found
        self._rows = {i: rows for i, rows in self._rows.items() if i in self._left}
        self._next()

    def _next(self) -> None:
        if self._stopped:
            return
        if not self._left:
            self.ready = True
            self._show()
            return
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self._desk.bridge.ask(partial(_read, some), self._arrived, priority=Priority.BACKGROUND)

    def _arrived(self, found: dict[str, list[DisputeRow]]) -> None:
        self._rows.update(found)
        self._next()

    @property
    def rows(self) -> list[DisputeRow]:
        return [r for rows in self._rows.values() for r in rows]

    def _show(self) -> None:
        view = self.view
        view.filter.count(counted(self.rows))
        shown = grouped(self.rows, view.filter.code, view.line.text())
        view.show_rows(shown, self._empty())
        self._look(view.list.current_key)

    def _empty(self) -> str:
        if not self.ready:
            return self.tr("Reading …")
        if self.rows:
            return self.tr("None of this kind.")
        return self.tr(
            "The reviewers differ in nothing.\n\nEach works in a copy of the project (Send a copy…); what comes back "
            "is merged (Merge…), and what they decided otherwise than each other is listed here."
        )

    def _row(self, key: str) -> DisputeRow | None:
        return next((r for r in self.rows if r.key == key), None)

    def _look(self, key: str) -> None:
        row = self._row(key)
        if row is None:
            self._shown(None)
            return
        self._desk.bridge.ask(partial(looked_at, row, key in self._unveiled), self._shown)

    def _shown(self, found: Looked | None) -> None:
        if found is not None and found.row.key != self.view.list.current_key:
            return
        self._looked = found
        self.view.show_sides(found.sides if found is not None else None)

    def _changed(self, changes: Changes) -> None:
        """Look again at the articles that a decision, or its undoing, touched."""
        subjects = [i for i in changes.states if i[:2] in ("m-", "c-", "f-")]
        if "s-blind" in changes.states:
            self._stale = True
        if not subjects or not self.ready:
            self._stale = self._stale or bool(subjects)
            return
        if not self.view.isVisible():
            self._stale = True
            return
        if changes.label.startswith("undo "):
            self.view.keep = subjects[0]
        articles = [i for i in changes.articles if i]
        self._left += [i for i in articles if i not in self._left]
        self._next()

    def _touched(self, spans: object) -> None:
        if spans is None:
            self._stale = True


def _read(article_ids: list[str], project: "Project") -> dict[str, list[DisputeRow]]:
    from annotations.project.review import disputes_in

    return {i: rows_of(project, disputes_in(project, i)) for i in article_ids}
