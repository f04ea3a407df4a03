"""Facts as a SQLite file of their own, ready for Datasette: tables with foreign keys, full-text search, and metadata.

What Datasette reads of it stands beside it (`datasette facts.sqlite --metadata facts.metadata.json`), and in its table
`metadata`, for where the file came alone.
"""

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from annotations.errors import ExportError
from annotations.export.flat import TABLES, Table, flat
from schemas.export_manifest import What

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_SEARCHED = ("statement", "subject", "quote", "rationale")
_FTS = f"""CREATE VIRTUAL TABLE facts_fts USING fts5 (
  {", ".join(_SEARCHED)}, content="facts", tokenize='unicode61 remove_diacritics 2'
)"""
"""With the quotation marks by which Datasette finds the index of a table."""
_TABLES = {
    "facts": {"label_column": "statement", "sort_desc": "verified_at", "facets": ["rating_label", "kind"]},
    "figures": {"facets": ["kind", "unit"]},
    "evidence": {"facets": ["stance", "type"]},
    "articles": {"label_column": "title"},
    "metadata": {"hidden": True},
}


def metadata(database: str) -> dict[str, Any]:
    """Return what Datasette reads of a database of this name."""
    return {
        "title": "Verified facts",
        "description": "Facts that were verified with Factdesk, with their figures, sources and evidence.",
        "databases": {database: {"tables": _TABLES}},
    }


class Sqlite:
    """A facts-only SQLite file."""

    name = "sqlite"
    suffix = ".sqlite"
    takes: tuple[What, ...] = ("facts",)
    losses: tuple[str, ...] = ()

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes: the same facts give the same."""
        with tempfile.TemporaryDirectory(prefix="factdesk-") as folder:
            path = Path(folder) / "facts.sqlite"
            with closing(sqlite3.connect(path, isolation_level=None)) as conn:
                _fill(conn, flat(rows))
            with path.open("rb") as file:
                while chunk := file.read(1 << 20):
                    yield chunk

    def beside(self, out: Path) -> tuple[str, bytes]:
        """Return the name and the bytes of what Datasette reads of the file."""
        return f"{out.stem}.metadata.json", json.dumps(metadata(out.stem), indent=1).encode() + b"\n"

    def check(self, written: Path) -> None:
        """Raise ExportError where the file is not sound, or a row points to nothing."""
        with closing(sqlite3.connect(f"{written.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as conn:
            found = [row[0] for row in conn.execute("PRAGMA integrity_check(1)") if row[0] != "ok"]
            found += [f"row {row[1]} of {row[0]} points to nothing" for row in conn.execute("PRAGMA foreign_key_check")]
        if found:
            raise ExportError(f"The database is not sound: {found[0]}; nothing was written.")


def _fill(conn: sqlite3.Connection, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    conn.execute("PRAGMA journal_mode = off")
    conn.execute("PRAGMA foreign_keys = on")
    conn.execute("BEGIN")
    for name, table in TABLES.items():
        conn.execute(_create(name, table))
        marks = ", ".join("?" * len(table.columns))
        conn.executemany(f"INSERT INTO {name} VALUES ({marks})", rows[name])
        for column in table.columns:
            if column.points_to:
                conn.execute(f"CREATE INDEX {name}_by_{column.name} ON {name} ({column.name})")
    conn.execute(_FTS)
    names = ", ".join(_SEARCHED)
    conn.execute(f"INSERT INTO facts_fts (rowid, {names}) SELECT rowid, {names} FROM facts")
    conn.execute("CREATE TABLE metadata (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT")
    conn.execute("INSERT INTO metadata VALUES ('metadata.json', ?)", (json.dumps(metadata("facts"), indent=1),))
    conn.execute("COMMIT")


def _create(name: str, table: Table) -> str:
    lines = [
        f'"{column.name}" {_TYPES[column.type]}{" PRIMARY KEY" if table.keyed and i == 0 else ""} NOT NULL'
        + (f" REFERENCES {column.points_to} ({TABLES[column.points_to].columns[0].name})" if column.points_to else "")
        for i, column in enumerate(table.columns)
    ]
    return f"CREATE TABLE {name} (\n  " + ",\n  ".join(lines) + "\n) STRICT"
