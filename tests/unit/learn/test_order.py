"""In which order a desk looks at what is open."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BadInputError
from annotations.learn.order import articles_in, need, order_of


@dataclass(frozen=True)
class Claim:
    article_id: str
    score: float


@dataclass(frozen=True)
class Row:
    article_id: str


SURE, UNSURE, WEAK = Claim("a-1", 0.95), Claim("a-2", 0.5), Claim("a-3", 0.1)


def test_the_most_uncertain_claim_is_the_one_in_the_middle() -> None:
    assert max([SURE, UNSURE, WEAK], key=lambda claim: need(claim, "uncertain")) == UNSURE
    assert need(SURE, "valuable") > need(UNSURE, "valuable") > need(WEAK, "valuable")
    assert need(SURE, "imported") == need(UNSURE, "imported") == need(WEAK, "imported")


def test_an_article_counts_by_its_open_claims_together() -> None:
    rows = [Row("a-1"), Row("a-2"), Row("a-3")]
    claims = [SURE, UNSURE, UNSURE, WEAK]
    assert [r.article_id for r in articles_in("valuable", rows, claims)] == ["a-2", "a-1", "a-3"]
    assert articles_in("imported", rows, claims) == rows
    assert articles_in("uncertain", rows, [SURE])[0] == Row("a-1")


def test_an_order_that_is_not_there_is_refused_in_words() -> None:
    with pytest.raises(BadInputError, match="imported, uncertain, valuable"):
        order_of("alphabet")


@given(st.lists(st.floats(0, 1), max_size=20))
def test_ordering_loses_nothing(scores: list[float]) -> None:
    claims = [Claim(f"a-{i}", score) for i, score in enumerate(scores)]
    rows = [Row(claim.article_id) for claim in claims]
    for order in ("imported", "uncertain", "valuable"):
        assert sorted(articles_in(order_of(order), rows, claims), key=str) == sorted(rows, key=str)
