"""What each exporter writes, byte for byte, kept in tests/golden/export; FACTDESK_GOLDEN=write makes them anew."""

import os
from pathlib import Path

import pytest
from unit.export.test_contract_lines import TEXT as ANALYSED
from unit.export.test_contract_lines import mentions
from unit.export.test_export_files import annotation, fact, written

from annotations.export.base import manifest_path
from annotations.export.contract import to_contract, to_line
from schemas.article import Source

GOLDEN = Path(__file__).parents[2] / "golden" / "export"


def same_as_golden(name: str, content: bytes) -> None:
    if os.environ.get("FACTDESK_GOLDEN") == "write":
        GOLDEN.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(content)
    assert content == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("form", ["jsonl", "csv", "csv-verbatim"])
@pytest.mark.parametrize("what", ["facts", "annotations"])
def test_an_export_is_as_it_was(tmp_path: Path, form: str, what: str) -> None:
    out = tmp_path / f"{what}.{form}"
    written([fact() if what == "facts" else annotation()], out, form)
    same_as_golden(out.name, out.read_bytes())
    same_as_golden(f"{out.name}.manifest.json", manifest_path(out).read_bytes())


def test_a_line_of_the_contract_is_as_it_was() -> None:
    line = to_line(to_contract("x", Source("A title", date="2024-05-03"), ANALYSED, mentions()))
    same_as_golden("analysis.json", line.encode() + b"\n")
