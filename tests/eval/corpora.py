"""Where the labelled sets are: the folder beside the repository, or the one that FACTDESK_EVAL names."""

import hashlib
import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

REPO = Path(__file__).resolve().parents[2]
SEEDS = REPO / "seeds"
GOLD = Path(__file__).parent / "gold"
FLOORS = Path(__file__).parent / "floors.json"


def eval_folder() -> Path | None:
    """Return the evaluation folder, or None where this machine has none."""
    named = os.environ.get("FACTDESK_EVAL")
    folder = Path(named) if named else REPO.parent / "shared" / "eval"
    return folder if (folder / "score.py").is_file() else None


def scorer() -> ModuleType | None:
    """Return the scorers of the evaluation folder as a module, or None where there is no folder."""
    folder = eval_folder()
    if folder is None:
        return None
    spec = importlib.util.spec_from_file_location("eval_score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def own_gold(layer: str) -> list[dict[str, Any]]:
    """Return the sentences of `tests/eval/gold/<layer>.jsonl`."""
    path = GOLD / f"{layer}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def seed_gold(layer: str) -> list[dict[str, Any]]:
    """Return the seed articles that are labelled, each {name, source, text, rows}; rows are those of one layer."""
    articles = []
    for path in sorted(SEEDS.glob("*/gold.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        articles.append(
            {
                "name": path.parent.name,
                "source": json.loads((path.parent / "source.json").read_text(encoding="utf-8")),
                "text": (path.parent / "article.txt").read_text(encoding="utf-8"),
                "rows": [row for row in rows if row.get("layer") == layer],
            }
        )
    return articles


def digest(*paths: Path) -> str:
    """Return a short hash of the files' bytes: figures of two runs compare only where it is equal."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.read_bytes())
    return total.hexdigest()[:12]


def floors(layer: str) -> dict[str, float]:
    """Return the pinned floors of a layer ({} where there are none)."""
    return dict(json.loads(FLOORS.read_text(encoding="utf-8")).get(layer, {})) if FLOORS.exists() else {}
