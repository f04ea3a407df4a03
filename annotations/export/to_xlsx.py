"""A workbook for people: one sheet a kind, typed cells, a header that stays in view. Nothing in it is a formula.

Strings are written as strings, whatever they begin with (XlsxWriter, `strings_to_formulas` and `strings_to_urls` off);
a link is made only of an address of the web.
"""

import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotations.errors import ExportError
from annotations.export.shown import web_address
from schemas.export_manifest import What

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_767
"""Characters (UTF-16 code units) in a cell, by Excel's own limits."""
LONGEST_LINK = 2_079
MOST_LINKS = 65_000
MOST_ROWS = 1_048_575
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile(r"_x[0-9A-Fa-f]{4}_")

FACTS: tuple[tuple[str, int], ...] = (
    ("Statement", 52), ("Verdict", 15), ("Rationale", 40), ("Figure", 16), ("Value from", 16), ("Value to", 16),
    ("Unit", 12), ("Date", 14), ("Names", 24), ("Subject", 20), ("Evidence", 44), ("Evidence link", 30),
    ("Article", 34), ("Article date", 13), ("Publisher", 18), ("Article link", 30), ("Quote", 44), ("From", 8),
    ("To", 8), ("Correction", 30), ("Valid from", 12), ("Valid until", 12),
    ("Check again after", 12), ("Verified by", 16), ("Verified at", 18), ("Fact", 26), ("Text SHA-256", 26),
)  # fmt: skip
ANNOTATIONS: tuple[tuple[str, int], ...] = (
    ("Text", 40), ("Status", 12), ("Says", 34), ("Value from", 16), ("Value to", 16), ("Unit", 12),
    ("Article", 34), ("Article date", 13), ("Publisher", 18), ("Article link", 30), ("From", 8), ("To", 8),
    ("Before", 26), ("After", 26), ("Score", 8), ("Reviewer", 16), ("Decided at", 18), ("Reason", 24), ("Notes", 34),
    ("Detector", 14), ("Mention", 26), ("Text SHA-256", 26),
)  # fmt: skip
_LINKS = ("Evidence link", "Article link")
_DATES = ("Article date", "Valid from", "Valid until", "Check again after")
_MOMENTS = ("Verified at", "Decided at")
_EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's own time has no zone


