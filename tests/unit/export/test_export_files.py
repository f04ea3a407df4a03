import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from export_samples import read_csv
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BadInputError, ExportError
from annotations.export.atomic import sweep, write_atomically
from annotations.export.base import export, exporter, manifest_path
from annotations.export.rows import Row, annotation_row
from annotations.export.to_csv import ESCAPED, Csv, columns
from schemas.article import Article, Revision, Source
from schemas.codec import decode, encode
from schemas.evidence import Evidence
from schemas.export_manifest import ExportManifest
from schemas.fact import Fact
from schemas.mention import EntityValue, Mention
from schemas.selector import select
from schemas.state import MentionState, Note
from schemas.verdict import Verdict

TEXT = "=SUM(A1) fell by -5.4% in Łódź, said @mayor. 💙"
SHA = sha256(TEXT.encode()).hexdigest()


def fact() -> Fact:
    evidence = (
        Evidence("ev-1", "Yearbook", quote="-5.4 %"),
        Evidence("ev-2", "A call", confidentiality="off_record", contact="Ann"),
    )
    return Fact(
        "c-1", "-5.4% in Łódź", "statistic", "Łódź", Verdict("true", "+ checked"), "True", "a-1", "=Title",
        "2024-05-03", "Gazette", "", SHA, select(TEXT, 17, 22), (), (), (), evidence, "r-1", "Bo",
        "2024-05-04T10:00:00Z", True,
    )  # fmt: skip


def annotation() -> Row:
    mention = Mention(
        "entity", 26, 30, "Łódź", EntityValue("LOC", "e-1", "Łódź"), 0.5, ("upper case",), "entities", "1"
    )
    note = Note("e", "r-1", "2024-05-04T10:00:00Z", "@mayor\nagrees")
    state = MentionState("m-1", "a-1", "v-1", mention, "accepted", reviewer_id="r-1", notes=(note,))
    article = Article("a-1", Source("=Title", date="2024-05-03"), "v-1")
    revision = Revision("v-1", "a-1", 1, TEXT, SHA, SHA, "lf-1", "2024-05-03T10:00:00Z")
    return annotation_row(state, article, revision, "p-1", "Bo")


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def written(rows: list[Row], out: Path, form: str, confidential: bool = False) -> ExportManifest:
    what = "facts" if isinstance(rows[0], Fact) else "annotations"
    return export(
        rows, out, what=what, form=exporter(form), text_of=lambda sha: TEXT if sha == SHA else "", chosen="all",
        version="0", at="2024-05-05T10:00:00Z", by="Bo", confidential=confidential,
    )  # fmt: skip


def test_facts_as_json_lines_with_a_manifest(tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    manifest = written([fact(), fact()], out, "jsonl")
    lines = out.read_text("utf-8").splitlines()
    assert [decode(Fact, json.loads(line)).evidence for line in lines] == [fact().evidence[:1]] * 2
    assert manifest.losses == ("Evidence that is confidential: 2",) and manifest.rows == 2
    assert manifest.sha256 == sha256(out.read_bytes()).hexdigest()
    assert json.loads(manifest_path(out).read_text("utf-8"))["filter"] == "all"
    written([fact()], out, "jsonl", confidential=True)
    assert decode(Fact, json.loads(out.read_text("utf-8"))) == fact()


@pytest.mark.parametrize("form", ["csv", "csv-verbatim"])
@pytest.mark.parametrize("row", [fact(), annotation()], ids=["fact", "annotation"])
def test_csv_comes_back_as_it_was(tmp_path: Path, form: str, row: Row) -> None:
    out = tmp_path / "out.csv"
    written([row, row], out, form, confidential=True)
    cells = list(read_csv(out.read_bytes()))
    assert len(cells) == 2
    title = "article_title"
    assert cells[0][title] == "=Title" and cells[0]["selector.exact"] == row.selector.exact
    assert int(cells[0]["selector.start"]) == row.selector.start


def test_no_cell_of_the_spreadsheet_profile_runs(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    written([fact()], out, "csv")
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b'"\'=Title"' in raw and b"\"'-5.4% in" in raw and b'"=Title"' not in raw
    assert "article_title" in raw.decode("utf-8-sig").splitlines()[1].rsplit(",", 1)[1]
    written([fact()], out, "csv-verbatim")
    assert ESCAPED.encode() not in out.read_bytes()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=4, max_size=4))
