"""brat standoff: pairs of .txt and .ann (https://brat.nlplab.org/standoff.html)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import Carried, Marked, MarkedText, as_dict, text_of

_ENTITY = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t?(.*)")
_NOTE = re.compile(r"#\d*\tFactdesk (T\d+)\t(.*)")
LIST = "articles.jsonl"


class BratReader:
    """An .ann file with its .txt beside it, or a folder of them. A span in fragments reaches from first to last."""

    name = "brat"

    def knows(self, path: Path) -> bool:
        return any(path.glob("*.ann")) if path.is_dir() else path.suffix.lower() == ".ann"

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        listed = _listed(path if path.is_dir() else path.parent)
        for ann in sorted(path.rglob("*.ann")) if path.is_dir() else [path]:
            try:
                yield _marked(ann, listed.get(f"{ann.stem}.txt"))
            except BadInputError as problem:
                yield Failure(str(ann), problem)


def _listed(folder: Path) -> dict[str, Carried]:
    try:
        lines = text_of(folder / LIST).split("\n")
        rows = [as_dict(json.loads(line)) for line in lines if line]
    except (BadInputError, ValueError, RecursionError):
        return {}
    return {str(row.get("file")): as_dict(row.get("source")) for row in rows}


def _marked(ann: Path, source: Carried | None) -> MarkedText:
    text = text_of(ann.with_suffix(".txt"))
    found: dict[str, Marked] = {}
    carried: dict[str, Carried] = {}
    for number, line in enumerate(text_of(ann).split("\n"), 1):
        line = line.removesuffix("\r")
        if entity := _ENTITY.fullmatch(line):
            places = [tuple(map(int, place.split())) for place in entity[3].split(";")]
            start, end = places[0][0], places[-1][1]
            if not all(s < e <= len(text) for s, e in places) or start >= end:
                raise BadInputError(f"Line {number} of {ann.name} has a span outside its text.", code="offset")
            exact = text[start:end]
            if entity[4] and " ".join(text[s:e] for s, e in places) != entity[4]:
                exact = entity[4]
            found[entity[1]] = Marked(start, end, entity[2], exact)
        elif note := _NOTE.fullmatch(line):
            try:
                carried[note[1]] = as_dict(json.loads(note[2]))
            except (ValueError, RecursionError):
                continue
        elif line.startswith("T"):
            raise BadInputError(f"Line {number} of {ann.name} is no annotation of brat.", code="not-format")
    spans = tuple(_placed(one, carried.get(key)) for key, one in found.items())
    return MarkedText(str(ann), text, spans, ann.stem, source)


def _placed(one: Marked, carried: Carried | None) -> Marked:
    """Return a span with its carried row; line breaks at its ends, which fragments leave out, come back from there."""
    if carried is None:
        return one
    start, end = carried.get("start"), carried.get("end")
    if isinstance(start, int) and isinstance(end, int) and start <= one.start and one.end <= end:
        return Marked(start, end, one.label, "", carried=carried)
    return Marked(one.start, one.end, one.label, one.exact)
