"""Detection over a project: its articles through detectors' processes, what they find into the store."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotations.clock import now
from annotations.errors import BadInputError
from annotations.jobs import ArticleDone, JobFailed, Message, Ready, Request, detect_all
from annotations.project.learn import Learner
from annotations.project.project import Project
from annotations.project.switches import switched_off
from annotations.store.machine import DetectorRun

TOGETHER = 32
SECONDS_TOGETHER = 2.0
"""So many articles, or those of so many seconds, are recorded in one transaction."""


@dataclass(frozen=True, slots=True)
class Detected:
    """What became of one article, of `of`: how many mentions were found, or why there are none.

    `problems` say which detectors of other packages failed.
    """

    article_id: str
    title: str
    mentions: int
    failed: str = ""
    of: int = 0
    problems: tuple[str, ...] = ()


def request_of(project: Project, article_id: str, learner: Learner, *, stream: bool = True) -> Request:
    """Return what the detector needs of an article: its text, what is known of its source, and what was learned."""
    view = project.article(article_id)
    s = view.article.source
    lessons, ner = learner.lessons_for(project, view)
    off = switched_off(project)
    return Request(article_id, view.revision.text, s.date, s.language, s.title, lessons, ner, stream, off=off)


def run_of(project: Project, ready: Ready) -> DetectorRun:
    """Return who detects in this project now: the pipeline, without the packages' detectors that are switched off."""
    off = switched_off(project)
    pipes = [pipe for pipe in ready.pipeline.split("+") if "@" not in pipe or pipe.split("@")[0] not in off]
    return DetectorRun("+".join(pipes), ready.version, ready.model, now())


def detect_project(
    project: Project, article_ids: Sequence[str] | None = None, *, workers: int = 1, scheduler: str = ""
) -> Iterator[Detected]:
    """Detect in the articles, recording them as they are done; without ids, in those that this pipeline has not seen.

    It can be stopped and run again at any time: what was yielded is recorded. `workers` processes work on this
    machine, or the Dask cluster whose `scheduler` is given (a lesson of the project reaches both; a name recogniser
    that the project trained lies on this machine, and is not used on a cluster). Raises DetectionError without a
    model, BadInputError where the cluster cannot be reached.
    """
    learner = Learner()
    ids: list[str] = []

    def requests() -> Iterator[Request]:
        for article_id in ids:
            yield request_of(project, article_id, learner, stream=False)

    messages = _messages(requests(), workers, scheduler)
    ready = next(messages)
    assert isinstance(ready, Ready), "detectors say first that they are ready"
    run = run_of(project, ready)
    ids += project.store.undetected(run) if article_ids is None else article_ids
    for batch in _batches(messages):
        with project.store.together():
            done = [_record(project, run, message, len(ids)) for message in batch]
        yield from done


def _record(project: Project, run: DetectorRun, message: ArticleDone | JobFailed, of: int) -> Detected:
    article = project.store.article(message.job)
    title = article.source.title if article is not None else message.job
    if isinstance(message, JobFailed):
        return Detected(message.job, title, 0, message.message, of)
    project.record_detection(message.job, run, message.mentions)
    return Detected(message.job, title, len(message.mentions), of=of, problems=message.problems)


def _batches(messages: Iterable[Message]) -> Iterator[list[ArticleDone | JobFailed]]:
    batch: list[ArticleDone | JobFailed] = []
    began = time.monotonic()
    for message in messages:
        if isinstance(message, ArticleDone | JobFailed):
            batch.append(message)
        if batch and (len(batch) >= TOGETHER or time.monotonic() - began > SECONDS_TOGETHER):
            yield batch
            batch, began = [], time.monotonic()
    if batch:
        yield batch


def _messages(requests: Iterable[Request], workers: int, scheduler: str) -> Iterator[Message]:
    if not scheduler:
        return detect_all(requests, workers, at_once=workers > 1)
    try:
        from annotations.cluster import detect_on_cluster
    except ImportError as problem:
        raise BadInputError(
            "A cluster needs the package distributed, which is not installed.", "Install factdesk[cluster]."
        ) from problem
    return detect_on_cluster(scheduler, requests)
