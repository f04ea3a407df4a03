"""What a table of articles looks like before it is read: its first row, and what its columns seem to hold."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from annotations.errors import BadInputError
from annotations.ingest.base import Options, Reading
from annotations.ingest.columns import PEEKED, Said, mapping
from annotations.ingest.spreadsheet import SpreadsheetReader
from annotations.ingest.tables import CsvReader, JsonLinesReader
from annotations.json_lines import parse_line
from schemas.article import Ingested


@dataclass(frozen=True, slots=True)
class Table:
    """A table's `first` row by column, and the column `of` each field that is known or guessed."""

    name: str
    first: Mapping[str, str]
    of: Mapping[str, str]

    def text_of(self, column: str) -> str:
        """Return what the first row has in a column, in one line."""
        return " ".join(self.first.get(column, "").split())


def is_table(path: Path) -> bool:
    """Whether a file's name is that of a table of articles."""
    return path.suffix.lower() in (*CsvReader.suffixes, *JsonLinesReader.suffixes, *SpreadsheetReader.suffixes)


def table_in(path: Path, options: Options) -> Table | None:
    """Return what a table looks like; None where no row of it can be read (reading it tells why)."""
    with Reading(replace(options, any_text=True)) as reading, closing(reading.file(path)) as rows:  # type: ignore[type-var]  # a generator
        row = next((one for one in islice(rows, PEEKED) if isinstance(one, Ingested)), None)
    if row is None:
        return None
    try:
        told = parse_line(1, row.raw)
        first = {key: value if isinstance(value, str) else str(value) for key, value in told.items()}
        columns = mapping(first, first, Said(dict(options.columns), options.firm, any_text=True), path.name)
    except BadInputError:
        return None
    return Table(path.name, first, columns.of)
