"""`factdesk tolerances` and the project's own table."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from annotations.cli import main
from annotations.errors import BadInputError
from annotations.project.project import Project
from annotations.values.tolerance import Tolerances
from schemas.value import Quantity


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "port.factdesk"
    Project.open(path, create=True).close()
    return path


def test_the_table_is_printed_and_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tolerances", str(project)]) == 0
    assert "about        10 %  “about 100” may stand for that much less or more" in capsys.readouterr().out
    assert main(["tolerances", str(project), "--set", "about=2%", "--set", "more than=any"]) == 0
    out = capsys.readouterr().out
    assert "about         2 %" in out and "(the program's own: 10 %)" in out and "more_than     any" in out
    assert main(["tolerances", str(project), "--set", "about=default", "--json"]) == 0
    rows = {row["name"]: row for row in map(json.loads, capsys.readouterr().out.splitlines())}
    assert rows["about"]["changed_from"] is None
    assert rows["more_than"]["share"] == "any"


def test_what_cannot_be_read_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tolerances", str(project), "--set", "about=2%", "--set", "sometimes=1"]) == 2
    assert "no tolerance “sometimes”" in capsys.readouterr().err
    with Project.open(project, read_only=True) as desk:
        assert desk.tolerances() == Tolerances()


def test_a_change_is_a_decision_that_can_be_undone(project: Path) -> None:
    with Project.open(project) as desk:
        desk.set("tolerance.about", "5 %")
        assert desk.tolerances().of_modifier["about"].above == Decimal("0.05")
        with pytest.raises(BadInputError):
            desk.set("tolerance.about", "a lot")
        desk.undo()
        assert desk.tolerances() == Tolerances()


def test_the_desks_currency_comes_first(project: Path) -> None:
    money = Quantity("money", Decimal(4 * 10**6), Decimal(4 * 10**6), "USD", "US dollar")
    with Project.open(project) as desk:
        assert [c.quantity.unit for c in desk.conversions(money, "2024-04-09")] == ["EUR", "GBP"]
        desk.set("currency", "jpy")
        found = desk.conversions(money, "2024-04-09")
        with pytest.raises(BadInputError, match="no exchange rates for “pesetas”"):
            desk.set("currency", "pesetas")
    assert [c.quantity.unit for c in found] == ["JPY", "EUR", "GBP"]
    assert found[0].words == "about 607 million Japanese yen"
    assert found[0].source == "ECB reference rate of 9 April 2024"
