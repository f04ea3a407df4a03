"""A changed article as a new revision of the one that is known: what was decided moves along, asks, or is listed.

What stands in the same words moves silently. Where the words were lightly edited the reviewer confirms. A figure that
became another one is news: it is told, and a verdict on it has to be given again. Nothing vanishes: what has no place
any more stays with the revision that it was decided in.
"""

import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotations.errors import BadInputError
from annotations.project.project import SYSTEM, Project, frozen
from annotations.review import decide
from annotations.review.decide import short
from annotations.review.state import effective, fold_subject
from annotations.text.anchoring import Anchored, RevisionDiff
from schemas.article import Ingested, Revision
from schemas.changes import Changes
from schemas.events import AnchorConfirmed, AnchorOutcome, ClaimWithdrawn, Draft
from schemas.mention import ClaimValue, Mention, MentionValue, Place, QuoteValue, Speaker
from schemas.selector import Selector, select
from schemas.state import ClaimState, MentionState

Outcome = Literal["same", "moved", "quote", "changed", "orphaned"]
_GONE = "it is no longer in the article"
_EXACT = ("figure", "date", "entity")
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something decided stands in the article's current revision.

    `same` and `moved` are done; `quote` waits for the reviewer; `changed` says that a figure in it is another one now
    (`became` are the words there); `orphaned` has no place. `selector` is the place that is proposed, if there is one.
    """

    subject_id: str
    what: str
    outcome: Outcome
    surface: str
    became: str = ""
    selector: Selector | None = None


@dataclass(frozen=True, slots=True)
class Revised:
    """What a new revision brought. `number` counts an article's revisions from 1; it is that of the current one."""

    article_id: str
    revision_id: str
    number: int
    anchors: tuple[Anchor, ...]

    def of(self, *outcomes: Outcome) -> list[Anchor]:
        """Return the anchors with these outcomes."""
        return [a for a in self.anchors if a.outcome in outcomes]


def revise(project: Project, article_id: str, item: Ingested) -> Revised | None:
    """Make a text the current revision of an article, and carry over what was decided, in one transaction.

    None where the text is the current one already. Raises BadInputError for an unknown article or an empty text.
    """
    view = project.article(article_id)
    was = view.revision
    _, made = frozen(item)
    if made.sha256 == was.sha256:
        return None
    number = len(project.store.revisions_of(article_id)) + 1
    own = hashlib.sha256(f"{was.revision_id}\n{made.sha256}".encode()).hexdigest()
    revision = replace(
        made, revision_id=f"v-{own[:24]}", article_id=article_id, number=number,
        created_at=max(made.created_at, was.created_at),  # a clock that jumped back does not make it the older one
    )  # fmt: skip
    found = list(_anchors(project, article_id, revision))
    drafts = [_draft(project, state, a, revision) for state, a in found if a.outcome in ("same", "moved")]
    with project.store.together():
        project.store.add_revision(article_id, revision, item.raw)
        project.store.append(
            drafts, batch_id=uuid.uuid4().hex, label=f"carry over to revision {number}", reviewer_id=SYSTEM,
            fold=fold_subject,
        )  # fmt: skip
    project.known_facts.changed([article_id])
    project.reread()
    return Revised(article_id, revision.revision_id, number, tuple(a for _, a in found))


def waiting(project: Project, article_id: str) -> list[Anchor]:
    """Return what was decided in earlier revisions of an article and has not been found in the current one.

    What was rejected or withdrawn needs no place any more.
    """
    article = project.store.article(article_id)
    if article is None or len(project.store.revisions_of(article_id)) < 2:
        return []
    found = _anchors(project, article_id, project.revision(article.revision_id))
    return [anchor for state, anchor in found if not _let_go(state)]


