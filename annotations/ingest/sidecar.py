"""What a file beside the article says of its source: `NAME.source.json`, or `source.json` beside `article.*`."""

import hashlib
import json
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path

from annotations.errors import BadInputError
from annotations.ingest.described import valid_date
from annotations.text.normalise import clean
from schemas.article import Ingested, Notice, Source

_KEYS = tuple(f.name for f in fields(Source))
_LARGEST = 1_000_000


def sidecar_of(path: Path) -> Path | None:
    """Return the file that describes `path`, or None."""
    candidates = [path.with_name(f"{path.name}.source.json"), path.with_name(f"{path.stem}.source.json")]
    if path.stem == "article":
        candidates.append(path.with_name("source.json"))
    for candidate in candidates:
        with suppress(OSError):  # a name that is too long for a sidecar has none
            if candidate.is_file():
                return candidate
    return None


def described_by(item: Ingested, sidecar: Path) -> Ingested:
    """Return the article with what its sidecar says of the source; keys that no source has are left out.

    Raises BadInputError where the sidecar is no JSON object of strings.
    """
    data = _read(sidecar)
    notices = list(item.notices)
    known: dict[str, str] = {}
    for key in _KEYS:
        value = data.get(key)
        if value is not None and not isinstance(value, str):
            raise BadInputError(f"{sidecar.name}: {key!r} must be text.", "Write it in quotation marks.", "sidecar")
        if value:
            known[key] = " ".join(clean(value)[0].split())
    for key in ("date", "retrieved"):
        if key in known and not valid_date(known[key]):
            notices.append(Notice("sidecar", f"{sidecar.name} has {known[key]!r} as {key}, which is no date."))
            del known[key]
        elif key in known:
            known[key] = valid_date(known[key])
    if isinstance(data.get("sha256"), str) and data["sha256"] != hashlib.sha256(item.raw).hexdigest():
        notices.append(Notice("sidecar-hash", f"The article is not the one that {sidecar.name} describes (sha256)."))
    return replace(item, source=replace(item.source, **known), notices=tuple(notices))


def _read(sidecar: Path) -> dict[str, object]:
    try:
        with sidecar.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise ValueError("it is too large")
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        raise BadInputError(f"{sidecar.name} cannot be read as JSON: {problem}.", code="sidecar") from problem
    if not isinstance(data, dict):
        raise BadInputError(f"{sidecar.name} must hold one JSON object.", code="sidecar")
    return data
