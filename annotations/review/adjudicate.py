"""What reviewers differ in, and the choice of what holds. Pure: each question is answered from a subject's events.

A version is what one reviewer last decided on a subject. Versions that differ are a dispute, in whatever order and
file they were given, until an adjudication has weighed every one of them; one that comes later makes it stale.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from annotations.errors import BadInputError
from annotations.review.decide import claim_id_of, short
from annotations.review.state import effective
from schemas.article import Revision
from schemas.events import (
    Adjudicated,
    AdjudicationChoice,
    AdjudicationStrategy,
    AnchorConfirmed,
    ClaimCreated,
    ClaimWithdrawn,
    Draft,
    Event,
    FindingClosed,
    FindingDecided,
    MentionCorrected,
    MentionDecided,
    MentionRejected,
    VerdictGiven,
)
from schemas.mention import ClaimValue, DateValue, EntityValue, FigureValue, Mention, MentionValue, QuoteValue
from schemas.state import ClaimState
from schemas.verdict import Verdict

DisputeKind = Literal["status", "span", "label", "value", "verdict", "finding"]
DECIDING = (
    "mention_accepted", "mention_added", "mention_corrected", "mention_rejected", "verdict_given",
    "finding_confirmed", "finding_dismissed", "finding_resolved",
)  # fmt: skip
_STANDS = ("mention_accepted", "mention_added", "mention_corrected")
_FINDING = {"finding_confirmed": "confirmed", "finding_dismissed": "dismissed", "finding_resolved": "resolved"}
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """What a reviewer decided last on a subject; `said` in words, for lists."""

    subject_id: str
    reviewer_id: str
    event: Event
    said: str
    key: Key


@dataclass(frozen=True, slots=True)
class Dispute:
    """Versions that differ. Its id is that of its (first) subject. `stale` are the ids of decisions that came after an
    adjudication; it is empty where nobody has adjudicated yet."""

    kind: DisputeKind
    dispute_id: str
    article_id: str
    versions: tuple[Version, ...]
    stale: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subjects that it is about: one, or those of two places that overlap."""
        return tuple(dict.fromkeys(v.subject_id for v in self.versions))


def versions_of(events: Sequence[Event]) -> list[Version]:
    """Return the last decision of each reviewer among a subject's events, in the order of the events."""
    last: dict[str, Version] = {}
    for event in effective(events):
        version = _version(event)
        if version is not None:
            last.pop(event.reviewer_id, None)
            last[event.reviewer_id] = version
    return _comparable(list(last.values()))


def _comparable(versions: list[Version]) -> list[Version]:
    """Compare places by their words where the versions stand in different revisions of the article."""
    marked = [(v, _decided(v.event)) for v in versions if v.event.kind in _STANDS]
    if len({held.revision_id for _, held in marked}) < 2:
        return versions
    words = {v.event.event_id: held.mention.surface for v, held in marked}
    return [
        replace(v, key=(v.key[0], words[v.event.event_id], *v.key[2:])) if v.event.event_id in words else v
        for v in versions
    ]


def seconds(events: Sequence[Event], claim: ClaimState) -> tuple[str, ...]:
    """Return the other reviewers whose own final verdict on a claim is the one that holds: each signs it beside.

    What was judged before the claim's words changed under it does not count.
    """
    if claim.verdict is None or not claim.verdict.final:
        return ()
    changed = [
        i for i, e in enumerate(events) if isinstance(e.payload, AnchorConfirmed) and e.payload.outcome == "changed"
    ]
    since = events[changed[-1] + 1 :] if changed else events
    same = [v for v in versions_of(since) if v.event.kind == "verdict_given" and v.said == claim.verdict.rating]
    return tuple(v.reviewer_id for v in same if v.reviewer_id != claim.verdict_by)