def carried(project: Project, article_id: str) -> list[Anchor]:
    """Return what was carried over into the current revision of an article, `surface` as it was before."""
    article = project.store.article(article_id)
    if article is None or len(project.store.revisions_of(article_id)) < 2:
        return []
    found = []
    for subject_id in project.store.deciders(("anchor_confirmed",), project.store.subjects(article_id)):
        state = project.store.state(subject_id)
        held = [e.payload for e in effective(project.store.events_of(subject_id))]
        moved = [p for p in held if isinstance(p, AnchorConfirmed) and p.revision_id == article.revision_id]
        if moved and isinstance(state, MentionState | ClaimState):
            p = moved[-1]
            found.append(Anchor(subject_id, _what(state), p.outcome, p.was, p.selector.exact, p.selector))
    return found


def let_go(project: Project, subject_ids: Sequence[str]) -> Changes:
    """Let go of what has no place in the current revision: mentions are rejected where they stood, claims withdrawn.

    One gesture, one undo step. Raises BadInputError where there is nothing of the kind.
    """
    drafts: list[Draft] = []
    for subject_id in sorted(subject_ids, key=lambda i: i.startswith("c-")):
        state = project.store.state(subject_id)
        if isinstance(state, MentionState):
            drafts += decide.reject(state, project.revision(state.revision_id), _GONE)
        elif isinstance(state, ClaimState) and not any(d.subject_id == subject_id for d in drafts):
            drafts.append(Draft("claim_withdrawn", state.article_id, subject_id, ClaimWithdrawn(_GONE)))
    if not drafts:
        raise BadInputError("There is nothing to let go of.")
    return project.commit(drafts, f"let go of {_named(project, subject_ids[0])}")


def _let_go(state: MentionState | ClaimState) -> bool:
    return state.status == "rejected" if isinstance(state, MentionState) else state.withdrawn is not None


def confirm_anchor(project: Project, subject_id: str, place: tuple[int, int] | None = None) -> Changes:
    """Confirm one place; as `confirm_anchors`."""
    return confirm_anchors(project, [subject_id], place)


def confirm_anchors(project: Project, subject_ids: Sequence[str], place: tuple[int, int] | None = None) -> Changes:
    """Confirm where mentions or claims of an earlier revision stand now: as proposed, or all at `place` (code points).

    One gesture, one undo step. A claim with a figure that changed keeps its verdict as a draft. Raises BadInputError
    where no place is proposed or given, or it lies outside the text.
    """
    drafts = [_confirmed(project, subject_id, place) for subject_id in subject_ids]
    return project.commit(drafts, f"confirm the place of {_named(project, subject_ids[0])}")


def _named(project: Project, subject_id: str) -> str:
    state = project.store.state(subject_id)
    return short(_selector_of(state).exact) if isinstance(state, MentionState | ClaimState) else subject_id


def _confirmed(project: Project, subject_id: str, place: tuple[int, int] | None) -> Draft:
    state = project.store.state(subject_id)
    if not isinstance(state, MentionState | ClaimState):
        raise BadInputError(f"There is no mention or claim {subject_id}.")
    revision = project.article(state.article_id).revision
    pair = next((p for p in _anchors(project, state.article_id, revision) if p[1].subject_id == subject_id), None)
    if pair is None:
        raise BadInputError("That stands in the current revision already.")
    anchor = pair[1]
    if place is not None:
        start, end = place
        if not 0 <= start < end <= len(revision.text) or not revision.text[start:end].strip():
            raise BadInputError(f"The span {start}-{end} holds no words of the article.")
        selector = select(revision.text, start, end)
        anchor = replace(anchor, selector=selector, outcome=_outcome(_selector_of(state).exact, selector.exact))
    if anchor.selector is None:
        raise BadInputError(f"“{short(anchor.surface)}” has no place in the current revision.", "Say where it stands.")
    return _draft(project, state, anchor, revision)


def _anchors(
    project: Project, article_id: str, revision: Revision
) -> Iterator[tuple[MentionState | ClaimState, Anchor]]:
    """Yield what was decided on other revisions of an article with where it stands in this one."""
    diffs: dict[str, RevisionDiff] = {}
    for state in _decided(project, article_id, revision.revision_id):
        old = project.revision(state.revision_id).text
        diff = diffs.setdefault(state.revision_id, RevisionDiff(old, revision.text))
        selector = _selector_of(state, old)
        exactly = isinstance(state, MentionState) and state.mention.kind in _EXACT
        yield state, _anchor(state, diff.carry(selector, exactly), selector)


