"""JSON lines: one row a line, lossless."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from schemas.export_manifest import What


class JsonLines:
    """Rows as they are, in UTF-8, one JSON object a line."""

    name = "jsonl"
    suffix = ".jsonl"
    losses: tuple[str, ...] = ()

    def write(self, rows: Iterable[dict[str, Any]], what: What) -> Iterator[bytes]:
        """Yield the file's bytes."""
        line = json.JSONEncoder(ensure_ascii=False).encode
        for row in rows:
            yield line(row).encode() + b"\n"
