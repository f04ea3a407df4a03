"""A second language behind the same engine: words and orders alone."""

import datetime as dt

import pytest

from annotations.detect.dates.find import find, grammar_of

TODAY = dt.date(2024, 4, 10)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Die Brücke wurde am 9. April 2024 gesperrt.", "9. April 2024", "2024-04-09"),
        ("Der Rat tagte am Dienstag.", "Dienstag", "2024-04-09"),
        ("Im dritten Quartal 2023 sank der Umsatz.", "dritten Quartal 2023", "2023-Q3"),
        ("Sie ging vor zwei Wochen.", "vor zwei Wochen", "2024-03-27"),
        ("In den nächsten zwei Jahren wird gebaut.", "den nächsten zwei Jahren", "P2Y"),
        ("Er gewann letztes Jahr.", "letztes Jahr", "2023"),
        ("Die Stadt wuchs in den 1990er Jahren.", "den 1990er Jahren", "199"),
        ("Das Haus stammt aus dem 19. Jahrhundert.", "dem 19. Jahrhundert", "18"),
        ("Der Markt ist jeden Montag.", "jeden Montag", "XXXX-WXX-1"),
        ("Der Zug kam gestern Abend.", "gestern Abend", "2024-04-09TEV"),
        ("Er kam Anfang Mai 2023 an.", "Anfang Mai 2023", "2023-05"),
    ],
)
def test_german(text: str, surface: str, value: str) -> None:
    assert [(text[f.start : f.end], f.reading.time.value) for f in find(text, "de", TODAY)] == [(surface, value)]


def test_language_without_words_of_its_own_is_read_as_english() -> None:
    assert grammar_of("xx") is grammar_of("en")


def test_a_language_without_words_of_dialogue_is_read_as_news() -> None:
    text = "Am 9. April 2024 um 17 Uhr."
    said = find(text, "de", style="dialogue")
    assert [f.reading for f in said] == [f.reading for f in find(text, "de")]
