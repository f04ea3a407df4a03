"""The command line with what it may be given by mistake or in bad faith: always a sentence and exit code 2."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.commands.decision_file import perform
from annotations.errors import BadInputError
from annotations.json_lines import parse_line, read_lines
from annotations.project.project import Project

TEXT = "Harbour gets a new crane\n\nApril 9, 2024\n\nThe port paid $3 million for it.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    article, path = tmp_path / "crane.txt", tmp_path / "port.factdesk"
    article.write_text(TEXT)
    assert main(["import", str(path), str(article)]) == 0
    return path


def test_names_that_are_no_utf8_are_imported_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / os.fsdecode(b"cr\xffne.txt")).write_text("No headline here, only $3 million.")
    assert main(["import", str(tmp_path / "p.factdesk"), str(tmp_path), "--json"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert "cr\ufffdne.txt" in line["origin"] and not line["error"]


def test_one_bad_file_in_a_folder_is_told_by_its_name_and_stops_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\0" * 1000)
    (folder / "b.txt").symlink_to("/nowhere")
    os.mkfifo(folder / "c.txt")
    (folder / "d.txt").write_text(TEXT)
    assert main(["import", str(tmp_path / "p.factdesk"), str(folder)]) == 2
    out, err = capsys.readouterr()
    assert "a.txt: This is not a text file." in err and "b.txt" in err and "c.txt is not a file" in err
    assert out.startswith("added") and "d.txt" in out


@pytest.mark.parametrize("name", ["x" * 300, "x" * 230])
def test_too_long_names_are_refused(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(project.with_name(f"{name}.factdesk")), str(project.with_name("crane.txt"))]) == 2
    assert main(["import", str(project), str(project.with_name(f"{name}{name}.txt"))]) == 2
    assert main(["export", str(project), str(project.with_name(f"{name}{'y' * 20}"))]) == 2
    assert capsys.readouterr().err.count("factdesk: ") == 3
    assert sorted(p.name for p in project.parent.iterdir()) == ["crane.txt", "port.factdesk"]


def test_an_article_whose_name_is_too_long_for_a_sidecar_is_read(project: Path) -> None:
    article = project.with_name("y" * 245 + ".txt")
    article.write_text("The crane cost $4 million.")
    assert main(["import", str(project), str(article)]) == 0


def test_an_export_never_overwrites_a_project(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = project.read_bytes()
    other = project.with_name("other.factdesk")
    assert main(["import", str(other), str(project.with_name("crane.txt"))]) == 0
    link = project.with_name("link.jsonl")
    link.symlink_to(project)
    for out in (project, other, link):
        assert main(["export", str(project), str(out), "--what", "annotations"]) == 2
    assert "is not overwritten" in capsys.readouterr().err
    assert project.read_bytes() == before
    assert main(["stats", str(other)]) == 0


def test_text_that_would_steer_the_terminal_is_shown_as_codes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = project.with_name("\x1b]0;owned.txt")
    article.write_text("Bill rose \u202e54%\u202c\x9b31m\n\nThe bill rose.")
    article.with_name(f"{article.name}.source.json").write_text(json.dumps({"title": "a\x1b[2Jb\nc \u202e54%"}))
    capsys.readouterr()
    assert main(["import", str(project), str(article)]) == 0
    assert main(["stats", str(project)]) == 0
    shown = capsys.readouterr().out
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert "\\x202e54%" in shown


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"[" * 100_000, "nested too deeply"),
        (b'{"id": ' + b"9" * 10_000 + b"}", "too many digits"),
        (b'{"id": "\xe9"}', "byte 9 does not fit"),
        (b'{"id": 1} x', "Extra data, at character 11"),
        (b"null", "not a JSON object"),
    ],
)
def test_lines_that_are_no_json_object_are_told_by_number(line: bytes, told: str) -> None:
    with pytest.raises(BadInputError, match=rf"Line 7 .*{told}"):
        parse_line(7, line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"id": True, "text": "x"}, "Line 1 is not"),
        ({"id": 1.5, "text": "x"}, "Line 1 is not"),
        ({"id": "\ud800", "text": "x"}, "Line 1 is not"),
        ({"id": 1, "text": 5}, "Line 1 is not"),
        ({"id": 1, "text": "x", "date": "2024-02-30"}, "Line 1: '2024-02-30' is no date."),
        ({"id": 1, "text": "x" * 10_000_001}, "The text in line 1 is too long."),
    ],
)
def test_texts_of_the_wrong_form_are_told_by_line(
    line: object, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(json.dumps(line))
    assert main(["analyse", "--jsonl", str(file)]) == 2
    assert told in capsys.readouterr().err


def test_no_standard_input_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["analyse", "--jsonl", "-"]) == 2
    assert "There is no standard input." in capsys.readouterr().err


def test_line_breaks_inside_texts_do_not_divide_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    text = '{"id": "a\u2028b\x85c"}\r\n\r\n{"id": 2}'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    lines = [parse_line(n, raw) for n, raw in read_lines("-")]
    assert lines == [{"id": "a\u2028b\x85c"}, {"id": 2}]


def test_a_decision_with_half_a_character_is_refused(project: Path) -> None:
    with Project.open(project) as desk, pytest.raises(BadInputError, match="half of a character"):
        perform(desk, {"do": "note", "text": "\ud800"})


def test_output_that_cannot_be_written_is_a_sentence(project: Path) -> None:
    import subprocess

    for stats in (["stats", str(project)], ["stats", str(project), "--json"]):
        with Path("/dev/full").open("wb") as full:
            program = [sys.executable, "-c", "import sys; from annotations.cli import main; sys.exit(main())", *stats]
            done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 2
        assert done.stderr.startswith("factdesk: ") and done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "decision",
    [
        {"do": "describe", "fields": {"date": "April"}},
        {"do": "describe", "fields": {"date": "2024-02-30"}},
        {"do": "describe", "fields": {"colour": "red"}},
        {"do": "describe", "fields": {"title": None}},
        {"do": "note", "text": 5},
        {"do": "reopen", "reason": 5},
        {"do": "flag", "places": [{"quote": "crane", "nth": 1}, {"quote": "port"}], "explanation": True},
    ],
)
def test_decisions_of_the_wrong_form_are_refused_and_nothing_is_recorded(decision: object, project: Path) -> None:
    file = project.with_name("decisions.jsonl")
    file.write_text(json.dumps(decision))
    assert main(["decide", str(project), str(file)]) == 2
    with Project.open(project) as desk:
        assert desk.undo_label() == ""
        desk.check()


def test_a_date_can_be_taken_away(project: Path) -> None:
    with Project.open(project) as desk:
        perform(desk, {"do": "describe", "fields": {"date": ""}})
        assert desk.article(desk.articles()[0].article_id).article.source.date == ""


def test_facts_and_exports_come_out_of_a_project_that_is_open_elsewhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = project.with_name("out.jsonl")
    with Project.open(project):
        assert main(["facts", str(project)]) == 0
        assert main(["export", str(project), str(out)]) == 0
        assert main(["check", str(project)]) == 2
    assert "is open in another window" in capsys.readouterr().err
    assert out.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_stops_none_of_the_others(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    closed, other = project.with_name("closed.txt"), project.with_name("other.txt")
    closed.write_text("The crane cost $5 million.")
    closed.chmod(0)
    other.write_text("The crane cost $6 million.")
    assert main(["import", str(project), str(closed), str(other)]) == 2
    out, err = capsys.readouterr()
    assert "cannot be read: Permission denied" in err and "other.txt" in out
