"""The JSON Schemas in `schemas/json/`, generated from the dataclasses: `python -m schemas.json_schema` writes them."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from schemas.analysis import Analysis, Comparison, ProjectLine
from schemas.annotation_row import AnnotationRow
from schemas.article import Article, Revision, Source
from schemas.bundle import BundleLine, BundleManifest
from schemas.events import Event
from schemas.export_manifest import ExportManifest
from schemas.fact import Fact
from schemas.finding import Finding
from schemas.mention import Mention

FOLDER = Path(__file__).parent / "json"
DECIMAL = r"^-?(0|[1-9]\d*)(\.\d+)?$"

SCHEMAS: Mapping[str, Any] = {
    "analysis": Analysis,
    "project_line": ProjectLine,
    "compare": Comparison,
    "fact": Fact,
    "annotation_row": AnnotationRow,
    "export_manifest": ExportManifest,
    "bundle": BundleManifest,
    "bundle_line": BundleLine,
    "event": Event,
    "mention": Mention,
    "finding": Finding,
    "article": Article,
    "revision": Revision,
    "source": Source,
}


def generate() -> dict[str, str]:
    """Return file name to content for every schema. Needs pydantic, which is imported here and nowhere else."""
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema
    from pydantic_core import core_schema

    class Generator(GenerateJsonSchema):
        def decimal_schema(self, schema: core_schema.DecimalSchema) -> dict[str, Any]:
            return {"type": "string", "pattern": DECIMAL}

    made: dict[str, str] = {}
    for name, contract in SCHEMAS.items():
        schema = _closed(TypeAdapter(contract).json_schema(schema_generator=Generator))
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **schema}
        made[f"{name}.schema.json"] = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    return made


def _closed(node: Any) -> Any:
    """Return a schema in which every object has all its keys and no others, without generated titles and defaults."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {k: _closed(v) for k, v in node.items() if k not in ("title", "default", "properties")}
    if isinstance(node.get("properties"), dict):
        closed["properties"] = {k: _closed(v) for k, v in node["properties"].items()}
        closed["required"] = list(node["properties"])
        closed["additionalProperties"] = False
    return closed


@cache
def schema(name: str) -> dict[str, Any]:
    """Return the published schema of a contract ("fact", "annotation_row", "analysis" ...)."""
    parsed: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    return parsed


def main() -> None:
    """Write all schemas."""
    FOLDER.mkdir(exist_ok=True)
    for name, content in generate().items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
