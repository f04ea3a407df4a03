"""A life raft: decisions that could not be saved, written as JSON lines elsewhere, and taken in again.

A line is a gesture as `factdesk decide` takes it: `{"do": "recorded", "label": …, "project": …, "decisions": […]}`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotations.clock import now
from annotations.errors import BadInputError
from annotations.export.atomic import write_atomically
from annotations.project.merge import check_event
from annotations.project.project import Project
from schemas.changes import Changes
from schemas.codec import DecodeError, encode
from schemas.events import VERSION, Draft, Event
from schemas.upcast import read_payload

Gesture = tuple[Sequence[Draft], str]
DO = "recorded"
_LONGEST_LABEL = 300


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
    write_atomically(path, "".join(f"{line}\n" for line in lines_of(gestures, project_id)).encode("utf-8", "replace"))


def take_in(project: Project, line: Mapping[str, Any]) -> Changes:
    """Record a gesture of a life raft, as this reviewer's; nothing where it is what they decided there last.

    Raises BadInputError where it does not fit the project, or could not have been decided in it.
    """
    if line.get("project") != project.store.project_id:
        raise BadInputError("These decisions are of another project.", "Open the project that they were made in.")
    try:
        drafts = [_draft(project, one) for one in line["decisions"]]
    except (DecodeError, KeyError, TypeError, ValueError) as problem:
        raise BadInputError(f"These decisions do not have the right form: {problem}.") from problem
    return project.commit([] if _held(project, drafts) else drafts, str(line.get("label", ""))[:_LONGEST_LABEL])


def _draft(project: Project, one: Mapping[str, Any]) -> Draft:
    article_id = str(one["article"])
    if article_id and project.store.article(article_id) is None:
        raise BadInputError(f"The article {article_id} is not in this project.", "Nothing of the gesture was recorded.")
    if type(one["version"]) is not int:
        raise DecodeError(f"{one['version']!r} is no version")
    payload = read_payload(one["kind"], one["version"], one["payload"])
    draft = Draft(one["kind"], article_id, str(one["subject"]), payload)
    told = Event("e", 1, "b", "", "r-", now(), draft.kind, VERSION, article_id, draft.subject_id, payload, "")
    if problem := check_event(told, lambda revision_id: _text(project, revision_id)):
        raise DecodeError(problem)
    return draft


def _text(project: Project, revision_id: str) -> str | None:
    revision = project.store.revision(revision_id)
    return revision.text if revision is not None else None


def _held(project: Project, drafts: Sequence[Draft]) -> bool:
    """Whether each subject was last decided so by this reviewer: the file was taken in before."""
    wanted: dict[str, list[tuple[str, object]]] = {}
    for d in drafts:
        wanted.setdefault(d.subject_id, []).append((d.kind, d.payload))
    for subject_id, decisions in wanted.items():
        own = [e for e in project.store.events_of(subject_id) if e.reviewer_id == project.reviewer_id]
        if [(e.kind, e.payload) for e in own[-len(decisions) :]] != decisions:
            return False
    return True
