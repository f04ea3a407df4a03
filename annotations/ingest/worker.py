"""The process that reads files which could harm whoever parses them. It is told of a file on standard input, a JSON
line and then its bytes, and answers in JSON lines: `article` or `failure` for each article, `end` after the last.

Its memory, processor time, open files and what it may write are bounded; whoever started it bounds the clock.
"""

import base64
import io
import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.base import Failure, Options, Reader, articles_in, reader_for, readers
from annotations.ingest.columns import PEEKED, Said
from schemas.article import Ingested
from schemas.codec import encode


def main() -> None:
    """Read files until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    _bound_process()
    while header := sys.stdin.buffer.readline():
        job = json.loads(header)
        raw = sys.stdin.buffer.read(job["size"])
        _more_time()
        for answer in _answers(job, raw):
            answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _answers(job: dict[str, Any], raw: bytes) -> Iterator[dict[str, Any]]:
    name = job["name"]
    said = Said(*job["said"])
    options = Options(tuple(said.of.items()), said.firm, any_text=said.any_text)
    try:
        reader = reader_for(job["suffix"], readers(options))
        for item in islice(_read(reader, raw, name), PEEKED if said.any_text else None):
            yield _article(item, raw) if isinstance(item, Ingested) else _failure(item.error, item.origin)
    except BadInputError as problem:
        yield _failure(problem, name)
    except MemoryError:
        yield {"failure": {"origin": name, "message": f"{name} needs more memory than is allowed.",
                           "hint": "Divide it.", "code": "memory"}}  # fmt: skip
    except RecursionError:
        yield _failure(limits.too_deep(name), name)
    except Exception as problem:  # whatever a library raises on what it cannot take
        told = f"{name} cannot be read ({type(problem).__name__}: {str(problem)[:200]})."
        yield _failure(BadInputError(told, "Save the article in another format.", "reader"), name)
    yield {"end": True}


def _read(reader: Reader, raw: bytes, name: str) -> Iterator[Ingested | Failure]:
    file: BinaryIO = io.BytesIO(raw)
    yield from articles_in(reader, file, raw, name)


def _article(item: Ingested, raw: bytes) -> dict[str, Any]:
    return {
        "article": {
            "text": item.text,
            "raw": None if item.raw is raw else base64.b64encode(item.raw).decode(),
            "source": encode(item.source),
            "origin": item.origin,
            "parts": encode(item.parts),
            "notices": encode(item.notices),
        }
    }


def _failure(problem: Any, origin: str) -> dict[str, Any]:
    return {
        "failure": {"origin": origin, "message": problem.message, "hint": problem.hint, "code": problem.code},
    }


def _bound_process() -> None:
    try:
        import resource
    except ImportError:  # Windows: only the clock bounds it
        return
    for kind, bound in (
        (resource.RLIMIT_AS, limits.MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        _, hard = resource.getrlimit(kind)
        bound = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (bound, bound))


def _more_time() -> None:
    """Allow processor time for one more file: the system's bound counts the whole life of the process."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    bound = int(used.ru_utime + used.ru_stime) + 1 + limits.CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (bound if hard == resource.RLIM_INFINITY else min(bound, hard), hard))


if __name__ == "__main__":
    main()
