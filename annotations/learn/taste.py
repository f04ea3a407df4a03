"""What this desk makes of claims: which signs of a claim go with its being accepted, as small log-odds.

An online logistic regression over the signs that a claim shows (kind, nature, reasons), on top of what the machine
scored. It moves a claim by at most `MOST`, up or down the list, and hides none.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from annotations.learn.decided import Decided
from schemas.mention import ClaimValue, Mention

LEAST = 5
"""Decided claims that must show a sign, and must not, before it teaches anything."""
NOTABLE = 0.15
"""Weights nearer to 0 teach nothing."""
MOST = 1.5
"""Log-odds by which a claim moves at most."""
_RATE = 0.4
_DECAY = 0.02
_ROUNDS = 3
_MOVED = re.compile(r"this desk often (?:accepts|rejects) such claims \((0\.\d+|1\.0+) without\)")


def signs_of(claim: Mention) -> tuple[str, ...]:
    """Return the signs that a claim shows: kind, nature, and each reason without the speaker's name."""
    value = claim.value
    assert isinstance(value, ClaimValue)
    told = (r for r in claim.reasons if not _MOVED.fullmatch(r))
    reasons = (f"reason:{'attributed' if r.startswith('attributed to') else r}" for r in told)
    return tuple(dict.fromkeys((f"kind:{value.kind}", f"nature:{value.nature}", *reasons)))


def base_score(claim: Mention) -> float:
    """Return the check-worthiness that the machine gave before any lesson moved it: the moved claim's reason has it."""
    for reason in claim.reasons:
        if (told := _MOVED.fullmatch(reason)) is not None:
            return float(told.group(1))
    return claim.score


def logit(score: float) -> float:
    bounded = min(max(score, 0.001), 0.999)
    return math.log(bounded / (1 - bounded))


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def decided_claims(decided: Iterable[Decided]) -> list[Decided]:
    """Return the machine's claims that a reviewer accepted, corrected or rejected, in the order of the decisions."""
    claims = (d for d in decided if d.by_machine and d.proposed.kind == "claim" and d.state.settled)
    return sorted(claims, key=lambda d: (d.state.decided_at, d.state.mention_id))


def tastes(claims: Sequence[Decided]) -> dict[str, float]:
    """Return the weight of each sign that this desk's decisions speak for or against.

    What they say of claims as such is kept apart (as a bias) and not applied: it would order nothing.
    """
    shown = Counter(sign for c in claims for sign in signs_of(c.proposed))
    enough = {s for s, n in shown.items() if n >= LEAST and len(claims) - n >= LEAST}
    weights = dict.fromkeys(sorted(enough), 0.0)
    steps = Counter[str]()
    bias, taken = 0.0, 0
    for _ in range(_ROUNDS):
        for claim in claims:
            found = [s for s in signs_of(claim.proposed) if s in enough]
            expected = sigmoid(logit(base_score(claim.proposed)) + bias + sum(weights[s] for s in found))
            error = float(claim.confirmed) - expected
            taken += 1
            bias += _RATE * error / math.sqrt(1 + taken / 10)
            for sign in found:
                steps[sign] += 1
                weights[sign] += (_RATE * error - _DECAY * weights[sign]) / math.sqrt(steps[sign])
    return {s: round(max(-MOST, min(MOST, w)), 3) for s, w in weights.items() if abs(w) >= NOTABLE}


def moved(claim: Mention, weights: Mapping[str, float]) -> tuple[float, str]:
    """Return the score of a claim after what this desk accepts, and the reason to show; no reason where it stays."""
    by = max(-MOST, min(MOST, sum(weights.get(sign, 0.0) for sign in signs_of(claim))))
    return shifted(claim, by)


def shifted(claim: Mention, by: float) -> tuple[float, str]:
    """Return the score moved by log-odds, and the reason to show; no reason where it stays."""
    base = base_score(claim)
    score = round(sigmoid(logit(base) + by), 4)
    if abs(score - base) < 0.01:
        return base, ""
    word = "accepts" if by > 0 else "rejects"
    return score, f"this desk often {word} such claims ({base:.4f} without)"
