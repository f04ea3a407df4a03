"""Relations between mentions of an article, and which ones a project knows. Pure, as `review.decide`."""

from collections.abc import Mapping, Sequence
from typing import Any

from annotations.errors import BadInputError, RefusedError
from annotations.review.decide import short
from annotations.review.named import read_named
from schemas.article import Revision
from schemas.events import Draft, EventKind, MentionDecided, Related
from schemas.relation import DEFAULT_RELATIONS, Relation, RelationType
from schemas.selector import select
from schemas.state import MentionState

KEY = "relations"
"""The setting that holds the relations that a desk makes; each an object as `schemas.relation.RelationType`."""


def of_settings(settings: Mapping[str, Any]) -> tuple[RelationType, ...]:
    """Return the relations that a project knows. Raises BadInputError where the setting cannot be read."""
    own = settings.get(KEY)
    return DEFAULT_RELATIONS if own is None else read(own)


def read(value: Any) -> tuple[RelationType, ...]:
    """Return relations out of a setting's value. Raises BadInputError where they are none."""
    hint = 'Give a list of {"name", "label", "sources": kinds of mentions, "targets": kinds of mentions}.'
    return read_named(value, RelationType, "relation", hint)


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
