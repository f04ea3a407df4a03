"""Detection in a process of its own that can be killed; what it finds comes back as messages.

Nothing here imports spaCy: the window and `--help` come up without it.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from queue import Queue
from typing import Any

from annotations.errors import DetectionError
from schemas.codec import decode, encode
from schemas.lesson import NOTHING_LEARNED, Lessons
from schemas.mention import Mention

SECONDS_PER_ARTICLE = 60.0
SECONDS_PER_CHARACTER = 0.0003
"""A job that takes longer than both together is stopped: a text can be made to hang any parser."""
AHEAD = 4
"""How many articles are handed over before the first is done."""


@dataclass(frozen=True, slots=True)
class Request:
    """One article to detect in. `text` is the normalised text, `date` ISO 8601 or empty.

    `lessons` are what decisions taught; `ner` is the folder of the project's own name recogniser, or empty.
    """

    job: str
    text: str
    date: str = ""
    language: str = "en"
    title: str = ""
    lessons: Lessons = NOTHING_LEARNED
    ner: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    pipeline: str
    version: str
    model: str


@dataclass(frozen=True, slots=True)
class ParagraphDone:
    """Figures and dates of one paragraph, with how many of the article's characters are done."""

    job: str
    mentions: tuple[Mention, ...]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ArticleDone:
    job: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job ended without a result; the text stays readable, "not analysed"."""

    job: str
    message: str


@dataclass(frozen=True, slots=True)
class DetectorBroken:
    """The process could not load its model, or died; no job is served until it is started again."""

    message: str


Message = Ready | ParagraphDone | ArticleDone | JobFailed | DetectorBroken


class Detector:
    """A detector process and the thread that reads it. `on_message` is called in that thread."""

    def __init__(self, on_message: Callable[[Message], None]) -> None:
        self._on_message = on_message
        self._lock = threading.RLock()
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._waiting: list[Request] = []
        self._watch: threading.Timer | None = None

    def start(self) -> None:
        """Start the process (in the background; `Ready` follows). A second start does nothing."""
        with self._lock:
            if self._process is not None:
                return
            self._process = subprocess.Popen(
                [sys.executable, "-m", "annotations.detect.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                cwd=Path(__file__).parent.parent,
            )
            self._reader = threading.Thread(
                target=self._read, args=(self._process,), name="detector-reader", daemon=True
            )
            self._reader.start()

    def submit(self, request: Request) -> None:
        """Queue an article; jobs are served one at a time, in order. Starts the process if needed."""
        with self._lock:
            self._waiting.append(request)
            self.start()
            if len(self._waiting) == 1:
                self._send(request)

    def cancel(self, job: str | None = None) -> None:
        """Drop one job, or all. A running one is stopped by killing the process; the others go on in a new one."""
        with self._lock:
            running = self._waiting[0].job if self._waiting else None
            self._waiting = [r for r in self._waiting if job is not None and r.job != job]
            if running is not None and job in (None, running):
                self._restart()

    def close(self) -> None:
        """Kill the process and wait for the reader to end. Safe to call twice."""
        with self._lock:
            self._waiting.clear()
            reader = self._reader
            self._kill()
        if reader is not None and reader is not threading.current_thread():
            reader.join(timeout=10)

    def _restart(self) -> None:
        self._kill()
        if self._waiting:
            self.start()
            self._send(self._waiting[0])

    def _kill(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        with suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()

    def _send(self, request: Request) -> None:
        process = self._process
        assert process is not None and process.stdin is not None
        context = {
            "date": request.date,
            "language": request.language,
            "title": request.title,
            "text": request.text,
            "lessons": encode(request.lessons),
        }
        limit = SECONDS_PER_ARTICLE + SECONDS_PER_CHARACTER * len(request.text)
        self._watch = threading.Timer(limit, self._too_long, args=(request.job, limit))
        self._watch.daemon = True
        self._watch.start()
        line = json.dumps({"job": request.job, "context": context, "ner": request.ner}) + "\n"
        threading.Thread(target=self._write, args=(process, line), name="detector-writer", daemon=True).start()

    def _write(self, process: subprocess.Popen[str], line: str) -> None:
        with suppress(OSError, ValueError):
            assert process.stdin is not None
            process.stdin.write(line)
            process.stdin.flush()

    def _too_long(self, job: str, limit: float) -> None:
        self.cancel(job)
        self._on_message(JobFailed(job, f"Detection was stopped after {limit:.0f} seconds."))

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                message = _message(json.loads(line))
                with self._lock:
                    if self._process is not process:
                        return
                    if isinstance(message, ArticleDone | JobFailed):
                        self._next()
                self._on_message(message)
        with self._lock:
            if self._process is not process:
                return
            failed, self._waiting = self._waiting, []
            self._kill()
        for request in failed:
            self._on_message(JobFailed(request.job, "The detector stopped unexpectedly."))
        self._on_message(DetectorBroken("The detector stopped unexpectedly."))

    def _next(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        self._waiting.pop(0)
        if self._waiting:
            self._send(self._waiting[0])


def detect_all(requests: Iterable[Request]) -> Iterator[Message]:
    """Detect in every article, in order, in one killable process; yields the messages as they come.

    Requests are drawn as they are needed, a few ahead. Raises DetectionError where the model cannot be loaded.
    """
    messages: Queue[Message] = Queue()
    detector = Detector(messages.put)
    source = iter(requests)
    under_way = 0
    try:
        for request in islice(source, AHEAD):
            detector.submit(request)
            under_way += 1
        while under_way:
            message = messages.get()
            if isinstance(message, DetectorBroken):
                raise DetectionError(message.message, "Run `factdesk doctor` to see what is wrong.")
            if isinstance(message, ArticleDone | JobFailed):
                under_way -= 1
                for request in islice(source, 1):
                    detector.submit(request)
                    under_way += 1
            yield message
    finally:
        detector.close()


def _message(data: dict[str, Any]) -> Message:
    if "ready" in data:
        return decode(Ready, data["ready"])
    if "broken" in data:
        return DetectorBroken(data["broken"])
    if "failed" in data:
        return JobFailed(data["job"], data["failed"])
    if "mentions" in data:
        return ArticleDone(data["job"], tuple(decode(Mention, m) for m in data["mentions"]))
    found = tuple(decode(Mention, m) for m in data["paragraph"])
    return ParagraphDone(data["job"], found, data["done"], data["total"])
