"""Which places mean an entity without being its name: within names, with title or place, "the company"."""

import pytest
import spacy
from spacy.language import Language

from annotations.detect.context import mentions_of
from annotations.detect.model import BASE_MODEL
from annotations.detect.pipeline import joined, paragraphs, references


@pytest.fixture(scope="module")
def nlp() -> Language:
    loaded = spacy.load(BASE_MODEL)
    loaded.add_pipe("entities")
    return loaded


def found(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    with nlp.select_pipes(disable=["entities"]):
        doc = joined(nlp, list(nlp.pipe([chunk for _, chunk in paragraphs(text)])))
    doc = nlp.get_pipe("entities")(doc)
    names = {(m.start, m.end) for m in mentions_of(doc, "entities")}
    rows = references(doc)
    assert all(r.surface == text[r.start : r.end] and (r.start, r.end) not in names for r in rows)
    return [(r.form, r.surface, r.name) for r in rows]


def test_a_name_with_its_title_means_the_person_of_the_bare_name(nlp: Language) -> None:
    text = "U.S. President Barack Obama met Transport Minister Jane Halvorsen. Obama and Halvorsen spoke for an hour."
    assert found(nlp, text) == [
        ("whole", "U.S. President Barack Obama", "Barack Obama"),
        ("whole", "Transport Minister Jane Halvorsen", "Jane Halvorsen"),
    ]


def test_a_title_that_is_said_once_links_to_nothing_and_stays_out(nlp: Language) -> None:
    assert found(nlp, "Mayor Ana Ruiz opened the bridge on Monday.") == []


def test_a_day_before_a_title_is_no_title(nlp: Language) -> None:
    text = "Yesterday President Ana Ruiz spoke. Ruiz left at noon."
    assert [surface for _, surface, _ in found(nlp, text)] == ["President Ana Ruiz"]


def test_a_name_of_the_article_within_a_longer_name(nlp: Language) -> None:
    text = "Google opened an office in Dublin. The Google Impact Foundation pays. Dublin City Council agreed."
    assert ("inner", "Google", "Google") in found(nlp, text)
    assert ("inner", "Dublin", "Dublin") in found(nlp, text)


def test_a_person_is_not_looked_for_in_another_persons_name(nlp: Language) -> None:
    text = "Carter spoke in Ohio. Later Helen Carter Jones, a nurse, spoke in Maine."
    assert all(form != "inner" for form, _, _ in found(nlp, text))


def test_a_city_with_its_state_is_one_place_and_a_list_of_cities_is_none(nlp: Language) -> None:
    assert ("whole", "Springfield, Illinois", "Springfield") in found(nlp, "The plant in Springfield, Illinois closes.")
    assert found(nlp, "The firm sells in Paris, Germany and Spain, and in Rome, Milan and Turin.") == []


def test_the_company_is_the_one_that_was_named(nlp: Language) -> None:
    text = "Volkswagen AG closed a plant. The company said the carmaker's debt fell."
    assert found(nlp, text) == [("nominal", "The company", "Volkswagen"), ("nominal", "the carmaker", "Volkswagen")]


def test_with_two_companies_named_the_company_is_nobody(nlp: Language) -> None:
    assert found(nlp, "Volkswagen bought Porsche. The company paid at once.") == []


def test_a_role_stands_for_its_holder_but_another_word_of_the_role_does_not(nlp: Language) -> None:
    text = "Ana Ruiz, the mayor of Valencia, opened the museum. The mayor thanked the city. The museum is old."
    assert ("nominal", "The mayor", "Ana Ruiz") in found(nlp, text)
    assert all(surface != "the city" for _, surface, _ in found(nlp, text))


def test_a_noun_with_more_behind_it_is_another_one(nlp: Language) -> None:
    text = "The Ministry of Transport paid. The ministry agreed. The ministry of health refused."
    assert [(s, n) for _, s, n in found(nlp, text)] == [("The ministry", "Ministry of Transport")]


def test_the_north_is_the_one_country_that_is_called_so(nlp: Language) -> None:
    text = "North Korea fired a shell at South Korea. The South answered; the North denied it."
    assert [(s, n) for _, s, n in found(nlp, text)] == [("The South", "South Korea"), ("the North", "North Korea")]


def test_both_halves_of_a_country_are_meant(nlp: Language) -> None:
    text = "North Korea agreed. Talks between North and South Korea go on."
    assert found(nlp, text) == [("inner", "North", "North Korea")]


def test_a_word_of_a_name_that_is_not_its_head_is_not_the_thing(nlp: Language) -> None:
    text = "The Summit of the Americas met in Lima. Leaders of the Americas spoke. The summit ended."
    assert [(s, n) for f, s, n in found(nlp, text) if f == "nominal"] in (
        [("The summit", "Summit of the Americas")],
        [],
    )


@pytest.mark.parametrize("text", ["", "\n", "the", "The company", ", ", "the the the", "of of Dr. Dr. President"])
def test_texts_without_names_have_none(nlp: Language, text: str) -> None:
    assert found(nlp, text) == []
