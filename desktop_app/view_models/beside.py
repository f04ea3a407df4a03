"""What stands beside a selected mention: facts verified before, relations, other mentions at the same place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.project.beside import FactBeside
from desktop_app.view_models.article import OpenArticle
from desktop_app.view_models.wording import KINDS, SIGNS, day, short
from desktop_app.words import month, say
from schemas.relation import RelationType
from schemas.state import MentionState

FACTS, OTHERS = 3, 8


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact beside a figure. `words` say what was verified and what stands here."""

    fact_id: str
    words: str
    statement: str
    badge: str
    tone: str
    article_id: str
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """A relation from or to the selected mention; `other` is the mention at its other end."""

    source: str
    kind: str
    target: str
    words: str
    other: str


@dataclass(frozen=True, slots=True)
class Beside:
    """All of it; empty where there is nothing."""

    facts: tuple[FactLine, ...] = ()
    links: tuple[Link, ...] = ()
    others: tuple[tuple[str, str], ...] = ()
    """(mention id, words)"""


def beside(article: OpenArticle, m: MentionState, facts: Sequence[FactBeside], types: Sequence[RelationType]) -> Beside:
    """Return what stands beside a mention."""
    at = m.mention
    near = [f for f in facts if at.start <= f.start and f.end <= at.end] if at.kind == "claim" else [
        f for f in facts if (f.start, f.end) == (at.start, at.end)
    ]  # fmt: skip
    lines: dict[str, FactLine] = {}
    for f in near:
        lines.setdefault(f.known.fact.fact_id, fact_line(f))
    others = [x for x in article.between(at.start, at.end) if x.mention_id != m.mention_id]
    shown = [(x.mention_id, f"{SIGNS[x.status]}  {KINDS[x.mention.kind]}: {short(x.mention.surface, 60)}")
             for x in others[:OTHERS]]  # fmt: skip
    return Beside(tuple(lines.values())[:FACTS], tuple(links_of(article.mentions, m, types)), tuple(shown))


def links_of(mentions: Mapping[str, MentionState], m: MentionState, types: Sequence[RelationType]) -> Iterable[Link]:
    """Yield the relations from a mention, then those to it."""
    labels = {t.name: t.label for t in types}
    for r in m.relations:
        other = mentions.get(r.target)
        words = short(other.mention.surface if other else r.surface, 60)
        yield Link(m.mention_id, r.kind, r.target, f"{labels.get(r.kind, r.kind)} → {words}", r.target)
    for other in mentions.values():
        for r in other.relations:
            if r.target == m.mention_id:
                words = say("%1 → %2 this", short(other.mention.surface, 60), labels.get(r.kind, r.kind).lower())
                yield Link(other.mention_id, r.kind, m.mention_id, words, other.mention_id)


def fact_line(f: FactBeside) -> FactLine:
    """Return the line of a fact: "Verified 12 March 2024: 4.9 %, as of February 2024; here 4.6 %"."""
    fact = f.known.fact
    source = f" ({f.known.source})" if f.known.source else ""
    on, there = f"{day(fact.verified_at)}{source}", f.there
    if f.as_of:
        words = say("Verified %1: %2, as of %3; here %4", on, there, as_of_words(f.as_of), f.surface)
    else:
        words = say("Verified %1: %2; here %3", on, there, f.surface)
    tone = {"corroborates": "good", "contradicts": "bad"}.get(f.relation, "warn")
    badge = {"corroborates": say("Agrees"), "contradicts": say("Differs")}.get(f.relation, say("Related"))
    place = (fact.selector.start, fact.selector.end)
    return FactLine(fact.fact_id, words, fact.statement, badge, tone,
                    "" if f.known.source else fact.article_id, place)  # fmt: skip


def as_of_words(when: str) -> str:
    """Return a month in words; other periods as `day` tells them."""
    if len(when) == 7 and when[4] == "-" and when[5:].isdigit() and 1 <= int(when[5:]) <= 12:
        return say("%1 %2", month(int(when[5:])), when[:4], about="month year")
    return day(when)
