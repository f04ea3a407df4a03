"""What the formats of facts hold, read back with the libraries that people read them with."""

import csv
import datetime as dt
import json
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from export_samples import FIRST, desk
from openpyxl import load_workbook

from annotations.errors import ExportError
from annotations.export.base import exporter
from annotations.export.flat import TABLES
from annotations.export.to_claimreview import ClaimReviews
from annotations.export.to_data_package import DataPackage
from annotations.export.to_xlsx import Xlsx
from annotations.project.export import export_project
from schemas.codec import encode
from schemas.fact import Fact


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> list[Fact]:
    with desk(tmp_path_factory.mktemp("desk") / "desk.factdesk") as project:
        return project.facts()


def written(form: Any, rows: list[Fact], out: Path) -> Path:
    out.write_bytes(b"".join(form.write([encode(row) for row in rows], "facts")))
    form.check(out)
    return out


def test_a_workbook_has_typed_cells_links_and_a_header_that_stays(facts: list[Fact], tmp_path: Path) -> None:
    other = replace(facts[0], kind="legal")
    book = load_workbook(written(Xlsx(), [*facts, other], tmp_path / "f.xlsx"))
    assert book.sheetnames == ["money", "legal"]
    sheet = book["money"]
    assert sheet.freeze_panes == "B2"
    names = [cell.value for cell in sheet[1]]
    row = {name: sheet.cell(2, at) for at, name in enumerate(names, 1)}
    assert row["Statement"].value == f"{FIRST}." and row["Statement"].data_type == "s"
    assert row["Value from"].value == 3_200_000 and row["Value from"].data_type == "n"
    assert row["Article date"].value == dt.datetime(2026, 3, 2)
    assert isinstance(row["Verified at"].value, dt.datetime)
    assert row["Article link"].hyperlink.target == "https://example.org/trams"
    assert row["Evidence link"].hyperlink.target == "https://example.org/a?b=1&c=2"


def test_what_a_workbook_cannot_hold_is_told(facts: list[Fact], tmp_path: Path) -> None:
    form = Xlsx()
    long = replace(facts[0], statement="💙" * 20_000, subject="a\x07b", url="javascript:alert(1)", publisher="_x0041_")
    sheet = load_workbook(written(form, [long], tmp_path / "f.xlsx"))["money"]
    names = [cell.value for cell in sheet[1]]
    row = {name: sheet.cell(2, at) for at, name in enumerate(names, 1)}
    assert row["Statement"].value == "💙" * 16_383 + "…" and row["Subject"].value == "a\ufffdb"
    assert row["Article link"].hyperlink is None and row["Article link"].value == "javascript:alert(1)"
    assert row["Publisher"].value == "_x0041_"
    assert set(form.losses[1:]) == {"Cells cut at 32,767 characters: 1", "Cells without control characters: 1"}


def test_an_empty_workbook_still_opens(tmp_path: Path) -> None:
    assert load_workbook(written(Xlsx(), [], tmp_path / "f.xlsx")).sheetnames == ["facts"]


def test_claim_reviews_follow_the_rules_and_link_to_the_web_only(facts: list[Fact], tmp_path: Path) -> None:
    form = ClaimReviews()
    bad = replace(facts[0], url="javascript:alert(1)", statement="x" * 80, rating_label="")
    told = json.loads(written(form, [facts[0], bad], tmp_path / "f.jsonld").read_text("utf-8"))
    good, poor = told["dataFeedElement"]
    assert good["reviewRating"] == {
        "@type": "Rating", "alternateName": "True", "ratingValue": 5, "bestRating": 5, "worstRating": 1,
        "ratingExplanation": "The accounts say so.",
    }  # fmt: skip
    assert good["itemReviewed"]["appearance"]["url"] == "https://example.org/trams"
    assert "url" not in poor["itemReviewed"]["appearance"] and "javascript" not in json.dumps(poor)
    assert any("75 characters" in loss for loss in form.losses) and any("not http" in loss for loss in form.losses)


def test_claim_reviews_pass_the_checker_of_others(facts: list[Fact], tmp_path: Path) -> None:
    folder = Path(__file__).resolve().parents[4] / "shared" / "validators"
    if not folder.is_dir():
        pytest.skip("the checkers are not on this machine")
    from jsonschema import Draft202012Validator

    schema = json.loads((folder / "claimreview.schema.json").read_text("utf-8"))
    feed = json.loads(written(ClaimReviews(), facts, tmp_path / "f.jsonld").read_text("utf-8"))
    for review in feed["dataFeedElement"]:
        assert list(Draft202012Validator(schema).iter_errors(review)) == []


def test_a_broken_claim_review_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "f.jsonld"
    out.write_text(
        '{"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": [{"@type": "ClaimReview"}]}'
    )
    with pytest.raises(ExportError, match="breaks the rules"):
        ClaimReviews().check(out)


def test_a_database_of_facts_can_be_searched_and_joined(facts: list[Fact], tmp_path: Path) -> None:
    with closing(sqlite3.connect(written(exporter("sqlite"), facts, tmp_path / "f.sqlite"))) as conn:
        found = conn.execute(
            "SELECT f.quote, a.title FROM facts_fts s JOIN facts f ON f.rowid = s.rowid"
            " JOIN articles a USING (article_id) WHERE facts_fts MATCH 'accounts AND trams'"
        ).fetchall()
        assert found == [(FIRST, "Trams win")]
        assert conn.execute("SELECT low, low_number FROM figures").fetchall() == [
            ("3200000", 3.2e6),
            ("1100000", 1.1e6),
        ]
        points = {row[2] for row in conn.execute("PRAGMA foreign_key_list(evidence)")}
        assert points == {"facts"}
        told = json.loads(conn.execute("SELECT content FROM metadata").fetchone()[0])
        tables = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        assert set(told["databases"]["facts"]["tables"]) <= tables


def test_a_data_package_describes_its_tables(facts: list[Fact], tmp_path: Path) -> None:
    form = DataPackage()
    for name, content in form.write_pieces([encode(f) for f in facts], "facts"):
        (tmp_path / name).write_bytes(content)
    form.check(tmp_path)
    told = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert [r["name"] for r in told["resources"]] == list(TABLES)
    with (tmp_path / "figures.csv").open(encoding="utf-8", newline="") as file:
        assert [r["low"] for r in csv.DictReader(file)] == ["3200000", "1100000"]
    (tmp_path / "articles.csv").write_text("article_id,title,date,publisher,url\r\n", encoding="utf-8")
    with pytest.raises(ExportError, match="points to nothing"):
        form.check(tmp_path)


def test_parquet_holds_the_facts_whole(facts: list[Fact], tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    table = pq.read_table(written(exporter("parquet"), facts, tmp_path / "f.parquet"))
    assert table.to_pylist() == [encode(f) for f in facts]


def test_parquet_says_what_is_missing(facts: list[Fact], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with desk(tmp_path / "d.factdesk") as project, pytest.raises(ExportError, match="pyarrow"):
        export_project(project, tmp_path / "f.parquet")
    assert not (tmp_path / "f.parquet").exists()
