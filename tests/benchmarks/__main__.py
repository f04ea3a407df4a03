"""Runs all benchmarks and prints one table: `python -m tests.benchmarks`. More arguments go to pytest.

With `--full-scale N` it makes a project of a quarter of N articles and one of N, measures both and deletes them.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent
# The project's own options leave the benchmarks out, so that no test run depends on how busy a machine is.
OPTIONS = ["-o", "addopts=", "-q", "--no-header", str(HERE)]


def full_scale(articles: int) -> int:
    """Measure a large project and one of a quarter of its size, each in a process of its own; returns the worst code.

    They are made in the folder of temporary files (TMPDIR names another), some 80 KB an article.
    """
    code = 0
    with tempfile.TemporaryDirectory(prefix="factdesk-scale-") as folder:
        for size in (max(1, articles // 4), articles):
            path = Path(folder) / f"{size}.factdesk"
            command = [sys.executable, "-m", "tests.benchmarks.made_archive", str(path), str(size)]
            subprocess.run(command, check=True, cwd=HERE.parents[1], env={**os.environ, "PYTHONPATH": "tests"})
            run = [sys.executable, "-m", "tests.benchmarks", "-k", "large_project"]
            done = subprocess.run(run, cwd=HERE.parents[1], env={**os.environ, "FACTDESK_ARCHIVE": str(path)})
            code = max(code, done.returncode)
    return code


if __name__ == "__main__":
    # Windows are painted into memory; what needs a screen (key to pixel) starts one of its own.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.argv[1:2] == ["--full-scale"]:
        sys.exit(full_scale(int(sys.argv[2])))
    sys.exit(pytest.main([*OPTIONS, *sys.argv[1:]]))
