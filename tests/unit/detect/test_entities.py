"""Which names a reviewer sees, of what type, and which of them are one."""

from itertools import pairwise
from typing import Any

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotations.detect.context import mentions_of
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import joined, paragraphs
from schemas.mention import EntityValue, Mention


@pytest.fixture(scope="module")
def nlp() -> Language:
    loaded = spacy.load(BASE_MODEL)
    loaded.add_pipe("entities")
    return loaded


def entities(nlp: Language, text: str) -> list[Mention]:
    with nlp.select_pipes(disable=["entities"]):
        doc = joined(nlp, list(nlp.pipe([chunk for _, chunk in paragraphs(text)])))
    found = mentions_of(nlp.get_pipe("entities")(doc), "entities")
    assert all(m.surface == text[m.start : m.end] and "\n" not in m.surface for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


def value(mention: Mention) -> EntityValue:
    assert isinstance(mention.value, EntityValue)
    return mention.value


def rows(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [(m.surface, value(m).type, value(m).entity) for m in entities(nlp, text)]


def test_a_surname_is_the_person_of_the_full_name_and_the_title_is_its_role(nlp: Language) -> None:
    found = entities(nlp, "Prime Minister Fumio Kishida left Tokyo on Monday. Kishida returns on Friday.")
    assert [(m.surface, value(m).entity) for m in found] == [
        ("Fumio Kishida", "fumio-kishida"),
        ("Tokyo", "tokyo"),
        ("Kishida", "fumio-kishida"),
    ]
    assert value(found[0]).role == "Prime Minister"
    assert value(found[2]).name == "Fumio Kishida"


def test_a_role_in_apposition_is_kept_with_its_office(nlp: Language) -> None:
    found = entities(nlp, "Ana Ruiz, the mayor of Valencia, opened the bridge.")
    assert value(found[0]).role == "mayor of Valencia"


def test_a_legal_suffix_makes_no_other_company_but_a_subsidiary_is_one(nlp: Language) -> None:
    text = "Microsoft Corp. built it. Microsoft pays. Microsoft Research Asia moves in."
    assert [entity for _, _, entity in rows(nlp, text)] == ["microsoft", "microsoft", "microsoft-research-asia"]


def test_an_acronym_in_brackets_is_its_long_form(nlp: Language) -> None:
    text = "The European Space Agency (ESA) waits. Later ESA launched."
    assert {entity for _, _, entity in rows(nlp, text)} == {"european-space-agency"}


def test_a_country_is_one_by_all_its_names(nlp: Language) -> None:
    text = "The U.S. signed. Officials in the United States agreed, and America pays. The UK waits for Britain."
    assert [entity for _, _, entity in rows(nlp, text)] == ["united-states"] * 3 + ["united-kingdom"] * 2


def test_a_misspelt_name_stays_as_written(nlp: Language) -> None:
    found = rows(nlp, "CNBC reported the sale. CNC had reported it before.")
    assert [(s, e) for s, _, e in found] == [("CNBC", "cnbc"), ("CNC", "cnc")]


def test_possessives_articles_and_suffixed_words_are_left_out(nlp: Language) -> None:
    found = [s for s, _, _ in rows(nlp, "The Netherlands’ rivers rose. Germany's did not. The Paris-based firm left.")]
    assert found == ["Netherlands", "Germany", "Paris"]


def test_ai_is_no_place_and_weekdays_are_no_names(nlp: Language) -> None:
    found = [s for s, _, _ in rows(nlp, "AI will change Japan, said the CEO on Monday. AI costs money.")]
    assert found == ["Japan"]


def test_a_heading_is_never_joined_with_the_next_line(nlp: Language) -> None:
    text = "Floods Hit Southern Brazil\n\nPorto Alegre was under water on Tuesday, Brazil said."
    assert [s for s, _, _ in rows(nlp, text)] == ["Brazil", "Porto Alegre", "Brazil"]


def test_a_heading_in_capitals_names_the_same_entity(nlp: Language) -> None:
    text = "NATO ENDS SUMMIT IN VILNIUS\n\nNATO leaders left Vilnius on Wednesday."
    assert ("VILNIUS", "LOC", "vilnius") in rows(nlp, text)


def test_types_agree_within_the_article(nlp: Language) -> None:
    text = "Donald Trump won. People voted for Trump. Trump's lead grew. Trump was glad."
    assert {t for _, t, _ in rows(nlp, text)} == {"PER"}


def test_a_list_of_companies_is_cut_at_its_commas(nlp: Language) -> None:
    text = "Companies such as Volvo, Netflix and Airbnb sent lawyers."
    assert [s for s, _, _ in rows(nlp, text)] == ["Volvo", "Netflix", "Airbnb"]


def test_two_people_with_one_surname_stay_apart(nlp: Language) -> None:
    found = rows(nlp, "John Smith met Mary Smith. Mary Smith paid, and John Smith left.")
    assert [e for _, _, e in found] == ["john-smith", "mary-smith", "mary-smith", "john-smith"]


def test_ids_never_collide(nlp: Language) -> None:
    found = entities(nlp, "Jose Diaz met José Díaz. They flew to Paris with Paris Hilton.")
    by_id: dict[str, set[str]] = {}
    for m in found:
        by_id.setdefault(value(m).entity, set()).add(value(m).name)
    assert all(len(names) == 1 for names in by_id.values())


@given(st.text(alphabet=st.sampled_from("Aab .,'’\"(-\n\t $5é😀U.S"), max_size=60))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_survived(nlp: Language, text: str) -> None:
    entities(nlp, text)


@pytest.mark.parametrize("text", ["Ab (" * 3000, "Jones " * 3000, "Of The Of " * 2000])
@pytest.mark.timeout(60)
def test_a_long_run_of_names_is_survived(nlp: Language, text: str) -> None:
    doc: Any = nlp.make_doc(text)
    for token in doc:
        token.pos_, token.tag_, token.is_sent_start = "PROPN", "NNP", token.i == 0
    nlp.get_pipe("entities")(doc)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The show ends at the Harbour Center on April 3.", "Harbour Center"),
        ("They moved it to the Marlow Sea-Air-Land Museum last year.", "Marlow Sea-Air-Land Museum"),
        ("Transport Minister Jane Halvorsen resigned.", "Jane Halvorsen"),
        ("The tennis player Vitas Krumina lost in Riga.", "Vitas Krumina"),
    ],
)
def test_names_end_where_they_end(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in [m.surface for m in entities(nlp, text)]
    assert not any("Minister" in m.surface for m in entities(nlp, text))


def test_the_church_with_a_capital_is_the_one_church_named(nlp: Language) -> None:
    found = entities(nlp, "The Church of Saint Olaf sued. A lawyer said that the Church will appeal.")
    assert {value(m).name for m in found if "Church" in m.surface} == {"Church of Saint Olaf"}


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("The report by Environment Canada was late.", "Environment Canada", "ORG"),
        ("She won the Halvorsen Prize in Oslo.", "Halvorsen Prize", "OTHER"),
        ("The Edmonton Sun printed the letter.", "Edmonton Sun", "ORG"),
        ("A crew of six flew on Space Shuttle Columbia in spring.", "Space Shuttle Columbia", "PRODUCT"),
        ("Talks between North and South Korea failed.", "South Korea", "LOC"),
    ],
)
def test_what_a_name_is_by_its_words(nlp: Language, text: str, surface: str, kind: str) -> None:
    assert (surface, kind) in [(s, k) for s, k, _ in rows(nlp, text)]


def test_a_places_acronym_is_the_place(nlp: Language) -> None:
    text = "The Marlow Space Center opened in Florida. Later MSC grew; the Marlow Space Center (MSC) has 40 halls."
    found = [value(m).entity for m in entities(nlp, text) if m.surface in ("Marlow Space Center", "MSC")]
    assert len(set(found)) == 1
