"""Claims without a figure against the facts: what confirms them, what denies them, what tells of the same thing.

Candidates share a name and two words (`facts.match`); then claim and fact are read side by side as two texts are
(`check.joined`), so that directions, denials, ranks and dates are compared as between articles.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotations.check.article import CheckedArticle
from annotations.check.joined import across
from annotations.facts.match import Facts, Known, Match, Said, likeness, matches, name_of, stands_to, words_of
from schemas.article import Source
from schemas.fact import Fact
from schemas.mention import DateValue, EntityValue, Mention

_READ_AS = frozenset({"direction", "superlatives", "told-date"})
_RELATED_FROM, _SAME_FROM, _ALL_BUT_NAME = 0.5, 0.7, 0.8
_MOST_CLAIMS, _MOST_EACH = 300, 3
_DENIES = re.compile(
    r"\b(?:not|never|no|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es|ed)|false(?:ly)?|without|failed)\b|n[’']t\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:would|could|may|might|if|whether|(?:plan|hope|want)(?:s|ed)? to|alleged(?:ly)?)\b", re.IGNORECASE
)
_ONCE = re.compile(
    r"\b(?:appointed|elected|named|founded|won|born|invented|discovered|wrote|written|designed|composed|succeeded|signed"
    r"|buil[td]|painted|directed)\b"
)
"""What one person does, or what is done to one."""


def all_matches(article: CheckedArticle, figures: Iterable[Said], index: Facts) -> list[Match]:
    """Return how an article's figures and its claims without one stand to facts of other articles, in text order."""
    day = article.source.date
    found = [*matches(article.article_id, figures, index, day), *_told_matches(article, index)]
    return sorted(found, key=lambda m: (m.here.start, m.known.fact.fact_id, m.there.start))


def told_in(article: CheckedArticle) -> Iterator[Said]:
    """Yield the claims of an article that hold no figure, with the names, words and dates in them."""
    inside = sorted((m for m in article.of_kind("figure")), key=lambda m: m.start)
    for claim in article.of_kind("claim"):
        if any(claim.start <= m.start < claim.end for m in inside):
            continue
        within = _within(article, claim.start, claim.end)
        names = (name_of(m.value.type, m.value.name) for m in within if isinstance(m.value, EntityValue))
        times = tuple(m.value.time for m in within if isinstance(m.value, DateValue))
        words = words_of(claim.surface)
        yield Said(claim.start, claim.end, claim.surface, None, frozenset(filter(None, names)), words, times)


def _told_matches(article: CheckedArticle, index: Facts) -> Iterator[Match]:
    for count, here in enumerate(told_in(article)):
        if count >= _MOST_CLAIMS:
            return
        found = [
            match
            for known, there in (index.near(here) if here.names else ())
            if known.fact.article_id != article.article_id
            and (match := _compared(article, here, known, there)) is not None
        ]
        order = {"corroborates": 0, "contradicts": 1, "related": 2}
        found.sort(key=lambda m: (order[m.relation], -m.likeness, m.known.fact.fact_id))
        if found and found[0].relation == "corroborates":
            found = [m for m in found if m.relation != "contradicts"]
        yield from found[:_MOST_EACH]


def _compared(article: CheckedArticle, here: Said, known: Known, there: Said) -> Match | None:
    """Return how a claim stands to a fact; None where they only share a name."""
    alike, day = likeness(here, there), article.source.date
    if alike < _RELATED_FROM:
        return None
    one, other = _piece(article, here), _of_fact(known.fact)
    against = next((f for f in across(one, other) if f.check in _READ_AS), None)
    if against is not None:
        why = against.explanation.replace("One says", "here it is").replace("in the other", "in the fact").rstrip(".")
        return stands_to(here, known, there, alike, "contradicts", why[:1].lower() + why[1:], day)
    denies = [len(_DENIES.findall(text)) % 2 for text in (one.text, other.text)]
    if denies[0] != denies[1] or bool(_OPEN.search(one.text)) != bool(_OPEN.search(other.text)):
        why = "one of them denies something" if denies[0] != denies[1] else "one of them leaves it open"
        return stands_to(here, known, there, alike, "related", why, day)
    people = [_people(text) for text in (one, other)]
    if people[0] and people[1] and not people[0].keys() & people[1].keys():
        once = _ONCE.search(one.text) and _ONCE.search(other.text)
        if not once or alike < _ALL_BUT_NAME:
            return None
        names = [next(iter(p.values())) for p in people]
        why = f"here it is {names[0]}, in the fact {names[1]}"
        return stands_to(here, known, there, alike, "contradicts", why, day)
    if alike >= _SAME_FROM:
        return stands_to(here, known, there, alike, "corroborates", "both tell it in nearly the same words", day)
    return stands_to(here, known, there, alike, "related", "both tell of the same thing", day)


def _people(text: CheckedArticle) -> dict[str, str]:
    """Return the persons that a text names: the surname, folded, and the name as printed."""
    people = (m for m in text.of_kind("entity") if isinstance(m.value, EntityValue) and m.value.type == "PER")
    return {name_of("PER", m.surface): m.surface for m in people}


def _within(article: CheckedArticle, start: int, end: int) -> list[Mention]:
    first, last = article.sentence_index(start), article.sentence_index(max(start, end - 1))
    near = (m for index in range(first, last + 1) for m in article.by_sentence[index])
    return [m for m in near if start <= m.start and m.end <= end]


def _piece(article: CheckedArticle, here: Said) -> CheckedArticle:
    mentions = (replace(m, start=m.start - here.start, end=m.end - here.start)
                for m in _within(article, here.start, here.end))  # fmt: skip
    source = Source("", date=article.source.date)
    return CheckedArticle("here", source, here.surface, tuple((f"m-{i}", m) for i, m in enumerate(mentions)))


def _of_fact(fact: Fact) -> CheckedArticle:
    """Return the words of a fact as a text with its names and dates."""
    base, text = fact.selector.start, fact.selector.exact
    found = [
        *(Mention("entity", e.start, e.end, e.surface, EntityValue(e.type, e.entity, e.name)) for e in fact.entities),  # type: ignore[arg-type]  # a fact keeps the kind as text
        *(Mention("date", d.start, d.end, d.surface, DateValue(d.time)) for d in fact.dates),
    ]
    moved = [replace(m, start=m.start - base, end=m.end - base) for m in found]
    fit = [m for m in moved if m.start >= 0 and text[m.start : m.end] == m.surface]
    source = Source("", date=fact.article_date)
    return CheckedArticle("there", source, text, tuple((f"m-{i}", m) for i, m in enumerate(fit)))
