"""What moves from article to article about one event."""

from unit.check.marked import marked

from annotations.check.timeline import Timeline, timelines

FIRST = """Ferry sinks off Dravik

The [Kestrel|PRODUCT] sank off [Dravik|LOC] near [Elm Point|LOC]. [Nine|count 9 noun=person] people were killed, \
[Coast Watch|ORG] said. Captain [Bo Dahlgren|PER] was rescued. \
The ferry carried [$2 million|money 2e6 USD] of copper."""
LATER = """More dead in ferry disaster

At least [14|count 14 noun=person modifier=at_least] people were killed when the [Kestrel|PRODUCT] sank off \
[Dravik|LOC] near [Elm Point|LOC], [Coast Watch|ORG] said. Captain [Bo Dahlgrem|PER] was questioned. The ferry carried \
[$2 million|money 2e6 USD] of copper."""
OTHER = "Rents rise\n\nRents in [Norwick|LOC] rose. In [Bree|LOC] [15|count 15 noun=person] people were killed."


def lines(*told: tuple[str, str, str]) -> list[Timeline]:
    return timelines([marked(text, name, date) for text, name, date in told])


def test_tolls_and_names_are_told_in_order_newest_last() -> None:
    found = lines((LATER, "b", "2024-05-04"), (FIRST, "a", "2024-05-03"), (OTHER, "c", "2024-05-05"))
    assert [(t.kind, t.what, [(s.date, s.surface) for s in t.statements]) for t in found] == [
        ("toll", "dead", [("2024-05-03", "Nine"), ("2024-05-04", "14")]),
        ("name", "Bo Dahlgrem", [("2024-05-03", "Bo Dahlgren"), ("2024-05-04", "Bo Dahlgrem")]),
    ]
    (dead, _) = found
    assert [s.article_id for s in dead.statements] == ["a", "b"]


def test_what_stays_the_same_and_other_events_are_left_out() -> None:
    assert lines((FIRST, "a", "2024-05-03"), (FIRST, "b", "2024-05-04"), (OTHER, "c", "2024-05-04")) == []
