"""Tables of articles: columns guessed or said, bad rows told with their line, the rest read."""

import io
import json
from pathlib import Path

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import BadInputError
from annotations.ingest.base import Failure, Options, read_path, read_paths
from annotations.ingest.tables import CsvReader, JsonLinesReader
from schemas.article import Ingested


def read(folder: Path, name: str, content: bytes | str, **columns: str) -> list[Ingested | Failure]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_paths([path], Options(tuple(columns.items()))))


def outcomes(items: list[Ingested | Failure]) -> list[str]:
    return [i.source.title if isinstance(i, Ingested) else f"{Path(i.origin).name} {i.error.code}" for i in items]


def test_json_lines_give_an_article_a_line_and_tell_of_bad_ones(tmp_path: Path) -> None:
    good = {"headline": made.TITLE, "body": made.LEAD, "published_at": "2024-05-03T10:00:00Z", "authors": ["A", "B"],
            "source": "The Norrby Post", "link": "https://norrby.example/b", "score": 3}  # fmt: skip
    deep = "[" * 100_000
    content = "\n".join(
        [json.dumps(good), "", "{not json", '{"headline": "x"}', deep, "[1]", '{"headline": "C", "body": "\\ud800 12"}']
    )
    items = read(tmp_path, "a.jsonl", content)
    assert outcomes(items) == [
        made.TITLE, "a.jsonl:3 bad-record", "a.jsonl:4 bad-record", "a.jsonl:5 bad-record", "a.jsonl:6 bad-record", "C",
    ]  # fmt: skip
    first, last = items[0], items[-1]
    assert isinstance(first, Ingested) and isinstance(last, Ingested)
    assert first.text.rstrip() == f"{made.TITLE}\n\n{made.LEAD}"
    assert [(p.kind, first.text[p.start : p.end]) for p in first.parts] == [("headline", made.TITLE)]
    source = first.source
    assert (source.author, source.date, source.publisher) == ("A, B", "2024-05-03", "The Norrby Post")
    (told,) = [n.message for n in first.notices if n.code == "columns"]
    assert "text=body" in told and "title=headline" in told and "Not read: score" in told
    assert last.text == "C\n\n\ufffd 12\n" and json.loads(first.raw) == good
    assert all("line" in str(i.error).lower() or ":4" in str(i.error) for i in items if isinstance(i, Failure))


def test_columns_are_as_the_user_says(tmp_path: Path) -> None:
    line = json.dumps({"a": made.LEAD, "text": "not this", "b": "A title"})
    (item,) = read(tmp_path, "a.jsonl", line, text="a", title="b")
    assert isinstance(item, Ingested) and item.source.title == "A title" and made.LEAD in item.text
    for wrong in ({"text": "c"}, {"words": "a"}):
        (failure,) = read(tmp_path, "a.jsonl", line, **wrong)
        assert isinstance(failure, Failure) and failure.error.code == "columns"


def test_a_table_without_a_text_names_its_columns(tmp_path: Path) -> None:
    (failure,) = read(tmp_path, "a.csv", "year,cost\n2023,12\n")
    assert isinstance(failure, Failure) and failure.error.code == "columns"
    assert "year, cost" in failure.error.hint and "--column" in failure.error.hint


@pytest.mark.parametrize(("sign", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (";", "cp1252")])
def test_csv_is_read_with_its_own_separator_and_encoding(sign: str, encoding: str, tmp_path: Path) -> None:
    rows = [["Title", "Text", "Date"], ["Räksmörgås", f"It cost £3m{sign} “all” of it.\nYes.", "2024-05-03"]]
    content = "\r\n".join(sign.join(f'"{c}"' for c in row) for row in rows)
    (item,) = read(tmp_path, "a.csv", content.encode(encoding))
    assert isinstance(item, Ingested)
    assert item.text == f"Räksmörgås\n\nIt cost £3m{sign} “all” of it.\nYes.\n" and item.source.date == "2024-05-03"


def test_bad_rows_of_a_csv_stop_none_of_the_others(tmp_path: Path) -> None:
    content = 'title,text\nA,"One\nword."\nB,too,many\nC,\nD,Two words.\nE,"never closed\n' + "x\n" * 5
    items = read(tmp_path, "a.csv", content)
    assert outcomes(items)[:4] == ["A", "a.csv:4 bad-record", "a.csv:5 bad-record", "D"]


def test_a_quotation_mark_left_open_is_told(tmp_path: Path) -> None:
    items = read(tmp_path, "a.csv", "title,text\nA,One.\nB," + '"x' + "y" * 10_000_001)
    assert outcomes(items) == ["A", "a.csv:3 bad-record"]


def test_a_spreadsheet_gives_an_article_a_row(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["headline", "body", "date", "n"],
        [made.TITLE, made.LEAD, "2024-05-03", 3.0],
        ["Only a title"],
        [None],
    ):
        sheet.append(row)
    sheet.append(["B", "Two words."])
    book.create_sheet("Notes").append(["x"])
    hidden = book.create_sheet("Secret")
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    items = list(read_paths([tmp_path / "a.xlsx"]))
    assert outcomes(items) == [made.TITLE, "a.xlsx:3 bad-record", "B"]
    first = items[0]
    assert isinstance(first, Ingested) and first.source.date == "2024-05-03"
    assert any("Notes" in n.message and "Secret" in n.message for n in first.notices)
    assert json.loads(first.raw)["n"] == "3"


def test_tables_in_a_folder_are_read_only_when_they_are_named(tmp_path: Path) -> None:
    (tmp_path / "labels.jsonl").write_text('{"start": 3}')
    (tmp_path / "rows.jsonl").write_text(json.dumps({"text": made.LEAD}))
    assert list(read_paths([tmp_path])) == []
    assert len(list(read_paths([tmp_path / "r*.jsonl"]))) == 1


def test_one_article_is_wanted_where_a_table_holds_several(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One word."}\n{"text": "Two words."}')
    with pytest.raises(BadInputError, match="several"):
        read_path(tmp_path / "a.jsonl")


@given(st.binary(max_size=300))
def test_any_bytes_give_articles_or_refusals(raw: bytes) -> None:
    for reader in (JsonLinesReader(), CsvReader()):
        try:
            for item in reader.read_all(io.BytesIO(raw), "a"):
                assert isinstance(item, Ingested | Failure)
        except BadInputError:
            pass


@given(st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1), min_size=1, max_size=5))
def test_every_text_of_json_lines_comes_through(texts: list[str]) -> None:
    lines = "\n".join(json.dumps({"text": t, "title": "T"}) for t in texts).encode()
    found = [i for i in JsonLinesReader().read_all(io.BytesIO(lines), "a") if isinstance(i, Ingested)]
    assert len(found) == sum(bool(t.strip("\ufeff").strip()) for t in texts)
