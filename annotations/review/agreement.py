"""How far reviewers agree beyond chance, and how sure that is. Pure arithmetic on what each of them decided.

Coding (which label, which rating): Cohen 1960, Fleiss 1971, Krippendorff 2004 (chapter 11; units that one reviewer
did not judge are allowed). Unitizing (where something begins and ends): Krippendorff's alpha of 1995, as in his
"Measuring the Reliability of Qualitative Text Analysis Data" (2004).
"""

import random
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, permutations
from typing import TypeVar

Category = Hashable
Unit = Mapping[str, Category]
"""What each reviewer who judged it said of one thing."""
Distance = Callable[[Category, Category], float]
Spans = Sequence[tuple[int, int]]
T = TypeVar("T")

RESAMPLES = 400
SEED = 20260302
FEW = 30
PREVALENT = 0.9


@dataclass(frozen=True, slots=True)
class Continuum:
    """A stretch of text, in which each reviewer marked spans that do not overlap (code points from its start)."""

    length: int
    spans: Mapping[str, Spans]


@dataclass(frozen=True, slots=True)
class Measured:
    """A coefficient with the 95 % interval of a seeded bootstrap; None where it is not defined (nothing varies)."""

    value: float | None
    low: float | None
    high: float | None


def nominal(a: Category, b: Category) -> float:
    """Return 0 where two categories are the same, else 1."""
    return 0.0 if a == b else 1.0


def interval(a: Category, b: Category) -> float:
    """Return the squared difference of two numbers."""
    return float(a - b) ** 2  # type: ignore[operator]  # numbers, by its name


def observed(units: Iterable[Unit]) -> float | None:
    """Return the share of pairs of judgements on the same thing that are the same."""
    same = pairs = 0
    for unit in units:
        counts = Counter(unit.values())
        n = sum(counts.values())
        same += sum(c * (c - 1) for c in counts.values())
        pairs += n * (n - 1)
    return same / pairs if pairs else None


def cohen_kappa(units: Iterable[Unit], a: str, b: str) -> float | None:
    """Return Cohen's kappa of two reviewers over the units that both judged."""
    both = [(u[a], u[b]) for u in units if a in u and b in u]
    if not both:
        return None
    n = len(both)
    first, second = Counter(x for x, _ in both), Counter(y for _, y in both)
    chance = sum(first[c] * second[c] for c in first) / n**2
    return None if chance == 1 else (sum(x == y for x, y in both) / n - chance) / (1 - chance)


def fleiss_kappa(units: Iterable[Unit]) -> float | None:
    """Return Fleiss' kappa over the units that most reviewers judged, all by the same number of them."""
    judged = [u for u in units if len(u) > 1]
    if not judged:
        return None
    n = Counter(len(u) for u in judged).most_common(1)[0][0]
    judged = [u for u in judged if len(u) == n]
    totals = Counter(c for u in judged for c in u.values())
    chance = sum((t / (n * len(judged))) ** 2 for t in totals.values())
    same = sum(c * (c - 1) for u in judged for c in Counter(u.values()).values()) / (n * (n - 1) * len(judged))
    return None if chance == 1 else (same - chance) / (1 - chance)


def alpha(units: Iterable[Unit], distance: Distance = nominal) -> float | None:
    """Return Krippendorff's alpha; what only one reviewer judged does not count."""
    coincidences: defaultdict[tuple[Category, Category], float] = defaultdict(float)
    for unit in units:
        if len(unit) > 1:
            for pair in permutations(unit.values(), 2):
                coincidences[pair] += 1 / (len(unit) - 1)
    totals: defaultdict[Category, float] = defaultdict(float)
    for (c, _), count in coincidences.items():
        totals[c] += count
    n = sum(totals.values())
    expected = sum(totals[c] * totals[k] * distance(c, k) for c in totals for k in totals)
    if n <= 1 or not expected:
        return None
    return 1 - (n - 1) * sum(count * distance(c, k) for (c, k), count in coincidences.items()) / expected


def unitizing_alpha(continua: Sequence[Continuum], reviewers: Sequence[str]) -> float | None:
    """Return Krippendorff's unitizing alpha for one kind of span, over texts laid end to end."""
    disagreement = unitizing_disagreement(continua, reviewers)
    return None if disagreement is None or not disagreement[1] else 1 - disagreement[0] / disagreement[1]


