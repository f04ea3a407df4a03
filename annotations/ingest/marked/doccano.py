"""doccano: JSON lines of texts with spans, or with entities (https://doccano.github.io/doccano/tutorial/)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import (
    Marked,
    MarkedText,
    as_dict,
    as_list,
    as_text,
    carried_by_place,
    span,
)
from annotations.json_lines import parse_line, read_lines


class DoccanoReader:
    """`label` (older exports: `labels`, `annotations`) has [start, end, label]; `entities` has objects."""

    name = "doccano"

    def knows(self, path: Path) -> bool:
        line = first_line(path)
        return "text" in line and any(key in line for key in ("label", "labels", "entities"))

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        for number, raw in read_lines(str(path)):
            origin = f"{path.name}:{number}"
            try:
                line = parse_line(number, raw)
                yield _marked(line, origin)
            except BadInputError as problem:
                yield Failure(origin, problem)
            except (ValueError, TypeError) as problem:
                yield Failure(origin, BadInputError(f"This line cannot be used: {problem}."))


def first_line(path: Path) -> dict[str, Any]:
    """Return the first line of a file of JSON lines; an empty object where it is none."""
    if path.suffix.lower() not in (".jsonl", ".json", ".ndjson") or not path.is_file():
        return {}
    try:
        return next((parse_line(number, raw) for number, raw in read_lines(str(path))), {})
    except BadInputError:
        return {}


def _marked(line: dict[str, Any], origin: str) -> MarkedText:
    text = as_text(line.get("text") or line.get("data"))
    if not text:
        raise ValueError("it has no text")
    told = as_dict(line.get("factdesk"))
    places = carried_by_place(told)
    spans = [_triple(item) for key in ("label", "labels", "annotations") for item in as_list(line.get(key))]
    for item in map(as_dict, as_list(line.get("entities"))):
        spans.append(span(item.get("start_offset"), item.get("end_offset"), item.get("label")))
    for one in spans:
        if one.end > len(text):
            raise ValueError(f"{one.start}–{one.end} is beyond its {len(text)} characters")
    kept = tuple(
        Marked(s.start, s.end, s.label, text[s.start : s.end],
               carried=places.get((s.start, s.end, s.label.partition("-")[0])))
        for s in spans
    )  # fmt: skip
    source = as_dict(told.get("source"))
    return MarkedText(origin, text, kept, as_text(line.get("title")), source or None)


def _triple(item: Any) -> Marked:
    if not isinstance(item, list) or len(item) != 3:
        raise ValueError(f"{item!r} is no span with a label")
    return span(*item)
