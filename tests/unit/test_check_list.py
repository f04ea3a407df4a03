"""The list of checks on the command line: each has its switch, and tells how far the desk trusts it."""

import json
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.project.project import Project
from annotations.project.switches import switches


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "p.factdesk"
    with Project.open(found, create=True, reviewer="Ada"):
        return found


def listed(path: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, bool]:
    assert main(["check", str(path), "--list", "--json", *arguments]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(row["does"].endswith((".", "right before it.")) and row["trust"] == 1 for row in rows)
    return {row["name"]: row["on"] for row in rows}


def test_every_check_is_listed_with_its_switch(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(path, capsys)
    assert all(found.values()) and {"known-name", "verified-fact", "withdrawn-fact", "weekday", "same-deed"} <= set(
        found
    )


def test_a_check_is_switched_off_and_on(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(path, capsys, "--off", "known-name", "--off", "weekday")
    assert not found["known-name"] and not found["weekday"] and found["roles"]
    assert listed(path, capsys, "--on", "weekday")["weekday"]
    with Project.open(path, reviewer="Ada") as desk:
        assert [s.name for s in switches(desk) if not s.on] == ["known-name"]


def test_a_check_that_is_not_there_is_named(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(path), "--off", "weakday"]) == 2
    assert "weekday" in capsys.readouterr().err
