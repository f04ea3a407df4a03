"""A whole examination of a project in a process of its own, while the project is open: what opening leaves out.

Opening checks the log from its last checkpoint on; the rest follows here. The file is only read, from a copy.
"""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from annotations.errors import FactdeskError
from annotations.store.health import check_file


class Examination:
    """Begun when it is made; ask `problems` now and then. It never disturbs the open project."""

    def __init__(self, path: Path) -> None:
        self._found: tuple[str, ...] | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "annotations.store.examine", str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def problems(self) -> tuple[str, ...] | None:
        """Return what is wrong, in sentences (empty: nothing); None while it is not known."""
        if self._found is None and self._process.poll() is not None:
            told, _ = self._process.communicate()
            try:
                self._found = tuple(json.loads(told))
            except ValueError:
                self._found = ("The project could not be examined.",)
        return self._found

    def stop(self) -> None:
        """Give it up: the project is closed. Stopping twice, or after it has ended, is no error."""
        with suppress(OSError):
            self._process.kill()
        if self._found is None:
            self._process.communicate()
            self._found = ()


def main(path: Path) -> None:
    """Examine a file and print its problems as a JSON list."""
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        print(json.dumps(check_file(path).problems))
    except FactdeskError as problem:
        print(json.dumps([problem.message]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
