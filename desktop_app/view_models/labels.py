"""What a label of another program can mean here, as choices in words."""

from desktop_app.view_models import wording
from desktop_app.words import say
from schemas.label import LABELS, Label, read_label

_TYPES = {
    "claim": wording.CLAIM_KINDS, "figure": wording.FIGURE_KINDS, "date": wording.TIME_TYPES,
    "entity": wording.ENTITY_TYPES, "quote": wording.QUOTE_TYPES,
}  # fmt: skip


def choices() -> tuple[tuple[str, str], ...]:
    """Return the codes of all labels with their words; a kind alone leaves its type to the words that are marked."""
    found = [("", say("Leave out"))]
    for kind, types in _TYPES.items():
        found.append((kind, wording.KINDS[kind]))
        found += [(c, f"{wording.KINDS[kind]}: {types.get(t, t)}") for c, t in _labels_of(kind)]
    return tuple(found)


def code_of(theirs: str) -> str:
    """Return the code of what a label is known to mean, "" where that is unknown."""
    known = read_label(theirs)
    return "" if known is None else f"{known.kind}-{known.type}" if known.type else known.kind


def label_of(code: str) -> Label:
    """Return what a code means."""
    found = read_label(code)
    assert found is not None
    return found


def _labels_of(kind: str) -> list[tuple[str, str]]:
    return [(code, code.partition("-")[2]) for code in LABELS if code.partition("-")[0] == kind]
