"""The fold: what the events of one subject add up to. Pure, so that incremental and rebuilt state cannot differ."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from schemas.events import (
    Adjudicated,
    AnchorConfirmed,
    ArticleDescribed,
    AttributeSet,
    ClaimCreated,
    ClaimReworded,
    ClaimWithdrawn,
    Draft,
    EntityCreated,
    EntityMerged,
    EntityRenamed,
    Event,
    EvidenceAttached,
    EvidenceDetached,
    FactApplied,
    FactDated,
    FactSuperseded,
    FactWithdrawn,
    FindingClosed,
    FindingDecided,
    LessonTakenBack,
    MentionCorrected,
    MentionDecided,
    MentionRejected,
    NoteAdded,
    Related,
    ReviewerDescribed,
    SettingChanged,
    Undone,
    VerdictGiven,
)
from schemas.finding import FindingStatus
from schemas.mention import ClaimValue
from schemas.state import (
    ArticleState,
    ClaimState,
    EntityState,
    FindingState,
    MentionState,
    MentionStatus,
    Note,
    Origin,
    ReviewerState,
    SettingState,
    SubjectState,
    undecided,
)
from schemas.verdict import Verdict

NO_CLAIM = "adjudicated: no claim here"
TAKEN_BACK = "lesson:"
"""How the key of a setting begins that says which lesson was taken back."""
_MENTION_STATUS: Mapping[str, MentionStatus] = {
    "mention_accepted": "accepted",
    "mention_added": "accepted",
    "mention_skipped": "skipped",
    "mention_rejected": "rejected",
    "mention_corrected": "corrected",
}
_ADJUDICATED: Mapping[str, MentionStatus] = {"accepted": "accepted", "corrected": "corrected", "rejected": "rejected"}
_FINDING_STATUS: Mapping[str, FindingStatus] = {
    "finding_added": "open",
    "finding_confirmed": "confirmed",
    "finding_dismissed": "dismissed",
    "finding_resolved": "resolved",
}


def fold_subject(subject_id: str, events: Sequence[Event]) -> SubjectState | None:
    """Return the state of a subject after all of its events, given in order; None where nothing is left of it."""
    return apply(subject_id, None, effective(events))


def effective(events: Sequence[Event]) -> list[Event]:
    """Return the events, in order, that were not taken back; an undone `undone` (a redo) counts again.

    Nobody takes back what another reviewer did: such an `undone`, of whatever file, is without effect.
    """
    cancelled: set[tuple[str, str]] = set()
    kept: list[Event] = []
    for event in reversed(events):
        if (event.event_id, event.reviewer_id) in cancelled:
            continue
        if isinstance(event.payload, Undone):
            cancelled.add((event.payload.target, event.reviewer_id))
        else:
            kept.append(event)
    kept.reverse()
    return kept


def preview(
    states: Mapping[str, SubjectState | None], drafts: Sequence[Draft], reviewer_id: str, at: str = ""
) -> dict[str, SubjectState | None]:
    """Return what the drafts would make of states in memory, so that a view can change before the commit.

    `drafts` hold no `undone`. `at` is the time to show (ISO 8601 UTC).
    """
    changed: dict[str, SubjectState | None] = {}
    for number, d in enumerate(drafts):
        event = Event(
            f"preview-{number}", 0, "", "", reviewer_id, at, d.kind, 1, d.article_id, d.subject_id, d.payload, ""
        )
        before = changed[d.subject_id] if d.subject_id in changed else states.get(d.subject_id)
        changed[d.subject_id] = apply(d.subject_id, before, [event])
    return changed


def apply(subject_id: str, state: SubjectState | None, events: Iterable[Event]) -> SubjectState | None:
    """Return `state` after more effective events of the same subject."""
    step = _STEPS[subject_id[:2]]
    for event in events:
        state = step(subject_id, state, event)
    return state


def _noted(event: Event) -> Note:
    assert isinstance(event.payload, NoteAdded)
    return Note(event.event_id, event.reviewer_id, event.recorded_at, event.payload.text)


def _mention(subject_id: str, state: SubjectState | None, event: Event) -> MentionState | None:
    assert state is None or isinstance(state, MentionState)
    payload = event.payload
    if isinstance(payload, NoteAdded):
        if state is None and payload.on is not None:
            state = undecided(subject_id, event.article_id, payload.on.revision_id, payload.on.mention)
        return None if state is None else replace(state, notes=(*state.notes, _noted(event)))
    if isinstance(payload, Related):
        if state is None:
            state = undecided(subject_id, event.article_id, payload.on.revision_id, payload.on.mention)
        r = payload.relation
        others = tuple(x for x in state.relations if (x.kind, x.target) != (r.kind, r.target))
        return replace(state, relations=(*others, r) if event.kind == "relation_added" else others)
    if isinstance(payload, AttributeSet):
        if state is None:
            state = undecided(subject_id, event.article_id, payload.on.revision_id, payload.on.mention)
        kept = {k: v for k, v in state.attributes if k != payload.name}
        given = {payload.name: payload.value} if payload.value else {}
        return replace(state, attributes=tuple(sorted({**kept, **given}.items())))
    if isinstance(payload, AnchorConfirmed):
        if state is None or payload.mention is None:
            return state
        return replace(state, revision_id=payload.revision_id, mention=payload.mention)
    if isinstance(payload, Adjudicated):
        return _mention_adjudicated(subject_id, state, payload, event)
    if not isinstance(payload, MentionDecided | MentionRejected | MentionCorrected):
        return state
    if state is None:
        origin: Origin = "human" if event.kind == "mention_added" else "machine"
        state = undecided(subject_id, event.article_id, payload.revision_id, payload.mention, origin=origin)
    original = state.original
    if isinstance(payload, MentionCorrected) and original is None:
        original = payload.was
    return replace(
        state,
        revision_id=payload.revision_id,
        mention=payload.mention,
        status=_MENTION_STATUS[event.kind],
        original=original,
        reason=payload.reason if isinstance(payload, MentionRejected) else "",
        reviewer_id=event.reviewer_id,
        decided_at=event.recorded_at,
    )


def _mention_adjudicated(
    subject_id: str, state: MentionState | None, held: Adjudicated, event: Event
) -> MentionState | None:
    if held.mention is None or held.status not in _ADJUDICATED:
        return state
    if state is None:  # one of two places that both hold
        mention = held.mention
        state = undecided(subject_id, event.article_id, mention.revision_id, mention.mention, origin="human")
    return replace(
        state,
        revision_id=held.mention.revision_id,
        mention=held.mention.mention,
        status=_ADJUDICATED[held.status],
        reason=held.note if held.status == "rejected" else "",
        reviewer_id=event.reviewer_id,
        decided_at=event.recorded_at,
    )


def _claim(subject_id: str, state: SubjectState | None, event: Event) -> ClaimState | None:
    assert state is None or isinstance(state, ClaimState)
    p = event.payload
    if isinstance(p, ClaimCreated):
        if state is None:
            return ClaimState(
                subject_id, event.article_id, p.mention_id, p.revision_id, p.revision_sha256, p.selector, p.value
            )
        return replace(
            state,
            revision_id=p.revision_id,
            revision_sha256=p.revision_sha256,
            selector=p.selector,
            value=p.value,
            withdrawn=None,
        )
    return None if state is None else _claim_changed(state, event)


def _claim_changed(state: ClaimState, event: Event) -> ClaimState:
    p = event.payload
    match p:
        case ClaimReworded():
            value = ClaimValue(p.wording, p.kind, p.nature, p.subject, state.value.figures)
            return replace(state, value=value)
        case EvidenceAttached():
            there = tuple(p.evidence if e.evidence_id == p.evidence.evidence_id else e for e in state.evidence)
            return replace(state, evidence=there if p.evidence in there else (*there, p.evidence))
        case EvidenceDetached():
            return replace(state, evidence=tuple(e for e in state.evidence if e.evidence_id != p.evidence_id))
        case VerdictGiven():
            return _judged(state, p.verdict, event)
        case Adjudicated():
            if p.verdict is None:
                return replace(state, withdrawn=p.note or NO_CLAIM)
            return replace(_judged(state, p.verdict, event), withdrawn=None)
        case AnchorConfirmed():
            again = p.outcome == "changed" and state.verdict is not None
            verdict = replace(state.verdict, final=False) if again and state.verdict else state.verdict
            return replace(
                state,
                revision_id=p.revision_id,
                revision_sha256=p.revision_sha256,
                selector=p.selector,
                verdict=verdict,
                signed_off_by=() if again else state.signed_off_by,
            )
        case ClaimWithdrawn() | FactWithdrawn():
            return replace(state, withdrawn=p.reason)
        case FactSuperseded():
            return replace(state, superseded_by=p.by)
        case FactDated():
            return replace(state, valid_from=p.valid_from, valid_until=p.valid_until, expires=p.expires)
        case FactApplied():
            return replace(state, applied_fact=p.fact_id)
        case NoteAdded():
            return replace(state, notes=(*state.notes, _noted(event)))
    if event.kind == "signed_off" and event.reviewer_id not in state.signed_off_by:
        return replace(state, signed_off_by=(*state.signed_off_by, event.reviewer_id))
    return state


def _judged(state: ClaimState, verdict: Verdict, event: Event) -> ClaimState:
    return replace(
        state,
        verdict=verdict,
        verdict_by=event.reviewer_id,
        verdict_at=event.recorded_at,
        signed_off_by=(),
        applied_fact="",
    )


def _entity(subject_id: str, state: SubjectState | None, event: Event) -> EntityState | None:
    assert state is None or isinstance(state, EntityState)
    match event.payload:
        case EntityCreated(entity) | EntityRenamed(entity):
            return EntityState(entity) if state is None else replace(state, entity=entity)
        case EntityMerged(into):
            return None if state is None else replace(state, merged_into=into)
        case NoteAdded():
            return None if state is None else replace(state, notes=(*state.notes, _noted(event)))
    return state


def _finding(subject_id: str, state: SubjectState | None, event: Event) -> FindingState | None:
    assert state is None or isinstance(state, FindingState)
    p = event.payload
    if isinstance(p, NoteAdded):
        if state is None and p.finding is not None:
            state = FindingState(subject_id, event.article_id, p.finding)
        return None if state is None else replace(state, notes=(*state.notes, _noted(event)))
    if isinstance(p, Adjudicated):
        if p.finding is None or p.status not in get_args(FindingStatus):
            return state
        return FindingState(
            subject_id, event.article_id, p.finding, cast(FindingStatus, p.status),
            state.origin if state else "machine", p.resolution, p.note, event.reviewer_id, event.recorded_at,
            state.notes if state else (),
        )  # fmt: skip
    if not isinstance(p, FindingDecided | FindingClosed):
        return state
    if state is None:
        origin: Origin = "human" if event.kind == "finding_added" else "machine"
        state = FindingState(subject_id, event.article_id, p.finding, origin=origin)
    return replace(
        state,
        finding=p.finding,
        status=_FINDING_STATUS[event.kind],
        resolution=p.resolution if isinstance(p, FindingClosed) else None,
        note=p.note,
        reviewer_id=event.reviewer_id,
        decided_at=event.recorded_at,
    )


def _article(subject_id: str, state: SubjectState | None, event: Event) -> ArticleState:
    assert state is None or isinstance(state, ArticleState)
    state = state or ArticleState(subject_id)
    p = event.payload
    if isinstance(p, ArticleDescribed):
        return replace(state, fields=tuple(sorted({**dict(state.fields), **p.fields}.items())))
    if event.kind == "article_finished":
        return replace(state, finished=True, finished_by=event.reviewer_id, finished_at=event.recorded_at)
    if event.kind == "article_reopened":
        return replace(state, finished=False, finished_by="", finished_at="")
    if isinstance(p, NoteAdded):
        return replace(state, notes=(*state.notes, _noted(event)))
    return state


def _setting(subject_id: str, state: SubjectState | None, event: Event) -> SubjectState | None:
    p = event.payload
    if isinstance(p, LessonTakenBack):
        return SettingState(f"{TAKEN_BACK}{p.lesson_id}", p.sentence)
    return SettingState(p.key, p.value) if isinstance(p, SettingChanged) else state


def _reviewer(subject_id: str, state: SubjectState | None, event: Event) -> SubjectState | None:
    p = event.payload
    return ReviewerState(subject_id, p.name, p.initials) if isinstance(p, ReviewerDescribed) else state


_STEPS = {
    "m-": _mention,
    "c-": _claim,
    "e-": _entity,
    "f-": _finding,
    "a-": _article,
    "s-": _setting,
    "r-": _reviewer,
}
