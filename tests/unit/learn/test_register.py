"""Who is known, and under which names they are found."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from unit.learn.made_decisions import count, decided, entity, mention

from annotations.learn.apply import apply
from annotations.learn.lessons import learn
from annotations.learn.names import REASON
from annotations.learn.register import register
from schemas.entity import Entity
from schemas.lesson import Lessons
from schemas.mention import EntityType, EntityValue, Mention, Place, QuoteValue, Speaker
from schemas.state import EntityState

TEXT = "Ida Voss of Northgate Rail spoke. Voss said NR would pay. The company would pay."
VOSS = entity(TEXT, "Ida Voss", "PER", id_="ida-voss")
SURNAME = entity(TEXT, "Voss said", "PER", "Ida Voss")
RAIL = entity(TEXT, "Northgate Rail", "ORG")


def lessons(*decisions: tuple[Mention, str], entities: tuple[EntityState, ...] = ()) -> Lessons:
    made = [decided(TEXT, m, name=name) for m, name in decisions]
    return Lessons(tuple(learn(register(entities, made), made)))


def found(text: str, *mentions: Mention, taught: Lessons) -> list[tuple[str, str, str]]:
    return [
        (m.surface, m.value.entity, m.value.type)
        for m in apply(mentions, text, taught)
        if isinstance(m.value, EntityValue)
    ]


def test_a_confirmed_name_gets_its_type_and_id_in_another_article() -> None:
    text = "Northgate Rail stopped. A rival of Northgate Rail did not."
    wrong = entity(text, "Northgate Rail", "LOC")
    taught = lessons((RAIL, "1"))
    assert found(text, wrong, taught=taught) == [("Northgate Rail", "northgate-rail", "ORG")] * 2
    assert all(REASON in m.reasons for m in apply([wrong], text, taught))


def test_a_surname_alone_is_not_linked_to_somebody_known() -> None:
    text = "Voss won the race."
    surname = entity(text, "Voss", "PER", id_="voss")
    taught = lessons((VOSS, "1"), (entity(TEXT, "Voss", "PER", "Ida Voss", "ida-voss"), "2"))
    assert found(text, surname, taught=taught) == [("Voss", "voss", "PER")]


def test_a_surname_beside_the_full_name_is_linked_with_it() -> None:
    text = "Ida Voss won. Voss smiled."
    full = entity(text, "Ida Voss", "PER", id_="ida-voss")
    alone = Mention("entity", 14, 18, "Voss", EntityValue("PER", "ida-voss", "Ida Voss"))
    known = EntityState(Entity("e-1", "PER", "Ida Voss", role="mayor"))
    taught = lessons(entities=(known,))
    assert found(text, full, alone, taught=taught) == [("Ida Voss", "e-1", "PER"), ("Voss", "e-1", "PER")]


def test_a_name_that_two_entities_share_links_to_neither() -> None:
    text = "Phoenix won."
    here = entity(text, "Phoenix", "LOC", id_="phoenix")
    states = (EntityState(Entity("e-1", "LOC", "Phoenix")), EntityState(Entity("e-2", "ORG", "Phoenix")))
    assert found(text, here, taught=lessons(entities=states)) == [("Phoenix", "phoenix", "LOC")]


def test_words_for_an_entity_are_no_names_of_it() -> None:
    company = mention(TEXT, "The company", "entity", EntityValue("ORG", "northgate-rail", "Northgate Rail"))
    (known,) = register((), [decided(TEXT, RAIL, name="1"), decided(TEXT, company, name="2")])
    assert known.rule().surfaces == ("Northgate Rail",)
    assert known.confirmed == 2


def test_merges_are_followed_even_in_a_circle() -> None:
    first, second = Entity("e-1", "ORG", "NR"), Entity("e-2", "ORG", "Northgate Rail", ("NR",))
    (known,) = register([EntityState(first, "e-2"), EntityState(second)], [])
    assert known.entity.entity_id == "e-2" and known.decisions == ("e-1", "e-2")
    assert len(register([EntityState(first, "e-2"), EntityState(second, "e-1")], [])) == 1


def test_a_merge_of_different_types_holds_for_mentions_of_either() -> None:
    place, firm = Entity("e-1", "LOC", "Northgate"), Entity("e-2", "ORG", "Northgate Rail", ("Northgate",))
    text = "Northgate stopped."
    made = [decided(text, entity(text, "Northgate", "LOC"), name="1"), decided(TEXT, RAIL, name="2")]
    (known,) = register([EntityState(place, "e-2"), EntityState(firm)], made)
    assert (known.entity.entity_id, known.entity.type, known.confirmed) == ("e-2", "ORG", 2)
    taught = Lessons(tuple(learn([known], made)))
    assert found(text, entity(text, "Northgate", "LOC"), taught=taught) == [("Northgate", "e-2", "ORG")]


def test_a_name_that_was_split_off_again_is_not_drawn_back_by_the_merge() -> None:
    place, firm = Entity("e-1", "LOC", "Northgate"), Entity("e-2", "ORG", "Northgate Rail")
    town = Entity("e-3", "LOC", "Northgate town", ("Northgate",))
    text = "Northgate stopped."
    made = [decided(text, entity(text, "Northgate", "LOC"), name="1")]
    known = register([EntityState(place, "e-2"), EntityState(firm), EntityState(town)], made)
    assert {k.entity.name: k.confirmed for k in known} == {"Northgate Rail": 0, "Northgate town": 1}


def test_the_same_decisions_in_any_order_teach_the_same() -> None:
    types: tuple[EntityType, ...] = ("ORG", "PER", "LOC")
    made = [decided(TEXT, entity(TEXT, "Voss", t, n), name=f"{t}{n}") for t in types for n in ("Voss", "A Voss")]
    first = learn(register((), made), made)
    for seed in range(5):
        random.Random(seed).shuffle(made)
        assert learn(register((), made), made) == first


def test_a_place_that_was_settled_gets_no_second_name() -> None:
    text = "Northgate Rail stopped."
    taught = lessons((RAIL, "1"))
    settled = Lessons(taught.lessons, settled=(Place(0, 14, "Northgate Rail"),))
    assert apply([], text, taught) != [] and apply([], text, settled) == []


def test_speakers_are_named_as_the_register_names_them() -> None:
    text = "“No,” said Northgate Rail."
    name = entity(text, "Northgate Rail")
    speaker = Speaker(name.start, name.end, name.surface, "Northgate Rail")
    quote = mention(text, "No,", "quote", QuoteValue("direct", speaker=speaker))
    known = EntityState(Entity("e-1", "ORG", "Northgate Railways", ("Northgate Rail",)))
    done = apply([name, quote], text, lessons(entities=(known,)))
    assert [m.value.speaker.name for m in done if isinstance(m.value, QuoteValue) and m.value.speaker] == [
        "Northgate Railways"
    ]


def test_figures_are_untouched_by_names() -> None:
    text = "Northgate Rail runs 40 trains."
    forty = count(text, "40", 40)
    assert forty in apply([forty], text, lessons((RAIL, "1")))


WORDS = st.sampled_from(["Voss", "Northgate", "Rail", "NR", "the", "paid", "“No,”", "5", "Ida", "é🚌"])


@given(st.lists(WORDS, min_size=1, max_size=30), st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
def test_whatever_is_known_every_place_is_exact_and_named_once(words: list[str], names: list[tuple[str, str]]) -> None:
    text = " ".join(words)
    states = [EntityState(Entity(f"e-{i}", "ORG", " ".join(name))) for i, name in enumerate(names)]
    first = Mention("entity", 0, len(words[0]), words[0], EntityValue("PER", "x", words[0]))
    taught = lessons(entities=tuple(states))
    done = apply([first], text, taught)
    assert all(text[m.start : m.end] == m.surface for m in done)
    assert all(a.end <= b.start for a, b in pairwise(done))
    assert len(done) >= 1 and done == apply([first], text, taught)