class Xlsx:
    """XLSX, one sheet for each kind."""

    name = "xlsx"
    suffix = ".xlsx"
    ALWAYS = ("More than one figure, date and evidence of a row stand in one cell, in words",)

    def __init__(self) -> None:
        self.losses: tuple[str, ...] = self.ALWAYS
        self._cut = self._controls = 0

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes. Rows are held until all are there: a sheet may grow at any moment."""
        from xlsxwriter import Workbook

        with tempfile.TemporaryDirectory(prefix="factdesk-") as folder:
            path = Path(folder) / "facts.xlsx"
            options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
            book = Workbook(str(path), options)
            latest = self._fill(book, rows, what)
            book.set_properties({"created": latest, "title": f"Factdesk: {what}"})
            book.close()
            with path.open("rb") as file:
                while chunk := file.read(1 << 20):
                    yield chunk
        told = ((self._cut, "Cells cut at 32,767 characters"), (self._controls, "Cells without control characters"))
        self.losses = (*self.ALWAYS, *(f"{words}: {n}" for n, words in told if n))

    def check(self, written: Path) -> None:
        """Raise ExportError where a sheet holds a formula, or is none."""
        with zipfile.ZipFile(written) as book:
            for name in book.namelist():
                if name.startswith("xl/worksheets/sheet") and re.search(rb"<f[ >/]", book.read(name)):
                    raise ExportError("The workbook would hold a formula; nothing was written.")

    def _fill(self, book: "Workbook", rows: Iterable[dict[str, Any]], what: What) -> datetime:
        columns = FACTS if what == "facts" else ANNOTATIONS
        cells_of = _fact if what == "facts" else _annotation
        styles = _styles(book)
        sheets: dict[str, tuple[Worksheet, int]] = {}
        latest, links = "", 0
        for row in rows:
            sheet, used = sheets.get(row["kind"]) or (_sheet(book, row["kind"], columns, styles), 0)
            if used >= MOST_ROWS:
                raise ExportError(f"A sheet holds {MOST_ROWS} rows at most.", "Export JSON lines or SQLite.")
            sheets[row["kind"]] = sheet, used + 1
            for at, ((name, _), value) in enumerate(zip(columns, cells_of(row), strict=True)):
                links += self._cell(sheet, used + 1, at, name, value, styles, links)
            latest = max(latest, row.get("verified_at") or row.get("decided_at") or "")
        if not sheets:
            _sheet(book, what, columns, styles)
        return _moment(latest) or _EPOCH

    def _cell(
        self, sheet: "Worksheet", row: int, column: int, name: str, value: Any, styles: "dict[str, Format]", links: int
    ) -> int:
        """Write one cell in its type; returns how many links were made."""
        if value is None or value == "":
            return 0
        if isinstance(value, int | float | Decimal):
            if isinstance(value, Decimal) and len(value.as_tuple().digits) > 15:
                sheet.write_string(row, column, str(value), styles["text"])  # more digits than a spreadsheet keeps
            else:
                sheet.write_number(row, column, float(value), styles["number"])
            return 0
        moment = _moment(value) if name in _MOMENTS or (name in _DATES and len(value) == 10) else None
        if moment is not None and moment.year >= 1900:
            sheet.write_datetime(row, column, moment, styles["moment" if name in _MOMENTS else "day"])
            return 0
        address = web_address(value) if name in _LINKS else ""
        if address and len(address) <= LONGEST_LINK and links < MOST_LINKS:
            sheet.write_url(row, column, address, styles["link"], string=address[:255])
            return 1
        sheet.write_string(row, column, self._text(value), styles["text"])
        return 0

    def _text(self, value: str) -> str:
        plain = _CONTROLS.sub("\ufffd", value)
        self._controls += plain != value
        # "_x0041_" would be read as an escaped character.
        plain = _ESCAPE.sub(lambda m: f"_x005F{m[0]}", plain)
        if len(plain.encode("utf-16-le")) // 2 > LONGEST_CELL:
            self._cut += 1
            plain = plain.encode("utf-16-le")[: (LONGEST_CELL - 1) * 2].decode("utf-16-le", "ignore") + "…"
        return plain


def _sheet(book: "Workbook", kind: str, columns: Sequence[tuple[str, int]], styles: "dict[str, Format]") -> "Worksheet":
    sheet = book.add_worksheet(kind.replace("_", " ")[:31])
    for at, (name, width) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, styles["head"])
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, 22)
    return sheet


def _styles(book: "Workbook") -> "dict[str, Format]":
    top = {"valign": "top"}
    return {
        "head": book.add_format({"bold": True, "bg_color": "#eceff3", "bottom": 1, "valign": "vcenter"}),
        "text": book.add_format({**top, "num_format": "@", "text_wrap": True}),
        "number": book.add_format({**top, "num_format": "#,##0.########"}),
        "day": book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"}),
        "moment": book.add_format({**top, "num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
        "link": book.add_format({**top, "font_color": "#2962f0", "underline": 1}),
    }


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def _fact(row: dict[str, Any]) -> tuple[Any, ...]:
    figure = row["figures"][0]["quantity"] if row["figures"] else None
    verdict, selector = row["verdict"], row["selector"]
    return (
        row["statement"], row["rating_label"], verdict["rationale"], _joined(row["figures"], "surface"),
        *_quantity(figure), _joined([d["time"] for d in row["dates"]], "value"), _joined(row["entities"], "name"),
        row["subject"], "\n".join(map(_source, row["evidence"])),
        next((e["url"] for e in row["evidence"] if web_address(e["url"])), ""),
        row["article_title"], row["article_date"], row["publisher"], row["url"], selector["exact"], selector["start"],
        selector["end"], verdict["correction"],
        *(row.get(name, "") for name in ("valid_from", "valid_until", "expires")), row["reviewer_name"],
        row["verified_at"], row["fact_id"], row["revision_sha256"],
    )  # fmt: skip


def _annotation(row: dict[str, Any]) -> tuple[Any, ...]:
    value, selector = row["value"], row["selector"]
    says = value.get("name") or value.get("wording") or (value.get("time") or {}).get("value") or ""
    says = says or ((value.get("speaker") or {}).get("name") or "")
    return (
        selector["exact"], row["status"], says, *_quantity(value.get("quantity")), row["article_title"],
        row["article_date"], row["publisher"], row["url"], selector["start"], selector["end"], selector["prefix"],
        selector["suffix"], row["score"], row["reviewer"], row["decided_at"], row["reason"], "\n".join(row["notes"]),
        row["detector"], row["mention_id"], row["revision_sha256"],
    )  # fmt: skip


def _quantity(quantity: dict[str, Any] | None) -> tuple[Any, Any, str]:
    if quantity is None:
        return None, None, ""
    return Decimal(quantity["low"]), Decimal(quantity["high"]), quantity["unit"] or quantity["unit_name"]


def _joined(items: Iterable[dict[str, Any]], key: str) -> str:
    return "; ".join(dict.fromkeys(item[key] for item in items))


def _source(evidence: dict[str, Any]) -> str:
    words = ", ".join(filter(None, (evidence["title"], evidence["publisher"], evidence["locator"], evidence["url"])))
    return f"{evidence['stance']}: {words}"
