"""What the benchmarks measured, told in one table at the end of the run."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest


class Measured(NamedTuple):
    """One figure: ours, and the base of the same run (None where there is none); both in `unit`."""

    what: str
    ours: float
    base: float | None = None
    unit: str = "ms"


FIGURES = pytest.StashKey[list[Measured]]()


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Iterator[Callable[[Measured], None]]:
    """Call it with what was measured."""
    yield request.config.stash.setdefault(FIGURES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table."""
    figures = config.stash.get(FIGURES, [])
    if not figures:
        return
    terminalreporter.section("benchmarks")
    width = max(len(f.what) for f in figures)
    terminalreporter.write_line(f"{'':{width}}  {'ours':>12}  {'base':>12}  {'ratio':>7}")
    for f in figures:
        base = f"{f.base:.2f} {f.unit}" if f.base is not None else ""
        ratio = f"{f.ours / f.base:.2f} x" if f.base else ""
        terminalreporter.write_line(f"{f.what:{width}}  {f'{f.ours:.2f} {f.unit}':>12}  {base:>12}  {ratio:>7}")
