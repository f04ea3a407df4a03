"""What `factdesk train` keeps beside a project: the folder `NAME.model`, plain data with a card that tells what it is.

card.json      what it was trained on, the scores before and after, and which parts are in use
claims.json    the ranking of claims
ner/           spaCy's name recogniser
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.codec import DecodeError, decode
from schemas.lesson import UNTRAINED, Ranking


@dataclass(frozen=True, slots=True)
class Trained:
    """What is in use: an empty ranking and "" where nothing was trained, or nothing was better."""

    ranking: Ranking = UNTRAINED
    ner: str = ""


def folder_of(project: Path) -> Path:
    """Return the folder in which the models of a project file are kept."""
    return project.with_name(project.stem + ".model")


def read_trained(project: Path, project_id: str) -> Trained:
    """Return what is in use for a project. A folder of another project, or one that was changed, is not used."""
    folder = folder_of(project)
    try:
        card = json.loads(_read(folder / "card.json"))
        if card["project"] != project_id:
            return Trained()
        used: dict[str, Any] = {name: part for name, part in card["parts"].items() if part["used"]}
        if any(digest(folder, part["files"]) != part["sha256"] for part in used.values()):
            return Trained()
        ranking = UNTRAINED
        if "claims" in used:
            ranking = decode(Ranking, json.loads(_read(folder / "claims.json")))
        return Trained(ranking, str(folder / "ner") if "names" in used else "")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, DecodeError):
        return Trained()


def digest(folder: Path, files: list[str]) -> str:
    """Return the SHA-256 over the names and contents of a part's files. Raises OSError where one is missing."""
    total = hashlib.sha256()
    for name in files:
        total.update(name.encode() + b"\0" + _read(folder / name))
    return total.hexdigest()


def _read(path: Path) -> bytes:
    """Return a file's bytes. Raises OSError; also for a pipe or a device, which may never end."""
    if not path.is_file():
        raise FileNotFoundError(path)
    return path.read_bytes()
