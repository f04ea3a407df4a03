"""Decisions about the register and about lessons, as lines of a decision file.

    {"do": "enter", "entity": {"type": "ORG", "name": "Acme Corporation", "aliases": ["Acme"]}}
    {"do": "rename", "entity": "Acme Corporation", "fields": {"external_ids": ["wikidata:Q42"]}}
    {"do": "merge", "entity": "Acme", "into": "Acme Corporation"}
    {"do": "split", "entity": "Acme", "surfaces": ["Acme Foods"], "as": {"type": "ORG", "name": "Acme Foods"}}
    {"do": "take-back", "lesson": "3f0c…"} and {"do": "learn-again", "lesson": "3f0c…"}

An entity is named by its id or its name, as `factdesk entities` lists them. A new name keeps the old one as an alias,
unless the aliases are given too.
"""

from collections.abc import Callable, Mapping
from typing import Any

from annotations.errors import BadInputError
from annotations.learn.register import Known
from annotations.project import learn as project_learn
from annotations.project.project import Project
from annotations.review import decide_entity
from schemas.changes import Changes
from schemas.codec import decode, encode
from schemas.entity import Entity
from schemas.events import Draft

Line = Mapping[str, Any]


def find_entity(project: Project, name: object) -> Known:
    """Return the known entity of that id or name. Raises BadInputError where none or several fit."""
    known = project_learn.known_of(project)
    fits = [k for k in known if k.entity.entity_id == name]
    if not fits and isinstance(name, str):
        fits = [k for k in known if k.entity.name.casefold() == name.casefold()]
    if len(fits) != 1:
        raise BadInputError(f"{len(fits)} entities fit {name!r}.", "`factdesk entities` lists them with their ids.")
    return fits[0]


def _entered(known: Known) -> tuple[Entity, list[Draft]]:
    """Return an entity as the register has it, with what enters it there if it is only known from mentions."""
    if known.entered:
        return known.entity, []
    entity = Entity(decide_entity.new_entity_id(), known.entity.type, known.entity.name, known.entity.aliases)
    return entity, decide_entity.enter(entity)


def _enter(project: Project, line: Line) -> Changes:
    entity = _given(line, "entity")
    return project.commit(decide_entity.enter(entity), f"enter {entity.name}")


def _rename(project: Project, line: Line) -> Changes:
    entity, drafts = _entered(find_entity(project, line.get("entity")))
    fields = line.get("fields")
    if not isinstance(fields, Mapping) or not fields or "entity_id" in fields:
        raise BadInputError("The decision changes nothing.", 'Add "fields": name, type, aliases, external_ids, role.')
    kept = {"aliases": [*entity.aliases, entity.name]} if "name" in fields else {}
    now = decode(Entity, {**encode(entity), **kept, **fields}, "entity")
    return project.commit([*drafts, *decide_entity.change(entity, now)], f"rename {entity.name} to {now.name}")


def _merge(project: Project, line: Line) -> Changes:
    other, first = _entered(find_entity(project, line.get("entity")))
    into, second = _entered(find_entity(project, line.get("into")))
    drafts = [*first, *second, *decide_entity.merge(other, into)]
    return project.commit(drafts, f"merge {other.name} into {into.name}")


def _split(project: Project, line: Line) -> Changes:
    known = find_entity(project, line.get("entity"))
    was, drafts = _entered(known)
    surfaces = line.get("surfaces")
    if not isinstance(surfaces, list) or not all(isinstance(s, str) and s.strip() for s in surfaces):
        raise BadInputError("The decision names nothing to split off.", 'Add "surfaces", a list of names.')
    new, parted = _given(line, "as"), {s.casefold() for s in surfaces}
    linked = [
        (state, project.revision(state.revision_id))
        for state in project.store.settled_mentions()
        if state.mention_id in known.decisions and state.mention.surface.casefold() in parted
    ]
    drafts += decide_entity.split(was, new, surfaces, linked)
    return project.commit(drafts, f"split {new.name} from {was.name}")


def _given(line: Line, key: str) -> Entity:
    given = line.get(key)
    if not isinstance(given, Mapping):
        raise BadInputError("The decision describes no entity.", f'Add "{key}" with type and name.')
    return decode(Entity, {"entity_id": decide_entity.new_entity_id(), **given}, "entity")


def _lesson(line: Line) -> str:
    found = line.get("lesson")
    if not isinstance(found, str):
        raise BadInputError("The decision names no lesson.", "`factdesk lessons` lists them with their ids.")
    return found


ON_REGISTER: Mapping[str, Callable[[Project, Line], Changes]] = {
    "enter": _enter,
    "rename": _rename,
    "merge": _merge,
    "split": _split,
    "take-back": lambda project, line: project_learn.take_back(project, _lesson(line), str(line.get("reason", ""))),
    "learn-again": lambda project, line: project_learn.learn_again(project, _lesson(line)),
}
