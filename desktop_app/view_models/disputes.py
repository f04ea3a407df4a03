"""What reviewers differ in: rows by article, and one dispute with its versions side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from annotations.review.adjudicate import Dispute, Version, by_strategy
from annotations.text.offsets import DisplayText
from desktop_app.view_models import ratings
from desktop_app.view_models.eyes import initials_of
from desktop_app.view_models.inconsistencies import Group, Passage, context
from desktop_app.view_models.rows import Look
from desktop_app.view_models.sides import Side, Sides
from desktop_app.view_models.wording import (
    CLAIM_KINDS,
    ENTITY_TYPES,
    FINDING_STATUSES,
    KINDS,
    RESOLUTIONS,
    day,
    short,
    value_words,
)
from desktop_app.words import Words, say, several, within
from schemas.events import (
    AdjudicationStrategy,
    FindingClosed,
    FindingDecided,
    MentionCorrected,
    MentionDecided,
    MentionRejected,
    VerdictGiven,
)
from schemas.mention import ClaimValue, EntityValue, Mention
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Rating

if TYPE_CHECKING:
    from annotations.project.project import Project
    from schemas.article import Revision

TITLES = Words({
    "status": "Marked or not", "span": "Where it begins and ends", "label": "What it is", "value": "What it says",
    "verdict": "Verdict", "finding": "Inconsistency",
})  # fmt: skip
FILTERS = Words(
    {"": "All", "verdict": "Verdicts", "mention": "Mentions", "finding": "Inconsistencies", "stale": "Stale"}
)


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """`hidden` says that the others' verdicts stay hidden until one's own, or until they are asked for."""

    dispute: Dispute
    about: str
    title: str
    place: tuple[int, int]
    hidden: bool

    @property
    def key(self) -> str:
        return self.dispute.dispute_id


@dataclass(frozen=True, slots=True)
class Looked:
    """A dispute in full, with what an adjudication needs."""

    row: DisputeRow
    sides: Sides
    state: MentionState | ClaimState | FindingState | None
    revision: "Revision | None"


def row_key(row: Group | DisputeRow) -> str:
    return f"group {row.key}" if isinstance(row, Group) else row.key


def look(row: Group | DisputeRow) -> Look:
    """Return how a row looks."""
    if isinstance(row, Group):
        return Look("", row.title, str(row.count), lines=1)
    many = len(row.dispute.versions)
    detail = f"{TITLES[row.dispute.kind]} · {several('1 version', '%n versions', many)}"
    if row.dispute.stale:
        return Look("↻", row.about, detail, say("Decided again"), "warn")
    return Look("≠", row.about, detail, "", "")


def grouped(rows: Iterable[DisputeRow], only: str, text: str = "") -> list[Group | DisputeRow]:
    """Return the rows of a kind ("" all) that have all the words, under the titles of their articles."""
    words = text.casefold().split()
    groups: dict[str, list[DisputeRow]] = {}
    for row in rows:
        if of_kind(row, only) and all(
            w in f"{row.about} {row.title} {TITLES[row.dispute.kind]}".casefold() for w in words
        ):
            groups.setdefault(row.dispute.article_id, []).append(row)
    found: list[Group | DisputeRow] = []
    for article_id, members in groups.items():
        found += [Group(article_id, members[0].title or say("No article"), len(members)), *members]
    return found


def of_kind(row: DisputeRow, only: str) -> bool:
    """Whether a row is shown under a filter."""
    kind = row.dispute.kind if row.dispute.kind in ("verdict", "finding") else "mention"
    return only in ("", kind) or (only == "stale" and bool(row.dispute.stale))


def counted(rows: Iterable[DisputeRow]) -> dict[str, int]:
    rows = list(rows)
    return {only: sum(of_kind(r, only) for r in rows) for only in FILTERS}


def clear(rows: Iterable[DisputeRow], strategy: AdjudicationStrategy, threshold: Fraction) -> list[Dispute]:
    """Return the disputes that a strategy settles."""
    return [r.dispute for r in rows if by_strategy(r.dispute, strategy, threshold) is not None]


# --- read in the project's thread


def rows_of(project: "Project", disputes: Sequence[Dispute]) -> list[DisputeRow]:
    """Return disputes as rows."""
    from annotations.project.blind import is_blind

    blind, found = is_blind(project), []
    for d in disputes:
        article = project.store.article(d.article_id) if d.article_id else None
        state = project.store.state(d.dispute_id)
        own = any(v.reviewer_id == project.reviewer_id for v in d.versions)
        title = article.source.title if article is not None else ""
        found.append(
            DisputeRow(
                d, _about(state) or d.dispute_id, title, _place(state), blind and d.kind == "verdict" and not own
            )
        )
    return found


def looked_at(row: DisputeRow, shown: bool, project: "Project") -> Looked | None:
    """Return a dispute with its versions; None where its subject is gone. `shown` lifts what is hidden."""
    state = project.store.state(row.key)
    if not isinstance(state, MentionState | ClaimState | FindingState):
        return None
    reviewers = project.store.reviewers()
    marks = initials_of(reviewers.values())
    names = {i: r.name for i, r in reviewers.items()}
    d, scale = row.dispute, tuple(project.scale().values())
    shared, own = _passages(project, state, d)
    sides = []
    for n, (v, passage) in enumerate(zip(d.versions, own, strict=True), 1):
        who, mark = names.get(v.reviewer_id, v.reviewer_id), marks.get(v.reviewer_id, "?")
        if row.hidden and not shown:
            sides.append(Side(0, "?", say("Reviewer %1", n), say("Hidden"), "", say("Give your own verdict first.")))
            continue
        chip, tone, said = _said(v, scale)
        fresh = say("decided after it was adjudicated") if v.event.event_id in d.stale else ""
        hint = " · ".join(p for p in (day(v.event.recorded_at), fresh) if p)
        sides.append(Side(n, mark, who, chip, tone, said, hint, passage))
    hint = say("This was adjudicated; since then someone decided again, so it is open again.") if d.stale else ""
    if row.hidden and not shown:
        hint = say("You have given no verdict here. Enter goes to the claim; R shows them, since you adjudicate.")
    chip, tone = (say("Stale"), "warn") if d.stale else ("", "")
    made = Sides(row.key, TITLES[d.kind], chip, tone, row.about, hint, shared, tuple(sides))
    revision = project.store.revision(state.revision_id) if isinstance(state, MentionState) else None
    return Looked(row, made, state, revision)


def _about(state: object) -> str:
    match state:
        case MentionState():
            return short(state.mention.surface, 240)
        case ClaimState():
            return short(state.value.wording, 240)
        case FindingState():
            return short(state.finding.explanation, 240)
    return ""


def _place(state: object) -> tuple[int, int]:
    match state:
        case MentionState():
            return state.mention.start, state.mention.end
        case ClaimState():
            return state.selector.start, state.selector.end
        case FindingState():
            return state.finding.members[0].start, state.finding.members[0].end
    return 0, 0


def _said(v: Version, scale: Sequence[Rating]) -> tuple[str, str, str]:
    """Return chip, its tone, and what was said."""
    match v.event.payload:
        case VerdictGiven(verdict):
            return ratings.label(scale, verdict.rating), ratings.tone(scale, verdict.rating), verdict.rationale
        case MentionRejected() as p:
            return (
                say("✕ Rejected"),
                "bad",
                p.reason or say("“%1” is no %2.", short(p.mention.surface, 80), within(KINDS[p.mention.kind])),
            )
        case MentionCorrected(mention=m) | MentionDecided(mention=m):
            return label_words(m), "", f"“{short(m.surface, 160)}”\n{value_words(m.value)}"
        case FindingClosed() as p:
            words = RESOLUTIONS[p.resolution] if p.resolution else ""
            return FINDING_STATUSES[str(v.key[0])], "", ". ".join(w for w in (words, p.note) if w)
        case FindingDecided() as p:
            return FINDING_STATUSES[str(v.key[0])], "", p.note
    return v.said, "", ""


def label_words(m: Mention) -> str:
    """Return what a mention is, in words: "Entity · Person"."""
    match m.value:
        case EntityValue(type=kind):
            return f"{KINDS[m.kind]} · {ENTITY_TYPES[kind]}"
        case ClaimValue(kind=kind):
            return f"{KINDS[m.kind]} · {CLAIM_KINDS[kind]}"
    return KINDS[m.kind]


def _passages(
    project: "Project", state: MentionState | ClaimState | FindingState, d: Dispute
) -> tuple[Passage | None, list[Passage | None]]:
    """Return the passage that all versions are about, or else that of each."""
    none: list[Passage | None] = [None] * len(d.versions)
    if isinstance(state, FindingState):
        return None, none
    if isinstance(state, ClaimState):
        s = state.selector
        return passage(project, d.article_id, state.revision_id, (s.start, s.end), ()), none
    places = [_decided(v) for v in d.versions]
    if len({(p.revision_id, p.mention.start, p.mention.end) for p in places}) == 1:
        m = places[0].mention
        return passage(project, d.article_id, places[0].revision_id, (m.start, m.end), ()), none
    spans = [(p.mention.start, p.mention.end) for p in places]
    low, high = max(a for a, _ in spans), min(b for _, b in spans)
    made: list[Passage | None] = []
    for p, (start, end) in zip(places, spans, strict=True):
        alone = ((start, min(low, end)), (max(high, start), end)) if low < high else ((start, end),)
        marks = [(a, b) for a, b in alone if a < b]
        made.append(passage(project, d.article_id, p.revision_id, (start, end), marks))
    return None, made


def _decided(v: Version) -> MentionDecided | MentionRejected | MentionCorrected:
    p = v.event.payload
    assert isinstance(p, MentionDecided | MentionRejected | MentionCorrected)
    return p


def passage(
    project: "Project", article_id: str, revision_id: str, span: tuple[int, int], marks: Iterable[tuple[int, int]]
) -> Passage | None:
    """Return a place of a revision in its context; `marks` are stretches of the text that differ."""
    revision, article = project.store.revision(revision_id), project.store.article(article_id)
    if revision is None or article is None:
        return None
    low, high = context(revision.text, *span)
    shown = DisplayText(revision.text[low:high]).text
    byline = say("Revision %1", revision.number) if revision.number > 1 or article.revision_id != revision_id else ""
    return Passage(article.source.title, byline, shown, span[0] - low, span[1] - low,
                   tuple((a - low, b - low) for a, b in marks), article_id, span, False)  # fmt: skip