def _decided(project: Project, article_id: str, current: str) -> Iterator[MentionState | ClaimState]:
    for revision_id in project.store.revisions_of(article_id):
        if revision_id != current:
            for mention in project.store.mention_states(article_id, revision_id):
                if mention.status != "suggested" and mention.revision_id == revision_id:
                    yield mention
    for claim in project.store.claim_states(article_id):
        if claim.revision_id != current:
            yield claim


def _anchor(state: MentionState | ClaimState, found: Anchored, selector: Selector) -> Anchor:
    subject_id, what = state.mention_id if isinstance(state, MentionState) else state.claim_id, _what(state)
    outcome: Outcome = found.outcome
    if outcome == "orphaned" and found.became and _numbers(selector.exact) and _numbers(found.became):
        outcome = "changed"
    elif outcome == "quote" and found.selector is not None:
        outcome = _outcome(selector.exact, found.selector.exact)
    return Anchor(subject_id, what, outcome, selector.exact, found.became, found.selector)


def _what(state: MentionState | ClaimState) -> str:
    if isinstance(state, MentionState):
        return str(state.mention.kind)
    return "verdict" if state.verdict else "claim"


def _outcome(was: str, now: str) -> Literal["quote", "changed"]:
    return "quote" if _numbers(was) == _numbers(now) else "changed"


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text)


def _selector_of(state: MentionState | ClaimState, text: str = "") -> Selector:
    if isinstance(state, ClaimState):
        return state.selector
    m = state.mention
    return select(text, m.start, m.end) if text else Selector(m.start, m.end, m.surface, "", "")


def _draft(project: Project, state: MentionState | ClaimState, anchor: Anchor, revision: Revision) -> Draft:
    assert anchor.selector is not None and anchor.outcome != "orphaned"
    outcome: AnchorOutcome = anchor.outcome
    payload = AnchorConfirmed(revision.revision_id, revision.sha256, anchor.selector, outcome, was=anchor.surface)
    if isinstance(state, MentionState):
        payload = replace(payload, mention=_moved(state.mention, anchor.selector, revision.text))
    return Draft("anchor_confirmed", state.article_id, anchor.subject_id, payload)


def _moved(mention: Mention, to: Selector, text: str) -> Mention:
    by = to.start - mention.start
    value = _moved_value(mention.value, by, text) if to.exact == mention.surface else _without_places(mention.value)
    return replace(mention, start=to.start, end=to.end, surface=to.exact, value=value)


def _moved_value(value: MentionValue, by: int, text: str) -> MentionValue:
    """Let the places inside a value move along; one that does not stand there any more is left out."""
    if not isinstance(value, QuoteValue):
        return value
    parts = tuple(_shifted(value.parts, by, text))
    cue = next(_shifted([value.cue] if value.cue else [], by, text), None)
    speaker = value.speaker
    if speaker is not None:
        at = next(_shifted([Place(speaker.start, speaker.end, speaker.surface)], by, text), None)
        speaker = Speaker(0, 0, "", speaker.name) if at is None else replace(speaker, start=at.start, end=at.end)
    return replace(value, parts=parts, cue=cue, speaker=speaker)


def _shifted(places: Iterable[Place], by: int, text: str) -> Iterator[Place]:
    for place in places:
        if text[place.start + by : place.end + by] == place.surface:
            yield replace(place, start=place.start + by, end=place.end + by)


def _without_places(value: MentionValue) -> MentionValue:
    if isinstance(value, QuoteValue):
        speaker = value.speaker and Speaker(0, 0, "", value.speaker.name)
        return replace(value, parts=(), cue=None, speaker=speaker)
    return replace(value, figures=()) if isinstance(value, ClaimValue) else value
