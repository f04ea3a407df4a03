"""The faults in numbers: `python -m tests.faults --long`, or `--share 0.1` for a tenth of that; `-k` picks some.

`python -m tests.faults corpus` reads all bad files, `python -m tests.faults fuzz --inputs 500000` changed ones; both
print a table.

Each size is an environment variable too; without them the tests run in the short form that is part of `.ci/run`.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

LONG: Mapping[str, int] = {
    "FACTDESK_KILLS": 2_000,  # F1: kill -9 of the engine at random moments
    "FACTDESK_LOSSES": 100_000,  # F2: losses of power
    "FACTDESK_INJECTIONS": 400,  # F3: failing calls, and kills at a write, in a burst of decisions
    "FACTDESK_WORK_INJECTIONS": 2_000,  # F3, F5: failing calls over a whole journey
    "FACTDESK_WORK_KILLS": 200,  # F14, F15, F17, F18: each of the larger pieces of work
    "FACTDESK_MERGES": 300,  # F15: three copies in six orders
    "FACTDESK_MUTATIONS": 1_500,  # F9: ruined files
    "FACTDESK_FLIPS": 2_000,  # F10: flipped bits
    "FACTDESK_WINDOW_KILLS": 100,  # F1: kill -9 of the whole application
}


def main() -> int:
    """Run the tests of faults in the sizes asked for, or print a table; returns the exit code."""
    if sys.argv[1:2] in (["corpus"], ["fuzz"]):
        return _table(sys.argv[1], sys.argv[2:])
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--long", action="store_true", help="the sizes that a release is held to; takes hours")
    parser.add_argument("--share", type=float, default=0.0, help="this share of the long sizes")
    parser.add_argument("-k", default="", help="only the tests that fit, as for pytest")
    given = parser.parse_args()
    share = 1.0 if given.long else given.share
    sizes = {name: str(max(1, round(size * share))) for name, size in LONG.items()} if share else {}
    tests = Path(__file__).resolve().parent
    command = [sys.executable, "-m", "pytest", "-q", "--timeout=0", str(tests)]
    if share:
        command += [
            str(tests.parent / part) for part in ("journeys/test_window_killed.py", "unit/store/test_store_merge.py")
        ]
    command += ["-k", given.k] if given.k else []
    for name, size in sizes.items():
        print(f"{name}={size}")
    return subprocess.run(command, env={**os.environ, **sizes}, check=False).returncode


def _table(what: str, arguments: list[str]) -> int:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from importlib import import_module

    module = import_module("faults.corpus.table" if what == "corpus" else "faults.fuzz.run")
    return int(module.main(arguments))


if __name__ == "__main__":
    sys.exit(main())
