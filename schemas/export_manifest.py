"""What was exported, written beside every export."""

from dataclasses import dataclass
from typing import Literal

What = Literal["facts", "annotations"]


@dataclass(frozen=True, slots=True)
class ExportManifest:
    """`filter` says in words which rows were chosen; `losses` what the format or the rules left out.

    `sha256` is of the file's bytes, `at` ISO 8601 UTC, `version` the program's.
    """

    file: str
    what: What
    format: str
    version: str
    filter: str
    rows: int
    losses: tuple[str, ...]
    sha256: str
    at: str
    by: str
