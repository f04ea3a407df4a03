"""Language models of somebody else: 10."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from faults.corpus.case import Case

CONFIG = {
    "nlp": {"lang": "en", "pipeline": ["sentencizer"], "tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}},
    "components": {"sentencizer": {"factory": "sentencizer"}},
}
Change = Callable[[Path], object]


def _written(path: Path, config: Any) -> None:
    lines = []
    for section, values in config.items():
        nested = {key: value for key, value in values.items() if isinstance(value, dict)}
        lines += [f"[{section}]", *(f"{k} = {json.dumps(v)}" for k, v in values.items() if k not in nested), ""]
        for key, value in nested.items():
            lines += [f"[{section}.{key}]", *(f"{k} = {json.dumps(v)}" for k, v in value.items()), ""]
    (path / "config.cfg").write_text("\n".join(lines), "utf-8")


def sound(path: Path) -> Path:
    """Make a model that may be used: the control of this family."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(path)
    return path


def _case(name: str, change: Change) -> Case:
    def build(path: Path, _: random.Random) -> None:
        sound(path)
        change(path)

    return Case("model", name, "model-rejected", build=build)


def _config(**sections: Any) -> Change:
    return lambda path: _written(path, CONFIG | sections)


def _meta(**values: Any) -> Change:
    def change(path: Path) -> None:
        meta = json.loads((path / "meta.json").read_text("utf-8")) | values
        (path / "meta.json").write_text(json.dumps(meta), "utf-8")

    return change


def _as_file(path: Path) -> None:
    import shutil

    shutil.rmtree(path)
    path.write_bytes(b"PK\x03\x04")


def cases() -> list[Case]:
    """Return the family."""
    evil = {"@misc": "evil.v1"}
    return [
        _case("no-config", lambda p: (p / "config.cfg").unlink()),
        _case("no-meta", lambda p: (p / "meta.json").unlink()),
        _case("odd-config", lambda p: (p / "config.cfg").write_bytes(b"\xff\xfe[nlp")),
        _case("other-language", _config(nlp={"lang": "../../evil", "pipeline": []})),
        _case("unknown-factory", _config(components={"sentencizer": {"factory": "evil_factory"}})),
        _case("callback", _config(nlp={**CONFIG["nlp"], "before_creation": evil})),
        _case("code-beside", lambda p: (p / "evil.py").write_text("raise SystemExit\n")),
        _case("other-version", _meta(spacy_version=">=99.0.0")),
        _case("link-out", lambda p: (p / "vocab" / "evil").symlink_to("/etc/passwd")),
        _case("not-a-folder.whl", _as_file),
    ]
