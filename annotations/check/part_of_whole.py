"""A whole that did something, of which elsewhere only a part did: "37 of the 42 guests came" and "42 guests came"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import apart
from annotations.check.measured import stem
from annotations.check.reckon import finding
from annotations.check.skeleton import F, Skeleton, Stated, skeletons
from annotations.check.words_en import ONE_MORE, PART_AFTER, PART_BEFORE, STOP
from schemas.finding import Finding, Severity

_PART = re.compile(rf"(?P<part>{F})\s+(?:out\s+)?of\s+(?:the|its|their|his|her|all|these|those)?\s*(?P<whole>{F})")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CLAUSE = re.compile(r"[,;:()–—]|\b(?:and|but|while|when|after|before|who|which|that|because|since)\b")
_HEDGE = re.compile(
    r"\b(?:if|would|could|may|might|will|some of|most of|many of|so far|expected|invited|planned|supposed|not|never|no"
    r"|of the|of them)\b"
    r"|n[’']t\b"
)
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Part:
    part: Stated
    whole: Stated
    size: Decimal
    noun: str
    did: frozenset[str]
    sentence: Skeleton


class PartOfWhole:
    """Compares what a part did with what is said of all: number and noun are equal, each word of the deed is there."""

    name = "part-of-whole"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            around = skeletons(article)
            for one in (p for sentence in around if sentence.text.count(F) > 1 for p in _parts(sentence)):
                told = next((s for sentence in around if (s := _all_did(one, sentence)) is not None), None)
                if told is not None:
                    part, whole = article.text[one.part.start : one.whole.end], told.surface
                    did = ", ".join(sorted(one.did))
                    words = f"Of “{part}” it is told here what is told there of all “{whole}” ({did})."
                    place = (one.part.start, one.whole.end)
                    check = (self.name, self.version)
                    yield finding(check, article, [place, told], words, "exact", confidence=0.7)


def _parts(sentence: Skeleton) -> Iterator[_Part]:
    for match in _PART.finditer(sentence.text):
        (part, p), (whole, q) = sentence.quantity(match, "part"), sentence.quantity(match, "whole")
        noun = stem(q.unit_name or p.unit_name)
        did = _did(sentence.text[match.end() :], noun)
        plain = p.kind == q.kind == "count" and q.modifier == "none" and p.high < q.low
        if plain and noun and did and not ONE_MORE.search(sentence.text[: match.start()]):
            yield _Part(part, whole, q.low, noun, did, sentence)


def _all_did(one: _Part, sentence: Skeleton) -> Stated | None:
    """Return the figure of a sentence that tells of all what another tells of a part."""
    if sentence.index == one.sentence.index or apart(sentence, one.sentence):
        return None
    for at, stated, q in sentence.figures():
        before, after = sentence.text[:at], sentence.text[at + 1 :]
        if q.kind != "count" or q.low != one.size or q.high != q.low or stem(q.unit_name) != one.noun:
            continue
        if PART_BEFORE.search(before) or ONE_MORE.search(before) or PART_AFTER.match(after) or _HEDGE.search(after):
            continue
        if one.did <= frozenset(stem(w) for w in _WORD.findall(after)):
            return stated
    return None


def _did(after: str, noun: str) -> frozenset[str]:
    """Return the stems of what is said behind the noun, up to the end of the clause; none where it is denied."""
    cut = _CLAUSE.search(after)
    clause = after[: cut.start()] if cut else after
    words = [w.casefold() for w in _WORD.findall(clause)]
    stems = [stem(w) for w in words]
    if noun not in stems or _HEDGE.search(clause[clause.casefold().find(words[stems.index(noun)]) :]):
        return frozenset()
    behind = words[stems.index(noun) + 1 :]
    found = frozenset(stem(w) for w in behind if w not in STOP)
    return found if len(found) <= _MOST_WORDS else frozenset()
