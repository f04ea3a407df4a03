"""Who decided what and when, from what to what; and the project as it was at any moment, read-only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from annotations import VERSION
from annotations.project.project import SYSTEM, Project
from annotations.review.adjudicate import said_of
from annotations.review.decide import short
from annotations.review.state import effective, fold_subject
from annotations.store.moment import open_as_of
from schemas.codec import encode
from schemas.evidence import Evidence
from schemas.mention import Mention
from schemas.state import Note, SubjectState
from schemas.verdict import Verdict

_TOLD_ELSEWHERE = ("reviewer_id", "decided_at", "verdict_by", "verdict_at", "finished_by", "finished_at")


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision on one thing. `before` and `after` hold the fields that it changed, in words.

    `taken_back` says that it was undone since; the entry of the undoing follows.
    """

    event_id: str
    recorded_at: str
    reviewer: str
    label: str
    kind: str
    article_id: str
    subject_id: str
    before: Mapping[str, str]
    after: Mapping[str, str]
    taken_back: bool


def history(project: Project, *, subject_id: str = "", article_id: str = "") -> list[Entry]:
    """Return the decisions on one thing, on all things of an article, or on everything, in the order of the log."""
    names = {r.reviewer_id: r.name for r in project.store.reviewers().values()}
    subjects = [subject_id] if subject_id else project.store.subjects(article_id)
    found = [entry for one in subjects for entry in _of_subject(project, one, names)]
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


def as_of(path: Path, moment: str, reviewer: str = "") -> Project:
    """Open a project as it was at a moment, read-only: an event's id, a day (its end) or a time (ISO 8601).

    Raises BadInputError where there is no such moment.
    """
    return Project(open_as_of(path, moment, fold_subject, VERSION), reviewer or "reader")


def _of_subject(project: Project, subject_id: str, names: Mapping[str, str]) -> Iterator[tuple[tuple[int, str], Entry]]:
    events = project.store.events_of(subject_id)
    standing = {e.event_id for e in effective(events)}
    before: dict[str, str] = {}
    for number, e in enumerate(events, 1):
        after = _told(fold_subject(subject_id, events[:number]))
        changed = sorted(k for k in {*before, *after} if before.get(k, "") != after.get(k, ""))
        who = "the program" if e.reviewer_id == SYSTEM else names.get(e.reviewer_id, e.reviewer_id)
        yield (
            (e.lamport, e.event_id),
            Entry(
                e.event_id, e.recorded_at, who, e.label, e.kind, e.article_id, subject_id,
                {k: before.get(k, "") for k in changed}, {k: after.get(k, "") for k in changed},
                e.kind != "undone" and e.event_id not in standing,
            ),
        )  # fmt: skip
        before = after


def _told(state: SubjectState | None) -> dict[str, str]:
    """Return the fields of a state, each in a few words; empty ones left out."""
    if state is None:
        return {}
    told = {f.name: _words(getattr(state, f.name)) for f in fields(state) if f.name not in _TOLD_ELSEWHERE}
    return {name: words for name, words in told.items() if words}


def _words(value: Any) -> str:
    match value:
        case None | False | () | "":
            return ""
        case True:
            return "yes"
        case str():
            return value
        case Mention():
            return f"{value.kind} “{value.surface}” at {value.start}: {said_of(value.value)}"
        case Verdict():
            draft = "" if value.final else " (draft)"
            return f"{value.rating}{draft}{f': {value.rationale}' if value.rationale else ''}"
        case Evidence():
            return value.title or value.url or short(value.quote)
        case Note():
            return value.text
        case tuple():
            return "; ".join(map(_words, value))
    encoded = encode(value)
    if isinstance(encoded, dict):
        return ", ".join(f"{k}: {_words(v)}" for k, v in encoded.items() if v not in ("", None, [], ()))
    return str(encoded)
