"""Detection on a Dask cluster: articles go to its workers as JSON, mentions come back; the project stays here.

Needs the extra `cluster`. Each worker keeps one detector's process, which can be killed like any other, so that a
hostile article costs its time limit and nothing else. Give the workers one thread each.
"""

import json
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from queue import Queue
from typing import Any

from distributed import Client, KilledWorker, Worker, WorkerPlugin, as_completed, get_worker

from annotations import VERSION
from annotations.errors import BadInputError, DetectionError
from annotations.jobs import ArticleDone, Detector, DetectorBroken, JobFailed, Message, Ready, Request
from schemas.codec import decode, encode

PLUGIN = "factdesk-detector"
AHEAD = 4
"""Articles that wait at the scheduler for each thread of the workers."""
SECONDS_TO_CONNECT = "15s"

_Client: Any = Client
_as_completed: Any = as_completed
"""Untyped in distributed."""


class DetectorPlugin(WorkerPlugin):
    """One detector in a Dask worker, made when the plugin reaches it and killed when it leaves."""

    name = PLUGIN

    def setup(self, worker: Worker) -> None:
        self._messages: Queue[Message] = Queue()
        self._turn = threading.Lock()
        self._detector = Detector(self._messages.put)
        self._ready: Ready | None = None

    def teardown(self, worker: Worker) -> None:
        self._detector.close()

    def ready(self) -> Ready:
        """Return what works here. Raises DetectionError where the model cannot be loaded."""
        with self._turn:
            return self._started()

    def detect(self, request: Request) -> ArticleDone | JobFailed:
        """Return what is found in an article, or why nothing is."""
        with self._turn:
            self._started()
            self._detector.submit(request)
            while True:
                message = self._messages.get()
                if isinstance(message, ArticleDone | JobFailed) and message.job == request.job:
                    return message

    def _started(self) -> Ready:
        while self._ready is None:
            self._detector.start()
            message = self._messages.get()
            if isinstance(message, DetectorBroken):
                raise DetectionError(message.message, "Run `factdesk doctor` on the worker.")
            if isinstance(message, Ready):
                self._ready = message
        return self._ready

    def __getstate__(self) -> dict[str, Any]:
        return {}


def detect_on_cluster(address: str, requests: Iterable[Request]) -> Iterator[Message]:
    """Detect in every article on the cluster of a scheduler; yields `Ready` once, then the articles as they are done.

    A worker that is lost costs nothing but time: its articles are done by others. Requests are drawn as they are
    needed, the first after `Ready`. Raises BadInputError where the scheduler cannot be reached, has no workers or
    workers of another Factdesk, DetectionError where they have no model.
    """
    try:
        client = _Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as problem:
        raise BadInputError(
            f"The scheduler {address} cannot be reached: {problem}", "Start it with `dask scheduler`, then workers."
        ) from problem
    with client:
        client.register_plugin(DetectorPlugin())
        yield _ready(client, address)
        yield from _serve(client, iter(requests))


def _ready(client: Any, address: str) -> Ready:
    if not client.ncores():
        raise BadInputError(
            f"The scheduler {address} has no workers.", f"Start some: `dask worker {address} --nthreads 1`."
        )
    ready = decode(Ready, json.loads(client.submit(_say_ready, pure=False).result()))
    if ready.version != VERSION:
        raise BadInputError(f"The workers run Factdesk {ready.version}, this is {VERSION}.", "Install the same on all.")
    return ready


def _serve(client: Any, requests: Iterator[Request]) -> Iterator[Message]:
    jobs: dict[str, str] = {}

    def submitted(request: Request) -> Any:
        line = json.dumps(encode(request))
        future = client.submit(_detect, line, pure=False, retries=2)
        jobs[str(future.key)] = request.job
        return future

    first = [submitted(r) for r in islice(requests, AHEAD * sum(client.ncores().values()))]
    waiting = _as_completed(first, loop=client.loop)
    for future in waiting:
        job = jobs.pop(str(future.key))
        for request in islice(requests, 1):
            waiting.add(submitted(request))
        try:
            yield _answer(json.loads(future.result()))
        except KilledWorker:
            yield JobFailed(job, "The workers that read it died.")
        except DetectionError as problem:
            yield JobFailed(job, problem.message)


def _answer(data: dict[str, Any]) -> ArticleDone | JobFailed:
    return decode(JobFailed, data) if "message" in data else decode(ArticleDone, data)


def _say_ready() -> str:
    return json.dumps(encode(_plugin().ready()))


def _detect(line: str) -> str:
    return json.dumps(encode(_plugin().detect(decode(Request, json.loads(line)))))


def _plugin() -> DetectorPlugin:
    plugin = get_worker().plugins[PLUGIN]
    assert isinstance(plugin, DetectorPlugin), "the client registered it"
    return plugin
