"""Detection for the window: the detector's process, its queue and progress; its messages arrive as signals."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from annotations.jobs import Detector, Message, Ready, Request


class Detection(QObject):
    """Runs the detector over articles, one at a time, the one on screen first.

    `found(article_id, mentions)` for each paragraph, `finished(article_id, mentions, Ready)` for each article,
    `failed(article_id, message)`, `troubled(message)` where a detector of another package failed,
    `progress(article_id, fraction, articles left)`; nothing left is `idle`.
    """

    found = Signal(str, object)
    finished = Signal(str, object, object)
    failed = Signal(str, str)
    troubled = Signal(str)
    progress = Signal(str, float, int)
    idle = Signal()
    ready = Signal()

    _arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._detector: Detector | None = None
        self._waiting: list[Request] = []
        self._running = ""
        self._made_by: Ready | None = None
        self._arrived.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    @property
    def loaded(self) -> bool:
        """Whether the model has been loaded."""
        return self._made_by is not None

    @property
    def left(self) -> int:
        return len(self._waiting) + bool(self._running)

    def start(self) -> None:
        """Start loading the model, in its own process."""
        if self._detector is None:
            from annotations.jobs import Detector

            self._detector = Detector(self._arrived.emit)
        self._detector.start()

    def submit(self, request: "Request", *, first: bool = False) -> None:
        """Detect in an article. One that waits already is moved to the front with `first`."""
        if request.job == self._running:
            return
        self._waiting = [r for r in self._waiting if r.job != request.job]
        self._waiting.insert(0 if first else len(self._waiting), request)
        self._next()

    def drop_waiting(self) -> None:
        """Drop what waits; what runs goes on."""
        self._waiting.clear()

    def cancel(self) -> None:
        """Drop everything that runs or waits."""
        self._waiting.clear()
        self._running = ""
        if self._detector is not None:
            self._detector.cancel()
        self.idle.emit()

    def close(self) -> None:
        self._waiting.clear()
        self._arrived.disconnect(self._handle)
        if self._detector is not None:
            self._detector.close()

    def _next(self) -> None:
        if self._running or not self._waiting:
            return
        self.start()
        assert self._detector is not None
        request = self._waiting.pop(0)
        self._running = request.job
        self.progress.emit(request.job, 0.0, self.left)
        self._detector.submit(request)

    def _handle(self, message: "Message | Any") -> None:
        from annotations.jobs import ArticleDone, DetectorBroken, JobFailed, ParagraphDone, Ready

        match message:
            case Ready():
                self._made_by = message
                self.ready.emit()
            case ParagraphDone(job, mentions, done, total) if job == self._running:
                self.found.emit(job, mentions)
                self.progress.emit(job, done / max(1, total), self.left)
            case ArticleDone(job, mentions) if job == self._running:
                for words in message.problems:
                    self.troubled.emit(words)
                self._ended()
                self.finished.emit(job, mentions, self._made_by)
            case JobFailed(job, reason) if job == self._running:
                self.failed.emit(job, reason)
                self._ended()
            case DetectorBroken(reason) if not self._running:
                # Where an article was under way, its JobFailed said so before.
                self.failed.emit("", reason)
                self.idle.emit()

    def _ended(self) -> None:
        self._running = ""
        self._next()
        if not self.left:
            self.idle.emit()
