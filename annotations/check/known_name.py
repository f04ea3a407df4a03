"""A name that just misses one of the register: "CNC" where the desk knows CNBC, "Ana Lee" where it knows Anna Lee."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotations.check.article import CheckedArticle
from annotations.check.names import NameForm, name_forms, name_key, near_miss
from schemas.entity import Entity
from schemas.finding import Finding, Severity

Key = tuple[str, ...]
_SHORTEST, _SHORT = 3, 5


@dataclass(frozen=True)
class KnownNames:
    """Compares names with those of the register, of the same type; a name that is known itself misses nothing."""

    names: Mapping[str, Mapping[Key, str]]
    """By type: the known names, folded, with how they are written."""

    name = "known-name"
    version = "1"
    severity: Severity = "warning"

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> "KnownNames":
        """Return the check for the entities of a register, with their aliases."""
        names: dict[str, dict[Key, str]] = {}
        for entity in entities:
            for name in (entity.name, *entity.aliases):
                names.setdefault(entity.type, {})[name_key(name)] = name
        return cls(names)

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        if not self.names:
            return
        known = {key for names in self.names.values() for key in names}
        words = {word for key in known for word in key}
        for article in articles:
            for form in name_forms(article):
                if form.key not in known and not (len(form.key) == 1 and form.key[0] in words):
                    meant = [name for key, name in self.names.get(form.type, {}).items() if _misses(form, key, name)]
                    if len(meant) == 1:
                        yield self._finding(article, form, meant[0])

    def _finding(self, article: CheckedArticle, form: NameForm, meant: str) -> Finding:
        words = f"“{form.surface}” is not in the register, which knows “{meant}”."
        short = _acronym(form.surface)
        place = article.member(form.start, form.end)
        severity: Severity = "note" if short and len(form.surface) <= _SHORTEST else self.severity
        return Finding(self.name, self.version, severity, 0.6 if short else 0.75, words, "one or two letters", (place,))


def _misses(form: NameForm, key: Key, name: str) -> bool:
    """Whether a name is a known one but for a slip in one word; acronyms may miss, add or change one letter inside."""
    if _acronym(form.surface) and _acronym(name):
        return _one_letter(form.key[0], key[0])
    if len(form.key) != len(key):
        return False
    apart = [(a, b) for a, b in zip(form.key, key, strict=True) if a != b]
    return len(apart) == 1 and near_miss(*apart[0], shortest=4 if len(key) > 1 else _SHORT + 1)


def _acronym(name: str) -> bool:
    return len(name) >= _SHORTEST and name.isalpha() and name.isupper()


def _one_letter(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    long_enough = min(len(a), len(b)) >= _SHORTEST and max(len(a), len(b)) > _SHORTEST
    return long_enough and a[0] == b[0] and a[-1] == b[-1] and OSA.distance(a, b, score_cutoff=1) == 1
