"""The page of verified facts: read article by article, shown in full, superseded or withdrawn with a reason."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.errors import BadInputError, RefusedError
from annotations.review import decide
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.facts import (
    FactDetail,
    FactRow,
    Use,
    candidates,
    fact_detail,
    facts_of,
    narrowed,
    uses_in,
)
from desktop_app.view_models.wording import short
from desktop_app.widgets.facts_page import FactsPage
from schemas.changes import Changes
from schemas.events import Draft
from schemas.state import ClaimState

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around

AT_ONCE = 3
"""Articles whose facts are read in one question: a decision waits for no more."""


class Facts(QObject):
    """Holds the facts of each article and the one that is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = FactsPage(around.theme)
        self._rows: dict[str, list[FactRow]] = {}
        self._left: list[str] | None = None
        self._detail: FactDetail | None = None
        self._uses: list[Use] = []
        self._stopped = False
        self._desk.bridge.changed.connect(self._changed)
        self.view.narrowed.connect(self._show)
        self.view.moved.connect(self._look)
        self.view.withdrawn.connect(self._withdraw)
        self.view.superseded.connect(self._supersede)
        self.view.used.connect(self._go_to_use)

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        view = self.view
        return view.table if view.table.isVisibleTo(view) else view.standing.buttons[view.standing.code]

    @property
    def looked_at(self) -> FactDetail | None:
        return self._detail

    @property
    def uses(self) -> list[Use]:
        return self._uses

    def stop(self) -> None:
        self._stopped = True

    def enter(self) -> None:
        """Read the facts when the page is first visited; later only what changed."""
        if self._left is None:
            self._left = []
            self._desk.bridge.ask(lambda p: p.store.articles_with_verdicts(), self._begin)

    def _begin(self, article_ids: list[str]) -> None:
        self._left = article_ids
        self._next()

    def _next(self) -> None:
        if self._stopped or self._left is None:
            return
        if not self._left:
            self.view.ready = True
            self._show()
            return
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self._desk.bridge.ask(partial(facts_of, some), self._arrived, priority=Priority.BACKGROUND)

    def _arrived(self, found: dict[str, list[FactRow]]) -> None:
        before = sum(map(len, self._rows.values()))
        self._rows.update(found)
        if before == 0:
            self._show()
        self._next()

    def _show(self) -> None:
        rows = [r for rows in self._rows.values() for r in rows]
        counts = {"": len(rows)} | {
            s: sum(r.standing == s for r in rows) for s in ("stands", "superseded", "withdrawn")
        }
        self.view.standing.count(counts)
        self.view.show_rows(narrowed(rows, self.view.line.text(), self.view.standing.code))
        self._look(self.view.current_key)

    def _row(self, fact_id: str) -> FactRow | None:
        return next((r for rows in self._rows.values() for r in rows if r.fact_id == fact_id), None)

    def _look(self, fact_id: str) -> None:
        row = self._row(fact_id)
        if row is None:
            self._detail = None
            self.view.card.show_detail(None)
            return
        self._desk.bridge.ask(partial(fact_detail, row), self._shown)

    def _shown(self, detail: FactDetail | None) -> None:
        if detail is not None and detail.row.fact_id != self.view.current_key:
            return
        self._detail, self._uses = detail, []
        self.view.card.show_detail(detail)
        if detail is not None:
            row = detail.row
            self._desk.bridge.ask(
                partial(candidates, row), lambda ids: self._search_uses(row, ids), priority=Priority.BACKGROUND
            )

    def _search_uses(self, row: FactRow, article_ids: list[str]) -> None:
        if self._stopped or self._detail is None or self._detail.row.fact_id != row.fact_id:
            return
        if not article_ids:
            self.view.card.show_uses(self._uses, done=True)
            return

        def arrived(found: list[Use]) -> None:
            if self._detail is not None and self._detail.row.fact_id == row.fact_id:
                self._uses += found
                self.view.card.show_uses(self._uses, done=False)
                self._search_uses(row, article_ids[1:])

        self._desk.bridge.ask(partial(uses_in, row, article_ids[0]), arrived, priority=Priority.BACKGROUND)

    def _changed(self, changes: Changes) -> None:
        if self._left is None:
            return
        about = {i for i in changes.articles if i}
        if about:
            self._left += sorted(about - set(self._left))
            self._desk.bridge.ask(lambda p: None, lambda _: self._next(), priority=Priority.BACKGROUND)

    # --- what the reviewer does

    @property
    def _chosen(self) -> FactRow:
        if self._detail is None:
            raise RefusedError(self.tr("No fact is selected."), self.tr("Choose one in the table."))
        return self._detail.row

    def jump(self) -> None:
        row = self._chosen
        self._around.jump(row.article_id, row.place)

    def find(self) -> None:
        self.view.line.setFocus()
        self.view.line.selectAll()

    def withdraw(self) -> None:
        """Ask why the fact does not hold."""
        self._chosen  # noqa: B018 - refuses where nothing is selected
        self.view.card.ask_reason()

    def supersede(self) -> None:
        """Ask which fact takes its place."""
        chosen = self._chosen
        others = [r for rows in self._rows.values() for r in rows if r.standing == "stands" and r is not chosen]
        if not others:
            raise RefusedError(self.tr("There is no other fact that stands."))
        self.view.card.ask_successor(others)

    def _withdraw(self, reason: str) -> None:
        chosen = self._chosen.fact_id
        self._decide(lambda p: decide.withdraw_fact(_claim(p, chosen), reason), "withdraw")

    def _supersede(self, by: str) -> None:
        chosen = self._chosen.fact_id
        self._decide(lambda p: decide.supersede_fact(_claim(p, chosen), _claim(p, by)), "supersede")

    def _decide(self, drafts: "Callable[[Project], list[Draft]]", verb: str) -> None:
        if self._desk.read_only:
            self._around.say(self.tr("This project is open for reading only."))
            return
        label = f"{verb} {short(self._chosen.statement, 40)}"

        def commit(found: list[Draft]) -> None:
            self._desk.bridge.commit(found, label)
            self.view.card.leave_reason()

        self._desk.bridge.ask(drafts, commit)

    def _go_to_use(self, number: int) -> None:
        use = self._uses[number]
        self._around.jump(use.article_id, use.place)


def _claim(project: "Project", claim_id: str) -> ClaimState:
    claim = project.store.claim_state(claim_id)
    if claim is None:
        raise BadInputError("That fact is gone.")
    return claim
