import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import claim_drafts, record, undo

from annotations.store import search
from annotations.store.store import Store
from schemas.events import ClaimReworded, Draft


def test_words_are_found_in_titles_texts_claims_and_evidence(filled: Store) -> None:
    assert [(h.kind, h.id) for h in filled.search("cost")] == [("article", "a-2")]
    assert [(h.kind, h.id) for h in filled.search("omnibus")] == [("claim", "c-1")]
    assert [(h.kind, h.id) for h in filled.search("mayor voss")] == [("article", "a-1")]
    assert [(h.kind, h.id) for h in filled.search("may")] == [("article", "a-1")], "the last word may be unfinished"
    assert filled.search("mayor zebra") == [], "every word has to be there"
    assert "Mayor Ida Voss said" in filled.search("mayor")[0].snippet


def test_a_claim_is_found_by_what_it_says_now(filled: Store) -> None:
    reworded = record(filled, Draft("claim_reworded", "a-1", "c-1", ClaimReworded("Trams cost it.", "money", "fact")))
    assert [h.title for h in filled.search("trams")] == ["Trams cost it."]
    record(filled, *undo(reworded))
    assert filled.search("trams") == []
    assert filled.search("omnibus")[0].title == "The council spent £3.2 million on buses."


def test_no_kind_crowds_out_another(filled: Store) -> None:
    for number in range(5):
        record(filled, *claim_drafts(f"c-x{number}", f"Northbridge has {number} harbours."))
    kinds = [h.kind for h in filled.search("northbridge", limit=2)]
    assert kinds == ["claim", "claim", "article", "article"]


@pytest.mark.parametrize("text", ["", "   ", '"', "*", "🚌", "- + ( )", "\0", "NEAR", "a AND b", 'title:"x" OR *', "£"])
def test_whatever_is_typed_is_words_not_a_query(filled: Store, text: str) -> None:
    assert isinstance(filled.search(text), list)
    assert isinstance(filled.article_rows(query=text), list)


@given(text=st.text(st.characters(codec="utf-8"), max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_text_breaks_the_search(filled: Store, text: str) -> None:
    assert isinstance(filled.search(text), list)


def test_a_word_in_very_many_places_is_no_beginning_of_others(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        record(filled, *claim_drafts(f"c-b{number}", f"The bus of line {number} was late."))
    everything = {h.id for h in filled.search("bus")}
    assert everything == {"c-1", "a-1", "a-2", *(f"c-b{n}" for n in range(4))}
    monkeypatch.setattr(search, "COMMON", 3)
    assert {h.id for h in filled.search("bus")} == everything - {"c-1"}, "it says “buses”"
    assert {h.id for h in filled.search("bu")} == everything, "what is not yet a word goes on"
    assert [row.article_id for row in filled.article_rows(query="bus")] == ["a-1", "a-2"]