def dispute_of(events: Sequence[Event]) -> Dispute | None:
    """Return the dispute in a subject's events, None where there is none (any more)."""
    versions = versions_of(events)
    held = adjudicated(events)
    later = tuple(v.event.event_id for v in versions if held and v.event.event_id not in held.considered)
    differ = len({v.key for v in versions}) > 1
    if not versions or not (later if held else differ):
        return None
    first = versions[0]
    return Dispute(_kind(versions), first.subject_id, first.event.article_id, tuple(versions), later)


def adjudicated(events: Sequence[Event]) -> Adjudicated | None:
    """Return the last adjudication of a subject that was not taken back."""
    found = [e.payload for e in effective(events) if isinstance(e.payload, Adjudicated)]
    return found[-1] if found else None


def overlaps(subjects: Mapping[str, Sequence[Event]]) -> list[Dispute]:
    """Return the disputes between places: mentions of one kind that overlap, each marked by other reviewers.

    `subjects` are mentions with all their events; those that overlap nothing, or that one reviewer marked both, are
    no dispute.
    """
    standing: list[tuple[Mention, Version, frozenset[str]]] = []
    for events in subjects.values():
        versions = versions_of(events)
        if versions and all(v.event.kind in _STANDS for v in versions) and (m := _mention(versions[-1].event)):
            standing.append((m, versions[-1], frozenset(v.reviewer_id for v in versions)))
    standing.sort(key=lambda s: (s[1].event.article_id, s[0].kind, s[0].start, s[0].end, s[1].subject_id))
    found = []
    for index, (m, version, who) in enumerate(standing):
        for other, second, others in standing[index + 1 :]:
            if (second.event.article_id, other.kind) != (version.event.article_id, m.kind) or other.start >= m.end:
                break
            if not who & others and version.key != second.key and _same_text(version, second):
                pair = (version, second)
                if not _weighed(pair, subjects):
                    found.append(Dispute(_kind(pair), version.subject_id, version.event.article_id, pair))
    return found


def _same_text(a: Version, b: Version) -> bool:
    return _decided(a.event).revision_id == _decided(b.event).revision_id


def _weighed(pair: Iterable[Version], subjects: Mapping[str, Sequence[Event]]) -> bool:
    pair = tuple(pair)
    for version in pair:
        held = adjudicated(subjects[version.subject_id])
        if held is None or not {v.event.event_id for v in pair} <= set(held.considered):
            return False
    return True


def adjudicate(
    dispute: Dispute,
    choice: AdjudicationChoice,
    *,
    pick: int = 0,
    edited: Verdict | MentionDecided | None = None,
    revision: Revision | None = None,
    note: str = "",
    strategy: AdjudicationStrategy = "",
) -> list[Draft]:
    """Return what makes one version hold (`pick`, from 0), both, none ("no claim here"), or an edited one.

    `revision` is the text of a mention. Raises BadInputError where the choice does not fit the dispute.
    """
    if not 0 <= pick < len(dispute.versions):
        raise BadInputError(f"There is no version {pick + 1}.", f"There are {len(dispute.versions)}.")
    considered = tuple(v.event.event_id for v in dispute.versions)
    base = Adjudicated(considered, choice, strategy=strategy, note=note)
    chosen = dispute.versions[pick]
    if dispute.kind == "verdict":
        return [_on(dispute, dispute.dispute_id, replace(base, verdict=_verdict(choice, chosen, edited)))]
    if dispute.kind == "finding":
        return [_on(dispute, dispute.dispute_id, _finding(base, choice, chosen))]
    if choice == "edited" and not isinstance(edited, MentionDecided):
        raise BadInputError("The edited mention is missing.", "Say what it should be.")
    return _mentions(dispute, base, chosen, edited if isinstance(edited, MentionDecided) else None, revision)


