"""The manual lists what can be read."""

import re
from pathlib import Path

from annotations.ingest.base import readers

MANUAL = Path(__file__).parents[3] / "README.md"


def test_the_manual_lists_every_kind_of_file() -> None:
    table = MANUAL.read_text(encoding="utf-8").split("| `import` reads |")[1].split("\n\n")[0]
    told = set(re.findall(r"`(\.\w+)`", table))
    assert [r.suffixes for r in readers() if not told & set(r.suffixes)] == []
    assert told <= {s for r in readers() for s in r.suffixes}
