"""The rules of dependency of ARCHITECTURE.md, held by import-linter (contracts in pyproject.toml)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_import_contracts_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_no_module_shadows_the_annotations_package() -> None:
    banned = "from __future__ import " + "annotations"
    offenders = [
        p
        for folder in ("schemas", "annotations", "desktop_app")
        for p in (ROOT / folder).rglob("*.py")
        if banned in p.read_text()
    ]
    assert offenders == []


def test_the_command_line_comes_up_without_spacy_and_qt() -> None:
    code = (
        "import sys; from annotations.cli import main; main(['--help']);"
        "heavy = {'spacy', 'numpy', 'PySide6', 'sqlite_utils', 'pydantic', 'jsonschema'} & set(sys.modules);"
        "sys.exit(', '.join(sorted(heavy)) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
