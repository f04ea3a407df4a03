"""Files of real producers (pandoc, LibreOffice), made from our own text, come out as they are kept beside them.

`python tests/unit/ingest/test_ingest_golden.py` writes what is kept anew.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from made import Read

from annotations.ingest.base import read_path
from schemas.article import Ingested
from schemas.codec import encode

GOLDEN = Path(__file__).parents[2] / "golden" / "ingest"
KEPT = GOLDEN / "bridge.json"
KINDS = ("docx", "epub", "html", "odt", "pdf")


def told(item: Ingested) -> dict[str, Any]:
    parts = [[p.kind, p.label, item.text[p.start : p.end]] for p in item.parts if p.kind != "page"]
    return {"text": item.text, "source": encode(item.source), "parts": parts, "notices": [n.code for n in item.notices]}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_a_real_producer_comes_out_as_kept(kind: str, read: Read) -> None:
    assert told(read(GOLDEN / f"bridge.{kind}")) == json.loads(KEPT.read_text(encoding="utf-8"))[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_and_name_comes_through(kind: str, read: Read) -> None:
    text = read(GOLDEN / f"bridge.{kind}").text
    for words in (
        "cost 132 million euros", "first plan.¹ It measures 1,200 m² of deck and weighs 10\N{NO-BREAK SPACE}000 tonnes",
        "said the mayor, Josefin Åkesson.", "owner Zoë Lindström counted 🚋.", "The figure leaves out the tramway.",
    ):  # fmt: skip
        # What LibreOffice prints has ordinary spaces only.
        assert (words.replace("\N{NO-BREAK SPACE}", " ") if kind == "pdf" else words) in text


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "html"])
@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed: its files are not made anew")
def test_what_pandoc_makes_today_is_read(kind: str, tmp_path: Path, read: Read) -> None:
    made = tmp_path / f"bridge.{kind}"
    subprocess.run(["pandoc", "-s", str(GOLDEN / "bridge.md"), "-o", str(made)], check=True)
    item = read(made)
    assert item.source.title == "Harbour bridge to cost 132 million euros" and item.source.date == "2024-05-03"
    assert item.source.author == "Ana Holt" and "Work starts in May and lasts 26 months" in item.text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed: its files are not made anew")
def test_what_libreoffice_prints_today_is_read(tmp_path: Path, read: Read) -> None:
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(GOLDEN / "bridge.odt")], check=True, capture_output=True, timeout=200
    )
    text = read(tmp_path / "bridge.pdf").text
    assert "What the council decided\n\nThe harbour bridge in Norrby will cost 132 million euros" in text


if __name__ == "__main__":
    kept = {kind: told(read_path(GOLDEN / f"bridge.{kind}")) for kind in KINDS}
    KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
