"""Runs all benchmarks and prints one table: `python -m tests.benchmarks`. More arguments go to pytest."""

import os
import sys
from pathlib import Path

import pytest

if __name__ == "__main__":
    # Windows are painted into memory; what needs a screen (key to pixel) starts one of its own.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The project's own options leave the benchmarks out, so that no test run depends on how busy a machine is.
    options = ["-o", "addopts=", "-q", "--no-header", str(Path(__file__).parent)]
    sys.exit(pytest.main([*options, *sys.argv[1:]]))
