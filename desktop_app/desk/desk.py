"""The desk: the project on the table and the article in hand. Widgets show it, actions drive it."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.clock import now
from annotations.review.state import preview
from annotations.text.offsets import DisplayText
from desktop_app.desk.queueing import Queueing
from desktop_app.running.bridge import Bridge
from desktop_app.running.detecting import Detecting
from desktop_app.running.project_thread import Priority
from desktop_app.sentences import sentence
from desktop_app.view_models.article import OpenArticle, Span
from desktop_app.view_models.eyes import eyes_on
from schemas.changes import Changes
from schemas.events import Draft
from schemas.state import ClaimState, FindingState, MentionState, SubjectState

if TYPE_CHECKING:
    from annotations.project.project import ArticleView, Project
    from desktop_app.view_models.queue import QueueRow
    from schemas.mention import Mention


CHECK_AFTER = 700
CHECKED_AT_ONCE = 2_000
"""Milliseconds after a decision when the checks run again by themselves, in articles of up to so many mentions."""


class Desk(QObject):
    """Holds the open article and the queue; every decision goes through `decide`.

    `opened` when another article is on the desk, `decided` when the reviewer decided something, `touched(spans)` when
    states changed, `selected` when the selection moved, `queue_changed`, `saved` after a commit, `said(str)` a short
    message, `wanted(str)` an editor to open.
    """

    opened = Signal()
    decided = Signal()
    touched = Signal(object)
    selected = Signal()
    queue_changed = Signal()
    saved = Signal()
    said = Signal(str)
    wanted = Signal(str)
    lost = Signal(object, object, str)

    def __init__(self, bridge: Bridge, detecting: Detecting) -> None:
        super().__init__()
        self.bridge = bridge
        self.detecting = detecting
        self.article: OpenArticle | None = None
        self.display = DisplayText("")
        self.queueing = Queueing(bridge, lambda: detecting.running)
        self.queueing.changed.connect(self.queue_changed)
        self.reviewer_id = self.reviewer_name = ""
        self.project_path: Path | None = None
        self.read_only = False
        self.as_of = ""
        """The moment that is shown, in words, where it is not now."""
        self.undo_label = self.redo_label = ""
        self.saved_at = ""
        self.caret: Callable[[], int] = lambda: 0
        self.walk: Callable[[int], bool] | None = None
        """The way from open item to open item where the queue has one of its own."""
        self._wanted_article = ""
        self._check_later = QTimer(self)
        self._check_later.setSingleShot(True)
        self._check_later.setInterval(CHECK_AFTER)
        self._check_later.timeout.connect(self._check_small)
        bridge.changed.connect(self._changed)
        bridge.unsaved.connect(self._count)
        bridge.lost.connect(self._lost)
        detecting.found.connect(self._found)
        detecting.recorded.connect(self.show_anew)

    @property
    def unsaved(self) -> int:
        """How many gestures wait for their commit."""
        return self.bridge.waiting

    # --- the project

    def started(self, project: "Project") -> None:
        """Take over an opened project."""
        self.reviewer_id, self.reviewer_name = project.reviewer_id, project.reviewer_name
        self.project_path, self.read_only = project.store.path, project.store.read_only
        self.undo_label, self.redo_label = project.undo_label(), project.redo_label()
        self.saved.emit()
        self.refresh_queue(self._open_first)

    @property
    def queue(self) -> "list[QueueRow]":
        """The queue, as far as it was read."""
        return self.queueing.rows

    def refresh_queue(self, then: Callable[[], None] | None = None) -> None:
        """Read the queue anew."""
        self.queueing.refresh(then)

    def take_in(self, article_id: str) -> None:
        """Show an article that came in, and detect in all that wait for it."""
        self.refresh_queue(lambda: self.open(article_id))
        self.detecting.look()

    def _open_first(self) -> None:
        if self.article is None and not self._wanted_article:
            self.queueing.first(self.open)
        self.detecting.look()

    # --- the article

    def open(self, article_id: str, select: str = "") -> None:
        """Put an article on the desk; `select` a mention in it."""
        self._wanted_article = article_id

        def work(project: "Project") -> "tuple[ArticleView, OpenArticle, DisplayText]":
            with _uncollected():
                view = project.article(article_id)
                return view, OpenArticle(view, eyes_on(project, view)), DisplayText(view.revision.text)

        def arrived(found: "tuple[ArticleView, OpenArticle, DisplayText]") -> None:
            view, article, display = found
            self._show(view, article, display, select)

        self.bridge.ask(work, arrived)

    def _show(self, view: "ArticleView", article: OpenArticle, display: DisplayText, select: str) -> None:
        if article.article_id != self._wanted_article:
            return
        self.article, self.display = article, display
        # What stays for long is not gone through again and again for what could be freed: that can be felt.
        gc.freeze()
        self.opened.emit()
        self.detecting.want(view)
        if select:
            self.select(select)

    def open_next(self, by: int) -> None:
        """Open the article after (or before, -1) the present one."""
        ids = [r.article_id for r in self.queue]
        if not ids:
            return
        at = ids.index(self._wanted_article) + by if self._wanted_article in ids else 0
        if 0 <= at < len(ids):
            self.open(ids[at])
        elif by > 0 and self.queueing.more:
            self.queueing.read_on(lambda: self.open_next(by))
        else:
            self.said.emit(self.tr("That was the last article.") if by > 0 else self.tr("That was the first article."))

    def select(self, mention_id: str) -> None:
        """Select a mention of the article, "" for none."""
        article = self.article
        if article is not None and (mention_id != article.selected or article.place is not None):
            article.selected, article.place = mention_id, None
            self.selected.emit()

    def select_place(self, place: Span) -> None:
        """Select a stretch of the article in which no mention stands."""
        if self.article is not None:
            self.article.selected, self.article.place = "", place
            self.selected.emit()

    def step(self, by: int, *, kinds: frozenset[str] | None = None, open_only: bool = False) -> bool:
        """Select the next (or previous) mention that fits; says so where there is none."""
        if self.article is None:
            return False
        if open_only and kinds is None and self.walk is not None:
            return self.walk(by)
        found = self.article.step(by, kinds, open_only, self.caret())
        if not found:
            return False
        self.select(found)
        return True

    # --- decisions

    def decide(self, drafts: Sequence[Draft], label: str) -> bool:
        """Show at once what the drafts will make, and have them recorded as one gesture."""
        if not drafts or self.article is None:
            return False
        if self.read_only:
            self.said.emit(self.tr("This project is open for reading only."))
            return False
        states = preview(self.article.states_of(drafts), drafts, self.reviewer_id, now())
        self.touched.emit(self.article.assume(states))
        self.bridge.commit(drafts, label)
        self.decided.emit()
        return True

    def preview(self, drafts: Sequence[Draft]) -> dict[str, SubjectState | None]:
        """Return what drafts would make of the article, without doing it."""
        assert self.article is not None
        return preview(self.article.states_of(drafts), drafts, self.reviewer_id, now())

    def _changed(self, changes: Changes) -> None:
        self.undo_label, self.redo_label = changes.undo, changes.redo
        self.saved_at = now()
        if self.article is not None:
            self.touched.emit(self.article.settle(changes.states))
        self.saved.emit()
        if any(isinstance(s, MentionState | ClaimState) for s in changes.states.values()):
            self._check_later.start()
        if changes.label.startswith(("undo ", "redo ")):
            self._show_step(changes)

    def _show_step(self, changes: Changes) -> None:
        verb, rest = changes.label.split(" ", 1)
        words = self.tr("Undone: %s") if verb == "undo" else self.tr("Redone: %s")
        self.said.emit(words.replace("%s", sentence(rest)))
        mention = next((i for i in changes.states if i.startswith("m-")), "")
        if self.article is not None and mention in self.article.mentions:
            self.select(mention)
        elif changes.articles and self.article is not None and self.article.article_id not in changes.articles:
            self.open(next(iter(changes.articles)), mention)
            self.refresh_queue()

    def _lost(self, problem: object, drafts: Sequence[Draft], label: str) -> None:
        """Bring the view back to what is on the disk; the gesture is offered again."""
        if self.article is None:
            return
        self.article.forget_pending()
        article_id = self.article.article_id
        self.bridge.ask(lambda project: project.article(article_id), self._reload)
        self.lost.emit(problem, drafts, label)

    def _count(self, _: int) -> None:
        self.saved.emit()

    # --- detection

    def _found(self, article_id: str, mentions: "Sequence[Mention]") -> None:
        if self.article is not None and self.article.article_id == article_id:
            self.touched.emit(self.article.propose(mentions))

    def show_anew(self, view: "ArticleView") -> None:
        """Take an article in anew, if it is on the desk, and the queue."""
        if self.article is not None and self.article.article_id == view.article.article_id:
            self._reload(view)
        self.refresh_queue()

    def _reload(self, view: "ArticleView") -> None:
        if self.article is not None and self.article.article_id == view.article.article_id:
            self.article.reload(view)
            self.touched.emit(None)

    def detect_again(self) -> None:
        """Run the detector on the open article anew."""
        if self.article is None:
            return
        article_id = self.article.article_id
        self.bridge.ask(lambda project: project.article(article_id), lambda view: self.detecting.want(view, again=True))

    def check_again(self) -> None:
        """Run the checks on the open article anew, with what was decided since."""
        if self.article is None or self.read_only:
            return
        article_id = self.article.article_id

        def work(project: "Project") -> list[FindingState]:
            if article_id not in project.follow_up():
                project.check_article(article_id)
            return list(project.article(article_id).findings)

        self.bridge.ask(work, lambda found: self._checked(article_id, found), priority=Priority.BACKGROUND)

    def _check_small(self) -> None:
        if self.article is not None and len(self.article.mentions) <= CHECKED_AT_ONCE and not self.unsaved:
            self.check_again()

    def stop(self) -> None:
        """Start nothing by itself any more."""
        self._check_later.stop()

    def _checked(self, article_id: str, found: list[FindingState]) -> None:
        if self.article is not None and self.article.article_id == article_id:
            self.article.findings = {f.finding_id: f for f in found}
            self.touched.emit(None)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for nothing to free while very much is made that stays: a quarter of the time of a long article."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
