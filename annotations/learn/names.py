"""Known names in an article: what was found is named and typed as the register has it, what was missed is added.

Identity goes by whole names. A name that only resembles a known one is left as it is: that is for a reviewer.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotations.learn.register import name_key
from schemas.lesson import KnownName
from schemas.mention import ClaimValue, EntityValue, Mention, MentionValue, Place, QuoteValue

REASON = "known from the register"
DETECTOR = "register"
VERSION = "1"
SCORE = 0.9


def recognised(
    mentions: Sequence[Mention], text: str, rules: Sequence[KnownName], settled: Sequence[Place]
) -> list[Mention]:
    """Return the mentions with the entities of the register recognised, and names that were not found added."""
    if not rules:
        return list(mentions)
    by_name = {name_key(surface): rule for rule in rules for surface in rule.surfaces}
    clusters = _clusters(mentions, by_name)
    renamed: dict[str, str] = {}
    done = []
    for m in mentions:
        rule = clusters.get(m.value.entity) if isinstance(m.value, EntityValue) else None
        if rule is not None and isinstance(m.value, EntityValue):
            renamed[m.value.name] = rule.name
            value = EntityValue(rule.type, rule.entity_id, rule.name, m.value.role or rule.role)
            m = replace(m, value=value, reasons=(*m.reasons, REASON))
        done.append(m)
    done = [replace(m, value=_told(m.value, renamed)) for m in done] if renamed else done
    return [*done, *_added(done, text, rules, settled)]


def _clusters(mentions: Iterable[Mention], by_name: Mapping[str, KnownName]) -> dict[str, KnownName]:
    """Return the known entity of each cluster of the article: by its canonical name, else by all its full names.

    A cluster whose names point to two known entities is neither; one with a person's title is no known place.
    """
    pointed: dict[str, Counter[str]] = defaultdict(Counter)
    rules = {rule.entity_id: rule for rule in by_name.values()}
    sure: dict[str, KnownName] = {}
    titled: set[str] = set()
    for m in mentions:
        if not isinstance(m.value, EntityValue):
            continue
        canonical = by_name.get(name_key(m.value.name))
        if canonical is not None:
            sure[m.value.entity] = canonical
        if m.value.type == "PER" and m.value.role and canonical is not None and canonical.type != "PER":
            titled.add(m.value.entity)
        by_surface = by_name.get(name_key(m.surface))
        if by_surface is not None and not _first_name_alone(m, by_surface):
            pointed[m.value.entity][by_surface.entity_id] += 1
    found = dict(sure)
    for cluster, counts in pointed.items():
        if len({*counts, *({sure[cluster].entity_id} if cluster in sure else ())}) == 1:
            found.setdefault(cluster, rules[next(iter(counts))])
        else:
            found.pop(cluster, None)
    return {cluster: rule for cluster, rule in found.items() if cluster not in titled}


def _first_name_alone(m: Mention, rule: KnownName) -> bool:
    """Tell whether one word of a longer name of the article is all that fits ("Jordan" for "Michael Jordan")."""
    assert isinstance(m.value, EntityValue)
    return " " not in m.surface and " " in m.value.name and name_key(m.value.name) != name_key(rule.name)


def _told(value: MentionValue, renamed: Mapping[str, str]) -> MentionValue:
    if isinstance(value, QuoteValue) and value.speaker is not None and value.speaker.name in renamed:
        return replace(value, speaker=replace(value.speaker, name=renamed[value.speaker.name]))
    if isinstance(value, ClaimValue) and value.subject in renamed:
        return replace(value, subject=renamed[value.subject])
    return value


def _added(
    mentions: Sequence[Mention], text: str, rules: Sequence[KnownName], settled: Sequence[Place]
) -> list[Mention]:
    surfaces = {surface: rule for rule in rules for surface in rule.surfaces if surface in text}
    if not surfaces:
        return []
    longest = sorted(surfaces, key=lambda s: (-len(s), s))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    taken = _taken(mentions, settled, len(text))
    found = []
    for match in pattern.finditer(text):
        start, end = match.span()
        if any(taken[start:end]):
            continue
        rule = surfaces[match.group()]
        value = EntityValue(rule.type, rule.entity_id, rule.name, rule.role)
        found.append(Mention("entity", start, end, match.group(), value, SCORE, (REASON,), DETECTOR, VERSION))
    return found


def _taken(mentions: Iterable[Mention], settled: Iterable[Place], length: int) -> bytearray:
    """Mark the characters in which no name is added: those of names and of what a reviewer settled."""
    taken = bytearray(length)
    spans = [(m.start, m.end) for m in mentions if m.kind == "entity"] + [(p.start, p.end) for p in settled]
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    return taken
