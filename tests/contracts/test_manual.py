"""What the manuals say is there: commands, formats, files, and one command that runs the tests."""

import re
import tomllib
from itertools import chain
from pathlib import Path

import pytest

from annotations.cli import app
from annotations.ingest.base import readers

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
MANUALS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
WITH_THE_WINDOW = {"open"}
TESTS = "uv run pytest"


def test_every_command_is_in_the_manual_and_the_other_way_round() -> None:
    there = {c.name or c.callback.__name__.replace("_", "-") for c in app.registered_commands if c.callback}
    assert _commands_told() == there | WITH_THE_WINDOW


def _commands_told() -> set[str]:
    """The commands of the table's first column, and of the examples that stand alone."""
    cells = re.findall(r"^\| (`factdesk [^|]*)\|", README, re.M)
    shown = re.findall(r"^ {4}factdesk ([a-z-]+)", README, re.M)
    return {code.removeprefix("factdesk ").split()[0] for cell in cells for code in re.findall(r"`([^`]+)`", cell)} | {
        *shown
    }


def test_every_kind_of_file_that_is_read_is_in_the_manual() -> None:
    table = README[README.index("| `import` reads") :].split("\n\n")[0]
    told = {f".{name}" for name in re.findall(r"`\.(\w+)`", table)}
    assert {suffix for reader in readers() for suffix in reader.suffixes} - told == set()


@pytest.mark.parametrize("manual", MANUALS)
def test_files_that_a_manual_names_are_there(manual: str) -> None:
    text = (ROOT / manual).read_text("utf-8")
    named = re.findall(r"(?<![\w./])((?:schemas|annotations|desktop_app|tests|seeds|\.ci)/[\w./-]*\w)", text)
    assert [path for path in named if not (ROOT / path).exists()] == []
    modules = re.findall(r"python -m ((?:schemas|desktop_app|tests)[\w.]*\w)", text)
    assert [m for m in modules if not _module_is_there(m)] == []


def _module_is_there(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__main__.py").exists()


def test_one_command_runs_the_tests() -> None:
    continuous = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert TESTS in continuous
    assert f"&& {TESTS}  " in README
    assert f"    {TESTS}  " in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_every_dependency_is_named_with_its_licence() -> None:
    made = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras, groups = made["project"]["optional-dependencies"], made["dependency-groups"]
    declared = [*made["project"]["dependencies"], *chain.from_iterable((*extras.values(), *groups.values()))]
    told = (ROOT / "THIRD_PARTY.md").read_text("utf-8").casefold()
    names = {re.match(r"[\w.-]+", line)[0].casefold() for line in declared}  # type: ignore[index]
    assert {n for n in names if not re.search(rf"(?<![\w-]){re.escape(n)}(?![\w-])", told)} == set()


def test_continuous_integration_runs_what_contributors_are_told_to() -> None:
    continuous = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n\n")[1]
    commands = [c.strip() for line in told.splitlines() for c in line.split("#")[0].split("&&")]
    assert [c for c in commands if c.startswith("uv run") and c not in continuous] == []


def test_the_manual_is_short() -> None:
    assert README.count("\n") <= 260
