"""What a gesture means, and what the gestures add up to."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import count

import pytest

from annotations.errors import BadInputError, RefusedError
from annotations.review import decide
from annotations.review.state import effective, fold_subject, preview
from annotations.review.undo import Batch, UndoStacks, take_back
from schemas.article import Revision
from schemas.events import Draft, Event
from schemas.evidence import Evidence
from schemas.finding import Finding, FindingMember
from schemas.mention import ClaimValue, EntityValue, FigureValue, Mention
from schemas.state import ClaimState, FindingState, MentionState
from schemas.value import Quantity
from schemas.verdict import Verdict

TEXT = "The harbour cost $5 billion. The Harbour Board said $5 billion was too much."
REVISION = Revision("v-1", "a-1", 1, TEXT, "sha", "raw", "lf-1", "")
DOLLARS = Quantity("money", Decimal(5_000_000_000), Decimal(5_000_000_000), "USD", "US dollar")
AUSTRALIAN = Quantity("money", Decimal(5_000_000_000), Decimal(5_000_000_000), "AUD", "Australian dollar")


def mention(kind: str, start: int, end: int, value: object, name: str) -> MentionState:
    made = Mention(kind, start, end, TEXT[start:end], value, detector=kind)  # type: ignore[arg-type]
    return MentionState(f"m-{name}", "a-1", "v-1", made)


FIRST = mention("figure", 17, 27, FigureValue(DOLLARS), "first")
SECOND = mention("figure", 52, 62, FigureValue(DOLLARS), "second")
BOARD = mention("entity", 33, 46, EntityValue("ORG", "harbour-board", "Harbour Board"), "board")
CLAIM = mention("claim", 0, 28, ClaimValue(TEXT[:28]), "claim")


def recorded(drafts: Sequence[Draft], ids: Iterator[int], reviewer: str = "r-1") -> list[Event]:
    return [
        Event(f"ev{n:05}", n, "b", "", reviewer, "now", d.kind, 1, d.article_id, d.subject_id, d.payload, "")
        for d in drafts
        for n in [next(ids)]
    ]


def test_accepting_a_figure_settles_it_with_its_value() -> None:
    state = fold_subject("m-first", recorded(decide.accept(FIRST, REVISION), count()))
    assert isinstance(state, MentionState)
    assert (state.status, state.settled, state.mention) == ("accepted", True, FIRST.mention)
    assert decide.accept(state, REVISION) == []


def test_a_corrected_currency_keeps_what_the_machine_proposed() -> None:
    drafts = decide.correct(FIRST, REVISION, value=FigureValue(AUSTRALIAN))
    state = fold_subject("m-first", recorded(drafts, count()))
    assert isinstance(state, MentionState) and isinstance(state.mention.value, FigureValue)
    assert state.mention.value.quantity.unit == "AUD"
    assert state.original == FIRST.mention
    assert state.status == "corrected"


def test_a_second_correction_still_knows_the_first_proposal() -> None:
    ids = count()
    events = recorded(decide.correct(FIRST, REVISION, value=FigureValue(AUSTRALIAN)), ids)
    once = fold_subject("m-first", events)
    assert isinstance(once, MentionState)
    events += recorded(decide.correct(once, REVISION, start=16), ids)
    twice = fold_subject("m-first", events)
    assert isinstance(twice, MentionState)
    assert (twice.mention.start, twice.original) == (16, FIRST.mention)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (-1, 4), (0, len(TEXT) + 1), (3, 4)])
def test_an_unfit_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(BadInputError):
        decide.correct(FIRST, REVISION, start=start, end=end)


def test_a_kind_needs_its_own_value() -> None:
    with pytest.raises(BadInputError, match="needs the value"):
        decide.correct(FIRST, REVISION, kind="entity")


def test_the_other_mentions_that_say_the_same_are_found() -> None:
    assert decide.alike(FIRST, [FIRST, SECOND, BOARD, CLAIM]) == [FIRST, SECOND]


def test_accepting_a_claim_makes_it_and_rejecting_it_withdraws_it() -> None:
    ids = count()
    drafts = decide.accept(CLAIM, REVISION)
    claim_id = decide.claim_id_of("m-claim")
    events = recorded(drafts, ids)
    claim = fold_subject(claim_id, [e for e in events if e.subject_id == claim_id])
    assert isinstance(claim, ClaimState) and claim.withdrawn is None
    accepted = fold_subject("m-claim", [e for e in events if e.subject_id == "m-claim"])
    assert isinstance(accepted, MentionState)
    events += recorded(decide.reject(accepted, REVISION, "not checkable"), ids)
    claim = fold_subject(claim_id, [e for e in events if e.subject_id == claim_id])
    assert isinstance(claim, ClaimState) and claim.withdrawn == "not checkable"


def test_evidence_and_verdict_belong_to_the_claim() -> None:
    ids = count()
    claim_id = decide.claim_id_of("m-claim")
    events = [e for e in recorded(decide.accept(CLAIM, REVISION), ids) if e.subject_id == claim_id]
    claim = fold_subject(claim_id, events)
    assert isinstance(claim, ClaimState)
    events += recorded(decide.attach_evidence(claim, Evidence("x", "Annual report")), ids)
    events += recorded(decide.give_verdict(claim, Verdict("true", "page 3"), ["true", "false"]), ids)
    claim = fold_subject(claim_id, events)
    assert isinstance(claim, ClaimState) and claim.verdict is not None
    assert [e.title for e in claim.evidence] == ["Annual report"]
    assert (claim.verdict.rating, claim.verdict_by) == ("true", "r-1")
    with pytest.raises(BadInputError, match="not on the rating scale"):
        decide.give_verdict(claim, Verdict("rather true"), ["true", "false"])
    with pytest.raises(BadInputError):
        decide.attach_evidence(claim, Evidence("y", " "))


def test_an_inconsistency_flagged_by_hand_is_confirmed_and_resolved() -> None:
    places = [FindingMember(17, 27, "$5 billion", "a-1"), FindingMember(52, 62, "$5 billion", "a-1")]
    ids = count()
    drafts = decide.flag_inconsistency("a-1", places, "Two prices")
    events = recorded(drafts, ids)
    state = fold_subject(drafts[0].subject_id, events)
    assert isinstance(state, FindingState) and (state.status, state.origin) == ("open", "human")
    events += recorded(decide.resolve_finding(state, "article_wrong", "asked the author"), ids)
    state = fold_subject(drafts[0].subject_id, events)
    assert isinstance(state, FindingState)
    assert (state.status, state.resolution, state.note) == ("resolved", "article_wrong", "asked the author")
    with pytest.raises(BadInputError):
        decide.flag_inconsistency("a-1", places[:1], "One place")


def test_an_article_with_open_items_is_not_finished() -> None:
    items = decide.still_open([FIRST, BOARD], [], [])
    with pytest.raises(RefusedError, match=r"2 still open.*\$5 billion"):
        decide.finish_article("a-1", items, 0)
    assert decide.finish_article("a-1", [], 2)[0].kind == "article_finished"


def test_undo_and_redo_take_turns() -> None:
    ids = count()
    first = recorded(decide.accept(FIRST, REVISION), ids)
    undone = recorded(take_back(first), ids)
    redone = recorded(take_back(undone), ids)
    assert fold_subject("m-first", first + undone) is None
    state = fold_subject("m-first", first + undone + redone)
    assert isinstance(state, MentionState) and state.status == "accepted"
    assert [e.event_id for e in effective(first + undone + redone)] == [first[0].event_id]


def test_the_stacks_follow_the_log() -> None:
    stacks = UndoStacks([Batch("1", "accept A", ("a",)), Batch("2", "reject B", ("b",))])
    assert stacks.undo is not None and stacks.undo.label == "reject B"
    stacks.add(Batch("3", "undo reject B", ("u",), ("b",)))
    assert stacks.undo.label == "accept A" and stacks.redo is not None and stacks.redo.label == "reject B"
    stacks.add(Batch("4", "redo reject B", ("v",), ("u",)))
    assert stacks.redo is None and stacks.undo.label == "reject B" and stacks.undo.batch.event_ids == ("v",)
    stacks.add(Batch("5", "undo reject B", ("w",), ("v",)))
    stacks.add(Batch("6", "accept C", ("c",)))
    assert stacks.redo is None and stacks.undo.label == "accept C"


def test_the_preview_is_what_the_commit_makes() -> None:
    drafts = decide.accept(CLAIM, REVISION)
    shown = preview({"m-claim": CLAIM}, drafts, "r-1", "now")
    events = recorded(drafts, count())
    for subject_id, state in shown.items():
        assert state == fold_subject(subject_id, [e for e in events if e.subject_id == subject_id])


def test_a_note_on_an_undecided_mention_keeps_it_open() -> None:
    drafts = decide.note("m-first", "a-1", " ask the author ", (FIRST, REVISION))
    state = fold_subject("m-first", recorded(drafts, count()))
    assert isinstance(state, MentionState)
    assert state.status == "suggested" and state.notes[0].text == "ask the author"


def test_a_note_on_an_undecided_finding_keeps_it_open() -> None:
    places = (FindingMember(17, 27, "$5 billion", "a-1"), FindingMember(52, 62, "$5 billion", "a-1"))
    finding = Finding("same-quantity", "1", "warning", 0.9, "Two prices", "", places)
    drafts = decide.note("f-1", "a-1", "ask", finding=finding)
    state = fold_subject("f-1", recorded(drafts, count()))
    assert isinstance(state, FindingState)
    assert (state.status, state.origin, state.notes[0].text) == ("open", "machine", "ask")
