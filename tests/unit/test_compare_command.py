"""`factdesk compare`: two files, or pairs as JSON lines."""

import io
import json
import sys
from pathlib import Path

import pytest

from annotations.cli import main

ONE = "The port of Brandvik paid $3.2 million for the new crane. The crane lifts 40 tonnes.\n"
OTHER = "The port of Brandvik paid $4.6 million for the new crane. The crane lifts 40 tonnes.\n"


def test_pairs_come_out_in_order_and_bad_lines_stop_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs: list[object] = [
        {"id": 7, "a": {"text": ONE, "date": "2024-04-09"}, "b": {"text": OTHER}},
        {"id": "x", "a": {"text": ONE}, "b": {}},
        {"id": "y", "a": {"text": ONE}, "b": {"text": ONE, "date": "2024-13-01"}},
        {"id": "z", "a": {"text": ""}, "b": {"text": ONE}},
        {"id": "same", "a": {"text": ONE}, "b": {"text": ONE}},
    ]
    lines = "\n".join([*map(json.dumps, pairs), "nonsense"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    assert main(["compare", "--jsonl", "-"]) == 2
    out, err = capsys.readouterr()
    found = [json.loads(line) for line in out.splitlines()]
    assert [f["id"] for f in found] == [7, "z", "same"]
    told = {(r["relation"], r["a"]["surface"], r["b"]["surface"]) for r in found[0]["relations"]}
    assert ("contradicts", "$3.2 million", "$4.6 million") in told and (
        "corroborates",
        "40 tonnes",
        "40 tonnes",
    ) in told
    for r in found[0]["relations"]:
        assert ONE[r["a"]["start"] : r["a"]["end"]] == r["a"]["surface"] and r["explanation"]
        assert OTHER[r["b"]["start"] : r["b"]["end"]] == r["b"]["surface"]
    assert found[1]["relations"] == []
    assert {r["relation"] for r in found[2]["relations"]} == {"corroborates"}
    assert "Line 2 is not" in err and "Line 3: '2024-13-01' is no date" in err and "Line 6 is not JSON" in err


def test_two_files_are_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(ONE)
    b.write_text(OTHER)
    assert main(["compare", str(a), str(b), "--date-a", "2024-04-09"]) == 0
    assert "“$3.2 million”" in capsys.readouterr().out


def test_anything_but_two_texts_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a = tmp_path / "a.txt"
    a.write_text(ONE)
    assert main(["compare", str(a)]) == 2
    assert main(["compare", str(a), str(a), "--jsonl", "-"]) == 2
    assert main(["compare", str(a), str(tmp_path / "none.txt")]) == 2
    assert main(["compare", str(a), str(a), "--date-b", "April"]) == 2
    assert capsys.readouterr().err.count("factdesk: ") == 4
