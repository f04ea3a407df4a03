"""The register of a project: who and what is known, under which names, from which decisions. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotations.learn.decided import Decided
from schemas.entity import Entity
from schemas.lesson import KnownName
from schemas.mention import EntityValue
from schemas.state import EntityState


@dataclass(frozen=True, slots=True)
class Known:
    """An entity with the names that were confirmed for it; `entered` where it has an entry of its own in the register.

    `confirmed` counts the mentions; `decisions` are the ids of the mentions and entities that it follows from.
    """

    entity: Entity
    decisions: tuple[str, ...]
    confirmed: int
    entered: bool

    def rule(self) -> KnownName:
        """Return it as what detection looks for."""
        e = self.entity
        return KnownName(e.entity_id, e.type, e.name, findable(e), e.role, e.external_ids)


@dataclass(slots=True)
class _Entry:
    entity: Entity
    entered: bool
    surfaces: dict[str, None] = field(default_factory=dict)
    decisions: dict[str, None] = field(default_factory=dict)
    confirmed: int = 0
    role: str = ""


def register(entities: Iterable[EntityState], decided: Iterable[Decided]) -> list[Known]:
    """Return the known entities by name: those entered, merges followed, and those that a confirmed mention names.

    Of entities that were merged, the one that stays tells the names.

    A confirmed mention that is linked to no entry belongs to the entry of its type and name, or to the one that such
    an entity was merged into, of whatever type; else it makes an entity of its own, under the id that its article gave
    it.
    """
    states = {s.entity.entity_id: s for s in entities}
    entries: dict[str, _Entry] = {}
    for state in states.values():
        into = followed(state.entity.entity_id, states)
        e = states[into].entity
        entry = entries.setdefault(into, _Entry(e, entered=True, surfaces=dict.fromkeys((e.name, *e.aliases))))
        entry.decisions[state.entity.entity_id] = None
    by_name = {**_merged_names(states), **_by_name([e.entity for e in entries.values()])}
    for one in sorted(decided, key=lambda d: d.state.mention_id):
        value = one.state.mention.value
        if one.confirmed and isinstance(value, EntityValue):
            entry_id = _entry_of(value, states, by_name, entries)
            _confirm(entries, entry_id, value, one)
    return sorted((_known(e) for e in entries.values()), key=lambda k: (k.entity.name.casefold(), k.entity.entity_id))


def _by_name(entities: Iterable[Entity]) -> dict[str, str]:
    """Return entities' ids by type and name; by an alias too, where it is no other's."""
    found: dict[str, str] = {}
    aliases: dict[str, set[str]] = {}
    for e in sorted(entities, key=lambda e: e.entity_id):
        found.setdefault(_key(e.type, e.name), e.entity_id)
        for alias in e.aliases:
            aliases.setdefault(_key(e.type, alias), set()).add(e.entity_id)
    return {**{key: next(iter(ids)) for key, ids in aliases.items() if len(ids) == 1}, **found}


def _merged_names(states: Mapping[str, EntityState]) -> dict[str, str]:
    """Return the names that merged entities had, under their own types, to those that stay; not where two would."""
    found: dict[str, set[str]] = {}
    for entity_id, state in states.items():
        into = followed(entity_id, states)
        for name in (state.entity.name, *state.entity.aliases) if into != entity_id else ():
            found.setdefault(_key(state.entity.type, name), set()).add(into)
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}


def followed(entity_id: str, states: Mapping[str, EntityState]) -> str:
    """Return the id of the entity that stays after all merges; a circle of merges ends where it began."""
    seen = {entity_id}
    while (state := states.get(entity_id)) is not None and state.merged_into in states:
        if state.merged_into in seen:
            return min(seen)
        entity_id = state.merged_into
        seen.add(entity_id)
    return entity_id


def findable(entity: Entity) -> tuple[str, ...]:
    """Return the names by which an entity is found in any article, the canonical one first.

    "the company" names another one in the next article, and a surname alone another person: they are left out, unless
    the canonical name itself is one word. A name in small letters is one only as the canonical name.
    """
    name = entity.name
    fits = [a for a in entity.aliases if a != name and _is_name(a) and not _surname_alone(entity, a)]
    canonical = (name,) if _is_name(name) or len(name) > 3 else ()
    return (*canonical, *dict.fromkeys(fits))


def name_key(name: str) -> str:
    """Return a name as it is compared: casefolded, without article and possessive."""
    words = name.casefold().replace("’", "'").split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words).removesuffix("'s").removesuffix("'")


def _key(kind: str, name: str) -> str:
    return f"{kind}\n{name_key(name)}"


def _is_name(text: str) -> bool:
    return len(text) > 1 and any(word[:1].isupper() or word[:1].isdigit() for word in text.split())


def _surname_alone(entity: Entity, alias: str) -> bool:
    return entity.type == "PER" and " " not in alias and " " in entity.name


def _entry_of(
    value: EntityValue, states: Mapping[str, EntityState], by_name: Mapping[str, str], entries: Mapping[str, _Entry]
) -> str:
    if value.entity in states:
        return followed(value.entity, states)
    entered = by_name.get(_key(value.type, value.name))
    if entered is not None:
        return entered
    taken = entries.get(value.entity)
    if taken is not None and _key(taken.entity.type, taken.entity.name) != _key(value.type, value.name):
        return f"{value.entity}-{value.type.lower()}"
    return value.entity


def _confirm(entries: dict[str, _Entry], entry_id: str, value: EntityValue, one: Decided) -> None:
    made = Entity(entry_id, value.type, value.name)
    entry = entries.setdefault(entry_id, _Entry(made, entered=False, surfaces={value.name: None}))
    surface = " ".join(one.state.mention.surface.split())
    if _belongs(surface, entry.entity.name):
        entry.surfaces[surface] = None
    entry.decisions[one.state.mention_id] = None
    entry.role = entry.role or value.role
    entry.confirmed += 1


def _belongs(surface: str, name: str) -> bool:
    """Tell whether a confirmed surface is a name of the entity and not a word for it ("It", "the group")."""
    shared = set(name_key(surface).split()) & set(name_key(name).split())
    return bool(shared) or (len(surface) > 1 and surface.replace(".", "").isupper())


def _known(entry: _Entry) -> Known:
    e = entry.entity
    aliases = tuple(sorted(s for s in entry.surfaces if s != e.name))
    entity = Entity(e.entity_id, e.type, e.name, aliases, e.external_ids, e.role or entry.role)
    return Known(entity, tuple(sorted(entry.decisions)), entry.confirmed, entry.entered)
