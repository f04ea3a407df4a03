"""The faults in numbers.

`python -m tests.faults --long` strikes as often as a release is held to and prints a table; `--only journeys --count
2000` one kind; `--json FILE` keeps the sums, and the next run with it goes on where the last one ended.
`python -m tests.faults corpus` reads all bad files, `python -m tests.faults fuzz --inputs 500000` changed ones.
`python -m tests.faults pytest` runs the tests of this folder in the sizes of `LONG`.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

LONG: Mapping[str, int] = {
    "FACTDESK_LOSSES": 100_000,  # F2: losses of power
    "FACTDESK_MERGES": 300,  # F15: three copies in six orders
    "FACTDESK_MUTATIONS": 1_500,  # F9: ruined files
    "FACTDESK_FLIPS": 2_000,  # F10: flipped bits
}
TABLES = {"corpus": "faults.corpus.table", "fuzz": "faults.fuzz.run"}


def main() -> int:
    """Strike, or print another table; returns the exit code."""
    what, arguments = ([*sys.argv[1:2], ""][0], sys.argv[2:])
    tests = Path(__file__).resolve().parents[1]
    if what == "pytest":
        command = [sys.executable, "-m", "pytest", "-q", "--timeout=0", str(tests / "faults"), *arguments]
        command.append(str(tests / "unit/store/test_store_merge.py"))
        sizes = {name: str(size) for name, size in LONG.items()}
        return subprocess.run(command, env={**os.environ, **sizes}, check=False).returncode
    sys.path.insert(0, str(tests))
    from importlib import import_module

    if what in TABLES:
        return int(import_module(TABLES[what]).main(arguments))
    return int(import_module("faults.trials.run").main(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
