"""The engine from Python: what its page shows runs as written, and importing the package loads nothing."""

import os
import re
import subprocess
import sys
from pathlib import Path

from annotations import api

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "annotations" / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.S)


def run(code: str, at: Path) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=at, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_examples_run_as_they_are_written(tmp_path: Path) -> None:
    assert len(EXAMPLES) == 2
    said = run("\n".join(EXAMPLES) + "\nprint(len(facts), 'facts')", tmp_path)
    assert said.splitlines()[-1] == "1 facts", said
    assert len((tmp_path / "facts.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert '"figure"' in (tmp_path / "marks.jsonl").read_text(encoding="utf-8")


def test_importing_the_package_loads_nothing_and_its_api_no_model(tmp_path: Path) -> None:
    light = "import sys; import annotations; print(sorted(m for m in sys.modules if m.startswith('annotations')))"
    assert run(light, tmp_path).strip() == "['annotations']"
    heavy = "import sys; import annotations.api; print({'spacy', 'numpy', 'PySide6', 'pydantic'} & set(sys.modules))"
    assert run(heavy, tmp_path).strip() == "set()"


def test_every_name_that_the_page_imports_is_public() -> None:
    used = {n.strip() for line in re.findall(r"from annotations\.api import (.*)", PAGE) for n in line.split(",")}
    assert used <= set(api.__all__) and all(hasattr(api, name) for name in api.__all__)
