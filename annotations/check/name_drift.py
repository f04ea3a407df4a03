"""A name that is written in two ways: inside an article, or in two articles about the same event."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.names import (
    NameForm,
    known_names,
    name_forms,
    names_around,
    near_miss,
    same_event,
    unmarked_names,
)
from schemas.finding import Finding, Severity

_VOWELS = frozenset("aeiou")
_LONG = 7
_BARE_TYPES = ("PER", "OTHER", "ORG")
_SHARED_AROUND = 2
_JUNIOR = re.compile(r"\s*,?\s*(?:Jr|Sr|II|III)\b")
_ARTICLE = re.compile(r"\ban?\s$", re.IGNORECASE)


class NameDrift:
    """Full names that miss each other by a letter, surnames that fit no full name but nearly fit one, short forms."""

    name = "name-drift"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        forms = [name_forms(article) for article in articles]
        for article, names in zip(articles, forms, strict=True):
            for a, b in _within(article, names):
                yield self._finding(article, a, article, b)
        known = [known_names(article) for article in articles] if len(articles) > 1 else []
        for i, k in combinations(range(len(articles)), 2):
            if same_event(articles[i], articles[k], known[i], known[k]):
                for a, b in _between(articles[i], forms[i], articles[k], forms[k]):
                    yield self._finding(articles[i], a, articles[k], b)

    def laid_side_by_side(self, one: CheckedArticle, other: CheckedArticle) -> Iterator[Finding]:
        """Yield names that drift between two texts that somebody lays side by side, whatever else they share."""
        for a, b in _between(one, name_forms(one), other, name_forms(other)):
            yield self._finding(one, a, other, b)

    def _finding(self, one: CheckedArticle, a: NameForm, other: CheckedArticle, b: NameForm) -> Finding:
        where = "here" if one is other else "in the other article"
        words = f"The name is written “{a.surface}” and, {where}, “{b.surface}”."
        members = (one.member(a.start, a.end), other.member(b.start, b.end))
        return Finding(self.name, self.version, self.severity, 0.8, words, "one or two letters", members)


def _within(article: CheckedArticle, forms: list[NameForm]) -> Iterator[tuple[NameForm, NameForm]]:
    full = [f for f in forms if f.type == "PER" and len(f.key) > 1]
    words = {word for f in forms if len(f.key) > 1 for word in f.key}
    yield from _swapped(forms)
    yield from _slips(full, full)
    by_initial: dict[str, list[NameForm]] = {}
    for form in (f for f in forms if len(f.key) > 1 and f.type in _BARE_TYPES):
        by_initial.setdefault(form.key[-1][0], []).append(form)
    for bare in (*forms, *unmarked_names(article)):
        if len(bare.key) != 1 or bare.type not in _BARE_TYPES or bare.key[0] in words or _no_surname(article, bare):
            continue
        alike = [f for f in by_initial.get(bare.key[0][0], ()) if near_miss(f.key[-1], bare.key[0])]
        meant = [f for f in alike if "PER" in (f.type, bare.type)]
        if len({f.key[-1] for f in meant}) == 1 and not _is_plural(bare, meant[0]):
            yield meant[0], bare


def _swapped(forms: list[NameForm]) -> Iterator[tuple[NameForm, NameForm]]:
    """Yield long names of one word, each written once more with two neighbouring letters swapped."""
    by_letters: dict[str, list[NameForm]] = {}
    for form in forms:
        if len(form.key) == 1 and len(form.key[0]) >= _LONG:
            by_letters.setdefault("".join(sorted(form.key[0])), []).append(form)
    for same in by_letters.values():
        for a, b in combinations(same, 2):
            if a.key != b.key and near_miss(a.key[0], b.key[0]):
                yield a, b


def _no_surname(article: CheckedArticle, bare: NameForm) -> bool:
    """ "William, Jr." is a first name, "an Athletic" a member of the team."""
    before = article.text[max(0, bare.start - 4) : bare.start]
    return bool(_JUNIOR.match(article.text, bare.end) or _ARTICLE.search(before))


def _between(
    one: CheckedArticle, forms: list[NameForm], other: CheckedArticle, others: list[NameForm]
) -> Iterator[tuple[NameForm, NameForm]]:
    keys, other_keys = {f.key for f in forms}, {f.key for f in others}
    only_here = [f for f in forms if f.key not in other_keys]
    only_there = [f for f in others if f.key not in keys]
    yield from _slips([f for f in only_here if f.type == "PER"], [f for f in only_there if f.type == "PER"])
    for a in only_here:
        for b in only_there:
            if _same_letters(a.surface, b.surface):
                around = set(names_around(one, a.start)) & set(names_around(other, b.start))
                if len(around) >= _SHARED_AROUND:
                    yield a, b


def _slips(forms: list[NameForm], others: list[NameForm]) -> Iterator[tuple[NameForm, NameForm]]:
    """Yield names of several words that are the same but for one word, and in that one nearly."""
    by_rest: dict[tuple[object, ...], list[NameForm]] = {}
    for b in others:
        for i in range(len(b.key)):
            by_rest.setdefault((i, b.key[:i], b.key[i + 1 :]), []).append(b)
    for a in forms:
        for i in range(len(a.key) if len(a.key) > 1 else 0):
            for b in by_rest.get((i, a.key[:i], a.key[i + 1 :]), ()):
                if (forms is not others or a.start < b.start) and _same_person(a.key, b.key):
                    yield a, b


def _same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) != len(b) or a == b:
        return False
    differ = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(differ) != 1:
        return False
    x, y = a[differ[0]], b[differ[0]]
    if x + "s" == y or y + "s" == x:
        return False
    if differ[0] == len(a) - 1:
        return near_miss(x, y)
    return near_miss(x, y) and not _gendered(x, y)


def _gendered(a: str, b: str) -> bool:
    """Maria and Mario, Paul and Paula: two persons of one family."""
    return a.startswith(b) or b.startswith(a) or (a[:-1] == b[:-1] and {a[-1], b[-1]} <= _VOWELS)


def _is_plural(bare: NameForm, full: NameForm) -> bool:
    """The Brandviks: the family, not another spelling."""
    return bare.key[0] == full.key[-1] + "s"


def _same_letters(a: str, b: str) -> bool:
    """CNC and CNBC: capitals only, one letter more or less inside."""
    short, long = sorted((a, b), key=len)
    if (
        not (a.isupper() and b.isupper() and a.isalpha() and b.isalpha())
        or len(short) < 3
        or len(long) != len(short) + 1
    ):
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))
