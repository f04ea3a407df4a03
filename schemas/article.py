"""A source text and its frozen revisions."""

from dataclasses import dataclass, field
from typing import Literal

ArticleStatus = Literal["queued", "in_check", "finished"]
PartKind = Literal[
    "headline", "dek", "lede", "body", "caption", "quote_box", "table", "correction_note", "note", "page"
]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a revision with a role of its own; half-open, code points.

    `label` is what readers call it: the number of a page or of a footnote. A page holds other parts.
    """

    kind: PartKind
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of where an article comes from. `date` is ISO 8601 (YYYY-MM-DD) or empty; `language` BCP 47."""

    title: str
    author: str = ""
    publisher: str = ""
    section: str = ""
    url: str = ""
    date: str = ""
    retrieved: str = ""
    language: str = "en"
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the import changed, dropped or found hidden: for a fact-checker it is news.

    `code` is stable ("encoding", "control-characters", "bidi", ...); `message` is a sentence for the reviewer.
    """

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Revision:
    """One frozen normalised text of an article. `sha256` is of the UTF-8 text, `raw_sha256` of the file's bytes."""

    revision_id: str
    article_id: str
    number: int
    text: str
    sha256: str
    raw_sha256: str
    normalisation: str
    created_at: str
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a project with its current revision's id."""

    article_id: str
    source: Source
    revision_id: str
    status: ArticleStatus = "queued"
    imported_at: str = ""
    origin: str = ""
    """Where it was read from, as the user gave it (a file's name), for display only."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a reader made of one file: text not yet normalised, with what it knew of the source and what it noticed."""

    text: str
    raw: bytes
    source: Source
    origin: str = ""
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
