"""Runs `store_child` in another process."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent


def _command(what: str, path: Path) -> tuple[list[str], dict[str, str]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE.parents[1])])}
    return [sys.executable, str(HERE / "store_child.py"), what, str(path)], environment


def run_child(what: str, path: Path, under: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run a child to its end, under another command if one is given."""
    command, environment = _command(what, path)
    return subprocess.run([*under, *command], env=environment, capture_output=True, text=True, timeout=60)


@contextmanager
def child(what: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a child, wait until it says that the project is open, and kill it in the end."""
    command, environment = _command(what, path)
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "open\n"
            yield process
        finally:
            process.kill()
