"""What a reader of marked texts gives, and the reader of each format.

Offsets are code points of the text as it stands in the file, before it is normalised; a label is the file's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.failure import Failure

Carried = Mapping[str, Any]
"""What our own export says of a mention beyond its label (`annotations.export.carried`)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A labelled span. `exact` is what stands there according to the file ("" where it does not say).

    `note` is what a reviewer should know of it beyond its label.
    """

    start: int
    end: int
    label: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    score: float | None = None
    carried: Carried | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its spans. Where the file does not hold the text, `sha256` names it.

    `pieces` says that only the text's tokens are known, joined by single blanks in `text`: the blanks are not sure.
    """

    origin: str
    text: str
    spans: tuple[Marked, ...]
    title: str = ""
    source: Carried | None = None
    sha256: str = ""
    pieces: bool = False


class MarkedReader(Protocol):
    """One format of marked texts: a file, or a folder of files."""

    name: str

    def knows(self, path: Path) -> bool:
        """Whether a file or folder looks like this format."""
        ...

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        """Yield the texts; one that cannot be used is a Failure. Raises BadInputError where nothing can be read."""
        ...


def check_ordinary(path: Path) -> None:
    """Raise BadInputError where something is there that is no file: a pipe or a device may never end."""
    if path.exists() and not path.is_file():
        raise BadInputError(f"{path} is not a file.", code="no-file")


def whole(path: Path, largest: int = limits.PACKED) -> bytes:
    """Return the bytes of a file. Raises BadInputError where it cannot be read or is larger than `largest`."""
    try:
        check_ordinary(path)
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except OSError as problem:
        raise BadInputError(f"{path} cannot be read: {problem.strerror}.", "Check its name.", "unreadable") from problem
    if len(raw) > largest:
        raise limits.too_large(path.name)
    return raw


def text_of(path: Path) -> str:
    """Return a file in UTF-8, line ends as they are. Raises BadInputError."""
    try:
        return whole(path).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadInputError(f"{path.name} is not UTF-8.", "Save it as UTF-8.", "encoding") from problem


def parsed(path: Path) -> Any:
    """Return a JSON file. Raises BadInputError."""
    import json

    try:
        return json.loads(text_of(path))
    except (ValueError, RecursionError) as problem:
        raise limits.not_format(path.name, "JSON") from problem


def span(start: Any, end: Any, label: Any, **more: Any) -> Marked:
    """Return a span from values of a file. Raises ValueError where they are none."""
    if not all(isinstance(at, int) and not isinstance(at, bool) for at in (start, end)) or not 0 <= start < end:
        raise ValueError(f"{start!r}–{end!r} is no span")
    if not isinstance(label, str) or not label:
        raise ValueError(f"{label!r} is no label")
    return Marked(start, end, label, **more)


def as_dict(value: Any) -> dict[str, Any]:
    """Return a JSON object, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    """Return a JSON list, an empty one for anything else."""
    return value if isinstance(value, list) else []


def as_text(value: Any) -> str:
    """Return a JSON string, "" for anything else."""
    return value if isinstance(value, str) else ""


def carried_by_place(told: Any) -> dict[tuple[int, int, str], Carried]:
    """Return what our own export carried of mentions, by start, end and kind."""
    rows = [as_dict(row) for row in as_list(as_dict(told).get("mentions"))]
    return {(row["start"], row["end"], row["kind"]): row for row in rows if {"start", "end", "kind"} <= row.keys()}
