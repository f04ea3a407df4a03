"""Texts with what the detectors find in them, kept in the temporary folder so that checks are measured quickly.

A text is kept under its hash, its date and the versions of the detectors; `forget` is for when these do not tell.
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
from annotations.detect import claims, dates, entities, figures, quotes
from annotations.detect.context import ArticleContext
from annotations.detect.pipeline import detect, load
from annotations.text.normalise import normalise
from schemas.article import Source
from schemas.codec import decode, encode
from schemas.mention import Mention

_VERSIONS = "-".join(layer.VERSION for layer in (figures, dates, entities, quotes, claims))


class Detected:
    """The detectors, loaded when a text is not kept yet."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.gettempdir()) / "factdesk-detected" / _VERSIONS
        self._folder.mkdir(parents=True, exist_ok=True)

    def forget(self) -> None:
        """Throw away what is kept."""
        shutil.rmtree(self._folder)
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
