"""The sample articles and their labels say what seeds/README.md promises."""

import hashlib
import json
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
FOLDERS = sorted(p.name for p in SEEDS.iterdir() if p.is_dir() and (p / "article.txt").exists())
SOURCE_KEYS = {"title", "publisher", "author", "date", "language", "licence", "url", "sha256", "origin"}
KEYS: dict[str, str] = {
    "claims": "start end text label kind nature",
    "figures": "start end surface kind low high unit unit_name modifier direction per measures",
    "dates": "start end surface type value",
    "entities": "start end surface type entity name",
    "quotes": "start end surface type parts speaker cue",
    "findings": "check members explanation",
}
WORDS: dict[tuple[str, str], str] = {
    ("claims", "kind"): "statistic money date name_title quote superlative historical causal comparison legal science"
    " geography image other",
    ("claims", "nature"): "fact belief opinion prediction",
    ("figures", "kind"): "money percent percentage_point basis_point count measure age duration rank ratio score"
    " fraction multiple",
    ("figures", "modifier"): "none about nearly at_least at_most more_than less_than between up_to",
    ("figures", "direction"): "none up down",
    ("dates", "type"): "DATE TIME DURATION SET",
    ("entities", "type"): "PER ORG LOC NORP EVENT PRODUCT WORK LAW OTHER",
    ("quotes", "type"): "direct mixed indirect",
}
Row = dict[str, Any]


def text_of(folder: str) -> str:
    return (SEEDS / folder / "article.txt").read_bytes().decode("utf-8")


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def gold(folder: str, layer: str = "") -> list[Row]:
    return [r for r in rows(SEEDS / folder / "gold.jsonl") if layer in ("", r["layer"])]


def places(row: Row) -> list[Row]:
    """The row itself where it has a span, and whatever spans are nested in it."""
    found = [row] if "start" in row else []
    return found + [p for p in (row.get("speaker"), row.get("cue"), *row.get("members", [])) if p]


def test_there_are_ten_articles() -> None:
    assert len(FOLDERS) == 10


@pytest.mark.parametrize("folder", FOLDERS)
def test_article_and_source(folder: str) -> None:
    raw = (SEEDS / folder / "article.txt").read_bytes()
    text = raw.decode("utf-8")
    source = json.loads((SEEDS / folder / "source.json").read_text(encoding="utf-8"))
    assert set(source) == SOURCE_KEYS
    assert source["sha256"] == hashlib.sha256(raw).hexdigest()
    assert source["title"] == text.split("\n", 1)[0]
    assert date.fromisoformat(source["date"]).isoformat() == source["date"]
    assert (source["language"], source["licence"]) == ("en", "CC0-1.0")
    assert source["url"] is None or source["url"].startswith("https://example.org/")
    assert "\r" not in text
    assert text.endswith("\n")
    assert all(p and p == p.strip() and "\n" not in p for p in text[:-1].split("\n\n"))
    assert 180 <= len(text.split()) <= 420


@pytest.mark.parametrize("folder", FOLDERS)
def test_labels_lie_where_they_say(folder: str) -> None:
    text = text_of(folder)
    for row in gold(folder):
        assert set(KEYS[row["layer"]].split()) | {"layer"} == set(row) - {"alternatives"}, row
        for place in places(row):
            assert 0 <= place["start"] < place["end"], row
            assert text[place["start"] : place["end"]] == place.get("surface", place.get("text")), row
        for start, end in row.get("parts", []):
            assert row["start"] <= start < end <= row["end"], row
            assert text[start - 1] in '"“', row


@pytest.mark.parametrize("folder", FOLDERS)
def test_labels_keep_to_the_words_of_the_contract(folder: str) -> None:
    for row in gold(folder):
        for (layer, key), words in WORDS.items():
            assert row["layer"] != layer or row[key] in words.split(), row
        if row["layer"] == "figures":
            low, high = Decimal(row["low"]), Decimal(row["high"])
            assert low <= high or row["kind"] == "score", row
            assert (low != high) == (row["modifier"] == "between") or row["kind"] == "score", row
        if row["layer"] == "claims":
            assert row["label"] in (0, 1, 2), row


@pytest.mark.parametrize("folder", FOLDERS)
def test_layers_do_not_overlap_and_sentences_cover_the_text(folder: str) -> None:
    text = text_of(folder)
    for layer in ("figures", "dates", "entities", "quotes", "claims"):
        spans = sorted((r["start"], r["end"]) for r in gold(folder, layer))
        assert spans, layer
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), layer
    covered = {i for r in gold(folder, "claims") for i in range(r["start"], r["end"])}
    assert not "".join(c for i, c in enumerate(text) if i not in covered).strip()


def test_every_layer_occurs_and_every_digit_is_labelled() -> None:
    assert {r["layer"] for f in FOLDERS for r in gold(f)} == set(KEYS)
    for folder in FOLDERS:
        text = text_of(folder)
        covered = {i for k in ("figures", "dates") for r in gold(folder, k) for i in range(r["start"], r["end"])}
        assert not [text[max(0, i - 20) : i + 10] for i, c in enumerate(text) if c.isdigit() and i not in covered]


def test_places_between_articles_lie_where_they_say() -> None:
    relations = set()
    for row in rows(SEEDS / "between.jsonl"):
        relations.add(row["relation"])
        assert row["explanation"]
        assert len({m["article"] for m in row["members"]}) >= 2, row
        for m in row["members"]:
            assert text_of(m["article"])[m["start"] : m["end"]] == m["surface"], row
    assert relations == {"contradicts", "corroborates", "related"}


def test_one_thing_has_one_type_in_all_articles() -> None:
    types: dict[str, set[str]] = {}
    for folder in FOLDERS:
        for row in gold(folder, "entities"):
            types.setdefault(row["entity"], set()).add(row["type"])
    assert not {k: v for k, v in types.items() if len(v) > 1}
