"""A life raft: decisions that could not be saved, written as JSON lines elsewhere, and taken in again.

A line is a gesture as `factdesk decide` takes it: `{"do": "recorded", "label": …, "project": …, "decisions": […]}`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotations.errors import BadInputError
from annotations.export.atomic import write_atomically
from annotations.project.project import Project
from schemas.changes import Changes
from schemas.codec import DecodeError, encode
from schemas.events import VERSION, Draft
from schemas.upcast import read_payload

Gesture = tuple[Sequence[Draft], str]
DO = "recorded"


def lines_of(gestures: Iterable[Gesture], project_id: str) -> Iterator[str]:
    """Yield gestures (drafts, label) as JSON lines."""
    for drafts, label in gestures:
        decisions = [
            {"kind": d.kind, "version": VERSION, "article": d.article_id, "subject": d.subject_id,
             "payload": encode(d.payload)}
            for d in drafts
        ]  # fmt: skip
        yield json.dumps({"do": DO, "label": label, "project": project_id, "decisions": decisions}, ensure_ascii=False)


def write(path: Path, gestures: Iterable[Gesture], project_id: str) -> None:
    """Write gestures that could not be saved into a file. Raises ExportError where it cannot be written."""
    write_atomically(path, "".join(f"{line}\n" for line in lines_of(gestures, project_id)).encode())


def take_in(project: Project, line: Mapping[str, Any]) -> Changes:
    """Record a gesture of a life raft, as this reviewer's. Raises BadInputError where it does not fit the project."""
    if line.get("project") != project.store.project_id:
        raise BadInputError("These decisions are of another project.", "Open the project that they were made in.")
    try:
        drafts = [_draft(project, one) for one in line["decisions"]]
    except (DecodeError, KeyError, TypeError, ValueError) as problem:
        raise BadInputError(f"These decisions do not have the right form: {problem}.") from problem
    return project.commit(drafts, str(line.get("label", "")))


def _draft(project: Project, one: Mapping[str, Any]) -> Draft:
    article_id = str(one["article"])
    if article_id and project.store.article(article_id) is None:
        raise BadInputError(f"The article {article_id} is not in this project.", "Nothing of the gesture was recorded.")
    payload = read_payload(one["kind"], int(one["version"]), one["payload"])
    return Draft(one["kind"], article_id, str(one["subject"]), payload)
