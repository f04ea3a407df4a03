"""The page of verified facts: read article by article, shown in full, superseded or withdrawn with a reason."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotations.errors import BadInputError, RefusedError
from annotations.review import decide
from annotations.store.fact_list import Listing
from desktop_app.pages.fact_list import FactList
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.facts import (
    FactDetail,
    FactPage,
    FactRow,
    Use,
    candidates,
    fact_detail,
    fact_number,
    uses_in,
)
from desktop_app.view_models.wording import short
from desktop_app.widgets.facts_page import FactsPage
from desktop_app.widgets.lazy_table import PAGE
from desktop_app.words import say
from schemas.changes import Changes
from schemas.events import Draft
from schemas.state import ClaimState

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around

_AT_REST = 250
"""Milliseconds that a fact is looked at before it is searched where it is used: not while one goes through the list."""
OFFERED = 20
"""Facts that are offered as another's successor."""


class Facts(QObject):
    """Holds the list of facts and the one that is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = FactsPage(around.theme)
        self.list = FactList(self._desk.bridge, self.view.rows, lambda: self._stopped)
        self._detail: FactDetail | None = None
        self._uses: list[Use] = []
        self._listing: Listing | None = None
        self._uses_wanted = QTimer(self, interval=_AT_REST, singleShot=True)
        self._uses_wanted.timeout.connect(self._begin_uses)
        self._stopped = self._entered = False
        self._desk.bridge.changed.connect(self._changed)
        self.list.read.connect(self._read)
        self.view.rows.dataChanged.connect(lambda first, last: self._came(first.row(), last.row()))
        self.view.narrowed.connect(self._show)
        self.view.moved.connect(lambda _: self._look())
        self.view.withdrawn.connect(self._withdraw)
        self.view.named.connect(self._offer)
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
        """Read the list: something may have been decided."""
        self._entered = True
        self._show()

    def _show(self) -> None:
        if self._entered:
            view = self.view
            self.list.show(Listing(view.order, view.down, view.standing.code, view.line.text()))

    def _read(self, page: FactPage) -> None:
        """Show what was read. The fact that was looked at stays so where it is on the first page, or where the same
        facts were read again as something was decided; another listing begins at its top."""
        same, self._listing = page.listing == self._listing, page.listing
        number, wanted = self.view.table.currentIndex().row() if same else 0, self._detail
        if wanted is not None and not (same and number >= PAGE):
            number = next((i for i, r in enumerate(page.rows) if r.fact_id == wanted.row.fact_id), number)
        if not same:
            self.view.table.scrollToTop()
        self.view.show_page(page, max(number, 0))
        self._look()
        if same and wanted is not None and wanted.row.fact_id != self.view.current_key and self.view.rows.rowCount():
            work = partial(fact_number, listing=page.listing, fact_id=wanted.row.fact_id)
            self._desk.bridge.ask(work, partial(self._found, page.listing), priority=Priority.BACKGROUND)

    def _found(self, listing: Listing, number: int) -> None:
        if number >= 0 and listing == self.list.listing and not self._stopped:
            self.view.look_at(number)
            self._look()

    def _came(self, first: int, last: int) -> None:
        one_page = last - first < PAGE  # of other facts `_read` follows
        if one_page and self._detail is None and first <= self.view.table.currentIndex().row() <= last:
            self._look()

    def _look(self) -> None:
        row = self.view.current
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
        self._uses_wanted.start()

    def _begin_uses(self) -> None:
        if self._detail is not None and not self._stopped:
            row = self._detail.row
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
        ruled = any(i.startswith("s-") for i in changes.states)
        if self._entered and self.view.isVisible() and (ruled or any(changes.articles)):
            self._show()

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
        self._chosen  # noqa: B018 - refuses where nothing is selected
        self.view.card.ask_successor()

    def _offer(self, words: str) -> None:
        def arrived(rows: "Sequence[FactRow]") -> None:
            if not self._stopped and self._detail is not None:
                self.view.card.offer([r.statement for r in rows if r.fact_id != self._chosen.fact_id])

        if words.strip():
            self._desk.bridge.ask(self.list.others(words, OFFERED), arrived)

    def _withdraw(self, reason: str) -> None:
        chosen = self._chosen.fact_id
        self._decide(lambda p: decide.withdraw_fact(_claim(p, chosen), reason), "withdraw")

    def _supersede(self, words: str) -> None:
        chosen = self._chosen.fact_id

        def arrived(rows: "Sequence[FactRow]") -> None:
            others = [r for r in rows if r.fact_id != chosen]
            fits = [r for r in others if r.statement.casefold() == words.casefold().strip()] or others
            if len(fits) != 1:
                self.view.card.refuse_successor()
                return
            by = fits[0].fact_id
            self._decide(lambda p: decide.supersede_fact(_claim(p, chosen), _claim(p, by)), "supersede")

        if words.strip():
            self._desk.bridge.ask(self.list.others(words, OFFERED), arrived)

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
        raise BadInputError(say("That fact is gone."))
    return claim
