"""A second language behind the same engine: words and patterns alone, on tokens that no model has tagged."""

from dataclasses import replace
from itertools import pairwise

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.figures.lexicon import lexicon
from annotations.detect.lang.de import figure_patterns as german
from annotations.detect.lang.en import figure_patterns as english
from annotations.detect.normalise_value import describe, parse_quantity
from schemas.mention import FigureValue, Mention


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("figures")
    return nlp


def find(nlp: Language, text: str) -> list[Mention]:
    doc = nlp.make_doc(text)
    doc._.context = ArticleContext(text=text, language="de")
    return mentions_of(nlp(doc), "figures")


def said(mention: Mention) -> str:
    assert isinstance(mention.value, FigureValue)
    quantity = mention.value.quantity
    counted = f" [{quantity.unit_name}]" if quantity.kind == "count" else ""
    return f"{mention.surface}: {describe(replace(quantity, unit_name='') if counted else quantity)}{counted}"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Der Bau kostet 1.234,56 Euro.", ["1.234,56 Euro: 1234.56 euros"]),
        ("Die Stadt zahlt rund 3,2 Mio. Euro.", ["3,2 Mio. Euro: about 3.2 million euros"]),
        ("Sie investiert mehr als 2,9 Mrd. Euro.", ["2,9 Mrd. Euro: more than 2.9 billion euros"]),
        ("Eine Milliarde Euro fehlt.", ["Eine Milliarde Euro: 1 billion euros"]),
        (
            "Sie will 5 US-Dollar oder 4 Schweizer Franken.",
            ["5 US-Dollar: 5 US dollars", "4 Schweizer Franken: 4 Swiss francs"],
        ),
        ("Fast ein Viertel der Wähler blieb zu Hause.", ["ein Viertel: nearly one quarter"]),
        ("Zwei Drittel der Befragten sagten ja.", ["Zwei Drittel: two thirds"]),
        ("Die 46-jährige Lehrerin gewann.", ["46-jährige: 46 years old"]),
        ("Er bekam eine 5-jährige Haftstrafe.", ["5-jährige: 5 years"]),
        ("Der Umsatz ist um 12 Prozent gesunken.", ["12 Prozent: down 12 percent"]),
        ("Die Preise stiegen um 3 Prozent auf 5 Euro.", ["3 Prozent: up 3 percent", "5 Euro: 5 euros"]),
        ("Die Quote stieg von 3 auf 4,5 Prozent.", ["3: 3 percent", "4,5 Prozent: 4.5 percent"]),
        ("Die Zinsen sanken um 25 Basispunkte.", ["25 Basispunkte: down 25 basis points"]),
        (
            "Zwischen 2 und 3 Millionen Menschen leben dort.",
            ["2 und 3 Millionen: between 2 million and 3 million [Mensch]"],
        ),
        ("Mindestens dreiundzwanzig Wohnungen brannten.", ["dreiundzwanzig: at least 23 [Wohnung]"]),
        ("Das Haus ist 200 Meter hoch.", ["200 Meter: 200 metres"]),
        ("Der Turm ist 45 m hoch, der Wind 120 km/h stark.", ["45 m: 45 metres", "120 km/h: 120 kilometres per hour"]),
        ("Das Gebiet ist 10 Quadratkilometer groß.", ["10 Quadratkilometer: 10 square kilometres"]),
        ("Er zahlt 40 Euro pro Monat.", ["40 Euro: 40 euros per month"]),
        ("Es gibt bis zu 5.000 Euro jährlich.", ["5.000 Euro: up to 5000 euros per year"]),
        ("Hamburg gewann 3:1 gegen Bremen.", ["3:1: 3-1"]),
        ("Sie belegte den dritten Platz.", ["dritten: 3rd"]),
        ("Die Kosten haben sich verdoppelt.", ["verdoppelt: up 2-fold"]),
        ("Die Zahl der Toten stieg auf 14.", ["14: 14 [Tote]"]),
        ("Am 3. Mai 2024 um 15.30 Uhr begann es.", []),
        ("Vor zwei Jahren war Artikel 5 neu.", []),
    ],
)
def test_german(nlp: Language, text: str, figures: list[str]) -> None:
    assert [said(m) for m in find(nlp, text)] == figures


def test_typed_in_german() -> None:
    assert describe(parse_quantity("rund 3,5 Mio. Euro", "de")) == "about 3.5 million euros"


def test_both_languages_have_the_same_patterns() -> None:
    assert set(german.PATTERNS) == set(english.PATTERNS)


def test_a_language_without_words_of_its_own_is_read_as_english() -> None:
    assert lexicon("xx").words is lexicon("en").words


PIECES = (
    *("1.234,5", "3", "Mio.", "Euro", "ein", "Viertel", "zwei", "von", "bis", "um", "%", "Menschen", "jährige"),
    *("-", ":", "gestiegen", "hundert", ".", "Zahl der"),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_german_gives_figures_apart_and_in_place(nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    found = find(nlp, text)
    assert all(text[m.start : m.end] == m.surface for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
