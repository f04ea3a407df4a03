"""Two articles of a project side by side: their claims aligned, and what one confirms, contradicts or updates."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from annotations.check.base import CheckedArticle
from annotations.check.compare import compare
from annotations.errors import BadInputError
from annotations.project.check import checked
from annotations.values.tolerance import in_force
from schemas.analysis import AnalysedRelation
from schemas.events import MentionCorrected, MentionDecided
from schemas.mention import Mention

if TYPE_CHECKING:
    from annotations.project.project import Project

How = Literal["contradicts", "related", "corroborates", "alike", "alone"]
_GRAVITY: dict[How, int] = {"contradicts": 0, "related": 1, "corroborates": 2, "alike": 3, "alone": 4}
_WORD = re.compile(r"\w+")
_ALIKE = 0.4
"""Share of the longer words of two claims that both have (Jaccard), from which on they are laid side by side."""


@dataclass(frozen=True, slots=True)
class Side:
    """A claim of one article; offsets in code points of its text."""

    article_id: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Aligned:
    """Claims side by side; one side is None where the other article has no counterpart. `why` tells the relation."""

    a: Side | None
    b: Side | None
    how: How
    why: tuple[str, ...] = ()


def compare_articles(project: "Project", a: str, b: str) -> list[Aligned]:
    """Return the claims of two articles, aligned, in the order of the first; what only the second says comes last.

    Raises BadInputError for an unknown article.
    """
    return _aligned(project, checked(project, a), checked(project, b))


def compare_revisions(project: "Project", article_id: str, old: str) -> list[Aligned]:
    """Return the claims of an earlier revision of an article beside those of its text now, aligned.

    What stands in the earlier one has no article id: it cannot be gone to. Raises BadInputError for a revision that
    is none of the article's.
    """
    if old not in project.store.revisions_of(article_id):
        raise BadInputError(f"{old} is no revision of this article.", "Choose one of its own.")
    now = checked(project, article_id)
    before = CheckedArticle(old, now.source, project.revision(old).text, tuple(_stood(project, article_id, old)))
    rows = _aligned(project, before, now)
    return [replace(row, a=replace(row.a, article_id="")) if row.a is not None else row for row in rows]


def _stood(project: "Project", article_id: str, revision_id: str) -> Iterator[tuple[str, Mention]]:
    """Yield the mentions as they stood in an earlier revision; those that moved on since, as they were decided then."""
    for m in project.store.mention_states(article_id, revision_id):
        if m.status == "rejected":
            continue
        if m.revision_id == revision_id:
            yield m.mention_id, m.mention
            continue
        for event in reversed(project.store.events_of(m.mention_id)):
            p = event.payload
            if isinstance(p, MentionDecided | MentionCorrected) and p.revision_id == revision_id:
                yield m.mention_id, p.mention
                break


def _aligned(project: "Project", one: CheckedArticle, other: CheckedArticle) -> list[Aligned]:
    a, b = one.article_id, other.article_id
    with in_force(project.tolerances()):
        relations = compare("project", one, other).relations
    ours = _claims([m for _, m in one.mentions])
    theirs = _claims([m for _, m in other.mentions])
    pairs: dict[tuple[int, int], list[AnalysedRelation]] = {}
    for r in relations:
        i, k = _claim_at(ours, r.a.start), _claim_at(theirs, r.b.start)
        if i is not None and k is not None:
            pairs.setdefault((i, k), []).append(r)
    taken_a, taken_b = {i for i, _ in pairs}, {k for _, k in pairs}
    rows = [_related(a, b, ours[i], theirs[k], found) for (i, k), found in pairs.items()]
    for i, k in _alike(ours, theirs, taken_a, taken_b):
        rows.append(Aligned(_side(a, ours[i]), _side(b, theirs[k]), "alike"))
        taken_a.add(i)
        taken_b.add(k)
    rows += [Aligned(_side(a, m), None, "alone") for i, m in enumerate(ours) if i not in taken_a]
    rows.sort(key=lambda row: (row.a.start if row.a else 0, _GRAVITY[row.how]))
    return rows + [Aligned(None, _side(b, m), "alone") for k, m in enumerate(theirs) if k not in taken_b]


def _claims(mentions: Sequence[Mention]) -> list[Mention]:
    return sorted((m for m in mentions if m.kind == "claim"), key=lambda m: (m.start, m.end))


def _claim_at(claims: Sequence[Mention], position: int) -> int | None:
    at = bisect_right([m.start for m in claims], position) - 1
    return at if at >= 0 and position < claims[at].end else None


def _related(a: str, b: str, one: Mention, other: Mention, found: Sequence[AnalysedRelation]) -> Aligned:
    how: How = min((r.relation for r in found), key=lambda relation: _GRAVITY[relation])
    why = tuple(dict.fromkeys(r.explanation for r in found if r.relation == how))
    return Aligned(_side(a, one), _side(b, other), how, why)


def _side(article_id: str, claim: Mention) -> Side:
    return Side(article_id, claim.start, claim.end, claim.surface)


def _alike(
    ours: Sequence[Mention], theirs: Sequence[Mention], taken_a: set[int], taken_b: set[int]
) -> list[tuple[int, int]]:
    """Return pairs of claims that share many words, the likest first, each claim once."""
    words_a, words_b = [_words(m) for m in ours], [_words(m) for m in theirs]
    found = sorted(
        ((len(x & y) / len(x | y), i, k)
         for i, x in enumerate(words_a) if i not in taken_a
         for k, y in enumerate(words_b) if k not in taken_b and x | y),
        key=lambda one: (-one[0], one[1], one[2]),
    )  # fmt: skip
    used_a, used_b, chosen = set(taken_a), set(taken_b), []
    for likeness, i, k in found:
        if likeness >= _ALIKE and i not in used_a and k not in used_b:
            used_a.add(i)
            used_b.add(k)
            chosen.append((i, k))
    return chosen


def _words(claim: Mention) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(claim.surface.casefold()) if len(w) > 3 or w.isdigit())
