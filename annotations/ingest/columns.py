"""Which column of a table of articles holds what: guessed from the names, or as the user says."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.described import headline, source_of
from annotations.ingest.page import BLOCK, Page
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Source

FIELDS = ("text", *(f.name for f in fields(Source)))
"""What a column may hold: the text, and every field of a source."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "articletext", "articlebody", "fulltext", "bodytext", "maintext", "article",
             "contents", "story", "rawtext", "document"),
    "title": ("title", "headline", "articletitle", "heading", "subject", "name"),
    "author": ("author", "authors", "byline", "writer", "creator", "articleauthor"),
    "publisher": ("publisher", "outlet", "newspaper", "sitename", "sourcename", "publication", "source", "medium"),
    "date": ("date", "published", "publishedat", "pubdate", "publicationdate", "datepublished", "publishdate",
             "publisheddate", "articledate", "createdat"),
    "url": ("url", "link", "href", "canonicalurl", "sourceurl", "articleurl"),
    "section": ("section", "category", "topic", "desk", "rubric"),
    "retrieved": ("retrieved", "retrievedat", "crawled", "crawldate", "accessed"),
    "language": ("language", "lang"),
    "licence": ("licence", "license", "rights"),
}  # fmt: skip
PEEKED = 20
"""Rows that are looked at before the user has said what the columns hold."""
_MOST = 1_000
_TEXT_FROM = 100
"""Characters from which a column of an unknown name is taken for the text."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each field, and the notice that tells of the guess."""

    of: Mapping[str, str]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of columns (field: column); not `firm` where that was said of another table before.

    `any_text` takes the longest column for the text, however short it is: the user is still to be asked.
    """

    of: Mapping[str, str] = field(default_factory=dict)
    firm: bool = True
    any_text: bool = False


def mapping(names: Iterable[str], first: Mapping[str, str], asked: Said, where: str) -> Columns:
    """Return which of a table's columns hold what; `first` is its first row, `asked` what the user says.

    Raises BadInputError ("columns") where a column that was said is not there, or none holds a text.
    """
    counts = Counter(iter(names))
    known = list(counts)
    if len(known) > _MOST:
        raise limits.too_large(f"{where} with {len(known):,} columns")
    shown = ", ".join(known[:20]) or "none"
    said = asked.of if asked.firm or set(asked.of.values()) <= set(known) else {}
    for name, column in said.items():
        if name not in FIELDS:
            raise BadInputError(f"{name!r} is no field of an article.", f"Fields: {', '.join(FIELDS)}.", "columns")
        if column not in known:
            raise BadInputError(f"{where} has no column {column!r}.", f"Its columns: {shown}.", "columns")
    found = dict(said)
    plain = {re.sub(r"[^a-z]", "", name.lower()): name for name in reversed(known)}
    for name, words in _NAMES.items():
        fitting = next((plain[w] for w in words if w in plain and plain[w] not in found.values()), None)
        if fitting is not None:
            found.setdefault(name, fitting)
    if "text" not in found:
        longest = max((n for n in known if n not in found.values()), key=lambda n: len(first.get(n, "")), default="")
        if len(first.get(longest, "")) < _TEXT_FROM and not asked.any_text:
            hint = f"Say which: --column text=NAME. Its columns: {shown}."
            raise BadInputError(f"No column of {where} seems to hold the text of an article.", hint, "columns")
        found["text"] = longest
    told = () if asked.firm and set(found) == set(said) else (_told(found, known),)
    twice = [column for column in found.values() if counts[column] > 1]
    return Columns(found, (*told, _twice(twice)) if twice else told)


def _told(found: Mapping[str, str], known: Sequence[str]) -> Notice:
    read = ", ".join(f"{name}={column}" for name, column in found.items())
    unused = [name for name in known if name not in found.values()]
    rest = f" Not read: {', '.join(unused[:20])}{' …' if len(unused) > 20 else ''}." if unused else ""
    return Notice("columns", f"The columns of the table were taken as {read}.{rest}")


def _twice(columns: Sequence[str]) -> Notice:
    words = f"The table has more than one column of the name {', '.join(columns)}; the first one was read."
    return Notice("columns-twice", words)


def article_of_row(row: Mapping[str, str], columns: Columns, raw: bytes, origin: str) -> Ingested:
    """Return the article in a row. Raises BadInputError ("bad-record") where it holds no text."""
    told = {name: clean(row.get(column, "")) for name, column in columns.of.items()}
    text, changed = told.pop("text")
    if not text.strip():
        raise BadInputError(f"{origin} has no text.", "", "bad-record")
    said = {name: line for name, (value, _) in told.items() if (line := " ".join(value.split()))}
    page = Page(origin)
    title = said.get("title", "")
    if title and not text.lstrip().startswith(title):
        with page.part("headline"):
            page.add(title)
        page.gap(BLOCK)
        page.add(text)
    elif (head := headline(text)) is not None:
        page.add(text[: head.start])
        with page.part("headline"):
            page.add(text[head.start : head.end])
        page.add(text[head.end :])
    else:
        page.add(text)
    own, _ = source_of(text, origin)
    source = Source(**{"title": own.title, "date": own.date, **said})
    return Ingested(
        page.text(), raw, source, origin, page.sorted_parts(), (*columns.notices, *changed, *page.notices())
    )
