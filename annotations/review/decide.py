"""What a reviewer decides, as drafts of events. Pure: nothing is read or written here.

`text` is the whole text of the revision that the mention stands in.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from annotations.errors import BadInputError, RefusedError
from schemas.article import Revision, Source
from schemas.entity import Entity
from schemas.events import (
    ArticleDescribed,
    ArticleFinished,
    ArticleReopened,
    ClaimCreated,
    ClaimReworded,
    ClaimWithdrawn,
    Draft,
    EntityCreated,
    EventKind,
    EvidenceAttached,
    EvidenceDetached,
    FactSuperseded,
    FactWithdrawn,
    FindingClosed,
    FindingDecided,
    MentionCorrected,
    MentionDecided,
    MentionRejected,
    NoteAdded,
    SignedOff,
    VerdictGiven,
)
from schemas.evidence import Evidence
from schemas.finding import Finding, FindingMember, Resolution, finding_id
from schemas.mention import (
    VALUE_OF_KIND,
    ClaimKind,
    ClaimNature,
    ClaimValue,
    EntityValue,
    FigureValue,
    Mention,
    MentionKind,
    MentionValue,
    mention_id,
)
from schemas.selector import Selector, select
from schemas.state import ClaimState, FindingState, MentionState
from schemas.verdict import Verdict


def claim_id_of(mention_id: str) -> str:
    """Return the id of the claim whose first appearance is that mention: the same for every reviewer."""
    return "c-" + mention_id[2:]


def accept(state: MentionState, revision: Revision) -> list[Draft]:
    """Accept a mention as it stands; an accepted claim mention makes the claim. Nothing where it is settled so."""
    if state.status in ("accepted", "corrected"):
        return []
    payload = MentionDecided(state.revision_id, _selector(state.mention, revision), state.mention)
    return [_on(state, "mention_accepted", payload), *_claim_made(state.mention_id, state.mention, revision)]


def reject(state: MentionState, revision: Revision, reason: str = "") -> list[Draft]:
    """Reject a mention; a claim made of it is withdrawn."""
    if state.status == "rejected" and state.reason == reason:
        return []
    payload = MentionRejected(state.revision_id, _selector(state.mention, revision), state.mention, reason)
    drafts = [_on(state, "mention_rejected", payload)]
    if state.mention.kind == "claim" and state.status in ("accepted", "corrected"):
        claim_id = claim_id_of(state.mention_id)
        drafts.append(Draft("claim_withdrawn", state.article_id, claim_id, ClaimWithdrawn(reason or "rejected")))
    return drafts


def skip(state: MentionState, revision: Revision) -> list[Draft]:
    """Set a mention aside: looked at, not settled. What is settled stays so."""
    if state.status != "suggested":
        return []
    payload = MentionDecided(state.revision_id, _selector(state.mention, revision), state.mention)
    return [_on(state, "mention_skipped", payload)]


def correct(
    state: MentionState,
    revision: Revision,
    *,
    start: int | None = None,
    end: int | None = None,
    kind: MentionKind | None = None,
    value: MentionValue | None = None,
) -> list[Draft]:
    """Correct a mention's span, kind or value; what is not given stays.

    A claim mention that is corrected makes the claim, or moves and rewords the one it made. Raises BadInputError for
    an unfit span or value.
    """
    was = state.mention
    kind = kind or was.kind
    start, end = was.start if start is None else start, was.end if end is None else end
    value = value if value is not None else was.value
    mention = _mention(was, revision, kind, start, end, value)
    if mention == was:
        return []
    payload = MentionCorrected(state.revision_id, select(revision.text, start, end), mention, was)
    drafts = [_on(state, "mention_corrected", payload), *_claim_made(state.mention_id, mention, revision)]
    if was.kind == "claim" and kind != "claim" and state.status in ("accepted", "corrected"):
        claim_id = claim_id_of(state.mention_id)
        drafts.append(Draft("claim_withdrawn", state.article_id, claim_id, ClaimWithdrawn("it is no claim")))
    return drafts


def added_id(revision: Revision, kind: MentionKind, start: int, end: int, taken: Iterable[MentionState] = ()) -> str:
    """Return the id of a mention that a reviewer marks: the same for all who mark the same words as the same kind.

    So what two reviewers add in their copies meets when these are merged. Where that id is `taken` by a mention that
    was moved elsewhere since, it is a random one.
    """
    own = mention_id(revision.revision_id, "reviewer", kind, start, end)
    moved = any(
        m.mention_id == own and (m.mention.kind, m.mention.start, m.mention.end) != (kind, start, end) for m in taken
    )
    return f"m-{uuid.uuid4().hex}" if moved else own


def add(
    revision: Revision, kind: MentionKind, start: int, end: int, value: MentionValue, own_id: str = ""
) -> list[Draft]:
    """Add a mention that no detector found. Code points; BadInputError for an unfit span or value."""
    blank = Mention(kind, start, end, "", value, detector="reviewer")
    mention = _mention(blank, revision, kind, start, end, value)
    own_id = own_id or added_id(revision, kind, start, end)
    payload = MentionDecided(revision.revision_id, select(revision.text, start, end), mention)
    drafts = [Draft("mention_added", revision.article_id, own_id, payload)]
    return [*drafts, *_claim_made(own_id, mention, revision)]


def alike(state: MentionState, mentions: Iterable[MentionState]) -> list[MentionState]:
    """Return the open mentions that say the same in the same words as `state`, itself first: "the other 7 mentions"."""
    others = (
        m
        for m in mentions
        if m.mention_id != state.mention_id
        and m.status in ("suggested", "skipped")
        and m.mention.kind == state.mention.kind
        and m.mention.surface.casefold() == state.mention.surface.casefold()
        and _same_value(m.mention.value, state.mention.value)
    )
    return [state, *others]


def _same_value(a: MentionValue, b: MentionValue) -> bool:
    if isinstance(a, FigureValue) and isinstance(b, FigureValue):
        return replace(a.quantity, measures="") == replace(b.quantity, measures="")
    if isinstance(a, EntityValue) and isinstance(b, EntityValue):
        return (a.type, a.entity) == (b.type, b.entity)
    return a == b


def link_entity(state: MentionState, revision: Revision, entity: Entity, new: bool = False) -> list[Draft]:
    """Link an entity mention to an entity of the register; `new` enters it there first."""
    if state.mention.kind != "entity":
        raise BadInputError("Only an entity mention can be linked.", "Change its kind to entity first.")
    value = EntityValue(entity.type, entity.entity_id, entity.name, entity.role)
    drafts = [Draft("entity_created", "", entity.entity_id, EntityCreated(entity))] if new else []
    linked = correct(state, revision, value=value) or accept(state, revision)
    return [*drafts, *linked]


def note(
    subject_id: str,
    article_id: str,
    text: str,
    on: tuple[MentionState, Revision] | None = None,
    finding: Finding | None = None,
) -> list[Draft]:
    """Note something on any subject; `on` is the mention (and its revision), `finding` the finding, if it is one."""
    if not text.strip():
        raise BadInputError("The note is empty.", "Type what you want to remember.")
    context = None
    if on is not None:
        state, revision = on
        context = MentionDecided(state.revision_id, _selector(state.mention, revision), state.mention)
    return [Draft("note_added", article_id, subject_id, NoteAdded(text.strip(), context, finding))]


def reword_claim(
    claim: ClaimState, wording: str, kind: ClaimKind | None = None, nature: ClaimNature | None = None, subject: str = ""
) -> list[Draft]:
    """Word a claim anew so that it stands alone, or change its kind or nature."""
    if not wording.strip():
        raise BadInputError("A claim needs a wording.", "Write it so that it stands alone.")
    v = claim.value
    payload = ClaimReworded(wording.strip(), kind or v.kind, nature or v.nature, subject or v.subject)
    return [Draft("claim_reworded", claim.article_id, claim.claim_id, payload)]


def attach_evidence(claim: ClaimState, evidence: Evidence) -> list[Draft]:
    """Attach evidence (a new `evidence_id`), or replace the piece that has the same id."""
    if not (evidence.title.strip() or evidence.url.strip() or evidence.quote.strip()):
        raise BadInputError("Evidence needs a title, a URL or a quoted passage.", "Say where it can be found.")
    return [Draft("evidence_attached", claim.article_id, claim.claim_id, EvidenceAttached(evidence))]


def detach_evidence(claim: ClaimState, evidence_id: str, reason: str = "") -> list[Draft]:
    if evidence_id not in {e.evidence_id for e in claim.evidence}:
        raise BadInputError("That evidence is not attached to this claim.")
    return [Draft("evidence_detached", claim.article_id, claim.claim_id, EvidenceDetached(evidence_id, reason))]


def give_verdict(claim: ClaimState, verdict: Verdict, ratings: Iterable[str]) -> list[Draft]:
    """Give a verdict on the project's scale; `ratings` are the scale's. Raises BadInputError for another rating."""
    known = list(ratings)
    if verdict.rating not in known:
        raise BadInputError(f"{verdict.rating!r} is not on the rating scale.", f"Use one of: {', '.join(known)}.")
    return [Draft("verdict_given", claim.article_id, claim.claim_id, VerdictGiven(verdict))]


def sign_off(claim: ClaimState, reviewer_id: str, note: str = "") -> list[Draft]:
    """Sign a final verdict off as its second reviewer. Raises RefusedError for one's own, and where there is none."""
    if claim.verdict is None or not claim.verdict.final or claim.withdrawn is not None:
        raise RefusedError("There is no final verdict to sign off.", "Give one first.")
    if claim.verdict_by == reviewer_id:
        raise RefusedError("Nobody signs off their own verdict.", "Another reviewer has to.")
    if reviewer_id in claim.signed_off_by:
        return []
    return [Draft("signed_off", claim.article_id, claim.claim_id, SignedOff(note.strip()))]


