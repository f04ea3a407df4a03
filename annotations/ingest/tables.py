"""Tables of articles: JSON lines and CSV, read row by row; a row that is no article stops none of the others."""

import csv
import io
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.columns import Columns, Said, article_of_row, mapping
from annotations.ingest.encoding import decode
from annotations.ingest.failure import Failure
from annotations.json_lines import parse_line
from schemas.article import Ingested

if TYPE_CHECKING:
    import _csv

_NOTHING = Said()
_SAMPLE = 200_000
_DELIMITERS = ",;\t|"


class Table(ABC):
    """A table of articles, with what was said of its columns."""

    in_folders = False

    def __init__(self, said: Said = _NOTHING) -> None:
        self._said = said

    def read(self, raw: bytes, name: str) -> Ingested:
        """Return the first article. Raises BadInputError where there is none."""
        return first_of(self.read_all(io.BytesIO(raw), name), name)

    @abstractmethod
    def read_all(self, file: BinaryIO, name: str) -> Iterator[Ingested | Failure]: ...


class JsonLinesReader(Table):
    """Reads `.jsonl` and `.ndjson`: one JSON object a line."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def read_all(self, file: BinaryIO, name: str) -> Iterator[Ingested | Failure]:
        """Yield the article of each line. Raises BadInputError ("columns") where none seems to hold a text."""
        columns: Columns | None = None
        number = 0
        while line := file.readline(limits.ROW + 1):
            number += 1
            origin = f"{name}:{number}"
            if len(line) > limits.ROW:
                raise limits.too_large(f"Line {number} of {name}")
            if not line.strip():
                continue
            try:
                row = _texts(parse_line(number, line))
            except BadInputError as problem:
                yield Failure(origin, BadInputError(f"{name}: {problem.message}", problem.hint, "bad-record"))
                continue
            if columns is None:
                columns = mapping(row, row, self._said, name)
            yield from _row(row, columns, line.strip(), origin)


class CsvReader(Table):
    """Reads `.csv` and `.tsv`: a first row of names, then an article a row."""

    suffixes: tuple[str, ...] = (".csv", ".tsv")

    def read_all(self, file: BinaryIO, name: str) -> Iterator[Ingested | Failure]:
        """Yield the article of each row. Raises BadInputError ("columns", "not-text")."""
        sample = file.read(_SAMPLE)
        cut = sample.rfind(b"\n") + 1 or len(sample)
        decoded = decode(sample[:cut] if len(sample) == _SAMPLE else sample)
        file.seek(0)
        csv.field_size_limit(limits.TEXT)
        encoding = "utf-8-sig" if decoded.encoding == "utf-8" else decoded.encoding
        lines = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
        try:
            rows = csv.reader(_without_mark(lines), delimiter=_delimiter(decoded.text))
            yield from self._rows(rows, name)
        finally:
            lines.detach()

    def _rows(self, rows: "_csv.Reader", name: str) -> Iterator[Ingested | Failure]:
        header: list[str] | None = None
        columns: Columns | None = None
        while True:
            origin = f"{name}:{rows.line_num + 1}"
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as problem:
                words = f"{origin} cannot be read as CSV: {problem}; what follows is not read."
                yield Failure(origin, BadInputError(words, "Is a quotation mark left open?", "bad-record"))
                return
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = [cell.strip() for cell in cells]
                continue
            if len(cells) > len(header):
                words = f"{origin} has {len(cells)} cells, more than the {len(header)} columns of the table."
                yield Failure(origin, BadInputError(words, "", "bad-record"))
                continue
            row = dict(reversed(list(zip(header, cells, strict=False))))
            if columns is None:
                columns = mapping(header, row, self._said, name)
            yield from _row(row, columns, as_json(row), origin)


def as_json(row: Mapping[str, str]) -> bytes:
    """Return a row as the bytes that are kept of it."""
    return json.dumps(dict(sorted(row.items())), ensure_ascii=False).encode("utf-8", "replace")


def first_of(items: Iterator[Ingested | Failure], name: str) -> Ingested:
    """Return the first article of several. Raises BadInputError where there is none."""
    first = next(items, None)
    if isinstance(first, Ingested):
        return first
    raise BadInputError(f"{name} holds no article.", code="empty") if first is None else first.error


def _row(row: Mapping[str, str], columns: Columns, raw: bytes, origin: str) -> Iterator[Ingested | Failure]:
    try:
        yield article_of_row(row, columns, raw, origin)
    except BadInputError as problem:
        yield Failure(origin, problem)


def _texts(record: Mapping[str, object]) -> dict[str, str]:
    """Return a record's values as texts: a list of texts joined, what is neither text nor number left out."""
    found = {}
    for key, value in record.items():
        if isinstance(value, str):
            found[key] = value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[key] = str(value)
        elif isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            found[key] = ", ".join(value)
    return found


def _delimiter(text: str) -> str:
    """Return what divides the cells of the first line: the sign that occurs most in it, outside quotation marks."""
    line = next((one for one in text.split("\n") if one.strip()), "")
    plain = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=plain.count)


def _without_mark(lines: io.TextIOWrapper) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield line.lstrip("\ufeff") if number == 0 else line
