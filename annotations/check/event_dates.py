"""One event told on two days: "Yesterday she opened the Dravik Book Fair" and "… the Dravik Book Fair this weekend"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.check.article import CheckedArticle
from annotations.check.calendar_span import reference
from annotations.check.measured import stem
from annotations.check.reckon import finding
from annotations.check.words_en import STOP
from annotations.values.periods import Period, interval
from schemas.finding import Finding, Severity
from schemas.mention import DateValue, EntityValue, Mention

_LONGEST = 3
_RARE = 3
_NEAR, _NAMES, _WORDS = 170, 2, 4
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'-]*(?:\s+(?:of\s+|the\s+)?[^\W\d_a-z][\w’'-]*)*")
_WORD = re.compile(r"[^\W\d_]{3,}")
_OTHER = re.compile(
    r"\b(?:until|from|since|before|after|by|between|again|also|another|second|next|third|returned?|continued?|through"
    r"|last year|first)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Dated:
    mention: Mention
    period: Period
    sentence: int
    names: frozenset[str]
    words: frozenset[str]


class EventDates:
    """Compares sentences of one day or weekend each that share a rare name of several words, no person, and others."""

    name = "event-dates"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            dated = _dated(article)
            index: dict[str, list[int]] = {}
            for i, one in enumerate(dated):
                for name in one.names:
                    index.setdefault(name, []).append(i)
            done: set[tuple[int, int]] = set()
            for name, places in index.items():
                if " " not in name or len(places) > _RARE:
                    continue
                for i in places:
                    for k in places:
                        if i < k and (i, k) not in done and _conflict(dated[i], dated[k]):
                            done.add((i, k))
                            yield self._finding(article, dated[i], dated[k])

    def _finding(self, article: CheckedArticle, a: _Dated, b: _Dated) -> Finding:
        one, other = (f"“{d.mention.surface}” ({_days(d)})" for d in (a, b))
        name = max(a.names & b.names, key=lambda n: (len(n), n))
        words = f"One event ({name}) is told of {one} and of {other}."
        places = [(d.mention.start, d.mention.end) for d in (a, b)]
        apart = max(a.period.earliest - b.period.latest, b.period.earliest - a.period.latest).days
        off = f"whole days; {apart} day{'s' if apart != 1 else ''} apart"
        return finding((self.name, self.version), article, places, words, off, confidence=0.6)


def _days(dated: _Dated) -> str:
    first, last = dated.period
    return f"{first.day} {first:%B}" if first == last else f"{first.day} {first:%B} to {last.day} {last:%B}"


def _dated(article: CheckedArticle) -> list[_Dated]:
    """Return the sentences of the past that name one day or weekend only."""
    now = reference(article)
    found: list[_Dated] = []
    people = {
        m.surface for m in article.of_kind("entity") if isinstance(m.value, EntityValue) and m.value.type == "PER"
    }
    surnames = {name.split()[-1] for name in people}
    for i, (start, end) in enumerate(article.sentences):
        dates = [(m, p) for m in article.by_sentence[i] if (p := _period(m)) is not None]
        past = [(m, p) for m, p in dates if now is None or p.earliest <= now]
        if len(past) != 1 or end - start < 20:
            continue
        mention, when = past[0]
        low, high = max(start, mention.start - _NEAR), min(end, mention.end + _NEAR)
        text = article.text[low : mention.start] + " … " + article.text[mention.end : high]
        if _OTHER.search(article.text[max(start, mention.start - 20) : mention.start]):
            continue
        names = frozenset(m[0] for m in _CAPITALISED.finditer(text) if m[0].split()[-1] not in surnames)
        words = Counter(stem(w) for w in _WORD.findall(text) if w.casefold() not in STOP)
        found.append(_Dated(mention, when, i, names, frozenset(words)))
    return found


def _period(mention: Mention) -> Period | None:
    if not isinstance(mention.value, DateValue) or mention.value.time.type not in ("DATE", "TIME"):
        return None
    found = interval(mention.value.time)
    return found if found is not None and (found.latest - found.earliest).days < _LONGEST else None


def _conflict(a: _Dated, b: _Dated) -> bool:
    apart = a.period.latest < b.period.earliest or b.period.latest < a.period.earliest
    shared = a.words & b.words
    enough = len(shared) >= max(_WORDS, min(len(a.words), len(b.words)) // 3)
    return apart and a.sentence != b.sentence and enough and len(a.names & b.names) >= _NAMES