def unitizing_disagreement(continua: Sequence[Continuum], reviewers: Sequence[str]) -> tuple[float, float] | None:
    """Return the observed and the expected disagreement; None where nobody marked anything."""
    length, m = sum(c.length for c in continua), len(reviewers)
    marked = {r: _laid(continua, r) for r in reviewers}
    if m < 2 or not length or not any(marked.values()):
        return None
    seen = sum(_apart(marked[i], marked[j]) for i, j in permutations(reviewers, 2))
    return seen / (m * (m - 1) * length**2), _expected(list(marked.values()), length)


def _laid(continua: Sequence[Continuum], reviewer: str) -> list[tuple[int, int]]:
    starts = accumulate((c.length for c in continua), initial=0)
    return [
        (at + s, at + e) for at, c in zip(starts, continua, strict=False) for s, e in sorted(c.spans.get(reviewer, ()))
    ]


def _apart(mine: Spans, theirs: Spans) -> float:
    """Sum the squared differences between spans of one and those of the other that they meet, or their own length
    where they meet none."""
    ends = [e for _, e in theirs]
    total = 0
    for start, end in mine:
        first, met = bisect_left(ends, start + 1), False
        for other_start, other_end in theirs[first:]:
            if other_start >= end:
                break
            met = True
            total += (start - other_start) ** 2 + (end - other_end) ** 2
        total += 0 if met else 2 * (end - start) ** 2
    return total


def _expected(marked: Sequence[Spans], length: int) -> float:
    """What spans and gaps of these lengths would come to, laid down by chance."""
    gaps = sorted(gap for spans in marked for gap in _gaps(spans, length))
    sums = list(accumulate(gaps, initial=0))
    lengths = [end - start for spans in marked for start, end in spans]
    total = 0.0
    for own in lengths:
        at = bisect_left(gaps, own)
        room = (sums[-1] - sums[at]) - (len(gaps) - at) * (own - 1)
        total += (len(lengths) - 1) / 3 * (2 * own**3 - 3 * own**2 + own) + own**2 * room
    everything = len(marked) * length
    same = sum(own * (own - 1) for own in lengths)
    return 2 / length * total / (everything * (everything - 1) - same)


def _gaps(spans: Spans, length: int) -> Iterable[int]:
    at = 0
    for start, end in spans:
        if start > at:
            yield start - at
        at = end
    if length > at:
        yield length - at


def measured(items: Sequence[T], statistic: Callable[[Sequence[T]], float | None]) -> Measured:
    """Return a statistic of items with its interval: the items drawn again, with replacement, by a fixed seed."""
    value = statistic(items)
    if value is None:
        return Measured(None, None, None)
    chance = random.Random(SEED)  # noqa: S311 (nothing secret)
    drawn = (statistic(chance.choices(items, k=len(items))) for _ in range(RESAMPLES))
    values = sorted(v for v in drawn if v is not None)
    if len(values) < RESAMPLES // 2:
        return Measured(value, None, None)
    return Measured(value, values[int(0.025 * len(values))], values[int(0.975 * len(values))])


def caution(units: Sequence[Unit]) -> str:
    """Return, in words, why the numbers of a coding may mislead; empty if nothing speaks for it."""
    told = []
    if len(units) < FEW:
        told.append(f"only {len(units)} items: the interval says more than the number")
    counts = Counter(c for u in units for c in u.values())
    if counts:
        category, most = counts.most_common(1)[0]
        share = most / counts.total()
        if share == 1:
            told.append(f"everything is “{category}”: there is nothing to agree about beyond chance")
        elif share >= PREVALENT:
            told.append(f"{share:.0%} of it is “{category}”: a few differences weigh very much, look at the raw share")
    return "; ".join(told)


MEANING: Mapping[str, str] = {
    "raw agreement": "The share of pairs of judgements that are the same. It counts what would agree by chance.",
    "Cohen's kappa": "Two reviewers; what they agree beyond what their own habits would give by chance. 0 is chance,"
    " 1 is perfect. It falls where one category is very common, however well they agree.",
    "Fleiss' kappa": "As Cohen's, for more reviewers, with the habits of all taken together.",
    "Krippendorff's alpha": "Any number of reviewers, gaps allowed. Krippendorff asks for 0.8, and takes 0.667 for"
    " tentative conclusions.",
    "alpha (interval)": "The same, with ratings as steps of a scale: true beside mostly true differs little, true"
    " beside false much. Ratings that are no degree of truth are left out.",
    "unitizing alpha": "Where marks begin and end, in proportion to how far they lie apart; 1 is the same places."
    " Marks of a machine that both accepted agree by themselves: it says little where most marks are suggestions.",
    "within tolerance": "The share of figures that both read the same way, at the precision that the text claims.",
}
"""What each number means and when it misleads."""
