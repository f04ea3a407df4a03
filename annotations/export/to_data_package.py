"""A Frictionless Data Package (version 1.0 and 2.0 read it): CSV tables with their schema, in a folder or a zip."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotations.errors import ExportError
from annotations.export.flat import TABLES, Table, flat
from annotations.export.placing import Piece
from schemas.export_manifest import What


class DataPackage:
    """`datapackage.json` with one CSV file a table; cells as they are, for programs."""

    name = "datapackage"
    suffix = ""
    takes: tuple[What, ...] = ("facts",)
    losses: tuple[str, ...] = ()

    def write_pieces(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[Piece]:
        """Yield the package's files."""
        for name, lines in flat(rows).items():
            yield f"{name}.csv", _csv([[column.name for column in TABLES[name].columns], *lines])
        yield "datapackage.json", json.dumps(descriptor(), indent=1, ensure_ascii=False).encode() + b"\n"

    def check(self, written: Path) -> None:
        """Raise ExportError where a table does not have the columns, types and keys that its schema says."""
        keys: dict[str, set[str]] = {}
        told = json.loads((written / "datapackage.json").read_text("utf-8"))
        for resource in told["resources"]:
            with (written / resource["path"]).open(encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            names = [field["name"] for field in resource["schema"]["fields"]]
            if not rows or rows[0] != names or any(len(row) != len(names) for row in rows):
                raise ExportError(f"The table {resource['name']} does not fit its schema; nothing was written.")
            keys[resource["name"]] = {row[0] for row in rows[1:]}
            for link in resource["schema"].get("foreignKeys", ()):
                at, target = names.index(link["fields"]), keys[link["reference"]["resource"]]
                if any(row[at] not in target for row in rows[1:]):
                    raise ExportError(f"A row of {resource['name']} points to nothing; nothing was written.")


def descriptor() -> dict[str, Any]:
    """Return what stands in `datapackage.json`."""
    return {
        "name": "verified-facts",
        "title": "Verified facts",
        "profile": "tabular-data-package",
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": _schema(table),
            }
            for name, table in TABLES.items()
        ],
    }


def _schema(table: Table) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.type, **({"description": c.told} if c.told else {})} for c in table.columns]
    schema: dict[str, Any] = {"fields": fields}
    if table.keyed:
        schema["primaryKey"] = [table.columns[0].name]
    links = [
        {
            "fields": c.name,
            "reference": {"resource": c.points_to, "fields": TABLES[c.points_to].columns[0].name},
        }
        for c in table.columns
        if c.points_to
    ]
    return schema | ({"foreignKeys": links} if links else {})


def _csv(rows: Iterable[Iterable[Any]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
