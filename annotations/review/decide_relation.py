"""Relations between mentions of an article, and which ones a project knows. Pure, as `review.decide`."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from annotations.errors import BadInputError, RefusedError
from annotations.review.decide import short
from annotations.text.one_line import check_number, check_words
from schemas.article import Revision
from schemas.codec import DecodeError, decode
from schemas.events import Draft, EventKind, MentionDecided, Related
from schemas.relation import DEFAULT_RELATIONS, Relation, RelationType
from schemas.selector import select
from schemas.state import MentionState

KEY = "relations"
"""The setting that holds the relations that a desk makes; each an object as `schemas.relation.RelationType`."""
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,30}")


def of_settings(settings: Mapping[str, Any]) -> tuple[RelationType, ...]:
    """Return the relations that a project knows. Raises BadInputError where the setting cannot be read."""
    own = settings.get(KEY)
    return DEFAULT_RELATIONS if own is None else read(own)


def read(value: Any) -> tuple[RelationType, ...]:
    """Return relations out of a setting's value. Raises BadInputError where they are none."""
    hint = 'Give a list of {"name", "label", "sources": kinds of mentions, "targets": kinds of mentions}.'
    if not isinstance(value, list):
        raise BadInputError("Relations are a list.", hint)
    check_number(len(value))
    try:
        found = tuple(decode(RelationType, one, f"relation {number}") for number, one in enumerate(value, 1))
    except DecodeError as problem:
        raise BadInputError(f"The relations cannot be read: {problem}.", hint) from problem
    for one in found:
        if not _NAME.fullmatch(one.name):
            raise BadInputError(f"“{one.name}” cannot be the name of a relation.", "Use a to z, 0 to 9, - and _.")
        if not one.label.strip():
            raise BadInputError(f"The relation {one.name} needs words.", hint)
    check_words(one.label for one in found)
    if len({one.name for one in found}) < len(found):
        raise BadInputError("Every relation needs a name of its own.", hint)
    return found


def fitting(source: MentionState, target: MentionState, known: Sequence[RelationType]) -> list[RelationType]:
    """Return the relations that can be made from one mention to another."""
    return [
        one
        for one in known
        if (not one.sources or source.mention.kind in one.sources)
        and (not one.targets or target.mention.kind in one.targets)
    ]


def relate(
    source: MentionState, target: MentionState, name: str, known: Sequence[RelationType], revision: Revision
) -> list[Draft]:
    """Let one mention point to another; nothing where it does so already.

    Raises BadInputError for a relation that the project does not know, RefusedError where it does not fit the two.
    """
    if name not in {one.name for one in known}:
        raise BadInputError(f"There is no relation {name!r} here.", f"Use {', '.join(one.name for one in known)}.")
    if source.mention_id == target.mention_id or source.article_id != target.article_id:
        raise RefusedError("A relation needs two mentions of one article.", "Select the other one.")
    if name not in {one.name for one in fitting(source, target, known)}:
        raise RefusedError(
            f"A {source.mention.kind} cannot stand so ({name}) to a {target.mention.kind}.",
            "Settings of the project say what can.",
        )
    if any((r.kind, r.target) == (name, target.mention_id) for r in source.relations):
        return []
    relation = Relation(name, target.mention_id, short(target.mention.surface))
    return [_draft("relation_added", source, relation, revision)]


def unrelate(source: MentionState, name: str, target_id: str, revision: Revision) -> list[Draft]:
    """Take a relation back. Raises BadInputError where there is none."""
    found = next((r for r in source.relations if (r.kind, r.target) == (name, target_id)), None)
    if found is None:
        raise BadInputError("There is no such relation.")
    return [_draft("relation_removed", source, found, revision)]


def _draft(kind: EventKind, source: MentionState, relation: Relation, revision: Revision) -> Draft:
    m = source.mention
    on = MentionDecided(source.revision_id, select(revision.text, m.start, m.end), m)
    return Draft(kind, source.article_id, source.mention_id, Related(relation, on))