def withdraw_fact(claim: ClaimState, reason: str) -> list[Draft]:
    """Withdraw a verified fact: it turned out not to hold. Raises RefusedError where it is none (any more)."""
    if not reason.strip():
        raise BadInputError("A withdrawn fact needs a reason.", "Say why it does not hold.")
    _must_stand(claim)
    return [Draft("fact_withdrawn", claim.article_id, claim.claim_id, FactWithdrawn(reason.strip()))]


def supersede_fact(claim: ClaimState, by: ClaimState, reason: str = "") -> list[Draft]:
    """Let another fact take a fact's place. Raises RefusedError where one of them is no fact, or they are the same."""
    _must_stand(claim)
    _must_stand(by)
    if claim.claim_id == by.claim_id:
        raise RefusedError("A fact cannot supersede itself.", "Name the newer fact.")
    return [Draft("fact_superseded", claim.article_id, claim.claim_id, FactSuperseded(by.claim_id, reason.strip()))]


def _must_stand(claim: ClaimState) -> None:
    told = f"“{short(claim.value.wording)}” is no verified fact"
    if claim.withdrawn is not None or claim.superseded_by:
        raise RefusedError(f"{told} any more.", "`factdesk facts` lists those that stand.")
    if claim.verdict is None or not claim.verdict.final:
        raise RefusedError(f"{told}.", "`factdesk facts` says what is missing.")