def by_strategy(dispute: Dispute, strategy: AdjudicationStrategy, threshold: Fraction = Fraction(2, 3)) -> int | None:
    """Return which version a strategy picks (from 0), None where the case is not clear.

    Unanimous: all say the same by now; majority: more than half do; threshold: that share of them, or more.
    """
    counted = Counter(v.key for v in dispute.versions)
    (key, most), of = counted.most_common(1)[0], len(dispute.versions)
    clear = {"unanimous": most == of, "majority": 2 * most > of, "threshold": Fraction(most, of) >= threshold}
    if strategy not in clear:
        raise BadInputError(f"There is no strategy {strategy!r}.", f"Use one of: {', '.join(clear)}.")
    if not clear[strategy] or list(counted.values()).count(most) > 1:
        return None
    return next(i for i, v in enumerate(dispute.versions) if v.key == key)


def _on(dispute: Dispute, subject_id: str, payload: Adjudicated) -> Draft:
    return Draft("adjudicated", dispute.article_id, subject_id, payload)


def _verdict(choice: AdjudicationChoice, chosen: Version, edited: object) -> Verdict | None:
    if choice == "both":
        raise BadInputError("A claim has one verdict.", "Choose one, none, or give an edited one.")
    if choice == "none":
        return None
    if choice == "edited":
        if not isinstance(edited, Verdict):
            raise BadInputError("The edited verdict is missing.", "Give its rating.")
        return edited
    assert isinstance(chosen.event.payload, VerdictGiven)
    return chosen.event.payload.verdict


def _finding(base: Adjudicated, choice: AdjudicationChoice, chosen: Version) -> Adjudicated:
    p = chosen.event.payload
    assert isinstance(p, FindingDecided | FindingClosed)
    if choice == "none":
        return replace(base, finding=p.finding, status="dismissed", resolution="other")
    if choice != "one":
        raise BadInputError("An inconsistency is confirmed, dismissed or resolved.", "Choose one version, or none.")
    resolution = p.resolution if isinstance(p, FindingClosed) else None
    return replace(base, finding=p.finding, status=_FINDING[chosen.event.kind], resolution=resolution)


def _mentions(
    dispute: Dispute, base: Adjudicated, chosen: Version, edited: MentionDecided | None, revision: Revision | None
) -> list[Draft]:
    drafts: list[Draft] = []
    for subject_id in dispute.subjects:
        own = [v for v in dispute.versions if v.subject_id == subject_id]
        version = chosen if chosen in own else own[-1]
        held = edited if edited and subject_id == dispute.dispute_id else _decided(version.event)
        stands = base.choice == "both" or (edited is not None and subject_id == dispute.dispute_id)
        stands = stands or (base.choice == "one" and version is chosen and chosen.event.kind in _STANDS)
        status = "rejected" if not stands else "corrected" if edited else "accepted"
        drafts.append(_on(dispute, subject_id, replace(base, mention=held, status=status)))
        drafts += _claim_follows(dispute.article_id, subject_id, held, stands, revision)
    if base.choice == "both" and len(dispute.subjects) == 1:
        drafts += _second(dispute, drafts[0], revision)
    return drafts


def _second(dispute: Dispute, first: Draft, revision: Revision | None) -> list[Draft]:
    """Let the other places of a dispute on one mention stand as mentions of their own."""
    if dispute.kind not in ("span", "label"):
        raise BadInputError("Both cannot hold of the same words.", "Choose one, none, or edit.")
    assert isinstance(first.payload, Adjudicated)
    drafts: list[Draft] = []
    for version in dispute.versions:
        held = _decided(version.event)
        if version.event.kind in _STANDS and held.mention != (first.payload.mention and first.payload.mention.mention):
            own = f"m-{hashlib.sha256(version.event.event_id.encode()).hexdigest()[:32]}"
            drafts.append(_on(dispute, own, replace(first.payload, mention=held)))
            drafts += _claim_follows(dispute.article_id, own, held, True, revision)
    return drafts


