"""The detector's process: JSON lines in on standard input, JSON lines out on standard output.

In: `{"job", "context": {date, language, title, text, lessons}, "ner", "stream", "packages", "off"}`, where `ner` is the
folder of a name recogniser that the project trained, or empty, `stream` says whether paragraphs are wanted one by one,
and `packages` whether detectors of other packages run, but those named in `off`. Out: `{"ready": {pipeline, version,
model}}` once, then for a job `{"job", "paragraph": [mention…], "done", "total"}` as paragraphs finish, and `{"job",
"mentions": [mention…], "references": [reference…], "problems": [words…]}` or `{"job", "failed": message}`.
It can be killed at any time: it owns nothing.
"""

import json
import os
import sys
from typing import Any, TextIO

from spacy.language import Language

from annotations import VERSION
from annotations.detect import packaged, pipeline
from annotations.detect.context import ArticleContext
from annotations.detect.model import BASE_MODEL, verified_hash
from annotations.errors import FactdeskError
from schemas.codec import decode, encode
from schemas.lesson import Lessons
from schemas.mention import Mention

MEMORY_LIMIT = 6 << 30
"""Address space, in bytes: spaCy maps far more than it uses."""
LEFT_OUT = "The detectors of installed packages were left out of an article: with them its detection did not end."


def main(base: str = BASE_MODEL) -> int:
    """Serve jobs until standard input closes."""
    answers = _private_stdout()
    _limit_memory()
    try:
        model = verified_hash(base)
        nlp = pipeline.load(base)
    except Exception as problem:
        words = str(problem) if isinstance(problem, FactdeskError) else f"{type(problem).__name__}: {problem}"
        _say(answers, {"broken": words})
        return 2
    pipes = "+".join((*nlp.pipe_names, *packaged.names()))
    _say(answers, {"ready": {"pipeline": pipes, "version": VERSION, "model": f"{base} {model}"}})
    ner = ""
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if request["ner"] != ner:
                nlp, ner = pipeline.load(base, request["ner"]), request["ner"]
            _serve(nlp, request, answers)
        except Exception as problem:
            _say(answers, {"job": request["job"], "failed": f"{type(problem).__name__}: {problem}"})
    return 0


def _serve(nlp: Language, request: dict[str, Any], answers: TextIO) -> None:
    job = request["job"]

    def paragraph(mentions: list[Mention], done: int, total: int) -> None:
        _say(answers, {"job": job, "paragraph": encode(mentions), "done": done, "total": total})

    given = request["context"]
    context = ArticleContext(**{**given, "lessons": decode(Lessons, given["lessons"], "lessons")})
    doc = pipeline.analyse(nlp, context, paragraph if request["stream"] else None)
    found, references = pipeline.mentions(doc), pipeline.references(doc)
    problems = [LEFT_OUT]
    if request["packages"]:
        found, problems = packaged.with_packaged(context, found, request["off"])
    answer = {"job": job, "mentions": encode(found), "references": encode(references), "problems": problems}
    _say(answers, answer)


def _say(answers: TextIO, message: dict[str, Any]) -> None:
    answers.write(json.dumps(message, ensure_ascii=False) + "\n")
    answers.flush()


def _private_stdout() -> TextIO:
    """Keep standard output for answers alone: whatever a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="strict", newline="\n")
    os.dup2(2, 1)
    return answers


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
