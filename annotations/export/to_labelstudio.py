"""Label Studio: the tasks as JSON, and the labelling configuration without which they cannot be opened.

Source: https://labelstud.io/guide/task_format. What a reviewer settled is an annotation, what nobody decided a
prediction. Offsets of a `Text` are code points.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from annotations.errors import ExportError
from annotations.export.carried import carried
from annotations.export.placing import Piece
from annotations.export.whole import IMPLIED, ArticleExport, LossReport
from schemas.annotation_row import AnnotationRow
from schemas.label import LABELS, label_of

TASKS, CONFIG = "tasks.json", "config.xml"


class LabelStudio:
    """A folder with tasks.json to import and config.xml to paste as the labelling configuration."""

    name = "labelstudio"
    suffix = ""
    losses: tuple[str, ...] = (
        "Label Studio shows labels, relations and notes; values and reasons are in the task's data (“factdesk”)",
        "Who decided is in the task's data: Label Studio knows its own users only",
    )

    def write_articles(self, articles: Iterable[ArticleExport], lost: LossReport) -> Iterator[Piece]:
        """Yield the configuration and one task an article."""
        yield CONFIG, b""
        kinds: set[str] = set()
        yield TASKS, b"["
        for number, one in enumerate(articles, 1):
            kinds.update(r.kind for r in one.relations)
            task = json.dumps(_task(one, number), ensure_ascii=False).encode()
            yield TASKS, (b"\n" if number == 1 else b",\n") + task
        yield TASKS, b"\n]\n"
        yield CONFIG, configuration([*IMPLIED, *sorted(kinds.difference(IMPLIED))]).encode()

    def check(self, written: Path) -> None:
        """Read the tasks back, one a line: each region is what stands in its text. Raises ExportError."""
        with (written / TASKS).open("rb") as lines:
            for line in lines:
                if line.strip() in (b"[", b"]"):
                    continue
                task = json.loads(line.rstrip(b",\n"))
                values = [
                    region["value"]
                    for made in (*task["annotations"], *task["predictions"])
                    for region in made["result"]
                    if "value" in region
                ]
                if any(task["data"]["text"][v["start"] : v["end"]] != v["text"] for v in values):
                    raise ExportError("Label Studio: a region is not what stands in its text.", code="offset")


def configuration(kinds: Iterable[str] = IMPLIED) -> str:
    """Return the labelling configuration: one label a type of mention, relations, the text and its title."""
    labels = "\n".join(f"    <Label value={quoteattr(label)}/>" for label in LABELS)
    relations = "\n".join(f"    <Relation value={quoteattr(kind)}/>" for kind in kinds)
    return f"""<View>
  <Header value="$title"/>
  <Relations>
{relations}
  </Relations>
  <Labels name="label" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text"/>
</View>
"""


def _task(one: ArticleExport, number: int) -> dict[str, Any]:
    settled = [row for row in one.rows if row.status in ("accepted", "corrected")]
    open_ = [row for row in one.rows if row.status not in ("accepted", "corrected")]
    source = one.article.source
    data = {"text": one.text, "title": source.title, "url": source.url, "date": source.date, "factdesk": carried(one)}
    return {"id": number, "data": data, "annotations": _annotations(one, settled, number),
            "predictions": _predictions(one, open_)}  # fmt: skip


def _annotations(one: ArticleExport, rows: Sequence[AnnotationRow], number: int) -> list[dict[str, Any]]:
    if not rows:
        return []
    times = sorted(row.decided_at for row in rows if row.decided_at)
    made: dict[str, Any] = {"id": number, "was_cancelled": False, "ground_truth": False}
    if times:
        made |= {"created_at": times[0], "updated_at": times[-1]}
    return [{**made, "result": _result(one, rows, "manual")}]


def _predictions(one: ArticleExport, rows: Sequence[AnnotationRow]) -> list[dict[str, Any]]:
    if not rows:
        return []
    versions = sorted({f"{row.detector} {row.version}".strip() for row in rows})
    score = round(sum(row.score for row in rows) / len(rows), 6)
    result = _result(one, rows, "prediction")
    return [{"model_version": ", ".join(versions)[:200] or "factdesk", "score": score, "result": result}]


def _result(one: ArticleExport, rows: Sequence[AnnotationRow], origin: str) -> list[dict[str, Any]]:
    inside = {row.mention_id for row in rows}
    regions = [_region(row, origin) for row in rows]
    return regions + [
        {"type": "relation", "from_id": r.source, "to_id": r.target, "direction": "right", "labels": [r.kind]}
        for r in one.relations
        if r.source in inside and r.target in inside
    ]


def _region(row: AnnotationRow, origin: str) -> dict[str, Any]:
    place = row.selector
    region: dict[str, Any] = {
        "id": row.mention_id, "from_name": "label", "to_name": "text", "type": "labels", "origin": origin,
        "value": {"start": place.start, "end": place.end, "text": place.exact, "labels": [label_of(row.value)]},
    }  # fmt: skip
    if origin == "prediction":
        region["score"] = row.score
    if row.notes:
        region["meta"] = {"text": list(row.notes)}
    return region
