"""Many mentions at once: the last decision for all that say the same, and all of which the detector is sure."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotations.errors import RefusedError
from annotations.review import decide
from annotations.review.decide_many import others_like, sure, the_same
from desktop_app.desk.decisions import Decisions
from desktop_app.desk.desk import Desk
from desktop_app.view_models import wording
from desktop_app.words import fill
from schemas.mention import MentionKind
from schemas.state import MentionState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TELL_AFTER = 60
"""Milliseconds after a decision when its like are counted: the screen and the lists are served first."""
COUNTED = 20_000
"""Mentions of an article beyond which they are counted only when asked."""
DONE = {"accepted": "accept", "corrected": "correct", "rejected": "reject"}


class Bulk(QObject):
    """Counts are told before; each gesture is one undo step."""

    def __init__(self, desk: Desk, decisions: Decisions) -> None:
        super().__init__()
        self._desk, self._decisions = desk, decisions
        self._told = ""
        self._tell_later = QTimer(self)
        self._tell_later.setSingleShot(True)
        self._tell_later.setInterval(TELL_AFTER)
        self._tell_later.timeout.connect(self._tell)
        desk.decided.connect(self._tell_later.start)

    def stop(self) -> None:
        self._tell_later.stop()

    # --- the others

    def _subject(self) -> MentionState | None:
        """The mention whose decision is meant: the selected one where it is decided, else the last decided one."""
        article = self._desk.article
        if article is None:
            return None
        chosen = article.selection
        if chosen is not None and chosen.status in DONE:
            return chosen
        last = article.mentions.get(self._decisions.last)
        return last if last is not None and last.status in DONE else None

    def others(self) -> tuple[MentionState, list[MentionState]] | None:
        """Return the decided mention and the open ones like it."""
        article, subject = self._desk.article, self._subject()
        if article is None or subject is None:
            return None
        found = others_like(subject, article.mentions.values())
        return subject, [m for m in found if subject.status == "rejected" or not self._decisions.hazards(m)]

    def _tell(self) -> None:
        article = self._desk.article
        if article is None or len(article.mentions) > COUNTED or self._told == self._decisions.last:
            return
        self._told = self._decisions.last
        found = self.others()
        if found is None or not found[1]:
            return
        words = self.tr("%1 more like “%2” are open: T does the same to them.")
        if len(found[1]) == 1:
            words = self.tr("One more like “%2” is open: T does the same to it.")
        surface = wording.short(found[0].mention.surface, 28)
        self._desk.said.emit(fill(words, len(found[1]), surface))

    def do_the_same(self) -> None:
        """Do to all that are like the last decided mention what was done to it."""
        article, found = self._desk.article, self.others()
        if article is None or found is None:
            raise RefusedError(self.tr("Nothing was decided here yet."), self.tr("Decide one, then press T."))
        subject, others = found
        drafts = the_same(subject, others, article.revision)
        if not drafts:
            raise RefusedError(self.tr("No other mention is like “%s”.").replace("%s", subject.mention.surface[:40]))
        verb = DONE[subject.status]
        count = len({d.subject_id for d in drafts if d.subject_id.startswith("m-")})
        label = f"{verb} {wording.short(subject.mention.surface, 28)} in {count} more places"
        if self._desk.decide(drafts, label):
            self._desk.said.emit(fill(self.tr("%1: %2. U takes it back."), label, count))
            chosen = article.selection
            if chosen is not None and chosen.settled:
                self._desk.step(1, open_only=True)

    def reject_alike(self) -> None:
        """Reject the selected mention and every open one in the same words."""
        article = self._desk.article
        m = article.selection if article is not None else None
        if article is None or m is None:
            raise RefusedError(self.tr("Nothing is selected."))
        group = [m, *others_like(m, article.mentions.values())]
        surface = m.mention.surface.casefold()
        group = [x for x in group if x.mention.surface.casefold() == surface]
        drafts = [d for x in group for d in decide.reject(x, article.revision)]
        if self._desk.decide(drafts, f"{wording.label('reject', m)} ({len(group)} places)"):
            self._desk.step(1, open_only=True)

    # --- the sure ones

    def sure(self, least: float, kinds: Collection[MentionKind]) -> list[MentionState]:
        """Return what would be accepted; what is not what it looks like is left out."""
        article = self._desk.article
        if article is None:
            return []
        return [m for m in sure(article.mentions.values(), least, kinds) if not self._decisions.hazards(m)]

    def accept_sure(self, least: float, kinds: Collection[MentionKind]) -> int:
        """Accept all of which the detector is that sure, as one step; returns how many."""
        article, found = self._desk.article, self.sure(least, kinds)
        if article is None or not found:
            return 0
        drafts = [d for m in found for d in decide.accept(m, article.revision)]
        self._desk.decide(drafts, f"accept {len(found)} scored {least:.0%} or more")
        return len(found)

    def ask_sure(self, over: "QWidget") -> None:
        """Ask from which score on everything is accepted, with the count."""
        from PySide6.QtCore import Qt

        from desktop_app.widgets.sure_dialog import SureDialog

        dialog = SureDialog(self.sure, self.accept_sure, over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
