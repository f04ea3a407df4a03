"""Inconsistencies: step through them and between the places of one, confirm, dismiss, or flag one by hand."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor

from annotations.errors import RefusedError
from desktop_app.desk.decisions import Decisions
from desktop_app.desk.desk import Desk
from desktop_app.desk.panes import Panes
from desktop_app.view_models import wording
from desktop_app.view_models.article import Span
from desktop_app.widgets.key_menu import KeyMenu
from desktop_app.words import fill
from schemas.finding import Resolution
from schemas.state import FindingState


class Comparing(QObject):
    """Holds which inconsistency is looked at, and at which of its places."""

    def __init__(self, desk: Desk, decisions: Decisions, panes: Panes) -> None:
        super().__init__()
        self._desk, self._decisions, self._panes = desk, decisions, panes
        self.finding = ""
        self._place = 0
        self._first: Span | None = None
        self._followed: FindingState | None = None
        """What is looked at from another article: there the list may not have it."""
        panes.findings.picked.connect(self.show)
        desk.opened.connect(self._forget)

    def _forget(self) -> None:
        """Another article is on the desk: go to the place in it that was asked for, or start anew."""
        self._first = None
        if self._followed is None or not self._go_here(self._followed):
            self.finding, self._place, self._followed = "", 0, None

    @property
    def _state(self) -> FindingState:
        article = self._desk.article
        found = article.findings.get(self.finding) if article is not None else None
        if found is None:
            raise RefusedError(self.tr("No inconsistency is selected."), self.tr("Press F for the next one."))
        return found

    def next_finding(self) -> None:
        """Go to the first place of the next inconsistency."""
        keys = [r.finding_id for r in self._panes.findings.rows.rows]
        if not keys:
            raise RefusedError(self.tr("There is no inconsistency in this article."))
        at = keys.index(self.finding) + 1 if self.finding in keys else 0
        self.show(keys[at % len(keys)])

    def show(self, finding_id: str) -> None:
        """Show an inconsistency in the list and its first place in the article."""
        self.finding, self._place, self._followed = finding_id, self._first_here(finding_id), None
        self._panes.tabs.setCurrentWidget(self._panes.findings)
        self._panes.findings.mark(finding_id)
        self._go()
        self._panes.reader.setFocus()

    def _first_here(self, finding_id: str) -> int:
        article = self._desk.article
        found = article.findings.get(finding_id) if article is not None else None
        if article is None or found is None:
            return 0
        articles = [m.article for m in found.finding.members if m.article is not None]
        return articles.index(article.article_id) if article.article_id in articles else 0

    def other_place(self) -> None:
        """Go to the next of the places that do not fit together."""
        if not self.finding:
            self.next_finding()
            return
        self._place += 1
        self._go()

    def _go(self) -> None:
        state = self._followed or self._state
        if not self._go_here(state):
            others = [m.article for m in state.finding.members if m.article is not None]
            if not others:
                self._desk.said.emit(self.tr("Its places are not in an article."))
                return
            self._followed = state
            self._desk.open(others[self._place % len(others)])

    def _go_here(self, state: FindingState) -> bool:
        """Go to the present place of an inconsistency, if it is in the article on the desk."""
        article = self._desk.article
        everywhere = [m for m in state.finding.members if m.article is not None]
        if article is None or not everywhere:
            return False
        at = self._place % len(everywhere)
        member = everywhere[at]
        if member.article != article.article_id:
            return False
        start, end = member.start, member.end
        exact = [m for m in article.between(start, end) if (m.mention.start, m.mention.end) == (start, end)]
        inside = exact or article.between(start, end)
        if inside:
            self._desk.select(min(inside, key=lambda m: m.mention.end - m.mention.start).mention_id)
        else:
            self._desk.select_place((start, end))
        self._desk.said.emit(self.tr("Place %1 of %2").replace("%1", str(at + 1)).replace("%2", str(len(everywhere))))
        return True

    def confirm_finding(self) -> None:
        self._decisions.confirm_finding(self._state)

    def dismiss_finding(self) -> None:
        """Ask why, and dismiss the inconsistency."""
        state = self._state
        menu = KeyMenu(self._panes.findings)
        for code, words in wording.RESOLUTIONS.items():
            menu.addAction(words).setData(code)
        index = self._panes.findings.rows.find(self.finding)
        box = self._panes.findings.visualRect(index)
        at = self._panes.findings.viewport().mapToGlobal(box.bottomLeft()) if index.isValid() else QCursor.pos()
        menu.triggered.connect(lambda action: self.dismiss(state, action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def dismiss(self, state: FindingState, why: Resolution) -> None:
        """Close the inconsistency: resolved where the article is to be corrected, dismissed else."""
        if why == "article_wrong":
            self._decisions.resolve_finding(state, why)
        else:
            self._decisions.dismiss_finding(state, why)

    def flag(self) -> None:
        """Take the selected place as the first, or with a first one taken flag that both cannot hold."""
        article = self._desk.article
        if article is None:
            return
        span = self._panes.reader.span()
        if span is None and article.selection is not None:
            span = (article.selection.mention.start, article.selection.mention.end)
        if span is None:
            raise RefusedError(self.tr("Select the first of the two places."))
        if self._first is None or self._first == span:
            self._first = span
            self._desk.said.emit(self.tr("First place taken. Select the other and press I again."))
            return
        first, self._first = self._first, None
        a, b = (wording.short(article.text[s:e], 40) for s, e in (first, span))
        self._decisions.flag(first, span, fill(self.tr("“%1” and “%2” do not fit together."), a, b))
        self._panes.reader.leave_span()
