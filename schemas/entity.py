"""The register of entities of a project."""

from dataclasses import dataclass

from schemas.mention import EntityType


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place ...: one canonical name, its aliases and external ids ("wikidata:Q42")."""

    entity_id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    external_ids: tuple[str, ...] = ()
    role: str = ""
