"""The lines of a bundle: a whole project as a zip of JSON lines, which imports again to an identical project.

Each class is one file of the zip, each instance a line; the fields are the columns of the project file. Fields that
hold JSON have it as it is (`Any`); as a string, where the project's own text of it is not the compact one. The bytes
that articles were read from are files of their own, `raw/SHA256`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

VERSION = 1
FORMAT = "factdesk-bundle"
MANIFEST = "bundle.json"
RAW = "raw/"


@dataclass(frozen=True, slots=True)
class BundleFile:
    """How many lines a file of the bundle has, and its SHA-256."""

    lines: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BundleManifest:
    """`bundle.json`: `version` is the bundle's, `written_by` Factdesk's, `raws` how many raw files there are."""

    format: str
    version: int
    written_by: str
    project_id: str
    files: dict[str, BundleFile]
    raws: int


@dataclass(frozen=True, slots=True)
class BundleMeta:
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class BundleArticle:
    position: int
    article_id: str
    revision_id: str
    title: str
    publisher: str
    date: str
    source: Any
    imported_at: str
    origin: str
    seal: str


@dataclass(frozen=True, slots=True)
class BundleRevision:
    position: int
    revision_id: str
    article_id: str
    number: int
    text: str
    sha256: str
    raw_sha256: str
    normalisation: str
    created_at: str
    parts: Any
    notices: Any
    seal: str


@dataclass(frozen=True, slots=True)
class BundleRun:
    revision_id: str
    article_id: str
    pipeline: str
    version: str
    model: str
    at: str
    seal: str


@dataclass(frozen=True, slots=True)
class BundleMention:
    position: int
    mention_id: str
    revision_id: str
    article_id: str
    kind: str
    mention: Any


@dataclass(frozen=True, slots=True)
class BundleImportRun:
    position: int
    revision_id: str
    article_id: str
    format: str
    file: str
    at: str
    seal: str


@dataclass(frozen=True, slots=True)
class BundleImportedMention:
    position: int
    mention_id: str
    revision_id: str
    article_id: str
    format: str
    kind: str
    start_offset: int
    end_offset: int
    mention: Any
    doubled: int


@dataclass(frozen=True, slots=True)
class BundleCheckRun:
    scope: str
    at: str
    seal: str


@dataclass(frozen=True, slots=True)
class BundleFinding:
    position: int
    scope: str
    finding_id: str
    article_id: str
    finding: Any


@dataclass(frozen=True, slots=True)
class BundleFindingArticle:
    article_id: str
    finding_id: str


@dataclass(frozen=True, slots=True)
class BundleEvent:
    """An event with its place in its chain; the hash is over the text of `payload` as the project has it."""

    position: int
    event_id: str
    lamport: int
    batch_id: str
    label: str
    reviewer_id: str
    recorded_at: str
    kind: str
    version: int
    article_id: str
    subject_id: str
    payload: Any
    app_version: str
    chain_id: str
    seq: int
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class BundleMark:
    name: str
    position: int
    events: int
    hash: str


BundleLine = (
    BundleMeta
    | BundleArticle
    | BundleRevision
    | BundleRun
    | BundleMention
    | BundleImportRun
    | BundleImportedMention
    | BundleCheckRun
    | BundleFinding
    | BundleFindingArticle
    | BundleEvent
    | BundleMark
)
"""A line of any of the files."""

TABLES: Mapping[str, type[Any]] = MappingProxyType(
    {
        "meta": BundleMeta,
        "articles": BundleArticle,
        "revisions": BundleRevision,
        "detector_runs": BundleRun,
        "machine_mentions": BundleMention,
        "import_runs": BundleImportRun,
        "imported_mentions": BundleImportedMention,
        "check_runs": BundleCheckRun,
        "machine_findings": BundleFinding,
        "finding_articles": BundleFindingArticle,
        "events": BundleEvent,
        "log_marks": BundleMark,
    }
)
"""Table to the class of its lines, in the order in which they are put into a project."""

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "meta": "key",
        "articles": "position",
        "revisions": "position",
        "detector_runs": "revision_id",
        "machine_mentions": "position",
        "import_runs": "position",
        "imported_mentions": "position",
        "check_runs": "scope",
        "machine_findings": "position",
        "finding_articles": "article_id, finding_id",
        "events": "position",
        "log_marks": "name",
    }
)
"""The order of the lines of each table."""
JSON_FIELDS = frozenset({"source", "parts", "notices", "mention", "finding", "payload"})
