"""CSV for spreadsheets (cells that one would run are made harmless, and listed) and, as "csv-verbatim", as it is.

Nested objects become columns ("selector.start"), lists and values JSON text. Quotation marks do not stop a formula;
an apostrophe before it does (OWASP, CSV injection).
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from schemas.annotation_row import AnnotationRow
from schemas.export_manifest import What
from schemas.fact import Fact
from schemas.selector import Selector
from schemas.verdict import Verdict

ESCAPED = "_escaped"
"""The column that lists the columns of its row in which an apostrophe was put before the text."""

_RUNS = re.compile(r"[\t\r\n]|[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+@＝＋－＠-]")
"""What a spreadsheet takes for a formula, also behind blanks and characters that it may throw away."""
_NESTED = ("selector", "verdict")
_CONTRACTS: Mapping[What, tuple[type[Fact | AnnotationRow], Mapping[str, type[Selector | Verdict]]]] = {
    "facts": (Fact, {"selector": Selector, "verdict": Verdict}),
    "annotations": (AnnotationRow, {"selector": Selector}),
}


class Csv:
    """UTF-8 with a byte order mark, every cell in quotation marks, CRLF."""

    suffix = ".csv"
    losses: tuple[str, ...] = ()

    def __init__(self, verbatim: bool = False) -> None:
        self.name = "csv-verbatim" if verbatim else "csv"
        self._verbatim = verbatim

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes. The columns are those of the contract, in its order, even where there is no row."""
        yield b"\xef\xbb\xbf"
        header = [*columns(what), *([] if self._verbatim else [ESCAPED])]
        yield _line(header)
        for row in rows:
            cells = dict(_cells(row))
            if not self._verbatim:
                cells = _harmless(cells)
            yield _line([cells[name] for name in header])


def columns(what: What) -> list[str]:
    """Return the columns of an export, nested ones with a point ("selector.start")."""
    contract, nested = _CONTRACTS[what]
    found: list[str] = []
    for field in fields(contract):
        inner = nested.get(field.name)
        found += [f"{field.name}.{f.name}" for f in fields(inner)] if inner else [field.name]
    return found


def _cells(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if name in _NESTED and isinstance(value, dict):
            yield from ((f"{name}.{key}", _cell(inner)) for key, inner in value.items())
        else:
            yield name, _cell(value)


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _harmless(cells: dict[str, str]) -> dict[str, str]:
    runs = [name for name, cell in cells.items() if _RUNS.match(cell)]
    return {**{n: f"'{c}" if n in runs else c for n, c in cells.items()}, ESCAPED: " ".join(runs)}


def _line(cells: Iterable[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow(cells)
    return line.getvalue().encode()
