"""What the benchmarks measured, told in one table at the end of the run and kept in `build/benchmarks/`."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks import report
from benchmarks.report import Measured

__all__ = ["Measured"]
FIGURES = pytest.StashKey[list[Measured]]()
KEPT = Path(os.environ.get("FACTDESK_BENCHMARKS", Path(__file__).parents[2] / "build" / "benchmarks"))


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Iterator[Callable[[Measured], None]]:
    """Call it with what was measured."""
    yield request.config.stash.setdefault(FIGURES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table, and keep figures, table and plot."""
    figures = config.stash.get(FIGURES, [])
    if not figures:
        return
    latest = KEPT / "latest.json"
    before = report.read(latest)
    lines = report.table(figures, before)
    terminalreporter.section("benchmarks")
    for line in lines:
        terminalreporter.write_line(line)
    report.write(latest, figures, before)
    (KEPT / "latest.txt").write_text("\n".join(lines) + "\n", "utf-8")
    (KEPT / "latest.svg").write_text(report.plot(list(report.read(latest).values())), "utf-8")
    terminalreporter.write_line(f"kept in {KEPT}: latest.json, latest.txt, latest.svg")
