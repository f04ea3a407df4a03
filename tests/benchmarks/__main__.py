"""Runs all benchmarks and prints one table: `python -m tests.benchmarks`. More arguments go to pytest."""

import sys
from pathlib import Path

import pytest

if __name__ == "__main__":
    sys.exit(pytest.main(["-q", "--no-header", str(Path(__file__).parent), *sys.argv[1:]]))
