"""Whether a decision of another file can be taken in. Whoever made the file may decide what they like, but nothing
that this program could not have recorded."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from annotations.errors import FactdeskError
from schemas.events import (
    Adjudicated,
    AnchorConfirmed,
    AttributeSet,
    ClaimCreated,
    EntityCreated,
    EntityRenamed,
    Event,
    FindingClosed,
    FindingDecided,
    MentionCorrected,
    MentionDecided,
    MentionRejected,
    NoteAdded,
    Related,
    SettingChanged,
)
from schemas.mention import VALUE_OF_KIND, Mention
from schemas.selector import Selector

LATEST = 2**53
"""The highest counter of a decision; a higher one would leave no room for those to come."""
LONGEST_ID = 200
TextOf = Callable[[str], str | None]
SettingCheck = Callable[[str, Any], object]

_SUBJECTS: Mapping[str, str] = {
    "mention": "m-", "relation": "m-", "attribute": "m-", "entity": "e-", "claim": "c-", "evidence": "c-",
    "verdict": "c-", "signed": "c-", "finding": "f-", "article": "a-", "fact": "c-", "lesson": "s-", "setting": "s-",
    "reviewer": "r-",
}  # fmt: skip
"""The first word of a kind -> the prefix of the subjects that it may be about."""
_ANY = ("note_added", "undone", "adjudicated", "anchor_confirmed")


def problem_of(event: Event, text_of: TextOf, setting: SettingCheck) -> str:
    """Return why an event cannot be taken in, empty if it can.

    `text_of` gives the text of a revision by its id, None where there is none; `setting` raises FactdeskError for a
    value that a setting cannot have.
    """
    return _form(event) or _subject(event) or _places(event, text_of) or _settings(event, setting)


def _form(event: Event) -> str:
    if not 1 <= event.lamport <= LATEST:
        return "its place in the order is impossible"
    ids = (event.event_id, event.batch_id, event.reviewer_id, event.subject_id, event.article_id)
    if any(len(i) > LONGEST_ID for i in ids) or not (event.event_id and event.batch_id):
        return "an id in it is impossible"
    if not event.reviewer_id.startswith("r-"):
        return f"{event.reviewer_id!r} is no reviewer"
    if event.article_id and not event.article_id.startswith("a-"):
        return f"{event.article_id!r} is no article"
    try:
        datetime.fromisoformat(event.recorded_at)
    except ValueError:
        return f"{event.recorded_at!r} is no time"
    return ""


def _subject(event: Event) -> str:
    prefixes = set(_SUBJECTS.values()) if event.kind in _ANY else {_SUBJECTS[event.kind.split("_")[0]]}
    if event.subject_id[:2] not in prefixes:
        return f"a decision of the kind {event.kind} cannot be about {event.subject_id!r}"
    p = event.payload
    if isinstance(p, EntityCreated | EntityRenamed) and p.entity.entity_id != event.subject_id:
        return "it is about two entities"
    finding = p.finding if isinstance(p, FindingDecided | FindingClosed | Adjudicated | NoteAdded) else None
    if finding is not None and not finding.members:
        return "an inconsistency has no places"
    return ""


def _places(event: Event, text_of: TextOf) -> str:
    p = event.payload
    places: list[tuple[str, Selector, Mention | None]] = []
    if isinstance(p, MentionDecided | MentionRejected | MentionCorrected | AnchorConfirmed):
        places.append((p.revision_id, p.selector, p.mention))
    elif isinstance(p, ClaimCreated):
        places.append((p.revision_id, p.selector, None))
    elif isinstance(p, NoteAdded | Related | AttributeSet) and p.on is not None:
        places.append((p.on.revision_id, p.on.selector, p.on.mention))
    elif isinstance(p, Adjudicated) and p.mention is not None:
        places.append((p.mention.revision_id, p.mention.selector, p.mention.mention))
    return next(filter(None, (_place(*place, text_of) for place in places)), "")


def _place(revision_id: str, selector: Selector, mention: Mention | None, text_of: TextOf) -> str:
    text = text_of(revision_id)
    if text is None:
        return f"there is no text {revision_id}"
    if not 0 <= selector.start < selector.end or text[selector.start : selector.end] != selector.exact:
        return "its words do not stand in the text"
    if mention is None:
        return ""
    if not 0 <= mention.start < mention.end or text[mention.start : mention.end] != mention.surface:
        return "its mention does not stand in the text"
    return "" if isinstance(mention.value, VALUE_OF_KIND[mention.kind]) else "its value is of another kind"


def _settings(event: Event, setting: SettingCheck) -> str:
    if not isinstance(event.payload, SettingChanged):
        return ""
    try:
        setting(event.payload.key, event.payload.value)
    except FactdeskError as problem:
        return problem.message
    return ""
