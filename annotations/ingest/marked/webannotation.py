"""W3C Web Annotations: single ones, lists, pages, collections in a folder (https://www.w3.org/TR/annotation-model/)."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import Carried, Marked, MarkedText, as_dict, as_list, as_text, parsed, text_of

_SHA256 = re.compile(r"(?:urn:sha256:|ni:///sha-256;)([0-9a-f]{64})")


class WebAnnotationReader:
    """Of motivations and purposes, those that name what stands there (classifying, tagging) become suggestions.

    The texts are taken from texts/SHA256.txt beside the file, or from the project by the hash in the source's IRI.
    """

    name = "webannotation"

    def knows(self, path: Path) -> bool:
        if path.is_dir():
            return any(path.glob("*.jsonld"))
        return path.suffix.lower() == ".jsonld"

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        files = sorted(path.glob("*.jsonld")) if path.is_dir() else [path]
        folder = path if path.is_dir() else path.parent
        by_source: dict[str, list[Marked]] = {}
        for file in files:
            for item in _items(parsed(file)):
                try:
                    for source, marked in _marks(item):
                        by_source.setdefault(source, []).append(marked)
                except (ValueError, TypeError) as problem:
                    yield Failure(f"{file.name}: {item.get('id')}", BadInputError(f"It cannot be used: {problem}."))
        about = _about(folder)
        for source, spans in by_source.items():
            yield _text(folder, source, spans, about.get(source))


def _items(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the annotations in a list, a page, a collection with its first page, or alone."""
    waiting = [found]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one
        elif isinstance(one, dict):
            if "Annotation" in _several(one.get("type")):
                yield one
            else:
                waiting[:0] = [as_list(one.get("items")), one.get("first")]


def _marks(item: dict[str, Any]) -> Iterator[tuple[str, Marked]]:
    bodies = [as_dict(body) for body in _several(item.get("body"))]
    if isinstance(item.get("bodyValue"), str):
        bodies.append({"value": item["bodyValue"], "purpose": item.get("motivation")})
    labels = [
        as_text(body.get("value"))
        for body in bodies
        if (body.get("purpose") or item.get("motivation")) in ("classifying", "tagging") and as_text(body.get("value"))
    ]
    if not labels or item.get("motivation") in ("linking", "editing", "assessing"):
        return
    carried = _carried(bodies)
    for target in map(as_dict, _several(item.get("target"))):
        source = as_text(target.get("source")) or as_text(as_dict(target.get("source")).get("id"))
        for label in labels:
            yield source, replace(_place(_several(target.get("selector"))), label=label, carried=carried)


def _place(selectors: Iterable[Any]) -> Marked:
    position: dict[str, Any] = {}
    quote: dict[str, Any] = {}
    for selector in map(as_dict, selectors):
        if selector.get("type") == "TextPositionSelector":
            position = selector
        elif selector.get("type") == "TextQuoteSelector":
            quote = selector
    start, end = position.get("start"), position.get("end")
    exact = as_text(quote.get("exact"))
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        start = end = 0
    if not exact and not end:
        raise ValueError("its target has neither a position nor a quotation")
    return Marked(
        start,
        end,
        "",
        exact,
        as_text(quote.get("prefix")),
        as_text(quote.get("suffix")),
    )


def _carried(bodies: Iterable[dict[str, Any]]) -> Carried | None:
    for body in bodies:
        if body.get("format") == "application/json" and body.get("purpose") == "describing":
            try:
                return as_dict(json.loads(as_text(body.get("value")))) or None
            except (ValueError, RecursionError):
                return None
    return None


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _about(folder: Path) -> dict[str, Carried]:
    try:
        lines = text_of(folder / "articles.jsonl").split("\n")
        return {str(row.get("id")): as_dict(row.get("source")) for row in (json.loads(x) for x in lines if x)}
    except (BadInputError, ValueError, AttributeError, RecursionError):
        return {}


def _text(folder: Path, source: str, spans: list[Marked], about: Carried | None) -> MarkedText | Failure:
    found = _SHA256.fullmatch(source)
    if found is None:
        hint = "Sources are known by urn:sha256: and the hash of the text."
        return Failure(source, BadInputError(f"The source {source} names no text.", hint, "source"))
    file = folder / "texts" / f"{found[1]}.txt"
    try:
        text = text_of(file) if file.is_file() else ""
    except BadInputError as problem:
        return Failure(source, problem)
    return MarkedText(source, text, tuple(spans), source=about, sha256=found[1])