def _claim_follows(
    article_id: str, mention_id: str, held: MentionDecided, stands: bool, revision: Revision | None
) -> list[Draft]:
    if not isinstance(held.mention.value, ClaimValue):
        return []
    claim_id = claim_id_of(mention_id)
    if not stands:
        return [Draft("claim_withdrawn", article_id, claim_id, ClaimWithdrawn("adjudicated: no claim here"))]
    if revision is None or revision.revision_id != held.revision_id:
        return []
    created = ClaimCreated(mention_id, held.revision_id, revision.sha256, held.selector, held.mention.value)
    return [Draft("claim_created", article_id, claim_id, created)]


def _decided(event: Event) -> MentionDecided:
    p = event.payload
    assert isinstance(p, MentionDecided | MentionRejected | MentionCorrected)
    return MentionDecided(p.revision_id, p.selector, p.mention)


def _mention(event: Event) -> Mention | None:
    p = event.payload
    return p.mention if isinstance(p, MentionDecided | MentionRejected | MentionCorrected) else None


def _version(event: Event) -> Version | None:
    p = event.payload
    if event.kind not in DECIDING:
        return None
    if isinstance(p, VerdictGiven):
        if not p.verdict.final:
            return None
        return Version(event.subject_id, event.reviewer_id, event, p.verdict.rating, ("verdict", p.verdict.rating))
    if isinstance(p, FindingDecided | FindingClosed):
        status, why = _FINDING[event.kind], p.resolution if isinstance(p, FindingClosed) else None
        said = status + (f" ({why.replace('_', ' ')})" if why else "")
        return Version(event.subject_id, event.reviewer_id, event, said, (status, why))
    m = _mention(event)
    if m is None:
        return None
    if event.kind == "mention_rejected":
        return Version(event.subject_id, event.reviewer_id, event, "rejected", ("rejected",))
    said = f"{m.kind} “{short(m.surface)}”: {said_of(m.value)}"
    return Version(event.subject_id, event.reviewer_id, event, said, _key(m))


def _key(m: Mention) -> Key:
    """(stands, span, label, value): two reviewers agree where all of it is equal."""
    return ("stands", (m.start, m.end), label_of(m), value_key(m.value))


def label_of(mention: Mention) -> str:
    """Return what a mention is: its kind, with the type of a name, a quote or a claim."""
    match mention.value:
        case EntityValue(type=kind) | QuoteValue(type=kind):
            return f"{mention.kind} {kind}"
        case ClaimValue(kind=kind, nature=nature):
            return f"{mention.kind} {kind} {nature}"
    return mention.kind


def value_key(value: MentionValue) -> object:
    """Return what two values are compared by; what a figure measures is a guess of the machine, and left out."""
    match value:
        case FigureValue():
            return replace(value.quantity, measures="")
        case DateValue():
            return value.time
        case EntityValue():
            return value.entity
        case ClaimValue():
            return value.wording
    return value.speaker.name if value.speaker else ""


def said_of(value: MentionValue) -> str:
    """Return a value in a few words, without a detector's help."""
    match value:
        case FigureValue():
            q = value.quantity
            amount = f"{q.low}" if q.low == q.high else f"{q.low} to {q.high}"
            return " ".join(filter(None, (amount, q.unit, q.modifier if q.modifier != "none" else "")))
        case DateValue():
            return value.time.value
        case EntityValue():
            return f"{value.type} {value.name}"
        case ClaimValue():
            return short(value.wording)
    return value.speaker.name if value.speaker else "nobody named"


def _kind(versions: Iterable[Version]) -> DisputeKind:
    keys = [v.key for v in versions]
    if keys[0][0] == "verdict":
        return "verdict"
    if keys[0][0] in _FINDING.values():
        return "finding"
    if len({k[0] for k in keys}) > 1:
        return "status"
    stands = [k for k in keys if k[0] == "stands"]
    for index, kind in ((1, "span"), (2, "label")):
        if len({k[index] for k in stands}) > 1:
            return "span" if kind == "span" else "label"
    return "value"
