"""Mentions of one entity in one article: full names and surnames, acronyms, legal suffixes, countries' aliases."""

import re
from collections import Counter
from dataclasses import dataclass

from annotations.detect.entities.kinds import countries, plain
from annotations.detect.lang.en import entities as words
from annotations.text.slug import slug
from schemas.mention import EntityType


@dataclass(frozen=True, slots=True)
class Typed:
    """A name's characters [start, end) of the article, its words and its type."""

    start: int
    end: int
    surface: str
    type: EntityType
    role: str = ""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One entity of the article: a readable id, its canonical name, its role where one is stated."""

    id: str
    name: str
    role: str


def cluster(names: list[Typed], expansions: dict[str, str]) -> list[Cluster]:
    """Return the cluster of each name, in order. `expansions`: acronyms introduced in brackets, to their long form."""
    keys = _Keys(names, expansions)
    groups = [keys.of(name) for name in names]
    members: dict[str, list[Typed]] = {}
    for key, name in zip(groups, names, strict=True):
        members.setdefault(key, []).append(name)
    made: dict[str, Cluster] = {}
    used: set[str] = set()
    for key, found in members.items():
        canonical = _canonical(found)
        made[key] = Cluster(_free_id(canonical, used), canonical, next((m.role for m in found if m.role), ""))
    return [made[key] for key in groups]


def bare(surface: str) -> str:
    """Return a name without leading article, possessive, legal suffix and the dots of initials, in lower case."""
    tokens = plain(surface).split()
    if len(tokens) > 1 and tokens[0] in words.ARTICLES:
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].strip(",") in words.LEGAL_SUFFIXES:
        tokens = tokens[:-1]
    text = " ".join(tokens).strip(",")
    return text.replace(".", "") if re.fullmatch(r"(\w\.)+\w?\.?", text) else text


class _Keys:
    """The key that the mentions of one entity share."""

    def __init__(self, names: list[Typed], expansions: dict[str, str]) -> None:
        self._by_surname: dict[str, Counter[str]] = {}
        self._by_first: dict[str, Counter[str]] = {}
        self._acronyms = {bare(short): bare(long) for short, long in expansions.items()}
        self._places = {bare(name.surface) for name in names if name.type == "LOC"}
        self._orgs: dict[str, str] = {}
        self._headed: dict[str, set[str]] = {}
        for name in names:
            text = bare(name.surface)
            tokens = text.split()
            if name.type == "PER" and len(tokens) > 1 and tokens[0] not in words.NAME_PARTICLES:
                self._by_surname.setdefault(tokens[-1], Counter())[text] += 1
                self._by_first.setdefault(tokens[0], Counter())[text] += 1
            elif name.type in ("ORG", "LOC", "EVENT", "LAW") and len(tokens) > 1:
                initials = "".join(t[0] for t in tokens if t not in words.CONNECTORS)
                if len(initials) > 2 or (len(initials) == 2 and name.type == "ORG"):
                    self._acronyms.setdefault(initials, text)
                short = [t for t in tokens if t not in words.ORG_GENERIC]
                for head in {tokens[-1], tokens[tokens.index("of") - 1] if "of" in tokens[1:] else tokens[-1]}:
                    self._headed.setdefault(f"{name.type} {head}", set()).add(text)
                if name.type == "ORG" and len(short) < len(tokens) and short == tokens[: len(short)] and short:
                    self._orgs.setdefault(" ".join(short), text)

    def of(self, name: Typed) -> str:
        text = bare(name.surface)
        if name.type == "LOC":
            known = words.PLACE_ALIASES.get(plain(name.surface)) or countries().get(plain(name.surface))
            return "LOC:" + (known or countries().get(text, text)).lower()
        if name.type == "PER":
            return "PER:" + self._person(text)
        if name.surface.replace(".", "").isupper() and text in self._acronyms:
            text = self._acronyms[text]
            if text in self._places:
                return "LOC:" + countries().get(text, text).lower()
        elif text in words.ORGANISATIONS:
            text = words.ORGANISATIONS[text].lower()
        text = self._whole(name.type, text)
        return "ORG:" + self._orgs.get(text, text) if name.type == "ORG" else f"{name.type}:{text}"

    def _whole(self, kind: EntityType, text: str) -> str:
        """Return the one longer name that a head written with a capital stands for: "the Church", "the Treaty"."""
        longer = self._headed.get(f"{kind} {text}", ())
        headed = text in words.ORG_HEADS or text in words.LAW_HEADS
        return next(iter(longer)) if headed and len(longer) == 1 else text

    def _person(self, text: str) -> str:
        tokens = text.split()
        if len(tokens) == 1 or tokens[0] in words.NAME_PARTICLES:
            text = tokens[-1] if tokens[-1] in self._by_surname else text
            for table in (self._by_surname, self._by_first):
                if text in table:
                    return table[text].most_common(1)[0][0]
            return text
        same = [full for full in self._by_surname[tokens[-1]] if _same_person(full.split(), tokens)]
        return max(same, key=lambda full: (len(full.split()), full))


def _same_person(a: list[str], b: list[str]) -> bool:
    """Tell whether two full names with one surname may be one person: first names equal, middle names left out."""
    return a[0] == b[0] or (len(a[0].strip(".")) == 1 and a[0][0] == b[0][0] and len(b[0].strip(".")) > 1)


def _canonical(found: list[Typed]) -> str:
    first = found[0]
    if first.type == "LOC":
        known = countries().get(plain(first.surface)) or words.PLACE_ALIASES.get(plain(first.surface))
        if known is not None:
            return known
    if first.type == "ORG":
        known = next(
            (words.ORGANISATIONS[plain(m.surface)] for m in found if plain(m.surface) in words.ORGANISATIONS), None
        )
        if known is not None:
            return known
    counts = Counter(m.surface for m in found)
    longest = max(counts, key=lambda s: (not s.isupper(), len(s.split()), counts[s], len(s), s))
    tokens = longest.split()
    while first.type == "ORG" and len(tokens) > 1 and tokens[-1].lower().strip(",") in words.LEGAL_SUFFIXES:
        tokens = tokens[:-1]
    return " ".join(tokens).rstrip(",")


def _free_id(name: str, used: set[str]) -> str:
    plain = slug(name)
    free, number = plain, 2
    while free in used:
        free, number = f"{plain}-{number}", number + 1
    used.add(free)
    return free
