"""The history of a thing, line by line: who, when, from what to what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.sentences import sentence
from desktop_app.view_models.eyes import hidden_from, initials_of
from desktop_app.view_models.rows import Look
from desktop_app.view_models.wording import short
from desktop_app.words import Words, day_said, say

if TYPE_CHECKING:
    from annotations.project.history import Entry
    from annotations.project.project import Project

FIELDS = Words({
    "mention": "Mention", "status": "State", "original": "As the program read it", "reason": "Reason",
    "evidence": "Evidence", "verdict": "Verdict", "value": "Claim", "selector": "Place", "revision_id": "Revision",
    "signed_off_by": "Signed off by", "withdrawn": "Withdrawn", "superseded_by": "Superseded by", "notes": "Notes",
    "finished": "Finished", "fields": "Described", "applied_fact": "Fact applied", "entity": "Entity",
    "resolution": "Resolution", "note": "Note", "finding": "Inconsistency", "merged_into": "Merged into",
}, "history")  # fmt: skip
_QUIET = frozenset({"mention_id", "claim_id", "article_id", "finding_id", "revision_sha256", "origin"})


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A decision. `changes` are (what, before, after); `recorded_at` is the moment to look back to."""

    event_id: str
    recorded_at: str
    when: str
    mark: str
    who: str
    label: str
    taken_back: bool
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class History:
    """The decisions on one thing, the newest first."""

    about: str
    rows: tuple[HistoryRow, ...]


def moment(recorded_at: str) -> str:
    """Return a time of the log in the zone of this computer: "24 November 2026, 15:04:05"."""
    try:
        at = datetime.fromisoformat(recorded_at).astimezone()
    except ValueError:
        return recorded_at
    return f"{day_said(at)}, {at:%H:%M:%S}"


def look(row: HistoryRow) -> Look:
    """Return how a row looks in the list."""
    badge, tone = (say("Taken back"), "muted") if row.taken_back else ("", "")
    return Look(row.mark, row.label[:1].upper() + row.label[1:], f"{row.who} · {row.when}", badge, tone,
                faded=row.taken_back)  # fmt: skip


def told(row: HistoryRow) -> str:
    """Return in words what a decision changed."""
    lines = [f"{what}: {before or say('nothing')}  →  {after or say('nothing')}" for what, before, after in row.changes]
    return "\n".join(lines) or say("It changed nothing here.")


def history_of(about: str, subject_ids: Sequence[str], project: "Project") -> History:
    """Return the decisions on things, without verdicts that are hidden yet. Called in the project's thread."""
    from annotations.project.history import history

    reviewers = project.store.reviewers()
    initials = initials_of(reviewers.values())
    marks = {who.name: initials[i] for i, who in reviewers.items()}
    labels = {r.rating: sentence(r.label) for r in project.scale().values()}
    rows: list[HistoryRow] = []
    for subject_id in subject_ids:
        hidden = subject_id.startswith("c-") and hidden_from(project, subject_id)
        found = history(project, subject_id=subject_id)
        rows += [_row(e, marks, project.reviewer_name, hidden, labels) for e in found]
    rows.sort(key=lambda r: r.recorded_at, reverse=True)
    return History(short(about, 160), tuple(_gestures(rows)))


def _gestures(rows: Iterable[HistoryRow]) -> Iterator[HistoryRow]:
    """Put together what one gesture did to a mention and to its claim."""
    last: HistoryRow | None = None
    for row in rows:
        if last is not None and _gesture(last) == _gesture(row):
            last = replace(last, changes=(*last.changes, *row.changes))
            continue
        if last is not None:
            yield last
        last = row
    if last is not None:
        yield last


def _gesture(row: HistoryRow) -> tuple[str, str, str, bool]:
    return row.recorded_at, row.who, row.label, row.taken_back


def _rated(name: str, words: str, labels: Mapping[str, str]) -> str:
    """Return a verdict with its rating in the words of the scale."""
    code = words.replace(" (draft)", ":").split(":", 1)[0]
    return labels.get(code, code) + words[len(code) :] if name == "verdict" else words


def _row(e: "Entry", marks: Mapping[str, str], own: str, hidden: bool, labels: Mapping[str, str]) -> HistoryRow:
    verdict = e.kind in ("verdict_given", "signed_off", "adjudicated") or "verdict" in e.after
    if hidden and verdict and e.reviewer != own:
        changes: Iterable[tuple[str, str, str]] = ((say("Verdict"), say("hidden"), say("hidden until you give yours")),)
        label = say("verdict (hidden)")
    else:
        changes = tuple(
            (FIELDS.get(name, name.replace("_", " ").capitalize()), _rated(name, e.before.get(name, ""), labels),
             _rated(name, after, labels))
            for name, after in e.after.items() if name not in _QUIET
        )  # fmt: skip
        label = sentence(e.label)
    return HistoryRow(e.event_id, e.recorded_at, moment(e.recorded_at), marks.get(e.reviewer, "•"), e.reviewer, label,
                      e.taken_back, tuple(changes))  # fmt: skip