def test_any_cell_survives_csv(texts: list[str]) -> None:
    row = encode(replace(fact(), statement=texts[0], subject=texts[1], publisher=texts[2], url=texts[3]))
    for verbatim in (False, True):
        (cells,) = read_csv(b"".join(Csv(verbatim).write([row], "facts")))
        assert [cells[name] for name in ("statement", "subject", "publisher", "url")] == texts


@pytest.mark.parametrize("form", ["csv", "csv-verbatim"])
def test_an_empty_export_has_its_columns(form: str) -> None:
    lines = b"".join(exporter(form).write([], "annotations")).decode("utf-8-sig").splitlines()
    assert len(lines) == 1 and lines[0].startswith('"project","article_id"') and '"selector.exact"' in lines[0]


def test_a_row_that_is_not_in_its_text_stops_the_export(tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    out.write_text("old")
    wrong = replace(fact(), selector=replace(fact().selector, start=3, end=8))
    with pytest.raises(ExportError, match="does not stand"):
        written([fact(), wrong], out, "jsonl")
    assert out.read_text() == "old" and names(tmp_path) == ["facts.jsonl"]


def test_a_row_that_breaks_its_contract_is_named(tmp_path: Path) -> None:
    wrong = replace(fact(), kind="gossip")  # type: ignore[arg-type]
    with pytest.raises(ExportError, match=r"\$\.kind.*gossip"):
        written([wrong], tmp_path / "facts.jsonl", "jsonl")
    assert names(tmp_path) == []


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(BadInputError, match="jsonl, csv"):
        exporter("docx")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_atomically(tmp_path / "no" / "such.txt", b"x")
    with pytest.raises(ExportError, match="not an ordinary file"):
        write_atomically(tmp_path, b"x")


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        write_atomically(tmp_path / "out", broken())
    assert names(tmp_path) == []


def test_a_killed_export_leaves_the_old_file_whole_and_is_swept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_atomically(out, b"old")
    code = (
        "import os, pathlib\nfrom annotations.export.atomic import write_atomically\n"
        "def chunks():\n    yield b'x' * 100000\n    os.kill(os.getpid(), 9)\n"
        f"write_atomically(pathlib.Path({str(out)!r}), chunks())"
    )
    subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[3])
    assert out.read_bytes() == b"old" and len(names(tmp_path)) == 2
    assert sweep(tmp_path) == 0
    for left in tmp_path.glob(".*"):
        os.utime(left, (time.time() - 7200,) * 2)
    assert sweep(tmp_path) == 1 and names(tmp_path) == ["out"]


def test_importing_export_and_text_is_light() -> None:
    code = (
        "import sys, annotations.export.base, annotations.text.offsets\n"
        "import annotations.ingest.base, annotations.check.base\n"
        "heavy = {'pydantic', 'jsonschema', 'spacy', 'numpy', 'charset_normalizer', 'markdown_it', 'rapidfuzz'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parents[3])
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("before", ["", " ", "\u00a0", "\ufeff", "\u200b", "\u202e", "\t", "\r\n", " \u200b "])
@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
def test_a_formula_is_made_harmless_behind_whatever_is_thrown_away(before: str, sign: str) -> None:
    cells = dict.fromkeys(columns("annotations"), "") | {"reason": f"{before}{sign}1"}
    raw = b"".join(Csv().write([cells], "annotations"))
    assert f'"\'{before}{sign}1"'.encode() in raw
    assert next(read_csv(raw))["reason"] == f"{before}{sign}1"
