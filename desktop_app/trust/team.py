"""The reviewers of a project: what one sees of the others, the second signature, and the rules that the desk sets."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.errors import RefusedError
from annotations.review import decide
from desktop_app.desk.desk import Desk
from desktop_app.view_models.eyes import Eyes, eyes_on
from desktop_app.view_models.wording import short
from schemas.changes import Changes
from schemas.state import ClaimState

if TYPE_CHECKING:
    from annotations.project.project import ArticleView, Project
    from desktop_app.desk.decisions import Decisions

RULES = ("blind", "two_person_rule")


class Team(QObject):
    """Keeps what the open article shows of others up to date. `ruled` when a rule was changed."""

    ruled = Signal()

    def __init__(self, desk: Desk, decisions: "Decisions") -> None:
        super().__init__()
        self._desk, self._decisions = desk, decisions
        desk.bridge.changed.connect(self._changed)

    def _changed(self, changes: Changes) -> None:
        ruled = any(f"s-{key}" in changes.states for key in RULES)
        others = self._desk.article is not None and not self._desk.article.eyes.alone
        if ruled or (others and any(i[:2] in ("c-", "m-") for i in changes.states)):
            self.look_again()
        if ruled:
            self.ruled.emit()

    def look_again(self) -> None:
        """Read anew what may be seen of others in the open article."""
        if self._desk.article is None:
            return
        article_id = self._desk.article.article_id

        def arrived(eyes: Eyes) -> None:
            article = self._desk.article
            if article is not None and article.article_id == article_id and article.eyes != eyes:
                article.eyes = eyes
                self._desk.touched.emit([])

        self._desk.bridge.ask(lambda p: eyes_on(p, p.article(article_id)), arrived)

    def reread(self) -> None:
        """Show the open article and the queue as they are after others' decisions came in."""
        if self._desk.article is None:
            self._desk.refresh_queue()
            return
        article_id = self._desk.article.article_id

        def work(project: "Project") -> "tuple[ArticleView, Eyes]":
            view = project.article(article_id)
            return view, eyes_on(project, view)

        def arrived(found: "tuple[ArticleView, Eyes]") -> None:
            view, eyes = found
            article = self._desk.article
            if article is None or article.article_id != article_id:
                return
            if article.revision.revision_id != view.revision.revision_id:
                self._desk.open(article_id, article.selected)
                return
            article.eyes = eyes
            self._desk.show_anew(view)

        self._desk.bridge.ask(work, arrived)

    def sign_off(self) -> None:
        """Sign the verdict on the selected claim off as its second reviewer."""
        article = self._desk.article
        claim = article.claims.get(decide.claim_id_of(self._decisions.claim_mention().mention_id)) if article else None
        if article is None or not isinstance(claim, ClaimState):
            raise RefusedError(self.tr("This is no claim yet."), self.tr("A accepts it."))
        if article.eyes.hides(claim):
            raise RefusedError(
                self.tr("Give your own verdict first; others' are hidden until then."), self.tr("V gives it.")
            )
        drafts = decide.sign_off(claim, self._desk.reviewer_id)
        if not drafts:
            raise RefusedError(self.tr("You have signed it off already."))
        self._desk.decide(drafts, f"sign off {short(claim.value.wording, 30)}")

    def rule(self, key: str, value: bool) -> None:
        """Set a rule of the project, as a decision that can be undone."""
        bridge = self._desk.bridge
        if self._desk.read_only:
            self._desk.said.emit(self.tr("This project is open for reading only."))
            return
        bridge.ask(lambda project: project.set(key, value), bridge.changed.emit)
