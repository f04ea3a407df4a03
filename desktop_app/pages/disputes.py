"""The page of disputes: decided with one key, the next one follows by itself; the clear ones at once."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from annotations.errors import FactdeskError, RefusedError
from annotations.review.adjudicate import Dispute, adjudicate
from desktop_app.pages.dispute_list import DisputeList
from desktop_app.running.project_thread import Priority
from desktop_app.view_models.adjudicating import edited_mention
from desktop_app.view_models.disputes import Looked, clear
from desktop_app.view_models.wording import short
from desktop_app.widgets.dispute_sheets import MentionSheet, Strategies
from desktop_app.widgets.editors import VerdictSheet
from schemas.changes import Changes
from schemas.events import AdjudicationChoice, AdjudicationStrategy, MentionDecided
from schemas.mention import MentionKind
from schemas.state import FindingState, MentionState
from schemas.verdict import Verdict

if TYPE_CHECKING:
    from annotations.project.project import Project
    from desktop_app.pages.views import Around


class Disputes(DisputeList):
    """Decides what is looked at."""

    def __init__(self, around: "Around") -> None:
        super().__init__(around)
        self._verdict, self._mention = VerdictSheet(), MentionSheet()
        self._strategies = Strategies(self._count)
        for sheet in (self._verdict, self._mention, self._strategies):
            self.view.pages.addWidget(sheet)
            sheet.left.connect(self.leave)
        self._verdict.kept.connect(lambda v: self._try_edit(v))
        self._mention.kept.connect(lambda typed: self._try_edit(self._typed(*typed)))
        self._strategies.settled.connect(self._settle)

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
            from annotations.project.review import settle_clear

            return settle_clear(project, cast("AdjudicationStrategy", strategy), threshold, chosen).changes

        self._desk.bridge.ask(work, self._desk.bridge.changed.emit, priority=Priority.DECISION)
        self._take_out(chosen)
        self.leave()
        self._show()
