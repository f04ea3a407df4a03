"""The ranking of claims, fitted to what a desk accepted and rejected: a logistic regression on top of the score.

Its features are the signs and words of a claim (`ranking.features_of`), its offset is what the machine scored, so with
nothing learned nothing changes. Full-batch gradient descent with momentum (Nesterov 1983); no randomness.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.learn.decided import Decided
from annotations.learn.measured import Scores, TooLittleError, average_precision, scored, split
from annotations.learn.ranking import features_of, ranked
from annotations.learn.taste import base_score, logit
from schemas.lesson import UNTRAINED, Ranking

NEEDED = 60
NEEDED_OF_EACH = 15
"""Decided claims, and accepted and rejected ones among them, below which nothing is trained."""
PENALTY = 1.0
STEPS = 400
RARE = 2
"""Signs and words of fewer claims are not learned."""
MOST = 3_000
"""Signs and words that are learned at most."""


@dataclass(frozen=True, slots=True)
class Tuned:
    """A ranking with its scores on the held-out claims, before and after; `better` where it is to be used."""

    ranking: Ranking
    before: Scores
    after: Scores
    trained_on: int
    held_out: int
    parted: str

    @property
    def better(self) -> bool:
        a, b = self.after, self.before
        return a.f1 > b.f1 and (a.average_precision or 0) >= (b.average_precision or 0)


def tune_claims(claims: Sequence[Decided], out_of_time: Callable[[], bool]) -> Tuned:
    """Return a ranking trained on three quarters of the decided claims and measured on the rest.

    Raises TooLittleError, which says what is needed. `out_of_time` ends the training early.
    """
    taken = sum(c.confirmed for c in claims)
    if len(claims) < NEEDED or min(taken, len(claims) - taken) < NEEDED_OF_EACH:
        raise TooLittleError(
            f"{NEEDED} decided claims are needed, at least {NEEDED_OF_EACH} accepted and {NEEDED_OF_EACH} rejected; "
            f"{taken} are accepted and {len(claims) - taken} rejected."
        )
    train, held, parted = split(claims, lambda c: c.state.article_id, lambda c: c.state.mention_id)
    if len({c.confirmed for c in train}) < 2 or len({c.confirmed for c in held}) < 2:
        raise TooLittleError("Accepted and rejected claims stand in different articles; decide both in more articles.")
    ranking = fit(train, out_of_time)
    return Tuned(ranking, measure(held, UNTRAINED), measure(held, ranking), len(train), len(held), parted)


def measure(claims: Sequence[Decided], ranking: Ranking) -> Scores:
    """Return how well a score of 0.5 or more tells the accepted claims, and how well the order does."""
    told = [(ranked(c.proposed, ranking)[0] if ranking.weights else base_score(c.proposed), c) for c in claims]
    proposed = [c for score, c in told if score >= 0.5]
    right = sum(c.confirmed for c in proposed)
    in_order = sorted(told, key=lambda t: (-t[0], t[1].state.mention_id))
    wanted = sum(c.confirmed for c in claims)
    return scored(right, len(proposed), wanted, average_precision(c.confirmed for _, c in in_order))


def fit(claims: Sequence[Decided], out_of_time: Callable[[], bool]) -> Ranking:
    """Return the weights that fit the decisions."""
    import numpy as np

    found = [features_of(c.proposed) for c in claims]
    counts = Counter(name for one in found for name in one)
    common = sorted((name for name, n in counts.items() if n >= RARE), key=lambda name: (-counts[name], name))
    names = sorted(common[:MOST])
    rows = _matrix(found, names)
    offset = np.array([logit(base_score(c.proposed)) for c in claims])
    target = np.array([float(c.confirmed) for c in claims])
    step = 1 / (PENALTY + 0.25 * _largest_curvature(rows))
    weights = ahead = np.zeros(rows.shape[1])
    penalty = np.full(rows.shape[1], PENALTY)
    penalty[0] = 0.01
    for number in range(STEPS):
        if out_of_time():
            break
        chance = 1 / (1 + np.exp(-np.clip(offset + rows @ ahead, -30, 30)))
        moved = ahead - step * (rows.T @ (chance - target) + penalty * ahead)
        ahead = moved + number / (number + 3) * (moved - weights)
        weights = moved
    kept = {name: round(float(w), 4) for name, w in zip(names, weights[1:], strict=True) if abs(w) >= 0.005}
    return Ranking(round(float(weights[0]), 4), kept)


def _largest_curvature(rows: Any) -> float:
    """Return the largest eigenvalue of the rows' Gram matrix, by power iteration, a little overestimated."""
    import numpy as np

    vector = np.ones(rows.shape[1])
    size = 1.0
    for _ in range(30):
        vector = rows.T @ (rows @ vector)
        size = float(np.linalg.norm(vector))
        vector /= size
    return 1.1 * size


def _matrix(found: Sequence[Mapping[str, float]], names: Sequence[str]) -> Any:
    """Return a row for each claim; the first column is 1 for all."""
    import numpy as np

    index = {name: i for i, name in enumerate(names, 1)}
    rows = np.zeros((len(found), len(names) + 1))
    rows[:, 0] = 1
    for number, one in enumerate(found):
        for name, value in one.items():
            if name in index:
                rows[number, index[name]] = value
    return rows
