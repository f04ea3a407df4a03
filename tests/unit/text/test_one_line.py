"""What a project calls things of its own fits on a button, and hides nothing."""

from typing import Any

import pytest

from annotations.errors import BadInputError
from annotations.facts import rating_scale
from annotations.review import decide_attribute, decide_relation

GOOD = ["Budget", "Bürger & Co. <b>", "%1 %n", "=1+1", "数字", "می‌خواهم", "🇩🇪 50 %", "x" * 80]
BAD = ["", " ", "a\nb", "a\0b", "a\tb", "\x1b[31m", "\u202eabc", "a\u200bb", "a\u2028b", "\ud800", "x" * 81]


def label(words: str, number: int = 0) -> dict[str, Any]:
    return {"name": f"n{number}", "label": words, "kind": "figure"}


def choice(words: str) -> dict[str, Any]:
    return {"name": "n", "label": "N", "type": "choice", "choices": [words]}


def rating(words: str, number: int = 0) -> dict[str, Any]:
    return {"rating": f"r{number}", "label": words, "value": 1, "upholds": False}


@pytest.mark.parametrize("words", GOOD)
def test_words_of_any_language_are_words(words: str) -> None:
    assert decide_attribute.read_labels([label(words)])[0].label == words
    assert decide_attribute.read_attributes([choice(words)])[0].choices == (words,)
    assert decide_relation.read([{"name": "n", "label": words}])[0].label == words
    assert rating_scale.read([rating(words), rating("b", 2)])[0].label == words


@pytest.mark.parametrize("words", BAD)
def test_what_hides_or_fills_the_window_is_refused(words: str) -> None:
    for read, value in (
        (decide_attribute.read_labels, [label(words)]),
        (decide_attribute.read_attributes, [choice(words)]),
        (decide_attribute.read_attributes, [{"name": "n", "label": words}]),
        (decide_relation.read, [{"name": "n", "label": words}]),
        (rating_scale.read, [rating(words), rating("b", 2)]),
    ):
        with pytest.raises(BadInputError):
            read(value)


def test_more_than_anybody_chooses_from_is_refused() -> None:
    with pytest.raises(BadInputError, match="of a sort"):
        decide_attribute.read_labels([label("x", number) for number in range(100_000)])
    with pytest.raises(BadInputError, match="of a sort"):
        decide_attribute.read_attributes([choice("x") | {"choices": [str(n) for n in range(100_000)]}])
    with pytest.raises(BadInputError, match="of a sort"):
        rating_scale.read([rating("x", number) for number in range(100_000)])
