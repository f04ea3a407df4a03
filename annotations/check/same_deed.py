"""What a name does or has, in two numbers: "Orbo pledged over $800,000 in aid" and "Orbo pledges $1 million in aid"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import apart
from annotations.check.measured import of_others, stem
from annotations.check.polarity import verb_of
from annotations.check.reckon import finding, same_value, span
from annotations.check.skeleton import F, Skeleton, Stated, skeletons
from annotations.check.words_en import CHANGED, ONE_MORE, PART_AFTER, PERIOD
from schemas.finding import Finding, Severity
from schemas.mention import EntityValue
from schemas.value import Quantity

_COMPARED = frozenset({"money", "count", "measure", "percent"})
_ABOUT = (
    r"(?:(?:a|an|the|its|their|some|about|around|roughly|nearly|almost|over|only|just|more than|less than|at least)"
    r"\s+)*"
)
_DID = re.compile(rf"^\s+(?:(?:has|have|had|will|also|now|already)\s+){{0,2}}(?P<verb>[a-z]{{2,}})\s+{_ABOUT}$")
_OWNS = re.compile(r"^\s?['’]s?\s+(?:[a-z]+\s+)?$")
_SIZED = re.compile(r"^\s+(?:(?:Mt|Mount|Lake|River)\s*\.?\s+)?$")
_IS = re.compile(rf"^,?\s+(?:(?:which|at|now|still)\s+){{0,2}}(?:is|was|stands|measures)\s+{_ABOUT}$")
_SIZE = re.compile(r"^\s*(?:tall|high|long|wide|deep|above|in (?:height|length|width|depth|diameter))\b")
_HAVE = frozenset({"have", "hav"})
_NOT_A_DEED = frozenset(
    "to at in on by of for from than and or since until after before with as about over under between during".split()
)
_OTHER = re.compile(
    r"\b(?:if|would|could|may|might|each|every|average|another|other|again|separately|per|first|last|half|goals?|points?"
    r"|votes?|shares?|matches|games?)\b",
    re.IGNORECASE,
)
_NEAR = 60
_LOOSE = Decimal("0.1")
_MOST = 12
_Value = tuple[Stated, Quantity]


@dataclass(frozen=True, slots=True)
class _Deed:
    name: str
    did: str
    stated: Stated
    quantity: Quantity
    sentence: Skeleton

    @property
    def value(self) -> _Value:
        return self.stated, self.quantity


class SameDeed:
    """Compares by the name, the verb between it and the figure, and the noun that is counted or paid for."""

    name = "same-deed"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            groups: dict[tuple[object, ...], list[_Deed]] = {}
            for sentence in skeletons(article):
                for key, deed in _deeds(sentence):
                    groups.setdefault(key, []).append(deed)
            for same in groups.values():
                if 1 < len(same) <= _MOST:
                    yield from self._compared(article, same)

    def _compared(self, article: CheckedArticle, same: list[_Deed]) -> Iterator[Finding]:
        for a, b in combinations(same, 2):
            if a.sentence.index == b.sentence.index or _other_time(a, b) or of_others(a.quantity, b.quantity):
                continue
            if not same_value(a.value, b.value) or _past_bound(a.value, b.value) or _past_bound(b.value, a.value):
                here, there = a.stated.surface, b.stated.surface
                words = f"Here it is “{here}”, there “{there}”, of the same thing ({a.name} {a.did})."
                check = (self.name, self.version)
                yield finding(check, article, [a.stated, b.stated], words, "precision as printed", confidence=0.7)
                return


def _deeds(sentence: Skeleton) -> Iterator[tuple[tuple[object, ...], _Deed]]:
    if F not in sentence.text:
        return
    names = [
        (bisect_left(sentence.offsets, m.start), bisect_left(sentence.offsets, m.end), m.value)
        for m in sentence.article.by_sentence[sentence.index]
        if isinstance(m.value, EntityValue)
    ]
    for at, stated, q in sentence.figures() if names else ():
        after = sentence.text[at + 1 :]
        around = sentence.text[max(0, at - _NEAR) : at + _NEAR]
        if q.kind not in _COMPARED or PART_AFTER.match(after) or ONE_MORE.search(sentence.text[:at]):
            continue
        if _OTHER.search(around) or CHANGED.search(around):
            continue
        for start, end, value in names:
            did = _did(sentence.text[end:at], q, after) if end <= at else _sized(sentence.text[at + 1 : start], q)
            noun = "" if q.kind == "measure" else stem(q.unit_name if q.kind == "count" else q.measures)
            if did and (noun or q.kind == "measure"):
                key = (
                    value.entity,
                    did,
                    q.kind,
                    q.unit if q.kind != "count" else "",
                    q.per,
                    q.prices,
                    q.direction,
                    noun,
                )
                yield key, _Deed(value.name, f"{did} … {q.measures or q.unit_name}", stated, q, sentence)


def _did(between: str, quantity: Quantity, after: str) -> str:
    """Return the verb between a name and a figure, "have" where the name owns it; empty where neither is there."""
    if quantity.kind == "measure":
        return "is" if _IS.match(between) and _SIZE.match(after) else ""
    if _OWNS.match(between):
        return "have" if quantity.kind == "count" else ""
    match = _DID.match(between)
    if match is None or match["verb"] in _NOT_A_DEED:
        return ""
    verb = verb_of(match["verb"])
    return "have" if verb in _HAVE else verb


def _sized(between: str, quantity: Quantity) -> str:
    """ "The 8,500-metre Mount Orbo" tells what the mountain is."""
    return "is" if quantity.kind == "measure" and _SIZED.match(between) else ""


def _past_bound(bound: _Value, told: _Value) -> bool:
    """Whether "over X" is said of what is far more: the next round number, and a tenth more, lie below it.

    Who writes "over $800,000" had 870,000 before the eyes, not a million. The same holds for "under X".
    """
    (_, p), (b, q) = bound, told
    if q.modifier not in ("none", "about") or p.modifier not in ("more_than", "less_than") or not p.low:
        return False
    exact = span(b, q)
    step = max(Decimal(1).scaleb(int(p.low.normalize().as_tuple().exponent)), abs(p.low) * _LOOSE)
    return exact.low > p.low + step if p.modifier == "more_than" else exact.high < p.low - step


def _other_time(a: _Deed, b: _Deed) -> bool:
    times, others = ({w.casefold() for w in PERIOD.findall(d.sentence.text)} for d in (a, b))
    return times != others or apart(a.sentence, b.sentence)
