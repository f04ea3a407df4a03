"""The page of changed articles: what was decided in an earlier text, and where it stands now; each settled by a key."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from annotations.errors import RefusedError
from desktop_app.pages.by_article import ByArticle
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.adjudicating import nearest
from desktop_app.view_models.changes import (
    FILTERS,
    ChangeRow,
    Compared,
    changes_in,
    compared,
    counted,
    grouped,
    look,
    row_key,
)
from desktop_app.widgets.dispute_sheets import PlaceSheet
from desktop_app.widgets.sides_page import SidesPage
from schemas.changes import Changes

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around


class ChangedArticles(ByArticle[ChangeRow, Compared]):
    """Holds what waits in each article that changed, and the one that is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__(around, _read)
        self._sheet = PlaceSheet()
        self.view.pages.addWidget(self._sheet)
        self._sheet.left.connect(self.leave)
        self._sheet.kept.connect(self._put)
        self._desk.opened.connect(self._grow_stale)

    def _page(self) -> SidesPage:
        return SidesPage(
            self._around.theme, self.tr("Decisions on articles that changed"), FILTERS, row_key, look, (
                (self.tr("To the desk  Enter"), "jump_change", "link", ""),
                (self.tr("Let go  W"), "let_go", "", self.tr("It stands nowhere any more")),
                (self.tr("Put it elsewhere  P"), "place_change", "", ""),
                (self.tr("Decide again  E"), "redecide", "", self.tr("Takes it over and goes to the desk")),
                (self.tr("That is the place  Y"), "confirm_place", "primary", ""),
            ), self.tr("Select a decision to see it before and now."), pick="jump_change",
        )  # fmt: skip

    def load(self) -> None:
        self._desk.bridge.ask(lambda p: [r.article_id for r in p.articles()], self._begin)

    def _side_by_side(self, row: ChangeRow) -> "Callable[[Project], Compared | None]":
        return partial(compared, row)

    def _show(self) -> None:
        view = self.view
        view.filter.count(counted(self.rows))
        view.show_rows(grouped(self.rows, view.filter.code, view.line.text()), self._empty())
        self._look(view.list.current_key)

    def _empty(self) -> str:
        if not self.ready:
            return self.tr("Reading …")
        if self.rows:
            return self.tr("Nothing of this kind.")
        return self.tr(
            "No article has changed since something was decided in it.\n\nAdd the article again as it is now: what "
            "stands in the same words moves along, and the rest is listed here."
        )

    def _changed(self, changes: Changes) -> None:
        if not self.view.isVisible() or not self.ready:
            self._stale = True
            return
        if changes.label.startswith("undo "):
            self.view.keep = next((i for i in changes.states if i.startswith("m-")), "")
        self._again(changes.articles)

    def _grow_stale(self) -> None:
        self._stale = True

    # --- what the reviewer does

    @property
    def _current(self) -> Compared:
        if self._looked is None:
            raise RefusedError(self.tr("Nothing is selected."), self.tr("Press J for the next one."))
        if self._looked.row.key != self.view.list.current_key:
            raise RefusedError(self.tr("It is not shown yet."), self.tr("Press the key again."))
        return self._looked

    @property
    def _open(self) -> Compared:
        found = self._current
        if found.row.done:
            raise RefusedError(self.tr("This has its place already."))
        if self._desk.read_only:
            raise RefusedError(self.tr("This project is open for reading only."))
        return found

    def step(self, by: int) -> None:
        if not self.view.list.step(by):
            self._around.say(self.tr("There is none further on."))

    def confirm(self) -> None:
        """Say that the place that is proposed is the one."""
        found = self._open
        if found.row.anchors[0].selector is None:
            raise RefusedError(
                self.tr("There is no place to confirm."), self.tr("P says where it stands, W lets it go.")
            )
        self._settle(found.row, partial(_confirmed, subjects=found.row.subjects, place=None))

    def redecide(self) -> None:
        """Take it over, and go to the desk to decide again."""
        found = self._open
        s = found.row.anchors[0].selector
        if s is None:
            raise RefusedError(self.tr("It has no place in the article now."), self.tr("P says where it stands."))
        work = partial(_confirmed, subjects=found.row.subjects, place=None)
        self._settle(found.row, work, lambda: self._around.jump(found.row.article_id, (s.start, s.end)))

    def let_go(self) -> None:
        """Say that it stands nowhere any more."""
        row = self._open.row

        def work(project: "Project") -> Changes:
            from annotations.project.revisions import let_go

            return let_go(project, row.subjects)

        self._settle(row, work)

    def ask_place(self) -> None:
        """Ask for the words in which it stands now."""
        found = self._open
        self._sheet.begin(found.sides.about)
        self._sheet.show_words(found.row.anchors[0].became or found.row.anchors[0].surface)
        self.view.pages.setCurrentWidget(self._sheet)

    def _put(self, words: str) -> None:
        found = self._current
        start = nearest(found.text, words.strip(), found.start)
        if start < 0:
            problem = RefusedError(self.tr("These words do not stand in the article as it is now."))
            self._desk.bridge.report(problem)
            return
        place = (start, start + len(words.strip()))
        self._settle(found.row, partial(_confirmed, subjects=found.row.subjects, place=place))
        self.leave()

    def _settle(
        self, row: ChangeRow, work: "Callable[[Project], Changes]", then: Callable[[], None] | None = None
    ) -> None:
        """Have it recorded; what comes next is looked at meanwhile."""
        self.view.keep = self.view.list.after(row.key)
        self._rows[row.article_id] = [r for r in self._rows[row.article_id] if r.key != row.key]

        def done(changes: Changes) -> None:
            self._desk.bridge.changed.emit(changes)
            if then is not None:
                then()

        self._desk.bridge.ask(work, done, failed=self._failed, priority=Priority.DECISION)
        self._show()

    def _failed(self, problem: Exception) -> None:
        self._desk.bridge.report(problem)
        self._stale = True
        self.enter()

    def jump(self) -> None:
        found = self._current
        s = found.row.anchors[0].selector
        self._around.jump(found.row.article_id, (s.start, s.end) if s is not None else (found.start, found.start + 1))


def _read(article_ids: list[str], project: "Project") -> dict[str, list[ChangeRow]]:
    return {i: changes_in(project, i) for i in article_ids}


def _confirmed(project: "Project", subjects: tuple[str, ...], place: tuple[int, int] | None) -> Changes:
    from annotations.project.revisions import confirm_anchors

    return confirm_anchors(project, subjects, place)
