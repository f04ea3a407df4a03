"""The names that are offered where one types a name: the register's, and those that the article has."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import ENTITY_TYPES
from schemas.entity import Entity
from schemas.mention import EntityValue


@dataclass(frozen=True, slots=True)
class Name:
    """An entity that can be picked. `label` is what is searched and shown: its name, type and other names."""

    entity: Entity
    label: str


def names(register: Iterable[Entity], article: OpenArticle) -> list[Name]:
    """Return the entities of the register and of the article, each once, by name."""
    found = {e.entity_id: e for e in register}
    for m in article.mentions.values():
        value = m.mention.value
        if isinstance(value, EntityValue) and m.status != "rejected" and value.entity not in found:
            found[value.entity] = Entity(value.entity, value.type, value.name, role=value.role)
    return [_named(e) for e in sorted(found.values(), key=lambda e: (e.name.casefold(), e.entity_id))]


def _named(e: Entity) -> Name:
    others = [a for a in e.aliases if a != e.name]
    return Name(e, " · ".join((e.name, ENTITY_TYPES[e.type], *others[:4])))
