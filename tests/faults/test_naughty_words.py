"""Words that break programs, through import, search and every export: they come back as they were, to the byte."""

import csv
import io
import json
import re
import shutil
import sqlite3
import subprocess
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from export_samples import read_csv
from faults.naughty import OWN, articles, big_list, naughty
from store_samples import mention
from unit.export.test_hostile_words import fact

from annotations.errors import FactdeskError
from annotations.export.articles import article_exporters
from annotations.export.base import exporter, exporters
from annotations.export.choice import Choice
from annotations.ingest.base import read_bytes
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import MarkedText
from annotations.ingest.marked.formats import marked_reader, marked_readers
from annotations.project.export import export_project
from annotations.project.project import Project
from annotations.store.machine import DetectorRun
from annotations.text.normalise import normalise
from schemas.article import Ingested, Source
from schemas.codec import encode
from schemas.mention import EntityValue


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A project with an article for each of the words, which are its title and marked in its text."""
    path = tmp_path_factory.mktemp("naughty") / "desk.factdesk"
    with Project.open(path, create=True, reviewer="Ada") as project:
        with project.store.together():
            for words, text in articles():
                article_id, known = project.add(
                    Ingested(text, text.encode(), Source(words, author=words, publisher=words))
                )
                assert not known
                place = mention(text, words, EntityValue("OTHER", "e-1", words), "entity")
                project.record_detection(article_id, DetectorRun("t", "1", "none", "2026-03-03T08:00:00.000Z"), [place])
        yield project


def test_each_is_read_as_it_stands() -> None:
    words = naughty()
    for one in words:
        raw = f"{'Start of it. ' * 300}\n{one}\nEnd.\n".encode()
        (item,) = read_bytes(raw, "a.txt", ".txt")
        assert not isinstance(item, Failure)
        assert item.text == normalise(raw.decode())[0]
        assert item.raw == raw
    listed = len(big_list())
    told = f"{listed} of the big list" if listed else "the big list is NOT HERE"
    print(f"naughty words: {len(words)} ({len(OWN)} and {told}) read as they stand")


def test_each_is_stored_and_searched_for(desk: Project) -> None:
    told = 0
    for row in desk.articles():
        view = desk.article(row.article_id)
        assert view.article.source.title in view.revision.text
        assert view.mentions[0].mention.surface == view.article.source.title
    for words in naughty():
        try:
            desk.store.search(words)
        except FactdeskError:
            told += 1
    print(f"naughty words: {len(desk.articles())} articles stored; searched for, {told} refused in words")


READ_BACK = [form.name for form in article_exporters() if form.name in {r.name for r in marked_readers()}]


@pytest.mark.parametrize("name", READ_BACK)
def test_every_format_of_articles_gives_them_back(desk: Project, tmp_path: Path, name: str) -> None:
    form = next(f for f in article_exporters() if f.name == name)
    out = tmp_path / f"out{form.suffix}"
    assert export_project(desk, out, "annotations", name, Choice(unconfirmed=True)).rows == len(articles())
    found = list(marked_reader(out, name).read(out))
    texts = {one.text: one for one in found if isinstance(one, MarkedText)}
    assert [one for one in found if isinstance(one, Failure)] == []
    if name == "conll":  # which knows tokens only
        assert len(found) == len(articles())
        return
    for words, text in articles():
        one = texts[text]
        assert next(text[s.start : s.end] for s in one.spans if s.start == text.index(words)) == words


@pytest.mark.parametrize("name", [f.name for f in article_exporters() if f.name not in READ_BACK])
def test_every_other_format_of_articles_reads_itself(desk: Project, tmp_path: Path, name: str) -> None:
    form = next(f for f in article_exporters() if f.name == name)
    assert export_project(
        desk, tmp_path / f"out{form.suffix}", "annotations", name, Choice(unconfirmed=True)
    ).rows == len(articles())


def facts_in(folder: Path, name: str) -> Path:
    form = exporter(name)
    out = folder / f"f{form.suffix}"
    rows = [encode(fact(words)) | {"fact_id": f"c-{i}"} for i, words in enumerate(naughty())]
    out.write_bytes(b"".join(form.write(iter(rows), "facts")))  # type: ignore[union-attr]
    return out


def statements(path: Path, name: str) -> list[str]:
    match name:
        case "csv":
            return [row["statement"] for row in read_csv(path.read_bytes())]
        case "csv-verbatim":
            told = path.read_bytes().decode("utf-8-sig")
            return [row["statement"] for row in csv.DictReader(io.StringIO(told, newline=""))]
        case "sqlite":
            with closing(sqlite3.connect(path)) as conn:
                return [row[0] for row in conn.execute("SELECT statement FROM facts ORDER BY rowid")]
        case "parquet":
            import pyarrow.parquet

            return list(pyarrow.parquet.read_table(path).column("statement").to_pylist())
    return [json.loads(line)["statement"] for line in path.read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize("name", ["jsonl", "csv", "csv-verbatim", "sqlite", "parquet"])
def test_every_format_of_facts_gives_them_back(tmp_path: Path, name: str) -> None:
    assert statements(facts_in(tmp_path, name), name) == naughty()


def test_the_workbook_gives_them_back_but_for_what_no_workbook_holds(tmp_path: Path) -> None:
    import openpyxl

    (sheet,) = openpyxl.load_workbook(facts_in(tmp_path, "xlsx")).worksheets[:1]
    shown = [str(row[0] or "") for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True)]

    def plain(words: str) -> str:
        unescaped = re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), words)
        return re.sub(r"[\x00-\x08\x0b-\x1f\ufffd-\uffff]|\s+", "", unescaped)

    assert [plain(w) for w in shown] == [plain(w) for w in naughty()]


def test_every_exporter_was_tried() -> None:
    tried = {"jsonl", "csv", "csv-verbatim", "sqlite", "parquet", "xlsx"}
    assert {e.name for e in exporters()} - tried <= {"claimreview", "datapackage"}, "these have tests of their own"


def test_a_spreadsheet_runs_none_of_them(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not here: what it would run is not seen")
    (tmp_path / "control.csv").write_text('"=1+1","=HYPERLINK(""x"")"\n', "utf-8")
    files = [tmp_path / "control.csv", facts_in(tmp_path, "csv"), facts_in(tmp_path, "xlsx")]
    formulas = {}
    for path in files:
        to = tmp_path / path.suffix[1:] / path.stem
        command = [
            office,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "fods",
        ]
        subprocess.run([*command, "--outdir", str(to), str(path)], capture_output=True, timeout=200, check=True)
        formulas[path.name] = (to / f"{path.stem}.fods").read_text("utf-8").count("table:formula")
    assert formulas.pop("control.csv") == 2, "the control: a formula is seen"
    assert formulas == {"f.csv": 0, "f.xlsx": 0}
    print(f"naughty words: {len(naughty())} in LibreOffice from csv and xlsx, 0 formulas; control 2")


def test_documents_hold_them_as_words(desk: Project, tmp_path: Path) -> None:
    for what, name in (("proof", "p.zip"), ("report", "r.html"), ("queries", "q.md"), ("tracked", "t.zip")):
        export_project(desk, tmp_path / name, what)
    with zipfile.ZipFile(tmp_path / "p.zip") as proofs:
        names = proofs.namelist()
        assert all(re.fullmatch(r"[A-Za-z0-9._-]{1,90}", name) for name in names), names
        pages = [proofs.read(name).decode() for name in names if name.endswith(".html")]
    assert len(pages) == len(articles())
    for page in pages:
        body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
        assert (
            "<script" not in body.lower()
            and "<img" not in body.lower()
            and "javascript:" not in str(re.findall(r'(?:href|src)="([^"]*)"', body))
        )