def flag_inconsistency(article_id: str, members: Sequence[FindingMember], explanation: str) -> list[Draft]:
    """Flag by hand that two or more places cannot all hold."""
    if len(members) < 2:
        raise BadInputError("An inconsistency needs two places.", "Mark the second place as well.")
    finding = Finding("by-hand", "1", "warning", 1.0, explanation.strip(), "", tuple(members))
    return [Draft("finding_added", article_id, finding_id(finding), FindingDecided(finding))]


def confirm_finding(state: FindingState, note: str = "") -> list[Draft]:
    return [Draft("finding_confirmed", state.article_id, state.finding_id, FindingDecided(state.finding, note))]


def dismiss_finding(state: FindingState, resolution: Resolution, note: str = "") -> list[Draft]:
    payload = FindingClosed(state.finding, resolution, note)
    return [Draft("finding_dismissed", state.article_id, state.finding_id, payload)]


def resolve_finding(state: FindingState, resolution: Resolution, note: str = "") -> list[Draft]:
    payload = FindingClosed(state.finding, resolution, note)
    return [Draft("finding_resolved", state.article_id, state.finding_id, payload)]


def describe_article(article_id: str, fields: dict[str, str]) -> list[Draft]:
    """Set fields of the article's source (title, author, publisher, date, url, language ...).

    Raises BadInputError for a field that no source has, and for a date that is none (empty takes it away).
    """
    for name, value in fields.items():
        if name not in Source.__dataclass_fields__:
            raise BadInputError(f"Articles have no {name!r}.", f"Use {', '.join(Source.__dataclass_fields__)}.")
        if name in ("date", "retrieved") and not _is_date(value):
            raise BadInputError(f"{value!r} is no date.", "Write it as YYYY-MM-DD.")
    return [Draft("article_described", article_id, article_id, ArticleDescribed(fields))]


