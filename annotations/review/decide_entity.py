"""What a reviewer decides about the register of entities, as drafts of events. Pure."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

from annotations.errors import BadInputError
from annotations.review.decide import link_entity
from schemas.article import Revision
from schemas.entity import Entity
from schemas.events import Draft, EntityCreated, EntityMerged, EntityRenamed
from schemas.state import MentionState


def new_entity_id() -> str:
    return f"e-{uuid.uuid4().hex}"


def enter(entity: Entity) -> list[Draft]:
    """Enter an entity in the register. Raises BadInputError where it has no name."""
    return [Draft("entity_created", "", entity.entity_id, EntityCreated(_sound(entity)))]


def change(was: Entity, now: Entity) -> list[Draft]:
    """Change an entity's name, type, aliases, external ids or role; nothing where it is as it was."""
    if now.entity_id != was.entity_id:
        raise ValueError("another entity")
    return [] if now == was else [Draft("entity_renamed", "", was.entity_id, EntityRenamed(_sound(now)))]


def merge(other: Entity, into: Entity) -> list[Draft]:
    """Say that two entities are one: `into` stays, and has the names and ids of both.

    The mentions of the other keep their links, which are followed from now on.
    """
    if other.entity_id == into.entity_id:
        raise BadInputError("An entity cannot be merged with itself.", "Name two entities.")
    aliases = tuple(dict.fromkeys((*into.aliases, other.name, *other.aliases)))
    ids = tuple(dict.fromkeys((*into.external_ids, *other.external_ids)))
    both = replace(into, aliases=tuple(a for a in aliases if a != into.name), external_ids=ids)
    merged = replace(both, role=into.role or other.role)
    return [*change(into, merged), Draft("entity_merged", "", other.entity_id, EntityMerged(into.entity_id))]


def split(
    was: Entity, new: Entity, surfaces: Sequence[str], mentions: Sequence[tuple[MentionState, Revision]]
) -> list[Draft]:
    """Say that some names belong to another entity, `new`, which is entered in the register.

    `mentions` are the confirmed ones under these names; they are linked to it. Raises BadInputError where there are
    no names, or where the entity's own name would go.
    """
    parted = {s.casefold() for s in surfaces}
    if not parted:
        raise BadInputError("There is nothing to split off.", 'Give the names as "surfaces".')
    if was.name.casefold() in parted:
        raise BadInputError(f"{was.name} is the entity's own name.", "Rename the entity first.")
    others = tuple(s for s in dict.fromkeys(surfaces) if s != new.name)
    drafts = enter(replace(new, aliases=tuple(dict.fromkeys((*new.aliases, *others)))))
    drafts += change(was, replace(was, aliases=tuple(a for a in was.aliases if a.casefold() not in parted)))
    for state, revision in mentions:
        drafts += link_entity(state, revision, new)
    return drafts


def _sound(entity: Entity) -> Entity:
    if not entity.name.strip():
        raise BadInputError("An entity needs a name.", "Give its usual name.")
    aliases = (" ".join(a.split()) for a in entity.aliases)
    name = " ".join(entity.name.split())
    return replace(entity, name=name, aliases=tuple(dict.fromkeys(a for a in aliases if a and a != name)))
