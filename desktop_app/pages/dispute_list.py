"""The disputes of the project, read article by article, and the one that is looked at."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.pages.by_article import ByArticle
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


class DisputeList(ByArticle[DisputeRow, Looked]):
    """Holds the disputes of each article and the one that is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__(around, _read)
        self._unveiled: set[str] = set()
        self._scale: tuple[Rating, ...] = ()

    def _page(self) -> SidesPage:
        return SidesPage(
            self._around.theme, self.tr("Disputes of the project"), FILTERS, row_key, look, (
                (self.tr("To the desk  Enter"), "jump_dispute", "link", ""),
                (self.tr("Settle the clear ones  S"), "clear_disputes", "link", ""),
                (self.tr("Edit  E"), "edit_dispute", "", self.tr("None is right as it is: say what holds")),
                (self.tr("None  X"), "neither_side", "", self.tr("There is no claim or mention here")),
                (self.tr("Both  B"), "both_sides", "", self.tr("Both marks stand")),
            ), self.tr("Select a dispute to see its versions side by side."), pick="jump_dispute",
        )  # fmt: skip

    def load(self) -> None:
        def work(project: "Project") -> tuple[list[str], tuple[Rating, ...]]:
            alone = len(project.store.reviewers()) < 2
            return [] if alone else [r.article_id for r in project.articles()], tuple(project.scale().values())

        self._desk.bridge.ask(work, self._found)

    def _found(self, found: tuple[list[str], tuple[Rating, ...]]) -> None:
        articles, self._scale = found
        self._rows = {i: rows for i, rows in self._rows.items() if i in articles}
        self._begin(articles)

    def _side_by_side(self, row: DisputeRow) -> "Callable[[Project], Looked | None]":
        return partial(looked_at, row, row.key in self._unveiled)

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
        self._again(changes.articles)


def _read(article_ids: list[str], project: "Project") -> dict[str, list[DisputeRow]]:
    from annotations.project.review import disputes_in

    return {i: rows_of(project, disputes_in(project, i)) for i in article_ids}
