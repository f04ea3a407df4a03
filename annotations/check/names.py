"""Names compared: their forms in an article, near misses, and whether two articles tell of the same event."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from annotations.check.article import TEXTS_KEPT, CheckedArticle
from schemas.mention import EntityType, EntityValue

_TAIL = re.compile(r"(?:['’]s?|\.)$")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][^\W\d_]{6,}\b")
_SHARED, _SHARE, _DAYS = 3, 0.2, 60


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way in which a name is written in an article, at its first place; `key` is without case and accents."""

    surface: str
    key: tuple[str, ...]
    type: EntityType
    start: int
    end: int


def name_forms(article: CheckedArticle) -> list[NameForm]:
    """Return each written form of each name once, in order of first place."""
    forms: dict[tuple[tuple[str, ...], EntityType], NameForm] = {}
    for mention in article.of_kind("entity"):
        surface = _TAIL.sub("", mention.surface)
        key = name_key(surface)
        if isinstance(mention.value, EntityValue) and key:
            form = NameForm(surface, key, mention.value.type, mention.start, mention.start + len(surface))
            forms.setdefault((key, form.type), form)
    return list(forms.values())


def unmarked_names(article: CheckedArticle) -> list[NameForm]:
    """Return long capitalised words that no mention covers and that the text never writes small, each once."""
    covered = [(m.start, m.end) for m in article.of_kind("entity")]
    small = _small(article.text)
    forms: dict[str, NameForm] = {}
    at = 0
    for match in _CAPITALISED.finditer(article.text):
        while at < len(covered) and covered[at][1] <= match.start():
            at += 1
        inside = at < len(covered) and covered[at][0] < match.end()
        word = match[0]
        if not inside and word.casefold() not in small and len(name_key(word)) == 1:
            forms.setdefault(word, NameForm(word, name_key(word), "OTHER", match.start(), match.end()))
    return list(forms.values())


@lru_cache(maxsize=TEXTS_KEPT)
def _small(text: str) -> frozenset[str]:
    """Return the long words that a text writes small."""
    return frozenset(re.findall(r"\b[a-z]\w{6,}", text))


@lru_cache(maxsize=20_000)
def name_key(name: str) -> tuple[str, ...]:
    """Return a name's words folded: no case, no accents, no initials' points, no possessive."""
    plain = unicodedata.normalize("NFKD", _TAIL.sub("", name.strip()))
    folded = "".join(ch for ch in plain if not unicodedata.combining(ch)).casefold().replace("’", "'")
    return tuple(re.findall(r"[^\W_]+(?:['-][^\W_]+)*", folded))


def near_miss(a: str, b: str, shortest: int = 5) -> bool:
    """Whether two folded words differ as a slip of the pen does: by one letter, or by two in a long word."""
    from rapidfuzz.distance import OSA

    if a == b or min(len(a), len(b)) < shortest or a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    if a.startswith(b) or b.startswith(a):
        return {a, b} == {min(a, b, key=len), min(a, b, key=len) + "s"}
    apart = OSA.distance(a, b, score_cutoff=2)
    return apart == 1 or (apart == 2 and min(len(a), len(b)) >= 9)


def known_names(article: CheckedArticle) -> frozenset[tuple[str, ...]]:
    """Return the names that tell what an article is about; adjectives of nations say little."""
    return frozenset(f.key for f in name_forms(article) if f.type in ("PER", "ORG", "LOC", "OTHER", "EVENT"))


def same_event(
    a: CheckedArticle, b: CheckedArticle, names_a: frozenset[tuple[str, ...]], names_b: frozenset[tuple[str, ...]]
) -> bool:
    """Whether two articles seem to tell of the same event: names shared, and not written months apart."""
    shared = len(names_a & names_b)
    if shared < _SHARED or shared < _SHARE * min(len(names_a), len(names_b)):
        return False
    if not a.source.date or not b.source.date:
        return True
    return abs((date.fromisoformat(a.source.date) - date.fromisoformat(b.source.date)).days) <= _DAYS


def names_around(article: CheckedArticle, at: int) -> Iterator[tuple[str, ...]]:
    """Yield the names in the sentence around code point `at`."""
    for mention in article.by_sentence[article.sentence_index(at)]:
        if mention.kind == "entity" and not mention.start <= at < mention.end:
            yield name_key(mention.surface)
