"""Spreadsheets of articles (XLSX, XLS, ODS): a first row of names, then an article a row."""

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, BinaryIO

from annotations.errors import BadInputError
from annotations.ingest import limits
from annotations.ingest.archive import Archive
from annotations.ingest.columns import Columns, article_of_row, mapping
from annotations.ingest.failure import Failure
from annotations.ingest.tables import Table, as_json
from schemas.article import Ingested, Notice

_KIND = "a spreadsheet"


class SpreadsheetReader(Table):
    """Reads the first sheet that holds articles; what is on hidden or further sheets is told."""

    suffixes: tuple[str, ...] = (".xlsx", ".xlsm", ".xls", ".ods")
    apart = True
    largest = limits.PACKED

    def read_all(self, file: BinaryIO, name: str) -> Iterator[Ingested | Failure]:
        """Yield the article of each row. Raises BadInputError: "bomb", "encrypted", "not-format", "columns"."""
        import python_calamine

        raw = file.read()
        if raw[:2] == b"PK":
            Archive(raw, name, _KIND)
        try:
            book = python_calamine.load_workbook(io.BytesIO(raw))
            sheets = {
                s.name: book.get_sheet_by_name(s.name).to_python(skip_empty_area=False)
                for s in book.sheets_metadata
                if s.typ == python_calamine.SheetTypeEnum.WorkSheet
            }
            hidden = [s.name for s in book.sheets_metadata if s.visible != python_calamine.SheetVisibleEnum.Visible]
        except python_calamine.PasswordError as problem:
            raise limits.encrypted(name) from problem
        except python_calamine.CalamineError as problem:
            raise limits.not_format(name, _KIND) from problem
        yield from self._articles({k: v for k, v in sheets.items() if k not in hidden}, hidden, name)

    def _articles(
        self, sheets: Mapping[str, list[list[Any]]], hidden: list[str], name: str
    ) -> Iterator[Ingested | Failure]:
        refused: BadInputError | None = None
        for title, rows in sheets.items():
            if not any(any(c != "" for c in row) for row in rows):
                continue
            try:
                columns, start = self._columns(rows, name)
            except BadInputError as problem:
                refused = refused or problem
                continue
            others = [*hidden, *(s for s in sheets if s != title)]
            told = (Notice("sheets", f"Only the sheet {title!r} was read, not {', '.join(others)}."),) if others else ()
            yield from _rows(rows, start, Columns(columns.of, (*columns.notices, *told)), name)
            return
        raise refused or BadInputError(f"{name} holds no rows.", "Its first row must name the columns.", "empty")

    def _columns(self, rows: list[list[Any]], name: str) -> tuple[Columns, int]:
        start = next(i for i, row in enumerate(rows) if any(c != "" for c in row))
        header = [_cell(c).strip() for c in rows[start]]
        if len(rows) - start - 1 > limits.ITEMS:
            raise limits.too_large(f"The table {name}", f"Up to {limits.ITEMS:,} rows are read; save it as CSV.")
        first = dict(zip(header, map(_cell, rows[start + 1]), strict=False)) if start + 1 < len(rows) else {}
        return mapping([h for h in header if h], first, self._said, name), start


def _rows(rows: list[list[Any]], start: int, columns: Columns, name: str) -> Iterator[Ingested | Failure]:
    header = [_cell(c).strip() for c in rows[start]]
    for number, cells in enumerate(rows[start + 1 :], start + 2):
        if not any(c != "" for c in cells):
            continue
        row = dict(reversed([(h, _cell(c)) for h, c in zip(header, cells, strict=False) if h]))
        origin = f"{name}:{number}"
        try:
            yield article_of_row(row, columns, as_json(row), origin)
        except BadInputError as problem:
            yield Failure(origin, problem)


def _cell(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
