"""Which article is detected in next, and what becomes of the result: recorded in the project, then shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.running.background import Detection
from desktop_app.running.bridge import Bridge
from desktop_app.running.project_thread import Priority
from schemas.mention import Mention

if TYPE_CHECKING:
    from annotations.jobs import Ready, Request
    from annotations.project.learn import Learner
    from annotations.project.project import ArticleView, Project


GIVE_UP_AFTER = 3


class Detecting(QObject):
    """Goes through the articles in which no detector ran yet, the one on the desk first.

    `found(article_id, mentions)` while one is under way, `recorded(ArticleView)` when its result is in the project,
    `progress(article_id, fraction, left)`, `failed(message)`, `idle`.
    """

    found = Signal(str, object)
    recorded = Signal(object)
    progress = Signal(str, float, int)
    failed = Signal(str)
    idle = Signal()

    def __init__(self, bridge: Bridge, detection: Detection, *, wanted: bool = True) -> None:
        super().__init__()
        self._off = not wanted
        self.running = ""
        self._bridge = bridge
        self._detection = detection
        self._learner: Learner | None = None
        self._left: list[str] = []
        self._failed: set[str] = set()
        self._in_a_row = 0
        self._told: set[str] = set()
        detection.found.connect(self.found)
        detection.finished.connect(self._finished)
        detection.failed.connect(self._one_failed)
        detection.troubled.connect(self._troubled)
        detection.progress.connect(self._progress)
        detection.idle.connect(self._next)

    def look(self) -> None:
        """Find the articles that wait for detection, and go through them."""
        if self._off:
            return
        self._bridge.ask(lambda project: project.undetected(), self._waiting, priority=Priority.BACKGROUND)

    def want(self, view: "ArticleView", *, again: bool = False) -> None:
        """Detect in an article before all others, unless it was done; `again` does it anew."""
        article_id = view.article.article_id
        if (
            article_id == self.running
            or (self._off and not again)
            or ((view.detected or article_id in self._failed) and not again)
        ):
            return
        self._failed.discard(article_id)
        self._ask_for(article_id, first=True)

    def cancel(self) -> None:
        """Stop, and leave what waits undetected until it is opened or asked for."""
        self._left.clear()
        self._detection.cancel()

    def _waiting(self, ids: list[str]) -> None:
        self._left = [i for i in ids if i != self.running and i not in self._failed]
        if not self._detection.left:
            self._next()

    def _next(self) -> None:
        self.running = ""
        if not self._left:
            self.idle.emit()
            return
        self._ask_for(self._left.pop(0), first=False)

    def _ask_for(self, article_id: str, *, first: bool) -> None:
        def work(project: "Project") -> "Request":
            from annotations.project.detect import request_of
            from annotations.project.learn import Learner

            self._learner = self._learner or Learner()
            return request_of(project, article_id, self._learner)

        def submit(request: "Request") -> None:
            self._detection.submit(request, first=first)

        self._bridge.ask(work, submit, priority=Priority.VIEW if first else Priority.BACKGROUND)

    def _progress(self, article_id: str, fraction: float, left: int) -> None:
        self.running = article_id
        self._left = [i for i in self._left if i != article_id]
        self.progress.emit(article_id, fraction, left + len(self._left))

    def _finished(self, article_id: str, mentions: tuple[Mention, ...], made_by: "Ready") -> None:
        self._in_a_row = 0

        def record(project: "Project") -> "ArticleView":
            from annotations.project.detect import run_of

            project.record_detection(article_id, run_of(project, made_by), mentions)
            return project.article(article_id)

        self._bridge.ask(record, self.recorded.emit, priority=Priority.BACKGROUND)

    def _troubled(self, words: str) -> None:
        """Tell once what failed of a detector of another package; the articles are detected in without it."""
        if words not in self._told:
            self._told.add(words)
            self.failed.emit(words)

    def _one_failed(self, article_id: str, reason: str) -> None:
        """Go on with the others, unless one after the other fails: then it is not the articles' fault."""
        self._failed.add(article_id)
        self._in_a_row += 1
        if self._in_a_row >= GIVE_UP_AFTER:
            self._left.clear()
            self._detection.drop_waiting()
        self.failed.emit(reason)
