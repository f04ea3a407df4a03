"""Detection in a process of its own that can be killed; what it finds comes back as messages.

Nothing here imports spaCy: the window and `--help` come up without it.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from queue import Queue
from typing import Any

from annotations.errors import DetectionError
from annotations.plugins import DETECTORS, any_registered
from schemas.codec import decode, encode
from schemas.lesson import NOTHING_LEARNED, Lessons
from schemas.mention import Mention, Reference

SECONDS_PER_ARTICLE = 60.0
SECONDS_PER_CHARACTER = 0.0003
"""A job that takes longer than both together is stopped: a text can be made to hang any parser."""
AHEAD = 4
"""How many articles are handed over to a process before the first is done."""
WORTH_ANOTHER = 10.0
"""Seconds of work after which one more process pays for the loading of its model."""
MOST_PROCESSES = 4
"""So many are started without being asked for: each takes about 400 MB."""


@dataclass(frozen=True, slots=True)
class Request:
    """One article to detect in. `text` is the normalised text, `date` ISO 8601 or empty.

    `lessons` are what decisions taught; `ner` is the folder of the project's own name recogniser, or empty. `stream`
    asks for the figures and dates of each paragraph while the rest is under way. `packages` lets the detectors of other
    packages run, but those named in `off`.
    """

    job: str
    text: str
    date: str = ""
    language: str = "en"
    title: str = ""
    lessons: Lessons = NOTHING_LEARNED
    ner: str = ""
    stream: bool = True
    packages: bool = True
    off: tuple[str, ...] = ()


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
    """What was found in an article; `problems` say in words which detectors of other packages failed."""

    job: str
    mentions: tuple[Mention, ...]
    references: tuple[Reference, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job ended without a result; the text stays readable, "not analysed"."""

    job: str
    message: str


