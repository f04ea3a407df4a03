"""Two texts read as one: opposite directions, ranks, dates; and what is no conflict between them."""

import pytest
from unit.check.marked import explained, marked

from annotations.check.compare import compare


def contradictions(one: str, other: str) -> list[tuple[str, str, str]]:
    found = compare("pair", marked(one, "a"), marked(other, "b")).relations
    return [(r.check, r.a.surface, r.b.surface) for r in found if r.relation == "contradicts"]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "[Orbo|ORG] shares fell sharply on Tuesday after results.",
            "Shares of [Orbo|ORG] rose sharply on Tuesday after its results, dealers said.",
            ("direction", "fell", "rose"),
        ),
        (
            "The council approved the plan for a new bridge.",
            "The plan for a new bridge was rejected by the council.",
            ("direction", "approved", "rejected"),
        ),
        (
            "Kite Line failed to announce its winter timetable in June.",
            "Kite Line announced its winter timetable in June.",
            ("direction", "announce", "announced"),
        ),
        (
            "[Dravik|LOC] is the largest port in Norland.",
            "[Dravik|LOC], the second-largest port in Norland, closed.",
            ("superlatives", "the largest port in Norland", "the second-largest port in Norland"),
        ),
        (
            "Ann Lee was born on [3 May 1960|DATE 1960-05-03].",
            "Ann Lee (born [8 May 1960|DATE 1960-05-08]) is a cellist.",
            ("told-date", "3 May 1960", "8 May 1960"),
        ),
        (
            "[Orbo|ORG] won its [third|rank 3] crown in [Dravik|LOC] on a windy Sunday.",
            "[Orbo|ORG] won its [first|rank 1] crown in [Dravik|LOC] on a windy Sunday.",
            ("same-quantity", "third", "first"),
        ),
        (
            "The bridge carries more than [500|count 500 noun=lorry modifier=more_than] lorries a night.",
            "The bridge carries fewer than [500|count 500 noun=lorry modifier=less_than] lorries a night.",
            ("bounds", "500", "500"),
        ),
    ],
)
def test_what_cannot_hold_in_both(one: str, other: str, told: tuple[str, str, str]) -> None:
    assert told in contradictions(one, other)
    check, a, b = told
    assert (check, b, a) in contradictions(other, one), "the same the other way round"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Orbo|ORG] shares fell sharply on Tuesday.", "[Nemo|ORG] bonds rose a little on Friday."),
        ("Ann Lee was born on [3 May 1960|DATE 1960-05-03].", "Bo Dahl was born on [8 May 1960|DATE 1960-05-08]."),
        ("Ann Lee died in [1993|DATE 1993].", "Ann Lee was born in [1923|DATE 1923]."),
        ("Ann Lee died in [May 1993|DATE 1993-05].", "Ann Lee died on [8 May 1993|DATE 1993-05-08]."),
        (
            "The fire killed [15|count 15 noun=person] people in Dravik and one in Elm.",
            "The fire killed [16|count 16 noun=person] people, one of them in Elm.",
        ),
        (
            "[Two|count 2 noun=passenger] passengers were taken to hospital.",
            "There were [114|count 114 noun=passenger] passengers aboard.",
        ),
        ("[Dravik|LOC] is the largest port in Norland.", "[Dravik|LOC] is the largest port in Norland."),
    ],
)
def test_what_can_hold_in_both(one: str, other: str) -> None:
    assert contradictions(one, other) == []


def test_places_are_those_of_each_text() -> None:
    one, other = (
        marked("Aha. Kite Line approved the plan for a new ferry.", "a"),
        marked("In short: Kite Line rejected the plan for a new ferry.", "b"),
    )
    relation = next(r for r in compare("pair", one, other).relations if r.check == "direction")
    assert one.text[relation.a.start : relation.a.end] == "approved"
    assert other.text[relation.b.start : relation.b.end] == "rejected"
    assert explained([]) == [] and "in the other" in relation.explanation
