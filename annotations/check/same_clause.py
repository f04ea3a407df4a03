"""Who did what, with two numbers: "Orbo employs 500 people in Oslo" and "Orbo, which employs 50 people in Oslo"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import period
from annotations.check.measured import stem
from annotations.check.reckon import finding, same_value
from annotations.check.skeleton import F, Skeleton, Stated, skeletons
from annotations.check.words_en import CHANGED, ONE_MORE, PART_AFTER, STOP
from schemas.finding import Finding, Severity
from schemas.value import Quantity

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOUN = re.compile(r"(?:[- ]?(?:year|day|inch|foot|mile)s?)?(?:\s+(?:of\s+)?(?:the\s+|its\s+)?)?([^\W\d_]+)")
_COMPARED = frozenset({"money", "count", "measure", "duration", "percent"})
_CLAUSE = re.compile(r"[;:()]|,\s+(?:and|but|while|as)\b|\b(?:and|but|while)\b")
_BEFORE, _NEAR, _AFTER, _REACH = 4, 25, 60, 120
_MOST = 12
_NO_NOUN = frozenset({"times", "time", "way", "years", "year", "days", "day"})
_OTHER = re.compile(
    r"\b(?:first|second|third|half|another|other|again|later|earlier|next|previous(?:ly)?|last|initially|each|every|once"
    r"|if|would|could|may|might|against|also|already|(?<!more )(?<!less )than|average)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Clause:
    stated: Stated
    quantity: Quantity
    sentence: Skeleton
    names: frozenset[str]
    verbs: frozenset[str]
    behind: frozenset[str]
    noun: str
    words: tuple[str, ...]


class SameClause:
    """Compares figures of one noun whose nearest words before are the same name and the same verb."""

    name = "same-clause"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            groups: dict[tuple[object, ...], list[_Clause]] = {}
            for sentence in skeletons(article):
                for key, clause in _clauses(sentence):
                    groups.setdefault(key, []).append(clause)
            for same in groups.values():
                if len(same) <= _MOST:
                    yield from self._compared(article, same)

    def _compared(self, article: CheckedArticle, same: list[_Clause]) -> Iterator[Finding]:
        for a, b in combinations(same, 2):
            if a.sentence.index == b.sentence.index or not (a.names & b.names and a.verbs & b.verbs):
                continue
            apart = a.behind and b.behind and not a.behind & b.behind
            if not apart and not _other_time(a, b) and not same_value((a.stated, a.quantity), (b.stated, b.quantity)):
                shared = ", ".join(w for w in a.words if stem(w) in (a.names & b.names) | (a.verbs & b.verbs))
                here, there = a.stated.surface, b.stated.surface
                words = f"Here it is “{here}”, there “{there}”, of the same thing ({shared}, {a.noun})."
                check = (self.name, self.version)
                yield finding(check, article, [a.stated, b.stated], words, "precision as printed", confidence=0.7)
                return


def _clauses(sentence: Skeleton) -> Iterator[tuple[tuple[object, ...], _Clause]]:
    for at, stated, q in sentence.figures():
        before = sentence.text[max(0, at - _REACH) : at]
        cuts = list(_CLAUSE.finditer(before))
        before = before[cuts[-1].end() :] if cuts else before
        after = sentence.text[at + 1 : at + 1 + _REACH]
        near_by = before + F + after[:_NEAR]
        if _OTHER.search(near_by) or CHANGED.search(near_by):
            continue
        noun = _NOUN.match(after)
        if q.kind not in _COMPARED or noun is None or PART_AFTER.match(after) or ONE_MORE.search(before):
            continue
        near = [w for w in _WORD.findall(before) if w.casefold() not in STOP][-_BEFORE:]
        names = frozenset(stem(w) for w in near if w[0].isupper())
        verbs = frozenset(stem(w) for w in near if w[0].islower())
        if names and verbs and noun[1].casefold() not in STOP | _NO_NOUN:
            behind = frozenset(w for w in _WORD.findall(after[:_AFTER]) if w[0].isupper())
            key = (q.kind, q.unit, q.prices, q.direction, stem(noun[1]))
            yield key, _Clause(stated, q, sentence, names, verbs, behind, noun[1], tuple(near))


def _other_time(a: _Clause, b: _Clause) -> bool:
    one, other = ([p for _, s in c.sentence.stated if (p := period(s)) is not None] for c in (a, b))
    meet = any(x.earliest <= y.latest and y.earliest <= x.latest for x in one for y in other)
    return bool(one) != bool(other) or (bool(one) and not meet)
