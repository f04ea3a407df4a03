"""Detection over a project: its articles through the detector's process, what it finds into the store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.clock import now
from annotations.jobs import ArticleDone, JobFailed, Ready, Request, detect_all
from annotations.project import Project
from annotations.project_learn import Learner
from annotations.store.machine import DetectorRun


@dataclass(frozen=True, slots=True)
class Detected:
    """What became of one article: how many mentions were found, or why there are none."""

    article_id: str
    title: str
    mentions: int
    failed: str = ""


def request_of(project: Project, article_id: str, learner: Learner) -> Request:
    """Return what the detector needs of an article: its text, what is known of its source, and what was learned."""
    view = project.article(article_id)
    s = view.article.source
    lessons, ner = learner.lessons_for(project, view)
    return Request(article_id, view.revision.text, s.date, s.language, s.title, lessons, ner)


def detect_project(project: Project, article_ids: Sequence[str]) -> Iterator[Detected]:
    """Detect in the articles, in order, recording each as it is done. Raises DetectionError without a model."""
    titles = {row.article_id: row.title for row in project.articles()}
    run = DetectorRun("", "", "", "")
    learner = Learner()
    for message in detect_all(request_of(project, i, learner) for i in article_ids):
        if isinstance(message, Ready):
            run = DetectorRun(message.pipeline, message.version, message.model, now())
        elif isinstance(message, ArticleDone):
            project.record_detection(message.job, run, message.mentions)
            yield Detected(message.job, titles[message.job], len(message.mentions))
        elif isinstance(message, JobFailed):
            yield Detected(message.job, titles[message.job], 0, message.message)
