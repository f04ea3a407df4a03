"""What decisions teach, and what of it is shown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from unit.learn.made_decisions import claim, count, decided, entity, mention, money

from annotations.learn.apply import apply
from annotations.learn.decided import Decided, sentence_at
from annotations.learn.lessons import learn
from annotations.learn.taste import MOST, base_score, logit, sigmoid
from schemas.codec import decode, encode
from schemas.lesson import Lessons, Taste
from schemas.mention import ClaimValue, DateValue, FigureValue, Mention
from schemas.value import TimeValue

TEXT = "In the fourth quarter sales rose to $5 billion. One day they may fall."
FOURTH = count(TEXT, "fourth", 4)


def taught(*decisions: Decided, taken_back: tuple[str, ...] = ()) -> Lessons:
    return Lessons(tuple(one for one in learn((), decisions, taken_back) if not one.taken_back))


def rejected(m: Mention, name: str, text: str = TEXT) -> Decided:
    return decided(text, m, "rejected", name=name)


def test_rejected_once_it_is_gone_in_the_same_sentence_only() -> None:
    lessons = taught(rejected(FOURTH, "1"))
    assert apply([FOURTH], TEXT, lessons) == []
    other = "The fourth man left."
    assert apply([count(other, "fourth", 4)], other, lessons) == [count(other, "fourth", 4)]


def test_rejected_twice_it_is_gone_everywhere_but_another_reading_stays() -> None:
    lessons = taught(rejected(FOURTH, "1"), rejected(FOURTH, "2"))
    other = "The Fourth man left."
    assert apply([count(other, "Fourth", 4)], other, lessons) == []
    assert len(apply([count(other, "Fourth", 5)], other, lessons)) == 1


def test_rejecting_all_alike_at_once_is_one_judgement() -> None:
    first = rejected(FOURTH, "1")
    again = replace(first, state=replace(first.state, mention_id="m-2"), sentence="The fourth time.")
    lessons = taught(first, again)
    assert len(lessons.lessons) == 2
    other = "The fourth man left."
    assert len(apply([count(other, "fourth", 4)], other, lessons)) == 1
    told = "The fourth time."
    assert apply([count(told, "fourth", 4)], told, lessons) == []


def test_accepted_once_nothing_of_the_kind_is_refused() -> None:
    accepted = decided(TEXT, FOURTH, "accepted", name="3")
    assert taught(rejected(FOURTH, "1"), rejected(FOURTH, "2"), accepted).lessons == ()


def test_a_corrected_kind_is_proposed_first() -> None:
    quarter = mention(TEXT, "fourth", "date", DateValue(TimeValue("DATE", "2025-Q4")))
    lessons = taught(*(decided(TEXT, FOURTH, now=quarter, name=n) for n in ("1", "2")))
    other = "It fell in the fourth."
    (done,) = apply([count(other, "fourth", 4)], other, lessons)
    assert (done.kind, done.value) == ("date", quarter.value)
    assert any("corrected" in reason for reason in done.reasons)


def test_a_corrected_figure_keeps_the_detectors_reading_as_another_one() -> None:
    five = money(TEXT, "$5 billion", 5_000_000_000)
    australian = money(TEXT, "$5 billion", 5_000_000_000, "AUD")
    (done,) = apply([five], TEXT, taught(decided(TEXT, five, now=australian, name="1")))
    assert isinstance(done.value, FigureValue) and isinstance(five.value, FigureValue)
    assert done.value.quantity.unit == "AUD"
    assert done.value.alternatives[0].quantity == five.value.quantity


def test_corrections_that_disagree_teach_nothing() -> None:
    five = money(TEXT, "$5 billion", 5_000_000_000)
    decisions = [
        decided(TEXT, five, now=money(TEXT, "$5 billion", 5_000_000_000, unit), name=unit, publisher="The Mail")
        for unit in ("AUD", "CAD")
    ]
    assert taught(*decisions).lessons == ()


def test_a_sign_that_a_desk_left_as_it_was_as_often_is_no_lesson() -> None:
    five = money(TEXT, "$5 billion", 5_000_000_000)
    now = money(TEXT, "$5 billion", 5_000_000_000, "AUD")
    corrected = [decided(TEXT, five, now=now, name=n, publisher="The Mail") for n in ("1", "2")]
    kept = [decided(TEXT, five, name=n, publisher="The Mail") for n in ("3", "4")]
    assert any(one.kind == "currency" for one in taught(*corrected).lessons)
    assert not any(one.kind == "currency" for one in taught(*corrected, *kept).lessons)


def claims_decided() -> list[Decided]:
    text = "Sales rose. They may fall."
    rose, fall = (
        claim(text, "Sales rose.", 0.5, "tells a change"),
        claim(text, "They may fall.", 0.5, "tells the future"),
    )
    fall = replace(fall, value=ClaimValue("They may fall.", nature="prediction"))
    return [
        *(decided(text, rose, "accepted", name=f"{n:02}") for n in range(8)),
        *(decided(text, fall, "rejected", name=f"{n:02}") for n in range(8, 16)),
    ]


def test_claims_rank_as_this_desk_accepts_them_and_none_is_hidden() -> None:
    lessons = Lessons(tuple(one for one in taught(*claims_decided()).lessons if one.kind == "taste"))
    text = "Rents rose. Prices may rise."
    rose = claim(text, "Rents rose.", 0.4, "tells a change")
    rise = replace(claim(text, "Prices may rise.", 0.6, "tells the future"))
    done = {m.surface: m for m in apply([rose, rise], text, lessons)}
    assert done["Rents rose."].score > 0.4 and done["Prices may rise."].score < 0.6
    assert any("often accepts such claims (0.4000 without)" in r for r in done["Rents rose."].reasons)
    assert any("often rejects" in r for r in done["Prices may rise."].reasons)
    assert len(done) == 2
    assert any("more often than others (8 of 8, of the others 0 of 8)" in one.sentence for one in lessons.lessons)


def test_what_a_lesson_moved_is_learned_from_as_the_machine_scored_it() -> None:
    decisions = claims_decided()
    lessons = taught(*decisions)
    moved = [replace(d, state=replace(d.state, mention=_applied(d.proposed, lessons))) for d in decisions]
    again = {one.lesson_id: one.rule for one in taught(*moved).lessons if one.kind == "taste"}
    assert again == {one.lesson_id: one.rule for one in lessons.lessons if one.kind == "taste"}


def _applied(m: Mention, lessons: Lessons) -> Mention:
    tastes = Lessons(tuple(one for one in lessons.lessons if one.kind == "taste"))
    return apply([m], " " * m.start + m.surface, tastes)[0]


@given(st.floats(0.002, 1), st.floats(-50, 50))
def test_a_claim_moves_by_a_bounded_step_and_tells_where_it_was(score: float, weight: float) -> None:
    text = "Rents rose."
    was = claim(text, text, round(score, 4), "tells a change")
    lessons = taught(*claims_decided()).lessons
    (one,) = [o for o in lessons if isinstance(o.rule, Taste) and o.rule.feature == "reason:tells a change"]
    heavy = Lessons((replace(one, rule=Taste("reason:tells a change", weight)),))
    (now,) = apply([was], text, heavy)
    assert abs(logit(now.score) - logit(was.score)) <= MOST + 0.1
    assert base_score(now) == was.score
    assert sigmoid(logit(now.score)) > 0


def test_lessons_say_what_they_are_and_travel_as_json() -> None:
    decisions = [*claims_decided(), rejected(FOURTH, "90"), rejected(FOURTH, "91")]
    lessons = taught(*decisions)
    assert all(one.sentence.endswith(".") and one.decisions for one in lessons.lessons)
    assert decode(Lessons, encode(lessons)) == lessons


def test_a_lesson_taken_back_teaches_nothing_and_is_still_listed() -> None:
    decisions = [rejected(FOURTH, "1"), rejected(FOURTH, "2")]
    (lesson,) = learn((), decisions)
    (listed,) = learn((), decisions, {lesson.lesson_id})
    assert listed.taken_back
    assert apply([FOURTH], TEXT, Lessons((listed,))) == [FOURTH]


def test_a_sentence_ends_at_a_line_or_a_mark() -> None:
    text = "One here. Two\nthere! “Three,” he said.”  Four"
    assert sentence_at(text, text.index("Two"), text.index("Two") + 3) == "Two"
    assert sentence_at(text, text.index("there"), text.index("there") + 5) == "there!"
    assert sentence_at(text, text.index("Four"), len(text)) == "Four"


def test_names_a_reviewer_refused_stay_away() -> None:
    text = "AI is here."
    ai = entity(text, "AI", "LOC")
    lessons = taught(rejected(ai, "1", text), rejected(ai, "2", text))
    assert apply([ai], text, lessons) == []
    assert "of type LOC" in lessons.lessons[0].sentence
