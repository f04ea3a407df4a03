"""Facts in the project's file: found by key, narrowed by words, gone when their article says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import APP, claim_drafts, record

from annotations.store.fact_table import BEST, MOST, FactRow, FactTable, FigureRow
from annotations.store.open import open_store
from annotations.store.store import Store

KEY = ("norland", "percent")


@pytest.fixture
def empty(path: Path) -> Iterator[Store]:
    with open_store(path, create=True, app_version=APP) as store:
        yield store


def row(fact_id: str, *words: str, key: tuple[str, str] = KEY) -> FactRow:
    return FactRow(fact_id, f'"{fact_id}"', (FigureRow((key,), frozenset(words)),), f"Fact {fact_id}", "body")


def near(table: FactTable, *words: str, key: tuple[str, str] = KEY) -> list[str]:
    return [one.known.strip('"') for one in table.near([key], frozenset(words), 2)]


def test_figures_are_found_by_key_and_shared_words(empty: Store) -> None:
    table = FactTable(empty)
    other = row("c-3", "rents", "april", key=("dravik", "percent"))
    table.put([("a-1", [row("c-1", "rents", "april"), row("c-2", "wages", "april")]), ("a-2", [other])], whole=True)
    assert near(table, "rents", "april", "rose") == ["c-1"]
    assert near(table, "rents", "april", key=("dravik", "percent")) == ["c-3"]
    assert near(table, "rents") == [] and near(table, "rents", "april", key=("norland", "money")) == []
    assert table.find("c-2") == '"c-2"' and table.find("c-9") is None and len(list(table.all())) == 3


def test_in_a_full_key_old_facts_are_found_by_their_words(empty: Store) -> None:
    table = FactTable(empty)
    many = [row(f"c-x{n}", "harbour", "traffic") for n in range(2 * MOST)]
    table.put([("a-1", [row("c-old", "lighthouse", "keepers", "april")]), ("a-2", many)], whole=True)
    assert near(table, "lighthouse", "keepers", "tonight") == ["c-old"]
    assert len(near(table, "harbour", "traffic")) == BEST


def test_the_facts_of_an_article_are_replaced_together_also_in_search(empty: Store) -> None:
    table = FactTable(empty)
    table.put([("a-1", [row("c-1", "rents", "april")]), ("a-2", [row("c-2", "rents", "april")])], whole=True)
    table.put([("a-1", [row("c-4", "wages", "may")])])
    assert near(table, "rents", "april") == ["c-2"] and near(table, "wages", "may") == ["c-4"]
    assert sorted(h.id for h in empty.search("fact") if h.kind == "fact") == ["c-2", "c-4"]
    table.put([], whole=True)
    assert list(table.all()) == [] and empty.search("fact") == [] and near(table, "wages", "may") == []


def test_what_was_decided_since_is_stale_and_nothing_else(filled: Store) -> None:
    table = FactTable(filled)
    assert table.stale() is None, "nothing was ever written"
    table.put([], whole=True)
    assert table.stale() == []
    record(filled, *claim_drafts("c-7", "Trams cost it."))
    assert table.stale() == ["a-1"]
    table.put([("a-1", [])])
    assert table.stale() == []
