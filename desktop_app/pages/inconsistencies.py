"""The page of all inconsistencies: read piece by piece, decided with one key, the next one follows by itself."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.errors import RefusedError
from annotations.review import decide
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.inconsistencies import Detail, counted, detail, grouped
from desktop_app.view_models.wording import short
from desktop_app.widgets.inconsistencies_page import REASONS, InconsistenciesPage
from schemas.changes import Changes
from schemas.events import Draft
from schemas.finding import FindingStatus
from schemas.state import FindingState

if TYPE_CHECKING:
    from annotations.project.project import Project
    from annotations.store.pages import FindingRow
    from desktop_app.pages.views import Around

PIECE = 400
MOST = 5_000
"""Of each standing so many are held: they are grouped anew within a frame. The next ones come as some are decided."""


class Inconsistencies(QObject):
    """Holds the rows of all findings and the one that is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__()
        self._around, self._desk = around, around.desk
        self.view = InconsistenciesPage(around.theme)
        self._rows: dict[str, FindingRow] = {}
        self._arriving: dict[str, FindingRow] | None = None
        self._held: Counter[FindingStatus] = Counter()
        self._stale = True
        self._detail: Detail | None = None
        self._stopped = False
        self._desk.bridge.changed.connect(self._changed)
        self._desk.touched.connect(self._touched)
        self.view.narrowed.connect(self._show)
        self.view.moved.connect(self._look)
        self.view.noted.connect(self._keep_note)

    # --- the page

    @property
    def widget(self) -> QWidget:
        return self.view

    @property
    def home(self) -> QWidget:
        return self.view.list

    @property
    def looked_at(self) -> Detail | None:
        return self._detail

    def enter(self) -> None:
        """Read the list anew where something may have changed."""
        if self._stale:
            self.load()

    def stop(self) -> None:
        self._stopped = True

    def load(self) -> None:
        """Read all findings, in pieces: a decision never waits for more than one of them."""
        self._stale = False
        self._arriving, self._held = {}, Counter()
        self._ask(0)

    def _ask(self, after: int) -> None:
        def work(project: "Project") -> "list[FindingRow]":
            return project.store.finding_rows(after, PIECE)

        self._desk.bridge.ask(work, self._arrived, priority=Priority.BACKGROUND if after else Priority.VIEW)

    def _arrived(self, rows: "list[FindingRow]") -> None:
        if self._arriving is None or self._stopped:
            return
        first = not self._arriving
        for row in rows:
            self._held[row.status] += 1
            if self._held[row.status] <= MOST:
                self._arriving[row.finding_id] = row
        if len(rows) == PIECE:
            if first and not self._rows:
                self._rows = dict(self._arriving)
                self._show()
            self._ask(rows[-1].position)
            return
        self._desk.bridge.ask(
            lambda p: p.store.decided_finding_rows(), self._complete, priority=Priority.BACKGROUND
        )  # fmt: skip

    def _complete(self, rows: "list[FindingRow]") -> None:
        if self._arriving is None or self._stopped:
            return
        self._rows = {**self._arriving, **{r.finding_id: r for r in rows}}
        self._arriving = None
        more = any(number > MOST for number in self._held.values())
        self._stale |= more
        self.view.tell_more(MOST if more else 0)
        self.view.ready = True
        self._show()

    def _show(self) -> None:
        view = self.view
        rows = grouped(self._rows.values(), view.status.code, view.by, view.line.text())
        view.status.count(counted(self._rows.values()))
        view.show_rows(rows)
        self._look(view.list.current_key)

    def _look(self, finding_id: str) -> None:
        if not finding_id:
            self._shown(None)
            return
        self._desk.bridge.ask(partial(detail, finding_id), self._shown)

    def _shown(self, found: Detail | None) -> None:
        if found is not None and found.state.finding_id != self.view.list.current_key:
            return
        self._detail = found
        self.view.show_detail(found)

    def _changed(self, changes: Changes) -> None:
        found = [i for i in changes.states if i.startswith("f-")]
        unknown = False
        for finding_id in found:
            state = changes.states[finding_id]
            if isinstance(state, FindingState) and finding_id in self._rows:
                self._rows[finding_id] = replace(self._rows[finding_id], status=state.status)
            else:
                unknown = True
        self._stale |= unknown
        if not found or not self.view.isVisible():
            return
        if unknown:
            self.load()
            return
        self.view.keep = found[0] if changes.label.startswith("undo ") else self.view.list.current_key
        self._show()

    def _touched(self, spans: object) -> None:
        self._stale = True

    # --- what the reviewer does

    @property
    def _state(self) -> FindingState:
        if self._detail is None:
            raise RefusedError(self.tr("No inconsistency is selected."), self.tr("Press J for the next one."))
        return self._detail.state

    def step(self, by: int) -> None:
        if not self.view.list.step(by):
            self._around.say(self.tr("There is none further on."))

    def confirm(self) -> None:
        """Say that the places do not fit together, and go on to the next."""
        state = self._state
        self._decide(state, "confirmed", decide.confirm_finding(state), "confirm")

    def resolve(self) -> None:
        """Say that the article is wrong and is to be corrected."""
        state = self._state
        self._decide(state, "resolved", decide.resolve_finding(state, "article_wrong"), "resolve")

    def dismiss(self, number: int) -> None:
        """Dismiss it for the reason of a number key."""
        state = self._state
        if not 1 <= number <= len(REASONS):
            raise RefusedError(self.tr("There is no such reason here."))
        self._decide(state, "dismissed", decide.dismiss_finding(state, REASONS[number - 1]), "dismiss")

    def note(self) -> None:
        self._state  # noqa: B018 - refuses where nothing is selected
        self.view.ask_note()

    def _keep_note(self, text: str) -> None:
        def act() -> None:
            state = self._state
            drafts = decide.note(state.finding_id, state.article_id, text, finding=state.finding)
            self._commit(drafts, f"note on {short(state.finding.explanation, 30)}")
            self.view.leave_note()

        self._try(act)

    def jump(self, which: int = 0) -> None:
        """Go to the desk, to a place of the inconsistency."""
        detail = self._detail
        if detail is None or not detail.passages:
            raise RefusedError(self.tr("Its places are not in an article."))
        passage = detail.passages[min(which, len(detail.passages) - 1)]
        self._around.jump(passage.article_id, passage.place)

    def find(self) -> None:
        self.view.line.setFocus()
        self.view.line.selectAll()

    def group_otherwise(self) -> None:
        self.view.group_otherwise()

    def _decide(self, state: FindingState, status: FindingStatus, drafts: list[Draft], verb: str) -> None:
        if self._commit(drafts, f"{verb} {short(state.finding.explanation, 36)}"):
            following = self.view.list.after(state.finding_id)
            self._rows[state.finding_id] = replace(self._rows[state.finding_id], status=status)
            self.view.keep = following or state.finding_id
            self._show()

    def _commit(self, drafts: list[Draft], label: str) -> bool:
        if self._desk.read_only:
            self._around.say(self.tr("This project is open for reading only."))
            return False
        self._desk.bridge.commit(drafts, label)
        return True

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as problem:
            self._desk.bridge.report(problem)
