"""Labels and attributes of a project's own: which it knows, and what a mention is given. Pure, as `review.decide`."""

from collections.abc import Iterable, Mapping
from typing import Any

from annotations.errors import BadInputError, RefusedError
from annotations.review import decide_relation
from annotations.review.named import read_named
from annotations.text.one_line import check_number, check_words
from schemas.article import Revision
from schemas.events import AttributeSet, Draft, MentionDecided
from schemas.own import LABEL, NO, YES, Attribute, Label, Own
from schemas.selector import select
from schemas.state import MentionState

LABELS, ATTRIBUTES = "labels", "attributes"
"""The settings that hold them; each a list of objects as `schemas.own.Label` and `schemas.own.Attribute`."""
LONGEST = 2_000
"""Characters of a text; what is longer is a note."""


def of_settings(settings: Mapping[str, Any]) -> Own:
    """Return what a project has of its own. Raises BadInputError where a setting cannot be read."""
    return Own(read_labels(settings.get(LABELS, [])), read_attributes(settings.get(ATTRIBUTES, [])))


def read(key: str, value: Any) -> None:
    """Raise BadInputError where what a project adds to mentions cannot be read; other keys are none of ours."""
    if key == decide_relation.KEY:
        decide_relation.read(value)
    if key == LABELS:
        read_labels(value)
    if key == ATTRIBUTES:
        read_attributes(value)


def read_labels(value: Any) -> tuple[Label, ...]:
    """Return labels out of a setting's value. Raises BadInputError where they are none."""
    found = read_named(
        value, Label, "label", 'Give a list of {"name", "label", "kind": a kind of mention, "key", "colour"}.'
    )
    for one in found:
        if len(one.key) > 1 or (one.key and not one.key.isalnum()):
            raise BadInputError(f"“{one.key}” cannot be the key of a label.", "Use one letter or digit.")
    keys = [(one.kind, one.key.casefold()) for one in found if one.key]
    if len(set(keys)) < len(keys):
        raise BadInputError("Two labels of a kind have the same key.", "Give each a key of its own, or none.")
    return found


def read_attributes(value: Any) -> tuple[Attribute, ...]:
    """Return attributes out of a setting's value. Raises BadInputError where they are none."""
    hint = 'Give a list of {"name", "label", "type": "choice", "text" or "yes_no", "kinds", "choices"}.'
    found = read_named(value, Attribute, "attribute", hint)
    for one in found:
        if one.name == LABEL:
            raise BadInputError("“label” cannot be the name of an attribute.", "It is where the label is kept.")
        check_number(len(one.choices))
        if (one.type == "choice") != bool(one.choices):
            raise BadInputError(f"The attribute {one.name} needs choices, or is none of type “choice”.", hint)
        check_words(one.choices)
        if len(set(one.choices)) < len(one.choices):
            raise BadInputError(f"The attribute {one.name} has a choice twice.", hint)
    return found


def give(m: MentionState, name: str, value: str, own: Own, revision: Revision) -> list[Draft]:
    """Give a mention a label (`name` is "label") or an attribute; "" takes it away, nothing where it is so already.

    Raises BadInputError for what the project does not know, RefusedError for what is not for this kind.
    """
    value = value.strip()
    if value:
        _check(m, name, value, own)
    if dict(m.attributes).get(name, "") == value:
        return []
    at = m.mention
    on = MentionDecided(m.revision_id, select(revision.text, at.start, at.end), at)
    return [Draft("attribute_set", m.article_id, m.mention_id, AttributeSet(name, value, on))]


def _check(m: MentionState, name: str, value: str, own: Own) -> None:
    kind = m.mention.kind
    if name == LABEL:
        _one_of("label", value, (one.name for one in own.labels))
        if value not in {one.name for one in own.labels_for(kind)}:
            raise RefusedError(f"The label {value} is not for a {kind}.", "The project's scheme says for what it is.")
        return
    _one_of("attribute", name, (one.name for one in own.attributes))
    known = next((one for one in own.attributes_for(kind) if one.name == name), None)
    if known is None:
        raise RefusedError(f"A {kind} has no attribute {name}.", "The project's scheme says what has.")
    if known.type == "choice":
        _one_of(known.label, value, known.choices)
    elif known.type == "yes_no":
        _one_of(known.label, value, (YES, NO))
    elif len(value) > LONGEST:
        raise BadInputError(f"The text is longer than {LONGEST:,} characters.", "Make it a note.")


def _one_of(what: str, value: str, known: Iterable[str]) -> None:
    names = list(known)
    if value not in names:
        raise BadInputError(f"There is no {what} {value!r} here.", f"Use {', '.join(names)}." if names else "")
