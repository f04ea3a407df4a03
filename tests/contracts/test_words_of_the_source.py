"""What no linter looks at: why a type is ignored, and that nothing names a machine or a registry."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("schemas", "annotations", "desktop_app")
TEXTS = (".py", ".md", ".toml", ".lock", ".json", ".html", ".css", ".qss", "")
ELSEWHERE = ("pypi" + ".org", "python" + "hosted", "/ro" + "ot/", "/wo" + "rk/")


def test_an_ignored_type_says_why() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "# type: ignore" in line and not re.search(r"# type: ignore\[[\w-]+\]  # \w", line)
    ]
    assert bare == []


def test_nothing_names_a_machine_or_a_registry() -> None:
    folders = (*PACKAGES, "tests", "seeds", ".ci")
    files = [p for folder in folders for p in (ROOT / folder).rglob("*") if p.is_file() and p.suffix in TEXTS]
    files += [p for p in ROOT.iterdir() if p.is_file() and p.suffix in TEXTS and p.name != "uv.lock"]
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in files
        for word in ELSEWHERE
        if word.encode() in path.read_bytes() and "__pycache__" not in path.parts
    ]
    assert found == []