@dataclass(frozen=True, slots=True)
class DetectorBroken:
    """The process could not load its model, or died; no job is served until it is started again.

    `had_model` tells that it died of a job, of which a `JobFailed` tells.
    """

    message: str
    had_model: bool = False


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
        rest = {"ner": request.ner, "stream": request.stream, "packages": request.packages, "off": request.off}
        line = json.dumps({"job": request.job, "context": context, **rest}) + "\n"
        threading.Thread(target=self._write, args=(process, line), name="detector-writer", daemon=True).start()

    def _write(self, process: subprocess.Popen[str], line: str) -> None:
        with suppress(OSError, ValueError):
            assert process.stdin is not None
            process.stdin.write(line)
            process.stdin.flush()

    def _too_long(self, job: str, limit: float) -> None:
        with self._lock:
            if self._waiting and self._waiting[0].job == job and self._without_packages():
                return
        self.cancel(job)
        self._on_message(JobFailed(job, f"Detection was stopped after {limit:.0f} seconds."))

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        ready = False
        with process.stdout as lines:
            for line in lines:
                message = _message(json.loads(line))
                ready |= isinstance(message, Ready)
                with self._lock:
                    if self._process is not process:
                        return
                    if isinstance(message, ArticleDone | JobFailed):
                        self._next()
                self._on_message(message)
        with self._lock:
            if self._process is not process:
                return
            if ready and self._waiting and self._without_packages():
                return
            # One that was ready died of the job in hand; one that was not would die of every job.
            lost = 1 if ready else len(self._waiting)
            failed, self._waiting = self._waiting[:lost], self._waiting[lost:]
            going_on = bool(self._waiting)
            self._restart()
        for request in failed:
            self._on_message(JobFailed(request.job, "The detector stopped unexpectedly."))
        if not going_on:
            self._on_message(DetectorBroken("The detector stopped unexpectedly.", had_model=ready))

    def _without_packages(self) -> bool:
        """Begin the job in hand again without detectors of other packages, where there are any: it may die of them."""
        request = self._waiting[0]
        if not request.packages or not any_registered(DETECTORS):
            return False
        self._waiting[0] = replace(request, packages=False)
        self._restart()
        return True

    def _next(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        self._waiting.pop(0)
        if self._waiting:
            self._send(self._waiting[0])


def processes(asked: int = 0) -> int:
    """Return how many detector processes to use: as asked, else one a core that this program may use, four at most."""
    return asked or max(1, min(MOST_PROCESSES, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1))


def detect_all(
    requests: Iterable[Request], workers: int = 1, *, at_once: bool = False, early: bool = False
) -> Iterator[Message]:
    """Detect in every article; yields `Ready` once, then the messages as they come, from up to `workers` processes.

    Requests are drawn as they are needed, a few ahead, the first of them after `Ready`; or `early`, while the model is
    loaded, which is not waited for where there is none. Articles are done in order where there is one process. Further
    processes are started when there is work enough to pay for them, or `at_once`. Raises DetectionError where the model
    cannot be loaded.
    """
    waiting = iter(requests)
    pool = _Pool(workers, at_once)
    try:
        if early:
            first = next(waiting, None)
            if first is None:
                return
            waiting = chain((first,), waiting)
        yield pool.ready()
        yield from pool.serve(waiting)
    finally:
        pool.close()


class _Pool:
    """Detectors that share one stream of requests."""

    def __init__(self, workers: int, at_once: bool) -> None:
        self._messages: Queue[tuple[int, Message]] = Queue()
        self._detectors: list[Detector] = []
        self._under_way: list[int] = []
        self._most = max(1, workers)
        self._at_once = at_once
        self._grow()

    def ready(self) -> Ready:
        """Wait until the first process has its model."""
        message = self._messages.get()[1]
        if not isinstance(message, Ready):
            told = message.message if isinstance(message, DetectorBroken) else "The detector did not start."
            raise DetectionError(told, "Run `factdesk doctor` to see what is wrong.")
        self._since = time.monotonic()
        return message

    def serve(self, requests: Iterator[Request]) -> Iterator[Message]:
        """Yield what becomes of every request."""
        self._hand_over(requests)
        while any(self._under_way):
            number, message = self._messages.get()
            if isinstance(message, DetectorBroken) and not message.had_model:
                raise DetectionError(message.message, "Run `factdesk doctor` to see what is wrong.")
            if isinstance(message, Ready | DetectorBroken):
                continue
            if isinstance(message, ArticleDone | JobFailed):
                self._under_way[number] -= 1
                self._hand_over(requests)
            yield message

    def close(self) -> None:
        for detector in self._detectors:
            detector.close()

    def _hand_over(self, requests: Iterator[Request]) -> None:
        while (number := self._free()) is not None:
            request = next(requests, None)
            if request is None:
                return
            self._under_way[number] += 1
            self._detectors[number].submit(request)

    def _free(self) -> int | None:
        """Return the process with the least to do, a new one where that pays; None where all have enough."""
        least = min(range(len(self._detectors)), key=lambda n: self._under_way[n])
        if self._under_way[least] < AHEAD:
            return least
        if len(self._detectors) < self._most and (self._at_once or time.monotonic() - self._since > WORTH_ANOTHER):
            return self._grow()
        return None

    def _grow(self) -> int:
        number = len(self._detectors)
        detector = Detector(lambda message: self._messages.put((number, message)))
        self._detectors.append(detector)
        self._under_way.append(0)
        detector.start()
        return number


def _message(data: dict[str, Any]) -> Message:
    if "ready" in data:
        return decode(Ready, data["ready"])
    if "broken" in data:
        return DetectorBroken(data["broken"])
    if "failed" in data:
        return JobFailed(data["job"], data["failed"])
    if "mentions" in data:
        references = tuple(decode(Reference, r) for r in data["references"])
        found = tuple(decode(Mention, m) for m in data["mentions"])
        return ArticleDone(data["job"], found, references, tuple(data["problems"]))
    found = tuple(decode(Mention, m) for m in data["paragraph"])
    return ParagraphDone(data["job"], found, data["done"], data["total"])
