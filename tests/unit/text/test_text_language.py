"""The language of an article: its small words decide where there are enough of them."""

import pytest

from annotations.text.language import language_of

ENGLISH = "The council of the town said that it was not for the bridge, and that the ferry is enough for all of us."
GERMAN = "Der Rat der Stadt sagte, dass sie nicht für die Brücke ist und auch die Fähre für das Dorf genügt."
FRENCH = "Le conseil de la ville est contre le pont et dit que les bacs sont assez pour tous, dans une lettre."


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr")])
@pytest.mark.parametrize("said", ["en", "de-AT", "pt_BR"])
def test_the_words_overrule_what_the_source_says(text: str, language: str, said: str) -> None:
    assert language_of(text, said) == language


@pytest.mark.parametrize(("said", "language"), [("en", "en"), ("de-AT", "de"), ("pt_BR", "pt"), ("", "en")])
def test_few_words_leave_it_to_the_source(said: str, language: str) -> None:
    assert language_of("Bridge 2031", said) == language


def test_names_of_places_make_no_other_language() -> None:
    assert language_of("Los Angeles, Las Vegas, El Paso, Los Alamos and Las Cruces met in Los Banos.") == "en"
