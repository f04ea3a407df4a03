"""Texts with what the detectors find in them, kept in the temporary folder so that checks are measured quickly.

A text is kept under its hash, its date and a hash of the detectors' files, so that no change of theirs is missed.
"""

import hashlib
import json
import os
import shutil
import tempfile
from functools import cached_property
from pathlib import Path

from spacy.language import Language

from annotations.check.article import CheckedArticle
from annotations.detect import pipeline
from annotations.detect.context import ArticleContext
from annotations.detect.pipeline import detect, load
from annotations.text.normalise import normalise
from schemas.article import Source
from schemas.codec import decode, encode
from schemas.mention import Mention
from tests.eval.corpora import digest

_SOURCES = [p for p in Path(pipeline.__file__).parent.rglob("*") if p.suffix in (".py", ".json", ".npz")]


class Detected:
    """The detectors, loaded when a text is not kept yet."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.gettempdir()) / "factdesk-detected" / digest(*_SOURCES)
        self._folder.mkdir(parents=True, exist_ok=True)

    def forget(self) -> None:
        """Throw away what is kept, of these detectors and of others."""
        shutil.rmtree(self._folder.parent)
        self._folder.mkdir(parents=True)

    def article(self, name: str, text: str, title: str = "", date: str = "") -> CheckedArticle:
        """Return a text, normalised, with its mentions, ready for the checks."""
        text, _ = normalise(text)
        key = hashlib.sha256("\n".join((date, title, text)).encode()).hexdigest()[:32]
        path = self._folder / f"{key}.json"
        if path.exists():
            found = [decode(Mention, row) for row in json.loads(path.read_text("utf-8"))]
        else:
            found = detect(self._nlp, ArticleContext(date, "en", title, text))
            written = path.with_suffix(f".{os.getpid()}")
            written.write_text(json.dumps(encode(found)), "utf-8")
            written.replace(path)
        mentions = tuple((f"m-{i}", m) for i, m in enumerate(found))
        return CheckedArticle(name, Source(title, date=date), text, mentions)

    @cached_property
    def _nlp(self) -> Language:
        return load()
