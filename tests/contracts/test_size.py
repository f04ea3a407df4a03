"""Modules stay small enough to read at one sitting: 400 lines, classes 250, functions 50."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXCEPTIONS: dict[str, str] = {}
"""Path, or path:name -> why it may be larger."""


def test_modules_classes_and_functions_stay_small() -> None:
    too_large = []
    for folder in ("schemas", "annotations", "desktop_app"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            source = path.read_text(encoding="utf-8")
            name = path.relative_to(ROOT).as_posix()
            if source.count("\n") > 400:
                too_large.append(f"{name}: {source.count(chr(10))} lines")
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                    size = (node.end_lineno or node.lineno) - node.lineno + 1
                    if size > (250 if isinstance(node, ast.ClassDef) else 50):
                        too_large.append(f"{name}:{node.name}: {size} lines")
    assert [t for t in too_large if t.rsplit(":", 1)[0] not in EXCEPTIONS] == []
