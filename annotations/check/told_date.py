"""One event with two dates: "opened on 3 May 2015" and "opened on 8 May 2015", "died in 1993" and "died in 2013"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import period
from annotations.check.reckon import finding
from annotations.check.skeleton import D, F, Skeleton, Stated, skeletons
from annotations.check.words_en import STOP
from annotations.values.periods import Period
from schemas.finding import Finding, Severity

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VERBS = {
    "born": "born", "died": "died", "dies": "died", "founded": "founded", "established": "established",
    "opened": "opened", "opens": "opened", "released": "released", "release": "released", "published": "published",
    "premiered": "premiered", "launched": "launched", "completed": "completed", "signed": "signed",
    "married": "married", "retired": "retired", "resigned": "resigned", "appointed": "appointed",
    "inaugurated": "inaugurated", "demolished": "demolished", "enacted": "enacted", "ratified": "ratified",
    "abolished": "abolished", "sank": "sank",
}  # fmt: skip
_TOLD = re.compile(
    rf"\b(?P<verb>{'|'.join(_VERBS)})\b(?P<between>[^{D}{F}.;:()]{{0,45}}?)\(?\s*(?:\b(?:on|in)\s+)?(?P<d>{D})"
)
_OPEN = re.compile(
    r"\b(?:before|after|since|until|by|from|between|to|not|if|(?-i:re-?\w+)|again|ago|later|earlier)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}")
_NAMES, _REACH = 1, 160
_SUBJECT = 2


@dataclass(frozen=True, slots=True)
class _Told:
    stated: Stated
    when: Period
    verb: str
    sentence: Skeleton
    names: frozenset[str]
    subject: tuple[str, ...]
    others: frozenset[str]


class ToldDate:
    """Compares dates behind one verb of what happens once, of one name; both dates name their year."""

    name = "told-date"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            by_verb: dict[str, list[_Told]] = {}
            for sentence in skeletons(article):
                if D in sentence.text:
                    for told in _dates(sentence):
                        by_verb.setdefault(told.verb, []).append(told)
            for verb, same in by_verb.items():
                yield from self._compared(article, verb, same)

    def _compared(self, article: CheckedArticle, verb: str, same: list[_Told]) -> Iterator[Finding]:
        for i, a in enumerate(same):
            for b in same[i + 1 :]:
                if a.sentence.index != b.sentence.index and _one_event(a, b) and not _meet(a.when, b.when):
                    words = f"“{verb}” on “{a.stated.surface}” here and on “{b.stated.surface}” there, it seems of one."
                    apart = abs((a.when.earliest - b.when.earliest).days)
                    check = (self.name, self.version)
                    yield finding(check, article, [a.stated, b.stated], words, f"exact; off by {apart} days")
                    return


def _dates(sentence: Skeleton) -> Iterator[_Told]:
    for match in _TOLD.finditer(sentence.text):
        verb = _VERBS[match["verb"]]
        stated = sentence.at(match.start("d"))
        when = period(stated)
        before = sentence.text[max(0, match.start() - _REACH) : match.start()]
        open_end = _OPEN.search(match["between"] + " " + before[-12:])
        if when is None or open_end or not _YEAR.search(stated.surface):
            continue
        words = [w for w in _WORD.findall(before + " " + match["between"]) if w.casefold() not in STOP]
        names = frozenset(w.casefold() for w in words if w[0].isupper())
        subject = tuple(w.casefold() for w in words)
        rest = _WORD.findall(sentence.text[match.end() :] + " " + match["between"])
        others = frozenset(w.casefold() for w in rest if w.casefold() not in STOP)
        yield _Told(stated, when, verb, sentence, names, subject, others)


def _one_event(a: _Told, b: _Told) -> bool:
    """Whether both have a name in common and none has names of its own, or other things that were done."""
    if not a.names and not b.names:
        alike = a.subject[:_SUBJECT] == b.subject[:_SUBJECT] and bool(a.subject)
        one, other = ({*t.others, *t.subject} - set(a.subject[:_SUBJECT]) for t in (a, b))
        return alike and bool(one & other) and (one <= other or other <= one)
    shared = len(a.names & b.names)
    fits = a.names <= b.names or b.names <= a.names or shared >= 2
    return shared >= _NAMES and fits


def _meet(a: Period, b: Period) -> bool:
    return a.earliest <= b.latest and b.earliest <= a.latest
