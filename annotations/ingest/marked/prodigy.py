"""Prodigy: JSON lines of texts with `spans` (https://prodi.gy/docs/api-interfaces#spans). Offsets are code points."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import MarkedText, as_dict, as_list, as_text, span
from annotations.ingest.marked.doccano import first_line
from annotations.json_lines import parse_line, read_lines


class ProdigyReader:
    """A text that an annotator rejected or ignored (`answer`) gives no suggestion."""

    name = "prodigy"

    def knows(self, path: Path) -> bool:
        line = first_line(path)
        return "text" in line and "spans" in line

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        for number, raw in read_lines(str(path)):
            origin = f"{path.name}:{number}"
            try:
                yield _marked(parse_line(number, raw), origin)
            except BadInputError as problem:
                yield Failure(origin, problem)
            except (ValueError, TypeError) as problem:
                yield Failure(origin, BadInputError(f"This line cannot be used: {problem}."))


def _marked(line: dict[str, Any], origin: str) -> MarkedText:
    text = as_text(line.get("text"))
    if not text:
        raise ValueError("it has no text")
    used = [] if line.get("answer") in ("reject", "ignore") else as_list(line.get("spans"))
    spans = tuple(
        span(item.get("start"), item.get("end"), item.get("label"), exact=as_text(item.get("text")))
        for item in map(as_dict, used)
    )
    return MarkedText(origin, text, spans, as_text(as_dict(line.get("meta")).get("title")))