def _is_date(value: str) -> bool:
    try:
        return not value or date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def still_open(
    mentions: Iterable[MentionState], claims: Iterable[ClaimState], findings: Iterable[FindingState]
) -> list[str]:
    """Return, in words, what keeps an article from being finished."""
    found = [f"{m.mention.kind} “{short(m.mention.surface)}”" for m in mentions if m.status == "suggested"]
    found += [
        f"claim without a final verdict “{short(c.value.wording)}”"
        for c in claims
        if c.withdrawn is None and not (c.verdict and c.verdict.final)
    ]
    return found + [f"inconsistency: {short(f.finding.explanation)}" for f in findings if f.status == "open"]


def finish_article(article_id: str, open_items: Sequence[str], settled: int) -> list[Draft]:
    """Finish an article. Raises RefusedError with the list of what is open (`still_open`)."""
    if open_items:
        listed = "; ".join(open_items[:10]) + (f"; and {len(open_items) - 10} more" if len(open_items) > 10 else "")
        raise RefusedError(f"The article is not finished: {len(open_items)} still open.", f"Open: {listed}.")
    return [Draft("article_finished", article_id, article_id, ArticleFinished(settled))]


def reopen_article(article_id: str, reason: str = "") -> list[Draft]:
    return [Draft("article_reopened", article_id, article_id, ArticleReopened(reason))]


def _on(state: MentionState, kind: EventKind, payload: MentionDecided | MentionRejected | MentionCorrected) -> Draft:
    return Draft(kind, state.article_id, state.mention_id, payload)


def _selector(mention: Mention, revision: Revision) -> Selector:
    return select(revision.text, mention.start, mention.end)


def _mention(was: Mention, revision: Revision, kind: MentionKind, start: int, end: int, value: MentionValue) -> Mention:
    text = revision.text
    if not 0 <= start < end <= len(text):
        raise BadInputError(f"The span {start}-{end} lies outside the article.", f"It has {len(text)} characters.")
    if not text[start:end].strip():
        raise BadInputError("The span holds nothing but blanks.", "Mark some words.")
    if not isinstance(value, VALUE_OF_KIND[kind]):
        raise BadInputError(f"A {kind} needs the value of a {kind}.", "Give its fields along with the new kind.")
    return replace(was, kind=kind, start=start, end=end, surface=text[start:end], value=value)


def _claim_made(mention_id: str, mention: Mention, revision: Revision) -> list[Draft]:
    if not isinstance(mention.value, ClaimValue):
        return []
    payload = ClaimCreated(
        mention_id, revision.revision_id, revision.sha256, _selector(mention, revision), mention.value
    )
    return [Draft("claim_created", revision.article_id, claim_id_of(mention_id), payload)]


def short(text: str, most: int = 60) -> str:
    """Return the text on one line, cut to `most` characters: for labels and messages."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
