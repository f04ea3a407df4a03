"""A language model of the user's own: a folder of data, looked at before spaCy builds anything from it.

A configuration names functions that spaCy calls, and a package is code that runs when it is loaded; so a model is a
folder without code, whose configuration names nothing but what spaCy itself brings.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotations.errors import DetectionError

FACTORIES = frozenset(
    {"tok2vec", "transition_parser", "tagger", "parser", "ner", "attribute_ruler", "lemmatizer", "morphologizer",
     "sentencizer", "senter", "entity_ruler", "trainable_lemmatizer"}
)  # fmt: skip
"""Components of spaCy that read text; none of them reads a file or asks the network."""
LANGUAGE = "en"
_SPACY_OWN = re.compile(r"spacy\.[\w.-]+\.v\d+")
_PLAIN = frozenset({"", ".json", ".cfg", ".md", ".txt", ".bin", ".spacy", ".npz"})
_MOST_FILES, _LARGEST = 500, 3 << 30
_CALLBACKS = ("before_creation", "after_creation", "after_pipeline_creation")


def checked_model(folder: Path) -> Path:
    """Return the folder of a model that may be loaded. Raises DetectionError ("model-rejected") with the reason."""
    if reason := next(_reasons(folder), ""):
        raise DetectionError(
            f"The language model {folder.name} is not used: {reason}.",
            f"Choose the folder of an unpacked model of spaCy for {LANGUAGE!r} that you trust.",
            "model-rejected",
        )
    return folder


def _reasons(folder: Path) -> Iterator[str]:
    if folder.is_symlink() or not folder.is_dir():
        yield "it is not a folder"
        return
    yield from _of_files(folder)
    config, meta = folder / "config.cfg", folder / "meta.json"
    for file in (config, meta):
        if not file.is_file():
            yield f"it has no {file.name}"
            return
    yield from _of_config(config)
    yield from _of_meta(meta)


def _of_files(folder: Path) -> Iterator[str]:
    total = 0
    for number, path in enumerate(folder.rglob("*")):
        if number >= _MOST_FILES:
            yield "it has more files than a model has"
            return
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            yield f"{path.name} in it is no ordinary file"
        elif path.is_file():
            total += path.stat().st_size
            if path.suffix.lower() not in _PLAIN:
                yield f"it holds {path.name}, which is no data of a model"
    if total > _LARGEST:
        yield "it is larger than a model may be"


def _of_config(file: Path) -> Iterator[str]:
    from spacy.util import load_config

    try:
        config = load_config(file, interpolate=False)
    except Exception as problem:  # whatever the parser of configurations raises on what is none
        yield f"its config.cfg cannot be read ({type(problem).__name__})"
        return
    nlp, components = _table(config.get("nlp")), _table(config.get("components"))
    if nlp.get("lang") != LANGUAGE:
        yield f"it is for the language {str(nlp.get('lang'))[:20]!r}"
    if any(nlp.get(name) for name in _CALLBACKS) or config.get("initialize", {}).get("before_init"):
        yield "it asks for functions to be called"
    for name, given in components.items():
        factory = _table(given).get("factory")
        if factory not in FACTORIES:
            yield f"its component {name[:40]!r} is made by {str(factory)[:40]!r}, which is not known"
    for function in _functions({"nlp": nlp, "components": components}):
        if not _SPACY_OWN.fullmatch(function):
            yield f"it asks for {function[:60]!r}, which spaCy does not bring"


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _functions(value: Any) -> Iterator[str]:
    """Yield the names of all functions that a configuration asks for ("@architectures" and the like)."""
    for key, inside in _table(value).items():
        if key.startswith("@"):
            yield str(inside)
        else:
            yield from _functions(inside)


def _of_meta(file: Path) -> Iterator[str]:
    from spacy.about import __version__
    from spacy.util import is_compatible_version

    try:
        meta = json.loads(file.read_text("utf-8"))
        wanted = str(meta.get("spacy_version", ""))
    except (ValueError, OSError, AttributeError, RecursionError):
        yield "its meta.json cannot be read"
        return
    if not wanted or not is_compatible_version(__version__, wanted):
        yield f"it is for spaCy {wanted[:20] or 'of an unknown version'}, not {__version__}"
