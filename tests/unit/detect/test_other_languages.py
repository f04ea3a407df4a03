"""Articles in other languages through the whole pipeline: no English names, quotes or claims in them."""

import pytest
from spacy.language import Language

from annotations.detect.context import ArticleContext
from annotations.detect.pipeline import detect, load
from schemas.mention import DateValue, FigureValue, Mention

GERMAN = """Mehr Geld für die Brücke

Der Stadtrat hat am Dienstag beschlossen, für die neue Brücke 2,9 Millionen Euro auszugeben. Das sind rund 12 Prozent \
mehr als im Jahr 2023. Die alte wurde im April 2024 gesperrt; 3.500 Menschen nutzten sie.

„Wir haben lange auf den Bau gewartet“, sagte die Bürgermeisterin."""
FRENCH = "Le conseil a décidé mardi de dépenser 2,9 millions pour le pont. C'est 12 % de plus que dans le budget."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def figures(found: list[Mention]) -> list[tuple[str, str, str, str]]:
    values = [(m.surface, m.value.quantity) for m in found if isinstance(m.value, FigureValue)]
    return [(surface, str(q.low), q.unit or q.unit_name, q.modifier) for surface, q in values]


@pytest.mark.parametrize("said", ["en", "de", "de-CH"])
def test_german_is_read_as_german_whatever_the_source_says(nlp: Language, said: str) -> None:
    found = detect(nlp, ArticleContext("2024-04-10", said, text=GERMAN))
    assert figures(found) == [
        ("2,9 Millionen Euro", "2900000", "EUR", "none"), ("12 Prozent", "12", "%", "about"),
        ("3.500", "3500", "Mensch", "none"),
    ]  # fmt: skip
    dates = [(m.surface, m.value.time.value) for m in found if isinstance(m.value, DateValue)]
    assert dates == [("Dienstag", "2024-04-09"), ("2023", "2023"), ("April 2024", "2024-04")]
    assert {m.kind for m in found} == {"figure", "date"}
    assert all(GERMAN[m.start : m.end] == m.surface for m in found)


def test_a_language_without_words_has_its_digits(nlp: Language) -> None:
    found = detect(nlp, ArticleContext("2024-04-10", "fr", text=FRENCH))
    assert {m.kind for m in found} == {"figure"}
    assert [m.surface for m in found][-1] == "12 %"


def test_english_after_german_is_complete(nlp: Language) -> None:
    detect(nlp, ArticleContext(text=GERMAN))
    text = "Anna Weber said on Tuesday that the bridge had cost 3 million euros."
    assert {m.kind for m in detect(nlp, ArticleContext(text=text))} == {"figure", "date", "entity", "quote", "claim"}
