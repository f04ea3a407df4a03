"""Label Studio: tasks as JSON, exported or to import (https://labelstud.io/guide/task_format)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import MarkedText, as_dict, as_list, as_text, carried_by_place, parsed, span

TASKS = "tasks.json"


class LabelStudioReader:
    """A JSON list of tasks, or a folder with tasks.json. Offsets of a `Text` are code points."""

    name = "labelstudio"

    def knows(self, path: Path) -> bool:
        if path.is_dir():
            return (path / TASKS).is_file()
        if path.suffix.lower() != ".json":
            return False
        try:
            tasks = parsed(path)
        except BadInputError:
            return False
        return isinstance(tasks, list) and bool(tasks) and "data" in as_dict(tasks[0])

    def read(self, path: Path) -> Iterator[MarkedText | Failure]:
        file = path / TASKS if path.is_dir() else path
        tasks = parsed(file)
        if not isinstance(tasks, list):
            raise BadInputError(f"{file.name} is no list of tasks.", "Export the project as JSON.", "not-format")
        for number, task in enumerate(tasks, 1):
            origin = f"{file.name}:{number}"
            try:
                yield _marked(as_dict(task), origin)
            except (ValueError, TypeError) as problem:
                yield Failure(origin, BadInputError(f"This task cannot be used: {problem}."))


def _marked(task: dict[str, Any], origin: str) -> MarkedText:
    data = as_dict(task.get("data"))
    made = [*as_list(task.get("annotations")), *as_list(task.get("completions")), *as_list(task.get("predictions"))]
    regions = [
        region
        for one in map(as_dict, made)
        if not one.get("was_cancelled")
        for region in map(as_dict, as_list(one.get("result")))
        if region.get("type") in ("labels", "hypertextlabels")
    ]
    text = _text(data, regions)
    told = as_dict(data.get("factdesk"))
    places = carried_by_place(told)
    spans = []
    for region in regions:
        value = as_dict(region.get("value"))
        score = region.get("score")
        for label in as_list(value.get("labels") or value.get("hypertextlabels")):
            one = span(value.get("start"), value.get("end"), label, exact=as_text(value.get("text")),
                       score=float(score) if isinstance(score, int | float) else None)  # fmt: skip
            spans.append(_with_carried(one, places))
    return MarkedText(origin, text, tuple(spans), as_text(data.get("title")), as_dict(told.get("source")) or None)


def _with_carried(one: Any, places: Any) -> Any:
    from dataclasses import replace

    return replace(one, carried=places.get((one.start, one.end, one.label.partition("-")[0])))


def _text(data: dict[str, Any], regions: list[dict[str, Any]]) -> str:
    """Return the text of a task: `text`, or the only string that fits the regions."""
    if as_text(data.get("text")):
        return as_text(data["text"])
    reached = max((as_dict(r.get("value")).get("end") or 0 for r in regions), default=0)
    fits = [value for value in data.values() if isinstance(value, str) and len(value) >= max(1, reached)]
    if not fits:
        raise ValueError("it has no text")
    return max(fits, key=len)
