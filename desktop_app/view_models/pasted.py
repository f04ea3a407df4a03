"""What a piece of evidence is told by: words from the clipboard or dropped ones, a file, one cited before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.view_models.wording import EVIDENCE_TYPES, short
from schemas.evidence import Evidence

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
TITLE = 120
"""Characters; what is longer is a passage, not a title."""
_TYPES = {".csv": "dataset", ".xlsx": "dataset", ".mp3": "recording", ".wav": "recording", ".mp4": "recording",
          ".m4a": "recording", ".jpg": "photo", ".jpeg": "photo", ".png": "photo", ".eml": "email"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CitedRow:
    """Evidence that was cited before, to be cited again."""

    evidence: Evidence
    label: str


def fields_of(text: str) -> dict[str, str]:
    """Return what words say of evidence: an address, a title in one short line, else a passage."""
    text = text.strip()
    address = _ADDRESS.search(text)
    found: dict[str, str] = {}
    if address is not None:
        found["url"] = address[0].rstrip(".,;)")
        text = f"{text[: address.start()]} {text[address.end() :]}".strip(" \n\t-–—:|")
    if not text:
        return found
    if "\n" not in text and len(text) <= TITLE and address is not None:
        return {**found, "title": text}
    return {**found, "quote": text}


def fields_of_file(path: Path) -> dict[str, str]:
    """Return what the name of a file says of evidence."""
    title = re.sub(r"[_]+", " ", path.stem).strip()
    kind = _TYPES.get(path.suffix.lower(), "")
    return {"title": title, **({"type": kind} if kind else {})}


def cited_rows(found: Sequence[Evidence]) -> list[CitedRow]:
    """Return what can be cited again, in words."""
    return [CitedRow(e, " · ".join(p for p in (_name(e), e.publisher, e.locator, EVIDENCE_TYPES[e.type]) if p))
            for e in found]  # fmt: skip


def _name(e: Evidence) -> str:
    return short(e.title or e.quote or e.url, 60)
