"""One event told in opposite directions: rose and fell, approved and rejected, charged and not charged."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from annotations.check.article import TEXTS_KEPT, CheckedArticle, sentences_of
from annotations.check.calendar_span import apart
from annotations.check.measured import stem
from annotations.check.polarity import Telling, tellings
from annotations.check.reckon import finding
from annotations.check.skeleton import Skeleton, skeletons
from schemas.finding import Finding, Severity

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ABOUT = frozenset(
    stem(w)
    for w in "amendment motion bid attempt challenge appeal change call request plea objection veto proposal part"
    " clause version offer draft petition lawsuit complaint".split()
)
_COMMON = 40
_FROM = 0.4
_SHARED, _MANY = 3, 4


class Direction:
    """Compares the words on both sides of two telling words of one topic, weighed by their rarity in the article."""

    name = "direction"
    version = "1"
    severity: Severity = "warning"

    def run(self, articles: Sequence[CheckedArticle]) -> Iterator[Finding]:
        for article in articles:
            around = skeletons(article)
            for score, a, b in _opposed_in(article.text):
                if score >= _FROM and not _other_time(around[a.sentence], around[b.sentence]):
                    yield self._finding(article, a, b, score)

    def _finding(self, article: CheckedArticle, a: Telling, b: Telling, score: float) -> Finding:
        a, b = sorted((a, b), key=lambda t: t.start)
        said, other = (f"{'not ' if t.negated else ''}{article.text[t.start : t.end]}" for t in (a, b))
        words = f"Here it is “{said}”, there “{other}”, it seems of the same thing ({_shared(article, a, b)})."
        places = [(a.start, a.end), (b.start, b.end)]
        tolerance = f"opposite words; {round(100 * score)} of 100 alike around them"
        return finding((self.name, self.version), article, places, words, tolerance, confidence=min(0.9, score))


@lru_cache(maxsize=TEXTS_KEPT)
def _opposed_in(text: str) -> tuple[tuple[float, Telling, Telling], ...]:
    return tuple(opposed(tellings(text), len(sentences_of(text))))


def _shared(article: CheckedArticle, a: Telling, b: Telling) -> str:
    """Return the words around the first that stand around the second too, as printed."""
    near = {*a.before, *a.after} & {*b.before, *b.after}
    words = [w for w in _WORD.findall(article.text[slice(*article.sentences[a.sentence])]) if stem(w) in near]
    return ", ".join(dict.fromkeys(re.sub(r"[’']s?$", "", w) for w in words))


def opposed(told: list[Telling], total: int) -> Iterator[tuple[float, Telling, Telling]]:
    """Yield pairs of opposite words with how alike their surroundings are, 0 to 1.

    A sentence that has both sides of a topic ("one rose, the other fell") is left out of it.
    """
    sides = Counter((s, topic) for s, topic, _ in {(t.sentence, t.topic, t.side) for t in told})
    told = [t for t in told if sides[t.sentence, t.topic] == 1 or t.topic.startswith("not ")]
    counts = Counter(word for t in told for word in {*t.before, *t.after})
    index: dict[tuple[str, str], list[int]] = {}
    for i, one in enumerate(told):
        if one.side == 0:
            for word in {*one.before, *one.after}:
                if counts[word] <= _COMMON:
                    index.setdefault((one.topic, word), []).append(i)
    found: dict[tuple[int, int], float] = {}
    for one in (t for t in told if t.side == 1):
        near = Counter(i for word in {*one.before, *one.after} for i in index.get((one.topic, word), ()))
        for i, shared in near.items():
            other = told[i]
            if shared < _SHARED or other.sentence == one.sentence or _of_another(one, other):
                continue
            if _both_sides(one, other):
                key = min(one.sentence, other.sentence), max(one.sentence, other.sentence)
                score = _alike(one, other, counts, total)
                if score > found.get(key, 0.0):
                    found[key] = score
                    yield score, other, one


def _of_another(a: Telling, b: Telling) -> bool:
    """Whether only one of them is of a change, a motion or an appeal: approved is the bill, rejected an amendment."""
    one, other = ({*t.after[:2], *t.before[:3]} & _ABOUT for t in (a, b))
    return one != other


def _both_sides(a: Telling, b: Telling) -> bool:
    """Whether they share words before and behind, or many on one side; swapped where one is passive ("rejected by")."""
    first, last = (a.after, a.before) if a.passive != b.passive else (a.before, a.after)
    before, behind = len(set(first) & set(b.before)), len(set(last) & set(b.after))
    return (before > 0 and behind > 0) or max(before, behind) >= _MANY


def _alike(a: Telling, b: Telling, counts: Mapping[str, int], total: int) -> float:
    def weights(t: Telling) -> dict[str, float]:
        near: dict[str, float] = {}
        for side in (t.before, t.after):
            for distance, word in enumerate(side):
                rare = math.log(1 + total / max(1, counts[word]))
                near[word] = max(near.get(word, 0.0), rare / (1 + distance / 6))
        return near

    first, second = weights(a), weights(b)
    dot = sum(w * second[k] for k, w in first.items() if k in second)
    length = math.sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
    return dot / length if length else 0.0


def _other_time(a: Skeleton, b: Skeleton) -> bool:
    """Whether the two sentences name times that have nothing in common, or other figures."""
    sizes = [{q.low for _, _, q in k.figures()} for k in (a, b)]
    return apart(a, b) or bool(sizes[0] and sizes[1] and not sizes[0] & sizes[1])
