"""RSS and Atom files: one article an entry."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, BinaryIO

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.blocks import parse_html, prepare, write_html
from annotations.ingest.described import source_of
from annotations.ingest.failure import Failure
from annotations.ingest.page import BLOCK, Page
from annotations.ingest.safe_xml import local, parse_xml
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Source

_ROOTS = frozenset({"rss", "feed", "RDF"})
_KEPT = ("title", "link", "id", "author", "published", "updated", "summary", "content", "language")


class FeedReader:
    """Reads `.rss`, `.atom`, `.rdf` and feeds in `.xml`: title and full text, or the summary where that is all."""

    suffixes: tuple[str, ...] = (".rss", ".atom", ".rdf", ".xml")
    apart = True
    in_folders = False

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the first article of a feed. Raises BadInputError where there is none that can be read."""
        first = next(self.read_all(io.BytesIO(raw), name), None)
        if isinstance(first, Ingested):
            return first
        raise BadInputError(f"{name} holds no article.", code="empty") if first is None else first.error

    def read_all(self, file: BinaryIO, name: str) -> Iterator[Ingested | Failure]:
        """Yield the articles of a feed. Raises BadInputError: "bomb", "too-deep", "not-format"."""
        import feedparser

        raw = file.read()
        if _root(raw, name) not in _ROOTS:
            raise limits.not_format(name, "an RSS or Atom feed")
        try:
            feed = feedparser.parse(io.BytesIO(raw), sanitize_html=False, resolve_relative_uris=False)
        except (
            ValueError,
            OverflowError,
            LookupError,
        ) as problem:  # what it raises on dates and encodings that are none
            raise limits.not_format(name, "an RSS or Atom feed") from problem
        if len(feed.entries) > limits.ITEMS:
            raise limits.too_large(f"The feed {name}", f"Feeds of up to {limits.ITEMS:,} articles are read.")
        for number, entry in enumerate(feed.entries, 1):
            origin = f"{name}:{number}"
            try:
                yield _article(entry, feed, origin)
            except RecursionError:
                yield Failure(origin, limits.too_deep(origin))
            except BadInputError as problem:
                yield Failure(origin, problem)


def _root(raw: bytes, name: str) -> str:
    try:
        return local(parse_xml(raw, name, recover=True))
    except UnicodeDecodeError:  # a name of bytes that are no UTF-8
        return ""


def _article(entry: Any, feed: Any, origin: str) -> Ingested:
    page = Page(origin)
    title = _plain(str(entry.get("title", "")), origin)
    if title:
        with page.part("headline"):
            page.add(title)
        page.gap(BLOCK)
    start = page.length
    whole = [str(c.get("value", "")) for c in entry.get("content", ())]
    summary = str(entry.get("summary", ""))
    for content in whole or [summary]:
        if content.strip():
            root = parse_html(content, origin)
            prepare(root, page)
            write_html(root, page)
            page.gap(BLOCK)
    if page.length == start:
        raise BadInputError(f"{origin} has no text.", "Only its title is in the feed.", "empty")
    notices = page.notices()
    if not whole:
        words = "The feed has a summary of the article only, or does not say that it is whole."
        notices = (Notice("summary", words), *notices)
    raw = json.dumps({k: entry[k] for k in _KEPT if k in entry}, ensure_ascii=False, default=str, sort_keys=True)
    source = _source(entry, feed, title, page.text(), origin)
    return Ingested(page.text(), raw.encode("utf-8", "replace"), source, origin, page.sorted_parts(), notices)


def _source(entry: Any, feed: Any, title: str, text: str, origin: str) -> Source:
    own, _ = source_of(text, origin)
    moment = entry.get("published_parsed") or entry.get("updated_parsed") or ()
    link = _line(str(entry.get("link", "")))
    people = ", ".join(a["name"] for a in entry.get("authors", ()) if a.get("name"))
    language = _line(str(feed.feed.get("language", ""))) or own.language
    return replace(
        own,
        title=title or own.title,
        author=_line(people or entry.get("author", "")),
        publisher=_plain(str(feed.feed.get("title", "")), origin),
        url=link if link.startswith(("http://", "https://")) else "",
        date=date(*moment[:3]).isoformat() if moment else "",
        section=_line(str((entry.get("tags") or [{}])[0].get("term") or "")),
        language=language.replace("_", "-"),
    )


def _plain(text: str, origin: str) -> str:
    """Return the words of a title, which may be HTML."""
    if "<" not in text and "&" not in text:
        return _line(text)
    return _line("".join(str(t) for t in parse_html(text, origin).itertext())) if text.strip() else ""


def _line(text: str) -> str:
    return " ".join(clean(text)[0].split())
