"""What each exporter writes, byte for byte, kept in tests/golden/export; FACTDESK_GOLDEN=write makes them anew."""

import os
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from unit.export.test_contract_lines import TEXT as ANALYSED
from unit.export.test_contract_lines import mentions
from unit.export.test_export_files import SHA, TEXT, annotation, fact, written

from annotations.commands.terminal import print_json
from annotations.export.base import exporter, manifest_path
from annotations.export.contract import to_contract
from annotations.export.dossier import Dossier
from annotations.export.to_html import proof, report
from annotations.export.to_markdown import markdown
from schemas.article import Article, Source
from schemas.codec import encode
from schemas.mention import EntityValue, Mention
from schemas.state import MentionState
from schemas.verdict import DEFAULT_SCALE

GOLDEN = Path(__file__).parents[2] / "golden" / "export"


def same_as_golden(name: str, content: bytes) -> None:
    if os.environ.get("FACTDESK_GOLDEN") == "write":
        GOLDEN.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(content)
    assert content == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("form", ["jsonl", "csv", "csv-verbatim"])
@pytest.mark.parametrize("what", ["facts", "annotations"])
def test_an_export_is_as_it_was(tmp_path: Path, form: str, what: str) -> None:
    out = tmp_path / f"{what}.{form}"
    written([fact() if what == "facts" else annotation()], out, form)
    same_as_golden(out.name, out.read_bytes())
    same_as_golden(f"{out.name}.manifest.json", manifest_path(out).read_bytes())


def test_a_line_of_the_contract_is_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    print_json(encode(to_contract("x", Source("A title", date="2024-05-03"), ANALYSED, mentions())))
    same_as_golden("analysis.json", capsys.readouterr().out.encode())


@pytest.mark.parametrize("form", ["claimreview", "sqlite", "xlsx", "datapackage"])
def test_facts_for_others_are_as_they_were(tmp_path: Path, form: str) -> None:
    if form == "datapackage":
        pieces = exporter(form).write_pieces([encode(fact())], "facts")  # type: ignore[union-attr]
        same_as_golden("datapackage.txt", b"".join(f"== {name}\n".encode() + content for name, content in pieces))
        return
    out = tmp_path / f"facts.{form}"
    written([fact()], out, form)
    if form == "xlsx":
        with zipfile.ZipFile(out) as book:
            sheet = book.read("xl/worksheets/sheet1.xml") + b"\n" + book.read("xl/sharedStrings.xml")
        same_as_golden("facts.xlsx.xml", sheet)
    elif form == "sqlite":
        with closing(sqlite3.connect(out)) as conn:
            same_as_golden("facts.sqlite.sql", "\n".join(conn.iterdump()).encode() + b"\n")
    else:
        same_as_golden(out.name, out.read_bytes())


def test_pages_are_as_they_were() -> None:
    page = report([fact()], {r.rating: r for r in DEFAULT_SCALE}, title="Facts", chosen="all", at="2024-05-05")
    same_as_golden("report.html", page.encode())
    state = MentionState("m-1", "a-1", "v-1", Mention("entity", 26, 30, "Łódź", EntityValue("LOC", "e-1", "Łódź"), 0.5))
    one = Dossier(
        Article("a-1", Source("=Title", date="2024-05-03"), "v-1"), TEXT, SHA, (replace(state, status="corrected"),),
        (), (), {"m-1": "Łódź"}, {}, frozenset(), {}, "2024-05-05",
    )  # fmt: skip
    same_as_golden("proof.html", proof(one).encode())
    same_as_golden("proof-print.html", proof(one, for_print=True).encode())
    same_as_golden("tracked.md", markdown(one).encode())
