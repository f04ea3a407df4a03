import shutil
from pathlib import Path
from typing import Any

import pytest
from store_samples import project


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made once; tests work on copies of the closed file."""
    return project(tmp_path_factory.mktemp("sample") / "desk.factdesk")


@pytest.fixture
def desk(sample: Path, tmp_path: Path) -> Path:
    """A closed sample project that a test may harm."""
    return Path(shutil.copyfile(sample, tmp_path / "desk.factdesk"))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Show the counts that the fault tests print: how much was injected, and what came of it."""
    told = [
        line
        for report in terminalreporter.stats.get("passed", ())
        if getattr(report, "when", "") == "call" and "faults/" in report.nodeid
        for line in report.capstdout.splitlines()
    ]
    if told:
        terminalreporter.section("faults")
        for line in told:
            terminalreporter.write_line(line)
