"""What was exported, written beside every export."""

from dataclasses import dataclass, field
from typing import Literal

What = Literal["facts", "annotations", "proof", "report", "queries", "tracked", "project"]
WHATS: tuple[What, ...] = ("facts", "annotations", "proof", "report", "queries", "tracked", "project")


@dataclass(frozen=True, slots=True)
class ExportManifest:
    """`filter` says in words which rows were chosen; `losses` what the format or the rules left out.

    `sha256` is of the file's bytes; of a folder it is that of the lines "SHA256  NAME" of `files`. `at` (ISO 8601 UTC)
    is the time of the last change of the project, so that the same project gives the same bytes; `version` is the
    program's. `counts` says how many rows there are of each kind, `files` has the SHA-256 of each file of a folder.
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
    counts: dict[str, int] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
