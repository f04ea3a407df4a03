"""Sentences of the engine are recognised by their pattern in time, whatever a file put into them."""

import re

import pytest

from desktop_app import sentences
from desktop_app.patterns import PATTERNS


@pytest.fixture(autouse=True)
def foreign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "in_english", lambda: False)


def test_a_sentence_is_found_with_its_values() -> None:
    assert sentences._values("“a” after “b” is no number.", ("“", "” after “", "” is no number.")) == ["a", "b"]
    assert sentences._values("“” after “b” is no number.", ("“", "” after “", "” is no number.")) is None
    assert sentences._values("It holds.", ("It holds.",)) == []
    assert sentences._values("It holds. It holds.", ("It holds.",)) is None


@pytest.mark.timeout(20)
def test_a_long_value_that_looks_like_every_pattern_takes_no_time() -> None:
    for pattern in PATTERNS:
        parts = re.split(r"%\d", pattern)
        for between in parts[1:-1]:
            long = parts[0] + between * 4_000 + "\0"
            assert sentences.sentence(long) == long


def test_a_value_that_looks_like_a_place_is_left_alone() -> None:
    assert sentences.sentence("“%2” after “%1” is no number.") == "“%2” after “%1” is no number."
