"""The detector's process: streams, can be cancelled and killed, survives hostile text."""

import os
import signal
import threading
from collections.abc import Iterator
from queue import Queue

import pytest

from annotations.jobs import (
    ArticleDone,
    Detector,
    DetectorBroken,
    JobFailed,
    Message,
    ParagraphDone,
    Ready,
    Request,
    detect_all,
)

TEXT = "The port cost $5 million.\n\nIt opened on 3 May 2021, said Ann Lee.\n"


@pytest.fixture
def messages() -> "Queue[Message]":
    return Queue()


@pytest.fixture
def detector(messages: "Queue[Message]") -> Iterator[Detector]:
    made = Detector(messages.put)
    yield made
    made.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("detector")]


def until(messages: "Queue[Message]", kind: type) -> list[Message]:
    seen = [messages.get(timeout=60)]
    while not isinstance(seen[-1], kind):
        seen.append(messages.get(timeout=60))
    return seen


def test_paragraphs_stream_before_the_article_is_done(detector: Detector, messages: "Queue[Message]") -> None:
    detector.submit(Request("a", TEXT, "2021-06-01"))
    seen = until(messages, ArticleDone)
    assert isinstance(seen[0], Ready) and "figures" in seen[0].pipeline
    paragraphs = [m for m in seen if isinstance(m, ParagraphDone)]
    assert len(paragraphs) == 2 and paragraphs[-1].done == paragraphs[-1].total == len(TEXT)
    done = seen[-1]
    assert isinstance(done, ArticleDone)
    assert {m.kind for m in done.mentions} >= {"figure", "date", "entity", "claim"}
    assert all(TEXT[m.start : m.end] == m.surface for m in done.mentions)


def test_a_cancelled_job_gives_way_to_the_next(detector: Detector, messages: "Queue[Message]") -> None:
    detector.submit(Request("long", TEXT * 3000))
    detector.submit(Request("short", TEXT))
    until(messages, ParagraphDone)
    detector.cancel("long")
    done = until(messages, ArticleDone)[-1]
    assert isinstance(done, ArticleDone) and done.job == "short"


def test_a_killed_process_is_told_and_can_be_started_again(detector: Detector, messages: "Queue[Message]") -> None:
    detector.submit(Request("long", TEXT * 3000))
    until(messages, ParagraphDone)
    assert detector._process is not None
    os.kill(detector._process.pid, signal.SIGKILL)
    seen = until(messages, DetectorBroken)
    assert any(isinstance(m, JobFailed) and m.job == "long" for m in seen)
    detector.submit(Request("short", TEXT))
    assert isinstance(until(messages, ArticleDone)[-1], ArticleDone)


def test_hostile_text_is_served_like_any_other() -> None:
    texts = [
        "(" * 20_000,
        "$" * 8_000,
        "9" * 10_000,
        "x" * 200_000,
        "“" * 5_000,
        "\n" * 5_000,
        "",
        "a\u202e54%\u202c b",
    ]
    done = [
        m for m in detect_all(Request(str(i), t) for i, t in enumerate(texts)) if isinstance(m, ArticleDone | JobFailed)
    ]
    assert [m.job for m in done] == [str(i) for i in range(len(texts))]
    assert not [m for m in done if isinstance(m, JobFailed)]


def test_where_there_is_nothing_to_do_no_model_is_waited_for() -> None:
    assert list(detect_all(iter(()), early=True)) == []
    first, *rest = detect_all(iter([Request("1", "It cost $5.", stream=False)]), early=True)
    assert isinstance(first, Ready) and [type(m) for m in rest] == [ArticleDone]
