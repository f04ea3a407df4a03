"""Bring the catalogues up to date: new texts are added, old ones dropped, and what is translated is compiled.

    python -m desktop_app.translations

Uses `pyside6-lupdate` and `pyside6-lrelease`, which come with PySide6 and need no network.
"""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.language import CATALOGUES, LANGUAGES
from desktop_app.translations.collect import Text, texts


def main() -> int:
    """Update and compile every catalogue; returns 1 where something has no translation yet."""
    tools = Path(sys.executable).parent
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.py"
        listed.write_text("\n".join(map(_line, texts())) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            catalogue = CATALOGUES / f"factdesk_{language}.ts"
            told = ("-locations", "none", "-no-obsolete", "-target-language", language)
            guessed_not = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
            _run(tools / "pyside6-lupdate", listed, *told, *guessed_not, "-ts", catalogue)
            _run(tools / "pyside6-lrelease", "-nounfinished", catalogue, "-qm", catalogue.with_suffix(".qm"))
    missing = sum(
        (CATALOGUES / f"factdesk_{code}.ts").read_text(encoding="utf-8").count("unfinished") for code in LANGUAGES
    )
    if missing:
        print(f"{missing} texts have no translation: write them into the .ts files, then run this again.")
    return 1 if missing else 0


def _line(text: Text) -> str:
    told = (text.context, text.source, text.about)
    parts = [json.dumps(part, ensure_ascii=False) for part in told]
    return f"translate({', '.join(parts)}{', 1' if text.plural else ''})"


def _run(tool: Path, *arguments: object) -> None:
    done = subprocess.run([tool, *map(str, arguments)], check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{tool.name} failed: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
