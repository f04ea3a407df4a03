"""Runs `store_child` in another process."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent


def _command(what: str, path: Path, script: str = "store_child.py") -> tuple[list[str], dict[str, str]]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE.parents[1])])}
    return [sys.executable, str(HERE / script), what, str(path)], environment


def run_child(
    what: str,
    path: Path,
    under: Sequence[str] = (),
    script: str = "store_child.py",
    extra: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a child to its end, under another command if one is given, with `extra` in its environment."""
    command, environment = _command(what, path, script)
    environment |= extra or {}
    return subprocess.run([*under, *command], env=environment, capture_output=True, text=True, timeout=120)


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
