"""The page of disputes: read article by article, decided with one key, the next one follows by itself."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotations.errors import FactdeskError, RefusedError
from annotations.review.adjudicate import Dispute, adjudicate
from desktop_app.project_thread import Priority
from desktop_app.view_models.adjudicating import edited_mention
from desktop_app.view_models.disputes import (
    FILTERS,
    DisputeRow,
    Looked,
    clear,
    counted,
    grouped,
    look,
    looked_at,
    row_key,
    rows_of,
)
from desktop_app.view_models.wording import short
from desktop_app.widgets.dispute_sheets import MentionSheet, Strategies
from desktop_app.widgets.editors import VerdictSheet
from desktop_app.widgets.sides_page import SidesPage
from schemas.changes import Changes
from schemas.events import AdjudicationChoice, AdjudicationStrategy, MentionDecided
from schemas.mention import MentionKind
from schemas.state import FindingState, MentionState
from schemas.verdict import Rating, Verdict

if TYPE_CHECKING:
    from annotations.project import Project
    from desktop_app.views import Around

AT_ONCE = 4
"""Articles that are looked through in one question: a decision waits for no more."""


class Disputes(QObject):
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
        self._verdict, self._mention = VerdictSheet(), MentionSheet()
        self._strategies = Strategies(self._count)
        for sheet in (self._verdict, self._mention, self._strategies):
            self.view.pages.addWidget(sheet)
            sheet.left.connect(self.leave)
        self._verdict.kept.connect(lambda v: self._try_edit(v))
        self._mention.kept.connect(lambda typed: self._try_edit(self._typed(*typed)))
        self._strategies.settled.connect(self._settle)
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

    # --- what the reviewer does

    @property
    def _current(self) -> Looked:
        if self._looked is None:
            raise RefusedError(self.tr("No dispute is selected."), self.tr("Press J for the next one."))
        if self._looked.row.key != self.view.list.current_key:
            raise RefusedError(self.tr("It is not shown yet."), self.tr("Press the key again."))
        return self._looked

    @property
    def _open(self) -> Looked:
        """The dispute that is looked at, with everything shown."""
        looked = self._current
        if looked.row.hidden and looked.row.key not in self._unveiled:
            raise RefusedError(
                self.tr("The verdicts are hidden until you give yours."), self.tr("Enter goes there; R shows them.")
            )
        return looked

    def step(self, by: int) -> None:
        if not self.view.list.step(by):
            self._around.say(self.tr("There is none further on."))

    def reveal(self) -> None:
        """Show the verdicts of a dispute that one has given none on: one adjudicates."""
        self._unveiled.add(self._current.row.key)
        self._look(self._current.row.key)

    def choose(self, number: int) -> None:
        """Let the version of a number key hold."""
        self._adjudicate(self._open, "one", pick=number - 1)

    def both(self) -> None:
        self._adjudicate(self._open, "both")

    def neither(self) -> None:
        """Say that there is no claim or mention here."""
        self._adjudicate(self._open, "none")

    def edit(self) -> None:
        """Open the sheet in which what holds is said."""
        looked = self._open
        if isinstance(looked.state, FindingState):
            raise RefusedError(self.tr("An inconsistency is confirmed, dismissed or resolved."), self.tr("Choose one."))
        sheet: VerdictSheet | MentionSheet = self._mention
        if isinstance(looked.state, MentionState):
            self._mention.show_mention(looked.state.mention)
        else:
            sheet = self._verdict
            self._verdict.show_scale(self._scale)
            self._verdict.show_verdict(None)
        sheet.begin(short(looked.row.about, 200))
        self.view.pages.setCurrentWidget(sheet)

    def leave(self) -> None:
        """Leave a sheet."""
        self.view.pages.setCurrentIndex(0)
        self.view.list.setFocus()

    def _typed(self, kind: MentionKind, words: str, said: str) -> MentionDecided | None:
        looked = self._current
        try:
            assert isinstance(looked.state, MentionState) and looked.revision is not None
            return edited_mention(looked.state, looked.revision, kind, words, said)
        except FactdeskError as problem:
            self._desk.bridge.report(problem)
            return None

    def _try_edit(self, edited: Verdict | MentionDecided | None) -> None:
        if edited is None:
            return
        try:
            self._adjudicate(self._open, "edited", edited=edited)
            self.leave()
        except FactdeskError as problem:
            self._desk.bridge.report(problem)

    def _adjudicate(
        self,
        looked: Looked,
        choice: AdjudicationChoice,
        *,
        pick: int = 0,
        edited: Verdict | MentionDecided | None = None,
    ) -> None:
        if self._desk.read_only:
            raise RefusedError(self.tr("This project is open for reading only."))
        dispute = looked.row.dispute
        drafts = adjudicate(dispute, choice, pick=pick, edited=edited, revision=looked.revision)
        following = self.view.list.after(looked.row.key)
        self._desk.bridge.commit(drafts, f"adjudicate {short(looked.row.about, 36)}")
        self._take_out([dispute])
        self.view.keep = following
        self._show()

    def _take_out(self, disputes: Sequence[Dispute]) -> None:
        gone = {d.dispute_id for d in disputes}
        self._rows = {i: [r for r in rows if r.key not in gone] for i, rows in self._rows.items()}

    def jump(self) -> None:
        """Go to the desk, to the words that it is about."""
        row = self._current.row
        if not row.dispute.article_id:
            raise RefusedError(self.tr("Its places are not in an article."))
        self._around.jump(row.dispute.article_id, row.place)

    def find(self) -> None:
        self.view.line.setFocus()
        self.view.line.selectAll()

    # --- the clear ones

    def show_strategies(self) -> None:
        """Offer the strategies, with how many each settles."""
        self._strategies.look_again()
        self.view.pages.setCurrentWidget(self._strategies)
        self._strategies.strategy.buttons[self._strategies.strategy.code].setFocus()

    def _count(self, strategy: AdjudicationStrategy, threshold: Fraction) -> tuple[int, int]:
        return len(clear(self.rows, strategy, threshold)), len(self.rows)

    def _settle(self, strategy: str, threshold: Fraction) -> None:
        if self._desk.read_only:
            self._around.say(self.tr("This project is open for reading only."))
            return
        chosen = clear(self.rows, cast("AdjudicationStrategy", strategy), threshold)

        def work(project: "Project") -> Changes:
            from annotations.project_review import settle_clear

            return settle_clear(project, cast("AdjudicationStrategy", strategy), threshold, chosen).changes

        self._desk.bridge.ask(work, self._desk.bridge.changed.emit, priority=Priority.DECISION)
        self._take_out(chosen)
        self.leave()
        self._show()


def _read(article_ids: list[str], project: "Project") -> dict[str, list[DisputeRow]]:
    from annotations.project_review import disputes_in

    return {i: rows_of(project, disputes_in(project, i)) for i in article_ids}
