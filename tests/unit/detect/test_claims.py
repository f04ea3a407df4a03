"""What a reviewer sees proposed as claims."""

import pytest
import spacy
from spacy.language import Language

from annotations.detect.context import mentions_of
from annotations.detect.model import BASE_MODEL
from schemas.mention import ClaimValue, Mention


@pytest.fixture(scope="module")
def nlp() -> Language:
    loaded = spacy.load(BASE_MODEL)
    loaded.add_pipe("claims")
    return loaded


def claims(nlp: Language, text: str) -> list[Mention]:
    found = mentions_of(nlp(text), "claims")
    assert all(m.surface == text[m.start : m.end] and "\n" not in m.surface for m in found)
    return found


def test_an_amount_ranks_above_an_opinion_and_says_why(nlp: Language) -> None:
    text = "Unemployment fell to 4.1 percent in March. I think that is a wonderful thing for all of us."
    amount, opinion = claims(nlp, text)
    assert amount.score > 0.6 > 0.4 > opinion.score
    assert "states an amount" in amount.reasons
    assert isinstance(amount.value, ClaimValue) and amount.value.kind == "statistic"
    assert isinstance(opinion.value, ClaimValue) and opinion.value.nature in ("opinion", "belief")


def test_two_statements_in_a_sentence_are_two_claims(nlp: Language) -> None:
    text = "The airline cancelled 40 flights on Friday, while the airport opened a second runway."
    assert [m.surface for m in claims(nlp, text)] == [
        "The airline cancelled 40 flights on Friday",
        "the airport opened a second runway.",
    ]
